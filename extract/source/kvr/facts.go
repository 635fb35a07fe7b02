package kvr

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// facts fills the paper's facts from the record and reports where the record contradicts itself.
func (k *kvr) facts() {
	f := &k.paper.Facts
	f.From = "metadata"
	f.Kind = k.documentKind()
	f.Chamber = k.chamber()
	f.SessionYear = k.sessionYear()
	k.numbers(f)
	f.Title = cutTitle(k.entry("Bibliografische_omschrijving").text).String()
	f.Subject = strings.TrimSpace(strings.TrimSuffix(k.asked.subject, "."))
	f.Submitted = k.agree("submission", k.entry("Datum_indiening"), k.asked.date, k.asked.line)
	f.Answered = k.answered()
	f.Askers = k.asked.askers
	k.checkPeople()
	k.checkAddressee()
	f.Answerers = k.answerers()
	f.Permalink = permalink(k.value("Permalink"))
	f.Topics = topics(k.value("Rubriek"), k.value("Trefwoorden"))
	k.checkCount()
	if note := k.value("Tekstcorrecties"); note != "" {
		k.problem("record-correction", "The record's maker remarks: "+note, k.entry("Tekstcorrecties").line)
	}
}

// permalink returns the address of a page of the Koninklijke Bibliotheek, "" for any other, without what asks for a form of it.
func permalink(address string) string {
	const resolver = "http://resolver.kb.nl/resolve?urn="
	address, _, _ = strings.Cut(strings.TrimSpace(address), "&")
	if !strings.HasPrefix(address, resolver) || len(address) == len(resolver) || strings.ContainsAny(address, " \n<>\"") {
		return ""
	}
	return address
}

// value returns an entry of the metadata.
func (k *kvr) value(name string) string { return k.entry(name).text.String() }

func (k *kvr) documentKind() extract.DocumentKind {
	place := k.value("Vindplaats")
	switch {
	case strings.Contains(place, "vraagnr."):
		return extract.QuestionPaper
	case k.notice.text.Len() > 0 && len(k.answers.parts) == 0:
		return extract.DelayNotice
	case len(k.answers.parts) == 0 && strings.HasSuffix(strings.TrimRight(k.value("Bibliografische_omschrijving"), " ."), "; Mededeling"):
		return extract.DelayNotice
	case k.value("Datum_reaktie") != "" || len(k.answers.parts) > 0 || k.reply.name.Len() > 0 || strings.Contains(strings.ToLower(k.kind.String()), "antwoord"):
		return extract.AnswerPaper
	}
	return ""
}

func (k *kvr) chamber() string {
	first, second := false, false
	for _, said := range [...]string{k.asked.chamber, k.value("Kamer"), k.value("Vindplaats")} {
		first, second = first || strings.Contains(said, "Eerste Kamer"), second || strings.Contains(said, "Tweede Kamer")
	}
	switch {
	case first && second:
		k.problem("record-chamber", "The record names both Chambers.", k.asked.line)
	case first:
		return "ek"
	case second:
		return "tk"
	}
	switch strings.TrimSpace(k.asked.chamber)[:min(1, len(strings.TrimSpace(k.asked.chamber)))] {
	case "1":
		return "ek"
	case "2":
		return "tk"
	}
	return ""
}

// sessionYear returns the year of the header, else that of the place of publication.
func (k *kvr) sessionYear() string {
	header, _ := dutch.SessionYearIn(k.asked.year)
	place, _ := dutch.SessionYearIn(k.value("Vindplaats"))
	if header != "" && place != "" && header != place {
		k.problem("record-session-year", "The header says "+header+", the metadata "+place+".", k.asked.line)
	}
	if header == "" {
		return place
	}
	return header
}

// numbers fills the number in the Aanhangsel and the number of the questions at submission.
func (k *kvr) numbers(f *extract.Facts) {
	numbered := afterAny(k.value("Vindplaats"), "vraagnr. ", "nr. ", "nummer ")
	published := dutch.LeadingDigits(numbered)
	printed := dutch.LeadingDigits(k.asked.number)
	if printed != "" && published != "" && printed != published {
		k.problem("record-number", "The record is number "+printed+" in its header, "+published+" in its metadata.", k.asked.line)
	}
	if published == "" {
		published = printed
	}
	f.CaseNumber = k.value("Vraagnr_bij_indiening")
	if f.Kind == extract.QuestionPaper {
		if f.CaseNumber == "" {
			f.CaseNumber = published
		}
		return
	}
	f.Number = published
	reprint := reprintOf(strings.TrimPrefix(numbered, published))
	if id := k.value("Document-id"); reprint == "" && strings.HasPrefix(id, "KVR") && strings.HasSuffix(id, "H") {
		reprint = "h1"
	}
	if reprint != "" && f.Chamber != "" && f.SessionYear != "" && f.Number != "" {
		f.ID = "ah-" + f.Chamber + "-" + strings.ReplaceAll(f.SessionYear, "-", "") + "-" + f.Number + "-" + reprint
	}
}

// reprintOf reads the mark of a reprint behind the number of a paper, "1868H", "12 H", "242 Herdruk": "h1", or "" where there is none.
// A second reprint has two.
func reprintOf(behind string) string {
	behind = strings.TrimLeft(behind, " ")
	if end := strings.IndexFunc(behind, func(r rune) bool { return !unicode.IsLetter(r) }); end >= 0 {
		behind = behind[:end]
	}
	switch strings.ToLower(behind) {
	case "h", "herdruk":
		return "h1"
	case "hh":
		return "h2"
	}
	return ""
}

// agree returns a date that is both in the metadata and in the record, and reports where they differ.
func (k *kvr) agree(what string, item kvrItem, attr string, line int) extract.Date {
	given, printed := dutch.AnyDate(item.text.String()), dutch.AnyDate(attr)
	if given != "" && printed != "" && given != printed {
		k.problem("record-date", fmt.Sprintf("The date of %s is %s in the metadata, %s in the record.", what, given, printed), line)
	}
	if printed == "" {
		return given
	}
	return printed
}

func (k *kvr) answered() extract.Date {
	if k.paper.Facts.Kind == extract.QuestionPaper {
		return ""
	}
	if k.paper.Facts.Kind == extract.DelayNotice {
		return k.agree("the notice", k.entry("Datum_reaktie"), k.noticeDate, k.notice.line)
	}
	date := k.reply.date.String()
	if date == "" && beginsWithReceived(k.reply.portfolio.String()) {
		date = k.reply.portfolio.String()
	}
	return k.agree("the answer", k.entry("Datum_reaktie"), date, k.reply.line)
}

// answerers returns who answered or sent the notice, where the record has name, role and portfolio in fields of their own.
func (k *kvr) answerers() []extract.Answerer {
	by := extract.Answerer{Name: strings.Trim(k.reply.name.String(), " .")}
	by.Role, by.Portfolio = k.reply.role.String(), strings.Trim(k.reply.portfolio.String(), " .")
	if k.paper.Facts.Kind == extract.DelayNotice {
		by = k.noticeBy
	}
	by.Role = strings.ToLower(strings.TrimRight(by.Role, ","))
	if by.Name == "" {
		return k.recordedAnswerer(by.Portfolio)
	}
	if by.Portfolio == "" || beginsWithReceived(by.Portfolio) || strings.Contains(by.Name, ", ") {
		return nil
	}
	if offices, _ := dutch.ReadOffices(by.Portfolio); len(offices) == 1 && offices[0].Portfolio != "" { // "minister van Justitie a.i."
		by.Role, by.Portfolio, by.Preposition = offices[0].Role, offices[0].Portfolio, offices[0].Preposition
	}
	switch by.Role {
	case extract.RoleMinister, extract.RoleStateSecretary, extract.RolePrimeMinister:
		return []extract.Answerer{by}
	}
	return nil
}

// recordedAnswerer returns who answered by the metadata, which have the name where OCR lost the sentence.
func (k *kvr) recordedAnswerer(portfolio string) []extract.Answerer {
	name := k.value("Beantwoorder")
	if name == "" || strings.Contains(name, ";") {
		return nil
	}
	who := extract.Answerer{Name: name, Office: extract.Office{Portfolio: portfolio}}
	if offices, _ := dutch.ReadOffices(portfolio); len(offices) == 1 { // "Minister van Justitie a.i."
		who.Role, who.Portfolio, who.Preposition = offices[0].Role, offices[0].Portfolio, offices[0].Preposition
	}
	return []extract.Answerer{who}
}

// checkPeople reports askers without a party and fields that hold two people.
func (k *kvr) checkPeople() {
	for _, a := range k.asked.askers {
		if a.Party == "" {
			k.problem("record-party", "No party is given for the asker "+quoted(a.Name)+".", k.asked.line)
		}
		if strings.Contains(a.Name, " en ") || strings.ContainsAny(a.Name, ",;(") {
			k.problem("record-people", "One field holds more than one name: "+quoted(a.Name)+".", k.asked.line)
		}
	}
	if listed := k.entry("Indiener"); listed.text.Len() > 0 {
		if n := 1 + strings.Count(listed.text.String(), ";"); n != len(k.asked.askers) {
			k.problem("record-people", fmt.Sprintf("The metadata names %d askers, the record %d.", n, len(k.asked.askers)), listed.line)
		}
	}
	if f := k.paper.Facts; f.Kind == extract.AnswerPaper && k.reply.name.Len() == 0 {
		k.problem("record-answerer", "The record does not say who answered.", k.reply.line)
	}
	if s := k.reply.name.String(); strings.Contains(s, " en ") || strings.ContainsAny(s, ",(") {
		k.problem("record-people", "The answerer's field holds more than a name: "+quoted(s)+".", k.reply.line)
	}
}

// checkAddressee reports an addressee that the first sentence does not name.
func (k *kvr) checkAddressee() {
	to, title := k.asked.to.String(), k.entry("Bibliografische_omschrijving")
	if to != "" && !strings.Contains(title.text.String(), to) {
		k.problem("record-addressee", "The record says it asks "+quoted(to)+", its first sentence does not.", k.asked.line)
	}
}

// checkCount reports a number of questions other than the record announces.
func (k *kvr) checkCount() {
	if n, err := strconv.Atoi(k.count); err == nil && n != len(k.questions.parts) {
		questions := "questions"
		if n == 1 {
			questions = "question"
		}
		k.problem("record-count", fmt.Sprintf("The record announces %d %s and has %d.", n, questions, len(k.questions.parts)), k.kindLine)
	}
}

// afterAny returns what follows the first of the words that occurs in s, or "".
func afterAny(s string, words ...string) string {
	for _, w := range words {
		if _, after, ok := strings.Cut(s, w); ok {
			return after
		}
	}
	return ""
}
