// title: Which agencies papers to each ministry name
// param ministry Ministry = : name or part of it, identifier or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column ministry: name of the ministry that was asked
// column agency: name
// column documents: number of papers that name the agency
// example: agencies-by-ministry ministry=Justitie
MATCH (m:Ministry)
WHERE $ministry = "" OR m.iri = $ministry OR m.identifier = $ministry OR toLower(m.label) CONTAINS toLower($ministry)
MATCH (m)<-[:ADDRESSED_MINISTRY]-(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
MATCH (d)<-[:PART_OF*0..1]-()-[:MENTIONS]->(a:Agency)
WITH m, a, count(DISTINCT d) AS documents
RETURN m.label AS ministry, a.label AS agency, documents
ORDER BY documents DESC, ministry, agency, m.iri, a.iri
