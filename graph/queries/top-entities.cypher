// title: What a period talked about
// param kind Agency,Authority,Bill,Document,Dossier,EuropeanAct,Judgment,Law,LawPart,Member,Minister,Ministry,Paper,Party,Person,Post,Treaty,WebPage = Law: kind of the entities
// param from date: first day of submission
// param to date: last day of submission
// param limit int = 20: number of entities
// column entity: name or IRI
// column documents: number of papers that name it or one of its parts
// column iri: of the entity
// example: top-entities kind=Agency from=2018-01-01 to=2018-12-31 limit=10
MATCH (d:Document)
WHERE $from <= d.dateSubmitted <= $to
MATCH (d)<-[:PART_OF*0..1]-()-[:MENTIONS|CITES]->()-[:PART_OF*0..6]->(e)
WHERE $kind IN labels(e)
RETURN coalesce(e.label, e.iri) AS entity, count(DISTINCT d) AS documents, e.iri AS iri
ORDER BY documents DESC, entity, iri
LIMIT $limit
