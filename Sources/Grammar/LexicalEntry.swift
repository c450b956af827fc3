/// What a lexicon says of one form. A class: entries are many, never change, and are handed around for every token.
public final class LexicalEntry: Sendable {
    public let category: LexicalCategory
    /// The form as matched: lower case unless the line asks for exact case; words parted by one space.
    public let form: String
    public let value: String
    public let attributes: [String: String]
    /// The value read as a number.
    public let number: Double?

    public init(category: LexicalCategory, form: String, value: String, attributes: [String: String] = [:]) {
        self.category = category
        self.form = form
        self.value = value
        self.attributes = attributes
        self.number = Double(value)
    }

    private init(_ other: LexicalEntry, form: String) {
        category = other.category
        self.form = form
        value = other.value
        attributes = other.attributes
        number = other.number
    }

    /// The same entry for another form.
    func with(form: String) -> LexicalEntry { LexicalEntry(self, form: form) }

    public subscript(_ attribute: String) -> String? { attributes[attribute] }
}

/// A lexicon entry found in a text.
public struct LexicalMatch: Sendable, Hashable {
    /// Indices of tokens.
    public let tokens: Range<Int>
    /// Index into `Lexicon.entries`.
    public let entry: Int

    public init(tokens: Range<Int>, entry: Int) {
        self.tokens = tokens
        self.entry = entry
    }
}

/// A set of categories as bits.
public struct CategorySet: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    public init() {}

    public mutating func insert(_ category: LexicalCategory) {
        let bit = category.ordinal
        if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
    }

    public func contains(_ category: LexicalCategory) -> Bool {
        let bit = category.ordinal
        return bit < 64 ? low & (1 << UInt64(bit)) != 0 : high & (1 << UInt64(bit - 64)) != 0
    }

    /// True when it holds the category of that ordinal.
    func contains(ordinal bit: Int) -> Bool { bit < 64 ? low & (1 << UInt64(bit)) != 0 : high & (1 << UInt64(bit - 64)) != 0 }

    /// Calls `body` with the ordinal of each category that both hold.
    func forEachShared(with other: CategorySet, _ body: (Int) -> Void) {
        var rest = low & other.low
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        rest = high & other.high
        while rest != 0 {
            body(64 + rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    public func intersects(_ other: CategorySet) -> Bool { low & other.low != 0 || high & other.high != 0 }
}

extension LexicalCategory {
    /// Position among the cases: less than 128 (a test holds that).
    var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
