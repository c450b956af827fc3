import Testing

@testable import Identity

/// How many names of one thing in two languages meet, and how many of two things.
@Suite("Names across languages, measured")
struct GlossMeasureTests {
    struct Name {
        let row: Int
        let language: String
        let text: String
        let key: GlossKey?
    }

    struct Counts {
        var right = 0
        var missed = 0
        var wrong = 0
        var unblocked = 0

        var recall: Double { Double(right) / Double(max(1, right + missed)) }
        var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    }

    private static func names(_ list: String, from first: Int = 0) -> [Name] {
        list.split(separator: "\n").enumerated().flatMap { row, line in
            zip(GlossLexiconFiles.codes, line.split(separator: "|")).map { code, name in
                let text = String(name.drop { $0 == " " })
                return Name(row: first + row, language: code, text: text, key: GlossLexiconFiles.key(text, code))
            }
        }
    }

    /// Every pair of names in two languages.
    private static func measure(_ names: [Name]) -> Counts {
        var counts = Counts()
        for (i, a) in names.enumerated() {
            for b in names[(i + 1)...] where a.language != b.language {
                let similarity = a.key.flatMap { key in b.key.flatMap { key.similarity(to: $0) } }
                if similarity != nil {
                    if Set(a.key?.blocks ?? []).isDisjoint(with: b.key?.blocks ?? []) { counts.unblocked += 1 }
                    if a.row == b.row { counts.right += 1 } else { counts.wrong += 1 }
                } else if a.row == b.row {
                    counts.missed += 1
                }
            }
        }
        return counts
    }

    @Test(
        "Names of one thing meet, of two do not",
        arguments: [
            ("held back, real", GlossNamesHeld.real, 0.93), ("held back, invented", GlossNamesHeld.invented, 0.86),
            ("tuned on, real", GlossNamesTuned.real, 0.98), ("tuned on, invented", GlossNamesTuned.invented, 0.88),
        ])
    func lists(list: (String, String, Double)) {
        let (title, text, recall) = list
        let names = Self.names(text)
        #expect(names.count == 160)
        let counts = Self.measure(names)
        print("gloss, \(title): precision \(counts.precision), recall \(counts.recall) of \(counts.right + counts.missed) pairs")
        #expect(counts.recall >= recall)
        #expect(counts.wrong == 0)
        #expect(counts.unblocked == 0)
    }

    @Test("All lists together: two things hardly ever meet, and few are compared")
    func together() {
        let lists = [GlossNamesHeld.real, GlossNamesHeld.invented, GlossNamesTuned.real, GlossNamesTuned.invented]
        let names = lists.enumerated().flatMap { Self.names($1, from: $0 * 1000) }
        var members: [String: [Int]] = [:]
        for (index, name) in names.enumerated() {
            for block in name.key?.blocks ?? [] { members[block, default: []].append(index) }
        }
        var compared: Set<[Int]> = []
        for block in members.values {
            for (offset, i) in block.enumerated() {
                for j in block[(offset + 1)...] where names[i].language != names[j].language { compared.insert([i, j]) }
            }
        }
        var right = 0
        var wrong = 0
        for pair in compared {
            guard let a = names[pair[0]].key, let b = names[pair[1]].key, a.similarity(to: b) != nil else { continue }
            if names[pair[0]].row == names[pair[1]].row { right += 1 } else { wrong += 1 }
        }
        print("gloss, together: \(compared.count) pairs compared of \(names.count * (names.count - 1) / 2), \(right) right, \(wrong) wrong")
        #expect(right > 850)
        #expect(wrong <= 2)
        #expect(compared.count < 4_000)
    }

    @Test("Confusable names stay apart", arguments: [("held back", GlossConfusables.held), ("tuned on", GlossConfusables.tuned)])
    func confusables(list: (String, String)) {
        let (title, text) = list
        var joined: [String] = []
        var count = 0
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: "|").map { $0.drop { $0 == " " } }
            let keys = sides.map { GlossLexiconFiles.key(String($0.dropFirst(3)), String($0.prefix(2))) }
            guard keys.count == 2 else { continue }
            count += 1
            #expect(keys[0] != nil && keys[1] != nil, "\(line)")
            if let a = keys[0], let b = keys[1], a.similarity(to: b) != nil { joined.append(String(line)) }
        }
        print("gloss, confusable pairs, \(title): \(joined.count) joined of \(count)")
        #expect(count >= 60)
        #expect(joined.isEmpty)
    }
}
