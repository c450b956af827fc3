import ArgumentParser
import Foundation
import Training

/// Trains the models that `dossier` reads names with. Not part of the program that people run.
@main
struct DossierTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier-train", abstract: "Train the models that dossier reads names with.",
        subcommands: [Train.self, CrossValidate.self])
}

struct TrainingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of corpora, with public/, news/ and gazetteer/.", valueName: "folder"))
    var corpora = "../shared/corpora"
    @Option(help: ArgumentHelp("Folder of the project's own marked articles.", valueName: "folder"))
    var articles = "seeds/training"
    @Option(help: ArgumentHelp("Looks at each text.", valueName: "n"))
    var epochs = 4
    @Option(help: ArgumentHelp("How much of what articles alone teach is added to what all texts teach, 0 to 1.", valueName: "share"))
    var share = 0.5
    @Option(help: ArgumentHelp("Parts of the cross-validation.", valueName: "n"))
    var folds = 3
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "For comparison, train also without: \(CrossValidation.Omission.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "what"))
    var without: [CrossValidation.Omission] = []

    func validate() throws {
        guard (1...100).contains(epochs) else { throw ValidationError("--epochs takes a number from 1 to 100.") }
        guard (0...1).contains(share) else { throw ValidationError("--share takes a number from 0 to 1.") }
        guard (2...20).contains(folds) else { throw ValidationError("--folds takes a number from 2 to 20.") }
    }

    func run() throws -> TrainingRun {
        var options = TrainingRun.Options()
        options.epochs = epochs
        options.share = share
        options.folds = folds
        let started = Date()
        return try TrainingRun(corpora: corpora, articles: articles, options: options) { line in
            FileHandle.standardError.write(Data("[\(Int(Date().timeIntervalSince(started))) s] \(line)\n".utf8))
        }
    }
}

extension CrossValidation.Omission: ExpressibleByArgument {}

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train on all texts and write a model file and its card.",
        discussion: "The same input gives the same bytes. Cross-validation comes first: the model's confidences are measured by it.")

    @OptionGroup var options: TrainingOptions
    @Option(name: [.short, .long], help: ArgumentHelp("The model file.", valueName: "file"))
    var output = "seeds/model/names.model"
    @Option(help: ArgumentHelp("The model's card, in Markdown.", valueName: "file"))
    var card = "seeds/model/names.md"

    func run() throws {
        let (bytes, text) = try options.run().model(without: options.without)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        try Data(text.utf8).write(to: URL(fileURLWithPath: card), options: .atomic)
        print("\(output): \(bytes.count) bytes")
    }
}

struct CrossValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score models on texts that they were not trained on, by corpus, language and kind.")

    @OptionGroup var options: TrainingOptions

    func run() throws {
        print(try options.run().crossValidation(without: options.without), terminator: "")
    }
}
