/// Invented sentences of news, a line each.
enum LanguageSentences {
    /// Sentences in the packs' languages: short ones, full of names, numbers and capitals.
    static let own: [(code: String, text: String)] = [
        (
            "en",
            """
            The council said on Monday that the new bridge would open in the spring.
            Prices for bread rose eight percent compared with last year, the agency said.
            Dr. Anneliese Krautwurst of Müller & Söhne GmbH flew to Kraków to meet Wojciech Zdrój.
            Two men suspected of stealing cars were held by police near Oakhurst.
            Revenue grew 14.2% to $3.1 billion, while net income fell to $210 million.
            The hospital has received the equipment it had waited for since 2021.
            Farmers may now sell their land under a law signed by the president.
            Residents complain that buses are few and often late in the evening.
            """
        ),
        (
            "de",
            """
            Der Stadtrat hat am Montag den Bau einer neuen Brücke über den Fluss beschlossen.
            Die Preise für Brot sind im Vergleich zum Vorjahr um acht Prozent gestiegen.
            Wie John Whitfield von Harrow & Blythe Ltd. sagte, bleibt das Werk in Ohio offen.
            Zwei mutmaßliche Autodiebe wurden in der Nähe von Birkenau festgenommen.
            Der Umsatz wuchs um 14,2 Prozent auf 3,1 Milliarden Euro, der Gewinn sank.
            Das Krankenhaus hat die Geräte bekommen, auf die es seit 2021 gewartet hatte.
            Landwirte dürfen ihre Felder nach einem neuen Gesetz wieder verkaufen.
            Anwohner klagen, dass am Abend nur selten ein Bus fährt.
            """
        ),
        (
            "pl",
            """
            Rada miasta zdecydowała w poniedziałek o budowie nowego mostu przez rzekę.
            Ceny chleba wzrosły o osiem procent w porównaniu z ubiegłym rokiem.
            Jak powiedział John Whitfield z Harrow & Blythe Ltd., zakład w Ohio pozostanie otwarty.
            Policja zatrzymała pod Brzozowem dwóch mężczyzn podejrzanych o kradzież aut.
            Przychody wzrosły o 14,2 proc. do 3,1 mld zł, a zysk spadł.
            Szpital otrzymał sprzęt, na który czekał od 2021 roku.
            Rolnicy mogą sprzedawać ziemię dzięki nowej ustawie.
            Mieszkańcy skarżą się, że wieczorem autobusy jeżdżą rzadko.
            """
        ),
        (
            "ru",
            """
            Городской совет в понедельник принял решение о строительстве нового моста.
            Цены на хлеб выросли на восемь процентов по сравнению с прошлым годом.
            Как сообщил Джон Уитфилд из Harrow & Blythe Ltd., завод в Огайо останется открыт.
            Полиция задержала двух мужчин, которых подозревают в краже автомобилей.
            Выручка выросла на 14,2 процента до 3,1 млрд рублей, прибыль снизилась.
            Больница получила оборудование, которого ждала с 2021 года.
            Фермеры смогут продавать землю по новому закону.
            Жители жалуются, что вечером автобусы ходят редко.
            """
        ),
    ]

    /// Languages without a pack that are told by name.
    static let named: [(code: String, text: String)] = [
        (
            "uk",
            """
            Міська рада у понеділок ухвалила рішення про будівництво нового мосту через річку.
            За словами мера, роботи розпочнуться навесні та триватимуть близько двох років.
            Жителі району скаржаться, що автобуси ходять рідко й часто запізнюються.
            Ціни на хліб зросли на вісім відсотків порівняно з минулим роком.
            Поліція затримала двох чоловіків, яких підозрюють у крадіжці автомобілів.
            Компанія оголосила, що відкриє завод у східній частині області.
            Суд відклав слухання справи на наступний тиждень через хворобу свідка.
            У школі з'явилася нова бібліотека, яку збудували за кошти громади.
            Науковці виявили, що рівень води в озері знижується щороку.
            Президент підписав закон, який дозволяє фермерам продавати землю.
            Збірна виграла матч із рахунком два нуль і вийшла до півфіналу.
            Синоптики попереджають про сильний вітер та дощ у західних областях.
            Лікарня отримала обладнання, на яке чекала понад три роки.
            Міністр заявив, що держава допоможе родинам, які втратили житло.
            Виставка триватиме до кінця місяця, вхід для дітей безкоштовний.
            """
        ),
        (
            "be",
            """
            Гарадскі савет у панядзелак прыняў рашэнне аб будаўніцтве новага моста.
            Паводле слоў кіраўніка раёна, праца пачнецца вясной і зойме два гады.
            Жыхары вёскі скардзяцца, што аўтобусы ходзяць рэдка і часта спазняюцца.
            Цэны на хлеб выраслі на восем працэнтаў у параўнанні з мінулым годам.
            Міліцыя затрымала двух мужчын, якіх падазраюць у крадзяжы машын.
            Прадпрыемства паведаміла, што адкрые цэх ва ўсходняй частцы вобласці.
            Суд перанёс разгляд справы на наступны тыдзень праз хваробу сведкі.
            У школе з'явілася новая бібліятэка, якую пабудавалі за грошы жыхароў.
            Навукоўцы высветлілі, што ўзровень вады ў возеры зніжаецца кожны год.
            Дэпутаты падтрымалі закон, які дазваляе фермерам прадаваць зямлю.
            Каманда выйграла матч з лікам два нуль і выйшла ў паўфінал.
            Сіноптыкі папярэджваюць пра моцны вецер і дождж на захадзе краіны.
            Бальніца атрымала абсталяванне, якога чакала больш за тры гады.
            Міністр заявіў, што дзяржава дапаможа сем'ям, якія страцілі жыллё.
            Выстава будзе працаваць да канца месяца, уваход для дзяцей бясплатны.
            """
        ),
        (
            "bg",
            """
            Общинският съвет реши в понеделник да построи нов мост над реката.
            По думите на кмета работата ще започне през пролетта и ще трае две години.
            Жителите на квартала се оплакват, че автобусите се движат рядко.
            Цената на хляба се е повишила с осем процента спрямо миналата година.
            Полицията задържа двама мъже, заподозрени в кражба на автомобили.
            Компанията обяви, че ще отвори завод в източната част на областта.
            Съдът отложи делото за следващата седмица заради болест на свидетел.
            В училището има нова библиотека, построена с пари на общината.
            Учените са установили, че нивото на езерото спада всяка година.
            Президентът подписа закона, който позволява на фермерите да продават земя.
            Отборът спечели мача с две на нула и се класира за полуфинала.
            Синоптиците предупреждават за силен вятър и дъжд в западните райони.
            Болницата получи оборудването, което чакаше повече от три години.
            Министърът заяви, че държавата ще помогне на семействата без дом.
            Изложбата ще продължи до края на месеца, входът за деца е свободен.
            """
        ),
        (
            "cs",
            """
            Městské zastupitelstvo v pondělí schválilo stavbu nového mostu přes řeku.
            Podle starosty práce začnou na jaře a potrvají přibližně dva roky.
            Obyvatelé čtvrti si stěžují, že autobusy jezdí málo a mají zpoždění.
            Ceny chleba se ve srovnání s loňským rokem zvýšily o osm procent.
            Policie zadržela dva muže, kteří jsou podezřelí z krádeží aut.
            Firma oznámila, že otevře továrnu ve východní části kraje.
            Soud odročil jednání na příští týden kvůli nemoci svědka.
            Ve škole je nová knihovna, kterou zaplatila obec.
            Vědci zjistili, že hladina jezera každý rok klesá.
            Prezident podepsal zákon, který umožňuje zemědělcům prodávat půdu.
            Tým vyhrál zápas dva nula a postoupil do semifinále.
            Meteorologové varují před silným větrem a deštěm na západě země.
            Nemocnice dostala vybavení, na které čekala více než tři roky.
            Ministr řekl, že stát pomůže rodinám, které přišly o domov.
            Výstava potrvá do konce měsíce a pro děti je vstup zdarma.
            """
        ),
        (
            "sk",
            """
            Mestské zastupiteľstvo v pondelok schválilo stavbu nového mosta cez rieku.
            Podľa primátora sa práce začnú na jar a potrvajú približne dva roky.
            Obyvatelia štvrte sa sťažujú, že autobusy jazdia málo a meškajú.
            Ceny chleba sa v porovnaní s minulým rokom zvýšili o osem percent.
            Polícia zadržala dvoch mužov, ktorí sú podozriví z krádeží áut.
            Firma oznámila, že otvorí továreň vo východnej časti kraja.
            Súd odročil pojednávanie na budúci týždeň pre chorobu svedka.
            V škole je nová knižnica, ktorú zaplatila obec.
            Vedci zistili, že hladina jazera každý rok klesá.
            Prezident podpísal zákon, ktorý umožňuje poľnohospodárom predávať pôdu.
            Tím vyhral zápas dva nula a postúpil do semifinále.
            Meteorológovia varujú pred silným vetrom a dažďom na západe krajiny.
            Nemocnica dostala vybavenie, na ktoré čakala viac ako tri roky.
            Minister povedal, že štát pomôže rodinám, ktoré prišli o domov.
            Výstava potrvá do konca mesiaca a pre deti je vstup voľný.
            """
        ),
        (
            "nl",
            """
            De gemeenteraad heeft maandag besloten om een nieuwe brug over de rivier te bouwen.
            Volgens de burgemeester begint het werk in het voorjaar en duurt het twee jaar.
            Bewoners van de wijk klagen dat de bussen te weinig rijden en vaak te laat zijn.
            De prijs van brood is met acht procent gestegen ten opzichte van vorig jaar.
            De politie heeft twee mannen aangehouden die auto's zouden hebben gestolen.
            Het bedrijf maakte bekend dat het een fabriek opent in het oosten van de provincie.
            De rechtbank heeft de zaak uitgesteld tot volgende week omdat een getuige ziek is.
            De school heeft een nieuwe bibliotheek die met geld van de gemeente is gebouwd.
            Onderzoekers hebben ontdekt dat het water in het meer elk jaar verder daalt.
            De koning ondertekende de wet waarmee boeren hun grond mogen verkopen.
            Het elftal won de wedstrijd met twee tegen nul en staat in de halve finale.
            Het weerbureau waarschuwt voor harde wind en regen in het westen van het land.
            Het ziekenhuis kreeg de apparatuur waar het al meer dan drie jaar op wachtte.
            De minister zei dat de staat gezinnen helpt die hun huis zijn kwijtgeraakt.
            De tentoonstelling duurt tot het einde van de maand en is gratis voor kinderen.
            """
        ),
        (
            "fr",
            """
            Le conseil municipal a décidé lundi de construire un nouveau pont sur la rivière.
            Selon le maire, les travaux commenceront au printemps et dureront deux ans.
            Les habitants du quartier se plaignent du manque de bus et de leurs retards.
            Le prix du pain a augmenté de huit pour cent par rapport à l'année dernière.
            La police a interpellé deux hommes soupçonnés d'avoir volé des voitures.
            L'entreprise a annoncé l'ouverture d'une usine dans l'est de la région.
            Le tribunal a renvoyé l'audience à la semaine prochaine, un témoin étant malade.
            L'école dispose d'une nouvelle bibliothèque financée par la commune.
            Des chercheurs ont constaté que le niveau du lac baisse chaque année.
            Le président a signé la loi qui permet aux agriculteurs de vendre leurs terres.
            L'équipe a remporté le match deux à zéro et se qualifie pour la demi-finale.
            Les services météo mettent en garde contre un vent fort et de la pluie.
            L'hôpital a reçu le matériel qu'il attendait depuis plus de trois ans.
            Le ministre a déclaré que l'État aiderait les familles sans logement.
            L'exposition est ouverte jusqu'à la fin du mois et gratuite pour les enfants.
            """
        ),
        (
            "es",
            """
            El ayuntamiento decidió el lunes construir un nuevo puente sobre el río.
            Según el alcalde, las obras empezarán en primavera y durarán unos dos años.
            Los vecinos del barrio se quejan de que los autobuses pasan poco y con retraso.
            El precio del pan ha subido un ocho por ciento respecto al año pasado.
            La policía detuvo a dos hombres sospechosos de haber robado varios coches.
            La empresa anunció que abrirá una fábrica en el este de la provincia.
            El tribunal aplazó la vista hasta la próxima semana porque un testigo está enfermo.
            La escuela tiene una nueva biblioteca pagada con dinero del municipio.
            Los científicos comprobaron que el nivel del lago baja cada año.
            El presidente firmó la ley que permite a los agricultores vender sus tierras.
            El equipo ganó el partido por dos a cero y pasa a la semifinal.
            Los meteorólogos avisan de viento fuerte y lluvia en el oeste del país.
            El hospital recibió los equipos que esperaba desde hace más de tres años.
            El ministro dijo que el Estado ayudará a las familias que perdieron su casa.
            La exposición estará abierta hasta fin de mes y los niños entran gratis.
            """
        ),
        (
            "it",
            """
            Il consiglio comunale ha deciso lunedì di costruire un nuovo ponte sul fiume.
            Secondo il sindaco i lavori cominceranno in primavera e dureranno due anni.
            Gli abitanti del quartiere si lamentano perché gli autobus passano di rado.
            Il prezzo del pane è aumentato dell'otto per cento rispetto all'anno scorso.
            La polizia ha fermato due uomini sospettati di aver rubato alcune auto.
            L'azienda ha annunciato che aprirà una fabbrica nella parte orientale della regione.
            Il tribunale ha rinviato l'udienza alla prossima settimana per la malattia di un teste.
            La scuola ha una nuova biblioteca che è stata pagata dal comune.
            Gli scienziati hanno scoperto che il livello del lago scende ogni anno.
            Il presidente ha firmato la legge che permette agli agricoltori di vendere i terreni.
            La squadra ha vinto la partita per due a zero ed è in semifinale.
            I meteorologi avvertono che nell'ovest del paese ci sarà vento forte con pioggia.
            L'ospedale ha ricevuto le apparecchiature che aspettava da più di tre anni.
            Il ministro ha detto che lo Stato aiuterà le famiglie rimaste senza casa.
            La mostra resta aperta fino alla fine del mese e per i bambini è gratuita.
            """
        ),
        (
            "kk",
            """
            Қалалық мәслихат дүйсенбіде өзен арқылы жаңа көпір салу туралы шешім қабылдады.
            Әкімнің айтуынша, жұмыс көктемде басталып, екі жылға созылады.
            Тұрғындар автобустың сирек жүретініне және жиі кешігетініне шағымданады.
            Нан бағасы былтырғы жылмен салыстырғанда сегіз пайызға өсті.
            Полиция көлік ұрлады деген күдікпен екі ер адамды ұстады.
            Компания облыстың шығысында зауыт ашатынын хабарлады.
            Сот куәгердің ауруына байланысты істі келесі аптаға қалдырды.
            Мектепте ауыл тұрғындарының қаражатына салынған жаңа кітапхана бар.
            Ғалымдар көлдегі су деңгейі жыл сайын төмендейтінін анықтады.
            Президент шаруаларға жер сатуға рұқсат беретін заңға қол қойды.
            Құрама ойында екі де нөл есебімен жеңіп, жартылай финалға шықты.
            Синоптиктер елдің батысында қатты жел мен жаңбыр болатынын ескертті.
            Аурухана үш жылдан астам күткен құрал-жабдықты алды.
            Министр үйінен айырылған отбасыларға мемлекет көмектеседі деді.
            Көрме айдың соңына дейін жұмыс істейді, балалар үшін тегін.
            """
        ),
        (
            "zh",
            """
            市议会星期一决定在河上修建一座新桥，预计两年内完工，居民对此表示欢迎。
            市长说，工程将在春天开始，费用由省政府和市政府共同承担。
            附近的居民抱怨公共汽车班次太少，而且经常晚点，上班很不方便。
            与去年相比，面包的价格上涨了百分之八，许多家庭感到压力。
            警方逮捕了两名男子，他们被怀疑在城北偷了好几辆汽车。
            公司宣布将在该省东部开设一家工厂，可以提供三百个工作岗位。
            由于证人生病，法院把案件推迟到下个星期继续审理。
            学校有了新的图书馆，建设的钱全部来自当地的居民。
            科学家发现，湖里的水位每年都在下降，原因还不清楚。
            总统签署了允许农民出售土地的法律，新规定明年生效。
            球队以二比零赢得比赛，进入半决赛，下一场将在主场进行。
            气象部门提醒说，西部地区明天会有大风和暴雨，请注意安全。
            医院终于收到了等了三年多的设备，病人不用再去外地检查。
            部长表示，国家将帮助在洪水中失去房子的家庭重建家园。
            展览将开放到本月底，儿童可以免费参观，周末延长开放时间。
            """
        ),
    ]

    /// Languages that may be told or left open, but are none of the packs' languages.
    static let others: [(code: String, text: String)] = [
        (
            "sr",
            """
            Градско веће је у понедељак одлучило да изгради нови мост преко реке.
            Према речима градоначелника, радови почињу на пролеће и трају две године.
            Полиција је ухапсила двојицу мушкараца због крађе аутомобила.
            Болница је добила опрему коју је чекала више од три године.
            Цена хлеба порасла је за осам одсто у односу на прошлу годину.
            """
        ),
        (
            "mk",
            """
            Градскиот совет во понеделникот одлучи да изгради нов мост преку реката.
            Според градоначалникот, работите ќе почнат напролет и ќе траат две години.
            Полицијата приведе двајца мажи осомничени за кражба на автомобили.
            Цената на лебот порасна за осум проценти во однос на минатата година.
            """
        ),
        (
            "hr",
            """
            Gradsko vijeće u ponedjeljak je odlučilo izgraditi novi most preko rijeke.
            Prema riječima gradonačelnika radovi počinju na proljeće i traju dvije godine.
            Policija je uhitila dvojicu muškaraca zbog krađe automobila.
            Bolnica je dobila opremu koju je čekala više od tri godine.
            Cijena kruha porasla je za osam posto u odnosu na prošlu godinu.
            """
        ),
        (
            "sl",
            """
            Mestni svet je v ponedeljek sklenil, da bo čez reko zgradil nov most.
            Po besedah župana se bodo dela začela spomladi in bodo trajala dve leti.
            Policija je prijela moška, ki naj bi kradla avtomobile.
            Cena kruha se je v primerjavi z lanskim letom zvišala za osem odstotkov.
            """
        ),
        (
            "ro",
            """
            Consiliul local a hotărât luni să construiască un pod nou peste râu.
            Potrivit primarului, lucrările vor începe în primăvară și vor dura doi ani.
            Poliția a reținut doi bărbați bănuiți că au furat mai multe mașini.
            Prețul pâinii a crescut cu opt la sută față de anul trecut.
            Spitalul a primit echipamentele pe care le aștepta de peste trei ani.
            """
        ),
        (
            "pt",
            """
            A câmara municipal decidiu na segunda-feira construir uma nova ponte sobre o rio.
            Segundo o presidente da câmara, as obras começam na primavera e duram dois anos.
            A polícia deteve dois homens suspeitos de terem roubado vários carros.
            O preço do pão subiu oito por cento em relação ao ano passado.
            O hospital recebeu o equipamento que esperava há mais de três anos.
            """
        ),
        (
            "hu",
            """
            A városi tanács hétfőn úgy döntött, hogy új hidat épít a folyó fölé.
            A polgármester szerint a munka tavasszal kezdődik és két évig tart.
            A rendőrség őrizetbe vett két férfit, akiket autólopással gyanúsítanak.
            A kenyér ára nyolc százalékkal nőtt az előző évhez képest.
            A kórház megkapta a berendezést, amelyre több mint három éve várt.
            """
        ),
        (
            "tr",
            """
            Belediye meclisi pazartesi günü nehrin üzerine yeni bir köprü yapılmasına karar verdi.
            Başkana göre çalışmalar ilkbaharda başlayacak ve iki yıl sürecek.
            Polis, araba çaldığından şüphelenilen iki adamı gözaltına aldı.
            Ekmek fiyatı geçen yıla göre yüzde sekiz arttı.
            Hastane üç yıldan fazla beklediği cihazları sonunda aldı.
            """
        ),
        (
            "sv",
            """
            Kommunfullmäktige beslutade på måndagen att bygga en ny bro över älven.
            Enligt borgmästaren börjar arbetet i vår och ska ta ungefär två år.
            Polisen har gripit två män som misstänks ha stulit flera bilar.
            Priset på bröd har stigit med åtta procent jämfört med förra året.
            Sjukhuset har fått den utrustning som det väntat på i över tre år.
            """
        ),
        (
            "da",
            """
            Byrådet besluttede mandag at bygge en ny bro over åen til næste år.
            Ifølge borgmesteren begynder arbejdet til foråret og varer omkring to år.
            Politiet har anholdt to mænd, som er mistænkt for at have stjålet biler.
            Prisen på brød er steget med otte procent i forhold til sidste år.
            """
        ),
        (
            "no",
            """
            Kommunestyret vedtok mandag å bygge en ny bro over elva neste år.
            Ifølge ordføreren begynner arbeidet til våren og varer i omtrent to år.
            Politiet har pågrepet to menn som er mistenkt for å ha stjålet biler.
            Prisen på brød har steget med åtte prosent sammenlignet med i fjor.
            """
        ),
        (
            "fi",
            """
            Kaupunginvaltuusto päätti maanantaina rakentaa uuden sillan joen yli.
            Pormestarin mukaan työt alkavat keväällä ja kestävät noin kaksi vuotta.
            Poliisi otti kiinni kaksi miestä, joita epäillään autojen varastamisesta.
            Leivän hinta on noussut kahdeksan prosenttia viime vuodesta.
            """
        ),
        (
            "et",
            """
            Linnavolikogu otsustas esmaspäeval ehitada üle jõe uue silla.
            Linnapea sõnul algavad tööd kevadel ja kestavad umbes kaks aastat.
            Politsei pidas kinni kaks meest, keda kahtlustatakse autode varguses.
            Leiva hind on võrreldes eelmise aastaga tõusnud kaheksa protsenti.
            """
        ),
        (
            "lt",
            """
            Miesto taryba pirmadienį nusprendė per upę statyti naują tiltą.
            Pasak mero, darbai prasidės pavasarį ir truks apie dvejus metus.
            Policija sulaikė du vyrus, įtariamus automobilių vagystėmis.
            Duonos kaina, palyginti su praėjusiais metais, pakilo aštuoniais procentais.
            """
        ),
        (
            "lv",
            """
            Pilsētas dome pirmdien nolēma pār upi būvēt jaunu tiltu.
            Pēc mēra teiktā, darbi sāksies pavasarī un ilgs aptuveni divus gadus.
            Policija aizturēja divus vīriešus, kurus tur aizdomās par auto zādzībām.
            Maizes cena salīdzinājumā ar pagājušo gadu pieaugusi par astoņiem procentiem.
            """
        ),
        (
            "el",
            """
            Το δημοτικό συμβούλιο αποφάσισε τη Δευτέρα να χτίσει νέα γέφυρα πάνω από το ποτάμι.
            Σύμφωνα με τον δήμαρχο, τα έργα θα αρχίσουν την άνοιξη και θα διαρκέσουν δύο χρόνια.
            """
        ),
        (
            "ja",
            """
            市議会は月曜日、川に新しい橋を建設することを決め、工事は来年の春に始まる予定です。
            病院は三年以上待っていた機器をようやく受け取り、患者は遠くまで行かなくてもよくなりました。
            """
        ),
        (
            "ko",
            """
            시의회는 월요일에 강 위에 새 다리를 건설하기로 결정했으며 공사는 봄에 시작될 예정이다.
            병원은 삼 년 넘게 기다려 온 장비를 마침내 받았다고 시장이 밝혔다.
            """
        ),
        (
            "ar",
            """
            قرر مجلس المدينة يوم الاثنين بناء جسر جديد فوق النهر، ومن المتوقع أن ينتهي العمل خلال عامين.
            قالت الشرطة إنها أوقفت رجلين يشتبه في أنهما سرقا عدة سيارات في شمال المدينة.
            """
        ),
        (
            "he",
            """
            מועצת העיר החליטה ביום שני לבנות גשר חדש מעל הנהר, והעבודות יימשכו כשנתיים.
            המשטרה עצרה שני גברים החשודים בגניבת מכוניות בצפון העיר.
            """
        ),
        (
            "id",
            """
            Dewan kota pada hari Senin memutuskan untuk membangun jembatan baru di atas sungai.
            Polisi menangkap dua orang yang diduga mencuri beberapa mobil di bagian utara kota.
            """
        ),
        (
            "sq",
            """
            Këshilli bashkiak vendosi të hënën të ndërtojë një urë të re mbi lumë.
            Policia arrestoi dy burra të dyshuar për vjedhjen e disa makinave.
            """
        ),
        (
            "la",
            """
            Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.
            Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip.
            """
        ),
    ]

    /// Texts in no language that could be told.
    static let none: [String] = [
        "12 34 56", "qwrt zxcv bnm plk", "OK", "3:1 0:2 4:4 1:0 2:2 17 24 31", "€ 12,50 | 14,80 | 19,90 | 22,00",
        "xkcd fghj wvut qrst mnbv lkjh poiu", "asdf jklö asdf jklö asdf jklö asdf", "ABC-123 XY-99 QQ-7 ZZ-12 KL-4",
        "gorodskoi sovet prinyal reshenie stroit novyi most cherez reku, raboty nachnutsya vesnoi",
        "v ponedelnik mer goroda zayavil chto dvizhenie budet pereneseno na obezdnuyu dorogu",
        "McLaren Ferrari Mercedes Williams Alpine Haas", "фыва олдж йцук енгш щзхъ ячсм итьб",
        "Nowak Schmidt Smith Ivanov García Rossi Dubois",
    ]
}
