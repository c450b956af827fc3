import Foundation
import Identity
import Text

/// The glosses of the four languages, read from the files that the program carries.
enum GlossLexiconFiles {
    static let codes = NameSpelling.codes
    static let glosses: [String: Gloss] = {
        let english = gloss("en", foreign: nil)
        return Dictionary(uniqueKeysWithValues: codes.map { ($0, $0 == "en" ? english : gloss($0, foreign: english)) })
    }()

    static func key(_ name: String, _ code: String) -> GlossKey? { glosses[code]?.key(of: name) }

    /// Forms and notions of a language's file, in its order; of measures or of names.
    static func concepts(_ code: String, ofMeasures: Bool = false) -> [(form: String, concept: String)] {
        lines(code, "gloss").filter { $0[0] == "concept" && ($0.count > 3 && $0[3] == "measure") == ofMeasures }.flatMap { line in
            forms(line[1]).map { ($0, line[2]) }
        }
    }

    private static func gloss(_ code: String, foreign: Gloss?) -> Gloss {
        var entries = concepts(code).map { Gloss.Entry(form: $0.form, concept: $0.concept) }
        for line in lines(code, "names") where line[0] == "demonym" {
            let concept = line[2].utf8.count == 2 ? "country:" + line[2].uppercased() : line[2]
            entries += forms(line[1]).map { Gloss.Entry(form: $0.replacingOccurrences(of: "=", with: "").lowercased(), concept: concept) }
        }
        for line in lines(code, "numbers") where line[0] == "ordinal_word" || line[0] == "number_word" {
            if line.count > 3, line[3].contains("weak") { continue }
            entries += forms(line[1]).map { Gloss.Entry(form: $0, concept: "number:" + line[2]) }
        }
        return Gloss(
            entries: entries, orthography: NameSpelling.orthographies[code] ?? Orthography(rules: []), longestEnding: longestEnding(code),
            foreign: foreign)
    }

    /// What reads a language's measures.
    static func measures(_ code: String) -> MeasureGloss {
        let entries = (concepts(code, ofMeasures: true) + concepts(code)).map { Gloss.Entry(form: $0.form, concept: $0.concept) }
        var stems = StemRules()
        for line in lines(code, "inflection") where line[0] == "stem_suffix" {
            let kept = line.count > 3 && line[3].hasPrefix("keep=") ? Int(line[3].dropFirst(5)) ?? 0 : 0
            for ending in forms(line[1]) { stems.add(String(ending.drop { $0 == "-" }), minimum: Int(line[2]) ?? 3, kept: kept) }
        }
        return MeasureGloss(
            entries: entries, orthography: NameSpelling.orthographies[code] ?? Orthography(rules: []), stems: stems,
            longestEnding: longestEnding(code))
    }

    private static func longestEnding(_ code: String) -> (short: Int, long: Int) {
        let settings = lines(code, "gloss").filter { $0[0] == "setting" }
        func setting(_ name: String) -> Int { settings.first { $0[1] == name }.flatMap { Int($0[2]) } ?? 0 }
        return (setting("concept_ending"), setting("concept_ending_long"))
    }

    static func lines(_ code: String, _ topic: String) -> [[String]] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages/\(code)/\(topic).tsv")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }.filter { $0.count >= 3 }
    }

    private static func forms(_ field: String) -> [String] { field.split(separator: "|").flatMap { expand(String($0)) } }

    /// `a{b,c}d` to `abd`, `acd`.
    private static func expand(_ form: String) -> [String] {
        guard let open = form.firstIndex(of: "{"), let close = form[open...].firstIndex(of: "}") else { return [form] }
        let tails = expand(String(form[form.index(after: close)...]))
        let options = form[form.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
        return options.flatMap { option in tails.map { form[..<open] + option + $0 } }
    }
}
