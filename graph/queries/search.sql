-- title: Questions, answers and notes with words in them
-- about: Each store searches and ranks in its own way.
-- param words words: what is looked for: word, "some words", OR, -not, beginning*, and so asbest* for what is written in one word with it, as asbestsanering; SPARQL takes it as a text as it stands
-- param limit int = 50: number of texts
-- column score: how well the text fits; 1 in SPARQL
-- column submitted: day on which the questions were submitted
-- column document: official number of the paper, else its IRI
-- column unit: Question, Answer, Note, Explanation or DelayNotice
-- column number: number of the question, answer or note
-- column text: of the question, answer or note
-- column iri: of the question, answer, note or notice
SELECT round(-bm25(units_fts), 2) AS score, d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document,
	CASE u.kind WHEN 'Notice' THEN d.kind ELSE u.kind END AS unit, CASE u.kind WHEN 'Notice' THEN d.number ELSE u.number END AS number, u.text, u.iri
FROM units_fts JOIN units u ON u.id = units_fts.rowid JOIN documents d ON d.id = u.document
WHERE units_fts MATCH :words AND (u.kind IN ('Question', 'Answer', 'Note', 'Explanation') OR u.kind = 'Notice' AND d.kind = 'DelayNotice')
ORDER BY bm25(units_fts), u.iri
LIMIT :limit
