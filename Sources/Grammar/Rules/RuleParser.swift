import Text

/// Reads `.rules` files: `name TAB pattern TAB symbol = production(arguments) [TAB rank]`, one rule a line, and lines `let TAB NAME TAB text`,
/// whose text stands for `$NAME` in the patterns below.
public enum RuleParser {
    /// - Parameters:
    ///   - file: name for messages; its last part without the ending is the topic.
    /// Throws `GrammarError` with file and line of a broken rule.
    public static func rules(_ text: String, file: String) throws(GrammarError) -> [GrammarRule] {
        let base = file.split(separator: "/").last.map(String.init) ?? file
        let topic = base.split(separator: ".").first.map(String.init) ?? base
        var rules: [GrammarRule] = []
        var texts: [(name: String, text: String)] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
            if fields.count == 3, fields[0] == "let" {
                // The longest name first, so that none is the beginning of another's.
                texts.append(("$" + fields[1], fields[2]))
                texts.sort { $0.name.utf8.count > $1.name.utf8.count }
                continue
            }
            rules.append(try rule(fields, texts, topic: topic, place: "\(file):\(index + 1)"))
        }
        return rules
    }

    private static func rule(_ fields: [String], _ texts: [(name: String, text: String)], topic: String, place: String)
        throws(GrammarError) -> GrammarRule
    {
        guard fields.count >= 3, !fields[0].isEmpty else {
            throw GrammarError(
                place: place, cause: "a rule needs a name, a pattern and what it gives, parted by tabs", remedy: "Put tabs between them")
        }
        var source = fields[1]
        for (name, text) in texts where source.contains(name) { source = replacing(name, by: text, in: source) }
        let pattern = try elements(source, place: place)
        guard pattern.contains(where: { if case .take(_, false) = $0.part { true } else { false } }) else {
            throw GrammarError(place: place, cause: "the pattern may match nothing", remedy: "Make one part of it required")
        }
        let (symbol, production, arguments) = try result(fields[2], place: place)
        let captures = Set(pattern.compactMap(\.capture))
        for case .capture(let name) in arguments where !captures.contains(name) {
            throw GrammarError(place: place, cause: "no part of the pattern is called “\(name)”", remedy: "Write \(name): before that part")
        }
        var rank = 0
        if fields.count > 3, !fields[3].isEmpty {
            guard let number = Int(fields[3]) else {
                throw GrammarError(place: place, cause: "the rank “\(fields[3])” is no whole number", remedy: "Write a number or nothing")
            }
            rank = number
        }
        return GrammarRule(
            name: fields[0], topic: topic, symbol: symbol, production: production, rank: rank, place: place, pattern: pattern,
            arguments: arguments)
    }

    /// `~$NAME` passes its touch on to each alternative.
    private static func replacing(_ name: String, by text: String, in source: String) -> String {
        let touching = alternatives(Substring(text)).map { "~" + $0 }.joined(separator: "|")
        return replaced(name, by: text, in: replaced("~" + name, by: touching, in: source))
    }

    private static func replaced(_ name: String, by text: String, in source: String) -> String {
        var result = ""
        var rest = Substring(source)
        while let range = rest.firstRange(of: name) {
            result += rest[..<range.lowerBound] + text
            rest = rest[range.upperBound...]
        }
        return result + rest
    }

    // MARK: Result

    private static func result(_ field: String, place: String) throws(GrammarError) -> (String, String, [RuleArgument]) {
        guard let equals = field.firstIndex(of: "="), let open = field.firstIndex(of: "("), field.hasSuffix(")"), equals < open else {
            throw GrammarError(
                place: place, cause: "“\(field)” is no result", remedy: "Write it as symbol = production(argument, argument)")
        }
        let symbol = trimmed(field[..<equals])
        let production = trimmed(field[field.index(after: equals)..<open])
        var arguments: [RuleArgument] = []
        for part in alternatives(field[field.index(after: open)...].dropLast()) where !trimmed(part).isEmpty {
            let text = trimmed(part)
            if text.hasPrefix("'"), text.hasSuffix("'"), text.count >= 2 {
                arguments.append(.text(String(text.dropFirst().dropLast())))
            } else if let number = Double(text) {
                arguments.append(.number(number))
            } else {
                arguments.append(.capture(text))
            }
        }
        return (symbol, production, arguments)
    }

    // MARK: Pattern

    private static func elements(_ field: String, place: String) throws(GrammarError) -> [RuleElement] {
        var elements: [RuleElement] = []
        for word in words(field) { elements.append(try element(word, place: place)) }
        return elements
    }

    /// Cuts at spaces outside brackets and quotes.
    private static func words(_ field: String) -> [Substring] {
        var words: [Substring] = []
        var depth = 0
        var isQuoted = false
        var start: String.Index?
        for index in field.indices {
            switch field[index] {
            case "'": isQuoted.toggle()
            case "(", "{", "<": if !isQuoted { depth += 1 }
            case ")", "}", ">": if !isQuoted { depth -= 1 }
            case " " where depth == 0 && !isQuoted:
                if let first = start { words.append(field[first..<index]) }
                start = nil
                continue
            default: break
            }
            if start == nil { start = index }
        }
        if let first = start { words.append(field[first...]) }
        return words
    }

    private static func element(_ word: Substring, place: String) throws(GrammarError) -> RuleElement {
        if let assertion = try assertion(word, place: place) { return RuleElement(part: assertion, capture: nil) }
        // The touch may stand before the capture's name or behind it.
        let touches = word.hasPrefix("~")
        var rest = touches ? word.dropFirst() : word
        var capture: String?
        if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy({ $0.isLetter || $0 == "-" }), colon > rest.startIndex {
            capture = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        let isOptional = rest.hasSuffix("?") && !rest.hasSuffix("'?'")
        if isOptional { rest = rest.dropLast() }
        var found = try cores(rest, place: place)
        if touches, let first = found.indices.first { found[first].touches = true }
        return RuleElement(part: .take(found, isOptional: isOptional), capture: capture)
    }

    private static func assertion(_ word: Substring, place: String) throws(GrammarError) -> RuleElement.Part? {
        switch word {
        case "at-start": return .assert(.atStart)
        case "at-end": return .assert(.atEnd)
        case "touching": return .assert(.touching)
        case "apart": return .assert(.apart)
        default: break
        }
        guard word.hasSuffix(")"), let open = word.firstIndex(of: "(") else { return nil }
        let inner = word[word.index(after: open)...].dropLast()
        switch word[..<open] {
        case "after": return .assert(.after(try cores(inner, place: place), isNegated: false))
        case "not-after": return .assert(.after(try cores(inner, place: place), isNegated: true))
        case "before": return .assert(.before(try cores(inner, place: place), isNegated: false))
        case "not-before": return .assert(.before(try cores(inner, place: place), isNegated: true))
        case "when": return .assert(.when(trimmed(inner), isNegated: false))
        case "unless": return .assert(.when(trimmed(inner), isNegated: true))
        case "if":
            let isNegated = inner.hasPrefix("!")
            let parts = (isNegated ? inner.dropFirst() : inner).split(separator: "=", maxSplits: 1)
            guard let name = parts.first else { return nil }
            return .setting(trimmed(name), value: parts.count > 1 ? trimmed(parts[1]) : nil, isNegated: isNegated)
        default: return nil
        }
    }

    private static func cores(_ text: Substring, place: String) throws(GrammarError) -> [RuleCore] {
        var cores: [RuleCore] = []
        for part in alternatives(text) { cores.append(try core(part, place: place)) }
        return cores
    }

    /// Cuts at bars and, inside assertions, commas that stand in no bracket or quote.
    private static func alternatives(_ text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var depth = 0
        var isQuoted = false
        var start = text.startIndex
        for index in text.indices {
            switch text[index] {
            case "'": isQuoted.toggle()
            case "{", "<": if !isQuoted { depth += 1 }
            case "}", ">": if !isQuoted { depth -= 1 }
            case "|", ",":
                if depth == 0, !isQuoted {
                    parts.append(text[start..<index])
                    start = text.index(after: index)
                }
            default: break
            }
        }
        parts.append(text[start...])
        return parts
    }

    private static func core(_ text: Substring, place: String) throws(GrammarError) -> RuleCore {
        var rest = Substring(trimmed(text))
        let touches = rest.hasPrefix("~")
        if touches { rest = rest.dropFirst() }
        func fault(_ cause: String, _ remedy: String) -> GrammarError { GrammarError(place: place, cause: cause, remedy: remedy) }
        if rest.hasPrefix("'"), rest.hasSuffix("'"), rest.count >= 3 {
            return RuleCore(kind: .literal(CaseFolding.lower(String(rest.dropFirst().dropLast()))), touches: touches)
        }
        if rest.hasPrefix("#") {
            guard let kind = TokenClass(rawValue: String(rest.dropFirst())) else {
                throw fault(
                    "there is no class of tokens “\(rest)”", "Use one of #\(TokenClass.allCases.map(\.rawValue).joined(separator: " #"))")
            }
            return RuleCore(kind: .tokens(kind), touches: touches)
        }
        if rest.hasPrefix("@"), rest.count > 1 { return RuleCore(kind: .scanner(String(rest.dropFirst())), touches: touches) }
        if rest.hasPrefix("<"), rest.hasSuffix(">") {
            let parts = rest.dropFirst().dropLast().split(separator: ":", maxSplits: 1)
            guard let symbol = parts.first else { throw fault("“\(rest)” names no symbol", "Write <symbol> or <symbol:predicate>") }
            let predicates = parts.count > 1 ? parts[1].split(separator: ",").map { trimmed($0) } : []
            return RuleCore(kind: .symbol(trimmed(symbol), predicates: predicates), touches: touches)
        }
        let name = rest.prefix { $0 != "{" }
        guard let category = LexicalCategory(rawValue: String(name)) else {
            throw fault(
                "there is no lexicon category “\(name)”", "Use one that LexicalCategory.swift lists; quote words, put symbols in < >")
        }
        var conditions: [EntryCondition] = []
        if name.count < rest.count {
            guard rest.hasSuffix("}") else { throw fault("the conditions of “\(rest)” are not closed", "Close the brace") }
            for part in rest[name.endIndex...].dropFirst().dropLast().split(separator: ",") { conditions.append(condition(trimmed(part))) }
        }
        return RuleCore(kind: .category(category, conditions), touches: touches)
    }

    /// `attr`, `!attr`, `attr=x/y`, `attr!=x`, `=value`, `!=value`
    private static func condition(_ text: String) -> EntryCondition {
        guard let equals = text.firstIndex(of: "=") else {
            return text.hasPrefix("!")
                ? .attribute(String(text.dropFirst()), is: nil, isNegated: true) : .attribute(text, is: nil, isNegated: false)
        }
        var name = text[..<equals]
        let isNegated = name.hasSuffix("!")
        if isNegated { name = name.dropLast() }
        let values = text[text.index(after: equals)...].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return name.isEmpty
            ? .value(values, isNegated: isNegated) : .attribute(String(name), is: values, isNegated: isNegated)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while slice.first == " " { slice = slice.dropFirst() }
        while slice.last == " " { slice = slice.dropLast() }
        return String(slice)
    }
}
