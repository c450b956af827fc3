import Testing

@testable import Reading

@Suite("Language")
struct LanguageTests {
    @Test("the four languages", arguments: [("de", Sample.german), ("pl", Sample.polish), ("ru", Sample.russian), ("en", Sample.english)])
    func own(code: String, text: String) {
        #expect(TestPacks.reader.languages.language(of: text) == code)
        #expect(TestPacks.reader.languages.language(of: String(text.split(separator: "\n")[1])) == code)
    }

    @Test(
        "neighbours are not taken for them",
        arguments: [
            ("uk", "Міська рада у понеділок ухвалила рішення про будівництво нового мосту через річку, який з'єднає обидва береги міста."),
            (
                "be",
                "Гарадскі савет у панядзелак прыняў рашэнне аб будаўніцтве новага моста, які злучыць абодва берагі ракі ўжо ў наступным годзе."
            ),
            (
                "bg",
                "Общинският съвет реши в понеделник да построи нов мост над реката, който ще свърже двата бряга на града през следващата година."
            ),
            (
                "cs",
                "Městské zastupitelstvo v pondělí schválilo stavbu nového mostu, který bude spojovat oba břehy řeky a měl by být hotov za dva roky."
            ),
            (
                "sk",
                "Mestské zastupiteľstvo v pondelok schválilo stavbu nového mosta, ktorý bude spájať oba brehy rieky a mal by byť hotový o dva roky."
            ),
            (
                "nl",
                "De gemeenteraad heeft maandag besloten om een nieuwe brug te bouwen die de beide oevers van de rivier met elkaar zal verbinden."
            ),
            (
                "fr",
                "Le conseil municipal a décidé lundi de construire un nouveau pont sur la rivière, qui reliera les deux rives de la ville dans deux ans."
            ),
            (
                "es",
                "El ayuntamiento decidió el lunes construir un nuevo puente sobre el río que unirá las dos orillas de la ciudad en dos años."
            ),
            (
                "it",
                "Il consiglio comunale ha deciso lunedì di costruire un nuovo ponte sul fiume che unirà le due rive della città tra due anni."
            ),
            (
                "kk",
                "Қалалық мәслихат дүйсенбіде өзен арқылы жаңа көпір салу туралы шешім қабылдады және бұл жоба екі жылда аяқталады деп күтілуде."
            ),
            ("zh", "市议会星期一决定在河上修建一座新桥，连接城市的两岸，预计两年内完工，居民对此表示欢迎。"),
        ])
    func neighbours(code: String, text: String) {
        #expect(TestPacks.reader.languages.language(of: text) == code)
    }

    @Test("und rather than a guess", arguments: ["12 34 56", "Lorem ipsum dolor sit amet", "qwrt zxcv bnm plk", "OK"])
    func undetermined(text: String) {
        #expect(TestPacks.reader.languages.language(of: text) == "und")
    }
}
