// title: How fast each ministry answers
// about: Calendar days from submission to answer, of the papers with answers. Papers that a reprint replaced are not
// about: counted. The median is the mean of the two middle values where their number is even.
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column ministry: name of the ministry that answered
// column answers: number of papers with answers
// column inTime: of these, those that came on the due date at the latest
// column medianDays: median
// column meanDays: mean
// column maxDays: the slowest
// example: response-times from=2018-01-01 to=2018-12-31
MATCH (d:AnswerPaper)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to) AND d.responseDays IS NOT NULL AND NOT EXISTS { (d)-[:REPLACED_BY]->() }
MATCH (d)-[:MINISTRY]->(m:Ministry)
WITH m, count(d) AS answers, sum(CASE WHEN d.dateAnswered <= d.dueDate THEN 1 ELSE 0 END) AS inTime,
     percentileCont(d.responseDays, 0.5) AS medianDays, round(avg(d.responseDays), 1) AS meanDays, max(d.responseDays) AS maxDays
RETURN m.label AS ministry, answers, inTime, medianDays, meanDays, maxDays
ORDER BY medianDays DESC, ministry, m.iri
