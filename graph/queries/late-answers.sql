-- title: How many answers of each ministry came after a number of days
-- about: Calendar days from submission to answer. Papers that a reprint replaced are not counted.
-- param days int = 42: days that an answer may take
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column ministry: name of the ministry that answered
-- column answers: number of papers with answers
-- column late: of these, those that took more days
SELECT y.label AS ministry, count(*) AS answers, sum(d.response_days > :days) AS late
FROM documents d JOIN answering_ministries x ON x.document = d.id JOIN ministries y ON y.id = x.ministry
WHERE d.kind = 'AnswerPaper' AND d.response_days IS NOT NULL AND d.id NOT IN (SELECT thing FROM replacements)
	AND (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
GROUP BY y.id
ORDER BY late DESC, ministry, y.iri
