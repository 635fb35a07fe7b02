// title: The chain of questions that follow each other
// about: All papers that are tied to a paper by "Zie ook" and by citations in their questions, answers and notes, in
// about: either direction and over at most four papers, in order of their submission.
// param document string: official number (ah-tk-20172018-2140) or IRI
// column submitted: day on which the questions were submitted
// column document: official number
// column steps: number of references between the papers, 0 for the paper itself
// column subject: title
// column iri: of the paper
// example: follow-ups document=ah-tk-20172018-2140
MATCH (d:Document)
WHERE d.identifier = $document OR d.iri = $document OR d.iri ENDS WITH "/document/" + $document
MATCH path = (d)-[:SEE_ALSO|CITES|PART_OF|NOTE_TO*0..12]-(o:Document)
WHERE all(n IN nodes(path) WHERE n:Document OR n:Question OR n:Answer OR n:Note OR n:Explanation)
WITH o, min(size([r IN relationships(path) WHERE type(r) IN ["SEE_ALSO", "CITES"]])) AS steps
RETURN o.dateSubmitted AS submitted, coalesce(o.identifier, o.iri) AS document, steps, o.title AS subject, o.iri AS iri
ORDER BY submitted, iri
