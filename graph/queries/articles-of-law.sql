-- title: Which articles of a law are cited, and how often
-- param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column article: number of the article, empty for the law as a whole
-- column cited: name of the law or of its part
-- column documents: number of papers that cite it
-- column iri: of the law or of its part
WITH RECURSIVE named (id) AS (
	SELECT id FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty') AND (iri = :law OR identifier = :law OR lower(label) = lower(:law)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:law)))
), part (id, depth) AS (
	SELECT id, 0 FROM named UNION SELECT t.id, depth + 1 FROM part JOIN things t ON t.part_of = part.id WHERE depth < 6
)
SELECT p.article, t.label AS cited, count(DISTINCT d.id) AS documents, t.iri
FROM (SELECT DISTINCT id FROM part) x JOIN things t ON t.id = x.id LEFT JOIN law_parts p ON p.id = t.id
	JOIN citations c ON c.cites = t.id JOIN documents d ON d.id = c.document
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
GROUP BY t.id
ORDER BY documents DESC, cited, t.iri
