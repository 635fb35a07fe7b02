-- title: Inquiries without an answer on a day
-- about: An inquiry is open from its submission until an answer is received. A delay notice is not an answer.
-- param date date: the day
-- column submitted: day on which the questions were submitted
-- column days: calendar days since then
-- column notices: number of delay notices until the day
-- column subject: title of the papers
-- column askers: names of the members
-- column ministries: names of the ministries addressed
-- column inquiry: IRI
WITH open (id, submitted) AS (
	SELECT canonical_inquiry, min(date_submitted) FROM documents
	WHERE date_submitted <= :date AND canonical_inquiry IS NOT NULL
		AND canonical_inquiry NOT IN (
			SELECT canonical_inquiry FROM documents
			WHERE kind = 'AnswerPaper' AND coalesce(date_answered, date_submitted) <= :date AND canonical_inquiry IS NOT NULL
		)
	GROUP BY canonical_inquiry
)
SELECT o.submitted, CAST(julianday(:date) - julianday(o.submitted) AS INTEGER) AS days,
	(SELECT count(*) FROM documents d WHERE d.canonical_inquiry = o.id AND d.kind = 'DelayNotice' AND d.date_notified <= :date) AS notices,
	(SELECT coalesce(max(d.title), '') FROM documents d WHERE d.canonical_inquiry = o.id) AS subject,
	(SELECT coalesce(group_concat(label, '; '), '') FROM (
		SELECT DISTINCT p.label FROM documents d JOIN askers a ON a.document = d.id JOIN people p ON p.id = a.asked_by
		WHERE d.canonical_inquiry = o.id ORDER BY p.label
	)) AS askers,
	(SELECT coalesce(group_concat(label, '; '), '') FROM (
		SELECT DISTINCT y.label FROM documents d JOIN addressed_ministries x ON x.document = d.id JOIN ministries y ON y.id = x.addressed_ministry
		WHERE d.canonical_inquiry = o.id ORDER BY y.label
	)) AS ministries, i.iri AS inquiry
FROM open o JOIN inquiries i ON i.id = o.id
ORDER BY o.submitted, inquiry
