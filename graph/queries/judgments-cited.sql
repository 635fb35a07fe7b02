-- title: Judgments that papers cite
-- param from date = : first day of submission; empty for any, and for papers without a day
-- param to date = : last day of submission; empty likewise
-- column judgment: name
-- column identifier: ECLI, LJN or the number of the case
-- column documents: number of papers that cite it
-- column iri: of the judgment
SELECT j.label AS judgment, j.identifier, count(DISTINCT d.id) AS documents, j.iri
FROM judgments j JOIN citations c ON c.cites = j.id JOIN documents d ON d.id = c.document
WHERE (coalesce(:from, '') = '' OR d.date_submitted >= :from) AND (coalesce(:to, '') = '' OR d.date_submitted <= :to)
GROUP BY j.id
ORDER BY documents DESC, judgment, j.iri
