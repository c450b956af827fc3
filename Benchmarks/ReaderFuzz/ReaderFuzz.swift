// Feeds the reader with seeds changed at random and checks what it gives:
//     swift run -c release ReaderFuzz [--seconds 600] [--seed 1] [--slowness 0.5] [--out FOLDER] SEEDS...   (or --replay FILE [MEDIA-TYPE])
// Measures how its time grows with the size of broken documents:
//     swift run -c release ReaderFuzz --growth [BYTES]
import Foundation

/// Starts workers, one after the other, and keeps the inputs that they crash on, hang on or find wrong.
@main
struct ReaderFuzz {
    private var seconds = 600.0
    private var seed: UInt64 = 1
    /// Processor seconds that a small input may take; a build with checks needs more.
    private var slowness = 0.5
    private var out = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("reader-fuzz")
    private var folders: [String] = []
    private var replayed: [String] = []
    private var workFrom: UInt64?

    static func main() throws {
        var fuzz = ReaderFuzz()
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch argument {
            case "--seconds": fuzz.seconds = arguments.popFirst().flatMap(Double.init) ?? fuzz.seconds
            case "--seed": fuzz.seed = arguments.popFirst().flatMap(UInt64.init) ?? fuzz.seed
            case "--slowness": fuzz.slowness = arguments.popFirst().flatMap(Double.init) ?? fuzz.slowness
            case "--out": fuzz.out = arguments.popFirst().map { URL(fileURLWithPath: $0) } ?? fuzz.out
            case "--work": fuzz.workFrom = arguments.popFirst().flatMap(UInt64.init)
            case "--growth": return try Growth(size: arguments.popFirst().flatMap(Int.init) ?? 100_000).print()
            case "--replay":
                fuzz.replayed = Array(arguments)
                arguments = []
            default: fuzz.folders.append(argument)
            }
        }
        if !fuzz.replayed.isEmpty { return try fuzz.replay() }
        guard !fuzz.folders.isEmpty else { return print("Give files or folders of seeds") }
        try FileManager.default.createDirectory(at: fuzz.out, withIntermediateDirectories: true)
        if let first = fuzz.workFrom { try fuzz.work(from: first) } else { try fuzz.supervise() }
    }

    private func replay() throws {
        let worker = try Worker(mutator: Mutator(seeds: [[]], seed: 0), slowness: slowness)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: replayed[0])))
        var input = FuzzInput(bytes: bytes)
        if replayed.count > 1 { input.mediaType = replayed[1] }
        if replayed.count > 2 { input.charset = replayed[2] }
        let problems = worker.problems(input)
        print(problems.isEmpty ? "nothing wrong" : problems.joined(separator: "\n"))
    }

    private var progressFile: URL { out.appendingPathComponent("progress") }

    private func mutator() -> Mutator { Mutator(seeds: Self.seeds(folders), seed: seed) }

    private func work(from first: UInt64) throws {
        FileManager.default.createFile(atPath: progressFile.path, contents: nil)
        let progress = try FileHandle(forWritingTo: progressFile)
        try Worker(mutator: mutator(), slowness: slowness).run(from: first, until: Date(timeIntervalSinceNow: seconds), progress: progress)
    }

    private func supervise() throws {
        let mutator = mutator()
        let end = Date(timeIntervalSinceNow: seconds)
        var number: UInt64 = 0
        var bytes = 0
        var found = 0
        while Date() < end {
            let (last, read, problems, isDead) = try batch(from: number, until: end)
            bytes += read
            for (at, problem) in problems { found += keep(mutator.input(at), at, problem) }
            if isDead { found += keep(mutator.input(last), last, "the worker crashed or hung") }
            number = isDead ? last + 1 : last
            print("\(number) inputs, \(bytes / 1_000_000) MB, \(found) violations")
        }
    }

    /// Runs a worker for some minutes at most. Out: the number it came to, the bytes it read, what it found, and whether it died of the last.
    private func batch(from first: UInt64, until end: Date) throws -> (UInt64, Int, [(UInt64, String)], Bool) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        let time = min(120, end.timeIntervalSinceNow)
        process.arguments =
            ["--work", "\(first)", "--seconds", "\(time)", "--seed", "\(seed)", "--slowness", "\(slowness)", "--out", out.path] + folders
        let lines = out.appendingPathComponent("problems")
        FileManager.default.createFile(atPath: lines.path, contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: lines)
        try? FileManager.default.removeItem(at: progressFile)
        try process.run()
        var last = ""
        var since = Date()
        while process.isRunning {
            Thread.sleep(forTimeInterval: 0.5)
            let now = progressLine()
            if now != last { (last, since) = (now, Date()) }
            if Date().timeIntervalSince(since) > 120 * max(1, slowness) { kill(process.processIdentifier, SIGKILL) }
        }
        process.waitUntilExit()
        let fields = progressLine().split(whereSeparator: \.isWhitespace)
        let problems = ((try? String(contentsOf: lines, encoding: .utf8)) ?? "").split(separator: "\n").compactMap {
            line -> (UInt64, String)? in
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, let number = UInt64(parts[0]) else { return nil }
            return (number, String(parts[1]))
        }
        let isDead = process.terminationReason == .uncaughtSignal || process.terminationStatus != 0
        return (fields.first.flatMap { UInt64($0) } ?? first, fields.count > 1 ? Int(fields[1]) ?? 0 : 0, problems, isDead)
    }

    private func progressLine() -> String {
        let text = (try? String(contentsOf: progressFile, encoding: .utf8)) ?? ""
        return String(text.prefix { $0 != "\n" })
    }

    private func keep(_ input: FuzzInput, _ number: UInt64, _ problem: String) -> Int {
        let file = out.appendingPathComponent("input-\(seed)-\(number)")
        try? Data(input.bytes).write(to: file)
        let told = [input.mediaType ?? "-", input.charset ?? "-"].joined(separator: " ")
        print("\(problem)\n    replay: ReaderFuzz --replay \(file.path) \(told)")
        return 1
    }

    /// The files, and those in the folders, in the order of their names.
    private static func seeds(_ places: [String]) -> [[UInt8]] {
        var files: [String] = []
        for place in places {
            let inside = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
            files += inside.isEmpty ? [place] : inside.sorted().map { place + "/" + $0 }
        }
        let seeds = files.compactMap { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }.filter { !$0.isEmpty }
        return seeds.isEmpty ? [Array("<p>A seed.</p>".utf8)] : seeds
    }
}
