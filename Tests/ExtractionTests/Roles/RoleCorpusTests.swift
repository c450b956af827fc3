import Extraction
import Grammar
import Model
import Testing

@Suite struct RoleCorpusTests {
    @Test func corporaAreThere() {
        for code in MarkedCorpus.codes {
            let lines = MarkedCorpus.cases("roles.tsv").filter { $0.language == code }
            #expect(lines.filter { $0.expected != "none" }.count >= 30)
            #expect(lines.filter { $0.expected == "none" }.count >= 10)
        }
    }

    @Test(arguments: MarkedCorpus.cases("roles.tsv"))
    func readsTheSentence(_ line: MarkedCase) throws {
        let pack = try #require(MarkedCorpus.packs[line.language])
        let sentence = MarkedSentence(line.marked)
        let (input, marks) = sentence.input(Analyzer(pack: pack).analyze(sentence.text))
        let roles = RoleExtractor(pack: pack).roles(in: input)
        let told = roles.map { role in
            marks[input.names[role.mention].referent] + " " + role.title + (role.of.map { " of " + marks[$0] } ?? "")
        }
        let wanted = line.expected == "none" ? [] : line.expected.components(parted: " ;; ")
        #expect(told == wanted)
        for role in roles { #expect(sentence.text.slice(role.span) == role.title) }
    }
}
