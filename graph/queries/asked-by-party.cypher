// title: What the members of a party asked
// param party Party: abbreviation or name, or IRI
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column submitted: day on which the questions were submitted
// column answered: day of the latest answer, empty while there is none
// column subject: title of the papers
// column documents: official numbers of the papers, IRIs of those without one
// column inquiry: IRI
// example: asked-by-party party=PvdA from=2018-04-01 to=2018-04-30
MATCH (p:Party)
WHERE p.iri = $party OR toLower(p.label) = toLower($party)
   OR any(x IN p.altLabel WHERE toLower(x) = toLower($party))
MATCH (p)<-[:OF_PARTY]-(:Membership)<-[:ASKED_AS]-(d:Document)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH DISTINCT d, i
WITH i.iri AS inquiry, d ORDER BY coalesce(d.identifier, d.iri)
RETURN min(d.dateSubmitted) AS submitted, max(d.dateAnswered) AS answered, max(d.title) AS subject,
       collect(coalesce(d.identifier, d.iri)) AS documents, inquiry
ORDER BY submitted IS NOT NULL, submitted, inquiry
