// title: Members who ask together
// param member string = : name or part of it, or IRI; empty for all
// param from date = 1815-01-01: first day of submission
// param to date = 9999-12-31: last day of submission
// column member: name
// column other: name of the other member
// column inquiries: number of inquiries that both put
// example: co-askers member="Van Dijk"
MATCH (m:Member)
WHERE $member = "" OR m.iri = $member OR toLower(m.label) CONTAINS toLower($member)
MATCH (m)<-[:ASKED_BY]-(d:Document)-[:ASKED_BY]->(o:Member)
WHERE $from <= d.dateSubmitted <= $to AND ($member <> "" OR m.iri < o.iri)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
RETURN m.label AS member, o.label AS other, count(DISTINCT i) AS inquiries
ORDER BY inquiries DESC, member, other
