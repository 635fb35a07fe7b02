// title: Which articles of laws are cited in the papers that cite a European act
// param act EuropeanAct = : name, CELEX number or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column act: name of the European act
// column article: name of the part of a law
// column documents: number of papers that cite both
// example: articles-with-european-acts act=32016R0679
MATCH (a:EuropeanAct)
WHERE $act = "" OR a.iri = $act OR a.identifier = $act OR toLower(a.label) = toLower($act)
   OR any(x IN a.altLabel WHERE toLower(x) = toLower($act))
MATCH (a)<-[:PART_OF*0..6]-()<-[:CITES]-()-[:PART_OF*0..1]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH DISTINCT a, d
MATCH (d)<-[:PART_OF*0..1]-()-[:CITES]->(part:LawPart)
WHERE part.article IS NOT NULL AND EXISTS { (part)-[:PART_OF*1..6]->(:Law) }
WITH a, part, count(DISTINCT d) AS documents
RETURN a.label AS act, part.label AS article, documents
ORDER BY documents DESC, act, article, a.iri, part.iri
