import Grammar
import Resources
import Text

/// The endings of all languages: what a query's language is, nobody says.
struct SearchForms: Sendable {
    /// By language code.
    private let stems: [String: StemRules]

    /// Reads the `stem_suffix` lines of every language and nothing else of them.
    init() throws(QueryError) {
        var stems: [String: StemRules] = [:]
        for file in Resources.files(under: "languages") where file.name == "inflection" {
            let parts = file.path.split(separator: "/")
            guard parts.count == 3 else { continue }
            do {
                stems[String(parts[1])] = try StemRules(code: String(parts[1]), inflection: file.text)
            } catch {
                throw QueryError(.question, error.cause, place: error.place, remedy: error.remedy)
            }
        }
        self.stems = stems
    }

    init(stems: [String: StemRules]) {
        self.stems = stems
    }

    /// Every form under which the word may stand in the index, the folded word first.
    ///
    /// - Parameter language: the only language that is asked for; nil for all.
    func alternatives(_ word: String, language: String?) -> [String] {
        var forms = [SearchFolding.fold(word)]
        let lower = CaseFolding.lower(word)
        for (code, rules) in stems.sorted(by: { $0.key < $1.key }) where language == nil || language == code {
            for form in SearchFolding.forms(of: lower, capitalized: true, stems: rules) where !forms.contains(form) { forms.append(form) }
        }
        if stems.isEmpty {
            for form in SearchFolding.forms(of: lower, capitalized: true, stems: StemRules()) where !forms.contains(form) {
                forms.append(form)
            }
        }
        return forms
    }

    /// The forms that the index has of a word of a text in that language, the folded word first.
    func indexed(_ word: String, language: String) -> [String] {
        let lower = CaseFolding.lower(word)
        let isCapitalized = word.unicodeScalars.first.map { CaseFolding.lower($0.value) != $0.value } ?? false
        return [LetterFolding.fold(lower)]
            + SearchFolding.forms(of: lower, capitalized: isCapitalized, stems: stems[language] ?? StemRules())
    }
}
