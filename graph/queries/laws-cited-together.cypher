// title: Laws that are cited in the same papers
// param law Law|EuropeanAct|Treaty = : name, abbreviation, BWB or CELEX number, or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column law: name
// column other: name of the other law
// column documents: number of papers that cite both, or parts of them
// example: laws-cited-together law=BWBR0010346
MATCH (l:Law|EuropeanAct|Treaty)
WITH collect(l) AS all
WITH [l IN all WHERE $law = "" OR l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
  OR any(a IN l.altLabel WHERE toLower(a) = toLower($law))] AS named
UNWIND named AS w
MATCH (w)<-[:PART_OF*0..6]-()<-[:CITES]-()-[:PART_OF*0..1]->(d:Document)
WITH w, d WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH d, collect(DISTINCT w) AS wanted
CALL (d, wanted) {
  WITH * WHERE $law <> ""
  MATCH (d)<-[:PART_OF*0..1]-()-[:CITES]->()-[:PART_OF*0..6]->(o:Law|EuropeanAct|Treaty) RETURN collect(DISTINCT o) AS others
  UNION ALL
  WITH * WHERE $law = "" RETURN wanted AS others
}
WITH d, wanted, others WHERE size(others) > 1
UNWIND wanted AS l UNWIND others AS o
WITH l, o, d WHERE o <> l AND ($law <> "" OR l.iri < o.iri)
WITH l, o, count(DISTINCT d) AS documents
WHERE NOT EXISTS { (o)-[:PART_OF]->(l) } AND NOT EXISTS { (l)-[:PART_OF]->(o) }
RETURN l.label AS law, o.label AS other, documents
ORDER BY documents DESC, law, other, l.iri, o.iri
