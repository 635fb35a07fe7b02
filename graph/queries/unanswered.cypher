// title: Inquiries without an answer on a day
// about: An inquiry is open from its submission until an answer is received. A delay notice is not an answer.
// param date date: the day
// column submitted: day on which the questions were submitted
// column days: calendar days since then
// column notices: number of delay notices until the day
// column subject: title of the papers
// column askers: names of the members
// column ministries: names of the ministries addressed
// column inquiry: IRI
// example: unanswered date=2018-06-01
MATCH (first:Document)
WHERE first.dateSubmitted <= $date
MATCH (first)-[:CANONICAL_INQUIRY]->(i:Inquiry)
WITH i, min(first.dateSubmitted) AS submitted
WHERE NOT EXISTS {
  MATCH (i)<-[:CANONICAL_INQUIRY]-(a:AnswerPaper)
  WHERE coalesce(a.dateAnswered, a.dateSubmitted) <= $date
}
MATCH (i)<-[:CANONICAL_INQUIRY]-(d:Document)
WITH i, submitted, collect(DISTINCT d) AS papers
UNWIND papers AS d
OPTIONAL MATCH (d)-[:ASKED_BY]->(p:Person)
WITH i, submitted, papers, d, p.label AS asker ORDER BY asker
WITH i, submitted, papers, collect(DISTINCT d) AS ds, collect(DISTINCT asker) AS askers
UNWIND ds AS d
OPTIONAL MATCH (d)-[:ADDRESSED_MINISTRY]->(m:Ministry)
WITH i, submitted, papers, askers, m.label AS ministry ORDER BY ministry
WITH i, submitted, papers, askers, collect(DISTINCT ministry) AS ministries
RETURN submitted, duration.inDays(submitted, $date).days AS days,
       size([d IN papers WHERE d:DelayNotice AND d.dateNotified <= $date]) AS notices,
       reduce(t = "", d IN papers | CASE WHEN d.title > t THEN d.title ELSE t END) AS subject,
       askers, ministries, i.iri AS inquiry
ORDER BY submitted, inquiry
