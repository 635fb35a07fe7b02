// title: Parties whose members ask together
// param party Party = : abbreviation or name, or IRI; empty for all
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column party: name
// column other: name of the other party
// column inquiries: number of inquiries that members of both put
// example: parties-asking-together party=PvdA
MATCH (p:Party)
WHERE $party = "" OR p.iri = $party OR toLower(p.label) = toLower($party)
   OR any(x IN p.altLabel WHERE toLower(x) = toLower($party))
MATCH (p)<-[:OF_PARTY]-(:Membership)<-[:ASKED_AS]-(d:Document)-[:ASKED_AS]->(:Membership)-[:OF_PARTY]->(o:Party)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to) AND o <> p AND ($party <> "" OR p.iri < o.iri)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH p, o, count(DISTINCT i) AS inquiries
RETURN p.label AS party, o.label AS other, inquiries
ORDER BY inquiries DESC, party, other, p.iri, o.iri
