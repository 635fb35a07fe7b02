-- title: What was asked about a law, or about one of its articles
-- param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
-- param article string = : number of the article; empty for the law as a whole and all its articles
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column submitted: day on which the questions were submitted
-- column document: official number of the paper, else its IRI
-- column unit: Question, Answer, Note, Explanation, Header or the kind of the paper
-- column number: number of the question or answer
-- column cited: name of the law or of its part
-- column text: of the question, answer, note, header or notice
-- column iri: of the question, answer, note, header or notice
WITH RECURSIVE named (id) AS (
	SELECT id FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty') AND (iri = :law OR identifier = :law OR lower(label) = lower(:law)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:law)))
), part (id, depth) AS (
	SELECT id, 0 FROM named UNION SELECT t.id, depth + 1 FROM part JOIN things t ON t.part_of = part.id WHERE depth < 6
)
SELECT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document,
	CASE WHEN u.kind <> 'Notice' THEN u.kind ELSE coalesce(d.kind, 'Document') END AS unit,
	CASE WHEN u.kind <> 'Notice' THEN u.number ELSE d.number END AS number, t.label AS cited, u.text, coalesce(u.iri, d.iri) AS iri
FROM (SELECT DISTINCT id FROM part) x JOIN things t ON t.id = x.id LEFT JOIN law_parts p ON p.id = t.id
	JOIN citations c ON c.cites = t.id JOIN documents d ON d.id = c.document LEFT JOIN units u ON u.id = c.unit
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
	AND (:article = '' OR lower(p.article) = lower(:article))
	AND (u.kind <> 'Notice' OR NOT EXISTS (
		SELECT 1 FROM citations h JOIN units v ON v.id = h.unit WHERE h.document = d.id AND h.cites = t.id AND v.kind = 'Header'
	))
ORDER BY submitted IS NOT NULL, submitted, coalesce(u.iri, d.iri), t.iri
