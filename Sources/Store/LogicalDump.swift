import GRDB

/// Everything a store says, as text without row ids, times and runs: two stores of the same documents give the same lines, in whatever
/// order, batches or number of jobs they were written.
public struct LogicalDump {
    private let store: Store

    public init(_ store: Store) {
        self.store = store
    }

    /// Hands over one line a row: the table's name, then the values as SQL literals, separated by tabs.
    public func lines(_ emit: (String) throws -> Void) throws {
        try StoreError.wording(store.path) {
            try store.queue.read { db in
                for section in Self.sections {
                    let rows = try Row.fetchCursor(db, sql: section.sql)
                    while let row = try rows.next() {
                        var line = section.table
                        for value in row.databaseValues {
                            line += "\t"
                            line += Self.literal(value)
                        }
                        try emit(line)
                    }
                }
            }
        }
    }

    /// All lines. For stores that fit into memory.
    public func text() throws -> String {
        var text = ""
        try lines { text += $0 + "\n" }
        return text
    }

    private static func literal(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: "NULL"
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): "'" + escaped(text) + "'"
        case .blob(let bytes): bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    /// On one line.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "'": result += "''"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func entity(_ column: String) -> String { "(SELECT kind || ' ' || key FROM entities WHERE id = \(column))" }

    private static let document = "(SELECT path FROM documents WHERE id = t.document_id)"
    private static let sentence = "(SELECT ordinal FROM sentences WHERE id = t.sentence_id)"

    private static func referent(_ column: String) -> String { "(SELECT ordinal FROM referents WHERE id = \(column))" }

    private static func claim(_ column: String) -> String {
        "(SELECT start_char || '-' || end_char || ' ' || cue || ' ' || rule FROM claims WHERE id = \(column))"
    }

    /// Ordered by all columns, so that rows which differ anywhere have one order.
    private static func section(_ table: String, _ columns: [String], from: String? = nil) -> (table: String, sql: String) {
        let order = columns.indices.map { String($0 + 1) }.joined(separator: ", ")
        return (table, "SELECT \(columns.joined(separator: ", ")) FROM \(from ?? table + " t") ORDER BY \(order)")
    }

    private static let sections: [(table: String, sql: String)] =
        [
            section(
                "documents",
                [
                    "path", "content_hash", "media_type", "encoding", "language", "title", "published_on", "published_at",
                    entity("publisher_id"), entity("author_id"), entity("dateline_id"),
                    "(SELECT hex(s.content_hash) FROM documents s WHERE s.id = t.story_id)", "publisher", "agency", "authors", "dateline",
                    "section", "keywords", "canonical_url", "token_count", "unread_numbers", "signal_count",
                    referent("publisher_referent_id"), referent("author_referent_id"), referent("dateline_referent_id"), "body", "dropped",
                    "title_folded", "keywords_folded", "subtitle", "modified_at", "is_paywalled",
                ]),
            section("document_paths", ["path", document]), section("failures", ["path", "cause", "remedy"]),
            section("entities", ["kind", "key", "name", "authority"]),
            section("aliases", [entity("entity_id"), "name", "language", "script", "how", "folded"]),
            section(
                "profiles",
                [
                    "kind", "key", "name", "language", "names", "blocks", "family_name", "given_name", "acronym", "authority", "type",
                    "country", "is_partial", "spellings", "gloss", "rivals", "context", entity("entity_id"), "link", "score", "evidence",
                    """
                    (SELECT json_group_array(json_array(name, how, uses))
                        FROM (SELECT name, how, uses FROM profile_forms WHERE profile_id = t.id ORDER BY 1, 2))
                    """,
                    """
                    (SELECT json_group_array(block) FROM (SELECT block FROM profile_blocks WHERE profile_id = t.id ORDER BY 1))
                    """,
                ]),
            section(
                "identity_refusals",
                ["p.kind", "p.key", "p.name", "p.language", "o.key", "o.name", "o.language", "t.rule", "t.score", "t.evidence"],
                from: "identity_refusals t JOIN profiles p ON p.id = t.profile_id JOIN profiles o ON o.id = t.other_id"),
            section(
                "referents",
                [document, "t.ordinal", "p.kind", "p.key", "p.name", "p.names", "p.blocks", entity("t.entity_id")],
                from: "referents t JOIN profiles p ON p.id = t.profile_id"),
            section("story_signals", [document, "signal", "day"]),
        ] + particulars + facts

    private static let particulars: [(table: String, sql: String)] = [
        section("people", [entity("id"), "name", "family_name", "given_name", "country"]),
        section("organizations", [entity("id"), "name", "acronym", "type", "country"]),
        section("projects", [entity("id"), "name", "acronym", "type", "place", "country"]),
        section("places", [entity("id"), "name", "type", "country"]),
        section("events", [entity("id"), "name", "acronym", "type", "country", "start_on", "end_on"]),
    ]

    private static let facts: [(table: String, sql: String)] = [
        section("sentences", [document, "ordinal", "paragraph", "start_char", "end_char", "folded", "forms"]),
        section(
            "mentions",
            [
                document, "start_char", "end_char", sentence, entity("entity_id"), referent("referent_id"), "surface", "lemma", "rule",
                "link", "document_link", "confidence", "document_score", "document_evidence",
            ]),
        section(
            "claims",
            [
                document, "start_char", "end_char", sentence, entity("speaker_id"), referent("speaker_referent_id"), "speaker_text", "cue",
                "kind", "quoted", "negated", "said_on", claim("t.parent_id"), "rule",
            ]),
        section(
            "claim_entities", ["(SELECT path FROM documents WHERE id = c.document_id)", claim("c.id"), "m.start_char", "m.end_char"],
            from: "claim_entities t JOIN claims c ON c.id = t.claim_id JOIN mentions m ON m.id = t.mention_id"),
        section(
            "figures",
            [
                document, "start_char", "end_char", sentence, "surface", "kind", "value", "value_high", "unit", "qualifier", "measure",
                entity("holder_id"), referent("holder_referent_id"), "period_start", "period_end", "change_direction", "change_basis",
                claim("t.claim_id"), "rule", "note",
            ]),
        section(
            "roles",
            [
                document, "start_char", "end_char", sentence, "(SELECT start_char FROM mentions WHERE id = t.mention_id)",
                entity("person_id"), "title", entity("of_id"), referent("of_referent_id"), "rule",
            ]),
        section("dates", [document, "start_char", "end_char", sentence, "surface", "date_start", "date_end", "rule", "note"]),
    ]
}
