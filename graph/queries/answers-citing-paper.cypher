// title: Answers that cite a parliamentary paper, or any paper of a dossier
// param paper Paper|Dossier: official number (kst-35322-5, dossier-35322) or IRI
// column answered: day of the answer
// column document: official number of the paper with the answer, else its IRI
// column number: number of the answer
// column cited: name of the paper cited
// column text: of the answer
// column iri: of the answer
// example: answers-citing-paper paper=kst-35322-5
MATCH (p:Paper|Dossier)
WHERE p.iri = $paper OR p.identifier = $paper OR toLower(p.label) = toLower($paper)
WITH collect(p) AS found UNWIND found AS p
MATCH (p)<-[:PART_OF*0..1]-(paper)<-[:CITES]-(unit)-[:NOTE_TO*0..1]->(a:Answer)
WITH DISTINCT a, paper
MATCH (a)-[:PART_OF]->(d:Document)
RETURN d.dateAnswered AS answered, coalesce(d.identifier, d.iri) AS document, a.number AS number, paper.label AS cited, a.text AS text, a.iri AS iri
ORDER BY answered IS NOT NULL, answered, iri, paper.iri
