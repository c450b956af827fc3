import Foundation
import Identity
import IdentityMeasure
import Model
import Text

/// Spelling rules of the languages, read from their `spelling` lines.
enum NameSpelling {
    static let codes = ["en", "de", "pl", "ru"]

    static let rules = SpellingRules(Dictionary(uniqueKeysWithValues: codes.map { ($0, lines($0)) }))

    static var orthographies: [String: Orthography] { rules.orthographies }

    private static func lines(_ code: String) -> [SpellingRules.Line] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages/\(code)")
        var lines: [SpellingRules.Line] = []
        for file in ["inflection.tsv", "readings.tsv"] {
            let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
            for line in text.split(separator: "\n") where line.hasPrefix("spelling\t") {
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                var attributes: [String: String] = [:]
                if fields.count > 3, let mark = fields[3].firstIndex(of: "=") {
                    attributes[String(fields[3][..<mark])] = String(fields[3][fields[3].index(after: mark)...])
                }
                for letters in fields[1].split(separator: "|") {
                    lines.append(.init(letters: String(letters), sound: fields.count > 2 ? fields[2] : "", attributes: attributes))
                }
            }
        }
        return lines
    }

    static func sounds(_ name: String, _ code: String = "en") -> String { rules.orthographies[code]?.sounds(of: name) ?? "" }

    static func person(_ name: String, _ code: String = "en", given: Bool = true) -> NamedMention {
        NamedMention(kind: .person, surface: name, lemma: name, sounds: sounds(name, code), givenNameIsKnown: given)
    }

    static func thing(
        _ kind: EntityKind, _ name: String, _ code: String = "en", acronymOf: Int? = nil, isAcronym: Bool = false,
        authority: NamedMention.AuthorityFacts? = nil, type: String? = nil, roles: [NamedMention.WordRole] = []
    ) -> NamedMention {
        NamedMention(
            kind: kind, surface: name, lemma: name, sounds: sounds(name, code), authority: authority, type: type, acronymOf: acronymOf,
            isAcronym: isAcronym, wordRoles: roles)
    }

    /// The profile of what a document holding this one name knows of it.
    static func profile(_ mention: NamedMention, _ code: String = "en") -> ReferentProfile {
        profiles([mention], code)[0]
    }

    static func profiles(_ mentions: [NamedMention], _ code: String = "en") -> [ReferentProfile] {
        DocumentResolver(reader: rules.reader(code)).resolve(mentions).referents.map { ReferentProfile($0, language: code) }
    }
}
