-- Where do documents contradict each other, in whatever language: same measure, of the same thing, for the same period, and values that neither rounding nor a qualifier brings together?
CREATE VIEW disagreement AS
WITH told AS MATERIALIZED (
    SELECT
        *,
        -- What a document tells in several values itself, such as a part beside its whole, contradicts nobody.
        max(low) OVER told_once <= min(high) OVER told_once AS is_one
    FROM (
        SELECT
            id, document_id, story_id, about, about_id, measure_key, kind, period_start, period_end, change_direction, change_basis, value,
            published_on, iif(kind = 'count', NULL, unit) AS unit,
            -- A figure without a period is of its article's time: set beside those of a week when it counts something, of a quarter of a
            -- year otherwise.
            iif(period_start IS NULL, iif(kind = 'count', 7, 92), NULL) AS days,
            CASE
                WHEN change_direction = 'down' AND measure_key LIKE 'growth%'
                    THEN iif(qualifier IN ('at_least', 'more_than'), -9e999, -highest)
                ELSE iif(qualifier IN ('at_most', 'less_than'), -9e999, lowest)
            END AS low,
            CASE
                WHEN change_direction = 'down' AND measure_key LIKE 'growth%'
                    THEN iif(qualifier IN ('at_most', 'less_than'), 9e999, -lowest)
                ELSE iif(qualifier IN ('at_least', 'more_than'), 9e999, highest)
            END - abs(highest) * 1e-9 AS high -- a hair less, so that neighbours (5 and 6 people) do not touch
        FROM figures_by_measure
        -- Different shares are shares of different parts.
        WHERE measure_key IS NOT NULL AND lowest IS NOT NULL AND about_id IS NOT NULL AND kind <> 'ordinal'
            AND measure_key NOT LIKE 'share%'
    )
    WINDOW told_once AS (PARTITION BY document_id, about_id, measure_key, kind, unit, period_start, period_end)
),
-- The most exact figure for each value of the same time, with how many stories tell it.
values_told AS MATERIALIZED (
    SELECT a.*, count(DISTINCT b.story_id) AS stories
    FROM told a
    JOIN told b ON b.about_id = a.about_id AND b.measure_key = a.measure_key AND b.kind = a.kind AND b.unit IS a.unit
        AND b.period_start IS a.period_start AND b.period_end IS a.period_end AND b.low <= a.high AND b.high >= a.low AND b.is_one
        AND ifnull(abs(julianday(b.published_on) - julianday(a.published_on)) <= a.days, 1)
    WHERE a.is_one
    GROUP BY a.id
    HAVING max((b.high - b.low, b.id) < (a.high - a.low, a.id)) = 0
)
SELECT
    a.id, a.document_id, a.measure_key, a.about, a.about_id, a.kind, a.period_start, a.period_end, f.measure, f.qualifier, f.value,
    f.value_high, f.unit, f.change_direction, f.change_basis, f.surface, a.stories, a.published_on,
    b.id AS other_figure_id, b.document_id AS other_document_id, g.measure AS other_measure, g.qualifier AS other_qualifier,
    g.value AS other_value, g.value_high AS other_value_high, g.unit AS other_unit, g.change_direction AS other_change_direction,
    g.change_basis AS other_change_basis, g.surface AS other_surface, b.stories AS other_stories, b.published_on AS other_published_on,
    abs(a.value - b.value) AS difference
FROM values_told a
JOIN values_told b ON b.about_id = a.about_id AND b.measure_key = a.measure_key AND b.kind = a.kind AND b.unit IS a.unit
    AND b.period_start IS a.period_start AND b.period_end IS a.period_end AND (b.low > a.high OR b.high < a.low) AND b.id > a.id
    AND b.document_id <> a.document_id
    AND ifnull(abs(julianday(b.published_on) - julianday(a.published_on)) <= a.days, 1)
    AND ifnull(b.change_basis = a.change_basis, 1)
    -- `rose by 5` and `rose to 41` have one direction: values near each other are of one sort.
    AND (a.kind = 'percent' OR a.change_direction IS NULL AND b.change_direction IS NULL
        OR min(a.value, b.value) * 2 >= max(a.value, b.value))
JOIN figures f ON f.id = a.id
JOIN figures g ON g.id = b.id;
