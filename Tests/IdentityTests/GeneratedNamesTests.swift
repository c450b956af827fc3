import IdentityMeasure
import Testing

/// The benchmark in small: spellings of invented names, made by rules of its own.
@Suite struct GeneratedNamesTests {
    private static func names() -> VariantGenerator.Names {
        var names = VariantGenerator.Names()
        func parts(_ text: String, _ sex: Character = "-") -> [VariantGenerator.Names.Part] {
            text.split(separator: " ").map { .init(String($0), sex: sex) }
        }
        names.given["ru"] = parts("Сергей Михаил Дмитрий Павел Виктор Антон", "m") + parts("Ольга Татьяна Ирина Светлана", "f")
        names.family["ru"] =
            parts("Соколов Чернышев Жигулин Щербаков Хромов Журавский", "m") + parts("Соколова Чернышева Хромова Журавская", "f")
        names.given["pl"] = parts("Tomasz Wojciech Grzegorz Marek", "m") + parts("Agnieszka Dorota Katarzyna", "f")
        names.family["pl"] =
            parts("Wójcik Szczepanik Krawczyk Bąk Żuraw") + parts("Wiśniewski Górecki", "m") + parts("Wiśniewska Górecka", "f")
        names.given["de"] = parts("Jürgen Wolfgang Stefan", "m") + parts("Ingrid Heike Ursula", "f")
        names.family["de"] = parts("Schreiber Steinbach Zeller Vogt Krämer Jäger")
        names.given["en"] = parts("Jeremy Gerald Howard", "m") + parts("Jennifer Charlotte Hazel", "f")
        names.family["en"] = parts("Chapman Whitlock Thatcher Jennings Shaw Woodward")
        names.given["zh"] = parts("Zhang Liu Chen Zhou")
        names.family["zh"] = parts("Jinping Xiaoming Guangyuan Haitao")
        names.cities = [("Grudziądz", "pl"), ("Szczytno", "pl"), ("Wetzlar", "de"), ("Chesterfield", "en"), ("Jelenia Góra", "pl")]
        return names
    }

    @Test func mostAreBroughtTogetherAndFewWrongly() {
        var generator = VariantGenerator(Self.names(), seed: 3)
        generator.generate(1200)
        #expect(generator.variants.count >= 1200 && generator.entities > 100)
        let run = IdentityRun(generator.variants, rules: NameSpelling.rules)
        #expect(run.profiles == generator.variants.count)
        #expect(run.score.bCubed.precision > 0.95, "\(run.score.bCubed)")
        #expect(run.score.bCubed.recall > 0.8, "\(run.score.bCubed) \(run.kept)")
    }

    @Test func scores() {
        let perfect = ClusterScore(said: [4, 4, 7], true: [1, 1, 2])
        #expect(perfect.pairwise == (1, 1) && perfect.bCubed == (1, 1))
        let merged = ClusterScore(said: [0, 0, 0], true: [1, 1, 2])
        #expect(abs(merged.pairwise.precision - 1.0 / 3) < 1e-9 && merged.pairwise.recall == 1)
        #expect(abs(merged.bCubed.precision - 5.0 / 9) < 1e-9 && merged.bCubed.recall == 1)
        let split = ClusterScore(said: [0, 1, 2], true: [1, 1, 2])
        #expect(split.pairwise == (1, 0) && abs(split.bCubed.recall - 2.0 / 3) < 1e-9)
        #expect(ClusterScore.f1((0, 0)) == 0)
    }
}
