import Testing

@testable import Recognition

@Suite struct WordClassesTests {
    private func classes(_ entries: (String, WordClass)...) -> WordClasses {
        var builder = WordClassesBuilder()
        for (word, value) in entries { builder.add(word, value) }
        return builder.build()
    }

    private func exact(_ word: String, _ lists: WordClasses) -> WordClass { lists.classes(of: Array(word.utf8)).exact }
    private func stem(_ word: String, _ lists: WordClasses) -> WordClass { lists.classes(of: Array(word.utf8)).stem }

    @Test func wholeWords() {
        let lists = classes(("anna", .givenName), ("riga", .place), ("riga", .largePlace))
        #expect(exact("anna", lists) == .givenName)
        #expect(exact("riga", lists) == [.place, .largePlace])
        #expect(exact("rig", lists) == [] && exact("rigas", lists) == [] && exact("", lists) == [])
        #expect(exact("riga", WordClasses()) == [] && stem("riga", WordClasses()) == [])
    }

    @Test func patterns() {
        let lists = classes(("bank*", .organizationHead), ("*werk", .projectHead))
        #expect(exact("bankhaus", lists) == .organizationHead)
        #expect(exact("kraftwerk", lists) == .projectHead)
        #expect(exact("bankwerk", lists) == [.organizationHead, .projectHead])
        #expect(exact("ufobank", lists) == [] && exact("werkstatt", lists) == [])
        // A pattern is one side of a longer word.
        #expect(exact("bank", lists) == [] && exact("werk", lists) == [])
    }

    /// A name in the lists is recognized under an ending of up to three letters, with its own last vowel changed.
    @Test(arguments: ["сергей", "сергея", "сергеем", "сергеями"]) func russianCases(_ form: String) {
        #expect(stem(form, classes(("сергей", .givenName))) == .givenName)
    }

    @Test func stems() {
        let lists = classes(("warszawa", .place), ("nowak", .familyName), ("berater", .organizationHead), ("eva", .givenName))
        #expect(stem("warszawie", lists) == .place && stem("warszawa", lists) == .place)
        #expect(stem("nowakowi", lists) == .familyName)
        #expect(stem("nowakowski", lists) == [])
        // Class nouns are not names, and short names keep their form.
        #expect(stem("beraters", lists) == [] && stem("evas", lists) == [])
        #expect(exact("eva", lists) == .givenName)
    }

    @Test func theLongestStemCounts() {
        let lists = classes(("martin", .givenName), ("martinek", .familyName))
        #expect(stem("martinku", lists) == .givenName)
        #expect(stem("martineka", lists) == .familyName)
    }

    @Test func classesAreAddedUp() {
        let lists = classes(("london", .place), ("london", .familyName), ("x", .place), ("", .place), ("*", .place))
        #expect(exact("london", lists) == [.place, .familyName])
        #expect(exact("x", lists) == [], "what has one byte is no word")
        #expect(lists.hashes == lists.hashes.sorted() && Set(lists.hashes).count == lists.hashes.count)
        #expect(lists.hashes.count == lists.classes.count)
    }

    /// A file may say anything: nothing is lost of many, and odd input does not end in a loop.
    @Test func manyAndOddEntries() {
        var builder = WordClassesBuilder()
        for n in 0..<3000 { builder.add("word\(n)", WordClass(rawValue: UInt16(1 << (n % 13)))) }
        let lists = builder.build()
        for n in stride(from: 0, to: 3000, by: 7) { #expect(exact("word\(n)", lists).contains(WordClass(rawValue: UInt16(1 << (n % 13))))) }
        #expect(WordClasses(hashes: [1, 2, 3], classes: [1])[2] == [])
        #expect(WordClasses(hashes: [5, 5, 5], classes: [0, 1, 2])[5] == WordClass(rawValue: 1))
        #expect(WordClasses(hashes: [0], classes: [4])[0] == WordClass(rawValue: 4))
        #expect(WordClasses(hashes: [9], classes: [0])[9] == [])
    }
}
