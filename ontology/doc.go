// Package ontology is the vocabulary of kamergraaf: kamergraaf.ttl defines every class and property and says how each
// is kept in Neo4j, terms.go gives them to Go, shapes.ttl says what valid data are, context.jsonld reads them as JSON.
// A new term is one block in kamergraaf.ttl, a shape in shapes.ttl, and go generate ./ontology. kinds.ttl says what code has to know of each kind of
// entity; kinds.go gives it to Go.
//
// What the data look like:
//
//   - Every node has its classes stated, the general one too: an answer is a Document and an AnswerPaper, a member a Person
//     and a Member, a mention a Mention and an oa:Annotation. A document's graph states those of what it owns (the document, its
//     questions, answers, notes, explanation, header and mentions), of the inquiry, of the pages and documents that it cites, and
//     that someone is a Member or Minister, and names what it knows by name only ({document}/named/...); the register graph states what every other entity is, a Person among them, also
//     of entities that no register knows (identified false).
//   - Literals stand on what a document owns, or in the register graph. A WebPage has edges only, an
//     Inquiry also its day, where its documents agree on it, and from the graph of links a title.
//   - Texts, titles and labels are rdf:langString in Dutch. Days are xsd:date. Positions are xsd:nonNegativeInteger.
//   - A text that cites a law, act, bill, judgment, paper or document states cites; one that names anything else
//     states mentions. The more general edge follows from the vocabulary and may be stated as well.
//   - A mention that could not be tied to one entity has no oa:hasBody. Its oa:hasTarget is the question, answer, note,
//     explanation or header with the words, or the document for words of a notice.
//
// Which class bears which properties; what stands with Document also goes for its three kinds, what stands with Person
// for Member and Minister:
//
//	Document      concerns, canonicalInquiry, sameDocumentAs, replacedBy, seeAlso, about, askedBy, firstAsker, askedAs,
//	              addressedTo, addressedMinistry, mentions, cites, number, sessionYear, chamber, caseNumber, oral,
//	              owl:sameAs, foaf:page, dct:title, dct:dateSubmitted, dct:identifier
//	QuestionPaper -
//	AnswerPaper   answeredBy, answeredAs, onBehalfOf, ministry, text, dateAnswered, dueDate, responseDays
//	DelayNotice   answeredBy, answeredAs, onBehalfOf, ministry, text, dateNotified
//	Question      sameQuestionAs, partOf, mentions, cites, number, text, schema:position
//	Answer        partOf, answers, refersTo, mentions, cites, number, text, schema:position
//	Note          partOf, noteTo, mentions, cites, number, text, schema:position
//	Explanation   partOf, mentions, cites, text
//	Header        partOf, mentions, cites, text
//	Inquiry       sameInquiryAs, askedBy, firstAsker, addressedTo, dct:title, dct:dateSubmitted
//	Person        namePrefix, initials, tweedeKamerID, identified, owl:sameAs, skos:prefLabel, skos:altLabel,
//	              foaf:givenName, foaf:familyName, dct:identifier
//	Member        -
//	Minister      -
//	Membership    ofPerson, ofParty, chamber, precision, skos:prefLabel, schema:startDate, schema:endDate
//	Incumbency    ofPerson, ofParty, ofPost, ofMinistry, skos:prefLabel, schema:startDate, schema:endDate
//	Post          ofMinistry, identified, owl:sameAs, skos:prefLabel, skos:altLabel
//	Party         identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier, schema:startDate, schema:endDate
//	Cabinet       dateResigned, owl:sameAs, skos:prefLabel, schema:startDate, schema:endDate
//	Participation ofParty, ofCabinet, skos:prefLabel, schema:startDate, schema:endDate
//	Ministry      replacedBy, identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier, schema:startDate,
//	              schema:endDate
//	Agency        replacedBy, identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier, schema:startDate,
//	              schema:endDate
//	Authority     replacedBy, identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier, schema:startDate,
//	              schema:endDate
//	Law           replacedBy, partOf, identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier,
//	              schema:startDate, schema:endDate
//	LawPart       partOf, article, paragraph, skos:prefLabel, dct:identifier
//	EuropeanAct   identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier
//	Treaty        identified, owl:sameAs, skos:prefLabel, skos:altLabel, dct:identifier
//	Bill          partOf, identified, skos:prefLabel, dct:identifier
//	Judgment      identified, owl:sameAs, skos:prefLabel, dct:identifier
//	Paper         partOf, identified, skos:prefLabel, dct:identifier
//	Dossier       foaf:page, skos:prefLabel, dct:identifier
//	WebPage       onSite
//	Site          skos:prefLabel
//	Mention       recogniser, kind, sentence, oa:hasBody, oa:hasTarget, oa:exact, oa:start, oa:end
//	Link          linkFrom, linkTo, reason
//	Graph         foaf:primaryTopic, prov:wasGeneratedBy
//	Source        sha256
//	skos:Concept  skos:prefLabel
//	oa:Annotation -
//	prov:Activity prov:used, schema:softwareVersion, prov:startedAtTime, prov:endedAtTime
//
// A property has one value at most where Property.Single says so.
//
// Data can be checked with any SHACL engine. Give it all that one run wrote, as written: no inference, and not the
// vocabulary beside it, since what follows from the vocabulary is not what was stated. With pyshacl, or Apache Jena:
//
//	pyshacl --shacl ontology/shapes.ttl out.ttl
//	shacl validate --shapes ontology/shapes.ttl --data out.ttl
package ontology
