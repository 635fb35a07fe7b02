// title: Questions, answers and notes with words in them
// about: Each store searches and ranks in its own way.
// param words words: what is looked for: word, "some words", OR, -not, beginning*, and so asbest* for what is written in one word with it, as asbestsanering; SPARQL takes it as a text as it stands
// param limit int = 50: number of texts
// column score: how well the text fits; 1 in SPARQL
// column submitted: day on which the questions were submitted
// column document: official number of the paper, else its IRI
// column unit: Question, Answer, Note, Explanation or DelayNotice
// column number: number of the question, answer or note
// column text: of the question, answer or note
// column iri: of the question, answer, note or notice
// example: search words="payrolling pensioen*" limit=10
CALL db.index.fulltext.queryNodes("texts", $words, {limit: $limit}) YIELD node AS unit, score
MATCH (unit)-[:PART_OF*0..1]->(d:Document)
RETURN round(score, 2) AS score, d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document,
       [x IN ["Question", "Answer", "Note", "Explanation", "DelayNotice"] WHERE x IN labels(unit)][0] AS unit,
       unit.number AS number, unit.text AS text, unit.iri AS iri
ORDER BY score DESC, iri
