import Foundation
import Recognition
import Text

/// Reads the lists that word classes come from.
enum WordLists {
    private static let lexiconClasses: [Substring: WordClass] = [
        "organization_head": .organizationHead, "project_head": .projectHead, "place_head": .placeHead, "event_head": .eventHead,
        "demonym": .demonym, "common_word": .commonWord, "company_suffix": .companySuffix, "given_name": .givenName,
    ]

    /// - Parameters:
    ///   - gazetteer: folder of cities, countries, regions and people; nil for the lexicons alone.
    ///   - lexicons: text of lexicon files.
    static func read(gazetteer: String?, lexicons: [String]) throws(TrainingError) -> WordClasses {
        var builder = WordClassesBuilder()
        if let gazetteer { try addGazetteer(gazetteer, to: &builder) }
        for text in lexicons {
            for row in rows(of: text) where row.count > 1 {
                guard let value = lexiconClasses[row[0]] else { continue }
                for form in forms(row[1]) where !form.contains(" ") { builder.add(CaseFolding.lower(form), value) }
            }
        }
        return builder.build()
    }

    private static func addGazetteer(_ folder: String, to builder: inout WordClassesBuilder) throws(TrainingError) {
        for row in try rows(folder + "/people.tsv") where row.count > 3 && isOurs(row[3]) {
            builder.add(CaseFolding.lower(row[3]), row[1] == "given" ? .givenName : .familyName)
        }
        for row in try rows(folder + "/cities.tsv") where row.count > 5 {
            let size: WordClass = (Int(row[2]) ?? 0) >= 300_000 ? [.place, .largePlace] : .place
            addPlace(row[3], size, to: &builder)
            for name in row[5].split(separator: "|") { addPlace(name, size, to: &builder) }
            // Alternative Latin names of small cities are mostly noise.
            guard size.contains(.largePlace) else { continue }
            for name in row[4].split(separator: "|") { addPlace(name, .place, to: &builder) }
        }
        for row in try rows(folder + "/countries.tsv") where row.count > 4 {
            for name in row[1...4] { addPlace(name, .country, to: &builder) }
        }
        for row in try rows(folder + "/regions.tsv") where row.count > 2 { addPlace(row[2], .country, to: &builder) }
    }

    private static func addPlace(_ name: Substring, _ value: WordClass, to builder: inout WordClassesBuilder) {
        guard isOurs(name) else { return }
        let parts = CaseFolding.lower(name).split { $0 == " " || $0 == "-" }
        if parts.count == 1 { return builder.add(String(parts[0]), value) }
        for part in parts where part.utf8.count > 3 { builder.add(String(part), .placePart) }
    }

    /// Latin or Cyrillic.
    private static func isOurs(_ name: Substring) -> Bool { name.unicodeScalars.allSatisfy { $0.value < 0x530 } }

    private static func rows(_ path: String) throws(TrainingError) -> [[Substring]] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TrainingError(place: path, cause: "the file cannot be read", remedy: "Name the folder of the corpora with --corpora")
        }
        return rows(of: String(decoding: data, as: UTF8.self))
    }

    private static func rows(of text: String) -> [[Substring]] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// `a{b,c}|d` written out.
    static func forms(_ pattern: Substring) -> [String] {
        var result: [String] = []
        for alternative in pattern.split(separator: "|") {
            guard let open = alternative.firstIndex(of: "{"), let close = alternative.firstIndex(of: "}"), open < close else {
                result.append(alternative.hasPrefix("=") ? String(alternative.dropFirst()) : String(alternative))
                continue
            }
            let endings = alternative[alternative.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
            for ending in endings { result.append("\(alternative[..<open])\(ending)\(alternative[alternative.index(after: close)...])") }
        }
        return result
    }
}
