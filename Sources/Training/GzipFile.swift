import CZlib

/// Reads a gzip file whole.
enum GzipFile {
    /// - Throws: when the file cannot be opened or is damaged.
    static func read(_ path: String) throws(TrainingError) -> [UInt8] {
        guard let file = gzopen(path, "rb") else {
            throw TrainingError(place: path, cause: "the file cannot be opened", remedy: "Look at the path and its permissions")
        }
        defer { gzclose(file) }
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let length = chunk.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
            var state = Z_OK
            // A file that is cut off ends as a whole one does: only the state of the stream tells.
            if length == 0 { gzerror(file, &state) }
            guard length >= 0, state == Z_OK else {
                throw TrainingError(place: path, cause: "this is no sound gzip file", remedy: "Copy it again")
            }
            if length == 0 { return result }
            result.append(contentsOf: chunk[..<Int(length)])
        }
    }
}
