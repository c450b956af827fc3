import Model

/// What a line says of the article without being part of its text.
struct LineFacts: Sendable {
    var date: VisibleDate?
    var isUpdate = false
    var source: String?
    var authors: [String] = []
    /// Place ahead of the day (`Berlin, 3 May 2024`).
    var place: String?
    /// The line without the counter behind its day.
    var text: String?
    /// True when the line names somebody or something: it then says more than the day.
    var hasNames = false
}

/// What a line is.
enum LineClass: Sendable {
    case text
    /// Site furniture, with the rule's name.
    case furniture(String)
    /// Heads a section that is not the article's: the rest of the page, or the short lines that follow.
    case section(String, isRest: Bool)
    /// Says something about the article only.
    case facts(LineFacts, String)
}

extension LineClass {
    var isText: Bool {
        if case .text = self { return true }
        return false
    }
}

/// What a line is, and the phrase of the lexicon that says so.
struct LineJudgement: Sendable {
    var lineClass: LineClass
    var phrase: String?
    /// True when the line may be the other thing as well, and what stands around it must say.
    var isDoubtful = false
    /// The reason to drop a doubtful line that is text so far.
    var doubt = "label"

    init(_ lineClass: LineClass, phrase: String? = nil, isDoubtful: Bool = false) {
        self.lineClass = lineClass
        self.phrase = phrase
        self.isDoubtful = isDoubtful
    }

    static func furniture(_ reason: String) -> LineJudgement { LineJudgement(.furniture(reason)) }

    static func furniture(_ entry: FurnitureLexicon.Entry) -> LineJudgement {
        LineJudgement(.furniture(entry.value.isEmpty ? "furniture" : entry.value), phrase: entry.form)
    }

    /// Still to be thought of as part of the text.
    var isText: Bool {
        if case .text = lineClass { return true }
        return false
    }

    var isFacts: Bool {
        if case .facts = lineClass { return true }
        return false
    }

    /// Site furniture or the head of a section that is none of the article's.
    var isFurniture: Bool { !isText && !isFacts }
}
