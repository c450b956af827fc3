import Text

/// What lists say of a word: given name, place, class noun of organizations ... One bit a class.
package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let givenName = WordClass(rawValue: 1 << 0)
    package static let familyName = WordClass(rawValue: 1 << 1)
    /// A place of one word.
    package static let place = WordClass(rawValue: 1 << 2)
    /// A word of a longer place name.
    package static let placePart = WordClass(rawValue: 1 << 3)
    package static let country = WordClass(rawValue: 1 << 4)
    package static let organizationHead = WordClass(rawValue: 1 << 5)
    package static let projectHead = WordClass(rawValue: 1 << 6)
    package static let placeHead = WordClass(rawValue: 1 << 7)
    package static let eventHead = WordClass(rawValue: 1 << 8)
    package static let demonym = WordClass(rawValue: 1 << 9)
    package static let commonWord = WordClass(rawValue: 1 << 10)
    package static let companySuffix = WordClass(rawValue: 1 << 11)
    package static let largePlace = WordClass(rawValue: 1 << 12)

    /// Classes that a name's beginning may keep when its inflection is cut off.
    static let inflected: WordClass = [.givenName, .familyName, .place, .country, .largePlace]
}

/// The classes of words, by hash; part of a model, since its weights were learned with them.
package struct WordClasses: Sendable {
    /// How an entry matches: the whole word, a name without its last vowel (a stem to which an ending is added), the beginning of a
    /// word (`bank*`), or its end (`*bank`).
    package enum Match: UInt32, Sendable {
        case whole = 1
        case stem = 2
        case beginning = 3
        case ending = 4
    }

    /// Ascending, parallel to `classes`.
    package private(set) var hashes: [UInt32] = []
    package private(set) var classes: [UInt16] = []
    private var slots: [UInt32] = []
    private var values: [UInt16] = []

    package init() {}

    /// - Parameters: hashes ascending without repetition, and a class for each; what is beyond the shorter of the two is ignored.
    package init(hashes: [UInt32], classes: [UInt16]) {
        self.hashes = hashes
        self.classes = classes
        var capacity = 16
        while capacity < hashes.count * 2 { capacity *= 2 }
        slots = [UInt32](repeating: 0, count: capacity)
        values = [UInt16](repeating: 0, count: capacity)
        for (hash, value) in zip(hashes, classes) where value != 0 {
            var slot = Int(hash) & (capacity - 1)
            while values[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = hash
            values[slot] = value
        }
    }

    package static func key(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>, _ match: Match) -> UInt32 {
        FeatureHash.of(0x5743_0000 | match.rawValue, FeatureHash.of(bytes, range))
    }

    package subscript(_ key: UInt32) -> WordClass {
        guard !slots.isEmpty else { return [] }
        var slot = Int(key) & (slots.count - 1)
        while values[slot] != 0 {
            if slots[slot] == key { return WordClass(rawValue: values[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return []
    }

    /// Classes of a lower-case word: of the word itself and its pattern entries, and of the name that it may be an inflected form of.
    package func classes(of lower: [UInt8]) -> (exact: WordClass, stem: WordClass) {
        let bytes = lower.span
        var exact = self[Self.key(bytes, 0..<bytes.count, .whole)]
        var stem: WordClass = []
        guard bytes.count > 3 else { return (exact, stem) }
        for cut in 3..<bytes.count {
            exact.formUnion(self[Self.key(bytes, 0..<cut, .beginning)])
            exact.formUnion(self[Self.key(bytes, bytes.count - cut..<bytes.count, .ending)])
        }
        // Up to three letters of ending; the longest stem counts.
        var end = bytes.count
        for _ in 0..<4 where end >= 4 {
            stem = self[Self.key(bytes, 0..<end, .stem)]
            if !stem.isEmpty { break }
            end -= 1
            while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        }
        return (exact, stem)
    }
}

/// Collects the classes of words.
package struct WordClassesBuilder {
    private var entries: [UInt32: UInt16] = [:]

    package init() {}

    /// - Parameter lower: a lower-case word; `bank*` and `*bank` are patterns.
    package mutating func add(_ lower: String, _ value: WordClass) {
        var bytes = Array(lower.utf8)
        let star = UInt8(ascii: "*")
        var match = WordClasses.Match.whole
        if bytes.last == star {
            match = .beginning
            bytes.removeLast()
        } else if bytes.first == star {
            match = .ending
            bytes.removeFirst()
        }
        guard bytes.count > 1 else { return }
        insert(bytes, match, value)
        let inflected = value.intersection(.inflected)
        guard match == .whole, !inflected.isEmpty, bytes.count >= 5 else { return }
        insert(Self.stem(bytes), .stem, inflected)
    }

    private mutating func insert(_ bytes: [UInt8], _ match: WordClasses.Match, _ value: WordClass) {
        entries[WordClasses.key(bytes.span, 0..<bytes.count, match), default: 0] |= value.rawValue
    }

    /// The word without a last vowel or soft sign.
    private static func stem(_ bytes: [UInt8]) -> [UInt8] {
        var start = bytes.count - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let last = UTF8Scalar.decode(bytes.span, at: start).value
        let vowels: Set<UInt32> = Set("aeiouyąęóаеиоуыэюяйь".unicodeScalars.map(\.value))
        return vowels.contains(last) ? Array(bytes[..<start]) : bytes
    }

    package func build() -> WordClasses {
        let sorted = entries.sorted { $0.key < $1.key }
        return WordClasses(hashes: sorted.map(\.key), classes: sorted.map(\.value))
    }
}
