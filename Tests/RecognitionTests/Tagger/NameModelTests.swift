import Testing

@testable import Recognition

@Suite struct NameModelTests {
    @Test func taggerAlone() throws {
        let model = try NameModel(bytes: ModelFile.bytes(sections: [(TaggerModel.section, SmallModel.section)]), place: "own.model")
        #expect(model.baseForms == nil && model.id.count == 16)
        #expect(model.tagger.weights.count == SmallModel.words.count)
    }

    @Test func withoutATagger() {
        let error = #expect(throws: RecognitionError.self) {
            try NameModel(bytes: ModelFile.bytes(sections: [("other", [1])]), place: "own.model")
        }
        #expect(error?.description == "own.model: the model has no tagger. Give a file that dossier-train has written")
    }

    @Test func damageNamesTheSection() {
        let tagger = #expect(throws: RecognitionError.self) {
            try NameModel(bytes: ModelFile.bytes(sections: [(TaggerModel.section, [1, 2])]), place: "own.model")
        }
        #expect(tagger?.place == "own.model (tagger)")
        let bases = #expect(throws: RecognitionError.self) {
            try NameModel(
                bytes: ModelFile.bytes(sections: [(TaggerModel.section, SmallModel.section), ("base-forms", [1, 2])]), place: "own.model")
        }
        #expect(bases?.place == "own.model (base-forms)")
        #expect(bases?.cause.hasPrefix("the model is damaged") == true)
    }

    @Test func bundled() throws {
        let model = try BundledModel.model.get()
        #expect(model.id.count == 16 && model.id.allSatisfy { $0.isHexDigit })
        #expect(model.tagger.weights.count > 10_000 && model.tagger.classes.hashes.count > 1000)
        #expect(model.tagger.scale > 0)
        for row in model.tagger.calibration.rows {
            #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 }, "a likelier name is a more certain one")
        }
    }
}

/// The model in the binary, read once for all tests.
enum BundledModel {
    static let model = Result { try NameModel.bundled() }
}
