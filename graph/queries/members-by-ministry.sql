-- title: Which member asks which ministry
-- param member Member = : surname, name or part of it, or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column member: name
-- column ministry: name
-- column inquiries: number of inquiries in which the member asked the ministry
SELECT m.label AS member, y.label AS ministry, count(DISTINCT d.canonical_inquiry) AS inquiries
FROM people m JOIN askers a ON a.asked_by = m.id JOIN documents d ON d.id = a.document
	JOIN addressed_ministries x ON x.document = d.id JOIN ministries y ON y.id = x.addressed_ministry
WHERE m.member AND (:member = '' OR m.iri = :member OR instr(lower(m.label), lower(:member)) > 0)
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY m.id, y.id
ORDER BY inquiries DESC, member, ministry, m.iri, y.iri
