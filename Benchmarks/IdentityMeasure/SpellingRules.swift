import Identity
import Text

/// How names of each language are spelled and read: the lines of the languages' category `spelling`.
public struct SpellingRules: Sendable {
    public struct Line: Sendable {
        let letters: String
        let sound: String
        let attributes: [String: String]

        public init(letters: String, sound: String, attributes: [String: String]) {
            self.letters = letters
            self.sound = sound
            self.attributes = attributes
        }
    }

    public let orthographies: [String: Orthography]
    private let readings: NameReadings
    private let caseForms: [String: CaseForms]

    /// In: lines by language.
    public init(_ lines: [String: [Line]]) {
        var own: [[(letters: String, sound: String)]] = []
        var order: [String] = []
        var foreign: [String: [(letters: String, sound: String)]] = [:]
        var orthographies: [String: Orthography] = [:]
        var caseForms: [String: CaseForms] = [:]
        for (language, lines) in lines.sorted(by: { $0.key < $1.key }) {
            var rules: [(letters: String, sound: String)] = []
            var cases: [String: [CaseForms.Rule]] = [:]
            for line in lines {
                if let reading = line.attributes["reading"] {
                    if foreign[reading] == nil { order.append(reading) }
                    foreign[reading, default: []].append((line.letters, line.sound))
                } else if let name = line.attributes["case"] {
                    let rule = CaseForms.Rule(ending: String(line.letters.dropLast()), replacement: line.sound == "-" ? nil : line.sound)
                    cases[name, default: []].append(rule)
                } else {
                    rules.append((line.letters, line.sound))
                }
            }
            orthographies[language] = Orthography(rules: rules)
            caseForms[language] = CaseForms(cases: cases.sorted { $0.key < $1.key }.map(\.value))
            if rules.contains(where: { $0.letters.utf8.allSatisfy { $0 < 0x80 } }) { own.append(rules) }
        }
        self.orthographies = orthographies
        self.caseForms = caseForms
        readings = NameReadings(sets: own + order.compactMap { foreign[$0] })
    }

    /// Reads names of the language's texts.
    public func reader(_ language: String) -> NameReader {
        NameReader(
            readings: readings, caseForms: caseForms[language] ?? CaseForms(cases: []),
            orthography: orthographies[language] ?? Orthography(rules: []))
    }
}
