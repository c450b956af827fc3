import ArgumentParser
import Foundation
import Query

/// Why a command ends: what it tells the user and its exit code.
///
/// 0 done (help and version too), 1 failed, 2 wrong usage, 3 some articles failed, 130 interrupted (as shells say it).
struct CommandFailure: Error {
    let message: String
    let code: Int32

    init(message: String, code: Int32) {
        self.message = message
        self.code = code
    }

    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure:
            self = failure
        case is Output.Closed:
            self.init(message: "", code: 0)
        case let error as QueryError where error.kind == .interrupted:
            self.init(message: "dossier: \(error.description)", code: Interruption.isInterrupted ? 130 : 1)
        case let error as QueryError:
            self.init(message: "dossier: \(error.description)", code: 1)
        case let code as ExitCode:
            self.init(message: "", code: code.rawValue)
        default:
            let code = Dossier.exitCode(for: error)
            switch code {
            case .success: self.init(message: Dossier.fullMessage(for: error), code: 0)
            case .validationFailure: self.init(message: Dossier.fullMessage(for: error), code: 2)
            default: self.init(message: "dossier: \(Self.words(of: error))", code: 1)
            }
        }
    }

    /// An error of ours describes itself; one of Foundation's has words for people.
    private static func words(of error: any Error) -> String {
        error is CocoaError ? error.localizedDescription : "\(error)"
    }
}

/// A mistyped command gets a suggestion instead of a complaint about an argument.
enum CommandNames {
    static func check(_ arguments: [String]) throws {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
        let names = Dossier.subcommands.map { $0.configuration.commandName ?? "" }.filter { !$0.isEmpty }
        guard !names.contains(first) else { return }
        let near = Spelling.suggestion(near: first, among: names + ["help"])
        throw CommandFailure(
            message: "dossier: there is no command “\(first)”\n" + (near.isEmpty ? "“dossier --help” lists them all." : near), code: 2)
    }
}
