import Grammar
import Model

/// Decides which country's dollars, francs or shillings are meant.
///
/// An ISO 4217 code begins with the ISO 3166 code of its country: a currency name shared by many is told by the countries that
/// the article is about. The name's own default (US dollars) yields only to a country named in the text.
struct CurrencyResolver {
    /// Countries by how much the article speaks of them, foremost first.
    let countries: [String]

    init(input: ExtractionInput) {
        var weights: [String: Int] = [:]
        var order: [String] = []
        for name in input.names where input.referents.indices.contains(name.referent) {
            guard let country = input.referents[name.referent].country else { continue }
            if weights[country] == nil { order.append(country) }
            weights[country, default: 0] += 1
        }
        let analysis = input.analysis
        for i in analysis.tokens.indices where analysis.has(i, .currencyAdjective) {
            guard let country = analysis.entry(at: i, .currencyAdjective)?.value else { continue }
            if weights[country] == nil { order.append(country) }
            weights[country, default: 0] += 1
        }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        countries = order.sorted { (-(weights[$0] ?? 0), place[$0] ?? 0) < (-(weights[$1] ?? 0), place[$1] ?? 0) }
    }

    /// - Returns: the code, nil when it cannot be told; and why it is empty or only taken for granted.
    func code(of entry: LexicalEntry, country: String?) -> (code: String?, note: String?) {
        let fallback = entry.value == "-" || entry.value.isEmpty ? nil : entry.value
        guard let list = entry["codes"] else { return (fallback, nil) }
        let codes = list.split(separator: ",").map(String.init)
        if let country {
            if let code = Self.code(in: codes, of: country) { return (code, nil) }
            if let fallback, fallback.hasPrefix(country) { return (fallback, nil) }
        }
        // A default gives way to the one country that the article is about most, and to no other.
        for candidate in fallback == nil || entry["any"] != nil ? countries[...] : countries.prefix(1) {
            if let fallback, fallback.hasPrefix(candidate) { return (fallback, nil) }
            if let code = Self.code(in: codes, of: candidate) { return (code, nil) }
        }
        if let fallback { return (fallback, "currency taken for granted") }
        return (nil, "currency unknown")
    }

    private static func code(in codes: [String], of country: String) -> String? {
        if let code = codes.first(where: { $0.hasPrefix(country) && !$0.contains(":") }) { return code }
        // `SN:XOF` where the code does not begin with the country.
        return codes.first { $0.hasPrefix(country + ":") }.map { String($0.dropFirst(3)) }
    }
}
