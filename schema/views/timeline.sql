-- What happened, was said or was measured on which day? Sort by day; id is the row of the table that what names.
CREATE VIEW timeline AS
SELECT t.id, t.document_id, t.what, t.day, t.last_day, t.text, d.title, d.published_on, d.story_id
FROM (
    SELECT id, id AS document_id, 'document' AS what, published_on AS day, published_on AS last_day, title AS text
    FROM documents WHERE published_on IS NOT NULL
    UNION ALL
    SELECT t.id, t.document_id, 'date', t.date_start, t.date_end, substr(d.body, s.start_char + 1, s.end_char - s.start_char)
    FROM dates t JOIN sentences s ON s.id = t.sentence_id JOIN documents d ON d.id = t.document_id WHERE t.date_start IS NOT NULL
    UNION ALL
    SELECT c.id, c.document_id, 'claim', c.said_on, c.said_on,
        ifnull(coalesce(e.name, c.speaker_text) || ': ', '') || substr(d.body, c.start_char + 1, c.end_char - c.start_char)
    FROM claims c JOIN documents d ON d.id = c.document_id LEFT JOIN entities e ON e.id = c.speaker_id WHERE c.said_on IS NOT NULL
    UNION ALL
    SELECT f.id, f.document_id, 'figure', f.period_start, f.period_end,
        ifnull(e.name || ', ', '') || ifnull(f.measure || ': ', '') || f.surface
    FROM figures f LEFT JOIN entities e ON e.id = f.holder_id WHERE f.period_start IS NOT NULL
) t
JOIN documents d ON d.id = t.document_id;
