// title: How many answers of each ministry came after a number of days
// about: Calendar days from submission to answer. Papers that a reprint replaced are not counted.
// param days int = 42: days that an answer may take
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column ministry: name of the ministry that answered
// column answers: number of papers with answers
// column late: of these, those that took more days
// example: late-answers days=42 from=2018-01-01
MATCH (d:AnswerPaper)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to) AND d.responseDays IS NOT NULL AND NOT EXISTS { (d)-[:REPLACED_BY]->() }
MATCH (d)-[:MINISTRY]->(m:Ministry)
WITH m, count(d) AS answers, sum(CASE WHEN d.responseDays > $days THEN 1 ELSE 0 END) AS late
RETURN m.label AS ministry, answers, late
ORDER BY late DESC, ministry, m.iri
