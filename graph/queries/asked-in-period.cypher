// title: All inquiries of a period
// param from date: first day of submission
// param to date: last day of submission
// column submitted: day on which the questions were submitted
// column answered: day of the latest answer, empty while there is none
// column subject: title of the papers
// column documents: official numbers of the papers, IRIs of those without one
// column inquiry: IRI
// example: asked-in-period from=2018-04-26 to=2018-04-30
MATCH (d:Document)
WHERE $from <= d.dateSubmitted <= $to
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH DISTINCT d, i
WITH i.iri AS inquiry, d ORDER BY coalesce(d.identifier, d.iri)
RETURN min(d.dateSubmitted) AS submitted, max(d.dateAnswered) AS answered, max(d.title) AS subject,
       collect(coalesce(d.identifier, d.iri)) AS documents, inquiry
ORDER BY submitted IS NOT NULL, submitted, inquiry
