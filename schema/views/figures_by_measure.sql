-- What was measured, of whom, for which period, with which value? Sort by measure, holder and period.
CREATE VIEW figures_by_measure AS
SELECT
    f.id, f.document_id, f.measure, e.name AS holder, f.holder_id, f.kind, f.qualifier, f.value, f.value_high, f.unit, f.period_start,
    f.period_end, f.change_direction, f.change_basis, f.surface,
    substr(d.body, s.start_char + 1, s.end_char - s.start_char) AS sentence, f.claim_id, f.note, d.published_on, d.title, d.story_id
FROM figures f
JOIN documents d ON d.id = f.document_id
JOIN sentences s ON s.id = f.sentence_id
LEFT JOIN entities e ON e.id = f.holder_id;
