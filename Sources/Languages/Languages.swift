import Dispatch
import Grammar
import Resources
import Synchronization

/// The languages in the binary: one for each folder of lexicons.
public enum Languages {
    /// The folder of the rules that all languages share.
    private static let sharedFolder = "grammar"

    /// Reads the packs of all languages, by code.
    ///
    /// - Parameter extra: forms to add to a language's lexicon, e.g. the catalogue's names.
    /// Throws `GrammarError` naming file and line when a lexicon is broken.
    public static func load(extra: @Sendable (String) -> [ExtraForm] = { _ in [] }) throws(GrammarError) -> [LanguagePack] {
        var files: [String: [(name: String, text: String)]] = [:]
        for file in Resources.files(under: "languages") {
            let parts = file.path.split(separator: "/")
            guard parts.count == 3 else { continue }
            files[String(parts[1]), default: []].append((file.path, file.text))
        }
        var shared: [GrammarRule] = []
        for file in files.removeValue(forKey: sharedFolder) ?? [] { shared += try RuleParser.rules(file.text, file: file.name) }
        let rules = shared
        let codes = files.keys.sorted()
        let texts = files
        let loaded = Mutex<[String: Result<LanguagePack, GrammarError>]>([:])
        // Each pack by itself: a program that reads one article should not wait for four lexicons one after the other.
        DispatchQueue.concurrentPerform(iterations: codes.count) { index in
            let code = codes[index]
            let pack = Result { () throws(GrammarError) -> LanguagePack in
                try LanguagePack(code: code, files: texts[code] ?? [], rules: rules, extra: extra(code))
            }
            loaded.withLock { $0[code] = pack }
        }
        var packs: [LanguagePack] = []
        for code in codes {
            if let pack = loaded.withLock({ $0[code] }) { packs.append(try pack.get()) }
        }
        return packs
    }
}
