// title: Which member asks which ministry
// param member Member = : surname, name or part of it, or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column member: name
// column ministry: name
// column inquiries: number of inquiries in which the member asked the ministry
// example: members-by-ministry from=2018-01-01 to=2018-12-31
MATCH (m:Member)
WHERE $member = "" OR m.iri = $member OR toLower(m.label) CONTAINS toLower($member)
MATCH (m)<-[:ASKED_BY]-(d:Document)-[:ADDRESSED_MINISTRY]->(y:Ministry)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH m, y, count(DISTINCT i) AS inquiries
RETURN m.label AS member, y.label AS ministry, inquiries
ORDER BY inquiries DESC, member, ministry, m.iri, y.iri
