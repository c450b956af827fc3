import Model
import Recognition

/// An article's names with what led to them, as a line of JSON, in the tables' own words.
enum NamesJSON {
    static func line(_ names: ExplainedNames) -> String {
        var json = JSONBuilder()
        json.object { json in
            json.field("id", names.article.path)
            json.field("path", names.article.path)
            json.field("title", names.article.title)
            json.field("language", names.article.language)
            json.field("model_id", names.model)
            json.field("body", names.article.body)
            json.array("mentions", names.names) { json, name in json.object { mention(name, names, &$0) } }
            json.array("refused_names", names.refused, candidate)
        }
        return json.text
    }

    private static func mention(_ name: ExplainedNames.Name, _ names: ExplainedNames, _ json: inout JSONBuilder) {
        let mention = name.mention
        let referent = names.referent(of: name)
        json.field("start_char", mention.span.start)
        json.field("end_char", mention.span.end)
        json.field("sentence", mention.sentence)
        json.field("surface", mention.surface)
        json.field("kind", mention.kind.rawValue)
        json.field("rule", mention.rule)
        json.field("confidence", rounded(mention.confidence))
        json.field("decided_by", name.decider.rawValue)
        json.field("recognized_kind", name.kind.rawValue)
        json.array("proposals", name.proposals, candidate)
        json.array("lost", name.lost, candidate)
        json.array("model_kinds", name.kinds) { json, kind in
            json.object {
                $0.field("kind", kind.kind.rawValue)
                $0.field("probability", rounded(kind.probability))
            }
        }
        json.field("lemma", mention.lemma)
        json.field("lemma_rule", name.lemmaRule)
        json.field("entity", referent?.key)
        json.field("name", referent?.name)
        json.field("link", mention.link)
        json.field("link_score", rounded(mention.linkScore))
        json.field("link_evidence", mention.linkEvidence)
        json.array("kept_apart", names.apart(from: name)) { json, apart in
            json.object {
                $0.field("entity", apart.referent.key)
                $0.field("name", apart.referent.name)
                $0.field("rule", apart.rule)
                $0.field("score", rounded(apart.score))
            }
        }
    }

    private static func candidate(_ json: inout JSONBuilder, _ candidate: ExplainedNames.Candidate) {
        json.object {
            $0.field("start_char", candidate.span.start)
            $0.field("end_char", candidate.span.end)
            $0.field("surface", candidate.surface)
            $0.field("kind", candidate.kind.rawValue)
            $0.field("rule", candidate.rule)
            $0.field("confidence", rounded(candidate.confidence))
            $0.field("model_probability", rounded(candidate.probability))
            if let loss = candidate.loss { $0.field("lost", loss.rawValue) }
        }
    }

    private static func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }
}
