import Foundation
import Model

/// A figure as a corpus line writes it, and as the program found it.
struct FactRecord {
    /// Everything that must be as written, sorted.
    let parts: [String]
    /// What is looked at only where a line states it.
    let stated: [String: String]

    /// From a corpus line.
    init(_ text: String) {
        var parts: [String] = []
        var stated: [String: String] = [:]
        var rest = Substring(text)
        while let word = Self.next(&rest) {
            if let equals = word.firstIndex(of: "="), Self.optional.contains(String(word[..<equals])) {
                stated[String(word[..<equals])] = word[word.index(after: equals)...].filter { $0 != "\"" }
            } else {
                parts.append(word)
            }
        }
        self.parts = parts.sorted()
        self.stated = stated
    }

    init(_ figure: Figure, of facts: DocumentFacts) {
        var parts = [figure.kind.rawValue, figure.value.map(Self.number) ?? "?"]
        if let high = figure.valueHigh { parts[1] += ".." + Self.number(high) }
        if figure.kind != .count, figure.kind != .ordinal {
            // A unit may have a blank in it (`l/100 km`), as the line has.
            parts += (figure.unit ?? "?").split(separator: " ").map(String.init)
        }
        if let qualifier = figure.qualifier { parts.append(qualifier.rawValue) }
        if let change = figure.change { parts.append(change.rawValue) }
        if let basis = figure.basis { parts.append("basis=" + basis.rawValue) }
        if let period = figure.period { parts.append("period=\(period.start.iso)..\(period.end.iso)") }
        self.parts = parts.sorted()
        var stated: [String: String] = [:]
        stated["measure"] = figure.measure
        stated["noun"] = figure.unit
        if let holder = figure.holder, facts.referents.indices.contains(holder) { stated["holder"] = facts.referents[holder].name }
        self.stated = stated
    }

    private static let optional: Set<String> = ["measure", "holder", "noun"]

    /// True when the found figure is what the line says.
    func holds(for found: FactRecord) -> Bool {
        parts == found.parts && stated.allSatisfy { found.stated[$0.key] == $0.value }
    }

    var description: String {
        (parts + stated.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }).joined(separator: " ")
    }

    /// The next word; blanks inside quotes part none.
    private static func next(_ rest: inout Substring) -> String? {
        rest = rest.drop { $0 == " " }
        guard !rest.isEmpty else { return nil }
        var isQuoted = false
        var end = rest.startIndex
        while end < rest.endIndex, isQuoted || rest[end] != " " {
            if rest[end] == "\"" { isQuoted.toggle() }
            end = rest.index(after: end)
        }
        defer { rest = rest[end...] }
        return String(rest[..<end])
    }

    private static func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 9e18 { return String(Int(value)) }
        return String((value * 1e6).rounded() / 1e6)
    }
}
