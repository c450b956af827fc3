import Foundation

/// Puts found sentences in order.
///
/// All of them have all that was asked for, so what counts is the article: how much of it is about it, and how early it says so
/// (news put first what matters most). The best sentence of each article comes before the second of any, and so on.
struct SearchRanking: Sendable {
    struct Candidate: Sendable, Hashable {
        var sentence: Int
        var document: Int
        /// Position in the document, 0 is the title.
        var ordinal: Int
        /// Code points.
        var length: Int
    }

    struct Ranked: Sendable, Hashable {
        var sentence: Int
        var document: Int
        var hitsInDocument: Int
    }

    private let ranked: [Ranked]
    let documents: Int

    var count: Int { ranked.count }

    init(_ candidates: [Candidate]) {
        var hits: [Int: Int] = [:]
        for candidate in candidates { hits[candidate.document, default: 0] += 1 }
        documents = hits.count
        var scored = candidates.map { (candidate: $0, score: Self.score($0, hits: hits[$0.document] ?? 1)) }
        // Newer sentences have higher ids: of two alike the newer goes first.
        scored.sort { ($0.score, $0.candidate.sentence) > ($1.score, $1.candidate.sentence) }
        var seen: [Int: Int] = [:]
        var rounds: [(round: Int, ranked: Ranked)] = []
        rounds.reserveCapacity(scored.count)
        for (candidate, _) in scored {
            let round = seen[candidate.document, default: 0]
            seen[candidate.document] = round + 1
            rounds.append(
                (round, Ranked(sentence: candidate.sentence, document: candidate.document, hitsInDocument: hits[candidate.document] ?? 1)))
        }
        // Stable: within a round the order by score stays.
        ranked = rounds.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }.map(\.element.ranked)
    }

    static func score(_ candidate: Candidate, hits: Int) -> Double {
        let place = candidate.ordinal == 0 ? 1.5 : 1 / (1 + Double(candidate.ordinal) / 4)
        // A very short sentence tells little, a very long one much else.
        let length = candidate.length < 25 ? -0.4 : candidate.length > 400 ? -0.3 : 0
        return log(1 + Double(hits)) + place + length
    }

    func page(offset: Int, limit: Int) -> [Ranked] {
        Array(ranked.dropFirst(offset).prefix(limit))
    }
}
