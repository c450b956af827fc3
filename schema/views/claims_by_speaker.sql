-- Who said, promised, wanted or denied what, when, and about whom?
CREATE VIEW claims_by_speaker AS
SELECT
    c.id, c.document_id, e.name AS speaker, c.speaker_id, e.kind AS speaker_kind, c.speaker_text, c.kind, c.cue, c.quoted, c.negated,
    substr(d.body, c.start_char + 1, c.end_char - c.start_char) AS claim,
    (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT a.name FROM claim_entities t JOIN mentions m ON m.id = t.mention_id JOIN entities a ON a.id = m.entity_id
        WHERE t.claim_id = c.id ORDER BY a.name)) AS about,
    c.said_on, c.parent_id, d.published_on, d.title, d.language, d.story_id
FROM claims c
JOIN documents d ON d.id = c.document_id
LEFT JOIN entities e ON e.id = c.speaker_id;
