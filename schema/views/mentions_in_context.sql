-- Where is an entity named, and in which sentence?
CREATE VIEW mentions_in_context AS
SELECT
    m.id, m.document_id, m.entity_id, e.name AS entity, e.kind, m.surface, m.lemma,
    substr(d.body, s.start_char + 1, s.end_char - s.start_char) AS sentence, m.rule, m.link, m.document_link, m.document_score,
    m.document_evidence, m.confidence, m.start_char, m.end_char,
    d.title, d.published_on, d.language
FROM mentions m
JOIN entities e ON e.id = m.entity_id
JOIN sentences s ON s.id = m.sentence_id
JOIN documents d ON d.id = m.document_id;
