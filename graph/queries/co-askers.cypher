// title: Members who ask together
// param member Member = : surname, name or part of it, or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column member: name
// column other: name of the other member
// column inquiries: number of inquiries that both put
// example: co-askers member="Gijs van Dijk"
MATCH (m:Member)
WHERE $member = "" OR m.iri = $member OR toLower(m.label) CONTAINS toLower($member)
MATCH (m)<-[:ASKED_BY]-(d:Document)-[:ASKED_BY]->(o:Member)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to) AND ($member <> "" OR m.iri < o.iri)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH m, o, count(DISTINCT i) AS inquiries
RETURN m.label AS member, o.label AS other, inquiries
ORDER BY inquiries DESC, member, other, m.iri, o.iri
