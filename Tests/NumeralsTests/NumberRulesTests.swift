import Foundation
import Grammar
import Testing

@testable import Numerals

/// Numbers of every habit, by the rules that all grammars share.
@Suite struct NumberRulesTests {
    @Test(
        arguments: [
            ("1,234.5", 0x2E, 1234.5), ("1.234,5", 0x2C, 1234.5), ("12,345,678", 0x2E, 12_345_678), ("1.234.567", 0x2C, 1_234_567),
            ("36,86", 0x2C, 36.86), ("62.3", 0x2C, 62.3), ("3.500", 0x2C, 3500), ("3,500", 0x2E, 3500), ("0.125", 0x2E, 0.125),
            ("0,125", 0x2C, 0.125),
            ("12,34,567", 0x2E, 1_234_567), ("7", 0x2E, 7), ("0.75", 0x2C, 0.75),
        ] as [(String, UInt8, Double)])
    func digits(_ text: String, _ mark: UInt8, _ value: Double) {
        #expect(DigitReader.read(text.utf8, decimalMark: mark)?.scaled(by: 1) == value)
    }

    @Test(arguments: ["03.01.2024", "1.2.3", "10.0.0.1", "007", "1,23,4", "12345678901234567", "1.234,567.8"])
    func digitsThatAreNoNumber(_ text: String) {
        #expect(DigitReader.read(text.utf8, decimalMark: 0x2E) == nil)
    }

    @Test func aMagnitudeIsAppliedWithoutRoundingTwice() {
        #expect(DigitReader.read("36.86".utf8, decimalMark: 0x2E)?.scaled(by: 1e9) == 36_860_000_000)
        #expect(DigitReader.read("4.35".utf8, decimalMark: 0x2E)?.scaled(by: 100) == 435)
    }

    @Test(
        arguments: [
            ("twenty-five", 25), ("two hundred and forty", 240), ("seventeen thousand three hundred", 17_300),
            ("one and a half million", 1_500_000),
            ("3.4 billion", 3_400_000_000), ("half a million", 500_000), ("nine hundred and ninety-nine", 999), ("two dozen", 24),
            ("a hundred", 100),
            ("1,250 thousand", 1_250_000), ("six million two hundred thousand", 6_200_000), ("two and a half", 2.5),
        ] as [(String, Double)])
    func english(_ text: String, _ value: Double) throws { try check(text, "en", value) }

    @Test(
        arguments: [
            ("sechsundvierzig", 46), ("zweihundertfünf", 205), ("dreitausendvierhundertzwölf", 3412), ("anderthalb Millionen", 1_500_000),
            ("zweieinhalb", 2.5), ("fünfundzwanzig Milliarden", 25_000_000_000), ("1,3 Mrd.", 1_300_000_000), ("48.000", 48_000),
            ("neunundneunzig", 99),
            ("hundertzwanzig", 120), ("tausend", 1000), ("zwei Dutzend", 24),
        ] as [(String, Double)])
    func german(_ text: String, _ value: Double) throws { try check(text, "de", value) }

    @Test(
        arguments: [
            ("dwustu czterdziestu", 240), ("pół miliarda", 500_000_000), ("dwadzieścia pięć", 25), ("2,4 tys.", 2400),
            ("półtora miliona", 1_500_000),
            ("sto dwadzieścia trzy tysiące", 123_000), ("12 345", 12_345), ("pięćset osiemdziesiąt dwa", 582), ("trzech", 3),
            ("1 234 567,8", 1_234_567.8),
            ("dwa i pół", 2.5), ("tysiąc dwieście", 1200),
        ] as [(String, Double)])
    func polish(_ text: String, _ value: Double) throws { try check(text, "pl", value) }

    @Test(
        arguments: [
            ("сорока восьми", 48), ("полтора миллиона", 1_500_000), ("двадцать пять", 25), ("36,86 млрд", 36_860_000_000),
            ("семи с половиной", 7.5),
            ("два и девять десятых миллиона", 2_900_000), ("двести тридцать четыре тысячи", 234_000), ("52 400", 52_400),
            ("полмиллиона", 500_000),
            ("девяноста девяти", 99), ("тысяча двести", 1200),
        ] as [(String, Double)])
    func russian(_ text: String, _ value: Double) throws { try check(text, "ru", value) }

    private func check(_ text: String, _ code: String, _ value: Double) throws {
        let numeral = try #require(try NumberFixture.numeral(text, code))
        #expect(numeral.value == value || numeral.isShare && abs(numeral.value - value) < 1e-9)
    }
}
