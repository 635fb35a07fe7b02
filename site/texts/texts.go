// Package texts has what the pages of the site say, in Dutch and English.
package texts

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/ontology"
)

// Languages are those of the pages, the usual one first.
var Languages = []string{"nl", "en"}

// texts is what pages say beside what documents say: Dutch, English. What they call things of a kind, "kind:law", is said where
// kinds are.
var texts = withKinds(map[string][2]string{
	"site":           {"Kamervragen", "Parliamentary questions"},
	"tagline":        {"Schriftelijke vragen aan de regering, de antwoorden, en alles wat erin genoemd wordt", "Written questions to the Dutch government, the answers, and everything they name"},
	"skip":           {"Naar de inhoud", "Skip to content"},
	"language":       {"English", "Nederlands"},
	"menu":           {"Hoofdmenu", "Main menu"},
	"members":        {"Kamerleden", "Members"},
	"ministers":      {"Bewindspersonen", "Ministers"},
	"parties":        {"Partijen", "Parties"},
	"ministries":     {"Ministeries", "Ministries"},
	"laws":           {"Wetten", "Laws"},
	"years":          {"Jaren", "Years"},
	"bodies":         {"Instanties", "Public bodies"},
	"sites":          {"Websites", "Web sites"},
	"topics":         {"Onderwerpen", "Topics"},
	"search":         {"Zoeken", "Search"},
	"searchFor":      {"Zoek in vragen, antwoorden en namen", "Search questions, answers and names"},
	"searchHint":     {"Alle woorden moeten voorkomen; OR tussen woorden: een van beide; -woord: zonder dat woord. De index staat op deze site: uw zoekvraag gaat nergens heen.", "All words must occur; OR between words: one of them; -word: without it. The index is on this site: your query goes nowhere."},
	"needsScript":    {"Zoeken gebeurt in uw browser en heeft JavaScript nodig. Zonder kunt u de overzichten gebruiken.", "Searching happens in your browser and needs JavaScript. Without it, use the indexes."},
	"results":        {"Resultaten", "Results"},
	"noResults":      {"Niets gevonden.", "Nothing found."},
	"searching":      {"Bezig met zoeken…", "Searching…"},
	"found":          {"gevonden", "found"},
	"more":           {"Meer resultaten", "More results"},
	"failed":         {"De zoekindex kon niet worden gelezen.", "The search index could not be read."},
	"data":           {"Gegevens", "Data"},
	"dataset":        {"Over de gegevens", "About the data"},
	"vocabulary":     {"Vocabulaire", "Vocabulary"},
	"home":           {"Begin", "Home"},
	"document":       {"Stuk", "Document"},
	"documents":      {"Stukken", "Documents"},
	"answer":         {"Antwoord", "Answer"},
	"answers":        {"Antwoorden", "Answers"},
	"delay":          {"Uitstelbericht", "Delay notice"},
	"question":       {"Vraag", "Question"},
	"questions":      {"Vragen", "Questions"},
	"note":           {"Noot", "Note"},
	"notes":          {"Noten", "Notes"},
	"notice":         {"Mededeling", "Notice"},
	"explanation":    {"Toelichting", "Explanation"},
	"kind:answer":    {"Vragen met antwoord", "Questions with answers"},
	"kind:delay":     {"Uitstelbericht", "Delay notice"},
	"kind:question":  {"Vragen, nog zonder antwoord", "Questions, not yet answered"},
	"askedBy":        {"Gesteld door", "Asked by"},
	"askedTo":        {"Gericht aan", "Addressed to"},
	"answeredBy":     {"Beantwoord door", "Answered by"},
	"noticeBy":       {"Bericht van", "Notice from"},
	"onBehalfOf":     {"Mede namens", "Also on behalf of"},
	"ofMinistry":     {"Ministerie", "Ministry"},
	"number":         {"Nummer", "Number"},
	"caseNumber":     {"Zaaknummer", "Case number"},
	"sessionYear":    {"Vergaderjaar", "Session year"},
	"chamber:tk":     {"Tweede Kamer", "House of Representatives"},
	"chamber:ek":     {"Eerste Kamer", "Senate"},
	"oral":           {"Mondelinge vragen", "Oral questions"},
	"inquiry":        {"Zaak", "Inquiry"},
	"inquiryText":    {"Alle stukken over deze vragen", "All documents about these questions"},
	"timeline":       {"Tijdlijn", "Timeline"},
	"submitted":      {"Ingediend", "Submitted"},
	"notified":       {"Uitstel gemeld", "Delay announced"},
	"answered":       {"Beantwoord", "Answered"},
	"due":            {"Termijn van drie weken", "Term of three weeks"},
	"open":           {"Nog geen antwoord in deze verzameling", "No answer in this collection yet"},
	"days":           {"dagen", "days"},
	"day":            {"dag", "day"},
	"inTime":         {"binnen drie weken", "within three weeks"},
	"late":           {"na drie weken", "after three weeks"},
	"noTerm":         {"de Eerste Kamer stelt geen termijn", "the Senate sets no term"},
	"named":          {"Hierin genoemd", "Named here"},
	"seeAlso":        {"Zie ook", "See also"},
	"citedBy":        {"Naar dit stuk wordt verwezen in", "Documents that refer to this one"},
	"replacedBy":     {"Vervangen door", "Replaced by"},
	"sameAs":         {"Hetzelfde stuk", "The same document"},
	"official":       {"Officiële publicatie", "Official publication"},
	"address":        {"Officieel adres", "Official address"},
	"onPage":         {"Op deze pagina", "On this page"},
	"problems":       {"Bij het lezen opgemerkt", "Noticed while reading"},
	"line":           {"regel", "line"},
	"notHere":        {"Dit stuk zelf is niet in deze verzameling; er wordt wel naar verwezen.", "This document itself is not in this collection; others refer to it."},
	"unidentified":   {"Genoemd, maar niet met een register in verband gebracht", "Named, but not tied to any register"},
	"elsewhere":      {"Elders", "Elsewhere"},
	"identifier":     {"Kenmerk", "Identifier"},
	"otherNames":     {"Andere namen", "Other names"},
	"period":         {"Periode", "Period"},
	"since":          {"vanaf", "since"},
	"until":          {"tot", "until"},
	"succeededBy":    {"Opgevolgd door", "Succeeded by"},
	"partOf":         {"Onderdeel van", "Part of"},
	"holders":        {"Bekleed door", "Held by"},
	"seats":          {"Kamerzetels", "Seats"},
	"tenures":        {"Ambten", "Offices"},
	"parts":          {"Genoemde onderdelen", "Parts that are cited"},
	"pages":          {"Pagina's", "Pages"},
	"feed":           {"Nieuwe antwoorden als feed (Atom)", "New answers as a feed (Atom)"},
	"role:asked":     {"Vragen gesteld", "Questions asked"},
	"role:addressed": {"Vragen gekregen", "Questions received"},
	"role:answered":  {"Beantwoord", "Answered"},
	"role:ministry":  {"Beantwoord door dit ministerie", "Answered by this ministry"},
	"role:mentioned": {"Genoemd", "Mentioned"},
	"role:pointed":   {"Naar verwezen", "Pointed to"},
	"role:topic":     {"Stukken over dit onderwerp", "Documents about this topic"},
	"perYear":        {"Per jaar", "By year"},
	"year":           {"Jaar", "Year"},
	"unknownYear":    {"Zonder datum", "Without date"},
	"related":        {"Vaak samen met", "Often together with"},
	"answeredIn":     {"Antwoordtijd", "Response time"},
	"median":         {"Mediaan", "Median"},
	"all":            {"Alles", "All"},
	"previous":       {"Vorige", "Previous"},
	"next":           {"Volgende", "Next"},
	"part":           {"deel", "part"},
	"latest":         {"Nieuwste antwoorden", "Latest answers"},
	"mostCited":      {"Meest aangehaalde wetten", "Most cited laws"},
	"mostAsking":     {"Meeste vragen gesteld", "Most questions asked"},
	"byMinistry":     {"Antwoordtijd per ministerie", "Response time by ministry"},
	"byMinistryNote": {"Mediaan van de dagen tussen vraag en antwoord; de streep staat bij drie weken.", "Median of the days between question and answer; the line stands at three weeks."},
	"inquiries":      {"Zaken", "Inquiries"},
	"people":         {"personen", "people"},
	"mentions":       {"verwijzingen", "references"},
	"queriesText":    {"Voorbeeldvragen voor wie de gegevens in een SPARQL-server laadt.", "Example questions for those who load the data into a SPARQL server."},
	"license":        {"Licentie", "Licence"},
	"licenseText":    {"De gegevens zijn in het publiek domein (CC0 1.0): overheidsstukken kennen geen auteursrecht, en op de verbanden wordt geen recht voorbehouden.", "The data are in the public domain (CC0 1.0): government papers bear no copyright, and no rights are reserved in the links."},
	"downloads":      {"Alles in één bestand", "Everything in one file"},
	"checksums":      {"Controlesommen (SHA-256)", "Checksums (SHA-256)"},
	"format":         {"Formaat", "Format"},
	"size":           {"Omvang", "Size"},
	"class":          {"Klasse", "Class"},
	"property":       {"Eigenschap", "Property"},
	"count":          {"Aantal", "Count"},
	"classes":        {"Klassen", "Classes"},
	"properties":     {"Eigenschappen", "Properties"},
	"statements":     {"uitspraken", "statements"},
	"howTo":          {"Opvragen", "Retrieving"},
	"howToText":      {"Elk ding heeft een adres. Een browser krijgt een pagina; een programma dat om Turtle, JSON-LD of N-Triples vraagt krijgt de gegevens.", "Every thing has an address. A browser gets a page; a program that asks for Turtle, JSON-LD or N-Triples gets the data."},
	"examples":       {"Voorbeelden", "Examples"},
	"example":        {"Voorbeeld", "Example"},
	"shapes":         {"Vormen van geldige gegevens (SHACL)", "Shapes of valid data (SHACL)"},
	"context":        {"Context voor JSON-LD", "Context for JSON-LD"},
	"vocabularyText": {"De klassen en eigenschappen waarin de gegevens zijn beschreven.", "The classes and properties in which the data are described."},
	"picture":        {"Het model in beeld", "The model in a picture"},
	"pictureText":    {"De klassen en de eigenschappen ertussen; alles staat hieronder ook in tekst.", "The classes and the properties between them; all of it is in the text below too."},
	"subClassOf":     {"Valt onder", "Under"},
	"domain":         {"Van", "From"},
	"range":          {"Naar", "To"},
	"closeMatch":     {"Lijkt op", "Close to"},
	"madeWith":       {"Gemaakt met", "Made with"},
	"mostOften":      {"Meest voorkomend", "Most often"},
	"letter":         {"Letter", "Letter"},
	"thisPage":       {"Deze pagina als", "This page as"},
	"breadcrumb":     {"Kruimelpad", "Breadcrumb"},
	"one":            {"stuk", "document"},
	"many":           {"stukken", "documents"},
	"in":             {"in", "in"},
	"none":           {"Nog niets.", "Nothing yet."},
	"notFound":       {"Deze pagina bestaat niet.", "There is no such page."},
	"choose":         {"Kies een taal", "Choose a language"},
	"laws:note":      {"Wetten, verdragen en Europese regels die in de stukken worden aangehaald", "Laws, treaties and European acts cited in the documents"},
})

func withKinds(texts map[string][2]string) map[string][2]string {
	for _, k := range ontology.Pages() {
		texts["kind:"+k.Name] = [2]string{k.NL, k.EN}
	}
	return texts
}

// Say returns what pages say under a key: a text in a language, or the key itself, which a test looks for, where there is none.
func Say(lang, key string) string {
	t, ok := texts[key]
	switch {
	case !ok:
		return key
	case lang == "en":
		return t[1]
	}
	return t[0]
}

// Months are the names of the months in each language, January first.
var Months = map[string][]string{
	"nl": {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
	"en": {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// Day returns a day as people write it: "26 april 2018". What is no day is returned as it is.
func Day(lang string, day extract.Date) string {
	fields := strings.Split(string(day), "-")
	if len(fields) != 3 {
		return string(day)
	}
	month, err := strconv.Atoi(fields[1])
	if err != nil || month < 1 || month > 12 {
		return string(day)
	}
	return strings.TrimLeft(fields[2], "0") + " " + Months[lang][month-1] + " " + fields[0]
}

// Number returns a number with its thousands apart.
func Number(lang string, n int) string {
	digits, mark := strconv.Itoa(n), "."
	if lang == "en" {
		mark = ","
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + mark + digits[i:]
	}
	return digits
}

// Part returns the name of a part of a document: "vraag 3", "answers 5, 6, 7".
func Part(lang, part string) string {
	kind, number, _ := strings.Cut(part, "/")
	name := strings.ToLower(Say(lang, kind))
	if number == "" || number == "unnumbered" {
		return name
	}
	return name + " " + Numbers(lang, number)
}

// Numbers returns a label as people write it: "5, 6 en 7" of the joint "5-6-7", "1 (2)" of the second 1, "1~2". A note's "1b"
// stays as it is.
func Numbers(lang, label string) string {
	if first, repeat, again := strings.Cut(label, "~"); again {
		return Numbers(lang, first) + " (" + repeat + ")"
	}
	numbers := strings.Split(label, "-")
	if len(numbers) == 1 {
		return label
	}
	and := " en "
	if lang == "en" {
		and = " and "
	}
	return strings.Join(numbers[:len(numbers)-1], ", ") + and + numbers[len(numbers)-1]
}
