import Model

/// The labels of the sequence model: outside, and the beginning and inside of a name of each kind (IOB2).
package struct NameTag: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let outside = NameTag(rawValue: 0)
    /// Outside, and two labels a kind.
    package static let count = 1 + 2 * EntityKind.allCases.count

    /// Kinds in the order of their labels; a model file depends on it.
    package static let kinds: [EntityKind] = [.person, .organization, .project, .place, .event]

    package static func begin(_ kind: EntityKind) -> NameTag { NameTag(rawValue: UInt8(1 + 2 * index(of: kind))) }

    package static func inside(_ kind: EntityKind) -> NameTag { NameTag(rawValue: UInt8(2 + 2 * index(of: kind))) }

    /// Nil for outside and for a value that is no label.
    package var kind: EntityKind? {
        guard rawValue > 0, rawValue < Self.count else { return nil }
        return Self.kinds[(Int(rawValue) - 1) / 2]
    }

    package var isBegin: Bool { rawValue & 1 == 1 }

    package var isInside: Bool { rawValue > 0 && rawValue & 1 == 0 }

    /// Whether the label may stand behind `previous`: an inside needs a beginning or inside of its own kind before it.
    package func mayFollow(_ previous: NameTag) -> Bool {
        !isInside || previous.rawValue == rawValue || previous.rawValue + 1 == rawValue
    }

    static func index(of kind: EntityKind) -> Int {
        switch kind {
        case .person: 0
        case .organization: 1
        case .project: 2
        case .place: 3
        case .event: 4
        }
    }
}

/// A set of labels, one bit each: what an annotation allows at a token.
package struct NameTagSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package init(_ tag: NameTag) { self.rawValue = 1 << UInt16(tag.rawValue) }

    package static let outside = NameTagSet(.outside)
    package static let all = NameTagSet(rawValue: (1 << UInt16(NameTag.count)) - 1)

    /// Both labels of a kind.
    package static func both(_ kind: EntityKind) -> NameTagSet { [NameTagSet(.begin(kind)), NameTagSet(.inside(kind))] }

    package func contains(_ tag: NameTag) -> Bool { rawValue & (1 << UInt16(tag.rawValue)) != 0 }
}

/// A name as the tagger found it.
package struct TaggedName: Hashable, Sendable {
    /// Indices of tokens.
    package var tokens: Range<Int>
    package var kind: EntityKind
    /// 0...1: the least probability that the model gives one of the tokens' labels.
    package var confidence: Double

    package init(tokens: Range<Int>, kind: EntityKind, confidence: Double) {
        self.tokens = tokens
        self.kind = kind
        self.confidence = confidence
    }

    /// Names of a row of labels; an inside without its beginning begins a name.
    package static func names(of tags: some RandomAccessCollection<NameTag>, from offset: Int = 0) -> [TaggedName] {
        var result: [TaggedName] = []
        var open: TaggedName?
        var at = offset
        for tag in tags {
            if let kind = tag.kind {
                if tag.isInside, let name = open, name.kind == kind {
                    open?.tokens = name.tokens.lowerBound..<at + 1
                } else {
                    if let name = open { result.append(name) }
                    open = TaggedName(tokens: at..<at + 1, kind: kind, confidence: 1)
                }
            } else {
                if let name = open { result.append(name) }
                open = nil
            }
            at += 1
        }
        if let name = open { result.append(name) }
        return result
    }
}
