// title: Web sites whose pages lead to questions
// about: Sites that questions, or notes to questions, name.
// param from date = 1815-01-01: first day of submission
// param to date = 9999-12-31: last day of submission
// column site: name or IRI of the site
// column inquiries: number of inquiries whose questions name a page on it
// column pages: number of different pages
// example: news-sites from=2018-01-01 to=2018-12-31
MATCH (d:Document)
WHERE $from <= d.dateSubmitted <= $to
MATCH (d)<-[:PART_OF]-(q:Question)<-[:NOTE_TO*0..1]-(unit)-[:MENTIONS]->(page:WebPage)-[:ON_SITE]->(s:Site)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
RETURN coalesce(s.label, s.iri) AS site, count(DISTINCT i) AS inquiries, count(DISTINCT page) AS pages
ORDER BY inquiries DESC, pages DESC, site
