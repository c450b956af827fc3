-- What was measured, of whom, for which period, with which value, as who said? Sort by measure_key (the measure without its language), about and period.
CREATE VIEW figures_by_measure AS
SELECT
    f.id, f.document_id, f.measure_key, f.measure, h.name AS holder, f.holder_id, a.name AS about, a.id AS about_id, f.kind, f.qualifier, f.value,
    f.value_high, f.unit, f.period_start, f.period_end, f.change_direction, f.change_basis, f.lowest, f.highest, f.surface,
    substr(d.body, s.start_char + 1, s.end_char - s.start_char) AS sentence, coalesce(p.name, c.speaker_text) AS said_by, f.claim_id,
    f.note, d.published_on, d.language, d.title, d.story_id
FROM (
    -- About whom: the holder; where none is bound the only project of the sentence; of a sum, a size or a time the only one of the article,
    -- when it is named there twice.
    SELECT *, ifnull(holder_id, ifnull(
        (SELECT iif(min(m.entity_id) = max(m.entity_id), m.entity_id, NULL)
            FROM mentions m CROSS JOIN projects t ON t.id = m.entity_id WHERE m.sentence_id = figures.sentence_id),
        iif(kind IN ('money', 'quantity', 'duration'), (SELECT iif(min(m.entity_id) = max(m.entity_id) AND count(*) > 1, m.entity_id, NULL)
            FROM mentions m CROSS JOIN projects t ON t.id = m.entity_id WHERE m.document_id = figures.document_id), NULL))) AS about_id
    FROM figures
) f
JOIN documents d ON d.id = f.document_id
JOIN sentences s ON s.id = f.sentence_id
LEFT JOIN entities h ON h.id = f.holder_id
LEFT JOIN entities a ON a.id = f.about_id
LEFT JOIN claims c ON c.id = f.claim_id
LEFT JOIN entities p ON p.id = c.speaker_id;
