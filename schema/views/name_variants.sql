-- Under which names does an entity go, and what joined each of them to it?
CREATE VIEW name_variants AS
SELECT
    p.entity_id, e.name AS entity, e.kind, p.name AS variant, p.language, p.link, p.score, p.evidence,
    p.is_partial, p.names AS names_in_document, (SELECT count(*) FROM referents WHERE profile_id = p.id) AS documents, p.authority,
    p.key AS variant_key, e.key AS entity_key, p.spellings, p.gloss,
    (SELECT count(*) FROM identity_refusals WHERE profile_id = p.id OR other_id = p.id) AS refusals
FROM profiles p
JOIN entities e ON e.id = p.entity_id;
