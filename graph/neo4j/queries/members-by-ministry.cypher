// title: Which member asks which ministry
// param member string = : name or part of it; empty for all
// param from date = 1815-01-01: first day of submission
// param to date = 9999-12-31: last day of submission
// column member: name
// column ministry: name
// column inquiries: number of inquiries in which the member asked the ministry
// example: members-by-ministry from=2018-01-01 to=2018-12-31
MATCH (m:Member)
WHERE $member = "" OR m.iri = $member OR toLower(m.label) CONTAINS toLower($member)
MATCH (m)<-[:ASKED_BY]-(d:Document)-[:ADDRESSED_MINISTRY]->(y:Ministry)
WHERE $from <= d.dateSubmitted <= $to
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
RETURN m.label AS member, y.label AS ministry, count(DISTINCT i) AS inquiries
ORDER BY inquiries DESC, member, ministry
