import Identity
import Model
import Store
import Synchronization
import Testing

/// Identity kept up document by document equals identity made at once.
@Suite struct IdentityTests {
    /// Joins whatever shares a name, directly or through others. Keys, kinds and links all depend on the whole group, so that every
    /// addition can change those of the rest.
    struct ChainResolver: EntityResolving {
        func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
            var group = Array(profiles.indices)
            var changed = true
            while changed {
                changed = false
                for a in profiles.indices {
                    for b in profiles.indices where group[a] > group[b] && !Set(profiles[a].names).isDisjoint(with: profiles[b].names) {
                        group[a] = group[b]
                        changed = true
                    }
                    for b in profiles.indices where group[a] < group[b] && !Set(profiles[a].names).isDisjoint(with: profiles[b].names) {
                        group[b] = group[a]
                        changed = true
                    }
                }
            }
            return Dictionary(grouping: profiles.indices, by: { group[$0] }).values.map { members in
                let keys = members.map { profiles[$0].key }.sorted()
                return ResolvedEntity(
                    key: keys.first ?? "", kind: members.count > 3 ? .organization : profiles[members.min() ?? 0].kind,
                    members: members.map {
                        .init(
                            profileIndex: $0, link: keys.count > 2 ? "chain" : "exact", score: 1 / Double(keys.count), evidence: keys.last)
                    })
            }
        }
    }

    private func document(_ index: Int, version: Int = 0, _ sample: inout SampleDocuments) -> DocumentFacts {
        var facts = sample.document(path: "t/\(index)", version: version, sentences: 2)
        for position in facts.referents.indices {
            let first = sample.random(60)
            let second = sample.random(4) == 0 ? sample.random(60) : first
            facts.referents[position].names = ["Name \(first)", "Name \(second)"]
            facts.referents[position].name = "Name \(first)"
            facts.referents[position].key = "k\(sample.random(9))-\(first)"
            facts.referents[position].kind = EntityKind.allCases[sample.random(5)]
            facts.referents[position].blocks = ["b\(first)", "b\(second)"]
        }
        facts.publisher = facts.referents.indices.last
        return facts
    }

    private func dump(_ temporary: TemporaryStore, _ name: String, _ batches: [[DocumentFacts]]) throws -> String {
        let store = try temporary.open(name)
        let writer = try StoreWriter(
            store, services: WriterServices(resolver: ChainResolver()), run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z"))
        for batch in batches { try writer.write(batch) }
        #expect(try Verifier(store).run().findings == [])
        let text = try LogicalDump(store).text()
        try store.close()
        return text
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func additionsAndChangesInAnyOrderGiveOneResult(seed: UInt64) throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: seed + 40)
        let documents = (0..<30).map { document($0, &sample) }
        let whole = try dump(temporary, "whole.db", [documents])
        let chained = whole.contains("'chain'")
        #expect(chained)
        #expect(firstDifference(try dump(temporary, "single.db", documents.reversed().map { [$0] }), whole) == nil)
        // Other versions first, replaced one by one.
        let earlier = (0..<30).map { document($0, version: 1, &sample) }
        let replaced = try dump(temporary, "replaced.db", [earlier] + documents.map { [$0] })
        #expect(firstDifference(replaced, whole) == nil)
    }

    /// Remembers how much it was asked.
    final class CountingResolver: EntityResolving {
        let sizes = Mutex<[Int]>([])

        func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
            sizes.withLock { $0.append(profiles.count) }
            return ToyResolver().resolve(profiles)
        }
    }

    @Test func oneMoreDocumentResolvesOnlyWhatSharesItsBlocks() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 77)
        let resolver = CountingResolver()
        let store = try temporary.open()
        let writer = try StoreWriter(
            store, services: WriterServices(resolver: resolver), run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z"))
        try writer.write((0..<60).map { sample.document(path: "\($0)", names: 2000) })
        let profiles = Int(try temporary.sqlite3("SELECT count(*) FROM profiles").filter(\.isNumber)) ?? 0
        #expect(profiles > 300)
        resolver.sizes.withLock { $0 = [] }
        var known = sample.document(path: "again", names: 2000)
        try writer.write([known])
        let asked = resolver.sizes.withLock { $0 }
        #expect(asked.reduce(0, +) > 0 && asked.reduce(0, +) < 40)
        // The same things in another article: nothing is new, nobody is asked.
        resolver.sizes.withLock { $0 = [] }
        known.article.path = "once more"
        known.contentHash = SampleDocuments.hash("once more", 0)
        #expect(try writer.write([known]).written == 1)
        #expect(resolver.sizes.withLock { $0 } == [])
        try store.close()
    }

    /// Leaves profiles out, names them twice, and gives indices that do not exist.
    struct CarelessResolver: EntityResolving {
        func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
            guard profiles.count > 1 else { return [] }
            let members = [0, 0, -1, 99].map { ResolvedEntity.Member(profileIndex: $0, link: "exact", score: 1) }
            return [ResolvedEntity(key: "x", kind: .event, members: members), ResolvedEntity(key: "x", kind: .event, members: members)]
        }
    }

    @Test func aCarelessResolverDoesNotBreakTheStore() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 78)
        let store = try temporary.open()
        let writer = try StoreWriter(
            store, services: WriterServices(resolver: CarelessResolver()), run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z")
        )
        for index in 0..<5 { try writer.write([sample.document(path: "\(index)")]) }
        #expect(try Verifier(store).run().findings == [])
        try store.close()
    }

    /// A person of a document, with everything that identity reads.
    private func person(_ given: String, _ family: String, _ sounds: String, isPartial: Bool = false) -> Referent {
        let name = given.isEmpty ? family : given + " " + family
        let last = sounds.split(separator: " ").last ?? ""
        return Referent(
            kind: .person, name: name, key: "person:" + sounds, blocks: ["person/" + last.prefix(4)], names: [name], familyName: family,
            givenName: given.isEmpty ? nil : given, isPartial: isPartial, spellings: [sounds], context: isPartial ? ["as clerk"] : [])
    }

    @Test func whatWasKeptApartIsTold() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 80)
        let people = [
            person("Mario", "Velari", "mario velari"), person("Maria", "Velari", "maria velari"),
            person("", "Velari", "velari", isPartial: true), person("Мария", "Велари", "maria velari"),
        ]
        let documents = people.indices.map { index in
            var facts = sample.document(path: "\(index)", sentences: 1)
            facts.referents[0] = people[index]
            return facts
        }
        func dump(_ name: String, _ batches: [[DocumentFacts]]) throws -> String {
            let store = try temporary.open(name)
            let writer = try StoreWriter(
                store, services: WriterServices(resolver: EntityResolver()),
                run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z"))
            for batch in batches { try writer.write(batch) }
            #expect(try Verifier(store).run().findings == [])
            let text = try LogicalDump(store).text()
            try store.close()
            return text
        }
        let whole = try dump("whole.db", [documents])
        #expect(firstDifference(try dump("single.db", documents.reversed().map { [$0] }), whole) == nil)
        let told = try temporary.sqlite3("SELECT DISTINCT rule FROM names_kept_apart ORDER BY 1", "single.db")
        #expect(told == "ambiguous\nsex\n")
        let ambiguous = try temporary.sqlite3(
            "SELECT count(*), min(score) > 0 FROM names_kept_apart WHERE rule = 'ambiguous' AND entity_id <> other_entity_id", "single.db")
        #expect(ambiguous == "2|1\n")
        #expect(try temporary.sqlite3("SELECT count(*) FROM profiles WHERE link = 'unresolved'", "single.db") == "1\n")
        // Without the woman the lone name is the man's, and nothing is left to tell.
        let store = try temporary.open("single.db")
        let writer = try StoreWriter(
            store, services: WriterServices(resolver: EntityResolver()), run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z"))
        try writer.remove(paths: ["1", "3"])
        #expect(try Verifier(store).run().findings == [])
        try store.close()
        #expect(try temporary.sqlite3("SELECT count(*) FROM identity_refusals", "single.db") == "0\n")
        #expect(try temporary.sqlite3("SELECT link FROM profiles WHERE is_partial AND name = 'Velari'", "single.db") == "surname\n")
    }

    /// Profiles that share a block and nothing else are no reason to resolve one another.
    @Test func unrelatedNamesOfABlockAreLeftAlone() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 81)
        let resolver = CountingRealResolver()
        let store = try temporary.open()
        let writer = try StoreWriter(
            store, services: WriterServices(resolver: resolver), run: RunInfo(toolVersion: "1", startedAt: "2024-05-01T10:00:00Z"))
        let given = ["Ada", "Boris", "Clara", "Dmitri", "Emil", "Fanni", "Gustav", "Hubert", "Kasper", "Ludwig"]
        func write(_ index: Int) throws {
            var facts = sample.document(path: "\(index)", sentences: 1)
            facts.referents[0] = person(given[index], "Velari", given[index].lowercased() + " velari")
            try writer.write([facts])
        }
        for index in 0..<9 { try write(index) }
        resolver.largest.withLock { $0 = 0 }
        try write(9)
        #expect(resolver.largest.withLock { $0 } == 1)
        try store.close()
    }

    /// The resolver, and the most velari that it was asked about at once.
    final class CountingRealResolver: EntityResolving {
        let largest = Mutex(0)

        func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
            largest.withLock { $0 = max($0, profiles.count { $0.familyName == "Velari" }) }
            return EntityResolver().resolve(profiles)
        }

        func relates(_ a: ComparableProfile, _ b: ComparableProfile) -> Bool { EntityResolver().relates(a, b) }
    }

    /// Composed and decomposed letters are equal to Swift and different to SQLite.
    @Test func lettersThatOnlyLookAlikeStayApart() throws {
        let temporary = try TemporaryStore()
        var sample = SampleDocuments(seed: 79)
        var documents = (0..<2).map { sample.document(path: "\($0)", sentences: 1) }
        for (index, name) in ["Jos\u{E9} Pe\u{F1}a", "Jose\u{301} Pen\u{303}a"].enumerated() {
            documents[index].referents[0].key = name
            documents[index].referents[0].name = name
            documents[index].referents[0].names = [name]
            documents[index].referents[0].blocks = [name]
            documents[index].referents[0].authority = nil
        }
        let whole = try temporary.dump("whole.db", [documents])
        #expect(firstDifference(try temporary.dump("single.db", [[documents[1]], [documents[0]]]), whole) == nil)
    }
}
