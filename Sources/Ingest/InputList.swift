import Foundation

/// One thing to read.
public enum InputItem: Sendable, Hashable {
    case file(String)
    /// Standard input as one article.
    case standardInput
    /// One object of an NDJSON stream, with its line number.
    case record(String, line: Int)
    /// What was named but cannot be read; it fails in its turn.
    case unusable(IngestError)
}

/// The files that the user's arguments mean.
public enum InputList {
    /// Endings that a folder is searched for; a file named outright is read whatever its ending.
    static let endings: Set<String> = ["txt", "html", "htm", "xhtml", "text"]

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
            if last.hasPrefix(".") {
                if walker.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { walker.skipDescendants() }
                continue
            }
            guard let ending = last.split(separator: ".").last, last.contains("."), endings.contains(ending.lowercased()) else { continue }
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue { found.append(path) }
        }
        guard !found.isEmpty else {
            throw IngestError(
                place: folder, cause: "the folder holds no article (\(endings.sorted().map { "." + $0 }.joined(separator: ", ")))",
                remedy: "Name the files themselves if they end otherwise")
        }
        return found.sorted()
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
