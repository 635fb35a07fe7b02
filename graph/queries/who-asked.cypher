// title: Who asked about a law, or about one of its articles, and in which words
// about: A question that an earlier paper of the inquiry has, which is the same by number and wording, counts there. The sentence is that around the words that cite; where no mentions were exported it is the whole text of the question, note or header.
// param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
// param article string = : number of the article; empty for the law as a whole and all its articles
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column asker: name of the member
// column party: party for which the member asked, empty where none is known
// column day: day on which the questions were submitted
// column ministry: name of a ministry that was asked
// column law: name
// column article: number of the article, empty for the law as a whole
// column sentence: of the question, of the note to it or of the header, in which the law is named
// column paper: official number, else the IRI
// example: who-asked law=BWBR0010346 article=3
MATCH (l:Law|EuropeanAct|Treaty)
WHERE l.iri = $law OR l.identifier = $law OR toLower(l.label) = toLower($law)
   OR any(x IN l.altLabel WHERE toLower(x) = toLower($law))
WITH collect(l) AS found UNWIND found AS l
MATCH (l)<-[:PART_OF*0..6]-(part) WITH DISTINCT l, part
WHERE $article = "" OR toLower(part.article) = toLower($article)
MATCH (part)<-[:CITES]-(unit)-[:NOTE_TO*0..1]->(asked:Question|Header)-[:PART_OF]->(d:Document)
WHERE NOT EXISTS { (asked)-[:SAME_QUESTION_AS]->() }
WITH DISTINCT l, part, unit, d
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
OPTIONAL MATCH (x:Mention)-[:HAS_TARGET]->(unit), (x)-[:HAS_BODY]->(part)
WITH DISTINCT l, part, unit, d, coalesce(x.sentence, unit.text) AS sentence
MATCH (d)-[:ASKED_BY]->(m:Person)
OPTIONAL MATCH (d)-[:ASKED_AS]->(seat:Membership)-[:OF_PERSON]->(m), (seat)-[:OF_PARTY]->(p:Party)
OPTIONAL MATCH (d)-[:ADDRESSED_MINISTRY]->(y:Ministry)
RETURN m.label AS asker, p.label AS party, d.dateSubmitted AS day, y.label AS ministry, l.label AS law, part.article AS article, sentence,
       coalesce(d.identifier, d.iri) AS paper
ORDER BY day IS NOT NULL, day, paper, unit.iri, part.iri, sentence, asker, m.iri, coalesce(party, ""), coalesce(ministry, ""), y.iri
