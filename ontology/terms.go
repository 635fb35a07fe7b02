// Code generated from kamergraaf.ttl by go generate. DO NOT EDIT.

package ontology

// Classes of the project.
var (
	// Document is kg:Document: A published paper of the Appendix to the Proceedings, or the letter that stands for it. Of a paper that is only cited what its identifier tells is known.
	Document = Class{IRI: "https://w3id.org/kamergraaf/def#Document", Name: "Document", Label: "Document"}
	// QuestionPaper is kg:QuestionPaper: The questions as submitted, without an answer.
	QuestionPaper = Class{IRI: "https://w3id.org/kamergraaf/def#QuestionPaper", Name: "QuestionPaper", Label: "QuestionPaper"}
	// AnswerPaper is kg:AnswerPaper: The answers of the government, with the questions that they answer.
	AnswerPaper = Class{IRI: "https://w3id.org/kamergraaf/def#AnswerPaper", Name: "AnswerPaper", Label: "AnswerPaper"}
	// DelayNotice is kg:DelayNotice: The notice that the answer will not come within the term. Its text is the text of the document itself.
	DelayNotice = Class{IRI: "https://w3id.org/kamergraaf/def#DelayNotice", Name: "DelayNotice", Label: "DelayNotice"}
	// Question is kg:Question: A numbered question, or questions printed under one heading, as one document words it.
	Question = Class{IRI: "https://w3id.org/kamergraaf/def#Question", Name: "Question", Label: "Question"}
	// Answer is kg:Answer: An answer to one or more questions of the same document.
	Answer = Class{IRI: "https://w3id.org/kamergraaf/def#Answer", Name: "Answer", Label: "Answer"}
	// Note is kg:Note: A footnote or end note to a question or answer.
	Note = Class{IRI: "https://w3id.org/kamergraaf/def#Note", Name: "Note", Label: "Note"}
	// Explanation is kg:Explanation: The explanation printed with a paper, mostly on questions by others about the same subject.
	Explanation = Class{IRI: "https://w3id.org/kamergraaf/def#Explanation", Name: "Explanation", Label: "Explanation"}
	// Header is kg:Header: The first sentences of a paper as they stand: who asks whom, about what, who answers and when.
	Header = Class{IRI: "https://w3id.org/kamergraaf/def#Header", Name: "Header", Label: "Header"}
	// Inquiry is kg:Inquiry: The questions that one or more members put on one day about one subject. An inquiry has no text of its own, since its documents may word it differently.
	Inquiry = Class{IRI: "https://w3id.org/kamergraaf/def#Inquiry", Name: "Inquiry", Label: "Inquiry"}
	// Person is kg:Person: A human being, whatever the office.
	Person = Class{IRI: "https://w3id.org/kamergraaf/def#Person", Name: "Person", Label: "Person"}
	// Member is kg:Member: A person whom a paper shows as a member of either Chamber.
	Member = Class{IRI: "https://w3id.org/kamergraaf/def#Member", Name: "Member", Label: "Member"}
	// Minister is kg:Minister: A person whom a paper shows as a minister or state secretary.
	Minister = Class{IRI: "https://w3id.org/kamergraaf/def#Minister", Name: "Minister", Label: "Minister"}
	// Membership is kg:Membership: That a person sits in a Chamber for a party, from day to day; without days, under the document, where no register knows the seat of one who asks.
	Membership = Class{IRI: "https://w3id.org/kamergraaf/def#Membership", Name: "Membership", Label: "Membership"}
	// Incumbency is kg:Incumbency: That a person holds a post in the cabinet, from day to day.
	Incumbency = Class{IRI: "https://w3id.org/kamergraaf/def#Incumbency", Name: "Incumbency", Label: "Incumbency"}
	// Post is kg:Post: An office in the cabinet, whoever holds it: minister or state secretary for a portfolio.
	Post = Class{IRI: "https://w3id.org/kamergraaf/def#Post", Name: "Post", Label: "Post"}
	// Party is kg:Party: A political party or parliamentary group.
	Party = Class{IRI: "https://w3id.org/kamergraaf/def#Party", Name: "Party", Label: "Party"}
	// Cabinet is kg:Cabinet: The ministers and state secretaries together, from taking office until the next cabinet does.
	Cabinet = Class{IRI: "https://w3id.org/kamergraaf/def#Cabinet", Name: "Cabinet", Label: "Cabinet"}
	// Participation is kg:Participation: That a party is of the coalition of a cabinet, from day to day. Who asks for another party on a day asks for the opposition.
	Participation = Class{IRI: "https://w3id.org/kamergraaf/def#Participation", Name: "Participation", Label: "Participation"}
	// Ministry is kg:Ministry: A ministry as it was named and composed in a period.
	Ministry = Class{IRI: "https://w3id.org/kamergraaf/def#Ministry", Name: "Ministry", Label: "Ministry"}
	// Agency is kg:Agency: A public body that is no ministry and no municipality, province or water board: agency, inspectorate, independent authority, advisory council, court.
	Agency = Class{IRI: "https://w3id.org/kamergraaf/def#Agency", Name: "Agency", Label: "Agency"}
	// Authority is kg:Authority: A municipality, province or water board.
	Authority = Class{IRI: "https://w3id.org/kamergraaf/def#Authority", Name: "Authority", Label: "Authority"}
	// Law is kg:Law: Dutch legislation: an act, decree or regulation as a whole.
	Law = Class{IRI: "https://w3id.org/kamergraaf/def#Law", Name: "Law", Label: "Law"}
	// LawPart is kg:LawPart: An article, paragraph or item of a law or European act.
	LawPart = Class{IRI: "https://w3id.org/kamergraaf/def#LawPart", Name: "LawPart", Label: "LawPart"}
	// EuropeanAct is kg:EuropeanAct: A regulation, directive, decision or treaty of the European Union: what has a CELEX number, or is called so by the document under which it is named.
	EuropeanAct = Class{IRI: "https://w3id.org/kamergraaf/def#EuropeanAct", Name: "EuropeanAct", Label: "EuropeanAct"}
	// Treaty is kg:Treaty: A treaty that has no CELEX number: between states, of the United Nations or the Council of Europe.
	Treaty = Class{IRI: "https://w3id.org/kamergraaf/def#Treaty", Name: "Treaty", Label: "Treaty"}
	// Bill is kg:Bill: A bill that was not in force when it was named.
	Bill = Class{IRI: "https://w3id.org/kamergraaf/def#Bill", Name: "Bill", Label: "Bill"}
	// Judgment is kg:Judgment: A judgment of a court.
	Judgment = Class{IRI: "https://w3id.org/kamergraaf/def#Judgment", Name: "Judgment", Label: "Judgment"}
	// Paper is kg:Paper: A parliamentary or other official paper that is not a paper of the Appendix.
	Paper = Class{IRI: "https://w3id.org/kamergraaf/def#Paper", Name: "Paper", Label: "Paper"}
	// Dossier is kg:Dossier: The file under which parliamentary papers are numbered.
	Dossier = Class{IRI: "https://w3id.org/kamergraaf/def#Dossier", Name: "Dossier", Label: "Dossier"}
	// WebPage is kg:WebPage: A page on the web that a paper cites and that is no other thing we know.
	WebPage = Class{IRI: "https://w3id.org/kamergraaf/def#WebPage", Name: "WebPage", Label: "WebPage"}
	// Site is kg:Site: The web site on which a web page stands.
	Site = Class{IRI: "https://w3id.org/kamergraaf/def#Site", Name: "Site", Label: "Site"}
	// Mention is kg:Mention: Words in a text that name a thing: which words, where they stand, what they name and which recogniser found them. Without oa:hasBody it is not established what they name.
	Mention = Class{IRI: "https://w3id.org/kamergraaf/def#Mention", Name: "Mention", Label: "Mention"}
	// Link is kg:Link: The reason why two documents or inquiries were tied to each other.
	Link = Class{IRI: "https://w3id.org/kamergraaf/def#Link", Name: "Link", Label: "Link"}
	// Graph is kg:Graph: All that one document says, or the registers or the links say: the graph with this IRI.
	Graph = Class{IRI: "https://w3id.org/kamergraaf/def#Graph", Name: "Graph", Label: "Graph"}
	// Source is kg:Source: The bytes that were read.
	Source = Class{IRI: "https://w3id.org/kamergraaf/def#Source", Name: "Source", Label: "Source"}
)

// Classes of other vocabularies.
var (
	// SkosConcept is skos:Concept: A topic from a document's metadata.
	SkosConcept = Class{IRI: "http://www.w3.org/2004/02/skos/core#Concept", Name: "Concept", Label: "Concept"}
	// OaAnnotation is oa:Annotation: Each mention is typed as an annotation too, for tools that know Web Annotations.
	OaAnnotation = Class{IRI: "http://www.w3.org/ns/oa#Annotation", Name: "Annotation", Label: "Annotation"}
	// ProvActivity is prov:Activity: The reading of a file by the program.
	ProvActivity = Class{IRI: "http://www.w3.org/ns/prov#Activity", Name: "Activity", Label: "Activity"}
)

// Properties of the project between things.
var (
	// Concerns is kg:concerns: The inquiry that the document is about.
	Concerns = Property{IRI: "https://w3id.org/kamergraaf/def#concerns", Name: "concerns", Neo4j: "CONCERNS", Object: true, Single: true}
	// CanonicalInquiry is kg:canonicalInquiry: The inquiry that stands for all that are stated to be the same: the first by IRI. Who follows it need not follow kg:sameInquiryAs.
	CanonicalInquiry = Property{IRI: "https://w3id.org/kamergraaf/def#canonicalInquiry", Name: "canonicalInquiry", Neo4j: "CANONICAL_INQUIRY", Object: true, Single: true}
	// SameQuestionAs is kg:sameQuestionAs: The question of this number and wording in the first document of the inquiry that has it: question paper, delay notice, answer. A question without this property counts, one with it does not.
	SameQuestionAs = Property{IRI: "https://w3id.org/kamergraaf/def#sameQuestionAs", Name: "sameQuestionAs", Neo4j: "SAME_QUESTION_AS", Object: true, Single: true}
	// SameInquiryAs is kg:sameInquiryAs: Two IRIs of one inquiry that other wording, a misreading or a missing number kept apart.
	SameInquiryAs = Property{IRI: "https://w3id.org/kamergraaf/def#sameInquiryAs", Name: "sameInquiryAs", Neo4j: "SAME_INQUIRY_AS", Object: true}
	// SameDocumentAs is kg:sameDocumentAs: Two IRIs of one document, one of them made without the document's own number.
	SameDocumentAs = Property{IRI: "https://w3id.org/kamergraaf/def#sameDocumentAs", Name: "sameDocumentAs", Neo4j: "SAME_DOCUMENT_AS", Object: true}
	// ReplacedBy is kg:replacedBy: The corrected reprint, later version or successor that took its place.
	ReplacedBy = Property{IRI: "https://w3id.org/kamergraaf/def#replacedBy", Name: "replacedBy", Neo4j: "REPLACED_BY", Object: true}
	// SeeAlso is kg:seeAlso: Another document to which the header points.
	SeeAlso = Property{IRI: "https://w3id.org/kamergraaf/def#seeAlso", Name: "seeAlso", Neo4j: "SEE_ALSO", Object: true}
	// About is kg:about: A topic from the metadata: section, keyword or category.
	About = Property{IRI: "https://w3id.org/kamergraaf/def#about", Name: "about", Neo4j: "ABOUT", Object: true}
	// AskedBy is kg:askedBy: Who asked the questions; of a question it follows from its document.
	AskedBy = Property{IRI: "https://w3id.org/kamergraaf/def#askedBy", Name: "askedBy", Neo4j: "ASKED_BY", Object: true}
	// FirstAsker is kg:firstAsker: Who is named first among those who ask; always one of the askers too.
	FirstAsker = Property{IRI: "https://w3id.org/kamergraaf/def#firstAsker", Name: "firstAsker", Neo4j: "FIRST_ASKER", Object: true, Single: true}
	// AskedAs is kg:askedAs: The membership by which the questions were asked.
	AskedAs = Property{IRI: "https://w3id.org/kamergraaf/def#askedAs", Name: "askedAs", Neo4j: "ASKED_AS", Object: true}
	// AddressedTo is kg:addressedTo: The post to which the questions are addressed.
	AddressedTo = Property{IRI: "https://w3id.org/kamergraaf/def#addressedTo", Name: "addressedTo", Neo4j: "ADDRESSED_TO", Object: true}
	// AddressedMinistry is kg:addressedMinistry: The ministry to which the questions are addressed, as it was on the day.
	AddressedMinistry = Property{IRI: "https://w3id.org/kamergraaf/def#addressedMinistry", Name: "addressedMinistry", Neo4j: "ADDRESSED_MINISTRY", Object: true}
	// AnsweredBy is kg:answeredBy: Who answered, or gave notice of delay; of an answer it follows from its document.
	AnsweredBy = Property{IRI: "https://w3id.org/kamergraaf/def#answeredBy", Name: "answeredBy", Neo4j: "ANSWERED_BY", Object: true}
	// AnsweredAs is kg:answeredAs: The incumbency in which the answer was given.
	AnsweredAs = Property{IRI: "https://w3id.org/kamergraaf/def#answeredAs", Name: "answeredAs", Neo4j: "ANSWERED_AS", Object: true}
	// OnBehalfOf is kg:onBehalfOf: The post on whose behalf the answer is given as well.
	OnBehalfOf = Property{IRI: "https://w3id.org/kamergraaf/def#onBehalfOf", Name: "onBehalfOf", Neo4j: "ON_BEHALF_OF", Object: true}
	// HasMinistry is kg:ministry: The ministry that answers or gives notice of delay, as it was on the day.
	HasMinistry = Property{IRI: "https://w3id.org/kamergraaf/def#ministry", Name: "ministry", Neo4j: "MINISTRY", Object: true}
	// PartOf is kg:partOf: The whole of which this is a part: question of document, paragraph of article, article of law, book of code, paper of dossier.
	PartOf = Property{IRI: "https://w3id.org/kamergraaf/def#partOf", Name: "partOf", Neo4j: "PART_OF", Object: true, Single: true}
	// Answers is kg:answers: The question that this answers.
	Answers = Property{IRI: "https://w3id.org/kamergraaf/def#answers", Name: "answers", Neo4j: "ANSWERS", Object: true}
	// RefersTo is kg:refersTo: The answer or question to which an answer points.
	RefersTo = Property{IRI: "https://w3id.org/kamergraaf/def#refersTo", Name: "refersTo", Neo4j: "REFERS_TO", Object: true}
	// NoteTo is kg:noteTo: The text that bears the mark of the note.
	NoteTo = Property{IRI: "https://w3id.org/kamergraaf/def#noteTo", Name: "noteTo", Neo4j: "NOTE_TO", Object: true, Single: true}
	// Mentions is kg:mentions: A thing that the text names; of a document what its header and its notice name.
	Mentions = Property{IRI: "https://w3id.org/kamergraaf/def#mentions", Name: "mentions", Neo4j: "MENTIONS", Object: true}
	// Cites is kg:cites: A law, European act, bill, judgment, paper or document that the text cites.
	Cites = Property{IRI: "https://w3id.org/kamergraaf/def#cites", Name: "cites", Neo4j: "CITES", Object: true}
	// OnSite is kg:onSite: The site on which the page stands.
	OnSite = Property{IRI: "https://w3id.org/kamergraaf/def#onSite", Name: "onSite", Neo4j: "ON_SITE", Object: true, Single: true}
	// OfPerson is kg:ofPerson: Who is the member or holds the post.
	OfPerson = Property{IRI: "https://w3id.org/kamergraaf/def#ofPerson", Name: "ofPerson", Neo4j: "OF_PERSON", Object: true, Single: true}
	// OfParty is kg:ofParty: The party or group for which the member sits, or of which the minister is.
	OfParty = Property{IRI: "https://w3id.org/kamergraaf/def#ofParty", Name: "ofParty", Neo4j: "OF_PARTY", Object: true, Single: true}
	// OfCabinet is kg:ofCabinet: The cabinet of which the party is a part.
	OfCabinet = Property{IRI: "https://w3id.org/kamergraaf/def#ofCabinet", Name: "ofCabinet", Neo4j: "OF_CABINET", Object: true, Single: true}
	// OfPost is kg:ofPost: The post that is held.
	OfPost = Property{IRI: "https://w3id.org/kamergraaf/def#ofPost", Name: "ofPost", Neo4j: "OF_POST", Object: true, Single: true}
	// OfMinistry is kg:ofMinistry: The ministry to which the post belongs; of the post itself where it was always the same.
	OfMinistry = Property{IRI: "https://w3id.org/kamergraaf/def#ofMinistry", Name: "ofMinistry", Neo4j: "OF_MINISTRY", Object: true, Single: true}
	// LinkFrom is kg:linkFrom: The document or inquiry from which the link goes.
	LinkFrom = Property{IRI: "https://w3id.org/kamergraaf/def#linkFrom", Name: "linkFrom", Neo4j: "LINK_FROM", Object: true, Single: true}
	// LinkTo is kg:linkTo: The document or inquiry to which the link goes.
	LinkTo = Property{IRI: "https://w3id.org/kamergraaf/def#linkTo", Name: "linkTo", Neo4j: "LINK_TO", Object: true, Single: true}
)

// Properties of the project with a literal.
var (
	// Number is kg:number: The number that the paper itself bears in the Appendix; of a question or answer its number, or its numbers joined by hyphens (5-6-7); of a note its number.
	Number = Property{IRI: "https://w3id.org/kamergraaf/def#number", Name: "number", Neo4j: "number", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// SessionYear is kg:sessionYear: The session year in which the paper is numbered: "2017-2018".
	SessionYear = Property{IRI: "https://w3id.org/kamergraaf/def#sessionYear", Name: "sessionYear", Neo4j: "sessionYear", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Chamber is kg:chamber: The Chamber: "tk" (House of Representatives) or "ek" (Senate).
	Chamber = Property{IRI: "https://w3id.org/kamergraaf/def#chamber", Name: "chamber", Neo4j: "chamber", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// CaseNumber is kg:caseNumber: The number of the case, or of the questions at submission: "2018Z07913", "2030418720".
	CaseNumber = Property{IRI: "https://w3id.org/kamergraaf/def#caseNumber", Name: "caseNumber", Neo4j: "caseNumber", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Text is kg:text: The text, without line breaks, page furniture and note marks; paragraphs are separated by a line feed. Of a delay notice the text of the notice, of an answer paper the notice that a letter has the answers.
	Text = Property{IRI: "https://w3id.org/kamergraaf/def#text", Name: "text", Neo4j: "text", Datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", Single: true}
	// DateAnswered is kg:dateAnswered: The day on which the Chamber received the answer.
	DateAnswered = Property{IRI: "https://w3id.org/kamergraaf/def#dateAnswered", Name: "dateAnswered", Neo4j: "dateAnswered", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// DateNotified is kg:dateNotified: The day on which the Chamber received the delay notice. A delay notice is no answer.
	DateNotified = Property{IRI: "https://w3id.org/kamergraaf/def#dateNotified", Name: "dateNotified", Neo4j: "dateNotified", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// DateResigned is kg:dateResigned: The day from which the cabinet only looked after business.
	DateResigned = Property{IRI: "https://w3id.org/kamergraaf/def#dateResigned", Name: "dateResigned", Neo4j: "dateResigned", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// DueDate is kg:dueDate: The day on which the answer was due by the Rules of Procedure: three weeks after submission.
	DueDate = Property{IRI: "https://w3id.org/kamergraaf/def#dueDate", Name: "dueDate", Neo4j: "dueDate", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// ResponseDays is kg:responseDays: The number of calendar days from submission to the first answer; a later answer ("nader antwoord") has none.
	ResponseDays = Property{IRI: "https://w3id.org/kamergraaf/def#responseDays", Name: "responseDays", Neo4j: "responseDays", Datatype: "http://www.w3.org/2001/XMLSchema#integer", Single: true}
	// Article is kg:article: The article that the part is, or in which it stands: "4:23".
	Article = Property{IRI: "https://w3id.org/kamergraaf/def#article", Name: "article", Neo4j: "article", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Paragraph is kg:paragraph: The paragraph of the article that the part is, or in which it stands.
	Paragraph = Property{IRI: "https://w3id.org/kamergraaf/def#paragraph", Name: "paragraph", Neo4j: "paragraph", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// NamePrefix is kg:namePrefix: What stands before the surname: "van der".
	NamePrefix = Property{IRI: "https://w3id.org/kamergraaf/def#namePrefix", Name: "namePrefix", Neo4j: "namePrefix", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Initials is kg:initials: The initials: "G.J.".
	Initials = Property{IRI: "https://w3id.org/kamergraaf/def#initials", Name: "initials", Neo4j: "initials", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// TweedeKamerID is kg:tweedeKamerID: The id of the person in the open data of the Tweede Kamer.
	TweedeKamerID = Property{IRI: "https://w3id.org/kamergraaf/def#tweedeKamerID", Name: "tweedeKamerID", Neo4j: "tweedeKamerID", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Precision is kg:precision: How well the days of a membership are known: "month" where the day follows from others, "term" or "year" where only the term of the Chamber or the year is known, "seen" where they are those of the first and last paper. Not stated where they are exact.
	Precision = Property{IRI: "https://w3id.org/kamergraaf/def#precision", Name: "precision", Neo4j: "precision", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Oral is kg:oral: True where the questions were put orally; else not stated.
	Oral = Property{IRI: "https://w3id.org/kamergraaf/def#oral", Name: "oral", Neo4j: "oral", Datatype: "http://www.w3.org/2001/XMLSchema#boolean", Single: true}
	// Identified is kg:identified: False where no register knows the thing and its IRI was made from its name; else not stated.
	Identified = Property{IRI: "https://w3id.org/kamergraaf/def#identified", Name: "identified", Neo4j: "identified", Datatype: "http://www.w3.org/2001/XMLSchema#boolean", Single: true}
	// Recogniser is kg:recogniser: The name of the part of the program that recognised the words.
	Recogniser = Property{IRI: "https://w3id.org/kamergraaf/def#recogniser", Name: "recogniser", Neo4j: "recogniser", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Kind is kg:kind: What sort of thing the words name: law, eu, bill, case, paper, agency, authority, ministry, minister, member, party or url.
	Kind = Property{IRI: "https://w3id.org/kamergraaf/def#kind", Name: "kind", Neo4j: "kind", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Sentence is kg:sentence: The sentence of the text in which the words stand; of mentions of laws, acts of the EU and treaties.
	Sentence = Property{IRI: "https://w3id.org/kamergraaf/def#sentence", Name: "sentence", Neo4j: "sentence", Datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", Single: true}
	// Reason is kg:reason: The rule on which a link rests, as a fixed code.
	Reason = Property{IRI: "https://w3id.org/kamergraaf/def#reason", Name: "reason", Neo4j: "reason", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// Sha256 is kg:sha256: The SHA-256 of the bytes that were read, 64 hexadecimal digits in lower case.
	Sha256 = Property{IRI: "https://w3id.org/kamergraaf/def#sha256", Name: "sha256", Neo4j: "sha256", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
)

// Properties of other vocabularies between things.
var (
	// RdfType is rdf:type: The class of a thing; a label in Neo4j.
	RdfType = Property{IRI: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", Name: "type", Neo4j: "", Object: true}
	// OwlSameAs is owl:sameAs: Another IRI of the same thing: in another register, or formerly used here.
	OwlSameAs = Property{IRI: "http://www.w3.org/2002/07/owl#sameAs", Name: "sameAs", Neo4j: "SAME_AS", Object: true}
	// FoafPage is foaf:page: The page on which the document was officially published; of a dossier the page with its papers.
	FoafPage = Property{IRI: "http://xmlns.com/foaf/0.1/page", Name: "page", Neo4j: "PAGE", Object: true, Single: true}
	// FoafPrimaryTopic is foaf:primaryTopic: The document all of whose statements the graph holds.
	FoafPrimaryTopic = Property{IRI: "http://xmlns.com/foaf/0.1/primaryTopic", Name: "primaryTopic", Neo4j: "PRIMARY_TOPIC", Object: true, Single: true}
	// OaHasBody is oa:hasBody: The thing that the words name.
	OaHasBody = Property{IRI: "http://www.w3.org/ns/oa#hasBody", Name: "hasBody", Neo4j: "HAS_BODY", Object: true, Single: true}
	// OaHasTarget is oa:hasTarget: The question, answer, note, explanation, header or paper's notice whose text has the words.
	OaHasTarget = Property{IRI: "http://www.w3.org/ns/oa#hasTarget", Name: "hasTarget", Neo4j: "HAS_TARGET", Object: true, Single: true}
	// ProvWasGeneratedBy is prov:wasGeneratedBy: The activity that made the graph.
	ProvWasGeneratedBy = Property{IRI: "http://www.w3.org/ns/prov#wasGeneratedBy", Name: "wasGeneratedBy", Neo4j: "WAS_GENERATED_BY", Object: true, Single: true}
	// ProvUsed is prov:used: The file that was read.
	ProvUsed = Property{IRI: "http://www.w3.org/ns/prov#used", Name: "used", Neo4j: "USED", Object: true}
)

// Properties of other vocabularies with a literal.
var (
	// SkosPrefLabel is skos:prefLabel: The name of a thing as the registers have it; one for each thing at most.
	SkosPrefLabel = Property{IRI: "http://www.w3.org/2004/02/skos/core#prefLabel", Name: "label", Neo4j: "label", Datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", Single: true}
	// SkosAltLabel is skos:altLabel: An abbreviation or other name as the registers have it.
	SkosAltLabel = Property{IRI: "http://www.w3.org/2004/02/skos/core#altLabel", Name: "altLabel", Neo4j: "altLabel", Datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"}
	// FoafGivenName is foaf:givenName: The given name.
	FoafGivenName = Property{IRI: "http://xmlns.com/foaf/0.1/givenName", Name: "givenName", Neo4j: "givenName", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// FoafFamilyName is foaf:familyName: The surname without its prefix.
	FoafFamilyName = Property{IRI: "http://xmlns.com/foaf/0.1/familyName", Name: "familyName", Neo4j: "familyName", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// DctTitle is dct:title: The subject of the questions as the header has it; of an inquiry as its first document has it.
	DctTitle = Property{IRI: "http://purl.org/dc/terms/title", Name: "title", Neo4j: "title", Datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", Single: true}
	// DctDateSubmitted is dct:dateSubmitted: The day on which the questions were submitted.
	DctDateSubmitted = Property{IRI: "http://purl.org/dc/terms/dateSubmitted", Name: "dateSubmitted", Neo4j: "dateSubmitted", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// DctIdentifier is dct:identifier: The official identifier: ah-tk-20172018-2140, BWBR0010346, CELEX, ECLI, TOOI code, Wikidata number.
	DctIdentifier = Property{IRI: "http://purl.org/dc/terms/identifier", Name: "identifier", Neo4j: "identifier", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// SchemaStartDate is schema:startDate: The first day, as the register has it.
	SchemaStartDate = Property{IRI: "https://schema.org/startDate", Name: "startDate", Neo4j: "startDate", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// SchemaEndDate is schema:endDate: The last day, as the register has it; not stated where it is to come or not known.
	SchemaEndDate = Property{IRI: "https://schema.org/endDate", Name: "endDate", Neo4j: "endDate", Datatype: "http://www.w3.org/2001/XMLSchema#date", Single: true}
	// SchemaPosition is schema:position: The place of a question, answer or note in the order of the document, from 1.
	SchemaPosition = Property{IRI: "https://schema.org/position", Name: "position", Neo4j: "position", Datatype: "http://www.w3.org/2001/XMLSchema#integer", Single: true}
	// SchemaSoftwareVersion is schema:softwareVersion: The version of the program that read the file.
	SchemaSoftwareVersion = Property{IRI: "https://schema.org/softwareVersion", Name: "softwareVersion", Neo4j: "softwareVersion", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// OaExact is oa:exact: The words as they stand in the text.
	OaExact = Property{IRI: "http://www.w3.org/ns/oa#exact", Name: "exact", Neo4j: "exact", Datatype: "http://www.w3.org/2001/XMLSchema#string", Single: true}
	// OaStart is oa:start: The number of code points of the text before the words.
	OaStart = Property{IRI: "http://www.w3.org/ns/oa#start", Name: "start", Neo4j: "start", Datatype: "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", Single: true}
	// OaEnd is oa:end: The number of code points of the text up to and including the words.
	OaEnd = Property{IRI: "http://www.w3.org/ns/oa#end", Name: "end", Neo4j: "end", Datatype: "http://www.w3.org/2001/XMLSchema#nonNegativeInteger", Single: true}
	// ProvStartedAtTime is prov:startedAtTime: When the reading began; stated only when asked for.
	ProvStartedAtTime = Property{IRI: "http://www.w3.org/ns/prov#startedAtTime", Name: "startedAtTime", Neo4j: "startedAtTime", Datatype: "http://www.w3.org/2001/XMLSchema#dateTime", Single: true}
	// ProvEndedAtTime is prov:endedAtTime: When the reading ended; stated only when asked for.
	ProvEndedAtTime = Property{IRI: "http://www.w3.org/ns/prov#endedAtTime", Name: "endedAtTime", Neo4j: "endedAtTime", Datatype: "http://www.w3.org/2001/XMLSchema#dateTime", Single: true}
)

var classes = [...]Class{
	Document,
	QuestionPaper,
	AnswerPaper,
	DelayNotice,
	Question,
	Answer,
	Note,
	Explanation,
	Header,
	Inquiry,
	Person,
	Member,
	Minister,
	Membership,
	Incumbency,
	Post,
	Party,
	Cabinet,
	Participation,
	Ministry,
	Agency,
	Authority,
	Law,
	LawPart,
	EuropeanAct,
	Treaty,
	Bill,
	Judgment,
	Paper,
	Dossier,
	WebPage,
	Site,
	Mention,
	Link,
	Graph,
	Source,
	SkosConcept,
	OaAnnotation,
	ProvActivity,
}

var properties = [...]Property{
	Concerns,
	CanonicalInquiry,
	SameQuestionAs,
	SameInquiryAs,
	SameDocumentAs,
	ReplacedBy,
	SeeAlso,
	About,
	AskedBy,
	FirstAsker,
	AskedAs,
	AddressedTo,
	AddressedMinistry,
	AnsweredBy,
	AnsweredAs,
	OnBehalfOf,
	HasMinistry,
	PartOf,
	Answers,
	RefersTo,
	NoteTo,
	Mentions,
	Cites,
	OnSite,
	OfPerson,
	OfParty,
	OfCabinet,
	OfPost,
	OfMinistry,
	LinkFrom,
	LinkTo,
	Number,
	SessionYear,
	Chamber,
	CaseNumber,
	Text,
	DateAnswered,
	DateNotified,
	DateResigned,
	DueDate,
	ResponseDays,
	Article,
	Paragraph,
	NamePrefix,
	Initials,
	TweedeKamerID,
	Precision,
	Oral,
	Identified,
	Recogniser,
	Kind,
	Sentence,
	Reason,
	Sha256,
	RdfType,
	OwlSameAs,
	FoafPage,
	FoafPrimaryTopic,
	OaHasBody,
	OaHasTarget,
	ProvWasGeneratedBy,
	ProvUsed,
	SkosPrefLabel,
	SkosAltLabel,
	FoafGivenName,
	FoafFamilyName,
	DctTitle,
	DctDateSubmitted,
	DctIdentifier,
	SchemaStartDate,
	SchemaEndDate,
	SchemaPosition,
	SchemaSoftwareVersion,
	OaExact,
	OaStart,
	OaEnd,
	ProvStartedAtTime,
	ProvEndedAtTime,
}

var prefixes = [...]Prefix{
	{"kg", "https://w3id.org/kamergraaf/def#"},
	{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"owl", "http://www.w3.org/2002/07/owl#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
	{"dct", "http://purl.org/dc/terms/"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"org", "http://www.w3.org/ns/org#"},
	{"schema", "https://schema.org/"},
	{"prov", "http://www.w3.org/ns/prov#"},
	{"oa", "http://www.w3.org/ns/oa#"},
	{"eli", "http://data.europa.eu/eli/ontology#"},
	{"eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#"},
	{"pqa", "http://parliament.uk/ontologies/question-and-answer/"},
	{"void", "http://rdfs.org/ns/void#"},
	{"dcat", "http://www.w3.org/ns/dcat#"},
	{"sh", "http://www.w3.org/ns/shacl#"},
	{"time", "http://www.w3.org/2006/time#"},
	{"vann", "http://purl.org/vocab/vann/"},
}
