-- What queries look up, and what refers to rows that may go. Views are for people who do not know the tables.

CREATE INDEX things_class ON things (class);
CREATE INDEX things_identifier ON things (identifier);
CREATE INDEX things_part_of ON things (part_of);
CREATE INDEX posts_of_ministry ON posts (of_ministry);
CREATE INDEX memberships_of_person ON memberships (of_person);
CREATE INDEX memberships_of_party ON memberships (of_party);
CREATE INDEX incumbencies_of_person ON incumbencies (of_person);
CREATE INDEX incumbencies_of_post ON incumbencies (of_post);
CREATE INDEX incumbencies_of_ministry ON incumbencies (of_ministry);
CREATE INDEX incumbencies_of_party ON incumbencies (of_party);
CREATE INDEX participations_of_cabinet ON participations (of_cabinet);
CREATE INDEX participations_of_party ON participations (of_party);
CREATE INDEX laws_part_of ON laws (part_of);
CREATE INDEX law_parts_part_of ON law_parts (part_of);
CREATE INDEX bills_part_of ON bills (part_of);
CREATE INDEX papers_part_of ON papers (part_of);
CREATE INDEX web_pages_on_site ON web_pages (on_site);
CREATE INDEX documents_identifier ON documents (identifier);
CREATE INDEX documents_date_submitted ON documents (date_submitted);
CREATE INDEX documents_concerns ON documents (concerns);
CREATE INDEX documents_canonical_inquiry ON documents (canonical_inquiry);
CREATE INDEX documents_first_asker ON documents (first_asker);
CREATE INDEX units_document ON units (document);
CREATE INDEX questions_document ON questions (document);
CREATE INDEX questions_same_question_as ON questions (same_question_as);
CREATE INDEX answers_document ON answers (document);
CREATE INDEX notes_document ON notes (document);
CREATE INDEX notes_note_to ON notes (note_to);
CREATE INDEX answered_questions_answers ON answered_questions (answers);
CREATE INDEX answer_references_refers_to ON answer_references (refers_to);
CREATE INDEX askers_asked_by ON askers (asked_by);
CREATE INDEX asker_memberships_asked_as ON asker_memberships (asked_as);
CREATE INDEX addressed_posts_addressed_to ON addressed_posts (addressed_to);
CREATE INDEX addressed_ministries_addressed_ministry ON addressed_ministries (addressed_ministry);
CREATE INDEX answerers_answered_by ON answerers (answered_by);
CREATE INDEX answerer_incumbencies_answered_as ON answerer_incumbencies (answered_as);
CREATE INDEX answerer_posts_on_behalf_of ON answerer_posts (on_behalf_of);
CREATE INDEX answering_ministries_ministry ON answering_ministries (ministry);
CREATE INDEX document_topics_about ON document_topics (about);
CREATE INDEX see_also_see_also ON see_also (see_also);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX mentions_unit ON mentions (unit);
CREATE INDEX mentions_has_body ON mentions (has_body);
CREATE INDEX citations_document ON citations (document);
CREATE INDEX citations_unit ON citations (unit);
CREATE INDEX citations_cites ON citations (cites);
CREATE INDEX links_link_from ON links (link_from);
CREATE INDEX links_link_to ON links (link_to);
CREATE INDEX replacements_replaced_by ON replacements (replaced_by);
CREATE INDEX problems_path ON problems (path);
CREATE INDEX problems_document ON problems (document);
CREATE INDEX problems_code ON problems (code);
CREATE INDEX _inputs_place ON _inputs (place, path);
CREATE INDEX _inputs_document ON _inputs (document);
CREATE INDEX _keys_input ON _keys (input);
CREATE INDEX _references_referred ON _references (referred);
CREATE INDEX _capacities_person ON _capacities (person);

-- Full text of all units.
CREATE VIRTUAL TABLE units_fts USING fts5(text, content="units", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
-- Full text of the titles of documents.
CREATE VIRTUAL TABLE documents_fts USING fts5(title, content="documents", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

-- Who asked what: a row for each document and member, with the party for which the member asked.
CREATE VIEW asked AS
SELECT d.id AS document, d.identifier, d.kind, d.date_submitted, p.label AS asker, (
	SELECT y.label FROM asker_memberships s JOIN memberships m ON m.id = s.asked_as JOIN parties y ON y.id = m.of_party
	WHERE s.document = d.id AND m.of_person = p.id
) AS party, d.title, d.canonical_inquiry AS inquiry
FROM documents d JOIN askers a ON a.document = d.id JOIN people p ON p.id = a.asked_by;

-- Questions with their answers, a row for each pair.
CREATE VIEW questions_and_answers AS
SELECT d.id AS document, d.identifier, d.date_submitted, q.number, qu.text AS question, au.text AS answer
FROM questions q JOIN documents d ON d.id = q.document JOIN units qu ON qu.id = q.id
LEFT JOIN answered_questions x ON x.answers = q.id LEFT JOIN units au ON au.id = x.answer;

-- What papers name: a row for each mention, with the day, the name of the thing and the sentence's unit.
CREATE VIEW mentioned AS
SELECT d.id AS document, d.identifier AS paper, d.date_submitted, u.kind AS unit, u.number, m.kind, m.words, m.identifier, m.identified, t.label, u.text
FROM mentions m JOIN documents d ON d.id = m.document LEFT JOIN units u ON u.id = m.unit LEFT JOIN things t ON t.id = m.has_body;

-- How long answers took: a row for each paper with answers and ministry, without those that a reprint replaced.
CREATE VIEW response_times AS
SELECT d.id AS document, d.identifier, y.label AS ministry, d.date_submitted, d.due_date, d.date_answered, d.response_days,
	d.date_answered > d.due_date AS late, d.title
FROM documents d JOIN answering_ministries m ON m.document = d.id JOIN ministries y ON y.id = m.ministry
WHERE d.kind = 'AnswerPaper' AND d.response_days IS NOT NULL AND d.id NOT IN (SELECT thing FROM replacements);

-- Inquiries that no paper with answers concerns, with the number of delay notices.
CREATE VIEW unanswered AS
SELECT i.id AS inquiry, min(d.date_submitted) AS date_submitted, max(d.title) AS title, sum(d.kind = 'DelayNotice') AS notices
FROM inquiries i JOIN documents d ON d.canonical_inquiry = i.id
GROUP BY i.id HAVING sum(d.kind = 'AnswerPaper') = 0;
