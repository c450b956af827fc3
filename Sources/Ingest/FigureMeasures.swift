import Identity
import Model

/// Gives figures what lets them be set beside others: their measure without its language, and the bounds of their value. One a worker and language:
/// it remembers what it has read.
final class FigureMeasures {
    private struct Asked: Hashable {
        let measure: String
        let kind: Figure.Kind
        let unit: String?
        let isChange: Bool
        let thing: String?
    }

    private let makeGloss: () -> MeasureGloss?
    private lazy var gloss = makeGloss()
    private var known: [Asked: String?] = [:]

    /// Measures remembered; news says most of them again and again.
    private static let limit = 20_000

    /// - Parameter gloss: asked for when the first measure is read.
    init(_ gloss: @autoclosure @escaping () -> MeasureGloss?) {
        makeGloss = gloss
    }

    /// - Parameters:
    ///   - mentions: the article's, whose projects figures without a holder are about.
    func note(in figures: inout [Figure], mentions: [Mention], referents: [Referent]) {
        let projects = Projects(mentions)
        for i in figures.indices {
            figures[i].bounds = FigureBounds.bounds(of: figures[i])
            guard let measure = figures[i].measure else { continue }
            // Other units are what the value is in, whatever is measured.
            let unit = figures[i].kind == .percent || figures[i].kind == .count ? figures[i].unit : nil
            let about = figures[i].holder ?? projects.only(of: figures[i])
            // As the article calls it, which is in the article's language.
            let thing = about.flatMap { referents.indices.contains($0) ? referents[$0].names.joined(separator: " ") : nil }
            figures[i].measureKey = key(
                Asked(measure: measure, kind: figures[i].kind, unit: unit, isChange: figures[i].change != nil, thing: thing))
        }
    }

    private func key(_ asked: Asked) -> String? {
        if let key = known[asked] { return key }
        if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
        let key = gloss?.key(of: asked.measure, kind: asked.kind, unit: asked.unit, isChange: asked.isChange, about: asked.thing)
        known[asked] = key
        return key
    }

    /// Which project a figure without a holder is about, as the view `figures_by_measure` has it.
    private struct Projects {
        private var bySentence: [Int: Set<Int>] = [:]
        private var all: Set<Int> = []
        private var count = 0

        init(_ mentions: [Mention]) {
            for mention in mentions where mention.kind == .project {
                bySentence[mention.sentence, default: []].insert(mention.referent)
                all.insert(mention.referent)
                count += 1
            }
        }

        /// Index of its referent: the only one of the sentence; of a sum, a size or a time the only one of the article, when it is named twice.
        func only(of figure: Figure) -> Int? {
            if let here = bySentence[figure.sentence], here.count == 1 { return here.first }
            switch figure.kind {
            case .money, .quantity, .duration: return all.count == 1 && count > 1 ? all.first : nil
            case .percent, .count, .ordinal: return nil
            }
        }
    }
}
