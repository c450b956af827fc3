-- Which articles are there, who published them when, and how much was read from each?
CREATE VIEW overview AS
SELECT
    d.id AS document_id, d.title, d.subtitle, d.published_on, d.language, o.name AS publisher, p.name AS author, l.name AS dateline, d.story_id,
    (SELECT count(*) FROM sentences WHERE document_id = d.id) AS sentences,
    (SELECT count(*) FROM mentions WHERE document_id = d.id) AS mentions,
    (SELECT count(DISTINCT entity_id) FROM mentions WHERE document_id = d.id) AS entities,
    (SELECT count(*) FROM figures WHERE document_id = d.id) AS figures,
    (SELECT count(*) FROM claims WHERE document_id = d.id) AS claims,
    (SELECT count(*) FROM roles WHERE document_id = d.id) AS roles,
    (SELECT count(*) FROM dates WHERE document_id = d.id) AS dates,
    d.token_count AS tokens, d.section, d.agency, d.modified_at, d.is_paywalled, d.canonical_url, d.path
FROM documents d
LEFT JOIN organizations o ON o.id = d.publisher_id
LEFT JOIN people p ON p.id = d.author_id
LEFT JOIN places l ON l.id = d.dateline_id;
