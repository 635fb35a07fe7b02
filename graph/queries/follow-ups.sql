-- title: The chain of questions that follow each other
-- about: All papers that are tied to a paper by "Zie ook" and by citations in their headers, questions, answers and notes, in
-- about: either direction and over at most four references, in order of their submission.
-- param document Document: official number (ah-tk-20172018-2140) or IRI
-- column submitted: day on which the questions were submitted
-- column document: official number, else the IRI
-- column steps: number of references between the papers, 0 for the paper itself
-- column subject: title
-- column iri: of the paper
WITH RECURSIVE found (id, steps) AS (
	SELECT id, 0 FROM documents
	WHERE iri = :document OR identifier = :document OR substr(iri, -length('/document/' || :document)) = '/document/' || :document
	UNION SELECT s.see_also, steps + 1 FROM found JOIN see_also s ON s.document = found.id WHERE steps < 4
	UNION SELECT s.document, steps + 1 FROM found JOIN see_also s ON s.see_also = found.id WHERE steps < 4
	UNION SELECT c.cites, steps + 1 FROM found JOIN citations c ON c.document = found.id WHERE steps < 4 AND c.cites IN (SELECT id FROM documents)
	UNION SELECT c.document, steps + 1 FROM found JOIN citations c ON c.cites = found.id WHERE steps < 4
)
SELECT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, min(f.steps) AS steps, d.title AS subject, d.iri
FROM found f JOIN documents d ON d.id = f.id
GROUP BY d.id
ORDER BY submitted IS NOT NULL, submitted, d.iri
