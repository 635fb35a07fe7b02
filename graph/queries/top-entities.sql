-- title: What a period talked about
-- param kind Agency,Authority,Bill,Document,Dossier,EuropeanAct,Judgment,Law,LawPart,Member,Minister,Ministry,Paper,Party,Person,Post,Treaty,WebPage = Law: kind of the entities
-- param from date: first day of submission
-- param to date: last day of submission
-- param limit int = 20: number of entities
-- column entity: name or IRI
-- column documents: number of papers that name it or one of its parts
-- column iri: of the entity
WITH RECURSIVE named (document, id, depth) AS (
	SELECT DISTINCT d.id, m.has_body, 0 FROM documents d JOIN mentions m ON m.document = d.id
	WHERE d.date_submitted BETWEEN :from AND :to AND m.has_body IS NOT NULL
	UNION SELECT named.document, t.part_of, depth + 1 FROM named JOIN things t ON t.id = named.id WHERE depth < 6 AND t.part_of IS NOT NULL
)
SELECT coalesce(e.label, e.iri) AS entity, count(DISTINCT n.document) AS documents, e.iri
FROM named n JOIN things e ON e.id = n.id LEFT JOIN people p ON p.id = e.id LEFT JOIN documents c ON c.id = e.id
WHERE :kind IN (e.class, c.kind, CASE WHEN p.member THEN 'Member' END, CASE WHEN p.minister THEN 'Minister' END)
GROUP BY e.id
ORDER BY documents DESC, entity, e.iri
LIMIT :limit
