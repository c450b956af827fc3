/// What a lexicon line can say of a word or phrase. The engine asks for categories and never for words.
public enum LexicalCategory: String, CaseIterable, Sendable {
    // Text
    /// Form without its full stop; value `title`, `unit`, `initial`, `general`.
    case abbreviation
    /// Value `open` or `close`; attribute `pair`.
    case quote

    // Names (see names.tsv, roles.tsv)
    /// Class noun of an organization (`bank`, `ministry`), value its type.
    case organizationHead = "organization_head"
    /// Class noun of a project (`wind farm`, `programme`), value its type.
    case projectHead = "project_head"
    /// Class noun of a place (`river`, `city`), value its type.
    case placeHead = "place_head"
    /// Class noun of an event (`summit`, `forum`), value its type.
    case eventHead = "event_head"
    /// Work on something, or a stage of it, that leads to its name (`construction`, `first phase`); value `work` or `stage`.
    case workNoun = "work_noun"
    /// Goes before the name that something was given (`called`, `known as`).
    case namingWord = "naming_word"
    /// Ending of an adjective that may stand before or behind a class noun inside a name.
    case nameModifier = "name_modifier"
    /// Ending of a word that is no part of a stack of nouns before a class noun.
    case stackBreak = "stack_break"
    /// Legal form behind a company's name (`GmbH`, `S.A.`).
    case companySuffix = "company_suffix"
    /// Title or form of address that goes before a person's name (`Mr`, `Dr`).
    case honorific
    /// A given name; value `m`, `f` or `-`.
    case givenName = "given_name"
    /// Part of a family name in lower case (`von`, `de`, `van der`).
    case nameParticle = "name_particle"
    /// A noun for what a person is or does (`president`, `spokeswoman`); value its type.
    case roleNoun = "role_noun"
    /// An adjective of country or city (`German`, `берлинский`), value the place's English name or code.
    case demonym
    /// Short function words that may stand inside a name (`of`, `für`, `и`); value the part of speech.
    case nameLink = "name_link"
    /// Capitalized in running text although no name (weekday, month, nationality noun, I).
    case notAName = "not_a_name"
    /// Very common words: what is capitalized only because it begins a sentence.
    case commonWord = "common_word"
    /// Prepositions that go with places (`in`, `w`, `в`).
    case placePreposition = "place_preposition"
    case determiner

    // MARK: Figures (numbers.tsv, money.tsv, units.tsv)
    /// A cardinal number, value the number; attribute `weak` where the form is also an article or a pronoun.
    case numberWord = "number_word"
    /// Multiplies what goes before it (`hundred`, `млн`), value the factor; attributes `plural` (never alone), `money` (only with a currency sign).
    case magnitude
    /// Stands between the parts of a number (`two hundred and five`).
    case numberJoiner = "number_joiner"
    /// Adds to the number before it (`and a half`), value what it adds.
    case numberTail = "number_tail"
    /// Ending of a word that may be a number in one word (`*zig`); the engine takes it apart.
    case numberCompound = "number_compound"
    /// Part of a whole, value the share; attribute `needs`: `one`, `many`, `article`, none.
    case fraction
    /// A number of times in one word (`twice`), value the number.
    case multiple
    /// Ordinal number, value the number.
    case ordinalWord = "ordinal_word"
    /// What makes digits ordinal (`th`, `-й`).
    case ordinalSuffix = "ordinal_suffix"
    /// Noun before a number that makes it a rank (`Platz zwei`).
    case rankNoun = "rank_noun"
    /// Noun or sign before a number that is only a label (`page 5`, `№ 3`).
    case labelNoun = "label_noun"
    /// Marks a number as a clock time: attribute `position` `before` or `after`.
    case clockMark = "clock_mark"
    /// Value `%` or `pp`.
    case percent
    /// Value the ISO 4217 code taken where nothing says more (`-`: none); attributes `codes` (others of the name), `prefix`, `scale`.
    case currency
    /// Adjective of a currency's country, value ISO 3166-1 alpha-2.
    case currencyAdjective = "currency_adjective"
    /// Unit of measure, value its symbol; attribute `scale`.
    case unit
    /// Phrase with a number that states nothing (`at first`, `the two countries`).
    case numberIdiom = "number_idiom"
    /// Before a date: it is what a figure is compared with, or a bound, not the figure's own period (`than in`, `since`).
    case periodBlocker = "period_blocker"
    /// Unit that stands before its number (`magnitude`), value its symbol.
    case unitBefore = "unit_before"
    /// Goes before a number that says how many have one (`one in`, `jeder`), value `cardinal` or `ordinal`.
    case oneIn = "one_in"
    /// Goes between the parts of a proportion (`nine out of ten`); attribute `any` where the whole may be below ten.
    case outOf = "out_of"
    /// Unit of time, value the English singular.
    case durationUnit = "duration_unit"
    /// A number and a unit of time in one word or phrase (`half an hour`), value the unit, attribute `count`.
    case durationWord = "duration_word"
    /// Ending of a word that gives a number a duration (`*jährige`), value the English singular.
    case durationAdjective = "duration_adjective"
    /// Value `about`, `at_least`, `at_most`, `more_than`, `less_than`; attribute `position` `after`.
    case qualifier
    /// Opens a range or a change; value `range` or `change`; attribute `joins` the value of the `range_word` that goes on.
    case rangeOpener = "range_opener"
    /// Joins the ends of a range, value its name.
    case rangeWord = "range_word"
    /// Joins two numbers that share a unit (`and`, `or`, `against`).
    case shareWord = "share_word"
    /// Verbs, nouns and comparatives of growth; attribute `position` `after`.
    case changeUp = "change_up"
    /// Verbs, nouns and comparatives of decline; attribute `position` `after`.
    case changeDown = "change_down"
    /// Goes between a change and its amount (`by`, `um`).
    case changeBy = "change_by"
    /// What a change is measured against, value a `Figure.Basis`.
    case basis
    /// Says that a bare number is an age.
    case ageWord = "age_word"
    /// Puts a minus before a number.
    case minusSign = "minus_sign"
    /// Word endings of adjectives between a number and its noun.
    case adjectiveEnding = "adjective_ending"
    /// Word endings of counted nouns.
    case countedEnding = "counted_ending"
    /// From a counted noun to its base form (nouns.tsv): form a word or `-ending`, value what stands instead, `?` for a form of several nouns;
    /// attribute `number`: `one` behind one and behind ordinals. Kept out of the matcher of texts.
    case nounBase = "noun_base"
    /// Words that end a counted noun phrase: prepositions, conjunctions, auxiliaries.
    case functionWord = "function_word"
    /// `of`, `in Höhe von`, `в размере`: between a measured noun and its number.
    case measureLink = "measure_link"
    /// Noun for what can be measured; value the figures it goes with: `money`, `size`, `time`, `any` (all but times).
    case measureNoun = "measure_noun"
    /// Verb between what is measured and its number: value `amount` (the subject is what is measured), `cost` (the subject is what it costs),
    /// `actor` (the subject is whose it is); attribute `noun`: the verb's noun.
    case measureVerb = "measure_verb"
    /// Preposition between a measured noun and what narrows it (`spending on`, `Kosten für`).
    case measureTail = "measure_tail"
    /// Word or ending that is no part of a measured noun phrase (`currently`, `*lich`).
    case measureBreak = "measure_break"
    /// Word endings of adjectives before a measured noun.
    case measureModifier = "measure_modifier"
    /// A name of the authority catalogue; value its position there. Never in a lexicon file.
    case catalogue
    /// How a name's ending in a case other than the nominative goes back to it (see inflection.tsv).
    case nameEnding = "name_ending"
    /// Letters of a name and the common spelling of their sound (see `Orthography`).
    case spelling

    // Reading (see furniture.tsv, profile.tsv); forms are compared word by word, punctuation aside
    /// A whole line that is site furniture; value the reason.
    case furnitureLine = "furniture_line"
    /// The beginning of a line that is site furniture; value the reason.
    case furnitureStart = "furniture_start"
    /// Words anywhere in a line that make it site furniture; value the reason.
    case furniturePhrase = "furniture_phrase"
    /// Heading of a section that is not the article; value `rest` (to the end of the page) or `list` (the short lines that follow).
    case furnitureSection = "furniture_section"
    /// Beginning of a pointer to another article; needs a colon or a line of its own.
    case readAlso = "read_also"
    /// Goes before an author's name (`by`); value `colon` when it needs a colon, `link` for what joins a second author to a first (`in conversation
    /// with`), `outlet` for what leads from an author to an outlet (`for`).
    case bylinePrefix = "byline_prefix"
    /// A byline's name that is no person (`editorial staff`).
    case notAuthor = "not_author"
    /// Goes before the outlet a text is from (`source`), with a colon.
    case sourcePrefix = "source_prefix"
    /// Goes before a picture's credit (`photo`), with a colon, slash or copyright sign.
    case photoCredit = "photo_credit"
    /// Goes before the day of publication; value `published` or `updated`, `weekday` for a short name of one.
    case dateLabel = "date_label"
    /// Stands beside a number that counts readers, comments or minutes of reading.
    case counterLabel = "counter_label"
    /// Goes before the outlet's name in a disclaimer.
    case outletDisclaimer = "outlet_disclaimer"
    /// Word of appeals to readers and buyers (`subscribe`, `newsletter`): weak evidence against a block being the article's text.
    case appealWord = "appeal_word"
    /// Word that addresses the reader (`you`, `your`).
    case readerWord = "reader_word"
    /// Name that makers of pages give to a part of them (class, id), value what such a part is; `*x*` stands anywhere in a name, `a b` are two
    /// words of it in a row.
    case partName = "part_name"
    /// A news agency; value its name.
    case newsAgency = "news_agency"
    /// A wire that distributes press releases; value its name.
    case pressWire = "press_wire"
    /// Asks for a subscription where the text breaks off.
    case paywallPhrase = "paywall_phrase"
    /// Label of a mail's head (`subject`), with a colon.
    case mailHeader = "mail_header"
    /// Very frequent function word that tells the language.
    case stopWord = "stop_word"

    // MARK: Dates (see dates.tsv)
    /// Value 1...12; attribute `abbr` when a full stop may follow, `weak` when the form alone may be another word (`may`).
    case month
    /// Value 1 (Monday) ... 7; attribute `point` when the form itself means "on that day".
    case weekday
    /// Value is the first month of the season.
    case season
    /// Value `day`, `weekend`, `week`, `month`, `quarter`, `half`, `year`, `decade`, `century`, `season`, `night`; attribute `plural`.
    case dateUnit = "date_unit"
    /// Moves a unit against now (`last`, `this`, `next`): value in units; attribute `span` when it may stand before a number (`past five years`).
    case dateShift = "date_shift"
    /// A whole expression (`yesterday`): value how many units from now; attributes `unit`, `anchor=context`, `part`.
    case dateDeictic = "date_deictic"
    /// `start`, `mid`, `end` of a period.
    case datePart = "date_part"
    /// Value 1... of quarters, halves, weeks, weekdays, centuries; -1 for the last.
    case dateOrdinal = "date_ordinal"
    /// Number word before a unit of time.
    case dateNumber = "date_number"
    /// Counts units from a day: value -1 or 1; attributes `place` (`before` or `after` the number), `anchor=context`.
    case dateAgo = "date_ago"
    /// Value `in`, `since`, `until`, `from`, `to`, `between`; attribute `tense` when it tells past or future.
    case datePreposition = "date_preposition"
    /// Between two dates: value `to`, `and`, `or`.
    case dateLink = "date_link"
    /// Makes a number a year; value `before` or `after` it, or `both`.
    case yearMarker = "year_marker"
    /// Morning, evening behind a day.
    case dayPart = "day_part"
    /// Value `MM-DD` or `easter+N`; attribute `days`.
    case holiday
    /// Value `past` or `future`; attribute `weak`.
    case tenseCue = "tense_cue"
    /// Articles and the like that may stand inside a date.
    case dateFiller = "date_filler"
    /// What shows that a number beside it is no year: value `before` or `after` the number.
    case dateBlocker = "date_blocker"
    /// Ending written behind a number (`th`, `го`).
    case numberSuffix = "number_suffix"
    /// Begins a clause of its own (`that`).
    case clauseStart = "clause_start"

    // MARK: Roles and claims (see roles.tsv, reporting.tsv)

    /// Joins a role to make another (`former`, `deputy`); value the sense.
    case roleModifier = "role_modifier"
    /// What stands between a role and its institution (`of`, `bei`, `w`).
    case roleLink = "role_link"
    /// A verb form that reports; value the kind of claim, attributes say how its content stands.
    case reportingVerb = "reporting_verb"
    /// `according to`, `laut`, `zufolge`; value the kind, attribute `position` `before` or `after` the source.
    case reportingPreposition = "reporting_preposition"
    /// A noun whose content clause is reported (`the hope that`); value the kind.
    case reportingNoun = "reporting_noun"
    /// A particle or prefix that completes a split verb (`an`, `hinzu`).
    case verbParticle = "verb_particle"
    /// An auxiliary; value `have`, `be`, `passive`, `copula`.
    case reportingAuxiliary = "reporting_auxiliary"
    /// Opens a content clause (`that`, `dass`, `że`, `что`).
    case complementizer
    case negation
    /// A subject pronoun of the third person; value `m`, `f`, `n` or `pl`.
    case pronounSubject = "pronoun_subject"
    case pronounFirst = "pronoun_first"
    case relativePronoun = "relative_pronoun"
    case modalVerb = "modal_verb"
    case conjunction
    case preposition
    /// A common noun that stands for an organization, a person or people (`the company`, `die Behörde`); value `org`, `person`, `people`.
    case groupNoun = "group_noun"

    // MARK: Names without their language (gloss.tsv)
    /// A content word of names, value the notions that it stands for, parted by a space; attribute `measure` for words of what figures
    /// measure, which names do not know. Kept out of the matcher of texts.
    case concept

    // MARK: Search (inflection.tsv)
    /// An ending that search cuts off, form `-ending`; value the fewest letters left; attribute `keep`: letters of it that stay.
    case stemSuffix = "stem_suffix"
}
