import Model
import Testing

@testable import Reading

@Suite("Plain text copied off pages")
struct PlainTextTests {
    private func read(_ text: String, _ hints: ReadingHints = ReadingHints()) throws -> Article {
        try TestPacks.reader.article(from: Array(text.utf8), path: "page.txt", hints: hints)
    }

    @Test("a German page: breadcrumb, date and source, share lines, English furniture")
    func german() throws {
        let article = try read(
            """
            Portal der Seenregion

            Portal>>Nachrichten>>Verkehr

            Lindenau baut eine neue Brücke

            Montag, 6. Mai 2024 Quelle : LRF

            \(Sample.german)
            Foto: Agentur Blick
            Lesen Sie auch: Was die Fähre kostet
            Share this article
            We use cookies to improve your visit.
            I agree
            """)
        #expect(article.language == "de")
        #expect(article.title == "Lindenau baut eine neue Brücke")
        #expect(article.body == "Lindenau baut eine neue Brücke\nMontag, 6. Mai 2024 Quelle : LRF\n" + Sample.german)
        #expect(article.publishedOn?.iso == "2024-05-06")
        #expect(article.publisher == "LRF")
        #expect(article.dropped.contains { $0.reason == "photo-credit" })
        #expect(article.dropped.contains { $0.reason == "breadcrumb" })
    }

    @Test("a Russian page: counter behind the date, repeated headline, signature, poll")
    func russian() throws {
        let article = try read(
            """
            14.05.2024, 09:31 88120

            Липогорск построит новый мост

            Липогорск построит новый мост
            Фото: Архив
            \(Sample.russian)

            Министр транспорта Пётр Сосновский

            Мнение автора может расходиться с позицией редакции газеты Липогорский Вестник
            Нашли ошибку в тексте?

            Новости по теме

            Ваше мнение

            С апреля в городе подорожал проезд в автобусах и трамваях на десять процентов. Стали ли вы чаще ходить пешком?
            """)
        #expect(article.language == "ru")
        #expect(article.title == "Липогорск построит новый мост")
        #expect(article.publishedOn?.iso == "2024-05-14")
        #expect(article.publishedAt == "2024-05-14T09:31:00")
        #expect(article.authors == ["Пётр Сосновский"])
        #expect(article.publisher == "Липогорский Вестник")
        #expect(
            article.body == "Липогорск построит новый мост\n14.05.2024, 09:31\n" + Sample.russian + "\nМинистр транспорта Пётр Сосновский")
    }

    @Test("a Polish page: share line, cookie note in English, author's initials")
    func polish() throws {
        let article = try read(
            """
            Serwis

            Zielona Łąka przyjęła budżet na drogi

            2024-06-11 17:05:44
            Podziel się:

            \(Sample.polish)
            (K. W.)

            Czytaj także: Nowa szkoła w gminie
            By continuing to use these pages readers accept small text files.
            """)
        #expect(article.language == "pl")
        #expect(article.title == "Zielona Łąka przyjęła budżet na drogi")
        #expect(article.publishedAt == "2024-06-11T17:05:44")
        #expect(article.body == "Zielona Łąka przyjęła budżet na drogi\n2024-06-11 17:05:44\n" + Sample.polish + "\n(K. W.)")
    }

    @Test("an English press release: wire in the dateline, issuer in the headline")
    func english() throws {
        let article = try read(
            """
            HLT: Lighthouse to be repaired

            HARROWMERE, July 8, 2024 /PRNewswire/ -- \(Sample.english)

            View original content:
            """)
        #expect(article.language == "en")
        #expect(article.dateline == "HARROWMERE")
        #expect(article.publishedOn?.iso == "2024-07-08")
        #expect(article.publisher == "HLT")
        #expect(article.agency == "PRNewswire")
        #expect(article.body.contains("\nHARROWMERE, July 8, 2024 /PRNewswire/ -- The town council"))
        #expect(!article.body.contains("original content"))
    }

    @Test("an agency's dateline names the issuer when no outlet is named")
    func agency() throws {
        let article = try read("Липогорск построит мост\nЛИПОГОРСК, 12 марта (Север-пресс) — " + Sample.russian)
        #expect(article.dateline == "ЛИПОГОРСК")
        #expect(article.publisher == "Север-пресс")
        #expect(article.publishedOn == nil)
        let polish = try read("Nowy budżet gminy\nZIELONA ŁĄKA (PAP) - " + Sample.polish)
        #expect(polish.dateline == "ZIELONA ŁĄKA")
        #expect(polish.publisher == "PAP")
        let german = try read("Brücke kommt\nLindenau (dpa) – " + Sample.german)
        #expect(german.dateline == "Lindenau")
        #expect(german.publisher == "dpa")
    }

    @Test("sentences that only look like furniture stay")
    func negatives() throws {
        let lines = [
            "Das Foto zeigt den Bürgermeister vor der neuen Brücke, die erst im Herbst für den Verkehr freigegeben wird.",
            "Am 3. Mai 2024 beschloss der Rat, dass die Brücke auch für Radfahrer gebaut wird und beleuchtet sein soll.",
            "Von Lindenau nach Süden führt künftig ein Radweg, den auch die Schüler des Gymnasiums benutzen sollen.",
            "Die Werbung für den Neubau übernahm eine Agentur, deren Kosten der Kreis nach langer Debatte bezahlte.",
        ]
        let article = try read("Lindenau baut eine neue Brücke\n" + Sample.german + "\n" + lines.joined(separator: "\n"))
        for line in lines { #expect(article.body.contains(line)) }
        #expect(article.authors.isEmpty)
        let russian = [
            "Фото и видео с места аварии очевидцы публикуют в социальных сетях, однако власти просят не верить слухам о жертвах.",
            "Комментарии жителей совет обещал опубликовать вместе с проектом моста до конца июня, чтобы учесть все замечания.",
        ]
        let second = try read("Липогорск построит мост\n" + Sample.russian + "\n" + russian.joined(separator: "\n"))
        for line in russian { #expect(second.body.contains(line)) }
        let english = [
            "Comments from residents will be read at the next meeting, which the council has called for the first week of June.",
            "By Friday the crew had removed the old lamp, and the tower was closed to visitors until further notice.",
        ]
        let third = try read("Lighthouse to be repaired\n" + Sample.english + "\n" + english.joined(separator: "\n"))
        for line in english { #expect(third.body.contains(line)) }
        #expect(third.authors.isEmpty)
        let polish = [
            "Zdjęcie zabytkowego mostu trafiło na okładkę albumu, który gmina wyda jesienią z okazji jubileuszu miasta.",
            "Komentarze mieszkańców rada omówi na następnej sesji, zanim projekt ścieżki rowerowej trafi do wykonawcy.",
        ]
        let fourth = try read("Zielona Łąka przyjęła budżet\n" + Sample.polish + "\n" + polish.joined(separator: "\n"))
        for line in polish { #expect(fourth.body.contains(line)) }
    }

    @Test("a subheading between paragraphs stays, a menu word behind them goes")
    func subheading() throws {
        let article = try read(
            "Lighthouse to be repaired\n\(Sample.english)\n\nWhat comes next\n\n\(Sample.english.replacing("Monday", with: "Tuesday"))\n\nNews\nSports"
        )
        #expect(article.body.contains("\nWhat comes next\n"))
        #expect(!article.body.contains("Sports"))
    }

    @Test(
        "bylines",
        arguments: [
            ("By Ann Example and Tom Sample", ["Ann Example", "Tom Sample"]), ("Von Jutta Höflich", ["Jutta Höflich"]),
            ("Автор: Ольга Ёжикова", ["Ольга Ёжикова"]),
            ("Autor: Paweł Źródlański", ["Paweł Źródlański"]), ("By Editorial Staff", []), ("Von der Redaktion", []),
            ("By the old harbour", []),
        ])
    func bylines(line: String, names: [String]) {
        #expect((TestPacks.reader.bylines.authors(inLine: line) ?? []) == names)
    }

    @Test("what is given is believed")
    func hints() throws {
        let day = try #require(CalendarDate(iso: "2020-02-02"))
        let article = try read(
            "6 May 2024\n" + Sample.english,
            ReadingHints(language: "pl", title: "A given headline", publishedOn: day, url: "https://example.org/a"))
        #expect(article.language == "pl")
        #expect(article.title == "A given headline")
        #expect(article.publishedOn == day)
        #expect(article.canonicalURL == "https://example.org/a")
        let record = try TestPacks.reader.article(
            fromRecord: RecordInput(id: "7", content: .text(Sample.german), hints: ReadingHints(title: "Brücke")))
        #expect(record.path == "7")
        #expect(record.body == "Brücke\n" + Sample.german)
    }

    @Test("white space inside a line is squeezed")
    func whiteSpace() throws {
        let article = try read("Title of four words\n\n" + Sample.english.replacing(" ", with: " \u{A0}\t"))
        #expect(article.body == "Title of four words\n" + Sample.english)
    }

    @Test("a line of names and a score is in no other language")
    func score() throws {
        let text = """
            Drużyna z Mörby bez litości

            Mörby IF – Villa Näsköping BK 6:1 (3:1)

            Mecz na lodzie trwa krócej, niż stygnie herbata. W niedz
            """
        let article = try TestPacks.reader.article(from: Array(text.utf8), path: "x.txt")
        #expect(article.body.contains("Mörby IF – Villa Näsköping BK 6:1 (3:1)"))
    }
}
