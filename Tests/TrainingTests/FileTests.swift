import CZlib
import Foundation
import Recognition
import Testing

@testable import Training

@Suite struct GzipFileTests {
    private func write(_ bytes: [UInt8], _ path: String) throws {
        let file = try #require(gzopen(path, "wb"))
        #expect(bytes.withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) } == Int32(bytes.count))
        gzclose(file)
    }

    @Test func roundTrip() throws {
        let folder = try TemporaryFolder()
        var random = RandomSource(seed: 9)
        let bytes = (0..<300_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        try write(bytes, folder.path + "/a.gz")
        #expect(try GzipFile.read(folder.path + "/a.gz") == bytes)
    }

    @Test func missing() throws {
        let error = #expect(throws: TrainingError.self) { try GzipFile.read("/nowhere/a.gz") }
        #expect(error?.description == "/nowhere/a.gz: the file cannot be opened. Look at the path and its permissions")
    }

    /// Half a corpus would be half a training that nobody notices.
    @Test func damagedOrCutOff() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.gz"
        try write(Array(repeating: Array("Riga\tB-LOC\n".utf8), count: 4000).flatMap { $0 }, path)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for damaged in [
            whole.dropLast(20), whole.dropLast(4), whole.prefix(whole.count / 2), whole.prefix(30) + Data([7, 7, 7]) + whole.dropFirst(33),
        ] {
            try Data(damaged).write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: TrainingError.self) { try GzipFile.read(path) }
            #expect(error?.place == path && error?.cause == "this is no sound gzip file")
        }
    }
}

@Suite struct WordListTests {
    @Test(arguments: [
        ("bank", ["bank"]), ("bank|haus", ["bank", "haus"]), ("bank{,s,en}", ["bank", "banks", "banken"]),
        ("=NATO", ["NATO"]), ("min{a,b}x|y", ["minax", "minbx", "y"]), ("}odd{", ["}odd{"]), ("", []),
    ])
    func forms(_ pattern: String, _ forms: [String]) { #expect(WordLists.forms(Substring(pattern)) == forms) }

    @Test func lists() throws {
        let folder = try TemporaryFolder()
        try folder.write("people.tsv", "# comment\nen\tgiven\t1\tEva\nen\tfamily\t2\tNowak\nen\tfamily\t2\t中国\n")
        try folder.write(
            "cities.tsv", "1\tLV\t600000\tRiga\tRyga|Новая Рига\tРига\n2\tPL\t1000\tŁeba\tLebalt\tЛеба\n3\tXX\t1\tNew Harbour\t\t\n")
        try folder.write("countries.tsv", "LV\tLatvia\tLettland\tŁotwa\tЛатвия\n")
        try folder.write("regions.tsv", "LV\t1\tKurzeme\n")
        let lexicon = "# x\norganization_head\tbank{,s}\nproject_head\t*tunnel\nunknown\tword\ngiven_name\tzoé|two words\n"
        let lists = try WordLists.read(gazetteer: folder.path, lexicons: [lexicon])
        func exact(_ word: String) -> WordClass { lists.classes(of: Array(word.utf8)).exact }
        #expect(exact("eva") == .givenName && exact("nowak") == .familyName && exact("中国") == [])
        #expect(exact("riga") == [.place, .largePlace] && exact("рига").contains(.largePlace) && exact("ryga").contains(.place))
        #expect(exact("łeba") == .place && exact("леба") == .place && exact("lebalt") == [])
        #expect(exact("harbour") == .placePart && exact("new") == [])
        #expect(exact("latvia") == .country && exact("kurzeme") == .country)
        #expect(exact("bank") == .organizationHead && exact("banks") == .organizationHead && exact("roadtunnel") == .projectHead)
        #expect(exact("word") == [] && exact("zoé") == .givenName && exact("two") == [])
        let alone = try WordLists.read(gazetteer: nil, lexicons: [lexicon])
        #expect(alone.classes(of: Array("riga".utf8)).exact == [] && alone.classes(of: Array("bank".utf8)).exact == .organizationHead)
    }

    @Test func missingListsAreNamed() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: TrainingError.self) { try WordLists.read(gazetteer: folder.path, lexicons: []) }
        #expect(error?.place == folder.path + "/people.tsv" && error?.remedy == "Name the folder of the corpora with --corpora")
    }
}
