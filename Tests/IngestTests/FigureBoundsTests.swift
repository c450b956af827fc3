import Model
import Testing

@testable import Ingest

/// Between which values the true value of a figure lies.
@Suite struct FigureBoundsTests {
    private func bounds(
        _ surface: String, _ value: Double?, _ high: Double? = nil, _ qualifier: Figure.Qualifier? = nil
    ) -> ClosedRange<Double>? {
        FigureBounds.bounds(
            of: Figure(
                span: Span(0, surface.unicodeScalars.count), sentence: 0, surface: surface, kind: .money, value: value, valueHigh: high,
                qualifier: qualifier, rule: "test"))
    }

    private func agree(_ a: ClosedRange<Double>?, _ b: ClosedRange<Double>?) throws -> Bool {
        // Bounds that only touch are two: 5 and 6 people.
        let (a, b) = (try #require(a), try #require(b))
        return a.lowerBound < b.upperBound * (1 - 1e-9) && b.lowerBound < a.upperBound * (1 - 1e-9)
    }

    /// Half of the unit of the last digit that is written.
    @Test(arguments: [
        ("36,86 млрд долларов", 36.86e9, 1e7), ("41 Milliarden US-Dollar", 41e9, 1e9), ("41.0 bn", 41e9, 1e8), ("1,204 people", 1204, 1),
        ("1 204 osoby", 1204, 1), ("2.5", 2.5, 0.1), ("5 bn euros", 5e9, 1e9), ("-4,5 stopnia", -4.5, 0.1), ("seven", 7, 1),
    ]) func half(_ surface: String, _ value: Double, _ step: Double) throws {
        let range = try #require(bounds(surface, value))
        #expect(abs(range.lowerBound - (value - step / 2)) < step * 1e-6)
        #expect(abs(range.upperBound - (value + step / 2)) < step * 1e-6)
    }

    /// Zeros at the end of whole numbers may be rounded, all but the second digit.
    @Test(arguments: [
        ("40,000 tonnes", 40_000, 1000.0), ("1 200 Kilometer", 1200, 100), ("400 million", 400e6, 10e6), ("50 people", 50, 1),
        ("zweihundert", 200, 10), ("3,2 Millionen", 3.2e6, 1e5),
    ]) func zeros(_ surface: String, _ value: Double, _ step: Double) throws {
        let range = try #require(bounds(surface, value))
        #expect(abs(range.upperBound - range.lowerBound - step) < step * 1e-6)
    }

    @Test func roundedValuesAgree() throws {
        #expect(try agree(bounds("36.86 billion", 36.86e9), bounds("37 billion", 37e9)))
        #expect(try agree(bounds("about 41 bn", 41e9, nil, .about), bounds("42.6 bn", 42.6e9)))
        #expect(try !agree(bounds("41 bn", 41e9), bounds("42.6 bn", 42.6e9)))
        #expect(try !agree(bounds("5 people", 5), bounds("6 people", 6)))
        #expect(try agree(bounds("40 to 45 million", 40e6, 45e6), bounds("44.2 million", 44.2e6)))
        #expect(try agree(bounds("more than 40 million", 40e6, nil, .moreThan), bounds("42 million", 42e6)))
        #expect(try !agree(bounds("more than 40 million", 40e6, nil, .moreThan), bounds("38 million", 38e6)))
        #expect(try agree(bounds("at most 40 million", 40e6, nil, .atMost), bounds("38 million", 38e6)))
    }

    @Test func whatHasNoValueHasNoBounds() {
        #expect(bounds("umpteen", nil) == nil)
        #expect(bounds("?", .infinity) == nil && bounds("?", .nan) == nil)
        #expect(bounds("0", 0) == 0...0.5)
        #expect(abs((bounds("a third", 33.33)?.lowerBound ?? 0) - 33.325) < 1e-9)
        #expect(bounds("up to 3", 3, nil, .atMost)?.lowerBound ?? -1 >= 0)
        #expect(bounds(String(repeating: "9", count: 400), 1e300) != nil)
    }
}
