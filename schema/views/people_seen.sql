-- Who is named, as what, how often, and from when to when?
CREATE VIEW people_seen AS
SELECT
    t.id, t.name, t.family_name, t.given_name, t.country,
    (SELECT group_concat(title, '; ') FROM (SELECT DISTINCT title FROM roles WHERE person_id = t.id ORDER BY title)) AS roles,
    (SELECT count(*) FROM claims WHERE speaker_id = t.id) AS claims,
    (SELECT count(*) FROM mentions WHERE entity_id = t.id) AS mentions,
    (SELECT count(DISTINCT document_id) FROM mentions WHERE entity_id = t.id) AS documents,
    (SELECT min(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS first_seen,
    (SELECT max(d.published_on) FROM mentions m JOIN documents d ON d.id = m.document_id WHERE m.entity_id = t.id) AS last_seen,
    (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT name FROM aliases WHERE entity_id = t.id AND name <> t.name ORDER BY name))
        AS other_names,
    e.authority, e.key
FROM people t
JOIN entities e ON e.id = t.id;
