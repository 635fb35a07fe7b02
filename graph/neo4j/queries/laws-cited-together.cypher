// title: Laws that are cited in the same papers
// param law string = : name, abbreviation, BWB or CELEX number, or IRI; empty for all
// param from date = 1815-01-01: first day of submission
// param to date = 9999-12-31: last day of submission
// column law: name
// column other: name of the other law
// column documents: number of papers that cite both, or parts of them
// example: laws-cited-together law=Arbeidsomstandighedenwet
MATCH (l:Law|EuropeanAct|Treaty)
WHERE $law = "" OR l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(a IN l.altLabel WHERE toLower(a) = toLower($law))
MATCH (l)<-[:PART_OF*0..6]-()<-[:CITES]-()-[:PART_OF*0..1]->(d:Document)
WHERE $from <= d.dateSubmitted <= $to
WITH DISTINCT l, d
MATCH (d)<-[:PART_OF*0..1]-()-[:CITES]->()-[:PART_OF*0..6]->(o:Law|EuropeanAct|Treaty)
WHERE o <> l AND ($law <> "" OR l.iri < o.iri)
  AND NOT EXISTS { (o)-[:PART_OF]->(l) } AND NOT EXISTS { (l)-[:PART_OF]->(o) }
RETURN l.label AS law, o.label AS other, count(DISTINCT d) AS documents
ORDER BY documents DESC, law, other
