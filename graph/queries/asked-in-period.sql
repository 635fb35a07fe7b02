-- title: All inquiries of a period
-- param from date: first day of submission
-- param to date: last day of submission
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
	WHERE d.date_submitted BETWEEN :from AND :to
)
WINDOW papers AS (PARTITION BY inquiry ORDER BY document ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
ORDER BY submitted IS NOT NULL, submitted, inquiry
