// title: Judgments that papers cite
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column judgment: name
// column identifier: ECLI, LJN or the number of the case
// column documents: number of papers that cite it
// column iri: of the judgment
// example: judgments-cited from=2000-01-01
MATCH (j:Judgment)<-[:CITES]-()-[:PART_OF*0..1]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
WITH j, count(DISTINCT d) AS documents
RETURN j.label AS judgment, j.identifier AS identifier, documents, j.iri AS iri
ORDER BY documents DESC, judgment, iri
