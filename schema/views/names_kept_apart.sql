-- Which names are alike and still stand for two things, and what told them apart? The most alike first when sorted by score.
CREATE VIEW names_kept_apart AS
SELECT
    f.id, p.kind, p.name, o.name AS other_name, f.rule, f.score, f.evidence, p.entity_id, e.name AS entity, o.entity_id AS other_entity_id,
    g.name AS other_entity, p.language, o.language AS other_language,
    (SELECT count(*) FROM referents WHERE profile_id = p.id) AS documents,
    (SELECT count(*) FROM referents WHERE profile_id = o.id) AS other_documents
FROM identity_refusals f
JOIN profiles p ON p.id = f.profile_id
JOIN profiles o ON o.id = f.other_id
JOIN entities e ON e.id = p.entity_id
JOIN entities g ON g.id = o.entity_id;
