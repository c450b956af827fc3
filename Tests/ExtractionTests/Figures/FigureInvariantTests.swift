import Model
import Testing

@testable import Extraction

/// What holds of the figures of any text, tried on random ones.
@Suite struct FigureInvariantTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "12", "3,5", "1.234", "7", "000", "2024", "3:1", "-", "–", "%", "$", "€", "million", "Millionen", "tys.", "млн", "half", "a",
        "third", "pół", "и",
        "bis", "to", "from", "between", "and", "od", "do", "от", "до", "с", "km", "км", "Jahre", "год", "lat", "rose", "by", "um", "о", ".",
        ",", "\n", "(", ")",
        "twenty", "zwei", "сорок", "jeden", "Xi’an", "№", "9999999999999999999", "½", "'", "R34", "+", "1'234", "\u{00A0}", "é", "中", "🙂",
        "one", "in",
    ]

    @Test(arguments: FigureFixture.codes)
    func spansAreOrderedAndSurfacesMatch(_ code: String) throws {
        var generator = Generator(state: 20_240_703)
        let extractor = try FigureExtractor(pack: try FigureFixture.pack(code))
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
                if Bool.random(using: &generator) || Bool.random(using: &generator) { text += " " }
            }
            let input = try FigureFixture.input(text, code)
            let (figures, unread) = extractor.reading(of: input, dates: [])
            let scalars = Array(text.unicodeScalars)
            var last = 0
            for figure in figures {
                #expect(figure.span.start >= last && figure.span.end > figure.span.start && figure.span.end <= scalars.count, "\(text)")
                guard figure.span.start >= last, figure.span.end <= scalars.count, figure.span.end > figure.span.start else { break }
                var surface = String.UnicodeScalarView()
                surface.append(contentsOf: scalars[figure.span.start..<figure.span.end])
                #expect(Array(String(surface).unicodeScalars) == Array(figure.surface.unicodeScalars), "\(text)")
                #expect(figure.value?.isFinite == true)
                if let high = figure.valueHigh, let low = figure.value { #expect(high > low, "\(text)") }
                last = figure.span.end
            }
            #expect(unread >= 0 && unread <= input.analysis.tokens.count { $0.kind == .number })
        }
    }
}
