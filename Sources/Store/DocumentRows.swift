import GRDB
import Model

/// Writes the rows of documents. Row ids are counted here, not asked back, because facts refer to each other.
final class DocumentRows {
    /// What identity says of a referent's profile.
    struct Identified {
        var profile: Int64
        var entity: Int64
        var kind: EntityKind
        var link: String
    }

    private let db: Database
    private let run: Int64
    private let fold: (String) -> String
    private var next: [String: Int64] = [:]
    private var first: [String: Int64] = [:]

    init(_ db: Database, run: Int64, fold: @escaping (String) -> String) {
        self.db = db
        self.run = run
        self.fold = fold
    }

    /// Lets search find the rows written so far. One statement for all, so that FTS5 flushes its buffer once; call it last, because every
    /// statement with a savepoint would flush it too.
    func index() throws {
        for (table, columns) in [("sentences", "folded, forms"), ("documents", "title_folded, keywords_folded")] {
            guard let first = first[table] else { continue }
            try BulkStatement(
                db, "INSERT INTO \(table)_fts (rowid, \(columns)) SELECT id, \(columns) FROM \(table) WHERE id >= ? ORDER BY id"
            )
            .bind(first).run()
        }
    }

    /// Reserves ids for `count` rows and gives the first.
    private func reserve(_ table: String, _ count: Int) throws -> Int64 {
        let first: Int64
        if let known = next[table] {
            first = known
        } else {
            first = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0) &+ 1
            self.first[table] = first
        }
        next[table] = first &+ Int64(count)
        return first
    }

    /// In: a consistent document and its referents' identities, in their order. Out: the document's id.
    func insert(_ facts: DocumentFacts, signals: Int, _ referents: [Identified]) throws -> Int64 {
        let document = try reserve("documents", 1)
        let firstReferent = try reserve("referents", facts.referents.count)
        let context = Context(
            document: document, referents: referents, referent: firstReferent,
            sentence: try reserve("sentences", facts.sentences.count), mention: try reserve("mentions", facts.mentions.count),
            claim: try reserve("claims", facts.claims.count))
        try insertDocument(facts, signals: signals, context)
        try insertReferents(context)
        try insertSentences(facts, context)
        try insertMentions(facts, context)
        try insertClaims(facts, context)
        try insertFigures(facts, context)
        try insertRoles(facts, context)
        try insertDates(facts, context)
        return document
    }

    /// First ids of the document's rows.
    private struct Context {
        var document: Int64
        var referents: [Identified]
        var referent: Int64
        var sentence: Int64
        var mention: Int64
        var claim: Int64

        func referentID(_ index: Int?) -> Int64? { index.map { referent &+ Int64($0) } }
        func entity(_ index: Int?) -> Int64? { index.map { referents[$0].entity } }
        func entity(_ index: Int?, _ kind: EntityKind) -> Int64? {
            index.flatMap { referents[$0].kind == kind ? referents[$0].entity : nil }
        }
    }

    private func insertDocument(_ facts: DocumentFacts, signals: Int, _ context: Context) throws {
        let article = facts.article
        var title = article.title.map(fold) ?? ""
        if article.title != nil {
            // The title is the body's first paragraph: what search adds to its words belongs to it too.
            for (sentence, forms) in zip(facts.sentences, facts.searchForms) where sentence.paragraph == 0 && !forms.isEmpty {
                title += " " + forms
            }
        }
        try BulkStatement(
            db,
            """
            INSERT INTO documents (id, path, content_hash, media_type, encoding, language, title, published_on, published_at, publisher_id,
                author_id, dateline_id, story_id, run_id, publisher, agency, authors, dateline, section, keywords, canonical_url,
                token_count, unread_numbers, signal_count, publisher_referent_id, author_referent_id, dateline_referent_id, body, dropped,
                title_folded, keywords_folded, subtitle, modified_at, is_paywalled)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).bind(context.document).bind(article.path).bind(facts.contentHash).bind(article.mediaType).bind(article.encoding)
            .bind(article.language).bind(article.title).bind(article.publishedOn?.iso).bind(article.publishedAt)
            .bind(context.entity(facts.publisher, .organization)).bind(context.entity(facts.author, .person))
            .bind(context.entity(facts.dateline, .place)).bind(context.document).bind(run).bind(article.publisher).bind(article.agency)
            .bind(JSONText.array(article.authors)).bind(article.dateline).bind(article.section).bind(JSONText.array(article.keywords))
            .bind(article.canonicalURL).bind(facts.tokenCount).bind(facts.unreadNumbers).bind(signals)
            .bind(context.referentID(facts.publisher)).bind(context.referentID(facts.author)).bind(context.referentID(facts.dateline))
            .bind(article.body).bind(JSONText.objects(article.dropped.map { [("reason", $0.reason), ("text", $0.text)] }))
            .bind(title).bind(article.keywords.map(fold).joined(separator: "\n")).bind(article.subtitle).bind(article.modifiedAt)
            .bind(article.isPaywalled ? 1 : 0).run()
    }

    private func insertReferents(_ context: Context) throws {
        let insert = try BulkStatement(db, "INSERT INTO referents (id, document_id, ordinal, profile_id, entity_id) VALUES (?, ?, ?, ?, ?)")
        for (index, referent) in context.referents.enumerated() {
            try insert.bind(context.referent &+ Int64(index)).bind(context.document).bind(index).bind(referent.profile).bind(
                referent.entity
            )
            .run()
        }
    }

    private func insertSentences(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO sentences (id, document_id, ordinal, paragraph, start_char, end_char, folded, forms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for (index, sentence) in facts.sentences.enumerated() {
            try insert.bind(context.sentence &+ Int64(index)).bind(context.document).bind(sentence.ordinal).bind(sentence.paragraph)
                .bind(sentence.span.start).bind(sentence.span.end).bind(facts.folded[index])
                .bind(facts.searchForms.isEmpty ? "" : facts.searchForms[index]).run()
        }
    }

    private func insertMentions(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO mentions (id, document_id, sentence_id, entity_id, referent_id, start_char, end_char, surface, lemma, rule, link,
                document_link, confidence, document_score, document_evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for (index, mention) in facts.mentions.enumerated() {
            let referent = context.referents[mention.referent]
            try insert.bind(context.mention &+ Int64(index)).bind(context.document).bind(context.sentence &+ Int64(mention.sentence))
                .bind(referent.entity).bind(context.referent &+ Int64(mention.referent)).bind(mention.span.start).bind(mention.span.end)
                .bind(mention.surface).bind(mention.lemma).bind(mention.rule).bind(mention.link == "exact" ? referent.link : mention.link)
                .bind(mention.link).bind(mention.confidence).bind(mention.linkScore).bind(mention.linkEvidence).run()
        }
    }

    private func insertClaims(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO claims (id, document_id, sentence_id, start_char, end_char, speaker_id, speaker_referent_id, speaker_text, cue, kind,
                quoted, negated, said_on, parent_id, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for (index, claim) in facts.claims.enumerated() {
            try insert.bind(context.claim &+ Int64(index)).bind(context.document).bind(context.sentence &+ Int64(claim.sentence))
                .bind(claim.span.start).bind(claim.span.end).bind(context.entity(claim.speaker)).bind(context.referentID(claim.speaker))
                .bind(claim.speakerText).bind(claim.cue).bind(claim.kind.rawValue).bind(claim.quoted).bind(claim.negated)
                .bind(claim.saidOn?.iso).bind(claim.parent.map { context.claim &+ Int64($0) }).bind(claim.rule).run()
        }
        let about = try BulkStatement(db, "INSERT OR IGNORE INTO claim_entities (claim_id, mention_id) VALUES (?, ?)")
        for (index, claim) in facts.claims.enumerated() {
            for mention in claim.about { try about.bind(context.claim &+ Int64(index)).bind(context.mention &+ Int64(mention)).run() }
        }
    }

    private func insertFigures(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO figures (document_id, sentence_id, start_char, end_char, surface, kind, value, value_high, unit, qualifier, measure,
                measure_key, lowest, highest, holder_id, holder_referent_id, period_start, period_end, change_direction, change_basis,
                claim_id, rule, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for figure in facts.figures {
            try insert.bind(context.document).bind(context.sentence &+ Int64(figure.sentence)).bind(figure.span.start).bind(figure.span.end)
                .bind(figure.surface).bind(figure.kind.rawValue).bind(finite(figure.value)).bind(finite(figure.valueHigh)).bind(figure.unit)
                .bind(figure.qualifier?.rawValue).bind(figure.measure).bind(figure.measureKey).bind(finite(figure.bounds?.lowerBound))
                .bind(finite(figure.bounds?.upperBound)).bind(context.entity(figure.holder))
                .bind(context.referentID(figure.holder)).bind(figure.period?.start.iso).bind(figure.period?.end.iso)
                .bind(figure.change?.rawValue).bind(figure.basis?.rawValue).bind(figure.claim.map { context.claim &+ Int64($0) })
                .bind(figure.rule).bind(figure.note).run()
        }
    }

    private func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }

    private func insertRoles(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO roles (document_id, sentence_id, mention_id, person_id, title, of_id, of_referent_id, start_char, end_char, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for role in facts.roles {
            try insert.bind(context.document).bind(context.sentence &+ Int64(role.sentence)).bind(context.mention &+ Int64(role.mention))
                .bind(context.entity(facts.mentions[role.mention].referent, .person)).bind(role.title).bind(context.entity(role.of))
                .bind(context.referentID(role.of)).bind(role.span.start).bind(role.span.end).bind(role.rule).run()
        }
    }

    private func insertDates(_ facts: DocumentFacts, _ context: Context) throws {
        let insert = try BulkStatement(
            db,
            """
            INSERT INTO dates (document_id, sentence_id, start_char, end_char, surface, date_start, date_end, rule, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for date in facts.dates {
            try insert.bind(context.document).bind(context.sentence &+ Int64(date.sentence)).bind(date.span.start).bind(date.span.end)
                .bind(date.surface).bind(date.days?.start.iso).bind(date.days?.end.iso).bind(date.rule).bind(date.note).run()
        }
    }
}
