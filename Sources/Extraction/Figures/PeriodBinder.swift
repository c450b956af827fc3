import Grammar
import Model
import Temporal
import Text

/// Decides which of the times that a text names a figure speaks of, or none of them.
///
/// Every date of the figure's sentence and the periods named before it are weighed (see `PeriodWeights`); the best one is taken when it is
/// better than none at all. The weights know positions, kinds and classes of words, and no language.
struct PeriodBinder {
    let context: FigureContext
    let weights = PeriodWeights.rows
    /// Times named in earlier sentences, in order of their last mention.
    private(set) var memory: [PeriodCandidate] = []
    /// The period bound last.
    private(set) var lastBound: DayRange?
    /// Candidates of the sentence being read.
    private(set) var own: [PeriodCandidate] = []
    /// Tokens of the sentence's figures.
    private(set) var figures: [Range<Int>] = []
    private(set) var sentence = SentenceRange(ordinal: 0, paragraph: 0, tokens: 0..<0, span: Span(0, 0))
    /// The figure before in the sentence and its period.
    private(set) var previous: (tokens: Range<Int>, days: DayRange?)?

    private static let memorySize = 5

    /// Columns for how many times of a month or more the text names, and how many of them are months, quarters and the like.
    let named: (total: Int, parts: Int)

    init(context: FigureContext, dates: [DateFinding]) {
        self.context = context
        let sizes = dates.lazy.compactMap(\.days).map { PeriodCandidate.Size($0) }
        let total = sizes.count { $0.rawValue >= Self.shortest }
        let parts = sizes.count { $0 == .month || $0 == .season }
        named = (total <= 1 ? 0 : total == 2 ? 1 : total <= 4 ? 2 : 3, min(parts, 3))
    }

    // MARK: Sentences

    /// Begins a sentence with figures.
    mutating func begin(_ sentence: SentenceRange, dates: [DateFinding], figures: [Range<Int>]) {
        self.sentence = sentence
        self.figures = figures
        previous = nil
        own.removeAll(keepingCapacity: true)
        for date in dates {
            guard let days = date.days else { continue }
            own.append(PeriodCandidate(days, tokens: date.tokens, sentence: sentence.ordinal, paragraph: sentence.paragraph))
        }
        for index in own.indices { derive(from: own[index]) }
    }

    /// Ends the sentence: its periods can be those of figures behind it.
    mutating func end() {
        for candidate in own where candidate.bindings > 0 || candidate.reading == .plain && candidate.size.rawValue >= Self.shortest {
            var candidate = candidate
            candidate.isAside = isAside(candidate)
            remember(candidate)
        }
        own.removeAll(keepingCapacity: true)
    }

    private func isAside(_ candidate: PeriodCandidate) -> Bool {
        guard let tokens = candidate.tokens else { return false }
        return bound(tokens) != nil || context.analysis.isMark(tokens.lowerBound - 1, "(")
            || own.contains { candidate.isYearBefore($0.days) }
    }

    /// Remembers a date of a sentence without figures.
    mutating func pass(_ date: DateFinding) {
        guard let days = date.days, let ordinal = context.analysis.sentence(containing: date.tokens.lowerBound) else { return }
        let sentence = context.analysis.sentences[ordinal]
        guard sentence.ordinal != self.sentence.ordinal || self.sentence.tokens.isEmpty else { return }
        let candidate = PeriodCandidate(days, tokens: nil, sentence: sentence.ordinal, paragraph: sentence.paragraph)
        if candidate.size.rawValue >= Self.shortest { remember(candidate) }
    }

    /// A day holds for its sentence only, unless a figure was of that day.
    private static let shortest = PeriodCandidate.Size.month.rawValue

    private mutating func remember(_ candidate: PeriodCandidate) {
        var kept = candidate
        kept.tokens = nil
        kept.reading = .plain
        if let known = memory.firstIndex(where: { $0.days == candidate.days }) {
            kept.boundTo |= memory[known].boundTo
            kept.bindings += memory[known].bindings
            memory.remove(at: known)
        }
        memory.append(kept)
        if memory.count > Self.memorySize { memory.removeFirst() }
    }

    /// What else a date can mean for a figure.
    private mutating func derive(from candidate: PeriodCandidate) {
        guard let tokens = candidate.tokens, candidate.reading == .plain else { return }
        var readings: [(DayRange, PeriodCandidate.Reading)] = []
        if candidate.size == .year {
            let parts = own.lazy.filter { $0.size == .month || $0.size == .season }.map(\.days)
            for part in [parts.first, lastBound] {
                guard let part, PeriodCandidate.Size(part) != .year, let before = PeriodCandidate.yearBefore(part),
                    before != candidate.days, candidate.days.start <= before.start, before.end <= candidate.days.end
                else { continue }
                readings.append((before, .yearBefore))
                break
            }
        }
        let isBound = bound(tokens).map { $0 < 2 } ?? false
        let day = candidate.days.end
        let isEnd = candidate.size == .day && day.day == CalendarDate.days(inMonth: day.month, of: day.year)
        if isBound, !isEnd, let today = context.input.publishedOn, candidate.days.start < today, candidate.days.end <= today {
            readings.append((DayRange(start: candidate.days.start, end: today), .sinceThen))
        }
        for (days, reading) in readings where !own.contains(where: { $0.days == days && $0.tokens == tokens }) {
            own.append(
                PeriodCandidate(
                    days, tokens: tokens, sentence: candidate.sentence, paragraph: candidate.paragraph, reading: reading))
        }
    }

    // MARK: Figures

    /// True for what a change is measured against, and for the earlier one of two times when another figure stands right before it
    /// (`fell to 61 million from 84 million a year earlier`).
    private func isOfAnother(_ candidate: PeriodCandidate, _ traits: PeriodTraits) -> Bool {
        guard let tokens = candidate.tokens else { return false }
        if traits.isChange, bound(tokens) == 2 { return true }
        let isRelative = !tokens.contains { context.kind($0) == .number }
        guard isRelative, claim(tokens, traits) == 1, !traits.isOld else { return false }
        return own.contains { $0.tokens != tokens && candidate.isYearBefore($0.days) } || lastBound.map(candidate.isYearBefore) ?? false
    }

    /// The period of the figure; figures come in order of the sentence.
    mutating func period(of traits: PeriodTraits) -> DayRange? {
        guard !traits.isOrdinal else { return period(ofOrdinal: traits.tokens) }
        var best: (score: Double, isOwn: Bool, index: Int)?
        let surroundings = own.isEmpty && memory.isEmpty ? Surroundings(touching: (nil, nil)) : self.surroundings(of: traits)
        for index in own.indices where !isOfAnother(own[index], traits) {
            let score = score(ofOwn: own[index], traits, surroundings)
            if score > best?.score ?? 0 { best = (score, true, index) }
        }
        for index in memory.indices where !own.contains(where: { $0.days == memory[index].days }) {
            let score = score(ofEarlier: index, traits, surroundings)
            if score > best?.score ?? 0 { best = (score, false, index) }
        }
        var days: DayRange?
        if let best {
            if best.isOwn {
                own[best.index].bind(row: traits.row)
                days = own[best.index].days
            } else {
                memory[best.index].bind(row: traits.row)
                days = memory[best.index].days
            }
            lastBound = days
        }
        previous = (traits.tokens, days)
        return days
    }
}
