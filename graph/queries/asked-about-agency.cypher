// title: Inquiries that name an agency, in questions, answers or notes
// param agency Agency: name or abbreviation, identifier or IRI
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column submitted: day on which the questions were submitted
// column answered: day of the latest answer, empty while there is none
// column subject: title of the papers
// column documents: official numbers of the papers, IRIs of those without one
// column inquiry: IRI
// example: asked-about-agency agency="Inspectie SZW"
MATCH (a:Agency)
WHERE a.iri = $agency OR a.identifier = $agency OR toLower(a.label) = toLower($agency)
   OR any(x IN a.altLabel WHERE toLower(x) = toLower($agency))
WITH collect(a) AS found UNWIND found AS a
MATCH (a)<-[:MENTIONS]-(unit) WITH DISTINCT unit
MATCH (unit)-[:PART_OF*0..1]->(d:Document) WITH DISTINCT d
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH DISTINCT d, i
WITH i.iri AS inquiry, d ORDER BY coalesce(d.identifier, d.iri)
RETURN min(d.dateSubmitted) AS submitted, max(d.dateAnswered) AS answered, max(d.title) AS subject,
       collect(coalesce(d.identifier, d.iri)) AS documents, inquiry
ORDER BY submitted IS NOT NULL, submitted, inquiry
