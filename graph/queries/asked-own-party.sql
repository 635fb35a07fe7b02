-- title: Members whose questions a minister of their own party answered
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column submitted: day on which the questions were submitted
-- column document: official number, else the IRI
-- column member: name
-- column minister: name of who answered, or gave notice of delay
-- column party: name of the party of both
-- column subject: title of the paper
SELECT DISTINCT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, m.label AS member, o.label AS minister, p.label AS party,
	d.title AS subject
FROM documents d JOIN answerer_incumbencies x ON x.document = d.id JOIN incumbencies i ON i.id = x.answered_as JOIN people o ON o.id = i.of_person
	JOIN asker_memberships s ON s.document = d.id JOIN memberships seat ON seat.id = s.asked_as AND seat.of_party = i.of_party
	JOIN people m ON m.id = seat.of_person JOIN parties p ON p.id = seat.of_party
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
ORDER BY submitted IS NOT NULL, submitted, document, member, minister, party
