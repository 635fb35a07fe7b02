-- title: How fast each ministry answers
-- about: Calendar days from submission to answer, of the papers with answers. Papers that a reprint replaced are not
-- about: counted. The median is the mean of the two middle values where their number is even.
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column ministry: name of the ministry that answered
-- column answers: number of papers with answers
-- column inTime: of these, those that came on the due date at the latest
-- column medianDays: median
-- column meanDays: mean
-- column maxDays: the slowest
WITH answer AS (
	SELECT x.ministry, d.response_days, d.date_answered <= d.due_date AS in_time,
		row_number() OVER (PARTITION BY x.ministry ORDER BY d.response_days) AS place, count(*) OVER (PARTITION BY x.ministry) AS answers
	FROM documents d JOIN answering_ministries x ON x.document = d.id
	WHERE d.kind = 'AnswerPaper' AND d.response_days IS NOT NULL AND d.id NOT IN (SELECT thing FROM replacements)
		AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
)
SELECT y.label AS ministry, count(*) AS answers, coalesce(sum(a.in_time), 0) AS inTime,
	avg(CASE WHEN a.place IN ((a.answers + 1) / 2, (a.answers + 2) / 2) THEN a.response_days END) AS medianDays,
	round(avg(a.response_days), 1) AS meanDays, max(a.response_days) AS maxDays
FROM answer a JOIN ministries y ON y.id = a.ministry
GROUP BY y.id
ORDER BY medianDays DESC, y.label, y.iri
