/// Names of one thing a line, in English, German, Polish and Russian. The lexicon was tuned on these.
enum GlossNamesTuned {
    static let real = """
        Ministry of Justice of Ukraine | Ukrainisches Justizministerium | Ministerstwo Sprawiedliwości Ukrainy | Министерство юстиции Украины
        Ministry of Culture of Poland | Polnisches Kulturministerium | Ministerstwo Kultury Polski | Министерство культуры Польши
        National Bank of Kazakhstan | Nationalbank Kasachstans | Narodowy Bank Kazachstanu | Национальный банк Казахстана
        World Trade Organization | Welthandelsorganisation | Światowa Organizacja Handlu | Всемирная торговая организация
        International Monetary Fund | Internationaler Währungsfonds | Międzynarodowy Fundusz Walutowy | Международный валютный фонд
        International Criminal Court | Internationaler Strafgerichtshof | Międzynarodowy Trybunał Karny | Международный уголовный суд
        European Commission | Europäische Kommission | Komisja Europejska | Европейская комиссия
        European Investment Bank | Europäische Investitionsbank | Europejski Bank Inwestycyjny | Европейский инвестиционный банк
        European Medicines Agency | Europäische Arzneimittel-Agentur | Europejska Agencja Leków | Европейское агентство лекарственных средств
        Asian Development Bank | Asiatische Entwicklungsbank | Azjatycki Bank Rozwoju | Азиатский банк развития
        World Meteorological Organization | Weltorganisation für Meteorologie | Światowa Organizacja Meteorologiczna | Всемирная метеорологическая организация
        Russian Academy of Sciences | Russische Akademie der Wissenschaften | Rosyjska Akademia Nauk | Российская академия наук
        University of Vienna | Universität Wien | Uniwersytet Wiedeński | Венский университет
        University of Gdańsk | Universität Danzig | Uniwersytet Gdański | Гданьский университет
        Warsaw University of Technology | Technische Universität Warschau | Politechnika Warszawska | Варшавский политехнический университет
        Harvard University | Harvard-Universität | Uniwersytet Harvarda | Гарвардский университет
        Federal Court of Justice | Bundesgerichtshof | Federalny Trybunał Sprawiedliwości | Федеральный суд
        Federal Employment Agency | Bundesagentur für Arbeit | Federalna Agencja Pracy | Федеральное агентство труда
        Federal Ministry of Finance | Bundesfinanzministerium | Federalne Ministerstwo Finansów | Федеральное министерство финансов
        German Football Association | Deutscher Fußball-Bund | Niemiecki Związek Piłki Nożnej | Немецкий футбольный союз
        International Telecommunication Union | Internationale Fernmeldeunion | Międzynarodowy Związek Telekomunikacyjny | Международный союз электросвязи
        UN Human Rights Council | UN-Menschenrechtsrat | Rada Praw Człowieka ONZ | Совет ООН по правам человека
        General Assembly of the United Nations | Generalversammlung der Vereinten Nationen | Zgromadzenie Ogólne ONZ | Генеральная Ассамблея ООН
        Polish Red Cross | Polnisches Rotes Kreuz | Polski Czerwony Krzyż | Польский Красный Крест
        Polish Football Association | Polnischer Fußballverband | Polski Związek Piłki Nożnej | Польский футбольный союз
        Russian Railways | Russische Eisenbahnen | Koleje Rosyjskie | Российские железные дороги
        Warsaw Stock Exchange | Warschauer Börse | Warszawska Giełda Papierów Wartościowych | Варшавская фондовая биржа
        Supreme Court of Russia | Oberstes Gericht Russlands | Sąd Najwyższy Rosji | Верховный суд России
        National Anti-Corruption Bureau of Ukraine | Nationales Antikorruptionsbüro der Ukraine | Narodowe Biuro Antykorupcyjne Ukrainy | Национальное антикоррупционное бюро Украины
        Baltic Sea Fleet | Baltische Flotte | Flota Bałtycka | Балтийский флот
        St Petersburg International Economic Forum | Internationales Wirtschaftsforum Sankt Petersburg | Petersburskie Międzynarodowe Forum Ekonomiczne | Петербургский международный экономический форум
        Frankfurt Book Fair | Frankfurter Buchmesse | Targi Książki we Frankfurcie | Франкфуртская книжная ярмарка
        Salzburg Festival | Salzburger Festspiele | Festiwal w Salzburgu | Зальцбургский фестиваль
        Berlin Marathon | Berlin-Marathon | Maraton Berliński | Берлинский марафон
        Ice Hockey World Championship | Eishockey-Weltmeisterschaft | Mistrzostwa Świata w Hokeju na Lodzie | Чемпионат мира по хоккею
        Second World War | Zweiter Weltkrieg | II wojna światowa | Вторая мировая война
        Three Seas Initiative | Drei-Meere-Initiative | Inicjatywa Trójmorza | Инициатива трёх морей
        Balkhash Nuclear Power Plant | Kernkraftwerk Balchasch | Elektrownia Jądrowa Bałchasz | Балхашская АЭС
        International Space Station | Internationale Raumstation | Międzynarodowa Stacja Kosmiczna | Международная космическая станция
        Organization for the Prohibition of Chemical Weapons | Organisation für das Verbot chemischer Waffen | Organizacja ds. Zakazu Broni Chemicznej | Организация по запрещению химического оружия
        """

    static let invented = """
        Kaldor Energy Agency | Kaldor-Energieagentur | Kaldorska Agencja Energetyczna | Калдорское энергетическое агентство
        Northern Bridge of Velin | Nordbrücke Velin | Most Północny w Velinie | Северный мост в Велине
        Vesna Solar Park | Solarpark Vesna | Farma fotowoltaiczna Vesna | Солнечный парк «Весна»
        Brenta Dairy Cooperative | Molkereigenossenschaft Brenta | Spółdzielnia Mleczarska Brenta | Молочный кооператив «Брента»
        Light Harbour Foundation | Stiftung Lichthafen | Fundacja Port Światła | Фонд «Порт света»
        Museum of Glass in Torvald | Glasmuseum Torvald | Muzeum Szkła w Torvaldzie | Музей стекла в Торвальде
        Institute for Soil Protection | Institut für Bodenschutz | Instytut Ochrony Gleby | Институт охраны почв
        Steppe Wind Programme | Programm Steppenwind | Program Stepowy Wiatr | Программа «Степной ветер»
        Caspian Salmon Initiative | Kaspische Lachsinitiative | Kaspijska Inicjatywa Łososiowa | Каспийская лососёвая инициатива
        Third Kazan Digital Forum | Drittes Digitalforum Kasan | III Forum Cyfrowe w Kazaniu | Третий Казанский цифровой форум
        Association of Independent Beekeepers | Verband unabhängiger Imker | Stowarzyszenie Niezależnych Pszczelarzy | Ассоциация независимых пчеловодов
        Amber Coast Railway | Bernsteinküstenbahn | Kolej Bursztynowego Wybrzeża | Железная дорога Янтарного побережья
        Orlen Valley Gas Pipeline | Gaspipeline Orlental | Gazociąg Dolina Orlen | Газопровод «Долина Орлен»
        Brusnik Cement Works | Zementwerk Brusnik | Cementownia Brusnik | Брусникский цементный завод
        Children's Clinic of Lodvik | Kinderklinik Lodvik | Klinika Dziecięca Lodvik | Детская клиника Лодвика
        Union of River Captains | Verband der Flusskapitäne | Związek Kapitanów Rzecznych | Союз речных капитанов
        White Stork Campaign | Kampagne Weißer Storch | Kampania Biały Bocian | Кампания «Белый аист»
        Ministry of Regional Development of Castova | Ministerium für Regionalentwicklung Castovas | Ministerstwo Rozwoju Regionalnego Castovy | Министерство регионального развития Кастовы
        Tallow River Port | Flusshafen Tallow | Port rzeczny Tallow | Речной порт Таллоу
        Hydrogen Strategy 2040 | Wasserstoffstrategie 2040 | Strategia wodorowa 2040 | Водородная стратегия 2040
        Film Academy of Debrin | Filmakademie Debrin | Akademia Filmowa w Debrinie | Киноакадемия Дебрина
        Winter Market of Old Karsk | Wintermarkt Alt-Karsk | Targ Zimowy Stary Karsk | Зимний рынок Старый Карск
        East Terminal of Marvik Airport | Ostterminal Flughafen Marvik | Terminal Wschodni Lotniska Marvik | Восточный терминал аэропорта Марвик
        Data Protection Authority | Datenschutzbehörde | Urząd Ochrony Danych | Ведомство по защите данных
        Veterans' Choir of Sorna | Veteranenchor Sorna | Chór Weteranów Sorna | Хор ветеранов Сорны
        Lutevia Chemical Plant | Chemiewerk Lutevia | Zakłady Chemiczne Lutevia | Химический завод «Лютевия»
        Blue Lagoon Water Park | Wasserpark Blaue Lagune | Park Wodny Błękitna Laguna | Аквапарк «Голубая лагуна»
        Tunnel under the Selm Strait | Selm-Meerenge-Tunnel | Tunel pod Cieśniną Selm | Тоннель под проливом Сельм
        Ninth Congress of Young Physicians | Neunter Kongress junger Ärzte | IX Kongres Młodych Lekarzy | Девятый конгресс молодых врачей
        Autonomous Ferry Project Rusalka | Projekt autonome Fähre Rusalka | Projekt promu autonomicznego Rusałka | Проект автономного парома «Русалка»
        Refugee Aid Network Most | Flüchtlingshilfe-Netzwerk Most | Sieć Pomocy Uchodźcom Most | Сеть помощи беженцам «Мост»
        Golden Apple Film Festival | Filmfestival Goldener Apfel | Festiwal Filmowy Złote Jabłko | Кинофестиваль «Золотое яблоко»
        Karsten Shipyard | Werft Karsten | Stocznia Karsten | Верфь «Карстен»
        National Climate Fund | Nationaler Klimafonds | Narodowy Fundusz Klimatyczny | Национальный климатический фонд
        Economic Chamber of the Danube States | Wirtschaftskammer der Donauländer | Izba Gospodarcza Krajów Dunajskich | Экономическая палата дунайских стран
        Rescue Service of the Tyrven Mountains | Bergrettung Tyrven | Pogotowie Górskie Tyrven | Горноспасательная служба Тырвен
        Silesian Copper Holding | Schlesische Kupferholding | Śląski Holding Miedziowy | Силезский медный холдинг
        Central Archive of Letters | Zentralarchiv der Briefe | Centralne Archiwum Listów | Центральный архив писем
        High-Speed Line Varna-Lesk | Hochgeschwindigkeitsstrecke Varna-Lesk | Linia dużych prędkości Varna-Lesk | Высокоскоростная линия Варна-Леск
        Academy of Fine Arts in Kraków | Akademie der Bildenden Künste Krakau | Akademia Sztuk Pięknych w Krakowie | Краковская академия изящных искусств
        """
}
