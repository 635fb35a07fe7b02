// title: Questions that lead to a web site and whose answer cites a parliamentary paper
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column submitted: day on which the questions were submitted
// column document: official number of the paper, else its IRI
// column question: number of the question
// column site: name or IRI of the site that the question, or a note to it, names
// column answer: number of the answer
// column paper: name of the paper that the answer, or a note to it, cites
// example: sites-and-papers from=2018-01-01
MATCH (s:Site)<-[:ON_SITE]-(:WebPage)<-[:MENTIONS]-()-[:NOTE_TO*0..1]->(q:Question)
WITH DISTINCT s, q
MATCH (q)<-[:ANSWERS]-(a:Answer)<-[:NOTE_TO*0..1]-()-[:CITES]->(p:Paper|Dossier)
WITH DISTINCT s, q, a, p
MATCH (q)-[:PART_OF]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
RETURN DISTINCT d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document, q.number AS question, coalesce(s.label, s.iri) AS site,
       a.number AS answer, coalesce(p.label, p.iri) AS paper
ORDER BY submitted IS NOT NULL, submitted, document, question, site, answer, paper
