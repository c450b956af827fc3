import Foundation
import Model

/// Full-text search in the sentences of all articles.
///
/// Words are found in their inflected forms and with or without their letters' marks. A word or phrase that is a name also finds the
/// sentences that mention its bearer under other names, in other languages and scripts.
public struct Search: Sendable {
    public struct Hit: Sendable, Hashable {
        public let documentID: Int
        public let sentenceID: Int
        public let title: String?
        public let publishedOn: String?
        public let language: String
        public let publisher: String?
        public let snippet: Snippet
        /// The sentence, in code points of the document's body.
        public let span: Span
        /// Sentences of the document that were found.
        public let hitsInDocument: Int
    }

    public struct Result: Sendable {
        public let hits: [Hit]
        /// Sentences and documents found, those not shown included.
        public let sentences: Int
        public let documents: Int
        /// True when more sentences match than are ranked.
        public let isCapped: Bool
        /// True when no sentence has all that was asked for, and documents are shown that have it in different sentences.
        public let isAcrossSentences: Bool
    }

    /// Sentences that are ranked at most, the newest in the store first: a common word would have all others wait.
    static let candidateLimit = 20_000

    private let store: StoreFile
    private let forms: SearchForms

    public init(_ store: StoreFile) throws(QueryError) {
        self.store = store
        forms = try SearchForms()
    }

    /// Ranked hits, the best of each document before the second of any.
    ///
    /// - Parameters:
    ///   - text: words; `"…"` a phrase, `-word` without it, `word*` beginnings, `a OR b` either. Broken syntax is taken as words.
    ///   - limit: hits to return; `offset` how many to pass over.
    /// - Throws: `QueryError` of kind `question` when there is no word to look for or a filter makes no sense.
    public func find(_ text: String, filter: SearchFilter = SearchFilter(), limit: Int = 20, offset: Int = 0) throws(QueryError) -> Result {
        let query = SearchQuery(text)
        guard !query.required.isEmpty else {
            throw QueryError(
                .question, query.excluded.isEmpty ? "there is no word to look for" : "there are only words to leave out",
                remedy: "Give at least one word, for example: dossier search 'wind farm -offshore'")
        }
        let plan = try SearchPlan(query, store: store, forms: forms, language: filter.language)
        let conditions = try filter.conditions(in: store)
        var ranking = try candidates(plan.inOneSentence(), conditions)
        let isAcross = ranking.count == 0 && plan.units.count > 1
        if isAcross { ranking = try candidates(plan.inOneDocument(), conditions) }
        let page = ranking.page(offset: max(0, offset), limit: max(0, limit))
        let marker = SnippetMarker(query, forms, language: filter.language)
        return Result(
            hits: try read(page, marker, entities: plan.entities), sentences: ranking.count, documents: ranking.documents,
            isCapped: ranking.count >= Self.candidateLimit, isAcrossSentences: isAcross && ranking.count > 0)
    }

    private typealias Condition = (sql: String, parameters: [Value])

    private func candidates(_ condition: Condition, _ filter: Condition) throws(QueryError) -> SearchRanking {
        let needsDocument = !filter.sql.isEmpty
        let table = try store.table(
            """
            SELECT s.id, s.document_id, s.ordinal, s.end_char - s.start_char
            FROM sentences AS s\(needsDocument ? " JOIN documents AS d ON d.id = s.document_id" : "")
            WHERE \(condition.sql)\(filter.sql)
            ORDER BY s.id DESC LIMIT \(Self.candidateLimit)
            """, condition.parameters + filter.parameters)
        return SearchRanking(
            table.rows.map { row in
                SearchRanking.Candidate(
                    sentence: row[0].integer ?? 0, document: row[1].integer ?? 0, ordinal: row[2].integer ?? 0, length: row[3].integer ?? 0)
            })
    }

    private func read(_ page: [SearchRanking.Ranked], _ marker: SnippetMarker, entities: [Int]) throws(QueryError) -> [Hit] {
        var hits: [Hit] = []
        for ranked in page {
            let rows = try store.table(
                """
                SELECT d.title, d.published_on, d.language, d.publisher, s.start_char, s.end_char,
                    substr(d.body, s.start_char + 1, s.end_char - s.start_char)
                FROM sentences AS s JOIN documents AS d ON d.id = s.document_id WHERE s.id = ?
                """, [Value(ranked.sentence)]
            ).rows
            guard let row = rows.first, let start = row[4].integer, let end = row[5].integer, let language = row[2].string else { continue }
            let mentions = try store.table(
                "SELECT start_char, end_char FROM mentions WHERE sentence_id = ? AND entity_id IN (SELECT value FROM json_each(?))",
                [Value(ranked.sentence), .text(SearchFilter.list(entities.map(String.init)))]
            ).rows.compactMap { mention -> Span? in
                guard let from = mention[0].integer, let to = mention[1].integer else { return nil }
                return Span(from - start, to - start)
            }
            hits.append(
                Hit(
                    documentID: ranked.document, sentenceID: ranked.sentence, title: row[0].string, publishedOn: row[1].string,
                    language: language, publisher: row[3].string,
                    snippet: marker.snippet(row[6].string ?? "", language: language, mentions: mentions), span: Span(start, end),
                    hitsInDocument: ranked.hitsInDocument))
        }
        return hits
    }
}

extension Search.Result {
    /// One row a hit.
    ///
    /// - Parameters: `open` and `close` are written around each hit in the snippet.
    public func table(open: String, close: String) -> Table {
        Table(
            [
                "document_id", "title", "published_on", "language", "publisher", "snippet", "hits_in_document", "sentence_id", "start_char",
                "end_char",
            ],
            rows: hits.map { hit in
                [
                    Value(hit.documentID), Value(hit.title), Value(hit.publishedOn), .text(hit.language), Value(hit.publisher),
                    .text(hit.snippet.marked(open, close)), Value(hit.hitsInDocument), Value(hit.sentenceID), Value(hit.span.start),
                    Value(hit.span.end),
                ]
            })
    }
}
