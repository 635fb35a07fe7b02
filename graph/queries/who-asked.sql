-- title: Who asked about a law, or about one of its articles, and in which words
-- about: A question that an earlier paper of the inquiry has, which is the same by number and wording, counts there. The sentence is that around the words that cite; where no mentions were exported it is the whole text of the question, note or header.
-- param law Law|EuropeanAct|Treaty: name, abbreviation, BWB or CELEX number, or IRI
-- param article string = : number of the article; empty for the law as a whole and all its articles
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column asker: name of the member
-- column party: party for which the member asked, empty where none is known
-- column day: day on which the questions were submitted
-- column ministry: name of a ministry that was asked
-- column law: name
-- column article: number of the article, empty for the law as a whole
-- column sentence: of the question, of the note to it or of the header, in which the law is named
-- column paper: official number, else the IRI
WITH RECURSIVE named (id) AS (
	SELECT id FROM things WHERE class IN ('Law', 'EuropeanAct', 'Treaty') AND (iri = :law OR identifier = :law OR lower(label) = lower(:law)
		OR id IN (SELECT thing FROM alt_labels WHERE lower(alt_label) = lower(:law)))
), part (law, id, depth) AS (
	SELECT id, id, 0 FROM named UNION SELECT law, t.id, depth + 1 FROM part JOIN things t ON t.part_of = part.id WHERE depth < 6
), found (law, part, unit, document, sentence) AS (
	SELECT DISTINCT part.law, part.id, c.unit, c.document, coalesce(x.sentence, u.text)
	FROM part JOIN citations c ON c.cites = part.id JOIN units u ON u.id = c.unit LEFT JOIN notes n ON n.id = c.unit
		JOIN units asked ON asked.id = coalesce(n.note_to, c.unit) LEFT JOIN questions q ON q.id = asked.id
		LEFT JOIN mentions x ON x.unit = c.unit AND x.has_body = part.id
	WHERE asked.kind IN ('Question', 'Header') AND q.same_question_as IS NULL
)
SELECT m.label AS asker, y.label AS party, d.date_submitted AS day, g.label AS ministry, l.label AS law, p.article, f.sentence,
	coalesce(d.identifier, d.iri) AS paper
FROM found f JOIN things l ON l.id = f.law JOIN things t ON t.id = f.part LEFT JOIN law_parts p ON p.id = f.part
	JOIN units u ON u.id = f.unit JOIN documents d ON d.id = f.document JOIN askers a ON a.document = d.id JOIN people m ON m.id = a.asked_by
	LEFT JOIN (asker_memberships s JOIN memberships k ON k.id = s.asked_as JOIN parties y ON y.id = k.of_party) ON s.document = d.id AND k.of_person = m.id
	LEFT JOIN (addressed_ministries x JOIN ministries g ON g.id = x.addressed_ministry) ON x.document = d.id
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
	AND (:article = '' OR lower(p.article) = lower(:article))
ORDER BY day IS NOT NULL, day, paper, u.iri, t.iri, f.sentence, asker, m.iri, coalesce(y.label, ''), coalesce(g.label, ''), g.iri
