import Dispatch
import Recognition
import Synchronization

/// Trains on all but a part of the texts and scores that part, for each part in turn.
public struct CrossValidation: Sendable {
    /// What a training may do without, to see what it is good for.
    public enum Omission: String, Sendable, CaseIterable {
        /// The public corpora.
        case publicCorpora = "public-corpora"
        /// The lists of cities, countries and people.
        case gazetteer
        /// What rules and lexicon say of each token.
        case rules
        /// The second reading, which knows what the same words were elsewhere in the document.
        case secondReading = "second-reading"
        /// The project's own articles.
        case ownArticles = "own-articles"
    }

    let set: TrainingSet
    var folds = 3
    var log: @Sendable (String) -> Void = { _ in }

    /// - Returns: scores of all parts together; of articles, and of public corpora where the training reads them.
    /// - Throws: when a model cannot be read back.
    func table(_ options: TaggerTraining.Options, without omission: Omission? = nil) throws -> ScoreTable {
        let parts = Mutex<[Int: Result<ScoreTable, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: folds) { fold in
            let part = Result { try self.part(fold, options, omission) }
            parts.withLock { $0[fold] = part }
        }
        var table = ScoreTable()
        for fold in 0..<folds {
            if let part = parts.withLock({ $0[fold] }) { table.merge(try part.get()) }
        }
        return table
    }

    private func part(_ fold: Int, _ options: TaggerTraining.Options, _ omission: Omission?) throws -> ScoreTable {
        var options = options
        if omission == .secondReading { options.votes = false }
        let training = set.training(
            omission, keeps: { $0 % folds != fold })
        let section = training.section(options)
        let model = try NameModel(
            bytes: ModelFile.bytes(sections: [(TaggerModel.section, section)]), place: "part \(fold + 1) of \(folds)")
        let table = set.evaluation.table(
            model, set.texts(omission) { $0 % folds == fold }, readsTwice: options.votes, usesRules: omission != .rules)
        log("\(omission.map { "without \($0.rawValue), " } ?? "")part \(fold + 1) of \(folds): \(table.summary())")
        return table
    }
}
