import GRDB
import Identity
import Model

/// Writes what an entity is called and known by, from its profiles and the catalogue alone.
final class EntityRefresher {
    private let db: Database
    private let profiles: ProfileTable
    private let services: WriterServices

    init(_ db: Database, profiles: ProfileTable, services: WriterServices) {
        self.db = db
        self.profiles = profiles
        self.services = services
    }

    /// Renews name, particulars and aliases; removes an entity that has no profile left.
    func refresh(_ entity: Int64) throws {
        guard
            let stored = try BulkStatement(db, "SELECT kind, name, authority FROM entities WHERE id = ?").bind(entity).first({
                (kind: EntityKind(rawValue: $0.text(0)), name: ExactText($0.text(1)), authority: $0.optionalText(2).map(ExactText.init))
            }), let kind = stored.kind
        else { return }
        let rows = try profiles.load(ofEntity: entity)
        if rows.isEmpty {
            try BulkStatement(db, "DELETE FROM entities WHERE id = ?").bind(entity).run()
            return
        }
        let members = Self.ranked(rows.map(\.profile))
        let authority = members.compactMap(\.authority).sortedByBytes().first
        let entry = authority.flatMap { services.catalogue($0) }
        let name = entry?.displayName ?? members.first?.name ?? ""
        if stored.name != ExactText(name) || stored.authority != authority.map(ExactText.init) {
            try BulkStatement(db, "UPDATE entities SET name = ?, authority = ? WHERE id = ?").bind(name).bind(authority).bind(entity).run()
        }
        try writeParticulars(of: entity, kind, name: name, members, entry)
        try writeAliases(of: entity, try aliases(of: entity, members, entry))
    }

    /// The best description first: whole before partial names, English before other languages, Latin before other scripts, then the
    /// longest name, then byte order.
    static func ranked(_ profiles: [ReferentProfile]) -> [ReferentProfile] {
        if profiles.count < 2 { return profiles }
        let keyed = profiles.map { profile in
            (
                profile: profile, partial: profile.isPartial ? 1 : 0, foreign: profile.language == "en" ? 0 : 1,
                script: Script.of(profile.name) == "Latn" ? 0 : 1, length: -profile.name.unicodeScalars.count
            )
        }
        func content(_ profile: ReferentProfile) -> [UInt8] {
            ProfileTable.content(of: profile, names: JSONText.array(profile.names), blocks: "")
        }
        return keyed.sorted { a, b in
            let left = (a.partial, a.foreign, a.script, a.length)
            let right = (b.partial, b.foreign, b.script, b.length)
            if left != right { return left < right }
            if ExactText(a.profile.name) != ExactText(b.profile.name) { return ExactText(a.profile.name) < ExactText(b.profile.name) }
            return content(a.profile).lexicographicallyPrecedes(content(b.profile))
        }.map(\.profile)
    }

    private func writeParticulars(
        of entity: Int64, _ kind: EntityKind, name: String, _ members: [ReferentProfile], _ entry: CatalogueEntry?
    ) throws {
        func first(_ field: KeyPath<ReferentProfile, String?>) -> String? { members.lazy.compactMap { $0[keyPath: field] }.first }
        let acronym = entry?.acronym ?? first(\.acronym)
        let type = entry?.type ?? first(\.type)
        let country = entry?.country ?? first(\.country)
        func update(_ sql: String, _ values: [String?]) throws {
            let statement = try BulkStatement(db, sql).bind(entity).bind(name)
            for value in values { statement.bind(value) }
            try statement.run()
        }
        switch kind {
        case .person:
            try update(
                "UPDATE people SET name = ?2, family_name = ?3, given_name = ?4, country = ?5 WHERE id = ?1",
                [entry?.familyName ?? first(\.familyName), entry?.givenName ?? first(\.givenName), country])
        case .organization:
            try update("UPDATE organizations SET name = ?2, acronym = ?3, type = ?4, country = ?5 WHERE id = ?1", [acronym, type, country])
        case .project:
            try update(
                "UPDATE projects SET name = ?2, acronym = ?3, type = ?4, country = ?5, place = ?6 WHERE id = ?1",
                [acronym, type, country, entry?.place])
        case .place:
            try update("UPDATE places SET name = ?2, type = ?3, country = ?4 WHERE id = ?1", [type, country])
        case .event:
            try update(
                "UPDATE events SET name = ?2, acronym = ?3, type = ?4, country = ?5, start_on = ?6, end_on = ?7 WHERE id = ?1",
                [acronym, type, country, entry?.startOn, entry?.endOn])
        }
    }

    /// A name in a language; of several ways in which it is known, the strongest.
    private struct Alias: Hashable {
        var name: ExactText
        var language: String?
    }

    /// By strength.
    private enum How: String {
        case catalogue, name, acronym, mention, surface

        var rank: Int {
            switch self {
            case .catalogue: 0
            case .name: 1
            case .acronym: 2
            case .mention: 3
            case .surface: 4
            }
        }
    }

    private func aliases(of entity: Int64, _ members: [ReferentProfile], _ entry: CatalogueEntry?) throws -> [Alias: (
        how: String, script: String?
    )] {
        var found: [Alias: (how: How, script: String?)] = [:]
        func add(_ name: String, _ language: String?, _ how: How, _ script: String? = nil) {
            guard !name.isEmpty else { return }
            let alias = Alias(name: ExactText(name), language: language == "und" ? nil : language)
            if let known = found[alias], known.how.rank <= how.rank { return }
            found[alias] = (how, script ?? Script.of(name))
        }
        for name in entry?.names ?? [] { add(name.name, name.language, .catalogue, name.script) }
        if let displayName = entry?.displayName { add(displayName, "en", .catalogue) }
        for member in members {
            if let acronym = member.acronym { add(acronym, member.language, .acronym) }
            for name in [member.name] + member.names {
                let isAcronym = member.acronym.map { ExactText($0) == ExactText(name) } ?? false
                add(name, member.language, isAcronym ? .acronym : .name)
            }
        }
        let forms = try BulkStatement(
            db,
            """
            SELECT f.name, f.how, p.language FROM profiles p CROSS JOIN profile_forms f ON f.profile_id = p.id WHERE p.entity_id = ?
            """
        ).bind(entity)
        try forms.each { row in add(row.text(0), row.text(2), row.text(1) == "mention" ? .mention : .surface) }
        return found.mapValues { ($0.how.rawValue, $0.script) }
    }

    private func writeAliases(of entity: Int64, _ wanted: [Alias: (how: String, script: String?)]) throws {
        var missing = wanted
        var stale: [Int64] = []
        try BulkStatement(db, "SELECT id, name, language, how, script FROM aliases WHERE entity_id = ?").bind(entity).each { row in
            let alias = Alias(name: ExactText(row.text(1)), language: row.optionalText(2))
            if let want = missing[alias], want.how == row.text(3), want.script == row.optionalText(4) {
                missing[alias] = nil
            } else {
                stale.append(row.int(0))
            }
        }
        let delete = try BulkStatement(db, "DELETE FROM aliases WHERE id = ?")
        for id in stale { try delete.bind(id).run() }
        let insert = try BulkStatement(db, "INSERT INTO aliases (entity_id, name, language, script, how, folded) VALUES (?, ?, ?, ?, ?, ?)")
        for (alias, value) in missing.sorted(by: { ($0.key.name, $0.key.language ?? "") < ($1.key.name, $1.key.language ?? "") }) {
            try insert.bind(entity).bind(alias.name.text).bind(alias.language).bind(value.script).bind(value.how)
                .bind(services.fold(alias.name.text)).run()
        }
    }
}
