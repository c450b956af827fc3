import Model
import Text

/// Reads names of one language's texts: how else they may sound, what they may be in the nominative, what they say without the language. Remembers
/// what it has read, because articles repeat their names. One a worker.
public final class NameReader {
    private let readings: NameReadings
    private let caseForms: CaseForms
    private let orthography: Orthography
    private let gloss: ((String) -> GlossKey?)?
    private var knownReadings: [String: [String]] = [:]
    private var knownGlosses: [String: String?] = [:]

    /// Names remembered before it starts anew, so that memory stays flat.
    private static let limit = 50_000
    /// Guesses at a base form; more would only be compared.
    private static let bases = 3

    /// - Parameters:
    ///   - orthography: how the language spells sounds.
    ///   - gloss: the key of an organization's, project's or event's name; nil where it says too little.
    public init(
        readings: NameReadings, caseForms: CaseForms = CaseForms(cases: []), orthography: Orthography = Orthography(rules: []),
        gloss: ((String) -> GlossKey?)? = nil
    ) {
        self.readings = readings
        self.caseForms = caseForms
        self.orthography = orthography
        self.gloss = gloss
    }

    /// The name's spellings: `sounds`, then other readings, then base forms (with `SpelledName.baseMark`).
    func spellings(of name: String, sounds: String) -> [String] {
        if let known = knownReadings[name] { return [sounds] + known }
        var found = readings.readings(of: name, besides: sounds)
        let count = sounds.split(separator: " ").count
        for base in caseForms.bases(of: name).prefix(Self.bases) {
            let spelled = orthography.sounds(of: base)
            if spelled != sounds, spelled.split(separator: " ").count == count { found.append(String(SpelledName.baseMark) + spelled) }
        }
        if knownReadings.count >= Self.limit { knownReadings.removeAll(keepingCapacity: true) }
        knownReadings[name] = found
        return [sounds] + found
    }

    /// The name's gloss as text.
    func gloss(of name: String) -> String? {
        if let known = knownGlosses[name] { return known }
        let text = gloss?(name)?.text
        if knownGlosses.count >= Self.limit { knownGlosses.removeAll(keepingCapacity: true) }
        knownGlosses[name] = .some(text)
        return text
    }
}
