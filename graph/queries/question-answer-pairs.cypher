// title: Questions with their answers, as a data set
// param from date: first day of submission
// param to date: last day of submission
// column submitted: day on which the questions were submitted
// column document: official number, else the IRI
// column number: number of the question
// column question: text
// column answer: text
// column iri: of the question
// column answerIri: of the answer
// example: question-answer-pairs from=2018-04-01 to=2018-04-30
MATCH (d:Document)
WHERE $from <= d.dateSubmitted <= $to
MATCH (d)<-[:PART_OF]-(q:Question)<-[:ANSWERS]-(a:Answer)
RETURN d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document, q.number AS number, q.text AS question, a.text AS answer, q.iri AS iri, a.iri AS answerIri
ORDER BY submitted, document, q.position, iri, answerIri
