/// What it costs to take one sound of the common spelling for another, in hundredths: 0 the same, 100 nothing in common.
///
/// Learned from 9,102 pairs of Latin and Cyrillic names of cities (GeoNames) by alignment and counting, repeated until nothing changed: minus
/// the logarithm of how often two letters stand for each other against how often they occur, scaled to 1 for what is seen once (Ristad and
/// Yianilos 1998, "Learning String-Edit Distance"). e against o (the letter ё is written either way) and s against x were
/// set apart.
enum SoundCosts {
    private static let pairs =
        "gh38 ao44 ae46 uv45 ou54 eo50 ei57 sx75 au63 eu67 fv72 st76 tx77 kx78 io81 dt82 bp83 gk84 hk60 iu85 ai87 fp89 bv90 gx80 hx80 ix80 mn80"
    private static let gaps = "e42 i42 h45 d70 u53 o57 a59 t70 v75 g75 s75 k80 x80 l81 p83 n88 m90 r90 b95 f95"

    /// Letters a to z are 0 to 25; 26 is anything else.
    static let width = 27

    /// `width` by `width`.
    static let substitution: [UInt8] = {
        var table = [UInt8](repeating: 100, count: width * width)
        for i in 0..<width { table[i * width + i] = 0 }
        for pair in pairs.split(separator: " ") {
            let bytes = Array(pair.utf8)
            guard bytes.count == 4 else { continue }
            let (a, b) = (index(bytes[0]), index(bytes[1]))
            let cost = (bytes[2] &- 48) &* 10 &+ (bytes[3] &- 48)
            table[a * width + b] = cost
            table[b * width + a] = cost
        }
        return table
    }()

    static let gap: [UInt8] = {
        var table = [UInt8](repeating: 100, count: width)
        for entry in gaps.split(separator: " ") {
            let bytes = Array(entry.utf8)
            guard bytes.count == 3 else { continue }
            table[index(bytes[0])] = (bytes[1] &- 48) &* 10 &+ (bytes[2] &- 48)
        }
        return table
    }()

    static func index(_ byte: UInt8) -> Int {
        byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? Int(byte &- UInt8(ascii: "a")) : 26
    }
}
