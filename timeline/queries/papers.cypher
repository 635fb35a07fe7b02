// What each document says of its inquiry's timeline, one row a document. Lists are of [IRI, name]; "seats" are
// [member, party], "tenures" [person, post, ministry], and "header" is what the head of the paper names, [place, kind,
// what, words], from which the order of those who answer is read: relationships have none.
MATCH (d:Document)-[:CONCERNS]->(i:Inquiry)
WHERE d:AnswerPaper OR d:DelayNotice OR d:QuestionPaper
RETURN d.iri AS document, d.identifier AS id, i.iri AS inquiry,
       CASE WHEN d:AnswerPaper THEN "answer" WHEN d:DelayNotice THEN "delay" ELSE "question" END AS kind,
       d.chamber AS chamber, d.sessionYear AS sessionYear, d.caseNumber AS caseNumber, d.title AS subject,
       toString(d.dateSubmitted) AS submitted, toString(coalesce(d.dateAnswered, d.dateNotified)) AS replied,
       head([(h:Header)-[:PART_OF]->(d) | h.text]) AS head,
       head([(d)-[:FIRST_ASKER]->(p) | p.iri]) AS firstAsker,
       [(d)-[:ASKED_BY]->(p) | [p.iri, p.label]] AS askers,
       [(d)-[:ASKED_AS]->(s)-[:OF_PARTY]->(o) | [head([(s)-[:OF_PERSON]->(p) | p.iri]), o.iri, o.label]] AS seats,
       [(d)-[:ADDRESSED_TO]->(p) | [p.iri, p.label]] AS addressed,
       [(d)-[:ADDRESSED_MINISTRY]->(m) | [m.iri, m.label]] AS addressedMinistries,
       [(d)-[:ANSWERED_BY]->(p) | [p.iri, p.label]] AS answerers,
       [(d)-[:ANSWERED_AS]->(t) | [head([(t)-[:OF_PERSON]->(p) | p.iri]), head([(t)-[:OF_POST]->(p) | p.iri]), head([(t)-[:OF_MINISTRY]->(m) | m.iri])]] AS tenures,
       [(d)-[:MINISTRY]->(m) | [m.iri, m.label]] AS ministries,
       [(d)-[:ON_BEHALF_OF]->(p) | [p.iri, p.label]] AS onBehalfOf,
       [(m:Mention)-[:HAS_TARGET]->(:Header)-[:PART_OF]->(d) WHERE m.kind IN ["member", "party", "minister"] | [m.start, m.kind, head([(m)-[:HAS_BODY]->(b) | b.iri]), m.exact]] AS header
ORDER BY document
