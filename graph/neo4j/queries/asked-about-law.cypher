// title: What was asked about a law, or about one of its articles
// param law string: name, abbreviation, BWB or CELEX number, or IRI
// param article string = : number of the article; empty for the law as a whole and all its articles
// param from date = 1815-01-01: first day of submission
// param to date = 9999-12-31: last day of submission
// column submitted: day on which the questions were submitted
// column document: official number of the paper, else its IRI
// column unit: Question, Answer, Note, Explanation, Header or the notice
// column number: number of the question or answer
// column cited: name of the law or of its part
// column text: of the question, answer, note, header or notice
// column iri: of the question, answer, note, header or notice
// example: asked-about-law law=Arbeidsomstandighedenwet article=3
MATCH (l:Law|EuropeanAct|Treaty)
WHERE l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(a IN l.altLabel WHERE toLower(a) = toLower($law))
MATCH (l)<-[:PART_OF*0..6]-(cited)<-[:CITES]-(unit)
WHERE $article = "" OR coalesce(cited.identifier, "&" + split(cited.iri, "/")[-1]) + "&" CONTAINS "&artikel=" + $article + "&"
  AND NOT EXISTS { (unit)<-[:PART_OF]-(:Header)-[:CITES]->(cited) }
MATCH (unit)-[:PART_OF*0..1]->(d:Document)
WHERE $from <= d.dateSubmitted <= $to
RETURN DISTINCT d.dateSubmitted AS submitted, coalesce(d.identifier, d.iri) AS document,
       [x IN labels(unit) WHERE x <> "Resource" AND x <> "Loaded"][-1] AS unit,
       unit.number AS number, cited.label AS cited, unit.text AS text, unit.iri AS iri
ORDER BY submitted, iri, cited
