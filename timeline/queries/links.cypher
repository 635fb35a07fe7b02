// What ties inquiries and documents to one another.
MATCH (a)-[r:SAME_INQUIRY_AS|SAME_DOCUMENT_AS|REPLACED_BY]->(b)
WHERE a:Inquiry OR a:Document
RETURN a.iri AS from, b.iri AS to, type(r) AS relation
ORDER BY from, to, relation
