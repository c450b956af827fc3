import CResources

/// Files of the source tree that travel inside the binary: lexicons, SQL, the catalogue.
public enum Resources {
    public struct File: Sendable {
        /// Path in the source tree, e.g. `schema/views/overview.sql` or `languages/de/dates.tsv`.
        public let path: String
        public let bytes: [UInt8]

        public var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The last part of the path without its ending.
        public var name: String {
            let last = path.split(separator: "/").last.map(String.init) ?? path
            return last.split(separator: ".").first.map(String.init) ?? last
        }
    }

    /// Paths of all files, sorted.
    public static let paths: [String] = (0..<dossier_resource_count()).map { String(cString: dossier_resource_at($0).path) }.sorted()

    /// The files below a folder, sorted by path.
    public static func files(under folder: String) -> [File] {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var found: [File] = []
        for index in 0..<dossier_resource_count() {
            let resource = dossier_resource_at(index)
            let path = String(cString: resource.path)
            guard path.hasPrefix(prefix) else { continue }
            found.append(File(path: path, bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))))
        }
        return found.sorted { $0.path < $1.path }
    }

    public static func file(_ path: String) -> File? {
        for index in 0..<dossier_resource_count() where String(cString: dossier_resource_at(index).path) == path {
            let resource = dossier_resource_at(index)
            return File(path: path, bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)))
        }
        return nil
    }
}
