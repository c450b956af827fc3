import Grammar
import Testing

/// Rules as data: what a pattern matches, what is built on what, and what a broken rule is told.
@Suite struct RuleTests {
    private static let lexicon = """
        number_word	one	1
        number_word	two	2
        magnitude	hundred	100
        unit	metre|metres	m
        unit	square metre	m²
        qualifier	about	about
        qualifier	or so	about	position=after
        setting	decimal_mark	,
        """

    /// Values are texts that show how they came about.
    private static let domain = RuleDomain<String>(
        productions: [
            "word": { $0.entry(0)?.form },
            "digits": { $0.text(0) },
            "join": { match in
                let parts = (0..<3).compactMap { match.value($0) ?? match.entry($0)?.value ?? match.text($0) }
                return "(" + parts.joined(separator: " ") + ")"
            },
            "never": { _ in nil },
        ],
        predicates: ["short": { $0.utf8.count < 4 }], conditions: ["after-a": { analysis, i, _ in i > 0 && analysis.lower(i - 1) == "a" }],
        scanners: ["three": { _, i, sentence in i + 3 <= sentence.upperBound ? i + 3 : nil }])

    private func readings(_ rules: String, _ text: String, _ symbol: String = "x") throws -> [String] {
        let pack = try LanguagePack(
            code: "en", files: [("en/test.tsv", Self.lexicon)], rules: try RuleParser.rules(rules, file: "grammar/test.rules"))
        let set = try RuleSet(topics: ["test"], pack: pack, domain: Self.domain)
        let analysis = Analyzer(pack: pack).analyze(text)
        let sentence = try #require(analysis.sentences.first)
        let chart = set.chart(of: analysis, in: sentence.tokens) { analysis.lower($0) != "closed" }
        return sentence.tokens.compactMap { chart.best(at: $0, [symbol]) }.map { "\(analysis.surface($0.tokens))=\($0.value)" }
    }

    @Test func aCategoryIsMatchedWithItsConditions() throws {
        #expect(try readings("r\tq:qualifier{position!=after}\tx = word(q)", "about or so") == ["about=about"])
        #expect(try readings("r\tq:qualifier{position=after}\tx = word(q)", "about or so") == ["or so=or so"])
        #expect(try readings("r\tu:unit{=m/km}\tx = word(u)", "square metre") == ["metre=metre"])
    }

    @Test func aRuleMayBeginWithItsOwnSymbol() throws {
        let rules = """
            a	w:number_word	n = word(w)
            b	n:<n> m:magnitude	n = join(n, m)
            c	a:<n> b:<n>	n = join(a, b)
            """
        #expect(try readings(rules, "two hundred one", "n") == ["two hundred one=((two 100) one)", "one=one"])
    }

    @Test func partsMayBeMissingTouchOrStandApart() throws {
        #expect(try readings("r\td:#digits '-'? u:unit\tx = join(d, u)", "5-metre 6 metre") == ["5-metre=(5 m)", "6 metre=(6 m)"])
        #expect(try readings("r\td:#digits ~'%'\tx = digits(d)", "5% 6 %") == ["5%=5"])
        #expect(try readings("r\td:#digits apart '%'\tx = digits(d)", "5% 6 %") == ["6 %=6"])
    }

    @Test func whatStandsAroundIsAskedWithoutBeingTaken() throws {
        #expect(try readings("r\tnot-after(qualifier) d:#digits\tx = digits(d)", "about 5 and 6") == ["6=6"])
        #expect(try readings("r\tafter(qualifier) d:#digits before(unit)\tx = digits(d)", "about 5 metres, about 6") == ["5=5"])
        #expect(try readings("r\td:#digits at-end\tx = digits(d)", "5 6") == ["6=6"])
        #expect(try readings("r\twhen(after-a) d:#digits\tx = digits(d)", "a 5 6") == ["5=5"])
        #expect(try readings("r\tunless(after-a) d:#digits\tx = digits(d)", "a 5 6") == ["6=6"])
    }

    @Test func settingsKeepRulesFromLanguages() throws {
        #expect(try readings("r\tif(decimal_mark=,) d:#digits\tx = digits(d)", "5") == ["5=5"])
        #expect(try readings("r\tif(decimal_mark=.) d:#digits\tx = digits(d)", "5") == [])
        #expect(try readings("r\tif(!capital_nouns) d:#digits\tx = digits(d)", "5") == ["5=5"])
    }

    @Test func predicatesTextsScannersAndRomanNumerals() throws {
        #expect(try readings("a\tw:number_word\tn = word(w)\nr\tn:<n:short>\tx = join(n, 'seen')", "two") == ["two=(two seen)"])
        #expect(try readings("let\tMARK\t'-'|'–'\nr\td:#digits ~$MARK ~#digits\tx = digits(d)", "5–6 7 - 8") == ["5–6=5"])
        #expect(try readings("r\ts:@three\tx = digits(s)", "1 b c d") == ["1 b c=1 b c"])
        #expect(try readings("r\tr:#roman\tx = digits(r)", "XIV IIII Vi") == ["XIV=XIV"])
    }

    @Test func nothingIsReadOverWhatIsClosed() throws {
        #expect(try readings("r\ts:@three\tx = digits(s)", "1 b closed 4 e f") == ["4 e f=4 e f"])
    }

    @Test func theLongestWinsThenRankThenOrder() throws {
        #expect(try readings("a\td:#digits\tx = join(d, 'first')\nb\td:#digits\tx = join(d, 'second')", "5") == ["5=(5 first)"])
        #expect(try readings("a\td:#digits\tx = join(d, 'first')\nb\td:#digits\tx = join(d, 'second')\t1", "5") == ["5=(5 second)"])
        #expect(try readings("a\td:#digits\tx = never()\nb\td:#digits\tx = digits(d)", "5") == ["5=5"])
    }

    @Test func aTreeTellsWhichRulesFired() throws {
        let rules = try RuleParser.rules("a\tw:number_word\tn = word(w)\nb\tn:<n> u:unit\tx = join(n, u)", file: "grammar/test.rules")
        let pack = try LanguagePack(code: "en", files: [("en/test.tsv", Self.lexicon)], rules: rules)
        let analysis = Analyzer(pack: pack).analyze("two metres")
        let chart = try RuleSet(topics: ["test"], pack: pack, domain: Self.domain).chart(of: analysis, in: 0..<2) { _ in true }
        let item = try #require(chart.best(at: 0, ["x"]))
        let tree = try #require(chart.tree(item.index))
        #expect(tree.rule == "b" && tree.tokens == 0..<2 && tree.parts.map(\.rule) == ["a"])
    }

    /// A text of nothing but numbers must not grow without bounds.
    @Test func manyReadingsOfOneTokenEnd() throws {
        let rules = "a\tw:number_word\tn = word(w)\nc\ta:<n> b:<n>\tn = join(a, b)"
        let text = [String](repeating: "one", count: 300).joined(separator: " ")
        #expect(try readings(rules, text, "n").count == 300)
    }

    @Test(
        arguments: [
            ("r\tnumber_word", "a rule needs a name"), ("r\tnothing_such\tx = word()", "there is no lexicon category"),
            ("r\t#letters\tx = word()", "there is no class of tokens"), ("r\tnumber_word?\tx = word()", "may match nothing"),
            ("r\tnumber_word\tx word()", "is no result"), ("r\tnumber_word\tx = word(w)", "no part of the pattern is called"),
            ("r\tnumber_word\tx = word()\thigh", "is no whole number"), ("r\tunit{of\tx = word()", "are not closed"),
        ])
    func aBrokenRuleIsNamed(_ rule: String, _ cause: String) {
        let error = #expect(throws: GrammarError.self) { try RuleParser.rules("# one\n" + rule, file: "grammar/test.rules") }
        #expect(error?.place == "grammar/test.rules:2")
        #expect(error?.cause.contains(cause) == true, "\(error?.cause ?? "")")
    }

    @Test(
        arguments: [
            ("r\tnumber_word\tx = nobody()", "there is no production"), ("r\t<n:tall>\tx = join()", "there is no predicate"),
            ("r\twhen(rain) number_word\tx = join()", "there is no condition"), ("r\t@far\tx = join()", "there is no scanner"),
        ])
    func whatARuleCallsMustBeThere(_ rule: String, _ cause: String) throws {
        let rules = try RuleParser.rules(rule, file: "grammar/test.rules")
        let pack = try LanguagePack(code: "en", files: [("en/test.tsv", Self.lexicon)], rules: rules)
        let error = #expect(throws: GrammarError.self) { try RuleSet(topics: ["test"], pack: pack, domain: Self.domain) }
        #expect(error?.place == "grammar/test.rules:1")
        #expect(error?.cause.contains(cause) == true)
    }
}
