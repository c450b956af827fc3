-- Which things does a document speak of, and to which entity did each go?
CREATE VIEW things AS
SELECT
    r.id, r.document_id, r.ordinal, p.kind, p.name, r.entity_id, e.name AS entity, p.link, p.score, p.evidence, p.names, p.family_name,
    p.given_name, p.acronym, p.type, p.country, p.is_partial, p.authority, p.key
FROM referents r
JOIN profiles p ON p.id = r.profile_id
JOIN entities e ON e.id = r.entity_id;
