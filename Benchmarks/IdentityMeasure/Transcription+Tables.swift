/// The usage of newspapers, written down by hand from the languages' own tables (BGN/PCGN and GOST for English, Duden, PWN, Гиляревский and Старостин for
/// Russian, Палладий for Chinese), and apart from the rules that the resolver reads with.
extension Transcription {
    private static let cyrillicBase = "а=a б=b г=g д=d з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ъ= ь= э=e "

    static let fromCyrillic: [String: Transcription] = [
        "en": Transcription(
            cyrillicBase
                + "в=v е=e|e|ye ^е=ye|e ё=yo|e ж=zh й=y|i ий$=y|iy|ii ый$=y|yy х=kh|kh|h ц=ts ч=ch ш=sh щ=shch|sch ы=y ю=yu|yu|iu я=ya|ya|ia ия$=iya|ia кс=ks|x"
        ),
        "de": Transcription(
            cyrillicBase
                + "в=w ^е=je ае=aje|ae ее=eje|ee ие=ije|ie ое=oje|oe ье=je е=e ё=jo|o ж=sch|sh з=s й=j|i ий$=i|ij ый$=y|i х=ch ц=z ч=tsch ш=sch щ=schtsch ы=y ю=ju я=ja ия$=ija|ia с=s"
        ),
        "pl": Transcription(
            cyrillicBase
                + "в=w ^е=je ае=aje ое=oje уе=uje ье=je е=ie|e ле=le же=że|że ше=sze че=cze це=ce ке=kie ге=gie ё=io|jo чё=czo шё=szo ж=ż й=j ий$=i|ij ый$=y х=ch ц=c ч=cz ш=sz щ=szcz ы=y ^ю=ju ю=iu лю=lu ^я=ja я=ia ля=la ая=aja ия$=ija л=ł ли=li ль=l ль$=l нь=ń сь=ś ци=cy жи=ży ши=szy чи=czy рь=r"
        ),
    ]

    /// Latin names in Russian, by the language they come from.
    static let toRussian: [String: Transcription] = [
        "en": Transcription(
            "a=а ai=ей ay=эй au=о aw=о ar=ар b=б c=к ce=се ci=си cy=си ch=ч ck=к d=д dge=дж e=е ee=и ea=и ew=ью ey$=и e$= er$=ер f=ф g=г ge$=дж ^ge=дже ^gi=джи ^geo=джо h=х gh= i=и ie$=и igh=ай j=дж k=к ^kn=н l=л ll=лл m=м n=н o=о oo=у ou=оу ow=оу oa=оу p=п ph=ф qu=кв r=р s=с sh=ш ss=сс t=т th=т tch=ч u=у v=в w=в ^w=у|в ^wh=у ^wr=р x=кс y=и ^y=й ya=я yo=йо z=з"
        ),
        "de": Transcription(
            "a=а ä=е äu=ой b=б c=к ch=х chs=кс ck=к d=д dt=дт e=е ^e=э ei=ай eu=ой f=ф g=г h=х ah=а eh=е oh=о uh=у üh=ю öh=ё ih=и i=и ie=и j=й ja=я jo=йо ju=ю jü=ю je=е k=к l=ль la=ла le=ле li=ли lo=ло lu=лу ll=лль lla=лла lle=лле m=м n=н o=о ö=ё ^ö=э p=п pf=пф ph=ф qu=кв r=р s=с sa=за se=зе si=зи so=зо su=зу s$=с ß=сс ss=сс sch=ш ^st=шт ^sp=шп t=т th=т tz=ц tsch=ч u=у ü=ю v=ф w=в x=кс y=и z=ц"
        ),
        "pl": Transcription(
            "a=а ą=он b=б c=ц ci=ци cia=ця cie=це cio=цё ch=х cz=ч ć=ць d=д dz=дз dzi=дзи dź=дзь dż=дж e=е ^e=э ę=ен f=ф g=г h=х i=и ^i=и ia=я ie=е ^ie=е io=ё iu=ю j=й ja=я je=е jo=йо|ё ju=ю k=к l=ль la=ля le=ле li=ли lo=лё lu=лю ł=л m=м n=н ni=ни nia=ня nie=не ń=нь o=о ó=у p=п r=р rz=ж prz=пш trz=тш krz=кш rz$=ж s=с si=си sia=ся sie=се sz=ш szcz=щ ść=сць ś=сь t=т u=у w=в y=ы ski$=ский cki$=цкий dzki$=дзкий ska$=ская cka$=цкая y$=ы z=з ż=ж ź=зь zi=зи"
        ),
        "fr": Transcription(
            "a=а ai=е au=о eau=о b=б c=к ce=се ci=си ç=с ch=ш d=д e=е é=е è=е ê=е e$= eu=ё f=ф g=г ge=же gi=жи gn=нь gu=ги gue=ге h= i=и ille=ий j=ж je=же ju=жю k=к l=л ll=лл la=ла m=м n=н o=о oi=уа ou=у p=п ph=ф qu=к r=р s=с ss=сс t=т th=т u=ю v=в x=кс x$= y=и z=з s$= t$= d$= es$= ts$= er$=е ier$=ье ez$=е et$=е in=ен an=ан on=он en=ан"
        ),
        "es": Transcription(
            "a=а á=а b=б c=к ce=се ci=си cé=се cí=си ch=ч d=д e=е ^e=э é=е f=ф g=г ge=хе gi=хи gue=ге gui=ги h= i=и í=и j=х k=к l=л ll=ль lla=лья lle=лье llo=льо m=м n=н ñ=нь ña=нья ño=ньо ñe=нье o=о ó=о p=п qu=к r=р rr=рр s=с t=т u=у ú=у v=в w=в x=кс y=и ya=я yo=йо z=с ez$=ес"
        ),
        "it": Transcription(
            "a=а b=б c=к ce=че ci=чи cia=ча cio=чо ciu=чу ch=к cc=кк cce=чче cci=ччи cch=кк d=д e=е ^e=э f=ф g=г ge=дже gi=джи gia=джа gio=джо giu=джу gh=г gg=гг ggi=джи gli=льи glio=льо glia=лья gn=нь gna=нья gno=ньо gne=нье h= i=и j=й k=к l=л m=м n=н o=о p=п qu=кв r=р s=с sc=ск sce=ше sci=ши sch=ск t=т u=у v=в z=ц zz=цц ia$=ия io$=ио"
        ),
        "tr": Transcription(
            "a=а b=б c=дж ç=ч d=д e=е ^e=э f=ф g=г ğ=г|й h=х ı=ы i=и j=ж k=к l=л m=м n=н o=о ö=ё ^ö=о p=п r=р s=с ş=ш t=т u=у ü=ю v=в y=й ya=я yo=йо yu=ю z=з"
        ),
        "cs": Transcription(
            "a=а á=а b=б c=ц č=ч ch=х d=д ď=дь e=е é=е ě=е f=ф g=г h=г i=и í=и j=й ja=я je=е ju=ю k=к l=л m=м n=н ň=нь o=о p=п r=р ř=рж s=с š=ш t=т ť=ть u=у ú=у ů=у v=в y=и ý=и ý$=ы z=з ž=ж ský$=ский ská$=ская"
        ),
    ]

    /// Names in pinyin, one syllable after the other.
    static let pinyin = Transcription(
        "b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х j=цз q=ц x=с zh=чж ch=ч sh=ш r=ж z=цз c=ц s=с w=в y=й a=а ai=ай an=ань ang=ан ao=ао o=о ou=оу ong=ун e=э ei=эй en=энь eng=эн i=и ia=я ian=янь iang=ян iao=яо ie=е in=инь ing=ин iu=ю iong=юн u=у ua=уа uan=уань uang=уан ui=уй un=унь uo=о ya=я yan=янь yang=ян yao=яо ye=е yi=и yin=инь ying=ин yong=юн you=ю yu=юй yuan=юань wu=у wei=вэй wen=вэнь wang=ван"
    )
}
