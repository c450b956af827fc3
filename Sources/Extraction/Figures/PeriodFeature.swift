/// What is looked at when a period is bound to a figure; each is a row of `PeriodWeights`, in this order.
enum PeriodFeature: Int, CaseIterable {
    // MARK: The pair

    /// Row of the figure and length of a period of its own sentence.
    case own
    /// Row of the figure and length of a period of an earlier sentence.
    case earlier
    /// Side of the date and row of the figure.
    case side
    /// How long the period is over on the day of publication, whether it runs or is to come; days apart; own and earlier sentences apart.
    case era
    /// The same in short, by the tense of the words around the figure.
    case tense
    /// The figure is a change, counts a noun, is an old value (`from 4`), has a qualifier; before, behind, earlier.
    case figure
    /// Row of the figure with and without a measure; it is part of a name or a rate.
    case measure
    /// What stands before the figure, by own or earlier sentence.
    case lead
    /// Title, first sentence, others (all of a text of two); by own or earlier sentence.
    case position
    /// Figures in the sentence; by own or earlier sentence.
    case count
    /// Figures that have the period already; by own or earlier sentence.
    case topic
    /// How many times of a month or more the text names, and how many of them are parts of years; by own or earlier sentence.
    case text

    // MARK: A date of the same sentence

    /// Tokens between a date and the figure behind it.
    case before
    /// Tokens between the figure and a date behind it.
    case after
    /// Marks between them, by side.
    case marks
    /// Other figures between them, by side.
    case figuresBetween
    /// Other dates between them, by side.
    case datesBetween
    /// Words that begin another clause between them, by side.
    case clause
    /// Verbs between them, by side.
    case verb
    /// A verb of saying beside the date; a day or not.
    case reported
    /// A word before the date that makes it a bound or a comparison, by side.
    case bound
    /// Another figure touches the date; by side and distance of this one.
    case claim
    /// Another date touches this figure, behind or before it; dates of the sentence and times of earlier ones apart.
    case rival
    /// The date opens the sentence, is its only one, stands in brackets or before a colon.
    case place
    /// The date itself, the same time a year before another one, from the date to the day of publication.
    case reading
    /// The figure before in the sentence has this period, another one, or none; by how near it stands.
    case previous

    // MARK: A period of an earlier sentence

    /// Sentences back.
    case sentences
    /// Length of the figure's sentence and paragraphs back.
    case paragraphs
    /// Dates of the figure's own sentence: none, days only, a period.
    case ownDates
    /// It was the last period bound, or bound before; to a figure of the same row or not.
    case wasBound
    /// It was named as a bound, as what another was compared with, or in brackets.
    case aside
    /// It is the last period named; how many others were named after it.
    case recency
    /// The figure before in the sentence has this period, another one, or none; by how near it stands.
    case previousEarlier
}
