-- title: Which articles of laws are cited in the papers that cite a European act
-- param act EuropeanAct = : name, CELEX number or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column act: name of the European act
-- column article: name of the part of a law
-- column documents: number of papers that cite both
WITH RECURSIVE named (id) AS (
	SELECT id FROM things WHERE class = 'EuropeanAct' AND (:act = '' OR iri = :act OR identifier = :act OR lower(label) = lower(:act)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:act)))
), part (act, id, depth) AS (
	SELECT id, id, 0 FROM named UNION SELECT act, t.id, depth + 1 FROM part JOIN things t ON t.part_of = part.id WHERE depth < 6
), of_law (id, depth) AS (
	SELECT t.id, 1 FROM laws l JOIN things t ON t.part_of = l.id
	UNION SELECT t.id, depth + 1 FROM of_law JOIN things t ON t.part_of = of_law.id WHERE depth < 6
), found (act, document) AS (
	SELECT DISTINCT part.act, d.id FROM part JOIN citations c ON c.cites = part.id JOIN documents d ON d.id = c.document
	WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
)
SELECT a.label AS act, p.label AS article, count(DISTINCT f.document) AS documents
FROM found f JOIN things a ON a.id = f.act JOIN citations c ON c.document = f.document JOIN law_parts p ON p.id = c.cites
WHERE p.article IS NOT NULL AND p.id IN (SELECT id FROM of_law)
GROUP BY a.id, p.id
ORDER BY documents DESC, act, p.label, a.iri, p.iri
