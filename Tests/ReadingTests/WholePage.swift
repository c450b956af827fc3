import Foundation

/// A page of the corpus: its markup, and what is expected of it.
///
/// The first comment holds the facts, a line each (`title=`, `published=`), or the word `none` for a page without an article. In the markup
/// `<own>` stands around each line of the article and `<either>` around what may be kept or left out (captions, pull quotes, a short standfirst);
/// both are taken out before the page is read.
struct WholePage {
    var markup: String
    var facts: [(key: String, value: String)] = []
    var hasArticle = true
    var own: [String]
    var either: Set<String>

    static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pages") }

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".html") }.sorted()
    }()

    init(name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        var page = Substring(text)
        if let close = text.range(of: "-->") {
            for line in text[..<close.lowerBound].split(separator: "\n").dropFirst() {
                if let equals = line.firstIndex(of: "=") {
                    facts.append((String(line[..<equals]), String(line[line.index(after: equals)...])))
                } else if line == "none" {
                    hasArticle = false
                }
            }
            page = text[close.upperBound...]
        }
        own = Self.marked("own", in: page)
        either = Set(Self.marked("either", in: page))
        markup = String(page)
        for mark in ["<own>", "</own>", "<either>", "</either>"] { markup = markup.replacingOccurrences(of: mark, with: "") }
    }

    private static func marked(_ mark: String, in page: Substring) -> [String] {
        page.components(separatedBy: "<\(mark)>").dropFirst().map { piece in
            plain(piece.components(separatedBy: "</\(mark)>")[0])
        }
    }

    /// The text without its tags; a cell's end parts words.
    private static func plain(_ markup: String) -> String {
        var text = ""
        var isTag = false
        let spaced = markup.replacingOccurrences(of: "</td>", with: " </td>").replacingOccurrences(of: "</th>", with: " </th>")
        for character in spaced {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        text = text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        text = text.replacingOccurrences(of: "&amp;", with: "&")
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Runs of four words of a text, each with its number: the measure of the article extraction benchmark.
struct Shingles {
    private var counts: [[Substring]: Int] = [:]
    private var total = 0

    init(_ lines: [String]) {
        let words = lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        guard !words.isEmpty else { return }
        for start in 0..<max(1, words.count - 3) {
            counts[Array(words[start..<min(words.count, start + 4)]), default: 0] += 1
            total += 1
        }
    }

    /// Harmonic mean of what is right of what was found, and what was found of what is right.
    func f1(of found: Shingles) -> Double {
        let common = counts.reduce(0) { $0 + min($1.value, found.counts[$1.key] ?? 0) }
        return total + found.total == 0 ? 1 : 2 * Double(common) / Double(total + found.total)
    }
}
