/// Measures in four languages: English, German, Polish, Russian.
enum MeasureLists {
    /// Key, then its measures.
    static let measures = """
        cost | total cost of the project | Gesamtkosten des Projekts | koszt projektu | общая стоимость проекта
        trade | trade turnover | Handelsvolumen | obroty handlowe | товарооборот
        trade | bilateral trade | Handel | wymiana handlowa | объём торговли
        export, grain | exports of grain | Getreideexporte | eksport zboża | экспорт зерна
        import, gas | gas imports | Gasimporte | importu gazu | импорта газа
        revenue | annual revenue | Jahresumsatz | roczne przychody | годовая выручка
        profit, net | net profit | Nettogewinn | zysk netto | чистая прибыль
        loss | losses | Verluste | strata | убыток
        budget | state budget | Staatshaushalt | budżet państwa | государственный бюджет
        debt | national debt | Staatsverschuldung | zadłużenie państwa | государственный долг
        investment | investments | Investitionssumme | nakłady inwestycyjne | капиталовложения
        price, oil | price of oil | Ölpreis | cena ropy naftowej | цена нефти
        wage, average | average wage | Durchschnittslohn | przeciętne wynagrodzenie | средняя зарплата
        wage, minimum | minimum wage | Mindestlohn | płaca minimalna | минимальная зарплата
        fine | fine | Geldstrafe | grzywna | штраф
        damage | damage | Schaden | szkody | ущерб
        subsidy | grant | Zuschuss | dotacja | субсидия
        loan | loan | Darlehen | pożyczka | заём
        rent | rent | Miete | czynsz | аренда
        production, oil | oil production | Ölförderung | wydobycie ropy naftowej | добыча нефти
        """

    /// Key, then its nouns, as they stand behind a number.
    static let counted = """
        person | people | Menschen | osób | человек
        passenger | passengers | Fahrgäste | pasażerów | пассажиров
        passenger | passenger numbers | Passagierzahlen | liczba pasażerów | количество пассажиров
        visitor | visitors | Besucher | gości | посетителей
        dead | dead | Todesopfer | ofiar śmiertelnych | погибших
        injured | injured | Verletzte | rannych | раненых
        job | jobs | Arbeitsplätze | miejsc pracy | рабочих мест
        worker | employees | Mitarbeiter | pracowników | сотрудников
        turbine | wind turbines | Windräder | turbin wiatrowych | ветрогенераторов
        dwelling | apartments | Wohnungen | mieszkań | квартир
        household | households | Haushalte | gospodarstw domowych | домохозяйств
        vote | votes | Stimmen | głosów | голосов
        unemployed | unemployed | Arbeitslose | bezrobotnych | безработных
        school | schools | Schulen | szkół | школ
        aircraft | aircraft | Flugzeuge | samolotów | самолётов
        tree | trees | Bäume | drzew | деревьев
        """

    /// Measures of one thing a line: 94 of 120 pairs met when they were written, before the lexicons were looked at for them.
    static let tuned = """
        electricity consumption | Stromverbrauch | zużycie energii elektrycznej | потребление электроэнергии
        steel exports | Stahlexporte | eksport stali | экспорт стали
        fees for kindergarten places | Kindergartengebühren | opłaty za przedszkole | плата за детский сад
        milk price | Milchpreis | cena mleka | цена молока
        tax revenue | Steuereinnahmen | wpływy podatkowe | налоговые поступления
        compensation for farmers | Entschädigung für Bauern | odszkodowania dla rolników | компенсации фермерам
        cost of repairs | Reparaturkosten | koszt napraw | стоимость ремонта
        turnover of the retail trade | Umsatz im Einzelhandel | obroty handlu detalicznego | оборот розничной торговли
        defence spending | Verteidigungsausgaben | wydatki na obronność | расходы на оборону
        foreign direct investment | ausländische Direktinvestitionen | bezpośrednie inwestycje zagraniczne | прямые иностранные инвестиции
        insurance premiums | Versicherungsprämien | składki ubezpieczeniowe | страховые взносы
        wheat harvest | Weizenernte | zbiory pszenicy | урожай пшеницы
        ticket price | Ticketpreis | cena biletu | цена билета
        budget deficit | Haushaltsdefizit | deficyt budżetowy | дефицит бюджета
        gas reserves | Gasreserven | zapasy gazu | запасы газа
        museum attendance | Besucherzahl des Museums | liczba gości muzeum | число посетителей музея
        coal production | Kohleproduktion | wydobycie węgla | добыча угля
        food prices | Lebensmittelpreise | ceny żywności | цены на продовольствие
        research budget | Forschungsetat | budżet na badania | бюджет на исследования
        market value of the club | Marktwert des Vereins | wartość rynkowa klubu | рыночная стоимость клуба
        """

    /// Measures of one thing a line: 85 of 120 pairs met when they were written; advertising, barrels and deposits came later.
    static let held = """
        water consumption per inhabitant | Wasserverbrauch je Einwohner | zużycie wody na mieszkańca | потребление воды на одного жителя
        passenger fares | Fahrpreise für Passagiere | ceny biletów dla pasażerów | тарифы для пассажиров
        apartment prices | Wohnungspreise | ceny mieszkań | цены на квартиры
        rice imports | Reisimporte | import ryżu | импорт риса
        interest on deposits | Einlagenzinsen | oprocentowanie lokat | ставки по вкладам
        costs of the court case | Prozesskosten | koszty procesu | судебные издержки
        revenue from tourism | Einnahmen aus dem Tourismus | przychody z turystyki | доходы от туризма
        aluminium production | Aluminiumproduktion | produkcja aluminium | производство алюминия
        advertising revenue | Werbeeinnahmen | przychody z reklam | рекламная выручка
        share capital | Grundkapital | kapitał zakładowy | уставный капитал
        pensions of teachers | Lehrerpensionen | emerytury nauczycieli | пенсии учителей
        loans to households | Kredite an Haushalte | kredyty dla gospodarstw domowych | кредиты домохозяйствам
        road construction costs | Straßenbaukosten | koszty budowy dróg | стоимость строительства дорог
        military aid | Militärhilfe | pomoc wojskowa | военная помощь
        losses of the airline | Verluste der Fluggesellschaft | straty linii lotniczych | убытки авиакомпании
        fish exports | Fischexporte | eksport ryb | экспорт рыбы
        hospital debts | Krankenhausschulden | długi szpitali | долги больниц
        daily production of oil | tägliche Ölförderung | dzienne wydobycie ropy | суточная добыча нефти
        profit of the bank | Gewinn der Bank | zysk banku | прибыль банка
        price of a barrel | Preis pro Barrel | cena baryłki | цена барреля
        """
}
