-- How much of each document was understood, and how many numbers were not?
CREATE VIEW coverage AS
SELECT
    d.id AS document_id, d.title, d.language, d.token_count AS tokens,
    (SELECT count(*) FROM sentences WHERE document_id = d.id) AS sentences,
    (SELECT count(DISTINCT sentence_id) FROM mentions WHERE document_id = d.id) AS sentences_with_mentions,
    (SELECT count(*) FROM mentions WHERE document_id = d.id) AS mentions,
    (SELECT count(*) FROM figures WHERE document_id = d.id) AS figures,
    (SELECT count(*) FROM figures WHERE document_id = d.id AND value IS NULL) AS figures_without_value,
    (SELECT count(*) FROM figures WHERE document_id = d.id AND measure IS NULL) AS figures_without_measure, d.unread_numbers,
    (SELECT count(*) FROM dates WHERE document_id = d.id) AS dates,
    (SELECT count(*) FROM dates WHERE document_id = d.id AND date_start IS NULL) AS dates_unresolved,
    (SELECT count(*) FROM claims WHERE document_id = d.id) AS claims,
    (SELECT count(*) FROM claims WHERE document_id = d.id AND speaker_id IS NULL) AS claims_without_speaker,
    json_array_length(d.dropped) AS dropped_blocks, d.path
FROM documents d;
