/// The lines of a dump.
final class RecordWalker: Walker {
    private let stream: ByteStream
    private let path: String
    private let limits: ContainerLimits
    private var number = 0

    init(_ stream: ByteStream, path: String, limits: ContainerLimits) {
        self.stream = stream
        self.path = path
        self.limits = limits
    }

    var emptiness: String { "the file holds no records" }

    func next() throws(ContainerError) -> Part? {
        // Escapes can double an article.
        let longest = 2 * limits.memberBytes
        while true {
            var searched = 0
            var isTooLong = false
            var length: Int?
            while length == nil {
                if let newline = stream.waiting.dropFirst(searched).firstIndex(of: 0x0A) {
                    length = newline - stream.waiting.startIndex + 1
                    break
                }
                searched = stream.waitingCount
                if searched > longest {
                    isTooLong = true
                    stream.dropAll()
                    searched = 0
                }
                do throws(ContainerError) {
                    if try !stream.fill(stream.waitingCount + 1) { break }
                } catch {
                    stream.dropAll()
                    throw error
                }
            }
            let isLast = length == nil
            var line = try stream.take(length ?? stream.waitingCount)
            if isLast, line.isEmpty, !isTooLong { return nil }
            number += 1
            if isTooLong {
                throw ContainerError(
                    place: "\(path), line \(number)", cause: "the line has more than \(longest >> 20) MB",
                    remedy: "Put one article on a line, and end each line with a newline")
            }
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            while let last = line.last, last <= 0x20 { line.removeLast() }
            return .item(.record(line: line, number: number, file: path))
        }
    }
}
