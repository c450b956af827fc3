import Glibc

/// Takes files apart into documents, one at a time: compressed files, archives, web archives, mails, dumps. What a file is, its content tells.
///
/// However large the file, no more than one document and some buffers are held. A reader is used by one thread at a time.
public final class ContainerReader {
    private struct Level {
        let walker: any Walker
        let archives: Int
    }

    private let path: String
    private let limits: ContainerLimits
    private let register = PathRegister()
    private var levels: [Level] = []
    private var ready: [ContainedItem] = []
    private var emptiness: String?
    private var hasGiven = false

    /// Opens a file.
    ///
    /// - Returns: nil when the file is one plain document, is no regular file or cannot be opened.
    public static func reader(ofFile path: String, limits: ContainerLimits) -> ContainerReader? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let stream = ByteStream(DescriptorSource(descriptor: descriptor, place: path))
        guard ContainerKind(stream.prefix()) != .document else { return nil }
        return ContainerReader(stream, path: path, limits: limits)
    }

    /// Standard input, whatever it is; its path is `-`.
    public static func standardInput(limits: ContainerLimits) -> ContainerReader {
        ContainerReader(ByteStream(DescriptorSource(descriptor: 0, place: "-")), path: "-", limits: limits)
    }

    /// Bytes in memory.
    public convenience init(bytes: [UInt8], path: String, limits: ContainerLimits) {
        self.init(ByteStream(bytes), path: path, limits: limits)
    }

    private init(_ stream: ByteStream, path: String, limits: ContainerLimits) {
        self.path = path
        self.limits = limits
        _ = register.unique(path)
        do throws(ContainerError) {
            try open(stream, path: path, kind: ContainerKind(stream.prefix()), archives: 0)
        } catch {
            give(.failure(error))
        }
    }

    /// The next document, or what went wrong with it; nil at the end.
    public func next() -> ContainedItem? {
        while true {
            if !ready.isEmpty {
                hasGiven = true
                return ready.removeFirst()
            }
            guard let level = levels.last else {
                guard !hasGiven, let emptiness else { return nil }
                hasGiven = true
                return .failure(
                    ContainerError(place: path, cause: emptiness, remedy: "Give HTML, plain text, or an archive of them"))
            }
            do throws(ContainerError) {
                switch try level.walker.next() {
                case .item(let item): give(item)
                case .container(let stream, let kind, let path): try open(stream, path: path, kind: kind, archives: level.archives)
                case nil:
                    levels.removeLast()
                    emptiness = level.walker.emptiness
                }
            } catch {
                give(.failure(error))
            }
        }
    }

    private func give(_ item: ContainedItem) { ready.append(item) }

    private func open(_ outer: ByteStream, path: String, kind outerKind: ContainerKind, archives: Int) throws(ContainerError) {
        var stream = outer
        var kind = outerKind
        var layers = 0
        while case .compressed(let compression) = kind {
            layers += 1
            if layers > limits.layers {
                throw ContainerError(
                    place: path, cause: "it is compressed more than \(limits.layers) times over", remedy: "Unpack it first")
            }
            stream = try Decompression.stream(stream, compression, place: path, limits: limits)
            kind = ContainerKind(stream.prefix())
        }
        switch kind {
        case .compressed: break
        case .zip, .tar, .sevenZip: try openArchive(stream, path: path, kind: kind, archives: archives)
        case .warc: push(WARCWalker(stream, path: path, register: register, limits: limits), archives)
        case .records: push(RecordWalker(stream, path: path, limits: limits), archives)
        case .message:
            ready += MessageReader.items(try whole(stream, path, "the message"), path: path, register: register, limits: limits)
        case .document:
            give(.document(ContainedDocument(path: path, bytes: try whole(stream, path, "the document"))))
        }
    }

    private func push(_ walker: any Walker, _ archives: Int) { levels.append(Level(walker: walker, archives: archives)) }

    private func whole(_ stream: ByteStream, _ path: String, _ what: String) throws(ContainerError) -> [UInt8] {
        guard let bytes = try stream.takeAll(limit: limits.memberBytes) else { throw .tooLarge(path, what, limits.memberBytes) }
        return bytes
    }

    private func openArchive(_ stream: ByteStream, path: String, kind: ContainerKind, archives: Int) throws(ContainerError) {
        guard archives <= limits.nesting else {
            throw ContainerError(
                place: path, cause: "archives stand in archives more than \(limits.nesting) deep", remedy: "Unpack the outer ones first")
        }
        var stream = stream
        if kind == .sevenZip, stream.size == nil {
            // Its table of contents stands at the end.
            stream = ByteStream(try whole(stream, path, "a 7z archive that is not a file of its own"))
        }
        let form: ArchiveHandle.Form = kind == .zip ? .zip : kind == .tar ? .tar : .sevenZip
        push(ArchiveWalker(stream, form: form, path: path, register: register, limits: limits), archives + 1)
    }
}
