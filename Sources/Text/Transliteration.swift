/// Cyrillic to Latin, letter by letter.
public enum Transliteration {
    /// BGN/PCGN-like romanization without diacritics, as English-language news write names (https://en.wikipedia.org/wiki/BGN/PCGN_romanization_of_Russian),
    /// with the letters of Ukrainian, Belarusian and Kazakh.
    static let cyrillic: [UInt32: String] = {
        let pairs =
            "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya "
            + "і=i ї=yi є=ye ґ=g ў=u ә=a ғ=g қ=k ң=ng ө=o ұ=u ү=u һ=h ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz"
        var table: [UInt32: String] = [:]
        for pair in pairs.split(separator: " ") {
            let sides = pair.split(separator: "=", omittingEmptySubsequences: false)
            if let scalar = sides[0].unicodeScalars.first { table[scalar.value] = sides.count > 1 ? String(sides[1]) : "" }
        }
        return table
    }()

    /// The lower-case text in Latin letters; what is not Cyrillic stays.
    public static func latin(_ lower: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(lower.utf8.count)
        for scalar in lower.unicodeScalars {
            if let latin = cyrillic[scalar.value] { result += latin } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
