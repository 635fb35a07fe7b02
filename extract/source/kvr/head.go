package kvr

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// kvrAsked is what a record says about the questions.
type kvrAsked struct {
	year, chamber, number, date, subject string
	askers                               []extract.Asker
	to                                   text.Text
	line                                 int
}

// kvrReply is what a record says about the answer; its maker cut each field out of the printed sentence.
type kvrReply struct {
	date, role, portfolio, name, alsoFor text.Text
	line                                 int
}

func (k *kvr) readAsked() error {
	a := &k.asked
	a.line = k.x.LineOf(k.x.At)
	a.number, a.date = strings.TrimSpace(k.x.Attr("vraagnummer")), strings.TrimSpace(k.x.Attr("indiendatum"))
	a.subject = strings.TrimSpace(k.x.Attr("onderwerp"))
	return k.x.Each(func(name string) error {
		if name != "vrager" && name != "vraagt-aan" {
			return k.unknown(name)
		}
		party := strings.TrimSpace(k.x.Attr("partij"))
		text, err := k.x.FlowOf()
		switch name {
		case "vrager":
			a.askers = append(a.askers, extract.Asker{Name: text.String(), Party: party})
		case "vraagt-aan":
			a.to = text
		}
		return err
	})
}

func (k *kvr) readReply() error {
	r := &k.reply
	r.line = k.x.LineOf(k.x.At)
	r.date = k.x.AttrText("antwoorddatum").TrimSpace()
	return k.x.Each(func(name string) (err error) {
		switch name {
		case "antwoorder":
			r.role, r.portfolio = k.x.AttrText("functie").TrimSpace(), k.x.AttrText("ministerie").TrimSpace()
			r.name, err = k.x.FlowOf()
		case "mede-antwoorder":
			r.alsoFor, err = k.x.FlowOf()
		default:
			err = k.unknown(name)
		}
		return err
	})
}

// completeReply fills in from the metadata what the record lacks of a reply that it has: the day, and the ministry if it does
// not say who answered.
func (k *kvr) completeReply() {
	r := &k.reply
	r.splitName()
	if len(k.answers.parts) == 0 && r.name.Len() == 0 {
		return
	}
	if r.date.Len() == 0 && !beginsWithReceived(r.portfolio.String()) {
		r.date = k.entry("Datum_reaktie").text
	}
	if from := k.entry("Afkomstig_van").text; r.name.Len() == 0 && r.portfolio.Len() == 0 {
		s := from.String()
		if i := strings.Index(s, " ("); i > 0 && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
			r.portfolio = from.Slice(0, i)
		}
	}
}

// splitName takes apart "heer De Wit, minister van Havens" in the field of the name, as older papers print it.
func (r *kvrReply) splitName() {
	s := r.name.String()
	comma := strings.Index(s, ",")
	if comma < 0 || r.portfolio.Len() > 0 && !beginsWithReceived(r.portfolio.String()) {
		return
	}
	at := len(s) - len(strings.TrimLeft(s[comma+1:], " "))
	role, rest, ok := strings.Cut(s[at:], " ")
	if lower := strings.ToLower(role); !ok || lower != extract.RoleMinister && lower != extract.RoleStateSecretary {
		return
	}
	from := at + len(role) + 1
	if prep, _, _ := strings.Cut(rest, " "); prep == "van" || prep == "voor" {
		from += len(prep) + 1
	}
	start := 0
	for _, title := range [...]string{"heer ", "mevrouw "} {
		if strings.HasPrefix(s, title) {
			start = len(title)
		}
	}
	if date := r.portfolio; date.Len() > 0 && r.date.Len() == 0 {
		r.date = date
	}
	name := r.name
	r.name, r.portfolio = trimRight(name.Slice(start, comma), " "), trimRight(name.Slice(from, len(s)), " .")
	if first := r.role.String(); first != extract.RolePrimeMinister {
		r.role = name.Slice(at, at+len(role))
	}
}

// composedHead is a sentence of the header that was made of fields, with what these say.
type composedHead struct {
	text text.Text
	said *extract.Head // nil where the sentence was found in the text
}

// sentence composes the sentence that the Aanhangsel prints above the answers of its parts, in an empty builder. It also
// returns text that was filed with the date but belongs to the answer.
func (r *kvrReply) sentence(kind string, b *text.Builder) (head composedHead, rest text.Text) {
	name, alsoFor := trimRight(r.name, " .,;"), trimRight(r.alsoFor, " .,;)")
	if name.Len()+r.date.Len()+alsoFor.Len() == 0 || name.Len()+r.portfolio.Len() == 0 && dutch.IsoDate(r.date.String()) != "" {
		return composedHead{}, text.Text{}
	}
	head.said = &extract.Head{}
	date, portfolio := r.date, trimRight(r.portfolio, " .,;")
	if beginsWithReceived(portfolio.String()) {
		if date.Len() == 0 {
			date = portfolio
		}
		portfolio = text.Text{}
	}
	b.Insert(kind, 0, 0)
	if name.Len() > 0 {
		b.Insert(" van ", 0, 0)
		who, clean := answererOf(r.role.String(), name.String(), portfolio.String())
		who.Span.Start = b.Len()
		b.Add(r.role)
		if r.role.Len() > 0 {
			b.Insert(" ", 0, 0)
		}
		who.NameSpan = extract.Span{Start: b.Len(), End: b.Len() + name.Len()}
		b.Add(name)
		if who.Span.End = b.Len() + len(" (") + portfolio.Len() + len(")"); clean {
			head.said.Answerers = []extract.Answerer{who}
		}
	}
	if portfolio.Len() > 0 {
		b.Insert(" (", 0, 0)
		b.Add(portfolio)
		b.Insert(")", 0, 0)
	}
	if alsoFor.Len() > 0 {
		b.Insert(", mede namens ", 0, 0)
		b.Add(alsoFor)
	}
	head.said.Answered, rest = addReceived(b, date)
	head.text = b.Text()
	return head, rest
}

// answererOf returns who answers, of fields that hold a role, a name and a portfolio and nothing else; clean is false where they hold
// more or less, so that the words have to be read.
func answererOf(role, name, portfolio string) (who extract.Answerer, clean bool) {
	post, width := dutch.CutRole(role)
	if width == 0 || width != len(role) || portfolio == "" || strings.ContainsAny(portfolio, "()") {
		return who, false
	}
	if another, _ := dutch.CutRole(portfolio); another != "" || dutch.AskerName(name, 0).End != len(name) || dutch.FoldIndex(portfolio, "namens") >= 0 || dutch.FoldIndex(portfolio, "ontvangen") >= 0 {
		return who, false
	}
	who.Role, who.Name, who.Portfolio = post, dutch.MendName(name), dutch.MendPortfolio(portfolio)
	return who, true
}

// addReceived adds "(ontvangen 12 juni 2001)" and what the sentence says after it, and returns the day and the rest of the date's
// text.
func addReceived(b *text.Builder, date text.Text) (day extract.Date, rest text.Text) {
	s := date.String()
	if day := dutch.IsoDate(s); day != "" {
		from, to, _ := date.Source(0, len(s))
		b.Insert(" (ontvangen ", 0, 0)
		b.Insert(dutch.LongDate(day), from, to)
		b.Insert(").", 0, 0)
		return day, text.Text{}
	}
	day, span := dutch.ParseDate(s)
	if span.Empty() {
		b.Insert(".", 0, 0)
		return "", text.Text{}
	}
	b.Insert(" (ontvangen ", 0, 0)
	b.Add(date.Slice(span.Start, span.End))
	b.Insert(")", 0, 0)
	from := len(s) - len(strings.TrimLeft(s[span.End:], ")} .;"))
	from = min(from, len(s))
	seeEnd := from + seeAlsoEnd(s[from:])
	if seeEnd > from {
		if s[from] != ',' {
			b.Insert(" ", 0, 0)
		}
		b.Add(trimRight(date.Slice(from, seeEnd), " .,;)"))
	}
	b.Insert(".", 0, 0)
	return day, date.Slice(len(s)-len(strings.TrimLeft(s[seeEnd:], ")} .,;")), len(s))
}

// seeAlsoEnd returns the end of "zie ook Aanhangsel Handelingen nrs. 2 en 5, vergaderjaar 1998–1999" at the start of s,
// 0 where there is none.
func seeAlsoEnd(s string) int {
	start := len(s) - len(strings.TrimLeft(s, " ,(.;"))
	if len(s) < start+4 || !strings.EqualFold(s[start:start+4], "zie ") {
		return 0
	}
	end := start
	for {
		year, n := dutch.SessionYearIn(s[end:])
		if year == "" {
			break
		}
		end += n
		more := strings.TrimLeft(s[end:], " ,")
		if !strings.HasPrefix(more, "en ") && !strings.HasPrefix(more, "nr") {
			break
		}
		if strings.HasPrefix(more, "nr") { // the number follows the year
			end = len(s) - len(more) + numbersEnd(more)
		}
	}
	if end == start { // no year: to the end of the sentence
		end = len(s)
	}
	return end
}

// numbersEnd returns the end of "nrs. 12 en 15" at the start of s.
func numbersEnd(s string) int {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 || i > 6 {
		return len(s)
	}
	_, n := dutch.ParseNumbers(s[i:])
	return i + max(n, 1)
}

func beginsWithReceived(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 10)])
	return strings.HasPrefix(lower, "ontvangen") || strings.HasPrefix(lower, "ingezonden")
}

// trimRight cuts the bytes of cutset off the end of t.
func trimRight(t text.Text, cutset string) text.Text {
	return t.Slice(0, len(strings.TrimRight(t.String(), cutset)))
}
