-- Which files could not be read, why, and what helps?
CREATE VIEW files_unread AS
SELECT f.path, f.cause, f.remedy, f.run_id, r.started_at AS tried_at
FROM failures f
JOIN runs r ON r.id = f.run_id;
