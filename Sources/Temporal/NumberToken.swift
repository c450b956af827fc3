import Grammar
import Text

/// A number token as one to three groups of digits parted by full stops.
struct NumberToken {
    /// Values of the groups; zero where there is none.
    var first = 0
    var second = 0
    var third = 0
    /// Digits in each group.
    var width1 = 0
    var width2 = 0
    var width3 = 0
    /// Number of groups.
    var groups = 0

    /// Nil when the token is no number, has a comma, more than three groups or a group of more than four digits.
    init?(_ analysis: Analysis, _ i: Int) {
        guard i >= 0, i < analysis.tokens.count else { return nil }
        let token = analysis.tokens[i]
        guard token.kind == .number, token.byteEnd - token.byteStart <= 10 else { return nil }
        var value = 0
        var width = 0
        for at in Int(token.byteStart)..<Int(token.byteEnd) {
            let byte = analysis.bytes[at]
            if byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Int(byte - 0x30)
                width += 1
            } else {
                guard byte == 0x2E, close(value, width) else { return nil }
                value = 0
                width = 0
            }
        }
        guard close(value, width) else { return nil }
    }

    private mutating func close(_ value: Int, _ width: Int) -> Bool {
        guard width >= 1, width <= 4 else { return false }
        switch groups {
        case 0: (first, width1) = (value, width)
        case 1: (second, width2) = (value, width)
        case 2: (third, width3) = (value, width)
        default: return false
        }
        groups += 1
        return true
    }
}
