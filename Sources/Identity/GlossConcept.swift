/// A language-neutral notion in a name: `body:fund`, `field:development`, `country:PL`, `side:direction.north`.
///
/// What stands before the colon says what the notion does in a name; what stands before a full stop is its family: members of a family of bodies or
/// fields are near each other (`body:office.agency`, `body:office.bureau`), members of a family of qualities exclude each other.
struct GlossConcept: Hashable, Comparable {
    enum Class: String {
        /// What an organization is: bank, ministry.
        case body
        /// A body that every state or town has one of: ministry, court, police.
        case organ
        /// What is built or run: wind farm, programme.
        case work
        /// What takes place: summit, festival.
        case event
        /// What it is about: health, energy, young people.
        case field
        /// A quality that tells two things of one kind apart: northern, upper, old.
        case side
        /// A quality that names often leave out but that may exclude another: international.
        case quality
        /// What hardly tells anything: national, federal, group.
        case light
        case country, city, region
        /// What has one name in each language and is no place: Red Cross, European Union.
        case name
        /// What others belong to, with or without being said: the United Nations.
        case umbrella
        case number
    }

    let text: String
    let kind: Class
    /// All but the member: what a relative of the notion shares.
    let family: Substring
    let hasFamily: Bool

    init(_ text: String) {
        self.text = text
        let colon = text.firstIndex(of: ":") ?? text.startIndex
        kind = Class(rawValue: String(text[..<colon])) ?? .field
        let stop = text[colon...].firstIndex(of: ".")
        hasFamily = stop != nil
        family = text[..<(stop ?? text.endIndex)]
    }

    static func < (a: GlossConcept, b: GlossConcept) -> Bool { a.text < b.text }

    /// What a notion that only one of two names has costs.
    var weight: Double {
        switch kind {
        case .body, .organ, .work, .event, .field, .side: 2
        case .quality, .umbrella: 1
        case .light: 0.25
        case .country, .city, .region, .name, .number: 3
        }
    }

    /// Institution, thing or happening: what the name is the name of.
    var isHead: Bool { kind == .body || kind == .organ || kind == .work || kind == .event }
    var isContent: Bool { isHead || kind == .field }
    var isPlace: Bool { kind == .country || kind == .city || kind == .region }
    var isQuality: Bool { kind == .side || kind == .quality || kind == .light }

    /// What makes one thing of many of its kind, apart from words of its own.
    var isSpecific: Bool {
        switch kind {
        case .country, .city, .region, .name, .umbrella, .number: true
        // Few states have federal bodies, and an international body is of no state.
        case .quality, .light: text == "quality:scope.international" || text == "light:scope.federal"
        case .body, .organ, .work, .event, .field, .side: false
        }
    }

    /// Another member of the family: near in meaning, or the contrary.
    func isRelative(of other: GlossConcept) -> Bool {
        guard hasFamily, other.hasFamily, text != other.text else { return false }
        if isQuality, other.isQuality { return family.drop { $0 != ":" } == other.family.drop { $0 != ":" } }
        return family == other.family
    }
}
