import Grammar

/// What the lexicons know of names: which words are given names, and which make a name one of a company or an institution.
struct PersonNames: Sendable {
    private let given: Set<String>
    private let organizations: Set<String>
    private let organizationEndings: [String]
    private let weekdays: Set<String>
    private let roles: Set<String>
    private let roleEndings: [String]

    init(packs: [LanguagePack]) {
        var given: Set<String> = []
        var organizations: Set<String> = []
        var endings: [String] = []
        var weekdays: Set<String> = []
        var roles: Set<String> = []
        var roleEndings: [String] = []
        for pack in packs {
            for entry in pack.entries(.givenName) { given.insert(Self.key(entry.form)) }
            for entry in pack.entries(.companySuffix) {
                let key = Self.key(entry.form)
                if key.utf8.count >= 2 { organizations.insert(key) }
            }
            for entry in pack.entries(.organizationHead) {
                if entry.form.hasPrefix("*") {
                    endings.append(String(entry.form.dropFirst()))
                } else if !entry.form.contains(" "), entry.form.utf8.count >= 4 {
                    organizations.insert(Self.key(entry.form))
                }
            }
            for entry in pack.entries(.roleNoun) where !entry.form.contains(" ") {
                if entry.form.hasPrefix("*") {
                    if entry.form.utf8.count >= 6 { roleEndings.append(String(entry.form.dropFirst())) }
                } else {
                    roles.insert(Self.key(entry.form))
                }
            }
            for entry in pack.entries(.weekday) { weekdays.insert(Self.key(entry.form)) }
        }
        self.given = given
        self.organizations = organizations
        organizationEndings = endings.filter { $0.utf8.count >= 5 }
        self.weekdays = weekdays
        self.roles = roles
        self.roleEndings = roleEndings
    }

    private static func key(_ form: String) -> String {
        // Most forms are one word in lower case already.
        if !form.utf8.contains(where: { $0 == 0x3D || $0 == 0x2E || $0 == 0x20 }) { return form }
        let bare = form.hasPrefix("=") ? form.dropFirst() : Substring(form)
        return bare.lowercased().filter { $0 != "." && $0 != " " }
    }

    func isGiven(_ word: String) -> Bool { given.contains(word) }

    func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

    /// Whether a name's words say that it is one of a company or institution: a legal form at its end, or a class noun and no given name.
    func isOrganization(_ words: LineWords) -> Bool {
        guard let last = words.words.last, let first = words.words.first else { return false }
        guard words.count >= 2 else { return false }
        if organizations.contains(last.lower), last.lower.utf8.count <= 5, !given.contains(last.lower) { return true }
        // `e.V.` and `S.A.` are cut in two.
        if organizations.contains(words.words[words.count - 2].lower + last.lower), last.lower.utf8.count <= 2 { return true }
        return !given.contains(first.lower) && (hasHead(last.lower) || (first.lower.utf8.count >= 5 && organizations.contains(first.lower)))
    }

    /// Whether a word is a noun for what a person is; many are family names too.
    func isRole(_ word: String) -> Bool {
        !given.contains(word) && (roles.contains(word) || roleEndings.contains { word.hasSuffix($0) && word != $0 })
    }

    private func hasHead(_ word: String) -> Bool {
        if given.contains(word) { return false }
        if word.utf8.count >= 5, organizations.contains(word) { return true }
        return organizationEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }

    /// Whether a name begins as a person's does.
    func isPerson(_ words: LineWords) -> Bool {
        (2...4).contains(words.count) && words.words.dropLast().contains { given.contains($0.lower) } && !isOrganization(words)
    }
}
