import Model
import Testing

@testable import Recognition

@Suite struct NameTagTests {
    private static let tags = (0..<NameTag.count).map { NameTag(rawValue: UInt8($0)) }

    /// A model file keeps labels by number, so the numbers may not change.
    @Test func numbers() {
        #expect(NameTag.count == 11)
        #expect(NameTag.outside.rawValue == 0 && NameTag.outside.kind == nil)
        #expect(NameTag.kinds.map { NameTag.begin($0).rawValue } == [1, 3, 5, 7, 9])
        #expect(NameTag.kinds.map { NameTag.inside($0).rawValue } == [2, 4, 6, 8, 10])
        #expect(Set(NameTag.kinds) == Set(EntityKind.allCases))
        #expect(NameTag.kinds.indices.allSatisfy { NameTag.index(of: NameTag.kinds[$0]) == $0 })
    }

    @Test(arguments: EntityKind.allCases) func beginAndInside(_ kind: EntityKind) {
        #expect(NameTag.begin(kind).kind == kind && NameTag.inside(kind).kind == kind)
        #expect(NameTag.begin(kind).isBegin && !NameTag.begin(kind).isInside)
        #expect(NameTag.inside(kind).isInside && !NameTag.inside(kind).isBegin)
    }

    @Test func valuesThatAreNoLabels() {
        for value in UInt8(NameTag.count)...UInt8.max { #expect(NameTag(rawValue: value).kind == nil) }
        #expect(!NameTag.outside.isBegin && !NameTag.outside.isInside)
    }

    @Test func insideFollowsItsOwnKindAlone() {
        for before in Self.tags {
            for tag in Self.tags {
                let allowed = !tag.isInside || before.kind == tag.kind
                #expect(tag.mayFollow(before) == allowed, "\(before.rawValue) \(tag.rawValue)")
            }
        }
    }

    @Test func sets() {
        for tag in Self.tags {
            #expect(NameTagSet(tag).contains(tag))
            #expect(NameTagSet.all.contains(tag))
            #expect(NameTagSet.outside.contains(tag) == (tag == .outside))
            #expect(!NameTagSet([]).contains(tag))
            for kind in EntityKind.allCases { #expect(NameTagSet.both(kind).contains(tag) == (tag.kind == kind)) }
        }
        #expect(NameTagSet.all.rawValue == 0b111_1111_1111)
        #expect(NameTagSet.both(.place).union(.outside).subtracting(NameTagSet(.begin(.place))) == [.outside, NameTagSet(.inside(.place))])
    }

    private func names(_ tags: [NameTag], from offset: Int = 0) -> [String] {
        TaggedName.names(of: tags, from: offset).map { "\($0.kind.rawValue) \($0.tokens)" }
    }

    @Test func namesOfLabels() {
        #expect(names([]) == [])
        #expect(names([.outside, .outside]) == [])
        #expect(names([.begin(.person), .inside(.person), .outside, .begin(.place)]) == ["person 0..<2", "place 3..<4"])
        #expect(names([.begin(.place), .begin(.place), .inside(.place)]) == ["place 0..<1", "place 1..<3"])
        #expect(names([.begin(.person), .begin(.event)], from: 7) == ["person 7..<8", "event 8..<9"])
    }

    @Test func insideWithoutItsBeginningBeginsAName() {
        #expect(names([.inside(.project), .inside(.project)]) == ["project 0..<2"])
        #expect(names([.begin(.person), .inside(.place), .inside(.place)]) == ["person 0..<1", "place 1..<3"])
        #expect(names([.outside, .inside(.event), .begin(.event)]) == ["event 1..<2", "event 2..<3"])
    }

    /// Whatever the labels: names in order, apart, and covering every token whose label is of a kind.
    @Test func namesCoverWhatIsNotOutside() {
        var random = Random(seed: 3)
        for _ in 0..<200 {
            let tags = (0..<random.next(12)).map { _ in Self.tags[random.next(Self.tags.count)] }
            let names = TaggedName.names(of: tags, from: 2)
            for (one, next) in zip(names, names.dropFirst()) { #expect(one.tokens.upperBound <= next.tokens.lowerBound) }
            let covered = Set(names.flatMap { name in name.tokens.map { $0 - 2 } })
            #expect(covered == Set(tags.indices.filter { tags[$0] != .outside }))
            for name in names { #expect(name.tokens.allSatisfy { tags[$0 - 2].kind == name.kind } && name.confidence == 1) }
        }
    }
}
