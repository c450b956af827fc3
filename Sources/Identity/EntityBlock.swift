import Model
import Text

/// Coarse keys: only referents that share one are ever compared.
enum EntityBlock {
    /// The consonants of a family name, in each of its readings.
    static func person(_ word: SpelledName.Word) -> [String] {
        word.skeletons.map { "person/" + String(decoding: $0, as: UTF8.self) }
    }

    /// First and last word in either order: a family name that comes first meets one that comes last.
    static func fullName(_ name: PersonName) -> [String] {
        guard name.isFull, let first = name.first, let last = name.last, !first.isInitial, !last.isInitial else { return [] }
        return first.skeletons.flatMap { one in
            last.skeletons.map { other in
                "person/+" + [one, other].map { String(decoding: $0, as: UTF8.self) }.sorted().joined(separator: "+")
            }
        }
    }

    /// The consonants of all words.
    static func name(_ kind: EntityKind, _ sounds: String) -> String {
        let words = sounds.split(separator: " ").map { String(decoding: SoundAlignment.skeleton(Array($0.utf8)), as: UTF8.self) }
        return kind.rawValue + "/" + words.joined(separator: " ")
    }

    /// The whole name as written, without case and marks.
    static func letters(_ kind: EntityKind, _ name: String) -> String { kind.rawValue + "/~" + folded(name) }

    static func acronym(_ kind: EntityKind, _ acronym: String) -> String { kind.rawValue + "/=" + acronym.lowercased() }

    static func gloss(_ kind: EntityKind, _ block: String) -> String { kind.rawValue + "/:" + block }

    static func folded(_ name: String) -> String { LetterFolding.fold(CaseFolding.lower(name)) }
}
