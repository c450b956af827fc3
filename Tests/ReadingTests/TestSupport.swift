import Foundation
import Grammar
import Testing

@testable import Reading

/// The languages' lexicons from the source tree.
enum TestPacks {
    static let reader = ArticleReader(packs: packs)

    static let packs: [LanguagePack] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages")
        return ["de", "en", "pl", "ru"].compactMap { code in
            let folder = root.appendingPathComponent(code)
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".tsv") }.sorted()
            let files = names.compactMap { name in
                (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name: name, text: $0) }
            }
            return try? LanguagePack(code: code, files: files)
        }
    }()
}

/// Paragraphs of invented news, long enough to be told from furniture.
enum Sample {
    static let german = """
        Der Stadtrat von Lindenau hat am Montag über den Bau einer neuen Fußgängerbrücke entschieden. Die Kosten schätzt die Verwaltung auf elf Millionen Euro.
        Bürgermeisterin Jutta Höflich erklärte, die Brücke werde größere Umwege für Schüler überflüssig machen. „Wir haben lange genug gewartet“, sagte sie.
        """
    static let polish = """
        Rada miejska Zielonej Łąki przyjęła w poniedziałek budżet na przyszły rok, który przewiduje więcej pieniędzy na drogi i szkoły w całej gminie.
        Burmistrz Paweł Źródlański powiedział, że żadna inwestycja nie będzie odłożona. Mieszkańcy zgłosili ponad sto wniosków dotyczących ścieżek rowerowych.
        """
    static let russian = """
        Городской совет Липогорска утвердил в понедельник план строительства нового моста через реку. Работы начнутся весной и продлятся около двух лет.
        Мэр города Ольга Ёжикова заявила, что движение на время ремонта будет перенесено на объездную дорогу. Жители давно просили об этом решении.
        """
    static let english = """
        The town council of Harrowmere voted on Monday to repair the old lighthouse – a plan that residents had asked for since the storm of last winter.
        Mayor Ellen Whitcombe said the work would cost about £2 million and that it wouldn’t delay the harbour’s new ferry terminal in any way.
        """
}
