-- title: Which agencies papers to each ministry name
-- param ministry Ministry = : name or part of it, identifier or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column ministry: name of the ministry that was asked
-- column agency: name
-- column documents: number of papers that name the agency
SELECT y.label AS ministry, a.label AS agency, count(DISTINCT d.id) AS documents
FROM ministries y JOIN addressed_ministries x ON x.addressed_ministry = y.id JOIN documents d ON d.id = x.document
	JOIN mentions m ON m.document = d.id JOIN agencies a ON a.id = m.has_body
WHERE (:ministry = '' OR y.iri = :ministry OR y.identifier = :ministry OR instr(lower(y.label), lower(:ministry)) > 0)
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
GROUP BY y.id, a.id
ORDER BY documents DESC, ministry, agency, y.iri, a.iri
