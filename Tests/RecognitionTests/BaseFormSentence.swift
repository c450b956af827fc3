import Grammar
import Model
import Testing

@testable import Recognition

/// A sentence with its names marked: `[p:Ewą Zawadzką=Ewa Zawadzka]`; kinds p, o, l, j (project) and e; without `=` the name is its own base form.
struct MarkedSentence: Sendable, CustomTestStringConvertible {
    struct Name: Sendable {
        let surface: String
        let kind: EntityKind
        let base: String
    }

    let language: String
    let text: String
    let names: [Name]

    var testDescription: String { "\(language): \(text)" }

    init(_ language: String, _ marked: String) {
        self.language = language
        var text = ""
        var names: [Name] = []
        for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "]"), let kind = Self.kinds[part.first ?? " "] else {
                text += part
                continue
            }
            let sides = part[..<end].dropFirst(2).split(separator: "=").map(String.init)
            names.append(Name(surface: sides[0], kind: kind, base: sides.count > 1 ? sides[1] : sides[0]))
            text += sides[0] + part[part.index(after: end)...]
        }
        self.text = text
        self.names = names
    }

    private static let kinds: [Character: EntityKind] = ["p": .person, "o": .organization, "l": .place, "j": .project, "e": .event]

    /// Tokens of the first place from `start` on where the surface stands.
    static func tokens(of surface: String, in analysis: Analysis, from start: Int = 0) -> Range<Int>? {
        for first in start..<max(start, analysis.tokens.count) {
            for end in first + 1..<min(first + 12, analysis.tokens.count + 1) where analysis.surface(first..<end) == surface {
                return first..<end
            }
        }
        return nil
    }

    /// What `bases` makes of the marked names.
    func forms(_ pack: LanguagePack, model: BaseFormModel?) -> [BaseForm] {
        let analysis = Analyzer(pack: pack).analyze(text)
        var proposals: [Proposal] = []
        var start = 0
        for name in names {
            guard let tokens = Self.tokens(of: name.surface, in: analysis, from: start) else { continue }
            proposals.append(Proposal(tokens: tokens, kind: name.kind, rule: "test", confidence: 1))
            start = tokens.upperBound
        }
        return BaseForms(pack: pack, model: model).forms(of: proposals, in: NameContext(analysis: analysis, catalogue: .empty))
    }
}
