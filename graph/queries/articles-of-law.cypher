// title: Which articles of a law are cited, and how often
// param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column article: number of the article, empty for the law as a whole
// column cited: name of the law or of its part
// column documents: number of papers that cite it
// column iri: of the law or of its part
// example: articles-of-law law=BWBR0010346
MATCH (l:Law|EuropeanAct|Treaty)
WHERE l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(x IN l.altLabel WHERE toLower(x) = toLower($law))
WITH collect(l) AS found UNWIND found AS l
MATCH (l)<-[:PART_OF*0..6]-(part) WITH DISTINCT part
MATCH (part)<-[:CITES]-()-[:PART_OF*0..1]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH part, count(DISTINCT d) AS documents
RETURN part.article AS article, part.label AS cited, documents, part.iri AS iri
ORDER BY documents DESC, cited, iri
