package graph

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// people finds the IRIs of those who ask, are asked, and answer.
func (w *writer) people() {
	for _, a := range w.d.Askers {
		w.askers = append(w.askers, w.refer(AskerPerson(a)))
	}
	for _, o := range w.d.Addressees {
		w.posts = append(w.posts, w.refer(OfficePost(o)))
	}
	for _, a := range w.d.Answerers {
		w.repliers = append(w.repliers, w.refer(AnswererPerson(a)))
	}
}

// header states what the head of the paper says, of the document.
func (w *writer) header() {
	d := w.d
	w.node(w.document, classDocument)
	w.edge(isA, kindClasses[d.Kind])
	id := iri.OfficialID(d)
	w.text(identifier, id)
	for _, former := range d.Former {
		if former != id {
			w.edge(sameAs, w.m.Minted("document", former))
		}
	}
	w.text(number, d.Number)
	w.text(sessionYear, d.SessionYear)
	w.text(chamber, d.Chamber)
	w.text(caseNumber, d.CaseNumber)
	w.text(title, d.Subject)
	w.date(dateSubmitted, d.Submitted)
	w.reply()
	if d.Oral {
		w.edge(oral, rdf.NewBool(true))
	}
	w.edge(page, w.m.PublishedPage(w.d))
	w.edge(concerns, w.inquiryIRI)
	w.asked()
	for i := range d.Askers {
		w.edge(askedAs, w.seat(i))
	}
	for _, o := range d.Addressees {
		w.edge(addressedMinistry, w.refer(o.Ministry))
	}
	w.answerers()
	w.pointed()
	if w.original = iri.Original(id); w.original != "" {
		w.seen(w.original)
	}
	for _, name := range d.Topics {
		t := w.m.Topic(name)
		w.edge(about, w.note(t.IRI, t.Entity))
	}
	w.documentMentions()
}

// seen returns the IRI of a document that the header points to.
func (w *writer) seen(id string) rdf.Term {
	return w.refer(extract.Entity{Kind: extract.KindPaper, Key: id, Registered: true})
}

// reply states when the answer or notice came, and how long an answer took.
func (w *writer) reply() {
	d := w.d
	switch d.Kind {
	case extract.DelayNotice:
		w.date(dateNotified, d.Answered)
	case extract.AnswerPaper:
		w.date(dateAnswered, d.Answered)
		w.duration()
	}
	w.text(hasText, w.noticeText())
}

// duration states when the answer was due, and how long it took; where the days cannot be right it states neither, and tells.
func (w *writer) duration() {
	d := w.d
	days, known := d.Submitted.Days(d.Answered)
	if known && (days < 0 || days > longestWait || !dutch.FitDays(d.Submitted, d.Answered, d.SessionYear, d.CaseNumber)) {
		*w.problems = append(*w.problems, extract.Problem{Code: "duration-impossible",
			Message: fmt.Sprintf("Submitted on %s, answered on %s: one of the days is wrong, so the paper has no duration.", d.Submitted, d.Answered)})
		return
	}
	if term, ok := dutch.TermOf(iri.ChamberOf(d)); ok {
		w.date(dueDate, d.Submitted.Add(term.Days))
	}
	if known && !w.isLaterAnswer() {
		w.count(responseDays, days)
	}
}

// isLaterAnswer tells whether the paper says that an answer came before.
func (w *writer) isLaterAnswer() bool {
	header := w.d.Header()
	return header != nil && dutch.IsLaterAnswer(header.Text.String())
}

// longestWait is more days than any answer ever took.
const longestWait = 3 * 366

// noticeText returns the text of the notice: of delay, or that a letter answers the questions. Should there be several they
// are joined by line feeds.
func (w *writer) noticeText() string {
	text := ""
	for i := range w.d.Units {
		if u := &w.d.Units[i]; u.Kind == extract.NoticeUnit {
			if text != "" {
				text += "\n"
			}
			text += u.Text.String()
		}
	}
	return text
}

// count states the value of a property with one whole number, in its own datatype.
func (w *writer) count(p predicate, n int) {
	if n < smallNumber {
		w.single(p, rdf.ValidTerm(strconv.Itoa(n), p.sort))
		return
	}
	w.single(p, rdf.ValidTerm(w.arena.Write(strconv.AppendInt(w.arena.Begin(), int64(n), 10)), p.sort))
}

// smallNumber is the first number of which strconv has to make the figures.
const smallNumber = 100

// asked states of the subject, a document or inquiry, who asked it of whom.
func (w *writer) asked() {
	for _, p := range w.askers {
		w.edge(askedBy, p)
	}
	if len(w.askers) > 0 {
		w.single(firstAsker, w.askers[0])
	}
	for _, p := range w.posts {
		w.edge(addressedTo, p)
	}
}

// answerers states who answered, in which capacity and for whom.
func (w *writer) answerers() {
	if w.d.Kind == extract.QuestionPaper {
		return
	}
	for _, p := range w.repliers {
		w.edge(answeredBy, p)
	}
	for _, a := range w.d.Answerers {
		w.edge(answeredAs, w.refer(a.Incumbency.Entity))
	}
	for _, o := range w.d.OnBehalfOf {
		w.edge(onBehalfOf, w.refer(OfficePost(o)))
	}
	for _, a := range w.d.Answerers {
		w.edge(hasMinistry, w.refer(a.Ministry))
	}
}

// inquiry states what the document says of its inquiry, which is the same in all of its documents: it has edges, and the day
// if that is part of its name.
func (w *writer) inquiry() {
	w.node(w.inquiryIRI, classInquiry)
	if w.dated {
		w.date(dateSubmitted, w.d.Submitted)
	}
	w.asked()
}

// AskerPerson returns the person who asks: as resolved, else by printed name and party.
func AskerPerson(a extract.Asker) extract.Entity {
	if a.Person.Known() {
		return a.Person
	}
	return extract.Entity{Kind: extract.KindPerson, Key: iri.Slug(a.Name + " " + a.Party), Label: a.Name}
}

// seat returns the IRI of the membership by which someone asks: that of the register, else one that the document owns.
func (w *writer) seat(asker int) rdf.Term {
	if a := &w.d.Askers[asker]; a.Membership.Known() || w.askers[asker].IsZero() {
		return w.refer(a.Membership.Entity)
	}
	return w.m.Asker(w.document, asker+1)
}

// seats states who the members are whose seat no register knows, and of which party the paper says that they are.
func (w *writer) seats() {
	for i := range w.d.Askers {
		a := &w.d.Askers[i]
		if a.Membership.Known() || w.askers[i].IsZero() {
			continue
		}
		party := w.refer(a.PartyEntity)
		w.node(w.m.Asker(w.document, i+1), classMembership)
		w.text(chamber, w.d.Chamber)
		w.edge(ofPerson, w.askers[i])
		w.edge(ofParty, party)
	}
}

// AnswererPerson returns the person who answers: as resolved, else by printed name.
func AnswererPerson(a extract.Answerer) extract.Entity {
	if a.Person.Known() {
		return a.Person
	}
	return extract.Entity{Kind: extract.KindPerson, Key: iri.Slug(a.Name), Label: a.Name}
}

// OfficePost returns the post that an office is: as resolved, else by what is printed.
func OfficePost(o extract.Office) extract.Entity {
	if o.Post.Known() || o.Role == "" {
		return o.Post
	}
	name := strings.ToUpper(o.Role[:1]) + o.Role[1:]
	if o.Portfolio != "" {
		name += " " + cmp.Or(o.Preposition, "van") + " " + o.Portfolio
	}
	return extract.Entity{Kind: extract.KindPost, Key: iri.Slug(name), Label: name}
}
