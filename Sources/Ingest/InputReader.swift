import CLibCrypto
import Containers
import Foundation
import Model
import Reading

/// Reads inputs into articles.
struct InputReader: Sendable {
    let knowledge: Knowledge
    /// Language that the user forces on every input.
    let language: String?

    /// Bytes of an input, with their hash.
    struct Loaded: Sendable {
        var path: String
        var hash: [UInt8]
        fileprivate var content: Content

        fileprivate init(path: String, hash: [UInt8], content: Content) {
            self.path = path
            self.hash = hash
            self.content = content
        }

        /// A file's bytes.
        init(path: String, bytes: [UInt8]) {
            self.init(path: path, hash: InputReader.hash(bytes), content: .bytes(bytes, ReadingHints()))
        }
    }

    fileprivate enum Content: Sendable {
        case bytes([UInt8], ReadingHints)
        case record(RecordInput)
    }

    /// - Throws: `IngestError`.
    func load(_ item: InputItem) throws -> Loaded {
        switch item {
        case .file(let path):
            let bytes = try Self.bytes(of: path)
            return Loaded(path: path, bytes: bytes)
        case .member(let document):
            let hints = ReadingHints(
                charset: document.charset, mediaType: document.mediaType, title: document.title, publishedOn: document.publishedOn,
                url: document.url)
            return Loaded(
                path: document.path, hash: Self.hash(document.identity ?? document.bytes), content: .bytes(document.bytes, hints))
        case .record(let text, let line, let file):
            let place = file.map { "\($0), line \(line)" } ?? "line \(line)"
            let record = try RecordParser.record(text, place: place)
            return Loaded(path: record.id, hash: Self.hash(Array(text.utf8)), content: .record(record))
        case .standardInput, .opening:
            // A source gives what is in them.
            throw IngestError(place: "-", cause: "the input was not opened", remedy: "Please report it with the command")
        case .broken(let error), .unusable(let error):
            throw error
        }
    }

    /// The article or why there is none, with what became of each block of the document.
    func explained(_ loaded: Loaded, withEvidence: Bool) -> ReadDocument {
        switch loaded.content {
        case .bytes(let bytes, var hints):
            hints.language = language
            return knowledge.reader.explained(bytes, path: loaded.path, hints: hints, withEvidence: withEvidence)
        case .record(var record):
            if let language { record.hints.language = language }
            return knowledge.reader.explained(record, withEvidence: withEvidence)
        }
    }

    /// - Throws: `ReadingError`, `IngestError`.
    func article(_ loaded: Loaded) throws -> Article {
        let article: Article
        switch loaded.content {
        case .bytes(let bytes, var hints):
            hints.language = language
            article = try knowledge.reader.article(from: bytes, path: loaded.path, hints: hints)
        case .record(var record):
            if let language { record.hints.language = language }
            article = try knowledge.reader.article(fromRecord: record)
            // A text that is given as one is believed to be one, were it a number alone.
            if case .text = record.content { return try Self.checkedSize(article) }
        }
        return try Self.checkedWords(Self.checkedSize(article))
    }

    /// Bytes of a body: room for a report of a thousand pages. More is an archive in one file, or no text at all.
    private static let longestBody = 8 << 20

    private static func checkedSize(_ article: Article) throws -> Article {
        let bytes = article.body.utf8.count
        if bytes > longestBody {
            throw IngestError(
                place: article.path,
                cause: "the text has \((bytes + (1 << 20) - 1) >> 20) MB; at most \(longestBody >> 20) MB are read as one article",
                remedy: "Split it into its articles")
        }
        return article
    }

    private static func checkedWords(_ article: Article) throws -> Article {
        guard article.body.utf8.count < 16 else { return article }
        let letters = article.body.unicodeScalars.reduce(0) { $0 + ($1.properties.isAlphabetic ? 1 : 0) }
        if letters < 2 {
            throw IngestError(
                place: article.path, cause: "the document holds no words", remedy: "Leave it out, or fetch it again")
        }
        return article
    }

    /// SHA-256, 32 bytes.
    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        _ = SHA256(bytes, bytes.count, &digest)
        return digest
    }

    private static func bytes(of path: String) throws -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let attributes else {
            throw IngestError(place: path, cause: "the file is not there any more", remedy: "Check the path")
        }
        if let type = attributes[.type] as? FileAttributeType, type != .typeRegular, type != .typeSymbolicLink {
            throw IngestError(place: path, cause: "this is no regular file", remedy: "Name a file, or pass its text on standard input as -")
        }
        if let size = attributes[.size] as? Int, size > ReadingLimits.bytes {
            throw IngestError(
                place: path, cause: "the file has \(size >> 20) MB; at most \(ReadingLimits.bytes >> 20) MB are read",
                remedy: "Split it, or leave it out")
        }
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path), options: []))
        } catch {
            let denied = !FileManager.default.isReadableFile(atPath: path)
            throw IngestError(
                place: path, cause: denied ? "the file may not be read" : "the file cannot be read (\(error.localizedDescription))",
                remedy: denied ? "Give yourself the right to read it (chmod u+r)" : "Look whether the disk is there and whole")
        }
    }
}

/// Reads the objects of an NDJSON stream: `{"id", "text" or "html", "language"?, "title"?, "published_on"?, "url"?}`.
enum RecordParser {
    static func record(_ text: String, place: String) throws -> RecordInput {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            throw IngestError(
                place: place, cause: "this is no JSON object", remedy: "Each line must hold one, like {\"id\": \"a1\", \"text\": \"...\"}")
        }
        func string(_ key: String) -> String? { object[key] as? String }
        let id: String
        if let name = string("id") {
            id = name
        } else if let number = object["id"] as? NSNumber {
            id = number.stringValue
        } else {
            throw IngestError(place: place, cause: "the object has no id", remedy: "Give every object an \"id\", unique in the stream")
        }
        let content: RecordInput.Content
        if let body = string("text") {
            content = .text(body)
        } else if let page = string("html") {
            content = .html(page)
        } else {
            throw IngestError(place: id, cause: "the object has neither text nor html", remedy: "Put the article into \"text\" or \"html\"")
        }
        var day: CalendarDate?
        if let stated = string("published_on") {
            day = CalendarDate(iso: stated)
            if day == nil {
                throw IngestError(
                    place: id, cause: "published_on is “\(stated)”, which is no date", remedy: "Write it as 2024-07-05, or leave it out")
            }
        }
        return RecordInput(
            id: id, content: content,
            hints: ReadingHints(language: string("language"), title: string("title"), publishedOn: day, url: string("url")))
    }
}
