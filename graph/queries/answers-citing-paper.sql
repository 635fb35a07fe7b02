-- title: Answers that cite a parliamentary paper, or any paper of a dossier
-- param paper Paper|Dossier: official number (kst-35322-5, dossier-35322) or IRI
-- column answered: day of the answer
-- column document: official number of the paper with the answer, else its IRI
-- column number: number of the answer
-- column cited: name of the paper cited
-- column text: of the answer
-- column iri: of the answer
WITH named (id) AS (
	SELECT id FROM things WHERE class IN ('Paper', 'Dossier') AND (iri = :paper OR identifier = :paper OR lower(label) = lower(:paper))
)
SELECT DISTINCT d.date_answered AS answered, coalesce(d.identifier, d.iri) AS document, a.number, t.label AS cited, u.text, u.iri
FROM things t JOIN citations c ON c.cites = t.id LEFT JOIN notes n ON n.id = c.unit
	JOIN answers a ON a.id = coalesce(n.note_to, c.unit) JOIN units u ON u.id = a.id JOIN documents d ON d.id = a.document
WHERE t.id IN (SELECT id FROM named) OR t.part_of IN (SELECT id FROM named)
ORDER BY answered IS NOT NULL, answered, u.iri, t.iri
