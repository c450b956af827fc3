import Testing

@testable import Recognition

@Suite struct BaseFormScriptTests {
    @Test(arguments: [
        ("malinowskiego", "malinowski", "-ego→∅"), ("toruniu", "toruń", "-niu→-ń"), ("лозовой", "лозовая", "-ой→-ая"),
        ("hamburg", "hamburg", "∅→∅"), ("chałup", "chałupy", "∅→-y"), ("łodzi", "łódź", "-odzi→-ódź"),
    ])
    func thereAndBack(_ form: String, _ base: String, _ name: String) {
        let script = EditScript(from: form.utf8, to: base.utf8)
        #expect(script.description == name)
        #expect(script.applied(to: Array(form.utf8)) == Array(base.utf8))
        #expect(script.inverse.applied(to: Array(base.utf8)) == Array(form.utf8))
        #expect(script.isIdentity == (form == base))
    }

    /// ń and ł share their first byte: a script never ends inside a letter.
    @Test func lettersStayWhole() {
        let script = EditScript(from: "koń".utf8, to: "koł".utf8)
        #expect(String(decoding: script.suffix, as: UTF8.self) == "ń")
        #expect(String(decoding: script.replacement, as: UTF8.self) == "ł")
    }

    @Test func otherWordsDoNotFit() {
        let script = EditScript(suffix: Array("em".utf8), replacement: [])
        #expect(script.applied(to: Array("nowaka".utf8)) == nil)
        #expect(script.applied(to: Array("em".utf8)) == nil)
        #expect(script.applied(to: []) == nil)
        #expect(EditScript.identity.applied(to: Array("em".utf8)) == Array("em".utf8))
    }
}
