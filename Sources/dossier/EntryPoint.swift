import ArgumentParser
import Foundation
import Query

/// Parses the arguments, runs the command, and turns whatever goes wrong into a message and an exit code. The only place that does.
@main
enum Main {
    static func main() async {
        // A reader that has seen enough (head, less) closes the pipe: writing then fails with EPIPE and the program ends quietly.
        signal(SIGPIPE, SIG_IGN)
        // A limit on file sizes is an error of the write that meets it, with a message, and not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        let code = await run(Array(CommandLine.arguments.dropFirst()))
        exit(code)
    }

    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            try CommandNames.check(arguments)
            var command = try Dossier.parseAsRoot(ParameterArguments.joined(arguments))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            try Output.standard.flush()
            return 0
        } catch {
            // What was written before the error is part of the answer.
            try? Output.standard.flush()
            return report(error)
        }
    }

    private static func report(_ error: any Error) -> Int32 {
        let failure = CommandFailure(error)
        if !failure.message.isEmpty {
            if failure.code == 0 {
                try? Output.standard.write(failure.message + "\n")
                try? Output.standard.flush()
            } else {
                Output.note(failure.message)
            }
        }
        return failure.code
    }
}
