-- title: Who answered on behalf of whom
-- about: Of several who answer a paper together each counts.
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column person: name of who answered
-- column post: name of the post on whose behalf
-- column documents: number of papers
SELECT p.label AS person, o.label AS post, count(DISTINCT d.id) AS documents
FROM documents d JOIN answerers a ON a.document = d.id JOIN people p ON p.id = a.answered_by
	JOIN answerer_posts b ON b.document = d.id JOIN posts o ON o.id = b.on_behalf_of
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
GROUP BY p.id, o.id
ORDER BY documents DESC, person, post, p.iri, o.iri
