package graph

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// predicate is a property of the ontology with the sort of its literals, so that a property cannot get two datatypes.
type predicate struct {
	term rdf.Term
	sort rdf.Sort // None for relations between things
}

// of converts a property of the ontology, once.
func of(p ontology.Property) predicate {
	return predicate{rdf.ValidIRI(p.IRI), sortOf(p)}
}

// sortOf returns the sort of a property's literals: the first that has its datatype, so that texts are Dutch.
func sortOf(p ontology.Property) rdf.Sort {
	if p.Object {
		return rdf.None
	}
	return rdf.SortOf(p.Datatype)
}

// class converts a class of the ontology, once.
func class(c ontology.Class) rdf.Term { return rdf.ValidIRI(c.IRI) }

// The classes that statements use by name; those of entities are looked up by their kinds.
var (
	classDocument   = class(ontology.Document)
	classInquiry    = class(ontology.Inquiry)
	classMember     = class(ontology.Member)
	classMinister   = class(ontology.Minister)
	classPerson     = class(ontology.Person)
	classMembership = class(ontology.Membership)
	classLawPart    = class(ontology.LawPart)
	classTreaty     = class(ontology.Treaty)
	classDossier    = class(ontology.Dossier)
	classWebPage    = class(ontology.WebPage)
	classMention    = class(ontology.Mention)
	classAnnotation = class(ontology.OaAnnotation)
	classLink       = class(ontology.Link)
	classGraph      = class(ontology.Graph)
	classSource     = class(ontology.Source)
	classActivity   = class(ontology.ProvActivity)
)

// kindClasses are the classes of the kinds of documents.
var kindClasses = map[extract.DocumentKind]rdf.Term{
	extract.AnswerPaper:   class(ontology.AnswerPaper),
	extract.DelayNotice:   class(ontology.DelayNotice),
	extract.QuestionPaper: class(ontology.QuestionPaper),
}

// unitClasses are the classes of the units that are nodes of their own.
var unitClasses = map[extract.UnitKind]rdf.Term{
	extract.QuestionUnit:    class(ontology.Question),
	extract.AnswerUnit:      class(ontology.Answer),
	extract.ExplanationUnit: class(ontology.Explanation),
	extract.NoteUnit:        class(ontology.Note),
	extract.HeaderUnit:      class(ontology.Header),
}

// The relations that statements use.
var (
	isA               = of(ontology.RdfType)
	concerns          = of(ontology.Concerns)
	canonicalInquiry  = of(ontology.CanonicalInquiry)
	sameQuestionAs    = of(ontology.SameQuestionAs)
	replacedBy        = of(ontology.ReplacedBy)
	seeAlso           = of(ontology.SeeAlso)
	about             = of(ontology.About)
	askedBy           = of(ontology.AskedBy)
	firstAsker        = of(ontology.FirstAsker)
	askedAs           = of(ontology.AskedAs)
	addressedTo       = of(ontology.AddressedTo)
	addressedMinistry = of(ontology.AddressedMinistry)
	answeredBy        = of(ontology.AnsweredBy)
	answeredAs        = of(ontology.AnsweredAs)
	onBehalfOf        = of(ontology.OnBehalfOf)
	hasMinistry       = of(ontology.HasMinistry)
	partOf            = of(ontology.PartOf)
	answers           = of(ontology.Answers)
	refersTo          = of(ontology.RefersTo)
	noteTo            = of(ontology.NoteTo)
	mentions          = of(ontology.Mentions)
	cites             = of(ontology.Cites)
	onSite            = of(ontology.OnSite)
	ofPerson          = of(ontology.OfPerson)
	ofCabinet         = of(ontology.OfCabinet)
	ofParty           = of(ontology.OfParty)
	ofPost            = of(ontology.OfPost)
	ofMinistry        = of(ontology.OfMinistry)
	linkFrom          = of(ontology.LinkFrom)
	linkTo            = of(ontology.LinkTo)
	sameAs            = of(ontology.OwlSameAs)
	page              = of(ontology.FoafPage)
	primaryTopic      = of(ontology.FoafPrimaryTopic)
	hasBody           = of(ontology.OaHasBody)
	hasTarget         = of(ontology.OaHasTarget)
	wasGeneratedBy    = of(ontology.ProvWasGeneratedBy)
	used              = of(ontology.ProvUsed)
)

// The facts in literals that statements use.
var (
	number          = of(ontology.Number)
	sessionYear     = of(ontology.SessionYear)
	chamber         = of(ontology.Chamber)
	caseNumber      = of(ontology.CaseNumber)
	hasText         = of(ontology.Text)
	dateAnswered    = of(ontology.DateAnswered)
	dateResigned    = of(ontology.DateResigned)
	dateNotified    = of(ontology.DateNotified)
	dueDate         = of(ontology.DueDate)
	responseDays    = of(ontology.ResponseDays)
	article         = of(ontology.Article)
	paragraph       = of(ontology.Paragraph)
	givenName       = of(ontology.FoafGivenName)
	familyName      = of(ontology.FoafFamilyName)
	namePrefix      = of(ontology.NamePrefix)
	initials        = of(ontology.Initials)
	tweedeKamerID   = of(ontology.TweedeKamerID)
	precision       = of(ontology.Precision)
	oral            = of(ontology.Oral)
	identified      = of(ontology.Identified)
	recogniser      = of(ontology.Recogniser)
	kind            = of(ontology.Kind)
	sentence        = of(ontology.Sentence)
	reason          = of(ontology.Reason)
	hash            = of(ontology.Sha256)
	label           = of(ontology.SkosPrefLabel)
	altLabel        = of(ontology.SkosAltLabel)
	title           = of(ontology.DctTitle)
	dateSubmitted   = of(ontology.DctDateSubmitted)
	identifier      = of(ontology.DctIdentifier)
	startDate       = of(ontology.SchemaStartDate)
	endDate         = of(ontology.SchemaEndDate)
	position        = of(ontology.SchemaPosition)
	softwareVersion = of(ontology.SchemaSoftwareVersion)
	exact           = of(ontology.OaExact)
	start           = of(ontology.OaStart)
	end             = of(ontology.OaEnd)
)
