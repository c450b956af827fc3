import Foundation
import IdentityMeasure

/// Reads the lists of names: `people.tsv` (language, given or family, sex, name) and `cities.tsv` (id, country, population, name, other names in
/// Latin letters, in Cyrillic letters).
struct Gazetteer {
    var names = VariantGenerator.Names()
    /// A city's name and its names in Cyrillic letters.
    var pairs: [(latin: String, cyrillic: [String])] = []

    init(folder: String) throws {
        try readPeople(folder + "/people.tsv")
        try readCities(folder + "/cities.tsv")
        addChinese()
    }

    private func lines(_ path: String) throws -> [[Substring]] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }

    private static let languages: Set<String> = ["en", "de", "pl", "ru", "fr", "es", "it", "tr", "cs"]

    private mutating func readPeople(_ path: String) throws {
        for fields in try lines(path) where fields.count >= 4 {
            let (language, name) = (String(fields[0]), String(fields[3]))
            guard Self.languages.contains(language), name.count >= 3, name.allSatisfy({ $0.isLetter || $0 == "-" }) else { continue }
            guard name.first?.isUppercase == true else { continue }
            let sex = fields[2].first ?? "-"
            if fields[1] == "given" {
                names.given[language, default: []].append(.init(name, sex: sex))
            } else if fields[1] == "family" {
                names.family[language, default: []].append(.init(name, sex: Self.sex(ofFamily: name, language)))
            }
        }
    }

    /// Slavic family names have two forms.
    private static func sex(ofFamily name: String, _ language: String) -> Character {
        let endings: [String: (women: [String], men: [String])] = [
            "ru": (["ова", "ева", "ёва", "ина", "ына", "ая"], ["ов", "ев", "ёв", "ин", "ын", "ий", "ый", "ой"]),
            "pl": (["ska", "cka", "dzka"], ["ski", "cki", "dzki"]), "cs": (["ová", "ská", "cká", "á"], ["ský", "cký", "ý"]),
        ]
        guard let forms = endings[language] else { return "-" }
        if forms.women.contains(where: { name.hasSuffix($0) }) { return "f" }
        if forms.men.contains(where: { name.hasSuffix($0) }) { return "m" }
        return language == "cs" ? "m" : "-"
    }

    private mutating func readCities(_ path: String) throws {
        let origins = [
            "PL": "pl", "DE": "de", "AT": "de", "FR": "fr", "ES": "es", "IT": "it", "GB": "en", "US": "en", "TR": "tr", "CZ": "cs",
        ]
        var seen: [String: Int] = [:]
        let rows = try lines(path)
        for fields in rows where fields.count >= 6 { seen[String(fields[3]), default: 0] += 1 }
        for fields in rows where fields.count >= 6 {
            let name = String(fields[3])
            guard seen[name] == 1, name.allSatisfy({ $0.isLetter || $0 == " " }), name.count >= 4 else { continue }
            if let language = origins[String(fields[1])] { names.cities.append((name, language)) }
            let others = fields[5].split(separator: "|").map(String.init).filter { name in
                name.unicodeScalars.allSatisfy { (0x410...0x44F).contains($0.value) || $0.value == 0x451 || $0.value == 0x401 }
            }
            if !others.isEmpty, !name.contains(" ") { pairs.append((name, others)) }
        }
    }

    private mutating func addChinese() {
        let families =
            "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng"
        let syllables =
            "jin ping xiao wei ming hua jun jie qiang li fang xin yan bo chao dong hai hong jian kai lei long mei ning peng qing rong shan tao xiang ying yong yuan zhen zhi"
        names.given["zh"] = families.split(separator: " ").map { .init(String($0)) }
        let parts = syllables.split(separator: " ")
        names.family["zh"] = parts.flatMap { one in parts.filter { $0 != one }.map { .init(one.capitalized + $0) } }
    }
}
