/// Function words and letters of languages without a pack: enough to see that a text is not one of the packs' languages.
enum ForeignProfile {
    static let words: [String: String] = [
        "uk":
            "і в на що не з та до як за від для це по який також було його її про при або після чи через між вже буде ще він вони ми свою які під час",
        "be":
            "і ў на што не з да як за ад для гэта па які таксама было яго яе пра пры або пасля ці праз паміж ужо будзе яшчэ ён яны каб але",
        "bg":
            "и на в да се за от са не че с по като е до след при това ще из има към както или този тази които който бе беше още между също но само",
        "sr": "и у на да је се за од са не који као до по што су али из то би након више била бити које која још само око пре",
        "mk": "и на во да се за од со не дека како е до по што ќе но или овој оваа кои кој беше уште само меѓу според",
        "kk":
            "және бұл мен үшін бір деп да де бойынша ол осы жылы туралы болды ең еді емес қазақстан болып арқылы дейін кейін жаңа оның бар",
        "cs":
            "a v na se je že s z do o k pro by za ale jako po tak jsou byl jeho které který které také již však bude nebo podle při která od až jen ještě mezi",
        "sk":
            "a v na sa je že s z do o k pre by za ale ako po tak sú bol jeho ktoré ktorý tiež už však bude alebo podľa pri ktorá od až len ešte medzi",
        "hr": "i u na da je se za od s ne koji kao do po što su ali iz to bi nakon više bila biti koje koja još samo oko prije također",
        "sl": "in v na da je se za od s ne ki kot do po so ali iz to bi po več bila biti tudi še samo pri pa",
        "nl":
            "de het een en van in is dat op te zijn met voor niet aan er ook als bij maar om dan nog naar door over uit worden wordt heeft hebben deze meer",
        "sv": "och i att det som på är av för en den med till inte om har de ett var men sig från vi så kan när eller också efter",
        "da": "og i at det som på er af for en den med til ikke om har de et var men sig fra vi så kan når eller også efter blev",
        "no": "og i at det som på er av for en den med til ikke om har de et var men seg fra vi så kan når eller også etter ble",
        "fr":
            "de la le et les des en un une du est que dans pour qui par sur au plus pas il ce avec sont aux a été ne se cette mais ou son ses leur comme",
        "es":
            "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre fue",
        "pt":
            "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já",
        "it":
            "di e il la che in a per un del è non una con le si i da dei al sono della nel più lo gli alla come anche ma ha delle o questo dal su",
        "ro": "de și în a la cu pe că nu o din care un pentru se mai este au fost sunt prin după fi dar ce sau această între",
        "hu": "a az és hogy nem is egy volt de meg ez már csak ki még mint el van vagy után szerint lesz között által kell",
        "tr": "ve bir bu da de için ile çok olarak daha olan gibi sonra kadar en ancak ise değil var olduğu göre tarafından her",
        "lt": "ir į kad yra su iš ne o tai kaip už buvo bet dėl apie nuo bus iki pagal jau tik taip savo",
        "lv": "un ir ka no ar uz par arī kas bija bet lai pēc tika vai pie jau līdz tās",
        "fi": "ja on ei se että oli mutta myös kun ovat hän joka jo vain sen tai kuin mukaan ole",
        "et": "ja on ei et see oli ka kui mis aga oma ning kes või siis pärast",
    ]

    /// Letters that one language has and its neighbours lack.
    static let letters: [(String, String)] = [
        ("uk", "їєґ"), ("uk", "і"), ("be", "ў"), ("be", "і"), ("kk", "әғқңөұүһ"), ("ru", "ыэё"), ("be", "ыэ"), ("kk", "ыі"), ("bg", "ъ"),
        ("sr", "ђјљњћџ"), ("mk", "ѓќѕј"), ("pl", "ąęłńśźż"), ("cs", "řěů"), ("sk", "ľĺŕôä"), ("de", "ßüö"), ("de", "ä"), ("fr", "çêœèà"),
        ("es", "ñ¿¡"), ("pt", "ãõ"), ("ro", "țșăâ"), ("hu", "őűö"), ("tr", "ğışç"), ("sv", "åäö"), ("no", "åøæ"), ("da", "åøæ"),
        ("lt", "ėųįšž"),
        ("lv", "āīūēļķņģ"), ("fi", "äö"), ("et", "õäü"), ("hr", "đćčšž"), ("sl", "čšž"),
    ]
}
