-- title: Questions that lead to a web site and whose answer cites a parliamentary paper
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column submitted: day on which the questions were submitted
-- column document: official number of the paper, else its IRI
-- column question: number of the question
-- column site: name or IRI of the site that the question, or a note to it, names
-- column answer: number of the answer
-- column paper: name of the paper that the answer, or a note to it, cites
SELECT DISTINCT d.date_submitted AS submitted, coalesce(d.identifier, d.iri) AS document, q.number AS question, coalesce(s.label, s.iri) AS site,
	a.number AS answer, coalesce(p.label, p.iri) AS paper
FROM web_pages w JOIN sites s ON s.id = w.on_site JOIN mentions m ON m.has_body = w.id LEFT JOIN notes n ON n.id = m.unit
	JOIN questions q ON q.id = coalesce(n.note_to, m.unit) JOIN answered_questions x ON x.answers = q.id JOIN answers a ON a.id = x.answer
	JOIN documents d ON d.id = q.document JOIN citations c ON c.document = d.id LEFT JOIN notes k ON k.id = c.unit JOIN things p ON p.id = c.cites
WHERE coalesce(k.note_to, c.unit) = a.id AND p.class IN ('Paper', 'Dossier')
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
ORDER BY submitted IS NOT NULL, submitted, document, question, site, answer, paper
