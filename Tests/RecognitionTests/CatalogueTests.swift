import Grammar
import Model
import Testing

@testable import Authority

@Suite struct CatalogueTests {
    private static let header = "id\tkind\ttype\tcountry\ten\tde\tpl\tru\tother\tacronyms\tparent\n"

    private func catalogue(_ rows: String...) throws -> Catalogue {
        try Catalogue(files: [("own.tsv", Self.header + rows.joined(separator: "\n") + "\n")])
    }

    @Test(arguments: [
        ("Торвал{а,у,ом}", "Торвал", ["Торвал", "Торвала", "Торвалу", "Торвалом"]),
        ("Рига{-1и,-1е}", "Рига", ["Рига", "Риги", "Риге"]), ("Łódź{Łodzi,Łodzią}", "Łódź", ["Łódź", "Łodzi", "Łodzią"]),
        ("Vereinte Seen{Vereinten Seen}", "Vereinte Seen", ["Vereinte Seen", "Vereinten Seen"]), ("Torvale", "Torvale", ["Torvale"]),
        ("Xa{-9b}", "Xa", ["Xa", "b"]),
    ])
    func braces(_ item: String, _ lemma: String, _ forms: [String]) throws {
        let expanded = try #require(CatalogueParser.expand(Array(item.utf8)[...]))
        #expect(expanded.lemma == lemma)
        #expect(expanded.forms == forms)
    }

    @Test(arguments: ["Torvale{s", "Torvale}", "Tor{a}vale"]) func brokenBraces(_ item: String) {
        #expect(CatalogueParser.expand(Array(item.utf8)[...]) == nil)
    }

    @Test func records() throws {
        let catalogue = try catalogue(
            "# a comment", "place:torvale\tplace\tcity?\tno\tTorvale|Tor\tTorwal\tTorwal{u,em}\tТорвал{а}\tTorvalium\t\t",
            "org:seals\torganization\tagency\t\tSeal Board\t\t\t\t\ten:SB|de:SRA\tplace:torvale", "currency:x\tcurrency\t\t\tTorvale crown")
        #expect(catalogue.records.map(\.id) == ["place:torvale", "org:seals"])
        let place = try #require(catalogue.record("place:torvale"))
        #expect(place.kind == .place && place.type == "city" && place.isAmbiguous && place.country == "NO")
        #expect(place.names["en"] == ["Torvale", "Tor"] && place.displayName == "Torvale")
        #expect(catalogue.record("org:seals")?.parent == "place:torvale")
        #expect(catalogue.record("org:seals")?.isAmbiguous == false)
        #expect(catalogue.record("nothing") == nil)
        #expect(catalogue.index(of: "org:seals") == 1)
        #expect(Catalogue.empty.isEmpty && !catalogue.isEmpty)
    }

    @Test func lookUpByName() throws {
        let catalogue = try catalogue(
            "place:torvale\tplace\tcity\tno\tTorvale\tTorwal\tTorwal{u,em}\tТорвал{а}\tTorvalium\t\t",
            "org:torvale\torganization\tclub\t\tTorvale\t\t\t\t\ten:TFC\t")
        #expect(catalogue.record(named: "TORVALE", kind: .place)?.id == "place:torvale")
        #expect(catalogue.record(named: "torvale", kind: .organization)?.id == "org:torvale")
        #expect(catalogue.record(named: "Торвал", kind: .place)?.id == "place:torvale")
        #expect(catalogue.record(named: "Torvalium", kind: .place)?.id == "place:torvale")
        #expect(catalogue.record(named: "tfc", kind: .organization)?.id == "org:torvale")
        #expect(catalogue.record(named: "Torvale", kind: .event) == nil)
        #expect(catalogue.record(named: "", kind: .place) == nil)
    }

    @Test func formsOfALanguage() throws {
        let catalogue = try catalogue(
            "org:seals\torganization\tagency\t\tSeal Board\tRobbenamt\tUrząd Fok{Urzędu Fok}\t\t\ten:SLB|de:RA\t")
        let forms = catalogue.forms(in: "pl")
        #expect(forms.map(\.text) == ["Urząd Fok", "Urzędu Fok", "Robbenamt", "Seal Board", "SLB"])
        #expect(forms.map(\.lemma) == ["Urząd Fok", "Urząd Fok", "Robbenamt", "Seal Board", "SLB"])
        #expect(forms.map(\.isNative) == [true, true, false, false, false])
        #expect(catalogue.lexiconForms(in: "pl").map(\.value) == ["0", "1", "2", "3", "4"])
        #expect(catalogue.lexiconForms(in: "pl").map(\.isExact) == [false, false, false, false, true])
    }

    /// The first row of an id stands.
    @Test func firstFileWins() throws {
        let row = { (name: String) in Self.header + "place:t\tplace\tcity\t\t\(name)\t\t\t\t\t\t\n" }
        let catalogue = try Catalogue(files: [("own.tsv", row("Mine")), ("bundled.tsv", row("Theirs"))])
        #expect(catalogue.records.map(\.displayName) == ["Mine"])
    }

    @Test(arguments: [
        ("\tplace\tcity", "own.tsv:3", "the row has no id"), ("x:1\tthing\tcity", "own.tsv:3", "“thing” is no kind of thing"),
        ("x:1\tplace\tcity\t\tTor{s", "own.tsv:3", "the name “Tor{s” has an open brace"),
        ("x:1\torganization\tbody\t\tTor\t\t\t\t\tTOR\t", "own.tsv:3", "the acronym “TOR” names no language"),
    ])
    func errorsNameTheLine(_ row: String, _ place: String, _ cause: String) throws {
        let error = #expect(throws: AuthorityError.self) { try catalogue("# a comment", row) }
        #expect(error?.place == place)
        #expect(error?.cause == cause)
        #expect(error?.remedy.isEmpty == false)
    }

    @Test func headerMustBeWhole() {
        let error = #expect(throws: AuthorityError.self) { try Catalogue(files: [("own.tsv", "# x\nid\tkind\n")]) }
        #expect(error?.place == "own.tsv:2")
        #expect(error?.cause == "the header has no column “type”")
    }

    @Test func sourceCatalogueIsWhole() throws {
        let catalogue = try LexiconFolder.catalogue.get()
        #expect(catalogue.records.count > 1000)
        let ids = Set(catalogue.records.map(\.id))
        #expect(ids.count == catalogue.records.count)
        for record in catalogue.records {
            #expect(!record.displayName.isEmpty && record.displayName != record.id, "\(record.id)")
        }
    }
}
