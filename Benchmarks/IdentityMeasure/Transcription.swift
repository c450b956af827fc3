/// Writes a name in another language's letters, as newspapers do: rules from letters to letters, the longest first. `^` and `$` bind a rule to the
/// word's ends. `a|b` on the right is a choice that writers differ in.
struct Transcription {
    private let rules: [(letters: [Character], isFirst: Bool, isLast: Bool, choices: [String])]

    init(_ text: String) {
        rules = text.split(whereSeparator: \.isWhitespace).compactMap { rule in
            let sides = rule.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2 else { return nil }
            var letters = Array(sides[0])
            let isFirst = letters.first == "^"
            if isFirst { letters.removeFirst() }
            let isLast = letters.last == "$"
            if isLast { letters.removeLast() }
            return (letters, isFirst, isLast, sides[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init))
        }.sorted { ($1.letters.count, $0.isFirst || $0.isLast ? 0 : 1) < ($0.letters.count, $1.isFirst || $1.isLast ? 0 : 1) }
    }

    /// - Parameter choose: an index below the bound: which of several usages the writer follows.
    func write(_ name: String, choose: (Int) -> Int) -> String {
        let words = name.split(separator: " ").map { word in
            word.split(separator: "-").map { Self.capitalized(writeWord(Array($0.lowercased()), choose)) }.joined(separator: "-")
        }
        return words.joined(separator: " ")
    }

    private func writeWord(_ word: [Character], _ choose: (Int) -> Int) -> String {
        var result = ""
        var i = 0
        while i < word.count {
            let rule = rules.first { rule in
                let end = i + rule.letters.count
                return end <= word.count && (!rule.isFirst || i == 0) && (!rule.isLast || end == word.count)
                    && word[i..<end].elementsEqual(rule.letters)
            }
            if let rule {
                result += rule.choices.count > 1 ? rule.choices[choose(rule.choices.count)] : rule.choices.first ?? ""
                i += rule.letters.count
            } else {
                result.append(word[i])
                i += 1
            }
        }
        return result
    }

    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
