import GRDB
import Identity
import Model

/// One transaction of writing: rows, then identity, names and stories of what they touch.
final class Batch {
    private let db: Database
    private let run: Int64
    private let services: WriterServices
    private let profiles: ProfileTable
    private let stories: StoryLinker
    private var summary = WriteSummary()
    /// Profiles that may have lost their last referent.
    private var doubtful: Set<Int64> = []
    /// Profiles of the documents being written.
    private var used: Set<Int64> = []
    /// Entities whose names may have changed.
    private var stale: Set<Int64> = []
    private var toLink: Set<Int64> = []

    init(_ db: Database, run: Int64, services: WriterServices) {
        self.db = db
        self.run = run
        self.services = services
        profiles = ProfileTable(db)
        stories = StoryLinker(db)
    }

    func write(_ documents: [DocumentFacts]) throws -> WriteSummary {
        let last = Dictionary(documents.enumerated().map { (ExactText($1.article.path), $0) }, uniquingKeysWith: { $1 })
        let accepted = try documents.enumerated().filter { index, facts in
            // Of two documents under one path in a batch, the later is the newer.
            if last[ExactText(facts.article.path)] != index {
                summary.superseded += 1
                return false
            }
            return try admit(facts)
        }.map(\.element)
        let referents = try accepted.map { facts in
            try facts.referents.map { try profiles.id(of: $0, language: facts.article.language) }
        }
        for ids in referents { used.formUnion(ids) }
        try settleIdentity()
        let identities = try identities()
        let rows = DocumentRows(db, run: run, fold: services.fold)
        let forms = FormTable(db)
        for (facts, ids) in zip(accepted, referents) {
            let identified = ids.compactMap { identities[$0] }
            guard identified.count == ids.count else { throw DatabaseError(message: "a profile of \(facts.article.path) has no entity") }
            let signals = Array(Set(facts.storySignals)).sorted()
            let document = try rows.insert(facts, signals: signals.count, identified)
            try attach(facts.article.path, to: document)
            try stories.insert(signals, of: document, published: facts.article.publishedOn)
            toLink.insert(document)
            stale.formUnion(try forms.add(facts, ids).compactMap { identities[$0]?.entity })
            summary.written += 1
        }
        try finish()
        try rows.index()
        return summary
    }

    /// Takes paths out of the store, with the documents that no other path leads to.
    func remove(_ paths: [String]) throws {
        for path in paths {
            try detach(path)
            try clearFailure(path)
        }
        try settleIdentity()
        try finish()
    }

    /// Lets a path lead to a stored document with these bytes. Nothing happens when there is none.
    func point(_ paths: [(path: String, hash: [UInt8])]) throws {
        for (path, hash) in paths {
            try clearFailure(path)
            guard let document = try document(with: hash), try self.document(at: path) != document else { continue }
            try detach(path)
            try attach(path, to: document)
        }
        try settleIdentity()
        try finish()
    }

    /// Makes room for a document. False when it is not to be written: it contradicts itself, or its bytes are there.
    private func admit(_ facts: DocumentFacts) throws -> Bool {
        let path = facts.article.path
        if let cause = facts.contradiction() {
            try fail(
                path.isEmpty ? "(no path)" : path, cause: "what was read contradicts itself: \(cause)",
                remedy: "Report this with the article")
            summary.rejected.append(WriteSummary.Rejection(path: path, cause: cause))
            return false
        }
        try clearFailure(path)
        if let known = try document(with: facts.contentHash) {
            summary.duplicates += 1
            if try document(at: path) != known {
                try detach(path)
                try attach(path, to: known)
            }
            return false
        }
        if let earlier = admitted[facts.contentHash] {
            summary.duplicates += 1
            try detach(path)
            extraPaths[ExactText(earlier), default: []].append(path)
            return false
        }
        if try document(at: path) != nil {
            try detach(path)
            summary.superseded += 1
        }
        admitted[facts.contentHash] = path
        return true
    }

    /// Content hashes of this batch's documents, with the path of each.
    private var admitted: [[UInt8]: String] = [:]
    /// Further paths of this batch's documents, by the first.
    private var extraPaths: [ExactText: [String]] = [:]

    func fail(_ path: String, cause: String, remedy: String) throws {
        try BulkStatement(db, "INSERT OR REPLACE INTO failures (path, cause, remedy, run_id) VALUES (?, ?, ?, ?)").bind(path).bind(cause)
            .bind(remedy).bind(run).run()
    }

    /// Ranges of the key: `/` and the blank have `0` and `!` as their successors.
    static let isInContainer =
        "path = ?1 OR path >= ?1 || '!/' AND path < ?1 || '!0' OR path >= ?1 || ', ' AND path < ?1 || ',!'"

    func forgetFailures(in container: String) throws {
        try BulkStatement(db, "DELETE FROM failures WHERE \(Self.isInContainer)").bind(container).run()
    }

    private func clearFailure(_ path: String) throws {
        try BulkStatement(db, "DELETE FROM failures WHERE path = ?").bind(path).run()
    }

    private func document(with hash: [UInt8]) throws -> Int64? {
        try BulkStatement(db, "SELECT id FROM documents WHERE content_hash = ?").bind(hash).first { $0.int(0) }
    }

    private func document(at path: String) throws -> Int64? {
        try BulkStatement(db, "SELECT document_id FROM document_paths WHERE path = ?").bind(path).first { $0.int(0) }
    }

    private func attach(_ path: String, to document: Int64) throws {
        let insert = try BulkStatement(db, "INSERT INTO document_paths (path, document_id) VALUES (?, ?)")
        try insert.bind(path).bind(document).run()
        let extra = extraPaths.removeValue(forKey: ExactText(path)) ?? []
        for other in extra { try insert.bind(other).bind(document).run() }
        try namePath(of: document)
    }

    /// The first path in byte order names the document, whichever came first.
    private func namePath(of document: Int64) throws {
        try BulkStatement(
            db,
            """
            UPDATE documents SET path = (SELECT min(path) FROM document_paths WHERE document_id = ?1)
            WHERE id = ?1 AND path <> (SELECT min(path) FROM document_paths WHERE document_id = ?1)
            """
        ).bind(document).run()
    }

    private func detach(_ path: String) throws {
        guard let document = try document(at: path) else { return }
        try BulkStatement(db, "DELETE FROM document_paths WHERE path = ?").bind(path).run()
        let others = try BulkStatement(db, "SELECT 1 FROM document_paths WHERE document_id = ?").bind(document).first { _ in true }
        if others == true { return try namePath(of: document) }
        toLink.formUnion(try stories.unlink(document))
        toLink.remove(document)
        try BulkStatement(db, "SELECT DISTINCT profile_id FROM referents WHERE document_id = ?").bind(document)
            .each { doubtful.insert($0.int(0)) }
        stale.formUnion(try FormTable(db).remove(document))
        try BulkStatement(db, "DELETE FROM documents WHERE id = ?").bind(document).run()
    }

    /// Drops profiles nobody uses and resolves what changed.
    private func settleIdentity() throws {
        var blocks: Set<ExactText> = []
        for id in doubtful.sorted() where !used.contains(id) {
            let isUsed = try BulkStatement(db, "SELECT 1 FROM referents WHERE profile_id = ? LIMIT 1").bind(id).first { _ in true }
            guard isUsed == nil, let row = try profiles.load(id) else { continue }
            blocks.formUnion(row.blocks.map(ExactText.init))
            if let entity = row.entity { stale.insert(entity) }
            try BulkStatement(db, "DELETE FROM profiles WHERE id = ?").bind(id).run()
        }
        doubtful.removeAll()
        let identity = IdentityUpdater(db, profiles: profiles, resolver: services.resolver)
        try identity.update(added: profiles.added, blocks: blocks)
        stale.formUnion(identity.touched)
    }

    private func identities() throws -> [Int64: DocumentRows.Identified] {
        var result: [Int64: DocumentRows.Identified] = [:]
        let select = try BulkStatement(
            db, "SELECT e.id, e.kind, p.link FROM profiles p JOIN entities e ON e.id = p.entity_id WHERE p.id = ?")
        for id in used {
            result[id] = try select.bind(id).first { row in
                DocumentRows.Identified(
                    profile: id, entity: row.int(0), kind: EntityKind(rawValue: row.text(1)) ?? .event, link: row.text(2))
            }
        }
        return result
    }

    private func finish() throws {
        let refresher = EntityRefresher(db, profiles: profiles, services: services)
        for entity in stale.sorted() { try refresher.refresh(entity) }
        for document in toLink.sorted() { try stories.link(document) }
    }
}
