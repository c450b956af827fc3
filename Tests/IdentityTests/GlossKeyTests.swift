import Testing

@testable import Identity

@Suite("Keys of names without their language")
struct GlossKeyTests {
    private func read(_ name: String, _ code: String) -> GlossKey? { GlossLexiconFiles.key(name, code) }

    private func similarity(_ a: (String, String), _ b: (String, String)) -> Double? {
        guard let x = read(a.1, a.0), let y = read(b.1, b.0) else { return nil }
        let here = x.similarity(to: y)
        #expect(here == y.similarity(to: x), "\(a) \(b)")
        return here
    }

    @Test("The text of a key gives the key again")
    func roundTrip() throws {
        for (code, name) in [("en", "Kaldor Copper Mine"), ("ru", "Второй форум"), ("pl", "Tervik Karvan"), ("de", "Vereinte Nationen")] {
            let key = try #require(read(name, code))
            #expect(GlossKey(text: key.text) == key)
        }
    }

    @Test("Text that is no key is refused", arguments: ["", "|", "kaldor", "bank|kaldor", "a:b|c|d", " | "])
    func refused(text: String) {
        #expect(GlossKey(text: text) == nil)
    }

    @Test("Contrary sides, other numbers, places, heads and names forbid")
    func forbidden() {
        #expect(similarity(("en", "North Kaldor Bridge"), ("pl", "Most Południowy Kaldor")) == nil)
        #expect(similarity(("en", "North Kaldor Bridge"), ("pl", "Most Kaldor")) == nil)
        #expect(similarity(("en", "Second Kaldor Forum"), ("de", "Drittes Kaldor-Forum")) == nil)
        #expect(similarity(("en", "Film Institute of Latvia"), ("ru", "Институт кино Эстонии")) == nil)
        #expect(similarity(("en", "Kaldor Airport"), ("de", "Hafen Kaldor")) == nil)
        #expect(similarity(("en", "Kaldor Silk Museum"), ("pl", "Muzeum Jedwabiu Tervik")) == nil)
    }

    @Test("Small words of state cost little, near notions something")
    func costs() throws {
        let light = try #require(similarity(("en", "National Silk Museum of Latvia"), ("ru", "Музей шёлка Латвии")))
        #expect(light > 0.95 && light < 1)
        let near = try #require(similarity(("en", "Kaldor Foundation for Silk"), ("ru", "Фонд шёлка «Калдор»")))
        #expect(near > 0.85 && near < 1)
        #expect(similarity(("en", "Kaldor Silk Fund"), ("ru", "Фонд шёлка «Калдор»")) == 1)
    }

    @Test("What every country has is no evidence without the country")
    func unspecific() {
        #expect(similarity(("en", "Ministry of Forests"), ("ru", "Министерство лесов")) == nil)
        #expect(similarity(("en", "Ministry of Forests of Latvia"), ("ru", "Министерство лесов Латвии")) == 1)
        #expect(similarity(("en", "Weather Office"), ("pl", "Służba Meteorologiczna")) == nil)
        #expect(similarity(("en", "International Weather Office"), ("pl", "Międzynarodowe Biuro Meteorologiczne")) == 1)
        #expect(similarity(("en", "Green Forests Programme"), ("ru", "Программа «Зелёные леса»")) == 1)
    }

    @Test("Own words agree in their sounds, not in their letters")
    func sounds() {
        #expect(GlossSound.agree("andi", "and"))
        #expect(GlossSound.agree("and", "anden"))
        #expect(GlossSound.agree("harvard", "garvard"))
        #expect(!GlossSound.agree("marten", "karten"))
        #expect(!GlossSound.agree("kaldor", "velkor"))
        for (a, b) in [("andi", "anden"), ("harvard", "garvard")] { #expect(GlossSound.block(of: a) == GlossSound.block(of: b)) }
    }

    @Test("Blocks are few, and no side or number is lost in them")
    func blocks() throws {
        let key = try #require(read("Second Northern Silk Museum of Latvia", "en"))
        #expect(
            key.blocks == [
                "country:LV+body:museum/number:2/side:direction.north", "country:LV+field:silk/number:2/side:direction.north",
            ])
        #expect(read("Kaldor Silk Museum", "en")?.blocks == ["~kld"])
    }
}
