import Containers
import Foundation

/// One thing to read.
public enum InputItem: Sendable, Hashable {
    /// A file; one of a container's kinds gives members and records.
    case file(String)
    /// Standard input, of whatever kind.
    case standardInput
    /// One object of an NDJSON stream, with its line number, and the file when it is not standard input.
    case record(String, line: Int, file: String? = nil)
    /// A container is opened; what comes next is out of it.
    case opening(String)
    /// A document out of a container.
    case member(ContainedDocument)
    /// A part of a container that cannot be read; it fails in its turn.
    case broken(IngestError)
    /// What was named but cannot be read; it fails in its turn.
    case unusable(IngestError)
}

/// The files that the user's arguments mean.
public enum InputList {
    /// Files of files, folders (recursively) and glob patterns, in a fixed order, each once. An argument that names nothing stands among
    /// them as `unusable`.
    ///
    /// - Throws: `IngestError` when no argument names anything.
    public static func items(for arguments: [String]) throws -> [InputItem] {
        var items: [InputItem] = []
        var seen: Set<InputItem> = []
        func add(_ item: InputItem) {
            if seen.insert(item).inserted { items.append(item) }
        }
        var failures: [IngestError] = []
        for argument in arguments {
            do {
                for item in try self.items(of: argument) { add(item) }
            } catch let error as IngestError {
                failures.append(error)
                add(.unusable(error))
            }
        }
        if let first = failures.first, failures.count == items.count { throw first }
        return items
    }

    private static func items(of argument: String) throws -> [InputItem] {
        if argument == "-" { return [.standardInput] }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
            return isFolder.boolValue ? try files(in: argument).map { .file($0) } : [.file(argument)]
        }
        if argument.contains(where: { $0 == "*" || $0 == "?" || $0 == "[" }) { return try matches(of: argument).map { .file($0) } }
        throw IngestError(
            place: argument, cause: "there is no such file or folder", remedy: "Check the path; patterns like 'news/*.html' work too")
    }

    private static func files(in folder: String) throws -> [String] {
        guard FileManager.default.isReadableFile(atPath: folder), let walker = FileManager.default.enumerator(atPath: folder) else {
            throw IngestError(place: folder, cause: "the folder cannot be read", remedy: "Look at its permissions")
        }
        var found: [String] = []
        for case let name as String in walker {
            let last = name.split(separator: "/").last ?? ""
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if last.hasPrefix(".") || isPartsOfPage(path) {
                if walker.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { walker.skipDescendants() }
                continue
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            if mayBeArticle(path, named: String(last)) { found.append(path) }
        }
        guard !found.isEmpty else {
            throw IngestError(
                place: folder, cause: "the folder holds no article", remedy: "Name the files themselves if they are articles all the same")
        }
        return found.sorted()
    }

    /// The folder that a browser saves beside a page.
    private static func isPartsOfPage(_ path: String) -> Bool {
        guard let end = path.lastIndex(where: { $0 == "_" || $0 == "." }), ArticleName.isPageFolder(path) else { return false }
        return ["html", "htm", "xhtml", "xht", "shtml"].contains { FileManager.default.fileExists(atPath: path[..<end] + "." + $0) }
    }

    /// By its name, or, where that says nothing, by how it begins.
    private static func mayBeArticle(_ path: String, named name: String) -> Bool {
        switch ArticleName(path: name) {
        case .article: return true
        case .other: return false
        case .unknown:
            guard isRegular(path), let handle = FileHandle(forReadingAtPath: path) else { return false }
            defer { try? handle.close() }
            guard let start = try? handle.read(upToCount: 4096) else { return false }
            return ArticleName.isArticle(Array(start)[...])
        }
    }

    /// Reading anything else could wait for ever.
    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func matches(of pattern: String) throws -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else {
            throw IngestError(place: pattern, cause: "no file fits the pattern", remedy: "Check it with ls")
        }
        var paths: [String] = []
        for index in 0..<Int(found.gl_pathc) {
            guard let entry = found.gl_pathv[index] else { continue }
            let path = String(cString: entry)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                if isFolder.boolValue { paths += try files(in: path) } else { paths.append(path) }
            }
        }
        return paths.sorted()
    }
}
