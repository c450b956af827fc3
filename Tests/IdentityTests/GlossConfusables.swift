/// Two things a line that one could take for one: language and name, language and name.
enum GlossConfusables {
    /// Never tuned on.
    static let held = """
        en Ministry of Health of Poland | pl Ministerstwo Sprawiedliwości Polski
        de Bundesministerium der Justiz | en Federal Ministry of Health
        ru Министерство обороны России | pl Ministerstwo Finansów Rosji
        en Ministry of Culture | de Ministerium für Landwirtschaft
        pl Ministerstwo Obrony Ukrainy | ru Министерство обороны Польши
        en Ministry of Transport | ru Министерство торговли
        en Bank of Spain | pl Bank Portugalii
        de Bank von Norwegen | ru Банк Швеции
        pl Narodowy Bank Czech | en National Bank of Slovakia
        ru Национальный банк Грузии | de Nationalbank Armeniens
        en European Central Bank | de Europäische Investitionsbank
        pl Europejski Bank Odbudowy i Rozwoju | ru Европейский центральный банк
        en World Bank | ru Всемирный фонд
        en North Sea Wind Farm Alvor | de Südlicher Windpark Alvor
        pl Most Północny w Karsku | ru Южный мост в Карске
        de Nordbahnhof Velin | pl Dworzec Południowy Velin
        en Eastern Corridor | ru Западный коридор
        de Ostbrücke | en West Bridge
        en Upper Silesian Museum | pl Muzeum Dolnośląskie
        pl Stare Miasto Karvan | de Neustadt Karvan
        ru Верхний тоннель Ласка | en Lower Lask Tunnel
        en First World War | de Zweiter Weltkrieg
        pl II Forum Energii w Baku | ru Третий энергетический форум в Баку
        en Fifth Arctic Conference | de Sechste Arktiskonferenz
        de Terminal 1 Flughafen Kestava | pl Terminal 2 lotniska Kestava
        en Strategy 2030 for Tourism | ru Стратегия туризма 2040
        en University of Warsaw | pl Instytut Warszawski
        de Universität Leipzig | ru Лейпцигская академия
        ru Московский университет | en Moscow Conservatory
        en University of Krakow | pl Muzeum w Krakowie
        de Technische Universität Dresden | pl Uniwersytet Medyczny w Dreźnie
        en Medical University of Vienna | ru Технический университет Вены
        en University of Oslo | de Universität Bergen
        ru Казанский университет | pl Uniwersytet w Tomsku
        en Karvan Bank | pl Bank Tervik
        de Windpark Tervik | ru Ветропарк «Карван»
        en Lumenta Insurance | pl Ubezpieczenia Norvell
        pl Fundacja Brenta | de Stiftung Kaldor
        en Port of Dalmora | ru Аэропорт Далмора
        de Hafen Ostvik | pl Most Ostvik
        en Ostvik Gas Terminal | de Ölterminal Ostvik
        ru Газопровод «Сельга» | pl Ropociąg Selga
        en Belkor Nuclear Power Plant | de Wasserkraftwerk Belkor
        pl Elektrownia wiatrowa Belkor | ru ГЭС «Белькор»
        en National Olympic Committee | de Internationales Olympisches Komitee
        pl Krajowa Rada Sądownictwa | en National Security Council
        ru Совет Федерации | pl Rada Bezpieczeństwa
        en Supreme Court of Poland | pl Trybunał Konstytucyjny Polski
        de Bundesverfassungsgericht | ru Федеральный финансовый суд
        en European Court of Auditors | de Europäischer Gerichtshof für Menschenrechte
        en Federal Police | de Bundeskriminalamt
        pl Straż Graniczna | ru Береговая охрана
        en Green Party | pl Partia Czerwonych
        ru Партия труда | de Partei der Arbeitgeber
        en Football Federation of Kazakhstan | ru Федерация хоккея Казахстана
        de Deutscher Handballbund | pl Niemiecki Związek Piłki Nożnej
        en Summer Olympic Games | de Olympische Winterspiele
        pl Mistrzostwa Europy w Siatkówce | ru Чемпионат Европы по гандболу
        en European Championship in Judo | de Weltmeisterschaft im Judo
        en Jazz Festival of Riga | ru Рижский кинофестиваль
        de Buchmesse Leipzig | pl Targi Zabawek w Lipsku
        en Polish Press Agency | ru Польское космическое агентство
        pl Polska Akademia Nauk | de Russische Akademie der Wissenschaften
        """

    static let tuned = """
        en Ministry of Finance of Ukraine | pl Ministerstwo Edukacji Ukrainy
        de Innenministerium | ru Министерство иностранных дел
        pl Ministerstwo Rolnictwa Polski | en Ministry of the Environment of Poland
        ru Министерство энергетики Казахстана | de Energieministerium Usbekistans
        en Ministry of Science | de Ministerium für Sport
        en Bank of Japan | ru Банк Англии
        pl Bank Korei | de Bank von Thailand
        en Asian Development Bank | pl Afrykański Bank Rozwoju
        ru Азиатский банк развития | de Asiatische Infrastruktur-Investitionsbank
        en Democratic Party | de Freie Demokratische Partei
        pl Partia Socjalistyczna | en Social Democratic Party
        de Technische Universität München | ru Мюнхенский университет
        en Warsaw University of Technology | pl Uniwersytet Warszawski
        pl Uniwersytet Gdański | ru Гданьский медицинский университет
        en European Banking Authority | de Europäische Zentralbank
        en World Health Organization | ru Всемирная торговая организация
        pl Światowa Organizacja Handlu | de Weltorganisation für Meteorologie
        en Northern Railway | ru Южная железная дорога
        de Nördliche Autobahn | pl Autostrada Zachodnia
        en South Port of Marvik | de Nordhafen Marvik
        en Old Bridge of Lodvik | pl Nowy Most w Lodviku
        ru Большой театр | pl Mały Teatr Narodowy
        en Great Hall of Sorna | de Kleine Halle Sorna
        en First Digital Forum | ru Второй цифровой форум
        pl III Kongres Lekarzy | de IV. Kongress der Ärzte
        en Climate Conference 2024 | pl Konferencja Klimatyczna 2025
        de Autobahn A4 | pl Autostrada A2
        ru Линия метро 3 | en Metro Line 5
        en Vesna Solar Park | de Windpark Vesna
        pl Farma wiatrowa Kaldor | ru Солнечный парк «Калдор»
        en Brenta Dairy | pl Browar Brenta
        de Stahlwerk Brusnik | en Brusnik Cement Works
        ru Верфь «Карстен» | de Brauerei Karsten
        en Karsten Foundation | pl Muzeum Karsten
        en Marvik Airport | ru Морской порт Марвик
        de Gasterminal Marvik | en Marvik Bus Terminal
        pl Kopalnia węgla Rudna | de Kupfermine Rudna
        en Institute of Physics | ru Институт химии
        de Institut für Bodenschutz | pl Instytut Ochrony Lasów
        pl Instytut Biologii Morskiej | en Institute of Marine Geology
        en Children's Clinic of Lodvik | de Augenklinik Lodvik
        ru Детская больница Сорны | pl Szpital Wojskowy Sorna
        en Court of Auditors | ru Арбитражный суд
        pl Sąd Okręgowy w Lublinie | en Public Prosecutor's Office in Lublin
        en Supreme Court of Russia | ru Верховный суд Украины
        de Bundesgerichtshof | en Federal Labour Court
        en Data Protection Authority | pl Urząd Ochrony Konkurencji
        de Verband unabhängiger Imker | ru Ассоциация независимых фермеров
        pl Stowarzyszenie Młodych Lekarzy | en Association of Young Lawyers
        en Trade Union of Miners | de Gewerkschaft der Polizei
        en UN Human Rights Council | ru Совет Безопасности ООН
        en World Cup in Biathlon | pl Puchar Świata w Skokach Narciarskich
        de Eishockey-Weltmeisterschaft | ru Чемпионат мира по футболу
        en Winter Market of Karsk | pl Letni Festiwal w Karsku
        de Berlin-Marathon | pl Maraton Warszawski
        en Film Festival of Kazan | ru Казанский театральный фестиваль
        pl Fundacja Białe Serce | de Stiftung Rotes Herz
        ru Фонд «Зелёная волна» | en Blue Wave Foundation
        en Hydrogen Strategy | de Wasserstrategie
        pl Program Czyste Powietrze | ru Программа «Чистая вода»
        """
}
