// title: What parties of the coalition and of the opposition asked under each cabinet
// param cabinet Cabinet = : name or part of it, or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column cabinet: name of the cabinet of the day of submission
// column side: coalition or opposition, as the party was on that day
// column party: name
// column inquiries: number of inquiries that its members put
// example: asked-by-coalition cabinet="Rutte III"
MATCH (c:Cabinet)
WHERE $cabinet = "" OR c.iri = $cabinet OR toLower(c.label) CONTAINS toLower($cabinet)
MATCH (d:Document)
WHERE c.startDate <= d.dateSubmitted AND (c.endDate IS NULL OR d.dateSubmitted < c.endDate) AND ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
MATCH (d)-[:ASKED_AS]->(:Membership)-[:OF_PARTY]->(p:Party)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH c, p, i, CASE WHEN EXISTS {
  MATCH (c)<-[:OF_CABINET]-(w:Participation)-[:OF_PARTY]->(p)
  WHERE w.startDate <= d.dateSubmitted AND (w.endDate IS NULL OR d.dateSubmitted < w.endDate)
} THEN "coalition" ELSE "opposition" END AS side
WITH c, side, p, count(DISTINCT i) AS inquiries
RETURN c.label AS cabinet, side, p.label AS party, inquiries
ORDER BY c.startDate, cabinet, side, inquiries DESC, party, p.iri
