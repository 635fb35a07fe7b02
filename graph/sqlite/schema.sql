-- The tables of a store. A line is a column, and its comment says what it is: docs/store.md and the metadata for Datasette are
-- held to these comments. Columns bear the names of the vocabulary in snake case; what refers to a row of another table has its id.
-- Days are texts, 2018-04-26. Ids are the store's own and differ between stores; what is the same everywhere is the iri.

-- What the store is: base, program and registers with which it was built.
CREATE TABLE metadata (
	name TEXT PRIMARY KEY, -- base, program, registers, or unswept while a build is not at its end
	value TEXT NOT NULL -- its value
) WITHOUT ROWID;

-- Every thing that has an iri and is more than words in a paper: documents, people, laws, pages and so on. Its row in the table of its class has the same id.
CREATE TABLE things (
	id INTEGER PRIMARY KEY, -- number in this store
	iri TEXT NOT NULL UNIQUE, -- IRI
	class TEXT, -- class in the vocabulary: Document, Person, Law, WebPage ...
	label TEXT, -- name, or title of a document or inquiry
	identifier TEXT, -- official identifier: ah-tk-20172018-2140, BWBR0010346, CELEX, ECLI, TOOI code, Wikidata number
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	part_of INTEGER REFERENCES things (id) -- the whole of which it is a part: article of law, paper of dossier
);

-- The questions that one or more members put on one day about one subject. Several documents can concern one.
CREATE TABLE inquiries (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	title TEXT, -- subject, as the first of its documents has it
	date_submitted TEXT -- day on which the questions were submitted
);

-- Members, ministers, and who else asks or answers.
CREATE TABLE people (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	given_name TEXT, -- given name
	name_prefix TEXT, -- what stands before the surname: van der
	family_name TEXT, -- surname without its prefix
	initials TEXT, -- initials
	tweede_kamer_id TEXT, -- id in the open data of the Tweede Kamer
	member INTEGER NOT NULL DEFAULT 0, -- 1 for whom a paper shows as a member of either Chamber
	minister INTEGER NOT NULL DEFAULT 0 -- 1 for whom a paper shows as a minister or state secretary
);

-- Political parties and parliamentary groups.
CREATE TABLE parties (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Ministries, each as it was named and composed in a period.
CREATE TABLE ministries (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Offices in the cabinet, whoever holds them.
CREATE TABLE posts (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	of_ministry INTEGER REFERENCES ministries (id) -- its ministry, where it was always the same
);

-- That a person sits in a Chamber for a party, from day to day; without days where no register knows the seat of one who asks.
CREATE TABLE memberships (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	chamber TEXT, -- tk (House of Representatives) or ek (Senate)
	of_person INTEGER REFERENCES people (id), -- who sits
	of_party INTEGER REFERENCES parties (id), -- for which party
	start_date TEXT, -- first day, as the register has it
	end_date TEXT, -- last day; none where it is to come or not known
	precision TEXT -- month, term, year or seen where the days are not exact
);

-- That a person holds a post in the cabinet, from day to day.
CREATE TABLE incumbencies (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	of_person INTEGER REFERENCES people (id), -- who holds it
	of_post INTEGER REFERENCES posts (id), -- the post
	of_ministry INTEGER REFERENCES ministries (id), -- its ministry in those days
	of_party INTEGER REFERENCES parties (id), -- party of the person
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Cabinets, from taking office until the next one does.
CREATE TABLE cabinets (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT, -- last day; none where it is to come or not known
	date_resigned TEXT -- day from which it only looked after business
);

-- That a party is of the coalition of a cabinet, from day to day.
CREATE TABLE participations (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	of_cabinet INTEGER REFERENCES cabinets (id), -- the cabinet
	of_party INTEGER REFERENCES parties (id), -- the party
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Public bodies that are no ministry and no municipality, province or water board.
CREATE TABLE agencies (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Municipalities, provinces and water boards.
CREATE TABLE authorities (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT -- last day; none where it is to come or not known
);

-- Dutch acts, decrees and regulations, each as a whole.
CREATE TABLE laws (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	start_date TEXT, -- first day, as the register has it
	end_date TEXT, -- last day; none where it is to come or not known
	part_of INTEGER REFERENCES laws (id) -- the code of which it is a book
);

-- Articles, paragraphs and items of laws, European acts and treaties.
CREATE TABLE law_parts (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	article TEXT, -- the article that it is, or in which it stands
	paragraph TEXT, -- the paragraph that it is, or in which it stands
	part_of INTEGER REFERENCES things (id) -- the article, law, European act or treaty of which it is a part
);

-- Regulations, directives, decisions and treaties of the European Union.
CREATE TABLE european_acts (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1 -- 0 where no register knows it, so that its IRI was made from its name
);

-- Treaties without a CELEX number.
CREATE TABLE treaties (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1 -- 0 where no register knows it, so that its IRI was made from its name
);

-- Bills that were not in force when they were named.
CREATE TABLE bills (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	part_of INTEGER REFERENCES things (id) -- the dossier or bill of which it is a part
);

-- Judgments of courts.
CREATE TABLE judgments (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1 -- 0 where no register knows it, so that its IRI was made from its name
);

-- Files under which parliamentary papers are numbered.
CREATE TABLE dossiers (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	page TEXT -- official page with its papers
);

-- Parliamentary and other official papers that are not of the Appendix.
CREATE TABLE papers (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT, -- name
	identifier TEXT, -- official identifier
	identified INTEGER NOT NULL DEFAULT 1, -- 0 where no register knows it, so that its IRI was made from its name
	page TEXT, -- official page
	part_of INTEGER REFERENCES dossiers (id) -- its dossier
);

-- Web sites.
CREATE TABLE sites (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT -- name
);

-- Pages on the web that papers cite and that are no other thing we know.
CREATE TABLE web_pages (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	on_site INTEGER REFERENCES sites (id) -- the site on which it stands
);

-- Topics from the metadata of documents.
CREATE TABLE topics (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	label TEXT -- name
);

-- Papers of the Appendix and letters that stand for them. One that is only cited has no kind.
CREATE TABLE documents (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the same as in things
	iri TEXT NOT NULL UNIQUE, -- IRI
	kind TEXT, -- AnswerPaper, DelayNotice or QuestionPaper; none of a paper that is only cited
	identifier TEXT, -- official identifier: ah-tk-20172018-2140
	number TEXT, -- number in the Appendix
	session_year TEXT, -- session year: 2017-2018
	chamber TEXT, -- tk (House of Representatives) or ek (Senate)
	case_number TEXT, -- number of the case: 2018Z07913
	title TEXT, -- subject, as its header has it
	date_submitted TEXT, -- day on which the questions were submitted
	date_answered TEXT, -- day on which the answer came
	date_notified TEXT, -- day on which the delay notice came
	due_date TEXT, -- day on which the answer was due
	response_days INTEGER, -- calendar days from submission to answer
	oral INTEGER, -- 1 where the questions were put orally
	page TEXT, -- official page
	concerns INTEGER REFERENCES inquiries (id), -- its inquiry
	canonical_inquiry INTEGER REFERENCES inquiries (id), -- the inquiry that stands for all that are the same: count and group by this one
	first_asker INTEGER REFERENCES people (id), -- who is named first among those who ask
	sha256 TEXT, -- SHA-256 of the bytes that were read
	software_version TEXT, -- version of the program that read them
	started_at_time TEXT, -- when the reading began, where that is stated
	ended_at_time TEXT -- when it ended, where that is stated
);

-- The parts of documents that have text. Texts stand here and nowhere else.
CREATE TABLE units (
	id INTEGER PRIMARY KEY, -- number in this store
	iri TEXT NOT NULL UNIQUE, -- IRI; of a notice that of its document
	document INTEGER NOT NULL REFERENCES documents (id), -- its document
	kind TEXT NOT NULL, -- Question, Answer, Note, Explanation, Header, or Notice: the text of a delay notice, or that a letter has the answers
	number TEXT, -- number, or numbers joined by hyphens: 5-6-7
	position INTEGER, -- place among the questions, answers and notes of the document, from 1
	text TEXT -- the text
);

-- Questions. One that an earlier paper of the inquiry has is the same as that one, and does not count again.
CREATE TABLE questions (
	id INTEGER PRIMARY KEY REFERENCES units (id), -- the same as in units, which has the text
	document INTEGER NOT NULL REFERENCES documents (id), -- its document
	number TEXT, -- number, or numbers joined by hyphens
	position INTEGER, -- place in the document, from 1
	same_question_as INTEGER REFERENCES questions (id) -- the question of this number and wording in the first paper of the inquiry that has it
);

-- Answers; which questions they answer is in answered_questions.
CREATE TABLE answers (
	id INTEGER PRIMARY KEY REFERENCES units (id), -- the same as in units, which has the text
	document INTEGER NOT NULL REFERENCES documents (id), -- its document
	number TEXT, -- number, or numbers joined by hyphens
	position INTEGER -- place in the document, from 1
);

-- Footnotes and end notes.
CREATE TABLE notes (
	id INTEGER PRIMARY KEY REFERENCES units (id), -- the same as in units, which has the text
	document INTEGER NOT NULL REFERENCES documents (id), -- its document
	number TEXT, -- number
	position INTEGER, -- place in the document, from 1
	note_to INTEGER REFERENCES units (id) -- the unit that bears the mark of the note
);

-- Which questions answers answer.
CREATE TABLE answered_questions (
	answer INTEGER NOT NULL REFERENCES answers (id), -- the answer
	answers INTEGER NOT NULL REFERENCES questions (id), -- a question that it answers
	PRIMARY KEY (answer, answers)
) WITHOUT ROWID;

-- To which answers and questions answers point: see the answer to question 3.
CREATE TABLE answer_references (
	answer INTEGER NOT NULL REFERENCES answers (id), -- the answer
	refers_to INTEGER NOT NULL REFERENCES units (id), -- the unit to which it points
	PRIMARY KEY (answer, refers_to)
) WITHOUT ROWID;

-- Who asked.
CREATE TABLE askers (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	asked_by INTEGER NOT NULL REFERENCES people (id), -- who asked
	PRIMARY KEY (document, asked_by)
) WITHOUT ROWID;

-- By which membership, and so for which party, was asked.
CREATE TABLE asker_memberships (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	asked_as INTEGER NOT NULL REFERENCES memberships (id), -- the membership
	PRIMARY KEY (document, asked_as)
) WITHOUT ROWID;

-- To which posts questions are addressed.
CREATE TABLE addressed_posts (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	addressed_to INTEGER NOT NULL REFERENCES posts (id), -- the post
	PRIMARY KEY (document, addressed_to)
) WITHOUT ROWID;

-- To which ministries questions are addressed.
CREATE TABLE addressed_ministries (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	addressed_ministry INTEGER NOT NULL REFERENCES ministries (id), -- the ministry, as it was on the day
	PRIMARY KEY (document, addressed_ministry)
) WITHOUT ROWID;

-- Who answered, or gave notice of delay.
CREATE TABLE answerers (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	answered_by INTEGER NOT NULL REFERENCES people (id), -- who answered
	PRIMARY KEY (document, answered_by)
) WITHOUT ROWID;

-- In which incumbency was answered.
CREATE TABLE answerer_incumbencies (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	answered_as INTEGER NOT NULL REFERENCES incumbencies (id), -- the incumbency
	PRIMARY KEY (document, answered_as)
) WITHOUT ROWID;

-- On whose behalf was answered as well.
CREATE TABLE answerer_posts (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	on_behalf_of INTEGER NOT NULL REFERENCES posts (id), -- the post
	PRIMARY KEY (document, on_behalf_of)
) WITHOUT ROWID;

-- Which ministries answered, or gave notice of delay.
CREATE TABLE answering_ministries (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	ministry INTEGER NOT NULL REFERENCES ministries (id), -- the ministry, as it was on the day
	PRIMARY KEY (document, ministry)
) WITHOUT ROWID;

-- The topics of documents.
CREATE TABLE document_topics (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	about INTEGER NOT NULL REFERENCES topics (id), -- a topic
	PRIMARY KEY (document, about)
) WITHOUT ROWID;

-- To which documents documents point with "Zie ook".
CREATE TABLE see_also (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	see_also INTEGER NOT NULL REFERENCES documents (id), -- the other document
	PRIMARY KEY (document, see_also)
) WITHOUT ROWID;

-- Words in a text that name a thing.
CREATE TABLE mentions (
	id INTEGER PRIMARY KEY, -- number in this store
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	unit INTEGER REFERENCES units (id), -- the unit whose text has the words
	words TEXT, -- the words as they stand in the text
	start INTEGER, -- code points of the text before the words
	end INTEGER, -- code points of the text up to and including the words
	kind TEXT, -- law, eu, bill, case, paper, agency, authority, ministry, minister, member, party or url
	has_body INTEGER REFERENCES things (id), -- the thing that the words name; none where that is not established
	identifier TEXT, -- identifier of the thing, else its IRI
	identified INTEGER NOT NULL DEFAULT 0, -- 1 where a register knows the thing
	sentence TEXT, -- the sentence in which the words stand; of mentions of laws, European acts and treaties
	recogniser TEXT -- the part of the program that recognised the words
);

-- Which laws, European acts, bills, judgments, papers and documents texts cite: each thing once for a unit.
CREATE TABLE citations (
	id INTEGER PRIMARY KEY, -- number in this store
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	unit INTEGER REFERENCES units (id), -- the unit whose text cites it
	cites INTEGER NOT NULL REFERENCES things (id) -- the thing that is cited
);

-- Why two documents, or two inquiries, were tied to each other.
CREATE TABLE links (
	id INTEGER PRIMARY KEY, -- number in this store
	iri TEXT NOT NULL UNIQUE, -- IRI
	link_from INTEGER NOT NULL REFERENCES things (id), -- the document or inquiry from which it goes
	relation TEXT, -- sameInquiryAs, sameDocumentAs or replacedBy
	link_to INTEGER NOT NULL REFERENCES things (id), -- the document or inquiry to which it goes
	reason TEXT -- rule on which it rests
);

-- What took the place of what: reprints, later versions, successors.
CREATE TABLE replacements (
	thing INTEGER NOT NULL REFERENCES things (id), -- what was replaced
	replaced_by INTEGER NOT NULL REFERENCES things (id), -- what took its place
	stated_by TEXT NOT NULL, -- document, links or register
	PRIMARY KEY (thing, replaced_by, stated_by)
) WITHOUT ROWID;

-- Abbreviations and other names of things.
CREATE TABLE alt_labels (
	thing INTEGER NOT NULL REFERENCES things (id), -- the thing
	alt_label TEXT NOT NULL, -- another name
	PRIMARY KEY (thing, alt_label)
) WITHOUT ROWID;

-- IRIs of the same things elsewhere, or formerly here.
CREATE TABLE same_as (
	thing INTEGER NOT NULL REFERENCES things (id), -- the thing
	same_as TEXT NOT NULL, -- another IRI
	PRIMARY KEY (thing, same_as)
) WITHOUT ROWID;

-- What could not be read, or not for certain.
CREATE TABLE problems (
	id INTEGER PRIMARY KEY, -- number in this store
	path TEXT NOT NULL, -- the input
	document INTEGER REFERENCES documents (id), -- the document, where the input gave one
	code TEXT NOT NULL, -- what sort of problem: docs/extract.md lists them
	message TEXT NOT NULL, -- what happened
	line INTEGER -- line of the input
);

-- Inputs that were read.
CREATE TABLE _inputs (
	id INTEGER PRIMARY KEY, -- number in this store
	path TEXT NOT NULL UNIQUE, -- as it was given
	place BLOB NOT NULL, -- where it stands in the order of inputs
	hash TEXT NOT NULL, -- of the content and all else on which the result rests
	status TEXT NOT NULL, -- what became of it
	document INTEGER REFERENCES documents (id), -- the document that is shown; none for an input that gives none
	record BLOB, -- the document as it was read
	card BLOB -- what links need of it
);

-- By what inputs are found that may be tied to each other.
CREATE TABLE _keys (
	key TEXT NOT NULL, -- key
	input INTEGER NOT NULL REFERENCES _inputs (id) ON DELETE CASCADE, -- input
	PRIMARY KEY (key, input)
) WITHOUT ROWID;

-- Things to which inputs refer, as they name them.
CREATE TABLE _referred (
	id INTEGER PRIMARY KEY, -- number
	iri TEXT NOT NULL, -- of the thing
	entity BLOB NOT NULL, -- what an input says that it is
	UNIQUE (iri, entity)
);

-- Which inputs refer to which things.
CREATE TABLE _references (
	input INTEGER NOT NULL REFERENCES _inputs (id) ON DELETE CASCADE, -- input
	referred INTEGER NOT NULL REFERENCES _referred (id), -- the thing
	PRIMARY KEY (input, referred)
) WITHOUT ROWID;

-- Who is shown as what by which document.
CREATE TABLE _capacities (
	document INTEGER NOT NULL REFERENCES documents (id), -- the document
	person INTEGER NOT NULL REFERENCES people (id), -- the person
	capacity TEXT NOT NULL, -- Member or Minister
	PRIMARY KEY (document, person, capacity)
) WITHOUT ROWID;

-- What the registers say of documents of the Appendix, for those that are not read, or no longer.
CREATE TABLE _cited (
	id INTEGER PRIMARY KEY REFERENCES things (id), -- the document
	said TEXT NOT NULL -- columns and values, in JSON
);
