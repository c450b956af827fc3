import Foundation
import Recognition

/// The texts that models are trained on, from three folders.
public struct TrainingCorpora {
    /// Public corpora and articles, as their annotators left them.
    let general: [AnnotatedText]
    let articles: [AnnotatedText]
    /// Folder of word lists.
    let gazetteer: String
    /// Folder of the public corpora.
    let publicFolder: String

    /// Texts of other manner than articles: what is learned from them alone is not kept.
    private static let otherManner: Set<String> = ["en-btc", "en-wnut17", "de-mobie"]

    /// Licences as the makers of the corpora state them, or as pages that publish the same corpus do.
    static let licences: [String: String] = [
        "pl-nkjp": "CC BY 4.0 (not stated in the copy)", "pl-kpwr": "CC BY 3.0 (not stated in the copy)",
        "ru-nerel": "not stated; texts of Wikinews (CC BY 2.5)", "ru-factrueval": "MIT",
        "de-germeval": "CC BY 4.0 (not stated in the copy)",
        "de-smartdata": "CC BY 4.0", "de-mobie": "CC BY 4.0", "en-crossner": "MIT; texts of Wikipedia (CC BY-SA)", "en-btc": "CC BY 4.0",
        "en-wnut17": "CC BY 4.0", "en-wikigold": "CC BY 4.0", "en-ewt": "CC BY-SA 4.0",
    ]

    /// - Parameters:
    ///   - folder: with `public/`, `news/` and `gazetteer/`.
    ///   - own: folder of the project's own marked articles (`*.src`).
    /// - Throws: naming the file that cannot be read.
    public init(folder: String, own: String) throws(TrainingError) {
        gazetteer = folder + "/gazetteer"
        publicFolder = folder + "/public"
        var random = RandomSource(seed: 7)
        var general: [AnnotatedText] = []
        for path in try Self.files(publicFolder, ".tsv.gz") where !path.contains("/base-") {
            general += ColumnCorpus.read(
                try GzipFile.read(path), domain: { Self.otherManner.contains($0) ? .other : .general },
                // Most sentences of the Polish national corpus carry no name and are not press: a share of them is enough.
                keeps: { corpus, isNamed in
                    let share = random.next() % 100
                    return corpus != "pl-nkjp" || isNamed || share < 15
                })
        }
        var articles: [AnnotatedText] = []
        for path in try Self.files(folder + "/news", ".ndjson") { articles += try NewsCorpus.read(try Self.bytes(path), name: path) }
        for path in try Self.files(own, ".src") {
            articles += try MarkedArticles.read(String(decoding: try Self.bytes(path), as: UTF8.self), name: path)
        }
        self.general = general
        self.articles = articles
    }

    private static func bytes(_ path: String) throws(TrainingError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TrainingError(place: path, cause: "the file cannot be read", remedy: "Look at its permissions")
        }
        return Array(data)
    }

    private static func files(_ folder: String, _ ending: String) throws(TrainingError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TrainingError(place: folder, cause: "there is no such folder", remedy: "Name the folder of the corpora with --corpora")
        }
        return names.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }
}
