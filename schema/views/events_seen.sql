-- Which summits, forums, games and elections are named, and when were they?
CREATE VIEW events_seen AS
SELECT
    t.id, t.name, t.acronym, t.type, t.country, t.start_on, t.end_on,
    (SELECT count(*) FROM mentions WHERE entity_id = t.id) AS mentions,
    (SELECT count(DISTINCT document_id) FROM mentions WHERE entity_id = t.id) AS documents,
    (SELECT min(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS first_seen,
    (SELECT max(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS last_seen,
    (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT name FROM aliases WHERE entity_id = t.id AND name <> t.name ORDER BY name))
        AS other_names,
    e.authority, e.key
FROM events t
JOIN entities e ON e.id = t.id;
