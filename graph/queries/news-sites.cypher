// title: Web sites whose pages lead to questions
// about: Sites that questions, or notes to questions, name.
// param from date = : first day of submission; empty for any, and for papers without a day
// param to date = : last day of submission; empty likewise
// column site: name or IRI of the site
// column inquiries: number of inquiries whose questions name a page on it
// column pages: number of different pages
// example: news-sites from=2018-01-01 to=2018-12-31
MATCH (d:Document)
WHERE ($from IS NULL OR $from <= d.dateSubmitted) AND ($to IS NULL OR d.dateSubmitted <= $to)
MATCH (d)<-[:PART_OF]-(q:Question)<-[:NOTE_TO*0..1]-(unit)-[:MENTIONS]->(page:WebPage)-[:ON_SITE]->(s:Site)
MATCH (d)-[:CANONICAL_INQUIRY]->(i:Inquiry)
RETURN coalesce(s.label, s.iri) AS site, count(DISTINCT i) AS inquiries, count(DISTINCT page) AS pages
ORDER BY inquiries DESC, pages DESC, site
