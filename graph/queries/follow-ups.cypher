// title: The chain of questions that follow each other
// about: All papers that are tied to a paper by "Zie ook" and by citations in their headers, questions, answers and notes, in
// about: either direction and over at most four references, in order of their submission.
// param document Document: official number (ah-tk-20172018-2140) or IRI
// column submitted: day on which the questions were submitted
// column document: official number, else the IRI
// column steps: number of references between the papers, 0 for the paper itself
// column subject: title
// column iri: of the paper
// example: follow-ups document=ah-tk-20172018-2140
MATCH (d:Document) WHERE d.identifier = $document OR d.iri = $document OR d.iri ENDS WITH "/document/" + $document
WITH collect(d) AS last, collect(d) AS known, [x IN collect(d) | [x, 0]] AS found
CALL (last, known) { UNWIND last AS a MATCH (a)<-[:PART_OF*0..1]-()-[:SEE_ALSO|CITES]-()-[:PART_OF*0..1]->(o:Document) WHERE NOT o IN known RETURN collect(DISTINCT o) AS next }
WITH next AS last, known + next AS known, found + [o IN next | [o, 1]] AS found
CALL (last, known) { UNWIND last AS a MATCH (a)<-[:PART_OF*0..1]-()-[:SEE_ALSO|CITES]-()-[:PART_OF*0..1]->(o:Document) WHERE NOT o IN known RETURN collect(DISTINCT o) AS next }
WITH next AS last, known + next AS known, found + [o IN next | [o, 2]] AS found
CALL (last, known) { UNWIND last AS a MATCH (a)<-[:PART_OF*0..1]-()-[:SEE_ALSO|CITES]-()-[:PART_OF*0..1]->(o:Document) WHERE NOT o IN known RETURN collect(DISTINCT o) AS next }
WITH next AS last, known + next AS known, found + [o IN next | [o, 3]] AS found
CALL (last, known) { UNWIND last AS a MATCH (a)<-[:PART_OF*0..1]-()-[:SEE_ALSO|CITES]-()-[:PART_OF*0..1]->(o:Document) WHERE NOT o IN known RETURN collect(DISTINCT o) AS next }
WITH next AS last, known + next AS known, found + [o IN next | [o, 4]] AS found
UNWIND found AS f WITH f[0] AS o, f[1] AS steps
RETURN o.dateSubmitted AS submitted, coalesce(o.identifier, o.iri) AS document, steps, o.title AS subject, o.iri AS iri
ORDER BY submitted IS NOT NULL, submitted, iri
