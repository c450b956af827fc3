/// Case forms of names as Polish and Russian texts have them: genitive or instrumental, for names whose base form nobody restored.
enum Inflection {
    static func polish(_ word: String, isFeminine: Bool, instrumental: Bool) -> String {
        func swap(_ count: Int, _ ending: String) -> String { String(word.dropLast(count)) + ending }
        let lower = word.lowercased()
        if lower.hasSuffix("ski") || lower.hasSuffix("cki") || lower.hasSuffix("dzki") {
            return isFeminine ? word : word + (instrumental ? "m" : "ego")
        }
        if isFeminine, lower.hasSuffix("owa") || lower.hasSuffix("ewa") { return swap(1, instrumental ? "ą" : "ej") }
        if lower.hasSuffix("ska") || lower.hasSuffix("cka") || lower.hasSuffix("dzka") {
            return isFeminine ? swap(1, instrumental ? "ą" : "iej") : word
        }
        guard let last = lower.last else { return word }
        if last == "a" {
            let before = lower.dropLast().last ?? " "
            return instrumental ? swap(1, "ą") : swap(1, "kgij".contains(before) ? "i" : "y")
        }
        if "eioóuyéáíęą".contains(last) || isFeminine { return word }
        if instrumental { return word + ("kg".contains(last) ? "iem" : "em") }
        return word + "a"
    }

    static func russian(_ word: String, isFeminine: Bool, instrumental: Bool) -> String {
        func swap(_ count: Int, _ ending: String) -> String { String(word.dropLast(count)) + ending }
        let lower = word.lowercased()
        if lower.hasSuffix("ий") || lower.hasSuffix("ый") {
            if lower.hasSuffix("ский") || lower.hasSuffix("цкий") || lower.hasSuffix("ый") {
                return instrumental ? swap(2, "им") : swap(2, "ого")
            }
            return instrumental ? swap(1, "ем") : swap(1, "я")
        }
        if lower.hasSuffix("ая") { return swap(2, "ой") }
        if isFeminine, ["ова", "ева", "ина", "ына"].contains(where: { lower.hasSuffix($0) }) { return swap(1, "ой") }
        guard let last = lower.last else { return word }
        switch last {
        case "а": return swap(1, instrumental ? "ой" : "ы")
        case "я": return swap(1, instrumental ? "ей" : "и")
        case "й", "ь": return isFeminine ? word : swap(1, instrumental ? "ем" : "я")
        case "е", "и", "о", "у", "ы", "э", "ю", "ё": return word
        default:
            if isFeminine { return word }
            let isPossessive = ["ов", "ев", "ин", "ын"].contains { lower.hasSuffix($0) }
            return word + (instrumental ? (isPossessive ? "ым" : "ом") : "а")
        }
    }
}
