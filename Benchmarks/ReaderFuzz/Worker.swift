import Containers
import Foundation
import Grammar
import Languages
import Reading

/// Reads inputs and checks them, in a process of its own that may crash.
struct Worker {
    let mutator: Mutator
    let invariants: Invariants
    /// Processor seconds that an input may take, and that each of its megabytes adds.
    let seconds: Double

    init(mutator: Mutator, slowness: Double) throws {
        self.mutator = mutator
        invariants = Invariants(reader: ArticleReader(packs: try Languages.load()))
        seconds = slowness
    }

    /// Reads inputs from a number on. The number of the one being read stands in the file, so that a crash can be told.
    func run(from first: UInt64, until end: Date, progress: FileHandle) {
        var number = first
        var bytes = 0
        var articles = 0
        while Date() < end {
            let input = mutator.input(number)
            report("\(number) \(bytes) \(articles)", progress)
            for problem in problems(input) { print("\(number)\t\(problem)") }
            bytes += input.bytes.count
            number += 1
        }
        report("\(number) \(bytes) \(articles)", progress)
    }

    private func report(_ line: String, _ progress: FileHandle) {
        try? progress.seek(toOffset: 0)
        try? progress.write(contentsOf: Data((line + "\n").utf8))
    }

    func problems(_ input: FuzzInput) -> [String] {
        let start = Self.processorSeconds()
        var found = invariants.violations(input)
        let spent = Self.processorSeconds() - start
        // It is read twice.
        let bound = seconds * (1 + 6 * Double(input.bytes.count) / 1e6)
        if spent > bound { found.append("\(spent) s of processor time for \(input.bytes.count) bytes") }
        return found + unpacked(input)
    }

    /// The same bytes as a container: whatever comes out is bounded, and a document that is read or refused.
    private func unpacked(_ input: FuzzInput) -> [String] {
        var limits = ContainerLimits(memberBytes: 4 << 20)
        limits.members = 2000
        let container = ContainerReader(bytes: input.bytes, path: "input", limits: limits)
        var found: [String] = []
        var count = 0
        while let item = container.next() {
            count += 1
            if count > 20_000 { return found + ["a container without end"] }
            switch item {
            case .document(let document):
                if document.bytes.count > limits.memberBytes { found.append("a document larger than the limit") }
                // The whole was read already.
                if document.path == "input", document.bytes == input.bytes { continue }
                if count <= 20 {
                    found += invariants.violations(
                        FuzzInput(bytes: document.bytes, mediaType: document.mediaType, charset: document.charset))
                }
            case .record: break
            case .failure(let error):
                if error.place.isEmpty || error.cause.isEmpty || error.remedy.isEmpty {
                    found.append("an error that says little: \(error)")
                }
            }
        }
        return found
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
