-- Where do documents give different values: of one measure and period of a holder, or of one project in the same unit?
CREATE VIEW disagreement AS
SELECT
    a.id, a.document_id, e.name AS holder, a.holder_id, iif(a.measure = b.measure, 'measure', 'project') AS same, a.measure, a.kind,
    a.qualifier, a.value, a.value_high, a.unit, a.period_start, a.period_end, a.surface,
    b.id AS other_figure_id, b.document_id AS other_document_id, b.measure AS other_measure, b.qualifier AS other_qualifier,
    b.value AS other_value, b.value_high AS other_value_high, b.surface AS other_surface, abs(a.value - b.value) AS difference
FROM figures a
JOIN figures b ON b.holder_id = a.holder_id AND b.kind = a.kind AND b.unit IS a.unit AND b.document_id > a.document_id
JOIN entities e ON e.id = a.holder_id
WHERE a.period_start IS b.period_start AND a.period_end IS b.period_end
    AND a.change_direction IS b.change_direction AND a.change_basis IS b.change_basis
    AND (a.measure = b.measure OR e.kind = 'project' AND a.kind IN ('money', 'quantity'))
    AND (a.value > ifnull(b.value_high, b.value) OR b.value > ifnull(a.value_high, a.value));
