-- title: Web sites whose pages lead to questions
-- about: Sites that questions, or notes to questions, name.
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column site: name or IRI of the site
-- column inquiries: number of inquiries whose questions name a page on it
-- column pages: number of different pages
SELECT coalesce(s.label, s.iri) AS site, count(DISTINCT d.canonical_inquiry) AS inquiries, count(DISTINCT w.id) AS pages
FROM web_pages w JOIN sites s ON s.id = w.on_site JOIN mentions m ON m.has_body = w.id LEFT JOIN notes n ON n.id = m.unit
	JOIN questions q ON q.id = coalesce(n.note_to, m.unit) JOIN documents d ON d.id = q.document
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to) AND d.canonical_inquiry IS NOT NULL
GROUP BY coalesce(s.label, s.iri)
ORDER BY inquiries DESC, pages DESC, site
