-- title: Questions with their answers, as a data set
-- param from date: first day of submission
-- param to date: last day of submission
-- column submitted: day on which the questions were submitted
-- column document: official number, else the IRI
-- column number: number of the question
-- column question: text
-- column answer: text
-- column iri: of the question
-- column answerIri: of the answer
SELECT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, q.number, u.text AS question, v.text AS answer, u.iri, v.iri AS answerIri
FROM documents d JOIN questions q ON q.document = d.id JOIN units u ON u.id = q.id
	JOIN answered_questions x ON x.answers = q.id JOIN units v ON v.id = x.answer
WHERE d.date_submitted BETWEEN :from AND :to
ORDER BY submitted, coalesce(d.identifier, d.iri), q.position, u.iri, v.iri
