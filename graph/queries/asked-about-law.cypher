// title: What was asked about a law, or about one of its articles
// param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
// param article string = : number of the article; empty for the law as a whole and all its articles
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column submitted: day on which the questions were submitted
// column document: official number of the paper, else its IRI
// column unit: Question, Answer, Note, Explanation, Header or the kind of the paper
// column number: number of the question or answer
// column cited: name of the law or of its part
// column text: of the question, answer, note, header or notice
// column iri: of the question, answer, note, header or notice
// example: asked-about-law law=BWBR0010346 article=3
MATCH (l:Law|EuropeanAct|Treaty)
WHERE l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(x IN l.altLabel WHERE toLower(x) = toLower($law))
WITH collect(l) AS found UNWIND found AS l
MATCH (l)<-[:PART_OF*0..6]-(part) WITH DISTINCT part
WHERE $article = "" OR toLower(part.article) = toLower($article)
MATCH (part)<-[:CITES]-(unit)
WHERE NOT EXISTS { (unit)<-[:PART_OF]-(:Header)-[:CITES]->(part) }
WITH DISTINCT part, unit
MATCH (unit)-[:PART_OF*0..1]->(d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
RETURN d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document,
       coalesce([x IN ["Question", "Answer", "Note", "Explanation", "Header", "AnswerPaper", "DelayNotice", "QuestionPaper"] WHERE x IN labels(unit)][0], "Document") AS unit,
       unit.number AS number, part.label AS cited, unit.text AS text, unit.iri AS iri
ORDER BY submitted IS NOT NULL, submitted, iri, part.iri
