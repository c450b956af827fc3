-- Which outlets do the articles come from, how many, in which languages, and from when to when?
CREATE VIEW sources AS
SELECT
    d.publisher_id, coalesce(o.name, d.publisher) AS publisher, o.country, count(*) AS documents,
    count(DISTINCT d.story_id) AS stories, group_concat(DISTINCT d.language) AS languages,
    min(d.published_on) AS first_published, max(d.published_on) AS last_published
FROM documents d
LEFT JOIN organizations o ON o.id = d.publisher_id
GROUP BY d.publisher_id, iif(d.publisher_id IS NULL, d.publisher, NULL);
