import Text

/// “Did you mean”: the known names that are close to a mistyped one.
enum Suggestion {
    /// Names within a third of the typed one's length in edits, or that contain it: those that are closest, three at most.
    static func names(near typed: String, among names: [String]) -> [String] {
        let wanted = Array(SearchFolding.fold(typed).unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
        let limit = max(1, wanted.count / 3)
        let ranked = names.compactMap { name -> (Int, String)? in
            let candidate = Array(SearchFolding.fold(name).unicodeScalars)
            // A word of a longer name counts too: people for people_seen, Kowalsky for Jan Kowalski.
            let parts = candidate.split { $0 == "_" || $0 == " " }.map { Array($0) }
            let edits = distance(wanted, candidate)
            if edits <= limit { return (edits, name) }
            if parts.count > 1, let nearest = parts.map({ distance(wanted, $0) }).min(), nearest <= limit { return (nearest + 1, name) }
            return wanted.count >= 3 && contains(candidate, wanted) ? (limit + 2, name) : nil
        }
        guard let best = ranked.map(\.0).min() else { return [] }
        return ranked.filter { $0.0 == best }.map(\.1).sorted().prefix(3).map { $0 }
    }

    /// A sentence for an error's remedy, empty when nothing is close.
    static func sentence(near typed: String, among names: [String]) -> String {
        let near = self.names(near: typed, among: names)
        return near.isEmpty ? "" : "Did you mean " + near.joined(separator: ", ") + "?"
    }

    private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// Edits (insert, delete, replace, swap of neighbours): optimal string alignment distance.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
                row.append(cost)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}

/// “Did you mean” for the command line.
public enum Suggestions {
    /// `Did you mean …?` with the names close to what was typed; empty when none is.
    public static func sentence(near typed: String, among names: [String]) -> String {
        Suggestion.sentence(near: typed, among: names)
    }
}
