import Foundation
import Testing

@testable import Recognition

/// Forward-backward and Viterbi against all labellings written out.
@Suite struct ChainLatticeTests {
    typealias Scores = ChainLattice.Scores

    struct Chain {
        var emissions: [Scores]
        var transitions: [Scores]
        var start: Scores
        var masks: [NameTagSet]?

        init(_ random: inout Random, count: Int, range: Float = 3) {
            func row(_ random: inout Random) -> Scores {
                var row = Scores(repeating: 0)
                for label in 0..<NameTag.count { row[label] = random.weight() * range }
                return row
            }
            emissions = (0..<count).map { _ in row(&random) }
            transitions = (0..<NameTag.count).map { _ in row(&random) }
            start = row(&random)
        }

        func isPossible(_ labels: [Int]) -> Bool {
            var before = NameTag.outside
            for (i, label) in labels.enumerated() {
                let tag = NameTag(rawValue: UInt8(label))
                if tag.isInside, before.kind != tag.kind || i == 0 { return false }
                if let masks, !masks[i].contains(tag) { return false }
                before = tag
            }
            return true
        }

        func score(_ labels: [Int]) -> Double {
            var sum = 0.0
            for (i, label) in labels.enumerated() {
                sum += Double(emissions[i][label])
                sum += i == 0 ? Double(start[label]) : Double(transitions[labels[i - 1]][label])
            }
            return sum
        }

        /// Every possible labelling with its score.
        var labellings: [(labels: [Int], score: Double)] {
            var rows: [[Int]] = [[]]
            for _ in emissions { rows = rows.flatMap { row in (0..<NameTag.count).map { row + [$0] } }.filter(isPossible) }
            return rows.map { ($0, score($0)) }
        }

        func forwardBackward(_ lattice: inout ChainLattice) -> Double? {
            lattice.emissions = emissions
            return lattice.forwardBackward(
                transitions: ChainLattice.potentials(transitions), start: ChainLattice.potentials([start])[0], masks: masks?[...],
                countPairs: true)
        }
    }

    private func check(_ chain: Chain, _ lattice: inout ChainLattice) {
        let labellings = chain.labellings
        let total = chain.forwardBackward(&lattice)
        guard !labellings.isEmpty else {
            #expect(total == nil)
            return
        }
        let sum = labellings.reduce(0) { $0 + exp($1.score) }
        #expect(abs((total ?? .nan) - log(sum)) < 1e-3)
        let count = chain.emissions.count
        var marginals = [[Double]](repeating: [Double](repeating: 0, count: NameTag.count), count: count)
        var pairs = [[Double]](repeating: [Double](repeating: 0, count: NameTag.count), count: NameTag.count)
        for (labels, score) in labellings {
            let probability = exp(score) / sum
            for i in 0..<count {
                marginals[i][labels[i]] += probability
                if i > 0 { pairs[labels[i - 1]][labels[i]] += probability }
            }
        }
        var worst = 0.0
        for i in 0..<count {
            for label in 0..<NameTag.count { worst = max(worst, abs(Double(lattice.marginals[i][label]) - marginals[i][label])) }
        }
        for a in 0..<NameTag.count {
            for b in 0..<NameTag.count { worst = max(worst, abs(Double(lattice.pairs[a][b]) - pairs[a][b])) }
        }
        #expect(worst < 1e-4)
    }

    @Test func probabilitiesAreThoseOfAllLabellings() {
        var random = Random(seed: 1)
        var lattice = ChainLattice()
        for round in 0..<8 { check(Chain(&random, count: 1 + round % 3), &lattice) }
    }

    @Test func masksLeaveOutLabellings() {
        var random = Random(seed: 2)
        var lattice = ChainLattice()
        for round in 0..<12 {
            var chain = Chain(&random, count: 1 + round % 3)
            chain.masks = chain.emissions.map { _ in NameTagSet(rawValue: UInt16(random.next(1 << NameTag.count))).union(.outside) }
            check(chain, &lattice)
            let one = Int(random.next(NameTag.count))
            chain.masks?[0] = NameTagSet(rawValue: 1 << UInt16(one))
            check(chain, &lattice)
        }
    }

    @Test func noLabellingAtAll() {
        var random = Random(seed: 3)
        var lattice = ChainLattice()
        var chain = Chain(&random, count: 2)
        chain.masks = [NameTagSet(.begin(.person)), NameTagSet(.inside(.place))]
        #expect(chain.forwardBackward(&lattice) == nil)
        chain.masks = [NameTagSet(.inside(.place)), .all]
        #expect(chain.forwardBackward(&lattice) == nil)
        chain.masks = [[], .all]
        #expect(chain.forwardBackward(&lattice) == nil)
    }

    /// An empty sentence has one labelling, and counts nothing of the sentence before.
    @Test func emptySentence() {
        var random = Random(seed: 4)
        var lattice = ChainLattice()
        _ = Chain(&random, count: 3).forwardBackward(&lattice)
        #expect(Chain(&random, count: 0).forwardBackward(&lattice) == 0)
        #expect(lattice.marginals.isEmpty)
        #expect(lattice.pairs.allSatisfy { $0 == Scores(repeating: 0) })
        var tags: [NameTag] = []
        lattice.viterbi(transitions: Chain(&random, count: 0).transitions, start: Scores(repeating: 0), into: &tags)
        #expect(tags.isEmpty)
    }

    @Test func bestLabelling() {
        var random = Random(seed: 5)
        var lattice = ChainLattice()
        for round in 0..<12 {
            let chain = Chain(&random, count: 1 + round % 3)
            lattice.emissions = chain.emissions
            var tags: [NameTag] = [.begin(.event)]
            lattice.viterbi(transitions: chain.transitions, start: chain.start, into: &tags)
            #expect(tags.first == .begin(.event), "what stood there stays")
            let labels = tags.dropFirst().map { Int($0.rawValue) }
            #expect(chain.isPossible(labels))
            let best = chain.labellings.map(\.score).max() ?? .nan
            #expect(abs(chain.score(labels) - best) < 1e-4)
        }
    }

    /// However strong the scores: no inside without its beginning.
    @Test func impossiblePairsAreNeverDecoded() {
        var random = Random(seed: 6)
        var lattice = ChainLattice()
        for _ in 0..<20 {
            var chain = Chain(&random, count: 12, range: 40)
            for i in chain.emissions.indices { chain.emissions[i][2 + 2 * random.next(5)] += 400 }
            lattice.emissions = chain.emissions
            var tags: [NameTag] = []
            lattice.viterbi(transitions: chain.transitions, start: chain.start, into: &tags)
            #expect(tags.count == 12 && chain.isPossible(tags.map { Int($0.rawValue) }))
        }
    }

    /// Scaling token by token: the probabilities of a long sentence neither vanish nor overflow.
    @Test func longSentence() throws {
        var random = Random(seed: 7)
        var lattice = ChainLattice()
        let chain = Chain(&random, count: 500, range: 20)
        let total = try #require(chain.forwardBackward(&lattice))
        #expect(total.isFinite)
        #expect(lattice.marginals.count == 500)
        #expect(lattice.marginals.allSatisfy { abs($0.sum() - 1) < 1e-3 && $0.min() >= 0 })
        #expect(abs(lattice.pairs.reduce(0) { $0 + $1.sum() } - 499) < 0.1)
    }
}
