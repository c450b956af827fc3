import Model
import Reading

/// One document as the reader sees it, as a line of JSON: its facts, its body, and what was left out or, where asked for, what became of each
/// block.
enum ArticleJSON {
    static func line(_ output: ReadStream.Output, explains: Bool) -> String {
        var json = JSONBuilder()
        json.object { json in
            if let article = output.document.article {
                facts(article, &json, listsDropped: !explains)
            } else {
                json.field("path", output.path)
                json.field("error", output.error)
            }
            if explains { json.array("blocks", output.document.decisions, block) }
        }
        return json.text
    }

    private static func facts(_ article: Article, _ json: inout JSONBuilder, listsDropped: Bool) {
        json.field("path", article.path)
        json.field("media_type", article.mediaType)
        json.field("encoding", article.encoding)
        json.field("language", article.language)
        json.field("title", article.title)
        json.field("subtitle", article.subtitle)
        json.field("published_on", article.publishedOn?.iso)
        json.field("published_at", article.publishedAt)
        json.field("modified_at", article.modifiedAt)
        json.field("publisher", article.publisher)
        json.field("agency", article.agency)
        json.strings("authors", article.authors)
        json.field("dateline", article.dateline)
        json.field("canonical_url", article.canonicalURL)
        json.field("section", article.section)
        json.strings("keywords", article.keywords)
        json.field("is_paywalled", article.isPaywalled)
        json.field("body", article.body)
        guard listsDropped else { return }
        json.array("dropped", article.dropped) { json, block in
            json.object {
                $0.field("reason", block.reason)
                $0.field("text", block.text)
            }
        }
    }

    private static func block(_ json: inout JSONBuilder, _ decision: BlockDecision) {
        json.object {
            $0.field("kept", decision.isKept)
            $0.field("reason", decision.reason)
            $0.field("score", rounded(decision.score))
            $0.field("place", decision.place)
            $0.array("evidence", decision.evidence) { json, evidence in
                json.object {
                    $0.field("name", evidence.name)
                    $0.field("weight", rounded(evidence.weight))
                }
            }
            $0.field("text", decision.text)
        }
    }

    private static func rounded(_ value: Double?) -> Double? { value.map { ($0 * 100).rounded() / 100 } }
}
