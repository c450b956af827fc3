import BrokenDocuments
import Foundation
import Languages
import Reading

/// How the reader's time grows from documents of a size to such of four times the size: about four times where it is linear, sixteen times where
/// it is the square.
struct Growth {
    private let reader: ArticleReader
    private let size: Int

    init(size: Int) throws {
        reader = ArticleReader(packs: try Languages.load())
        self.size = size
    }

    /// Prints the kinds of documents, the fastest growing first.
    func print() {
        let found = BrokenDocument.all.map { document in
            let small = document.make(size)
            let large = document.make(4 * size)
            // The best of some tries: other work on the machine only ever adds.
            let first = (0..<3).map { _ in seconds(small) }.min() ?? 0
            let second = (0..<3).map { _ in seconds(large) }.min() ?? 0
            return (name: document.name, ratio: second / max(first, 1e-6), seconds: second)
        }
        for kind in found.sorted(by: { $0.ratio > $1.ratio }) {
            Swift.print(String(format: "x%.1f  %.3f s", kind.ratio, kind.seconds), kind.name)
        }
    }

    private func seconds(_ bytes: [UInt8]) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        let start = now()
        _ = reader.explained(bytes, path: "x", withEvidence: false)
        return now() - start
    }
}
