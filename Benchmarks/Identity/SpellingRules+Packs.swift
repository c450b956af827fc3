import Grammar
import Identity
import IdentityMeasure
import Text

extension SpellingRules {
    /// The rules of the language packs, as an ingest has them.
    init(packs: [LanguagePack]) {
        var lines: [String: [Line]] = [:]
        for pack in packs {
            lines[pack.code] = pack.entries(.spelling).map { Line(letters: $0.form, sound: $0.value, attributes: $0.attributes) }
        }
        self.init(lines)
    }
}
