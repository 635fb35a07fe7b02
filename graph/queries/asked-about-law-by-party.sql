-- title: How often each party asked about a law, by year
-- param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column party: name of the party for which members asked
-- column year: year of submission, empty where no day is known
-- column inquiries: number of inquiries whose questions or header name the law or one of its parts
WITH RECURSIVE named (id) AS (
	SELECT id FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty') AND (iri = :law OR identifier = :law OR lower(label) = lower(:law)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:law)))
), part (id, depth) AS (
	SELECT id, 0 FROM named UNION SELECT t.id, depth + 1 FROM part JOIN things t ON t.part_of = part.id WHERE depth < 6
), found (id) AS (
	SELECT DISTINCT c.document
	FROM part JOIN citations c ON c.cites = part.id LEFT JOIN notes n ON n.id = c.unit
		JOIN units asked ON asked.id = coalesce(n.note_to, c.unit) LEFT JOIN questions q ON q.id = asked.id
	WHERE asked.kind IN ('Question', 'Header') AND q.same_question_as IS NULL
)
SELECT p.label AS party, CAST(substr(d.date_submitted, 1, 4) AS INTEGER) AS year, count(DISTINCT d.canonical_inquiry) AS inquiries
FROM found JOIN documents d ON d.id = found.id JOIN asker_memberships s ON s.document = d.id
	JOIN memberships m ON m.id = s.asked_as JOIN parties p ON p.id = m.of_party
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY p.id, year
ORDER BY party, year IS NOT NULL, year, p.iri
