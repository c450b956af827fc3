import Grammar
import Model

/// A class noun of projects or events in a text: `wind farm`, `Gipfel`, `фестиваль`.
struct ClassNoun {
    /// What the noun is about decides how its names are written: a programme's noun stands outside its name, a bridge's inside.
    enum Group: Int, CaseIterable {
        /// Programmes, initiatives, campaigns, tenders.
        case scheme
        /// Funds, which are organizations as often.
        case fund
        /// Years, decades of something.
        case year
        /// Ships, satellites, rockets, vehicles.
        case craft
        /// Exhibitions, films, laws.
        case title
        /// What is built.
        case works
        /// What is built, and is a place once it stands: bridges, ports, stadiums.
        case site
        /// Construction itself, and its stages: `Ausbau`, `строительство`.
        case construction
        /// What may be built and may as well be a place or an institution: schools, museums, stations.
        case facility
        case meeting, contest, festival, election, storm, incident, exercise
    }

    let tokens: Range<Int>
    let kind: EntityKind
    let type: String
    let group: Group
    let isCapital: Bool
    let isPlural: Bool
    /// Opens the names of rules: the group, and whether there are many.
    var label: String { Self.label(group, isMany: isMany) }
    var isMany: Bool { isPlural && kind == .project }

    static func label(_ group: Group, isMany: Bool) -> String { isMany ? "many-\(group)" : "\(group)" }
    /// The end of a compound, whose beginning may be a name: `Schwarzbachbrücke`.
    let isCompound: Bool

    private static let groups: [String: Group] = [
        "programme": .scheme, "initiative": .scheme, "project": .scheme, "tender": .scheme, "tourism_year": .year, "workshop": .scheme,
        "mission": .scheme, "satellite": .craft, "ship": .craft, "vehicle": .craft, "exhibition": .title, "film": .title, "law": .title,
        "drug": .title, "facility": .facility,
        "summit": .meeting, "forum": .meeting, "conference": .meeting, "fair": .meeting, "games": .contest, "championship": .contest,
        "festival": .festival, "election": .election, "storm": .storm, "disaster": .incident, "conflict": .incident, "exercise": .exercise,
    ]

    private static let facilities: Set<String> = ["building", "airport", "school", "hospital", "museum", "theatre", "laboratory"]

    private static let heads: [LexicalCategory] = [.projectHead, .eventHead, .organizationHead, .placeHead]

    /// The class noun that starts at the token; nil where there is none, or only a part of a longer one.
    init?(at i: Int, _ category: LexicalCategory, _ kind: EntityKind, in text: NameContext) {
        let analysis = text.analysis
        guard let match = analysis.match(at: i, category) else { return nil }
        let entry = analysis.entry(match)
        let end = match.tokens.upperBound
        // A verb that only looks like a noun.
        if text.capitalizesNouns, !text.isCapitalized(i) { return nil }
        // A word that only looks like a compound of the class noun (`Zielgruppe`).
        if entry.value == "none" || category == .workNoun && entry.value != "work" { return nil }
        let isFund = entry.value == "fund"
        if category == .organizationHead || category == .placeHead, !isFund, !Self.facilities.contains(entry.value) { return nil }
        // Not the first part of a hyphenated word.
        if text.isHyphen(end), text.touches(end), text.touches(end + 1), text.isWord(end + 1) { return nil }
        // Another kind's longer class noun ends in this one: `solar park`, `winter games`.
        for other in Self.heads {
            if let longer = text.match(endingAt: end, other, from: 0), longer.tokens.count > match.tokens.count { return nil }
        }
        tokens = match.tokens
        self.kind = kind
        type = entry.value
        switch category {
        case .workNoun: group = .construction
        case .organizationHead, .placeHead: group = isFund ? .fund : .facility
        default:
            let isWork = kind == .project && analysis.entry(at: i, .workNoun)?.value == "work"
            let isAlsoFund = kind == .project && analysis.entry(at: i, .organizationHead)?.value == "fund"
            group = isAlsoFund ? .fund : isWork ? .construction : Self.groups[entry.value] ?? (analysis.has(i, .placeHead) ? .site : .works)
        }
        isCapital = text.isCapitalized(match.tokens.lowerBound)
        isPlural = entry["number"] == "pl"
        isCompound = match.tokens.count == 1 && entry.form.hasPrefix("*")
    }
}
