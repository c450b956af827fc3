import Model

/// An article's numbers with what led to them, as a line of JSON, in the tables' own words.
enum FiguresJSON {
    static func line(_ explained: ExplainedFigures) -> String {
        var json = JSONBuilder()
        json.object { json in
            let article = explained.article
            json.field("id", article.path)
            json.field("path", article.path)
            json.field("title", article.title)
            json.field("language", article.language)
            json.field("published_on", article.publishedOn?.iso)
            json.field("body", article.body)
            json.array("figures", explained.figures) { json, read in json.object { figure(read, explained, &$0) } }
            json.array("dates", explained.dates) { json, read in
                json.object {
                    place(read.date.span, read.date.sentence, read.date.surface, &$0)
                    $0.field("date_start", read.date.days?.start.iso)
                    $0.field("date_end", read.date.days?.end.iso)
                    $0.field("rule", read.date.rule)
                    $0.field("note", read.date.note)
                    rule(read.rule, &$0)
                }
            }
            json.array("other_numbers", explained.others, other)
            json.array("unread_numbers", explained.unread, other)
        }
        return json.text
    }

    private static func figure(_ read: ExplainedFigures.Read, _ explained: ExplainedFigures, _ json: inout JSONBuilder) {
        let figure = read.figure
        let holder = explained.holder(of: figure)
        place(figure.span, figure.sentence, figure.surface, &json)
        json.field("kind", figure.kind.rawValue)
        json.field("value", figure.value)
        json.field("value_high", figure.valueHigh)
        json.field("unit", figure.unit)
        json.field("qualifier", figure.qualifier?.rawValue)
        json.field("measure", figure.measure)
        json.field("measure_key", figure.measureKey)
        json.field("lowest", figure.bounds?.lowerBound)
        json.field("highest", figure.bounds?.upperBound)
        json.field("holder", holder?.key)
        json.field("holder_name", holder?.name)
        json.field("period_start", figure.period?.start.iso)
        json.field("period_end", figure.period?.end.iso)
        json.field("change_direction", figure.change?.rawValue)
        json.field("change_basis", figure.basis?.rawValue)
        json.field("said_by", read.speaker)
        json.field("rule", figure.rule)
        json.field("note", figure.note)
        rule(read.rule, &json)
    }

    private static func other(_ json: inout JSONBuilder, _ other: ExplainedFigures.Other) {
        json.object {
            place(other.span, other.sentence, other.surface, &$0)
            $0.field("reason", other.reason)
            rule(other.rule, &$0)
        }
    }

    private static func place(_ span: Span, _ sentence: Int, _ surface: String, _ json: inout JSONBuilder) {
        json.field("start_char", span.start)
        json.field("end_char", span.end)
        json.field("sentence", sentence)
        json.field("surface", surface)
    }

    /// The rules as an array of one, empty where none is told: the same in all places, so that jq can descend it.
    private static func rule(_ rule: ExplainedFigures.Rule?, _ json: inout JSONBuilder) {
        rules(rule.map { [$0] } ?? [], "read_by", &json)
    }

    private static func rules(_ list: [ExplainedFigures.Rule], _ key: String, _ json: inout JSONBuilder) {
        json.array(key, list) { json, rule in
            json.object {
                $0.field("rule", rule.name)
                $0.field("production", rule.production)
                $0.field("start_char", rule.span.start)
                $0.field("end_char", rule.span.end)
                $0.field("surface", rule.surface)
                rules(rule.parts, "parts", &$0)
            }
        }
    }
}
