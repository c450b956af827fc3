import Foundation
import Identity
import Model
import Text

/// Spelling rules of the languages, read from their `spelling` lines.
enum NameSpelling {
    static let codes = ["en", "de", "pl", "ru"]

    static let orthographies: [String: Orthography] = Dictionary(uniqueKeysWithValues: codes.map { ($0, orthography($0)) })

    private static func orthography(_ code: String) -> Orthography {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages/\(code)/inflection.tsv")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        var rules: [(letters: String, sound: String)] = []
        for line in text.split(separator: "\n") where line.hasPrefix("spelling\t") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let sound = fields.count > 2 ? fields[2] : ""
            for letters in fields[1].split(separator: "|") { rules.append((String(letters), sound)) }
        }
        return Orthography(rules: rules)
    }

    static func sounds(_ name: String, _ code: String = "en") -> String { orthographies[code]?.sounds(of: name) ?? "" }

    static func person(_ name: String, _ code: String = "en", given: Bool = true) -> NamedMention {
        NamedMention(kind: .person, surface: name, lemma: name, sounds: sounds(name, code), givenNameIsKnown: given)
    }

    static func thing(
        _ kind: EntityKind, _ name: String, _ code: String = "en", acronymOf: Int? = nil, isAcronym: Bool = false,
        authority: NamedMention.AuthorityFacts? = nil, type: String? = nil
    ) -> NamedMention {
        NamedMention(
            kind: kind, surface: name, lemma: name, sounds: sounds(name, code), authority: authority, type: type, acronymOf: acronymOf,
            isAcronym: isAcronym)
    }

    /// The profile of what a document holding this one name knows of it.
    static func profile(_ mention: NamedMention, _ code: String = "en") -> ReferentProfile {
        profiles([mention], code)[0]
    }

    static func profiles(_ mentions: [NamedMention], _ code: String = "en") -> [ReferentProfile] {
        DocumentResolver().resolve(mentions).referents.map { ReferentProfile($0, language: code) }
    }
}
