import GRDB
import Identity
import Model

/// A profile as stored.
struct StoredProfile {
    var id: Int64
    var profile: ReferentProfile
    var blocks: [String]
    var entity: Int64?
    var link: String
    var score: Double
    var evidence: String?
}

/// Every distinct description of a thing, once. Identity is decided over these rows, not over the many referents that share one.
final class ProfileTable {
    private let db: Database
    private var known: [Key: Int64] = [:]
    private(set) var added: Set<Int64> = []

    init(_ db: Database) {
        self.db = db
    }

    /// The row of a referent's description; made when there is none.
    func id(of referent: Referent, language: String) throws -> Int64 {
        let key = Key(referent, language: language)
        if let id = known[key] { return id }
        let profile = ReferentProfile(referent, language: language)
        let blocks = JSONText.array(Set(referent.blocks.map(ExactText.init)).sorted().map(\.text))
        let names = JSONText.array(profile.names)
        let content = Self.content(of: profile, names: names, blocks: blocks)
        let fingerprint = Self.fingerprint(content)
        let id: Int64
        if let found = try find(content, fingerprint: fingerprint) {
            id = found
        } else {
            id = try insert(profile, names: names, blocks: blocks, fingerprint: fingerprint)
            let insertBlock = try BulkStatement(db, "INSERT INTO profile_blocks (block, profile_id) VALUES (?, ?)")
            for block in JSONText.strings(blocks) { try insertBlock.bind(block).bind(id).run() }
            added.insert(id)
        }
        known[key] = id
        return id
    }

    /// A referent's fields in one byte string, each with its length: made in a fraction of the time of the stored content, which is
    /// made once for each distinct one.
    private struct Key: Hashable {
        private var bytes: [UInt8] = []

        init(_ referent: Referent, language: String) {
            bytes.reserveCapacity(384)
            bytes.append(referent.isPartial ? 1 : 0)
            add(referent.kind.rawValue)
            add(referent.key)
            add(referent.name)
            add(language)
            add(count: referent.names.count)
            for name in referent.names { add(name) }
            add(count: referent.blocks.count)
            for block in referent.blocks { add(block) }
            add(referent.familyName)
            add(referent.givenName)
            add(referent.acronym)
            add(referent.authority)
            add(referent.type)
            add(referent.country)
            add(referent.gloss)
            for list in [referent.spellings, referent.rivals, referent.context] {
                add(count: list.count)
                for text in list { add(text) }
            }
        }

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }

        private mutating func add(count: Int) {
            let count = UInt32(clamping: count)
            bytes.append(UInt8(truncatingIfNeeded: count))
            bytes.append(UInt8(truncatingIfNeeded: count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: count >> 16))
            bytes.append(UInt8(truncatingIfNeeded: count >> 24))
        }

        private mutating func add(_ text: String?) {
            guard let text else { return add(count: Int(UInt32.max)) }
            add(count: text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }
    }

    func load(_ id: Int64) throws -> StoredProfile? {
        try BulkStatement(db, Self.selectionByID).bind(id).first(Self.row)
    }

    func load(ofEntity entity: Int64) throws -> [StoredProfile] {
        var rows: [StoredProfile] = []
        try BulkStatement(db, Self.selectionByEntity).bind(entity).each { rows.append(try Self.row($0)) }
        return rows
    }

    private func find(_ content: [UInt8], fingerprint: Int64) throws -> Int64? {
        var found: Int64?
        try BulkStatement(db, Self.selectionByFingerprint).bind(fingerprint).each { row in
            let stored = try Self.row(row)
            let other = Self.content(of: stored.profile, names: row.text(5), blocks: row.text(6))
            if other == content { found = stored.id }
        }
        return found
    }

    private func insert(_ profile: ReferentProfile, names: String, blocks: String, fingerprint: Int64) throws -> Int64 {
        try BulkStatement(
            db,
            """
            INSERT INTO profiles (fingerprint, kind, key, name, language, names, blocks, family_name, given_name, acronym, authority, type,
                country, is_partial, spellings, gloss, rivals, context)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).bind(fingerprint).bind(profile.kind.rawValue).bind(profile.key).bind(profile.name).bind(profile.language).bind(names).bind(blocks)
            .bind(profile.familyName).bind(profile.givenName).bind(profile.acronym).bind(profile.authority).bind(profile.type)
            .bind(profile.country).bind(profile.isPartial).bind(JSONText.array(profile.spellings)).bind(profile.gloss)
            .bind(JSONText.array(profile.rivals)).bind(JSONText.array(profile.context)).run()
        return db.lastInsertedRowID
    }

    private static let selection = """
        SELECT id, kind, key, name, language, names, blocks, family_name, given_name, acronym, authority, type, country, is_partial,
            entity_id, link, score, evidence, spellings, gloss, rivals, context FROM profiles
        """

    // Whole statements, because their text is the key under which they are cached.
    private static let selectionByID = selection + " WHERE id = ?"
    private static let selectionByEntity = selection + " WHERE entity_id = ?"
    private static let selectionByFingerprint = selection + " WHERE fingerprint = ?"

    private static func row(_ row: BulkStatement) throws -> StoredProfile {
        guard let kind = EntityKind(rawValue: row.text(1)) else {
            throw DatabaseError(message: "profile \(row.int(0)) has an unknown kind")
        }
        return StoredProfile(
            id: row.int(0),
            profile: ReferentProfile(
                kind: kind, key: row.text(2), name: row.text(3), names: JSONText.strings(row.text(5)), familyName: row.optionalText(7),
                givenName: row.optionalText(8), acronym: row.optionalText(9), authority: row.optionalText(10), type: row.optionalText(11),
                country: row.optionalText(12), isPartial: row.int(13) == 1, language: row.text(4),
                spellings: JSONText.strings(row.text(18)), gloss: row.optionalText(19), rivals: JSONText.strings(row.text(20)),
                context: JSONText.strings(row.text(21))),
            blocks: JSONText.strings(row.text(6)), entity: row.optionalInt(14), link: row.text(15), score: row.double(16),
            evidence: row.optionalText(17))
    }

    /// All fields in one byte string, which is equal exactly when they are.
    static func content(of profile: ReferentProfile, names: String, blocks: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes += profile.kind.rawValue.utf8
        bytes.append(profile.isPartial ? 1 : 0)
        for field in [profile.key, profile.name, profile.language, names, blocks] {
            bytes += field.utf8
            bytes.append(0)
        }
        for field in [
            profile.familyName, profile.givenName, profile.acronym, profile.authority, profile.type, profile.country, profile.gloss,
        ] {
            if let field {
                bytes.append(2)
                bytes += field.utf8
            }
            bytes.append(0)
        }
        for list in [profile.spellings, profile.rivals, profile.context] {
            for text in list {
                bytes += text.utf8
                bytes.append(0)
            }
            bytes.append(3)
        }
        return bytes
    }

    /// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). Only narrows the search; equality is decided on the content.
    static func fingerprint(_ bytes: [UInt8]) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int64(bitPattern: hash)
    }
}
