import GRDB
import Model

/// Groups documents that tell one story: near-duplicates and translations.
///
/// Two documents are neighbours when they share at least 6 signals and 60% of the smaller set, and were published within 4 days of each
/// other or one is undated. A story is a connected component; its id is its first document by day, then by content hash.
final class StoryLinker {
    static let leastShared = 6
    /// In percent of the smaller set.
    static let shareOfSmaller = 60
    static let days = 4
    /// Stands for no date; farther from any day than `days`.
    static let undated = -1_000_000

    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    static func day(of date: CalendarDate?) -> Int { date?.daysSince1970 ?? undated }

    /// Writes a new document's signals. Call `link` when those of the whole batch stand.
    func insert(_ signals: [Int64], of document: Int64, published: CalendarDate?) throws {
        let insert = try BulkStatement(db, "INSERT INTO story_signals (signal, day, document_id) VALUES (?, ?, ?)")
        for signal in signals { try insert.bind(signal).bind(Self.day(of: published)).bind(document).run() }
    }

    /// Takes a document out of its story, before it is deleted. Out: the others of the story, each alone now, to be linked again.
    func unlink(_ document: Int64) throws -> [Int64] {
        guard let story = try BulkStatement(db, "SELECT story_id FROM documents WHERE id = ?").bind(document).first({ $0.int(0) }) else {
            return []
        }
        var others: [Int64] = []
        try BulkStatement(db, "SELECT id FROM documents WHERE story_id = ?1 AND id <> ?2").bind(story).bind(document).each {
            others.append($0.int(0))
        }
        if !others.isEmpty { try BulkStatement(db, "UPDATE documents SET story_id = id WHERE story_id = ?").bind(story).run() }
        return others
    }

    /// Joins a document's story with those of its neighbours.
    func link(_ document: Int64) throws {
        let own = try BulkStatement(db, "SELECT story_id, signal_count FROM documents WHERE id = ?").bind(document)
            .first { (story: $0.int(0), count: Int($0.int(1))) }
        guard let own, own.count >= Self.leastShared else { return }
        let neighbours = try neighbours(of: document, count: own.count)
        var stories: Set<Int64> = [own.story]
        for neighbour in neighbours {
            if let story = try BulkStatement(db, "SELECT story_id FROM documents WHERE id = ?").bind(neighbour).first({ $0.int(0) }) {
                stories.insert(story)
            }
        }
        guard stories.count > 1 else { return }
        try merge(stories.sorted())
    }

    private func merge(_ stories: [Int64]) throws {
        // Every story's id is its own first document, so the first of those is the first of all.
        var first: (day: String, hash: String, id: Int64)?
        for story in stories {
            let candidate = try BulkStatement(
                db, "SELECT ifnull(published_on, '9999-99-99'), hex(content_hash) FROM documents WHERE id = ?"
            )
            .bind(story).first { (day: $0.text(0), hash: $0.text(1), id: story) }
            guard let candidate else { continue }
            if let known = first, (known.day, known.hash) < (candidate.day, candidate.hash) { continue }
            first = candidate
        }
        guard let first else { return }
        let update = try BulkStatement(db, "UPDATE documents SET story_id = ?1 WHERE story_id = ?2")
        for story in stories where story != first.id { try update.bind(first.id).bind(story).run() }
    }

    private func neighbours(of document: Int64, count: Int) throws -> [Int64] {
        var own: [(signal: Int64, day: Int64)] = []
        try BulkStatement(db, "SELECT signal, day FROM story_signals WHERE document_id = ?").bind(document).each {
            own.append(($0.int(0), $0.int(1)))
        }
        var shared: [Int64: Int] = [:]
        let near = try BulkStatement(
            db, "SELECT document_id FROM story_signals WHERE signal = ?1 AND (day = ?2 OR day BETWEEN ?3 AND ?4)")
        let all = try BulkStatement(db, "SELECT document_id FROM story_signals WHERE signal = ?1")
        for (signal, day) in own {
            if day == Int64(Self.undated) {
                try all.bind(signal).each { shared[$0.int(0), default: 0] += 1 }
            } else {
                try near.bind(signal).bind(Self.undated).bind(day &- Int64(Self.days)).bind(day &+ Int64(Self.days))
                    .each { shared[$0.int(0), default: 0] += 1 }
            }
        }
        shared[document] = nil
        var result: [Int64] = []
        let size = try BulkStatement(db, "SELECT signal_count FROM documents WHERE id = ?")
        for (id, number) in shared where number >= Self.leastShared {
            let other = try size.bind(id).first { Int($0.int(0)) } ?? 0
            if number &* 100 >= min(count, other) &* Self.shareOfSmaller { result.append(id) }
        }
        return result
    }
}
