import Foundation
import Grammar
import Resources
import Text

/// Makes a small store of four invented articles: one loan for one tunnel, told in four languages, with a figure that differs.
public struct FixtureStore {
    private let file: SQLiteFile
    private var entities: [String: Int] = [:]
    private var profiles: [String: Int] = [:]
    private var document = 0
    private var body = ""
    private var sentences: [(id: Int, start: Int, text: String)] = []
    private var referents: [String: Int] = [:]
    private var mentionIDs: [String: Int] = [:]

    /// The schema as the program makes it, without rows.
    public static func empty(at path: String) throws {
        let file = try SQLiteFile(path)
        try schema(file)
    }

    public static func make(at path: String) throws {
        var store = try FixtureStore(path)
        try store.fill()
    }

    private init(_ path: String) throws {
        file = try SQLiteFile(path)
        try Self.schema(file)
    }

    private static func schema(_ file: SQLiteFile) throws {
        // A test's file needs not outlive a power cut.
        try file.run("PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN")
        for migration in Resources.files(under: "schema/migrations") { try file.run(migration.text) }
        for view in Resources.files(under: "schema/views") { try file.run(view.text) }
        try file.run("PRAGMA user_version = \(Resources.files(under: "schema/migrations").count); COMMIT")
    }

    // MARK: Rows

    private mutating func entity(_ kind: String, _ table: String, _ name: String, _ names: [(String, String, String)] = []) throws {
        let id = try file.insert("entities", ["kind": kind, "name": name, "key": SearchFolding.fold(name) + "/" + kind, "authority": nil])
        try file.insert(table, ["id": id, "name": name])
        for (name, language, how) in [(name, "en", "name")] + names {
            try file.insert(
                "aliases",
                [
                    "entity_id": id, "name": name, "language": language,
                    "script": language == "ru" ? "Cyrl" : language == "zh" ? "Hans" : "Latn",
                    "how": how, "folded": SearchFolding.fold(name),
                ])
        }
        entities[name] = id
        profiles[name] = try file.insert(
            "profiles",
            [
                "fingerprint": id, "kind": kind, "key": name, "name": name, "language": "en", "names": "[]", "blocks": "[]",
                "is_partial": 0,
                "entity_id": id,
            ])
    }

    private mutating func article(_ language: String, _ day: String?, _ publisher: String?, story: Int, _ texts: [String]) throws {
        body = texts.joined(separator: "\n")
        document += 1
        referents = [:]
        mentionIDs = [:]
        sentences = []
        try file.insert(
            "documents",
            [
                "id": document, "path": "articles/\(document).txt", "content_hash": [UInt8](repeating: UInt8(document), count: 32),
                "media_type": "text/plain", "encoding": "utf-8", "language": language, "title": texts[0], "published_on": day,
                "publisher_id": publisher.flatMap { entities[$0] }, "publisher": publisher, "story_id": story, "run_id": 1,
                "token_count": body.split(separator: " ").count, "unread_numbers": document == 4 ? 1 : 0, "signal_count": 0, "body": body,
                "title_folded": SearchFolding.fold(texts[0]), "keywords_folded": "",
            ])
        let inflection = Resources.file("languages/\(language)/inflection.tsv")?.text ?? ""
        let lines = inflection.split(separator: "\n").filter { $0.hasPrefix("stem_suffix\t") }.joined(separator: "\n")
        let pack = try LanguagePack(code: language, files: [("inflection.tsv", lines)])
        let builder = SearchTextBuilder(pack: pack)
        let analyzer = Analyzer(pack: pack)
        var start = 0
        for (ordinal, text) in texts.enumerated() {
            let search = builder.texts(of: analyzer.analyze(text))
            let id = try file.insert(
                "sentences",
                [
                    "document_id": document, "ordinal": ordinal, "paragraph": ordinal, "start_char": start,
                    "end_char": start + text.unicodeScalars.count, "folded": SearchFolding.fold(text),
                    "forms": search.map(\.forms).joined(separator: " "),
                ])
            sentences.append((id, start, text))
            start += text.unicodeScalars.count + 1
        }
    }

    private func place(_ sentence: Int, _ surface: String) throws -> (sentence: Int, start: Int, end: Int) {
        let (id, start, text) = sentences[sentence]
        guard let range = text.range(of: surface) else { throw SQLiteFile.Failure(description: "“\(surface)” is not in “\(text)”") }
        let from = start + text[..<range.lowerBound].unicodeScalars.count
        return (id, from, from + surface.unicodeScalars.count)
    }

    private mutating func mention(_ sentence: Int, _ surface: String, _ name: String) throws {
        if referents[name] == nil {
            referents[name] = try file.insert(
                "referents",
                ["document_id": document, "ordinal": referents.count, "profile_id": profiles[name], "entity_id": entities[name]])
        }
        let at = try place(sentence, surface)
        mentionIDs[name] = try file.insert(
            "mentions",
            [
                "document_id": document, "sentence_id": at.sentence, "entity_id": entities[name], "referent_id": referents[name],
                "start_char": at.start, "end_char": at.end, "surface": surface, "lemma": surface, "rule": "fixture", "link": "exact",
                "document_link": "exact", "confidence": 1.0,
            ])
    }

    private func figure(
        _ sentence: Int, _ surface: String, _ kind: String, _ value: Double?, _ unit: String?, measure: String? = nil, holder: String? = nil
    ) throws {
        let at = try place(sentence, surface)
        try file.insert(
            "figures",
            [
                "document_id": document, "sentence_id": at.sentence, "start_char": at.start, "end_char": at.end, "surface": surface,
                "kind": kind, "value": value, "unit": unit, "measure": measure, "holder_id": holder.flatMap { entities[$0] },
                "rule": "fixture",
            ])
    }

    private func claim(_ sentence: Int, _ text: String, _ speaker: String?, _ cue: String, kind: String = "statement", about: [String] = [])
        throws
    {
        let at = try place(sentence, text)
        let id = try file.insert(
            "claims",
            [
                "document_id": document, "sentence_id": at.sentence, "start_char": at.start, "end_char": at.end,
                "speaker_id": speaker.flatMap { entities[$0] }, "speaker_text": speaker, "cue": cue, "kind": kind, "quoted": 0,
                "negated": 0,
                "rule": "fixture",
            ])
        for name in about { try file.insert("claim_entities", ["claim_id": id, "mention_id": mentionIDs[name]]) }
    }

    private func date(_ sentence: Int, _ surface: String, _ start: String?, _ end: String?) throws {
        let at = try place(sentence, surface)
        try file.insert(
            "dates",
            [
                "document_id": document, "sentence_id": at.sentence, "start_char": at.start, "end_char": at.end, "surface": surface,
                "date_start": start, "date_end": end, "rule": "fixture",
            ])
    }

    // MARK: Articles

    private mutating func fill() throws {
        try file.run("BEGIN")
        try file.insert(
            "runs",
            [
                "id": 1, "tool_version": "0.1.0", "schema_version": 1, "model_id": "lexicon", "options": "{}",
                "started_at": "2024-03-05T08:00:00Z", "finished_at": "2024-03-05T08:00:02Z",
            ])
        try entity(
            "person", "people", "Aidar Nurlanov",
            [
                ("Nurlanov", "en", "mention"), ("Nurlanow", "de", "mention"), ("Айдар Нурланов", "ru", "name"),
                ("Нурланов", "ru", "mention"),
                ("Нурлановым", "ru", "surface"), ("努尔兰诺夫", "zh", "catalogue"),
            ])
        try entity("organization", "organizations", "Havelbank", [("Хавельбанк", "ru", "name")])
        try entity(
            "project", "projects", "Kopa tunnel",
            [("Kopa-Tunnel", "de", "name"), ("Kopa", "en", "mention"), ("тоннель Копа", "ru", "name")])
        try entity("place", "places", "Kopa Pass", [("Kopa", "pl", "mention")])
        try entity("person", "people", "Jörg Müller", [("Müller", "de", "mention")])
        try entity("person", "people", "Lech Wałęsa", [("Wałęsa", "pl", "mention")])
        try entity("person", "people", "Ёлкин")
        try entity("organization", "organizations", "Morning Ledger")
        try entity("organization", "organizations", "Abendbote")
        try file.run("UPDATE organizations SET type = 'bank', country = 'DE' WHERE name = 'Havelbank'")
        try english()
        try german()
        try polish()
        try russian()
        try file.insert(
            "failures",
            ["path": "articles/broken.html", "cause": "the file is empty", "remedy": "Fetch it again.", "run_id": 1])
        for table in ["sentences_fts", "documents_fts"] { try file.run("INSERT INTO \(table) (\(table)) VALUES ('rebuild')") }
        try file.run("COMMIT")
    }

    private mutating func english() throws {
        try article(
            "en", "2024-03-01", "Morning Ledger", story: 1,
            [
                "Havelbank signs loan for Kopa tunnel",
                "Havelbank will lend 120 million euros for the Kopa tunnel, its chairman Aidar Nurlanov said.",
                "Small banks on both sides of the border welcomed the plan.",
                "Work on the tunnel is to begin on 1 May 2025.",
            ])
        try mention(0, "Havelbank", "Havelbank")
        try mention(0, "Kopa tunnel", "Kopa tunnel")
        try mention(1, "Havelbank", "Havelbank")
        try mention(1, "Kopa tunnel", "Kopa tunnel")
        try mention(1, "Aidar Nurlanov", "Aidar Nurlanov")
        try figure(1, "120 million euros", "money", 120_000_000, "EUR", measure: "loan", holder: "Kopa tunnel")
        try claim(
            1, "Havelbank will lend 120 million euros for the Kopa tunnel", "Aidar Nurlanov", "said", kind: "commitment",
            about: ["Havelbank"])
        try date(3, "1 May 2025", "2025-05-01", "2025-05-01")
        let at = try place(1, "chairman")
        try file.insert(
            "roles",
            [
                "document_id": document, "sentence_id": at.sentence, "mention_id": mentionIDs["Aidar Nurlanov"],
                "person_id": entities["Aidar Nurlanov"], "title": "chairman", "of_id": entities["Havelbank"], "start_char": at.start,
                "end_char": at.end, "rule": "fixture",
            ])
    }

    private mutating func german() throws {
        try article(
            "de", "2024-03-02", "Abendbote", story: 1,
            [
                "Havelbank finanziert den Kopa-Tunnel",
                "Der Vorsitzende Nurlanow bleibt bei 120 Millionen Euro.",
                "Die Straße zur Baustelle ist gesperrt, teilte Jörg Müller mit.",
                "Zwei weitere Banken | so heißt es im \"Abendbote\" | warten noch ab.",
            ])
        try mention(0, "Havelbank", "Havelbank")
        try mention(0, "Kopa-Tunnel", "Kopa tunnel")
        try mention(1, "Nurlanow", "Aidar Nurlanov")
        try mention(2, "Jörg Müller", "Jörg Müller")
        try mention(3, "Abendbote", "Abendbote")
        try figure(1, "120 Millionen Euro", "money", 120_000_000, "EUR", measure: "loan", holder: "Kopa tunnel")
        try claim(2, "Die Straße zur Baustelle ist gesperrt", "Jörg Müller", "teilte mit")
    }

    private mutating func polish() throws {
        try article(
            "pl", nil, nil, story: 3,
            ["Wałęsa obejrzał przełęcz Kopa", "Lech Wałęsa przyjechał w góry z wnukiem i dwoma psami.", "O pieniądzach nie mówił."])
        try mention(0, "Wałęsa", "Lech Wałęsa")
        try mention(0, "Kopa", "Kopa Pass")
        try mention(1, "Lech Wałęsa", "Lech Wałęsa")
        try date(2, "nie mówił", nil, nil)
    }

    private mutating func russian() throws {
        try article(
            "ru", "2024-03-05", "Abendbote", story: 4,
            [
                "Тоннель Копа подорожал до 130 миллионов евро",
                "Инженеры приехали на перевал вместе с Нурлановым.",
                "Среди них был Ёлкин, который строил здесь первую дорогу.",
            ])
        try mention(0, "Тоннель Копа", "Kopa tunnel")
        try mention(1, "Нурлановым", "Aidar Nurlanov")
        try mention(2, "Ёлкин", "Ёлкин")
        try figure(0, "130 миллионов евро", "money", 130_000_000, "EUR", measure: "loan", holder: "Kopa tunnel")
        try figure(2, "первую", "ordinal", nil, nil)
    }
}
