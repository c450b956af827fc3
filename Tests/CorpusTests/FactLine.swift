import Foundation
import Model
import Testing

/// One line of a corpus of facts: a sentence, the day it was published, and the figures and dates that stand in it.
///
/// Columns: sentence, day, figures, dates, parted by tabs; records by ` ; `; `-` for none. A figure is written
/// `kind value[..high] [unit] [qualifier] [change] [basis=...] [period=first..last] [measure="..."] [holder="..."] [noun="..."]`, where unit stands
/// for money, percentages, quantities and durations only. All must be as written but measure, holder and noun, which are looked at
/// where a line states them. A date is written `surface=first..last`, or `surface=?` when it cannot be resolved.
struct FactLine: Sendable, CustomTestStringConvertible {
    let language: String
    let number: Int
    let sentence: String
    let day: CalendarDate?
    let figures: [String]
    let dates: [String]
    /// Why it does not hold yet, from a `# not yet:` line before.
    let notYet: String?

    var isNegative: Bool { figures.isEmpty && dates.isEmpty }
    var testDescription: String { "\(language):\(number) \(sentence)" }

    static let languages = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Languages")

    /// Codes of the languages that have a corpus.
    static let codes: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: languages.path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: file($0).path) }.sorted()
    }()

    static func file(_ code: String) -> URL { languages.appendingPathComponent("\(code)/corpus/facts.tsv") }

    static let all: [FactLine] = codes.flatMap { code -> [FactLine] in
        guard let text = try? String(contentsOf: file(code), encoding: .utf8) else { return [] }
        var lines: [FactLine] = []
        var notYet: String?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !raw.isEmpty {
            if raw.hasPrefix("#") {
                if raw.hasPrefix("# not yet") { notYet = String(raw.dropFirst(9).drop { $0 == ":" || $0 == " " }) }
                continue
            }
            let fields = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            lines.append(
                FactLine(
                    language: code, number: index + 1, sentence: fields[0], day: fields.count > 1 ? CalendarDate(iso: fields[1]) : nil,
                    figures: records(fields, 2), dates: records(fields, 3), notYet: notYet))
            notYet = nil
        }
        return lines
    }

    private static func records(_ fields: [String], _ column: Int) -> [String] {
        guard fields.count > column, fields[column] != "-", !fields[column].isEmpty else { return [] }
        return fields[column].components(separatedBy: " ; ")
    }
}
