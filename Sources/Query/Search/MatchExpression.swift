import Text

/// FTS5 expressions. Every word stands in quotes, so no text a user types can be a syntax error.
enum MatchExpression {
    /// The term in all its forms.
    static func of(_ term: SearchQuery.Term, _ forms: SearchForms, language: String?) -> String {
        switch term.kind {
        case .word:
            "(" + forms.alternatives(term.firstWord, language: language).map(quoted).joined(separator: " OR ") + ")"
        case .prefix:
            "(" + quoted(term.words[0]) + " *)"
        case .phrase:
            // Other forms have no place in the sentence: a phrase is looked for as it is written.
            "({folded} : " + quoted(term.words.joined(separator: " ")) + ")"
        }
    }

    static func any(_ parts: [String]) -> String { parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")" }

    static func all(_ parts: [String]) -> String { parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " AND ") + ")" }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
