/// Whether a character is a letter, and of which case: only what the tables can decode to.
enum LetterCase {
    case small, capital, none

    static func of(_ c: UInt32) -> LetterCase {
        switch c {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F, 0x491, 0x153, 0x161: return .small
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x400...0x42F, 0x490, 0x152, 0x160, 0x178: return .capital
        case 0x139...0x148, 0x179...0x17E: return c % 2 == 1 ? .capital : .small
        case 0x100...0x138, 0x149...0x177: return c % 2 == 0 ? .capital : .small
        default: return .none
        }
    }

    /// The small letter of a capital that a table can decode to.
    static func lower(_ c: UInt32) -> UInt32 {
        switch c {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: return c + 0x20
        case 0x400...0x40F: return c + 0x50
        case 0x178: return 0xFF
        case 0x152, 0x160, 0x490: return c + 1
        case 0x139...0x148, 0x179...0x17E: return c % 2 == 1 ? c + 1 : c
        case 0x100...0x138, 0x149...0x177: return c % 2 == 0 ? c + 1 : c
        default: return c
        }
    }
}
