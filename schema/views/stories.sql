-- Which stories are there, and which documents tell each? Translations and near-duplicates tell one.
CREATE VIEW stories AS
SELECT
    d.story_id, s.title, count(*) AS documents, group_concat(DISTINCT d.language) AS languages,
    count(DISTINCT d.publisher_id) AS publishers, min(d.published_on) AS first_published, max(d.published_on) AS last_published,
    json_group_array(d.id) AS document_ids
FROM documents d
JOIN documents s ON s.id = d.story_id
GROUP BY d.story_id;
