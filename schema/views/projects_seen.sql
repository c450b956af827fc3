-- Which projects are named, where, with which figures, and from when to when? places_nearby stand in the same sentences.
CREATE VIEW projects_seen AS
SELECT
    t.id, t.name, t.type, t.country, t.place,
    (SELECT group_concat(name, '; ') FROM (
        SELECT o.name FROM mentions m JOIN mentions n ON n.sentence_id = m.sentence_id JOIN places o ON o.id = n.entity_id
        WHERE m.entity_id = t.id GROUP BY o.id ORDER BY count(*) DESC, o.name LIMIT 5)) AS places_nearby,
    (SELECT group_concat(surface, '; ') FROM (
        SELECT DISTINCT surface FROM figures WHERE holder_id = t.id AND kind <> 'ordinal' ORDER BY document_id, start_char)) AS figures,
    (SELECT count(*) FROM mentions WHERE entity_id = t.id) AS mentions,
    (SELECT count(DISTINCT document_id) FROM mentions WHERE entity_id = t.id) AS documents,
    (SELECT min(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS first_seen,
    (SELECT max(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS last_seen,
    (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT name FROM aliases WHERE entity_id = t.id AND name <> t.name ORDER BY name))
        AS other_names,
    e.authority, e.key
FROM projects t
JOIN entities e ON e.id = t.id;
