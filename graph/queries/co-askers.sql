-- title: Members who ask together
-- param member Member = : surname, name or part of it, or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column member: name
-- column other: name of the other member
-- column inquiries: number of inquiries that both put
SELECT m.label AS member, o.label AS other, count(DISTINCT d.canonical_inquiry) AS inquiries
FROM people m JOIN askers a ON a.asked_by = m.id JOIN documents d ON d.id = a.document
	JOIN askers b ON b.document = d.id AND b.asked_by <> m.id JOIN people o ON o.id = b.asked_by
WHERE m.member AND o.member AND (:member = '' AND m.iri < o.iri OR :member <> '' AND (m.iri = :member OR instr(lower(m.label), lower(:member)) > 0))
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY m.id, o.id
ORDER BY inquiries DESC, member, other, m.iri, o.iri
