-- Which figures do independent stories agree on: same measure, holder, period and value?
CREATE VIEW corroboration AS
SELECT
    min(f.id) AS id, f.measure, e.name AS holder, f.holder_id, f.kind, f.value, f.value_high, f.unit, f.period_start, f.period_end,
    count(DISTINCT d.story_id) AS stories, count(DISTINCT d.id) AS documents, count(DISTINCT d.publisher_id) AS publishers,
    min(d.published_on) AS first_published, max(d.published_on) AS last_published, json_group_array(DISTINCT d.id) AS document_ids
FROM figures f
JOIN documents d ON d.id = f.document_id
JOIN entities e ON e.id = f.holder_id
WHERE f.value IS NOT NULL AND f.measure IS NOT NULL
GROUP BY f.holder_id, f.measure, f.kind, f.unit, f.value, f.value_high, f.period_start, f.period_end
HAVING count(DISTINCT d.story_id) > 1;
