-- Who is said to be what, of what, in which article?
CREATE VIEW roles_held AS
SELECT
    r.id, r.document_id, p.name AS person, r.person_id, r.title, o.name AS of, r.of_id, o.kind AS of_kind, m.surface,
    d.published_on, d.title AS document_title, d.language
FROM roles r
JOIN documents d ON d.id = r.document_id
JOIN mentions m ON m.id = r.mention_id
LEFT JOIN people p ON p.id = r.person_id
LEFT JOIN entities o ON o.id = r.of_id;
