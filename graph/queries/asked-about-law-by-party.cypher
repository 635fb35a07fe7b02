// title: How often each party asked about a law, by year
// param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column party: name of the party for which members asked
// column year: year of submission, empty where no day is known
// column inquiries: number of inquiries whose questions or header name the law or one of its parts
// example: asked-about-law-by-party law=BWBR0010346
MATCH (l:Law|EuropeanAct|Treaty)
WHERE l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(x IN l.altLabel WHERE toLower(x) = toLower($law))
WITH collect(l) AS found UNWIND found AS l
MATCH (l)<-[:PART_OF*0..6]-(part)<-[:CITES]-(unit)-[:NOTE_TO*0..1]->(asked:Question|Header)
WHERE NOT EXISTS { (asked)-[:SAME_QUESTION_AS]->() }
MATCH (asked)-[:PART_OF]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH DISTINCT d
MATCH (d)-[:ASKED_AS]->(:Membership)-[:OF_PARTY]->(p:Party)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH p, d.dateSubmitted.year AS year, count(DISTINCT i) AS inquiries
RETURN p.label AS party, year, inquiries
ORDER BY party, year IS NOT NULL, year, p.iri
