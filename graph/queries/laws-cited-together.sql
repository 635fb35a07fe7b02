-- title: Laws that are cited in the same papers
-- param law Law|EuropeanAct|Treaty = : name, abbreviation, BWB or CELEX number, or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column law: name
-- column other: name of the other law
-- column documents: number of papers that cite both, or parts of them
WITH RECURSIVE law (id, law, depth) AS (
	SELECT id, id, 0 FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty')
	UNION SELECT t.id, law.law, depth + 1 FROM law JOIN things t ON t.part_of = law.id WHERE depth < 6
), named (id) AS (
	SELECT id FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty') AND (:law = '' OR iri = :law OR identifier = :law OR lower(label) = lower(:law)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:law)))
), found (law, document) AS (
	SELECT DISTINCT law.law, d.id FROM law JOIN citations c ON c.cites = law.id JOIN documents d ON d.id = c.document
	WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
)
SELECT l.label AS law, o.label AS other, count(DISTINCT a.document) AS documents
FROM found a JOIN found b ON b.document = a.document AND b.law <> a.law JOIN things l ON l.id = a.law JOIN things o ON o.id = b.law
WHERE a.law IN (SELECT id FROM named) AND (:law <> '' OR l.iri < o.iri) AND o.part_of IS NOT l.id AND l.part_of IS NOT o.id
GROUP BY l.id, o.id
ORDER BY documents DESC, l.label, other, l.iri, o.iri
