-- title: What parties of the coalition and of the opposition asked under each cabinet
-- param cabinet Cabinet = : name or part of it, or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column cabinet: name of the cabinet of the day of submission
-- column side: coalition or opposition, as the party was on that day
-- column party: name
-- column inquiries: number of inquiries that its members put
SELECT c.label AS cabinet, CASE WHEN EXISTS (
		SELECT 1 FROM participations w WHERE w.of_cabinet = c.id AND w.of_party = p.id AND w.start_date <= d.date_submitted
			AND (w.end_date IS NULL OR d.date_submitted < w.end_date)
	) THEN 'coalition' ELSE 'opposition' END AS side, p.label AS party, count(DISTINCT d.canonical_inquiry) AS inquiries
FROM cabinets c JOIN documents d ON c.start_date <= d.date_submitted AND (c.end_date IS NULL OR d.date_submitted < c.end_date)
	JOIN asker_memberships s ON s.document = d.id JOIN memberships m ON m.id = s.asked_as JOIN parties p ON p.id = m.of_party
WHERE (:cabinet = '' OR c.iri = :cabinet OR instr(lower(c.label), lower(:cabinet)) > 0)
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY c.id, side, p.id
ORDER BY c.start_date, cabinet, side, inquiries DESC, party, p.iri
