-- Schema version 4: figures that can be set beside each other, whatever language they are told in.

-- The measure without its language: notions of its words, what is measured before what narrows it (`export, grain`).
ALTER TABLE figures ADD COLUMN measure_key TEXT;
-- The least and the most that the value can be, by the rounding of what is written and by the qualifier.
ALTER TABLE figures ADD COLUMN lowest REAL;
ALTER TABLE figures ADD COLUMN highest REAL;
CREATE INDEX ix_figures_by_measure_key ON figures (measure_key, kind) WHERE measure_key IS NOT NULL;

-- What was stored before meets in the same words and with equal values, until its article is read again.
UPDATE figures SET measure_key = measure, lowest = value - abs(value) * 1e-6, highest = ifnull(value_high, value) + abs(value) * 1e-6
WHERE value IS NOT NULL;
