-- Who and what stand together in sentences, and how often? Each pair stands twice, so that one WHERE entity_id = ... finds all.
CREATE VIEW co_mentions AS
SELECT
    a.entity_id, e.name AS entity, e.kind AS entity_kind, b.entity_id AS other_id, o.name AS other, o.kind AS other_kind,
    count(DISTINCT a.sentence_id) AS sentences, count(DISTINCT a.document_id) AS documents
FROM mentions a
JOIN mentions b ON b.sentence_id = a.sentence_id AND b.entity_id <> a.entity_id
JOIN entities e ON e.id = a.entity_id
JOIN entities o ON o.id = b.entity_id
GROUP BY a.entity_id, b.entity_id;
