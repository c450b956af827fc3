-- Which figures do independent stories agree on, in whatever language: same measure, of the same thing, for the same period, equal as they are rounded?
CREATE VIEW corroboration AS
WITH told AS MATERIALIZED (
    SELECT
        id, document_id, story_id, about, about_id, measure_key, kind, period_start, period_end, change_basis, surface, language, published_on,
        iif(kind = 'count', NULL, unit) AS unit,
        iif(change_direction = 'down' AND measure_key LIKE 'growth%', -highest, lowest) AS low,
        -- A hair less, so that neighbours (5 and 6 people) do not touch.
        iif(change_direction = 'down' AND measure_key LIKE 'growth%', -lowest, highest) - abs(highest) * 1e-9 AS high
    FROM figures_by_measure
    WHERE measure_key IS NOT NULL AND lowest IS NOT NULL AND about_id IS NOT NULL AND kind <> 'ordinal'
)
-- The most exact figure stands for all that it agrees with.
SELECT
    a.id, a.document_id, a.measure_key, f.measure, a.about, a.about_id, a.kind, f.qualifier, f.value, f.value_high, f.unit, a.period_start,
    a.period_end, f.change_direction, f.change_basis, a.stories, a.documents, a.publishers, a.languages, a.first_published, a.last_published,
    a.surfaces, a.document_ids
FROM (
    SELECT
        a.id, a.document_id, a.measure_key, a.about, a.about_id, a.kind, a.period_start, a.period_end,
        count(DISTINCT b.story_id) AS stories, count(DISTINCT b.document_id) AS documents, count(DISTINCT d.publisher_id) AS publishers,
        group_concat(DISTINCT b.language) AS languages, min(b.published_on) AS first_published, max(b.published_on) AS last_published,
        json_group_array(DISTINCT b.surface) AS surfaces, json_group_array(DISTINCT b.document_id) AS document_ids
    FROM told a
    JOIN told b ON b.about_id = a.about_id AND b.measure_key = a.measure_key AND b.kind = a.kind AND b.unit IS a.unit
        AND b.period_start IS a.period_start AND b.period_end IS a.period_end AND b.low <= a.high AND b.high >= a.low
        AND ifnull(b.change_basis = a.change_basis, 1)
    JOIN documents d ON d.id = b.document_id
    GROUP BY a.id
    HAVING stories > 1 AND max((b.high - b.low, b.id) < (a.high - a.low, a.id)) = 0
) a
JOIN figures f ON f.id = a.id;
