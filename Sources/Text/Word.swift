/// How a word is written.
public struct WordShape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is upper case.
    public static let capitalized = WordShape(rawValue: 1)
    /// Two or more letters, none lower case.
    public static let allCaps = WordShape(rawValue: 2)
    /// An upper-case letter after the first.
    public static let innerCapital = WordShape(rawValue: 4)
    public static let hasDigit = WordShape(rawValue: 8)
    public static let latin = WordShape(rawValue: 16)
    public static let cyrillic = WordShape(rawValue: 32)
    /// One letter.
    public static let single = WordShape(rawValue: 64)
    public static let ideograph = WordShape(rawValue: 128)

    init(of surface: String) {
        var shape: WordShape = []
        var letters = 0
        var upper = 0
        var first = true
        for scalar in surface.unicodeScalars {
            let value = scalar.value
            switch CharacterClass.of(value) {
            case .digit: shape.insert(.hasDigit)
            case .ideograph: shape.insert(.ideograph)
            case .letter:
                letters += 1
                let isUpper = CaseFolding.lower(value) != value
                if isUpper {
                    upper += 1
                    shape.insert(first ? .capitalized : .innerCapital)
                }
                if value < 0x250 || value >= 0x1E00 && value < 0x1F00 {
                    shape.insert(.latin)
                } else if value >= 0x400 && value < 0x530 {
                    shape.insert(.cyrillic)
                }
            default: break
            }
            first = false
        }
        if letters > 1, upper == letters { shape.insert(.allCaps) }
        if letters == 1 { shape.insert(.single) }
        self = shape
    }
}

/// A distinct surface: computed once, however often it stands in the text.
public struct Word: Sendable, Hashable {
    public let surface: String
    /// Lower case, code point by code point.
    public let lower: String
    public let shape: WordShape

    public init(_ surface: String) {
        self.surface = surface
        self.lower = CaseFolding.lower(surface)
        self.shape = WordShape(of: surface)
    }

    public var isCapitalized: Bool { shape.contains(.capitalized) }
    public var isAllCaps: Bool { shape.contains(.allCaps) }
}
