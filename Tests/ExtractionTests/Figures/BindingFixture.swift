import Grammar
import Model
import Temporal

@testable import Extraction

/// Figures of a text whose dates are given by their words.
struct BindingFixture: Sendable {
    let code: String
    let text: String
    /// Dates in order of the text: their words and what they mean.
    var dates: [(String, DayRange)] = []

    /// The day of publication of all these texts.
    static let today = CalendarDate(year: 2024, month: 7, day: 5)

    struct NoSuchWords: Error {
        let words: String
    }

    func figures() throws -> [Figure] {
        let pack = try FigureFixture.pack(code)
        let analysis = Analyzer(pack: pack).analyze(text)
        let input = ExtractionInput(analysis: analysis, names: [], referents: [], publishedOn: Self.today)
        var findings: [DateFinding] = []
        var next = 0
        for (words, days) in dates {
            guard let tokens = Self.find(words, in: analysis, from: next) else { throw NoSuchWords(words: words) }
            findings.append(DateFinding(tokens: tokens, days: days, rule: "test"))
            next = tokens.upperBound
        }
        return try FigureExtractor(pack: pack).figures(in: input, dates: findings)
    }

    private static func find(_ words: String, in analysis: Analysis, from start: Int) -> Range<Int>? {
        for first in start..<analysis.tokens.count {
            for end in first + 1..<min(first + 9, analysis.tokens.count + 1) where analysis.surface(first..<end) == words {
                return first..<end
            }
        }
        return nil
    }
}

extension DayRange {
    /// `2023`, `2023-05`, `2024-07-02` or two of them with two dots.
    init?(_ text: String) {
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Self.part($0) }
        guard let first = ends.first, let last = ends.last else { return nil }
        self.init(start: first.start, end: last.end)
    }

    private static func part(_ text: Substring) -> DayRange? {
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        switch numbers.count {
        case 1: return DayRange(year: numbers[0])
        case 2: return DayRange(year: numbers[0], month: numbers[1])
        case 3: return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { DayRange($0) }
        default: return nil
        }
    }
}
