import Testing

@testable import Recognition

/// Base forms in sentences, with the model in the binary where the language has one.
@Suite struct BaseFormSentenceTests {
    private static let model = Result { try NameModel.bundled().baseForms }

    private func check(_ sentence: MarkedSentence) throws {
        let model = try #require(try Self.model.get(), "the model in the binary has no base forms")
        let found = sentence.forms(try LexiconFolder.pack(sentence.language), model: model)
        #expect(found.map(\.text) == sentence.names.map(\.base))
        for (form, name) in zip(found, sentence.names) {
            #expect((form.rule == "as-written") == (form.text == name.surface), "\(form)")
        }
    }

    @Test(arguments: [
        MarkedSentence("pl", "Burmistrz rozmawiał z [p:Ewą Zawadzką=Ewa Zawadzka] o moście w [l:Toruniu=Toruń]."),
        MarkedSentence("pl", "Projekt poparła [o:Rada Osiedla], a wniosek [p:Tomasza Malinowskiego=Tomasz Malinowski] odrzucono."),
        MarkedSentence("pl", "Według [o:Ministerstwa Finansów=Ministerstwo Finansów] dług spadł."),
        MarkedSentence("pl", "Umowę z [o:Bankiem Gospodarki Wodnej=Bank Gospodarki Wodnej] podpisał [p:Marek Sowiński]."),
        MarkedSentence("pl", "Przedstawiciel [o:Komisji Europejskiej=Komisja Europejska] przyjechał do [l:Krakowa=Kraków]."),
        MarkedSentence("pl", "Poseł [p:Adam Wilk] zapytał o wydatki. Odpowiedź dla [p:Wilka=Wilk] przyszła po tygodniu."),
        MarkedSentence("pl", "Rzeczniczka [o:Uniwersytetu Rzeszowskiego=Uniwersytet Rzeszowski] potwierdziła wyniki."),
        MarkedSentence("pl", "Prezydent [p:Annie Lipskiej=Anna Lipska] wręczył nagrodę w [l:Gdańsku=Gdańsk]."),
    ])
    func polish(_ sentence: MarkedSentence) throws { try check(sentence) }

    @Test(arguments: [
        MarkedSentence("ru", "Мэр встретился с [p:Еленой Кравцовой=Елена Кравцова] в [l:Рязани=Рязань]."),
        MarkedSentence("ru", "По данным [o:Министерства транспорта=Министерство транспорта], рейс отменён."),
        MarkedSentence("ru", "Договор с [o:Северным банком=Северный банк] подписал [p:Игорь Лаптев]."),
        MarkedSentence("ru", "Об этом рассказал [p:Андрей Мельников]. Позже [p:Мельникова=Мельников] поддержали коллеги."),
        MarkedSentence("ru", "Жители [l:Вологды=Вологда] написали [p:Павлу Гришину=Павел Гришин]."),
        MarkedSentence("ru", "Совет [o:Федеральной антимонопольной службы=Федеральная антимонопольная служба] отложил решение."),
        MarkedSentence("ru", "Выставку в [l:Казани=Казань] открыла [p:Марина Зотова]."),
    ])
    func russian(_ sentence: MarkedSentence) throws { try check(sentence) }

    /// Behind an article the adjective takes its strong ending; the genitive of the noun goes.
    @Test(arguments: [
        MarkedSentence("de", "Ein Sprecher des [o:Auswärtigen Amts=Auswärtiges Amt] widersprach."),
        MarkedSentence("de", "Die Daten der [o:Vereinten Nationen=Vereinte Nationen] fehlen."),
        MarkedSentence("de", "Der Chef der [o:Regionalen Entwicklungsbank=Regionale Entwicklungsbank] trat zurück."),
        MarkedSentence("de", "Mit dem [o:Technischen Institut=Technisches Institut] wurde gesprochen."),
        MarkedSentence("de", "Das [o:Rote Kreuz=Rotes Kreuz] half."),
        MarkedSentence("de", "Die Sitzung des [o:Bundestages=Bundestag] dauerte lange."),
        MarkedSentence("de", "Der Rat des [o:Kultusministeriums=Kultusministerium] gilt."),
        MarkedSentence("de", "[p:Harkamp] kam spät, doch [p:Harkamps=Harkamp] Rede war kurz."),
    ])
    func german(_ sentence: MarkedSentence) throws { try check(sentence) }

    @Test(arguments: [
        MarkedSentence("en", "[p:Ada Thornley's=Ada Thornley] report was late."),
        MarkedSentence("en", "[l:Bexford’s=Bexford] mayor agreed with the [o:Transport Workers]."),
    ])
    func english(_ sentence: MarkedSentence) throws { try check(sentence) }

    /// Nominatives, plurals, indeclinable and foreign names stay.
    @Test(arguments: [
        MarkedSentence("pl", "[p:Hanna Wolska] i [p:Jerzy Biały] otworzyli [o:Muzeum Żeglugi]."),
        MarkedSentence("pl", "[o:Koleje Mazurskie] kupią pociągi, ogłosiła [p:Grażyna Sobol]."),
        MarkedSentence("pl", "[l:Katowice] i [l:Gliwice] zapłacą po połowie, pisze [p:Kenji Watanabe]."),
        MarkedSentence("pl", "Umowa [o:KGHM] z [o:PKO BP] wygasła."),
        MarkedSentence("ru", "[p:Ольга Сомова] и [p:Дмитрий Белый] открыли [o:Музей хлеба]."),
        MarkedSentence("ru", "[o:Южные линии] купят суда, сообщила [p:Вера Шульц]."),
        MarkedSentence("ru", "Рейс в [l:Тбилиси] и [l:Осло] отменила [o:НЛМК]."),
        MarkedSentence("de", "Der [o:Bremer Verein] und die [o:Deutsche Welle] kamen."),
        MarkedSentence("de", "Der Bau in [l:Neuss] und [l:Worms] beginnt."),
        MarkedSentence("en", "[l:Wales] and [o:Barnes Brothers] agreed."),
    ])
    func whatStays(_ sentence: MarkedSentence) throws { try check(sentence) }
}
