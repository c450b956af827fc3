import Foundation
import Model
import Recognition
import Testing

@testable import Training

/// The first step of a training against the slope of the loss, measured by moving one weight at a time.
@Suite struct ChainTrainerTests {
    typealias Scores = SIMD16<Float>

    private struct Toy {
        let fixture: Fixture
        let examples: Examples

        /// One sentence with a sure name, an open one and one of two kinds.
        init() throws {
            fixture = try Fixture()
            let open = NameTagSet.both(.project).union(.outside)
            fixture.add(
                AnnotatedText(
                    id: "a", corpus: "small", language: "en", text: "Eva Krol saw Turbo Riga",
                    marks: [
                        AnnotatedText.Mark(start: 0, end: 8, kind: .person),
                        AnnotatedText.Mark(start: 13, end: 18, begin: open, inside: open, tag: .outside),
                        AnnotatedText.Mark(
                            start: 19, end: 23, begin: [NameTagSet(.begin(.place)), NameTagSet(.begin(.organization))],
                            inside: [NameTagSet(.inside(.place)), NameTagSet(.inside(.organization))], tag: .begin(.place)),
                    ], kinds: [.person], domain: .general))
            examples = Examples(fixture.documents, words: fixture.words, classes: WordClasses(), minimum: 1)
        }

        func trainer(_ rate: Float) -> ChainTrainer {
            var options = ChainTrainer.Options()
            options.epochs = 1
            options.rate = rate
            options.voteShare = 0
            var trainer = ChainTrainer(examples, votes: nil, options: options)
            trainer.train(options, repeats: { _ in 1 }, report: { _, _ in })
            return trainer
        }

        /// The loss of the sentence under scores that are all zero but for what is given.
        func loss(emission: (token: Int, label: Int)? = nil, pair: (Int, Int)? = nil, start label: Int? = nil, by step: Float) -> Double {
            var lattice = ChainLattice()
            var transitions = [Scores](repeating: Scores(repeating: 0), count: NameTag.count)
            var start = Scores(repeating: 0)
            lattice.emissions = [Scores](repeating: Scores(repeating: 0), count: examples.allowed.count)
            if let emission { lattice.emissions[emission.token][emission.label] = step }
            if let pair { transitions[pair.0][pair.1] = step }
            if let label { start[label] = step }
            let potentials = ChainLattice.potentials(transitions)
            let first = ChainLattice.potentials([start])[0]
            guard let all = lattice.forwardBackward(transitions: potentials, start: first, masks: nil),
                let some = lattice.forwardBackward(transitions: potentials, start: first, masks: examples.allowed[...])
            else { return .nan }
            return all - some
        }

        func slope(_ loss: (Float) -> Double) -> Double { (loss(0.05) - loss(-0.05)) / 0.1 }
    }

    /// AdaGrad's first step, taken back: the gradient that made it. The sum of squares begins at 0.1.
    private func gradient(_ weight: Float, rate: Float) -> Double {
        let share = Double(weight / rate)
        return share * (0.1 / (1 - share * share)).squareRoot()
    }

    @Test func gradientIsTheSlopeOfTheLoss() throws {
        let toy = try Toy()
        let rate: Float = 0.5
        let weights = toy.trainer(rate).weights
        #expect(toy.examples.allowed.count == 5)
        for a in 0..<NameTag.count {
            for b in 0..<NameTag.count {
                let slope = toy.slope { toy.loss(pair: (a, b), by: $0) }
                #expect(abs(gradient(weights.transitions[a][b], rate: rate) + slope) < 0.004, "\(a) \(b)")
            }
            let slope = toy.slope { toy.loss(start: a, by: $0) }
            #expect(abs(gradient(weights.start[a], rate: rate) + slope) < 0.004, "start \(a)")
        }
        // Features that one token alone has were moved once.
        var counts = [Int](repeating: 0, count: toy.examples.index.hashes.count)
        for feature in toy.examples.features { counts[Int(feature)] += 1 }
        for token in 0..<5 {
            let alone = toy.examples.features(of: token).map { Int(toy.examples.features[$0]) }.filter { counts[$0] == 1 }
            let feature = try #require(alone.first)
            for label in 0..<NameTag.count {
                let slope = toy.slope { toy.loss(emission: (token, label), by: $0) }
                #expect(abs(gradient(weights.features[feature][label], rate: rate) + slope) < 0.004, "\(token) \(label)")
            }
        }
    }

    /// The weights of articles alone are kept apart and added by share; those of other texts are thrown away.
    @Test func domains() throws {
        let toy = try Toy()
        let count = toy.examples.index.hashes.count
        func weights(_ domain: AnnotatedText.Domain, share: Float) -> (own: Int, merged: [Scores]) {
            var options = ChainTrainer.Options()
            options.epochs = 2
            options.voteShare = 0
            var trainer = ChainTrainer(toy.examples, votes: nil, domains: [domain], options: options)
            trainer.train(options, repeats: { _ in 1 }, report: { _, _ in })
            return (trainer.weights.features.count / count, trainer.merged(share: Scores(repeating: share)).features)
        }
        let general = weights(.general, share: 1)
        #expect(general.own == 1 && general.merged.count == count && general.merged == weights(.general, share: 0).merged)
        let target = weights(.target, share: 1)
        #expect(target.own == 2 && target.merged.count == count)
        // Both halves move alike here, so that all of both is twice the shared half.
        let half = weights(.target, share: 0).merged
        #expect(zip(target.merged, half).allSatisfy { $0 == $1 * 2 } && half.contains { $0 != Scores(repeating: 0) })
        let other = weights(.other, share: 1)
        #expect(other.own == 3 && other.merged == weights(.other, share: 0).merged)
    }

    @Test func lossFallsAndLeftOutSentencesTeachNothing() throws {
        let toy = try Toy()
        var options = ChainTrainer.Options()
        options.epochs = 5
        options.voteShare = 0
        var losses: [Double] = []
        var trainer = ChainTrainer(toy.examples, votes: nil, options: options)
        trainer.train(options, repeats: { _ in 1 }, report: { losses.append($1) })
        #expect(losses.count == 5 && zip(losses, losses.dropFirst()).allSatisfy { $0 > $1 } && losses[4] > 0)
        let rows = trainer.marginals(toy.examples.sentences[0])
        #expect(rows.count == 5 && rows[0][1] > 0.5 && rows[1][2] > 0.5)
        var idle = ChainTrainer(toy.examples, votes: nil, options: options)
        idle.train(options, repeats: { _ in 0 }, report: { #expect($1 == 0 && $0 < 5) })
        #expect(idle.weights.features.allSatisfy { $0 == Scores(repeating: 0) })
    }
}
