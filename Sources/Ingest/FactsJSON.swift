import Model

/// One document as a line of the extract stream, in the tables' own words.
enum FactsJSON {
    static func line(_ facts: DocumentFacts, id: String) -> String {
        var json = JSONBuilder()
        let referents = facts.referents
        func name(_ index: Int?) -> String? { index.flatMap { referents.indices.contains($0) ? referents[$0].name : nil } }
        func key(_ index: Int?) -> String? { index.flatMap { referents.indices.contains($0) ? referents[$0].key : nil } }
        json.object { json in
            let article = facts.article
            json.field("id", id)
            json.field("path", article.path)
            json.field("title", article.title)
            json.field("subtitle", article.subtitle)
            json.field("language", article.language)
            json.field("published_on", article.publishedOn?.iso)
            json.field("published_at", article.publishedAt)
            json.field("modified_at", article.modifiedAt)
            json.field("publisher", name(facts.publisher))
            json.field("author", article.authors.isEmpty ? nil : article.authors.joined(separator: "; "))
            json.strings("authors", article.authors)
            json.field("agency", article.agency)
            json.field("is_paywalled", article.isPaywalled)
            json.field("dateline", name(facts.dateline))
            json.field("body", article.body)
            json.array("mentions", facts.mentions) { json, mention in
                json.object {
                    place(&$0, mention.span, mention.sentence)
                    $0.field("surface", mention.surface)
                    $0.field("lemma", mention.lemma)
                    $0.field("kind", mention.kind.rawValue)
                    $0.field("entity", key(mention.referent))
                    $0.field("name", name(mention.referent))
                    $0.field("rule", mention.rule)
                    $0.field("link", mention.link)
                    $0.field("confidence", (mention.confidence * 1000).rounded() / 1000)
                }
            }
            json.array("figures", facts.figures) { json, figure in
                json.object {
                    place(&$0, figure.span, figure.sentence)
                    $0.field("surface", figure.surface)
                    $0.field("kind", figure.kind.rawValue)
                    $0.field("value", figure.value)
                    $0.field("value_high", figure.valueHigh)
                    $0.field("unit", figure.unit)
                    $0.field("qualifier", figure.qualifier?.rawValue)
                    $0.field("measure", figure.measure)
                    $0.field("measure_key", figure.measureKey)
                    $0.field("lowest", figure.bounds?.lowerBound)
                    $0.field("highest", figure.bounds?.upperBound)
                    $0.field("holder", key(figure.holder))
                    $0.field("period_start", figure.period?.start.iso)
                    $0.field("period_end", figure.period?.end.iso)
                    $0.field("change_direction", figure.change?.rawValue)
                    $0.field("change_basis", figure.basis?.rawValue)
                    $0.field("claim", figure.claim)
                }
            }
            json.array("dates", facts.dates) { json, date in
                json.object {
                    place(&$0, date.span, date.sentence)
                    $0.field("surface", date.surface)
                    $0.field("date_start", date.days?.start.iso)
                    $0.field("date_end", date.days?.end.iso)
                }
            }
            json.array("claims", facts.claims) { json, claim in
                json.object {
                    place(&$0, claim.span, claim.sentence)
                    $0.field("speaker", key(claim.speaker))
                    $0.field("speaker_text", claim.speakerText)
                    $0.field("cue", claim.cue)
                    $0.field("kind", claim.kind.rawValue)
                    $0.field("quoted", claim.quoted)
                    $0.field("negated", claim.negated)
                    $0.field("said_on", claim.saidOn?.iso)
                    $0.field("parent", claim.parent)
                }
            }
            json.array("roles", facts.roles) { json, role in
                json.object {
                    place(&$0, role.span, role.sentence)
                    $0.field("title", role.title)
                    $0.field("person", facts.mentions.indices.contains(role.mention) ? key(facts.mentions[role.mention].referent) : nil)
                    $0.field("of", key(role.of))
                }
            }
        }
        return json.text
    }

    private static func place(_ json: inout JSONBuilder, _ span: Span, _ sentence: Int) {
        json.field("start_char", span.start)
        json.field("end_char", span.end)
        json.field("sentence", sentence)
    }
}
