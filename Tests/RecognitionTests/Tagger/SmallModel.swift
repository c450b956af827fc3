import Grammar
import Model
import Text

@testable import Recognition

/// Models made by hand: each word has a label that it speaks for.
enum SmallModel {
    /// Weights in a model file are whole numbers of this.
    static let scale: Float = 0.125

    /// The feature of a word at its own place.
    static func hash(_ lower: String) -> UInt32 { FeatureHash.of(2 << 16 | 1, FeatureHash.of(lower)) }

    static let words: [String: NameTag] = [
        "anna": .begin(.person), "nowak": .inside(.person), "riga": .begin(.place), "baltic": .begin(.organization),
        "bank": .inside(.organization), "lighthouse": .begin(.project), "games": .begin(.event),
    ]

    static func features(_ words: [String: NameTag] = words) -> [TaggerModel.Feature] {
        words.sorted { $0.key < $1.key }.map { word, tag in
            var weights = SIMD16<Int8>(repeating: 0)
            weights[Int(tag.rawValue)] = 80
            return TaggerModel.Feature(hash: hash(word), weights: weights)
        }
    }

    /// Outside unless a word speaks for something else.
    static var bias: TaggerModel.Scores {
        var bias = TaggerModel.Scores(repeating: 0)
        bias[0] = 4
        return bias
    }

    static var transitions: [TaggerModel.Scores] {
        (0..<NameTag.count).map { a in
            var row = TaggerModel.Scores(repeating: 0)
            for b in 0..<NameTag.count { row[b] = Float(a - b) / 64 }
            return row
        }
    }

    static var start: TaggerModel.Scores {
        var start = TaggerModel.Scores(repeating: 0)
        start[0] = 0.5
        return start
    }

    static var classes: WordClasses {
        var builder = WordClassesBuilder()
        builder.add("anna", .givenName)
        builder.add("*bank", .organizationHead)
        return builder.build()
    }

    static var model: TaggerModel {
        TaggerModel(features: features(), classes: classes, scale: scale, transitions: transitions, start: start, bias: bias)
    }

    /// The section of a model file.
    static var section: [UInt8] {
        TaggerModel.encode(
            features: features(), classes: classes, scale: scale, transitions: transitions, start: start, bias: bias, calibration: .none)
    }

    /// A language without a lexicon.
    static func analyzer(wordLimit: Int = 1000) throws -> Analyzer {
        Analyzer(pack: try LanguagePack(code: "en", files: []), wordLimit: wordLimit)
    }
}

extension NameTagger {
    func names(in analysis: Analysis, hints: RuleHints = RuleHints()) -> [TaggedName] {
        names(analysis.tokens.map(\.word), sentences: analysis.sentences.map(\.tokens), words: analysis.words, hints: hints)
    }
}
