// title: Members whose questions a minister of their own party answered
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column submitted: day on which the questions were submitted
// column document: official number, else the IRI
// column member: name
// column minister: name of who answered, or gave notice of delay
// column party: name of the party of both
// column subject: title of the paper
// example: asked-own-party from=2018-01-01
MATCH (i:Incumbency)<-[:ANSWERED_AS]-(d:Document)-[:ASKED_AS]->(seat:Membership)-[:OF_PARTY]->(p:Party)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to) AND EXISTS { (i)-[:OF_PARTY]->(p) }
MATCH (i)-[:OF_PERSON]->(o:Person), (seat)-[:OF_PERSON]->(m:Person)
RETURN DISTINCT d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document, m.label AS member, o.label AS minister, p.label AS party, d.title AS subject
ORDER BY submitted IS NOT NULL, submitted, document, member, minister, party
