import Grammar
import Resources

/// The languages in the binary: one for each folder of lexicons.
public enum Languages {
    /// Reads the packs of all languages, by code.
    ///
    /// - Parameter extra: forms to add to a language's lexicon, e.g. the catalogue's names.
    /// Throws `GrammarError` naming file and line when a lexicon is broken.
    public static func load(extra: (String) -> [ExtraForm] = { _ in [] }) throws(GrammarError) -> [LanguagePack] {
        var files: [String: [(name: String, text: String)]] = [:]
        for file in Resources.files(under: "languages") {
            let parts = file.path.split(separator: "/")
            guard parts.count == 3 else { continue }
            files[String(parts[1]), default: []].append((file.path, file.text))
        }
        var packs: [LanguagePack] = []
        for code in files.keys.sorted() {
            packs.append(try LanguagePack(code: code, files: files[code] ?? [], extra: extra(code)))
        }
        return packs
    }
}
