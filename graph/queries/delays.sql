-- title: Delay notices, and whether an answer came
-- param ministry Ministry = : name or part of it, identifier or IRI; empty for all
-- param from date = : first day of a notice; empty for any
-- param to date = : last day of a notice; empty for any
-- column notified: day of the notice
-- column submitted: day on which the questions were submitted
-- column answered: day of the first answer that is there, empty while there is none
-- column days: calendar days from submission to answer, empty where the days cannot be and where only a later answer is there
-- column ministry: name of the ministry that sent the notice
-- column subject: title of the notice
-- column notice: IRI of the notice
SELECT d.date_notified AS notified, d.date_submitted AS submitted, min(a.date_answered) AS answered,
	min(a.response_days) AS days, y.label AS ministry, d.title AS subject, d.iri AS notice
FROM documents d LEFT JOIN answering_ministries x ON x.document = d.id LEFT JOIN ministries y ON y.id = x.ministry
	LEFT JOIN documents a ON a.canonical_inquiry = d.canonical_inquiry AND a.kind = 'AnswerPaper'
WHERE d.kind = 'DelayNotice' AND d.id NOT IN (SELECT thing FROM replacements)
	AND (coalesce(:from, '') = '' OR d.date_notified >= :from) AND (coalesce(:to, '') = '' OR d.date_notified <= :to)
	AND (:ministry = '' OR y.iri = :ministry OR y.identifier = :ministry OR instr(lower(y.label), lower(:ministry)) > 0)
GROUP BY d.id, y.id
ORDER BY notified IS NOT NULL, notified, notice, coalesce(y.label, ''), y.iri
