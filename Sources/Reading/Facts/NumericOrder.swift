import Grammar

/// Which of two numbers of a date such as 03/04/2024 is the month, as a page's language and region have it.
enum NumericOrder: Sendable {
    case dayFirst, monthFirst
    /// Nobody can know: such a date says nothing.
    case unknown

    /// The order of a page.
    ///
    /// - Parameter tag: as the page states it, `en-US`, `de_AT`, `pl`.
    ///
    /// A language whose lexicon names regions that write the month first (setting `month_first_regions`) leaves the order open where no region
    /// is stated; all others put the day first.
    init(tag: String?, packs: [String: Set<String>]) {
        guard let tag else {
            self = .unknown
            return
        }
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        guard let language = parts.first, let regions = packs[String(language)] else {
            self = parts.isEmpty ? .unknown : .dayFirst
            return
        }
        guard let region = parts.dropFirst().last(where: { $0.utf8.count == 2 }) else {
            self = .unknown
            return
        }
        self = regions.contains(String(region)) ? .monthFirst : .dayFirst
    }

    /// Regions that write the month first, by language, of those whose lexicon has any.
    static func regions(_ packs: [LanguagePack]) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for pack in packs {
            guard let regions = pack.settings["month_first_regions"] else { continue }
            found[pack.code] = Set(regions.split(separator: " ").map(String.init))
        }
        return found
    }
}
