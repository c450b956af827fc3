/// Names of one thing a line, in English, German, Polish and Russian. Written before the lexicon and never tuned on.
enum GlossNamesHeld {
    static let real = """
        Ministry of Foreign Affairs of Poland | Polnisches Außenministerium | Ministerstwo Spraw Zagranicznych Polski | Министерство иностранных дел Польши
        National Bank of Ukraine | Ukrainische Nationalbank | Narodowy Bank Ukrainy | Национальный банк Украины
        World Health Organization | Weltgesundheitsorganisation | Światowa Organizacja Zdrowia | Всемирная организация здравоохранения
        International Atomic Energy Agency | Internationale Atomenergie-Organisation | Międzynarodowa Agencja Energii Atomowej | Международное агентство по атомной энергии
        European Court of Human Rights | Europäischer Gerichtshof für Menschenrechte | Europejski Trybunał Praw Człowieka | Европейский суд по правам человека
        Food and Agriculture Organization | Ernährungs- und Landwirtschaftsorganisation | Organizacja do spraw Wyżywienia i Rolnictwa | Продовольственная и сельскохозяйственная организация
        University of Warsaw | Universität Warschau | Uniwersytet Warszawski | Варшавский университет
        Jagiellonian University | Jagiellonen-Universität | Uniwersytet Jagielloński | Ягеллонский университет
        Federal Constitutional Court | Bundesverfassungsgericht | Federalny Trybunał Konstytucyjny | Федеральный конституционный суд
        Federal Criminal Police Office | Bundeskriminalamt | Federalny Urząd Kryminalny | Федеральное ведомство уголовной полиции
        European Central Bank | Europäische Zentralbank | Europejski Bank Centralny | Европейский центральный банк
        Asian Infrastructure Investment Bank | Asiatische Infrastrukturinvestitionsbank | Azjatycki Bank Inwestycji Infrastrukturalnych | Азиатский банк инфраструктурных инвестиций
        International Committee of the Red Cross | Internationales Komitee vom Roten Kreuz | Międzynarodowy Komitet Czerwonego Krzyża | Международный комитет Красного Креста
        International Olympic Committee | Internationales Olympisches Komitee | Międzynarodowy Komitet Olimpijski | Международный олимпийский комитет
        Polish Academy of Sciences | Polnische Akademie der Wissenschaften | Polska Akademia Nauk | Польская академия наук
        Federal Ministry of Food and Agriculture | Bundesministerium für Ernährung und Landwirtschaft | Federalne Ministerstwo Wyżywienia i Rolnictwa | Федеральное министерство продовольствия и сельского хозяйства
        Supreme Court of the United States | Oberster Gerichtshof der Vereinigten Staaten | Sąd Najwyższy Stanów Zjednoczonych | Верховный суд США
        European Space Agency | Europäische Weltraumorganisation | Europejska Agencja Kosmiczna | Европейское космическое агентство
        World Bank | Weltbank | Bank Światowy | Всемирный банк
        German Weather Service | Deutscher Wetterdienst | Niemiecka Służba Meteorologiczna | Немецкая метеорологическая служба
        Council of Europe | Europarat | Rada Europy | Совет Европы
        European Parliament | Europäisches Parlament | Parlament Europejski | Европейский парламент
        World Economic Forum | Weltwirtschaftsforum | Światowe Forum Ekonomiczne | Всемирный экономический форум
        Munich Security Conference | Münchner Sicherheitskonferenz | Monachijska Konferencja Bezpieczeństwa | Мюнхенская конференция по безопасности
        Leipzig Book Fair | Leipziger Buchmesse | Targi Książki w Lipsku | Лейпцигская книжная ярмарка
        Winter Olympic Games | Olympische Winterspiele | Zimowe Igrzyska Olimpijskie | Зимние Олимпийские игры
        European Football Championship | Fußball-Europameisterschaft | Mistrzostwa Europy w Piłce Nożnej | Чемпионат Европы по футболу
        Zaporizhzhia Nuclear Power Plant | Kernkraftwerk Saporischschja | Zaporoska Elektrownia Jądrowa | Запорожская АЭС
        Northern Sea Route | Nördlicher Seeweg | Północna Droga Morska | Северный морской путь
        Black Sea Fleet | Schwarzmeerflotte | Flota Czarnomorska | Черноморский флот
        International Labour Organization | Internationale Arbeitsorganisation | Międzynarodowa Organizacja Pracy | Международная организация труда
        UN Security Council | UN-Sicherheitsrat | Rada Bezpieczeństwa ONZ | Совет Безопасности ООН
        Court of Justice of the European Union | Gerichtshof der Europäischen Union | Trybunał Sprawiedliwości Unii Europejskiej | Суд Европейского союза
        Chamber of Commerce and Industry of Kazakhstan | Industrie- und Handelskammer Kasachstans | Izba Przemysłowo-Handlowa Kazachstanu | Торгово-промышленная палата Казахстана
        Free University of Berlin | Freie Universität Berlin | Wolny Uniwersytet w Berlinie | Свободный университет Берлина
        Moscow State University | Staatliche Universität Moskau | Moskiewski Uniwersytet Państwowy | Московский государственный университет
        National Health Fund | Nationaler Gesundheitsfonds | Narodowy Fundusz Zdrowia | Национальный фонд здравоохранения
        Federal Statistical Office | Statistisches Bundesamt | Federalny Urząd Statystyczny | Федеральное статистическое ведомство
        Grand National Assembly of Turkey | Große Nationalversammlung der Türkei | Wielkie Zgromadzenie Narodowe Turcji | Великое национальное собрание Турции
        Trans-Caspian Gas Pipeline | Transkaspische Gaspipeline | Gazociąg Transkaspijski | Транскаспийский газопровод
        """

    static let invented = """
        Andean Development Fund | Anden-Entwicklungsfonds | Andyjski Fundusz Rozwoju | Андский фонд развития
        Karvan Logistics Centre | Logistikzentrum Karvan | Centrum Logistyczne Karvan | Логистический центр «Карван»
        Port of Dalmora | Hafen Dalmora | Port w Dalmorze | Порт Далмора
        Tervik Wind Farm | Windpark Tervik | Farma wiatrowa Tervik | Ветропарк «Тервик»
        Society of Friends of the Lower Narwa | Gesellschaft der Freunde der Unteren Narwa | Towarzystwo Przyjaciół Dolnej Narwy | Общество друзей Нижней Нарвы
        Lakeland Cycling Club | Radsportklub Lakeland | Klub Kolarski Lakeland | Велосипедный клуб «Лейкленд»
        Southern Railway Company | Südliche Eisenbahngesellschaft | Południowa Spółka Kolejowa | Южная железнодорожная компания
        Belkor Power Plant | Kraftwerk Belkor | Elektrownia Belkor | Электростанция Белькор
        Green Roofs Programme | Programm Grüne Dächer | Program Zielone Dachy | Программа «Зелёные крыши»
        Second Baltic Energy Summit | Zweiter Ostsee-Energiegipfel | II Bałtycki Szczyt Energetyczny | Второй Балтийский энергетический саммит
        Lumenta Insurance | Lumenta Versicherung AG | Towarzystwo Ubezpieczeń Lumenta S.A. | Страховая компания «Люмента»
        Association of Mountain Farmers | Verband der Bergbauern | Stowarzyszenie Górskich Rolników | Ассоциация горных фермеров
        Institute of Marine Biology in Sopot | Institut für Meeresbiologie Sopot | Instytut Biologii Morskiej w Sopocie | Институт морской биологии в Сопоте
        Tarnava Bridge | Tarnava-Brücke | Most Tarnawa | Мост Тарнава
        East Bridge Tunnel Project | Tunnelprojekt Ostbrücke | Projekt tunelu Most Wschodni | Проект тоннеля «Восточный мост»
        Central Asian Water Council | Zentralasiatischer Wasserrat | Środkowoazjatycka Rada Wodna | Центральноазиатский водный совет
        Hydrogen Corridor | Wasserstoffkorridor | Korytarz wodorowy | Водородный коридор
        Festival of Northern Lights | Festival der Nordlichter | Festiwal Zorzy Polarnej | Фестиваль северного сияния
        Union of Independent Publishers | Verband unabhängiger Verleger | Związek Niezależnych Wydawców | Союз независимых издателей
        Norvell Pharmaceutical Group | Norvell-Pharmagruppe | Grupa farmaceutyczna Norvell | Фармацевтическая группа «Норвелл»
        Clean Rivers Initiative | Initiative Saubere Flüsse | Inicjatywa Czyste Rzeki | Инициатива «Чистые реки»
        Museum of Industry in Brodna | Industriemuseum Brodna | Muzeum Przemysłu w Brodnej | Музей промышленности в Бродне
        Kestava Airport | Flughafen Kestava | Lotnisko Kestava | Аэропорт Кестава
        Committee of Soldiers' Mothers of Orlinka | Komitee der Soldatenmütter Orlinka | Komitet Matek Żołnierzy Orlinka | Комитет солдатских матерей Орлинки
        Danube Film Festival | Donau-Filmfestival | Dunajski Festiwal Filmowy | Дунайский кинофестиваль
        Digital Village Strategy | Strategie Digitales Dorf | Strategia Cyfrowa Wieś | Стратегия «Цифровая деревня»
        Vastrel Copper Mine | Kupfermine Vastrel | Kopalnia miedzi Vastrel | Медный рудник Вастрел
        Trade Union of Railway Workers | Gewerkschaft der Eisenbahner | Związek Zawodowy Kolejarzy | Профсоюз железнодорожников
        Pamir Glacier Observatory | Pamir-Gletscherobservatorium | Pamirskie Obserwatorium Lodowcowe | Памирская ледниковая обсерватория
        Marathon of Three Lakes | Dreiseenmarathon | Maraton Trzech Jezior | Марафон трёх озёр
        Agency for Road Safety | Agentur für Straßenverkehrssicherheit | Agencja Bezpieczeństwa Ruchu Drogowego | Агентство безопасности дорожного движения
        Ostvik Gas Terminal | Gasterminal Ostvik | Terminal gazowy Ostvik | Газовый терминал «Оствик»
        Sunrise Children's Hospital | Kinderkrankenhaus Sonnenaufgang | Szpital Dziecięcy Wschód Słońca | Детская больница «Восход»
        Regional Theatre of Lublin | Regionaltheater Lublin | Teatr Regionalny w Lublinie | Региональный театр Люблина
        Silver Thread Foundation | Stiftung Silberfaden | Fundacja Srebrna Nić | Фонд «Серебряная нить»
        Motorway A7 Extension | Ausbau der Autobahn A7 | Rozbudowa autostrady A7 | Расширение автомагистрали А7
        Congress of Caspian Fishermen | Kongress der kaspischen Fischer | Kongres Rybaków Kaspijskich | Конгресс каспийских рыбаков
        Arctic Satellite Programme | Arktisches Satellitenprogramm | Arktyczny Program Satelitarny | Арктическая спутниковая программа
        Technical University of Marvograd | Technische Universität Marwograd | Politechnika Marwogradzka | Марвоградский технический университет
        National Day of Readers | Nationaler Lesertag | Narodowy Dzień Czytelników | Национальный день читателей
        """
}
