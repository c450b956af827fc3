import Text

/// A query turned into sets of sentences: what the text says, and what its names mean.
struct SearchPlan {
    /// Sentences with the words, or with a mention of one of the things that go by that name.
    struct Unit {
        var match: String
        var entities: [Int]
    }

    var units: [Unit] = []
    /// FTS5 expression of what may not be there.
    var excluded: String?

    /// Longest name, in words, that is looked up.
    private static let longestName = 6

    init(_ query: SearchQuery, store: StoreFile, forms: SearchForms, language: String?) throws(QueryError) {
        func match(_ term: SearchQuery.Term) -> String { MatchExpression.of(term, forms, language: language) }
        let lookup = EntityLookup(store)
        var i = 0
        while i < query.required.count {
            let alternatives = query.required[i]
            if alternatives.count > 1 {
                var entities: [Int] = []
                for term in alternatives where term.kind != .prefix { entities += try lookup.ids(named: term.text) }
                units.append(Unit(match: MatchExpression.any(alternatives.map(match)), entities: entities))
                i += 1
                continue
            }
            // The longest run of words that is somebody's name.
            var length = 1
            var entities: [Int] = []
            let run = query.required[i...].prefix(Self.longestName).prefix { $0.count == 1 && $0[0].kind != .prefix }.map { $0[0] }
            for count in stride(from: run.count, through: 1, by: -1) {
                entities = try lookup.ids(named: run[..<count].map(\.text).joined(separator: " "))
                if !entities.isEmpty {
                    length = count
                    break
                }
            }
            units.append(Unit(match: MatchExpression.all(query.required[i..<i + length].map { match($0[0]) }), entities: entities))
            i += length
        }
        if !query.excluded.isEmpty { excluded = MatchExpression.any(query.excluded.map(match)) }
    }

    /// All entities that the query names.
    var entities: [Int] { units.flatMap(\.entities) }

    /// A SELECT of sentence ids for the unit, and its parameters.
    private static func select(_ unit: Unit) -> (sql: String, parameters: [Value]) {
        let text = "SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?"
        if unit.entities.isEmpty { return (text, [.text(unit.match)]) }
        return (
            text + " UNION SELECT sentence_id FROM mentions WHERE entity_id IN (SELECT value FROM json_each(?))",
            [.text(unit.match), .text(SearchFilter.list(unit.entities.map(String.init)))]
        )
    }

    /// The condition on `s.id` that all units are in the sentence.
    func inOneSentence() -> (sql: String, parameters: [Value]) {
        // What needs no names is one question to the index.
        let plain = units.filter { $0.entities.isEmpty }.map(\.match)
        var sql: [String] = []
        var parameters: [Value] = []
        if !plain.isEmpty {
            let match =
                plain.count == units.count && excluded != nil
                ? MatchExpression.all(plain) + " NOT " + (excluded ?? "") : MatchExpression.all(plain)
            sql.append("s.id IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?)")
            parameters.append(.text(match))
        }
        for unit in units where !unit.entities.isEmpty {
            let select = Self.select(unit)
            sql.append("s.id IN (\(select.sql))")
            parameters += select.parameters
        }
        if let excluded, plain.count < units.count {
            sql.append("s.id NOT IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?)")
            parameters.append(.text(excluded))
        }
        return (sql.joined(separator: " AND "), parameters)
    }

    /// The condition that some unit is in the sentence and all of them are in its document.
    func inOneDocument() -> (sql: String, parameters: [Value]) {
        var some: [String] = []
        var every: [String] = []
        var first: [Value] = []
        var second: [Value] = []
        for unit in units {
            let select = Self.select(unit)
            some.append("s.id IN (\(select.sql))")
            every.append("s.document_id IN (SELECT document_id FROM sentences WHERE id IN (\(select.sql)))")
            first += select.parameters
            second += select.parameters
        }
        var sql = "(" + some.joined(separator: " OR ") + ") AND " + every.joined(separator: " AND ")
        if let excluded {
            sql +=
                " AND s.document_id NOT IN (SELECT document_id FROM sentences WHERE id IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH ?))"
            second.append(.text(excluded))
        }
        return (sql, first + second)
    }
}
