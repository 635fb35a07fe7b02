// title: Who answered on behalf of whom
// about: Of several who answer a paper together each counts.
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column person: name of who answered
// column post: name of the post on whose behalf
// column documents: number of papers
// example: answered-on-behalf from=2018-01-01
MATCH (m:Person)<-[:ANSWERED_BY]-(d:Document)-[:ON_BEHALF_OF]->(o:Post)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH m, o, count(DISTINCT d) AS documents
RETURN m.label AS person, o.label AS post, documents
ORDER BY documents DESC, person, post, m.iri, o.iri
