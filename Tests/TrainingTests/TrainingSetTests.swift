import Authority
import Foundation
import Grammar
import Model
import Recognition
import Testing

@testable import Training

/// Corpora in a folder, read and parted.
@Suite struct TrainingSetTests {
    private static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let columns = (0..<4).map { "# doc p\($0)\nEva\tB-PER\ncame\tO\n.\tO\n\n" }.joined()
        try folder.write("corpora/public/small.tsv.gz", "# corpus small\n# lang en\n# types PER ORG LOC\n" + columns)
        try folder.write("corpora/public/base-xx.tsv.gz", "x\ty\tPER\ttext\t1\n")
        try folder.write("corpora/public/README.md", "not read")
        try folder.write("corpora/public/tweets.tsv.gz", "# corpus en-btc\n# lang en\n# doc t0\nhello\tO\n")
        let news = (0..<5).map {
            "{\"id\": \"n\($0)\", \"lang\": \"en\", \"text\": \"Riga waits.\", \"mentions\": [{\"start\": 0, \"end\": 4, \"kind\": \"place\"}]}\n"
        }
        try folder.write("corpora/news/news-en.ndjson", news.joined())
        try folder.write("own/en-01.src", (0..<4).map { "### id: o\($0)\nlang: en\n===\n⟨org:q|Quay Bank⟩ pays\n" }.joined())
        try folder.write("own/notes.txt", "not read")
        for list in ["people", "cities", "countries", "regions"] { try folder.write("corpora/gazetteer/\(list).tsv", "# none\n") }
        return folder
    }

    /// Read in a language without a lexicon, with one place in the catalogue.
    private static let shared = Result { () throws -> TrainingSet in
        let folder = try Self.folder()
        let header = "id\tkind\ttype\tcountry\ten\tde\tpl\tru\tother\tacronyms\tparent\n"
        let catalogue = try Catalogue(files: [("own.tsv", header + "place:x\tplace\tcity\tno\tTorvale\t\t\t\t\t\t\n")])
        let pack = try LanguagePack(code: "en", files: [], extra: catalogue.lexiconForms(in: "en"))
        let plain = try LanguagePack(code: "en", files: [])
        return try TrainingSet(
            TrainingCorpora(folder: folder.path + "/corpora", own: folder.path + "/own"),
            reader: TextReader(catalogue: catalogue, packs: [pack], plainPacks: [plain]),
            evaluation: TaggerEvaluation(catalogue: catalogue, packs: [pack]))
    }

    @Test func corpora() throws {
        let folder = try Self.folder()
        let corpora = try TrainingCorpora(folder: folder.path + "/corpora", own: folder.path + "/own")
        #expect(corpora.general.map(\.id) == ["p0", "p1", "p2", "p3", "t0"])
        #expect(corpora.general.map(\.domain) == [.general, .general, .general, .general, .other])
        #expect(corpora.articles.map(\.id) == ["n0", "n1", "n2", "n3", "n4", "o0", "o1", "o2", "o3"])
        #expect(corpora.articles.allSatisfy { $0.domain == .target })
    }

    @Test func missingFoldersAreNamed() throws {
        let error = #expect(throws: TrainingError.self) { try TrainingCorpora(folder: "/nowhere", own: "/nowhere") }
        #expect(error?.description == "/nowhere/public: there is no such folder. Name the folder of the corpora with --corpora")
    }

    /// No text is in the training and in the part that it is scored on, and each is in exactly one part.
    @Test func parts() throws {
        let set = try Self.shared.get()
        let folds = 3
        var scored: [String] = []
        for fold in 0..<folds {
            let training = set.training { $0 % folds != fold }
            let trained = Set(training.documents.map(\.id))
            let texts = set.texts { $0 % folds == fold }.map(\.id)
            #expect(!texts.isEmpty && trained.isDisjoint(with: texts))
            #expect(trained.count + texts.count == 14)
            scored += texts
            // Two readings of one article are never parted between the halves that vote for each other.
            let halves = training.halves
            for (n, document) in training.documents.enumerated() {
                for (other, half) in zip(training.documents, halves) where other.id == document.id { #expect(half == halves[n]) }
            }
        }
        #expect(scored.count == 14 && Set(scored).count == 14)

        #expect(set.training(.publicCorpora).documents.allSatisfy { $0.domain == .target })
        #expect(Set(set.training(.ownArticles).documents.map(\.corpus)) == ["small", "en-btc", "news"])
        #expect(set.training().documents.contains { !$0.hints.range(0).isEmpty })
        #expect(set.training(.rules).documents.allSatisfy { $0.hints.range(0).isEmpty })
        // Names must be found without the catalogue too: some texts are read without it, and refer to words of their own table.
        let languages = Set(set.training().documents.map(\.language))
        #expect(languages == ["en", "en-"])
        let all = set.training()
        for document in all.documents {
            let count = all.words.tables[document.language]?.count ?? 0
            #expect(document.tokens.allSatisfy { Int($0) < count })
        }
    }

    /// Every text is scored once, but for those that the training did without.
    @Test func crossValidation() throws {
        var validation = CrossValidation(set: try Self.shared.get())
        validation.folds = 2
        var options = TaggerTraining.Options()
        options.minimum = 1
        options.epochs = 2
        let full = try validation.table(options)
        #expect(Set(full.scores.keys) == ["small", "news en", "articles en"])
        #expect(full.total(.person) { $0 == "small" }.wanted == 4)
        #expect(full.total(.place) { $0 == "news en" }.wanted == 5)
        #expect(full.total(.organization) { $0 == "articles en" }.wanted == 4)
        #expect(full.judged.allSatisfy { 0...1 ~= $0.probability } && !full.judged.isEmpty)
        let without = try [CrossValidation.Omission.publicCorpora, .ownArticles].map {
            ($0, Set(try validation.table(options, without: $0).scores.keys))
        }
        for (omission, groups) in without {
            #expect(groups.contains("news en"), "\(omission)")
            #expect(groups.contains("small") == (omission != .publicCorpora), "\(omission)")
            #expect(groups.contains("articles en") == (omission != .ownArticles), "\(omission)")
        }
    }
}
