-- title: What the members of a party asked
-- param party Party: abbreviation or name, or IRI
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column submitted: day on which the questions were submitted
-- column answered: day of the latest answer, empty while there is none
-- column subject: title of the papers
-- column documents: official numbers of the papers, IRIs of those without one
-- column inquiry: IRI
SELECT DISTINCT min(submitted) OVER papers AS submitted, max(answered) OVER papers AS answered, max(title) OVER papers AS subject,
	group_concat(document, '; ') OVER papers AS documents, inquiry
FROM (
	SELECT d.date_submitted AS submitted, d.date_answered AS answered, d.title, coalesce(d.identifier, d.iri) AS document, i.iri AS inquiry
	FROM documents d JOIN inquiries i ON i.id = d.canonical_inquiry
	WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
		AND d.id IN (SELECT s.document FROM parties p JOIN memberships m ON m.of_party = p.id JOIN asker_memberships s ON s.asked_as = m.id
			WHERE p.iri = :party OR lower(p.label) = lower(:party)
				OR p.id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:party)))
)
WINDOW papers AS (PARTITION BY inquiry ORDER BY document ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
ORDER BY submitted IS NOT NULL, submitted, inquiry
