-- title: Parties whose members ask together
-- param party Party = : abbreviation or name, or IRI; empty for all
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column party: name
-- column other: name of the other party
-- column inquiries: number of inquiries that members of both put
WITH asked (document, party) AS (
	SELECT DISTINCT s.document, m.of_party FROM asker_memberships s JOIN memberships m ON m.id = s.asked_as WHERE m.of_party IS NOT NULL
)
SELECT p.label AS party, o.label AS other, count(DISTINCT d.canonical_inquiry) AS inquiries
FROM parties p JOIN asked a ON a.party = p.id JOIN documents d ON d.id = a.document
	JOIN asked b ON b.document = d.id AND b.party <> p.id JOIN parties o ON o.id = b.party
WHERE (:party = '' AND p.iri < o.iri OR :party <> '' AND (p.iri = :party OR lower(p.label) = lower(:party)
		OR p.id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:party))))
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY p.id, o.id
ORDER BY inquiries DESC, p.label, other, p.iri, o.iri
