import Grammar
import Model
import Temporal

/// Reads who is reported as saying, promising, wanting or believing what.
///
/// Cues are the lexicon's reporting verbs and prepositions; the engine finds the clause or quotation that is reported, the subject, and the
/// named thing that the subject stands for. It knows no language: order of words and forms come from the language pack.
public struct ClaimExtractor {
    private let syntax: ClauseSyntax

    public init(pack: LanguagePack) {
        syntax = ClauseSyntax(settings: pack.settings)
    }

    /// - Parameters:
    ///   - roles: what `RoleExtractor` found in the same input: bare roles (`the minister`) are resolved with it.
    ///   - dates: what was found in the same text, for the day of saying.
    /// - Returns: claims in order of the text, spans in code points. `parent` indexes the result.
    public func claims(in input: ExtractionInput, roles: [Role], dates: [DateFinding]) -> [Claim] {
        var reader = ClaimReader(input: input, roles: roles, dates: dates, syntax: syntax)
        return reader.read()
    }
}

/// How a language orders its clauses, from its settings.
struct ClauseSyntax: Sendable {
    /// A content clause may follow the verb without a conjunction or comma (`said he would`).
    var bareClause: Bool
    /// A content clause may follow a comma alone (`sagte, er werde`).
    var commaClause: Bool
    /// The finite verb is second and its participle or particle last.
    var verbSecond: Bool
    /// The subject may be left out, or stand before or behind the verb.
    var freeOrder: Bool

    /// Endings of infinitives, where they show.
    var infinitiveEndings: [String]
    /// The word before an infinitive (`to`).
    var infinitiveMark: String?

    /// Words that show, next to a verb, that it reports no stance (`by`, `each other`).
    var noObjects: Set<String>

    init(settings: [String: String]) {
        bareClause = settings["bare_content_clause"] == "yes"
        commaClause = settings["comma_content_clause"] == "yes"
        verbSecond = settings["verb_second"] == "yes"
        freeOrder = settings["free_word_order"] == "yes"
        infinitiveEndings = (settings["infinitive_endings"] ?? "").split(separator: ",").map(String.init)
        infinitiveMark = settings["infinitive_mark"]
        noObjects = Set((settings["no_objects"] ?? "").split(separator: ",").map(String.init))
    }
}
