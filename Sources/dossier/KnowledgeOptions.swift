import ArgumentParser
import Ingest

/// What a command knows names from: the catalogue and the trained model.
struct KnowledgeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The authority catalogue: a folder of your own, or none (default: the built-in one).", valueName: "folder"))
    var authority: String?
    @Option(
        help: ArgumentHelp("The trained model: a file of your own, or none for rules alone (default: the built-in one).", valueName: "file")
    )
    var model: String?

    /// Throws when there is no pack for the language that the input is said to be in.
    func load(for input: InputOptions) throws -> Knowledge {
        try input.checked(try Knowledge(authority: authoritySource, model: modelSource))
    }

    private var authoritySource: Knowledge.AuthoritySource {
        switch authority {
        case nil: .bundled
        case "none": .none
        case .some(let folder): .folder(folder)
        }
    }

    private var modelSource: Knowledge.ModelSource {
        switch model {
        case nil: .bundled
        case "none": .none
        case .some(let file): .file(file)
        }
    }
}

extension InputOptions {
    /// The knowledge, when it has the language that was asked for.
    func checked(_ knowledge: Knowledge) throws -> Knowledge {
        if let language, knowledge.packs[language] == nil {
            throw ValidationError(
                "There is no language “\(language)”. Known are: \(knowledge.packs.keys.sorted().joined(separator: ", ")).")
        }
        return knowledge
    }
}
