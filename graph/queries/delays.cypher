// title: Delay notices, and whether an answer came
// param ministry Ministry = : name or part of it, identifier or IRI; empty for all
// param from date = : first day of a notice; empty for any
// param to date = : last day of a notice; empty for any
// column notified: day of the notice
// column submitted: day on which the questions were submitted
// column answered: day of the first answer that is there, empty while there is none
// column days: calendar days from submission to answer, empty where the days cannot be and where only a later answer is there
// column ministry: name of the ministry that sent the notice
// column subject: title of the notice
// column notice: IRI of the notice
// example: delays ministry=Financiën from=2018-01-01
MATCH (n:DelayNotice)
WHERE ($from IS NULL OR $from <= n.dateNotified) AND ($to IS NULL OR n.dateNotified <= $to) AND NOT EXISTS { (n)-[:REPLACED_BY]->() }
OPTIONAL MATCH (n)-[:MINISTRY]->(m:Ministry)
WITH n, m
WHERE $ministry = "" OR m.iri = $ministry OR m.identifier = $ministry OR toLower(m.label) CONTAINS toLower($ministry)
OPTIONAL MATCH (n)-[:CANONICAL_INQUIRY]->(:Inquiry)<-[:CANONICAL_INQUIRY]-(a:AnswerPaper)
WITH n, m, min(a.dateAnswered) AS answered, min(a.responseDays) AS days
RETURN n.dateNotified AS notified, n.dateSubmitted AS submitted, answered, days,
       m.label AS ministry, n.title AS subject, n.iri AS notice
ORDER BY notified IS NOT NULL, notified, notice, coalesce(ministry, ""), m.iri
