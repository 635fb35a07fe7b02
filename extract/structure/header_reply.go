package structure

import (
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/papers"
)

// readReply reads "Antwoord van Minister A (B), mede namens de Minister van C (ontvangen D). Zie ook ..." at byte base
// of the header. What its format has of it in fields is taken as it stands.
func (a *assembly) readReply(s string, base int, said *extract.Head) {
	d := a.doc
	if reply, asking := splitAnnex(s); asking >= 0 {
		a.readAsking(s[asking:], base+asking, said)
		a.annex = true
		s = reply
	}
	d.Kind = extract.AnswerPaper
	if r, ok := dutch.CutReply(s); ok && r.Notice {
		d.Kind = extract.DelayNotice
	}
	body := s
	if i := dutch.FoldIndex(s, "zie ook"); i >= 0 {
		a.readSeeAlso(s[i:])
		body = s[:i]
	}
	body = a.cutReceived(body, said.Answered)
	behalf := body[len(body):]
	for _, w := range [...]string{"mede namens", "mede-namens", "Mede namens", "namens"} {
		if i := strings.Index(body, w); i >= 0 {
			behalf, body = body[i+len(w):], body[:i]
			break
		}
	}
	if len(said.Answerers) > 0 {
		a.takeAnswerers(said.Answerers, base)
	} else if !a.annex || dutch.OpensReply(body) {
		a.readAnswerers(body, base)
	}
	if behalf != "" {
		from := len(s[:strings.Index(s, behalf)])
		offices, read := dutch.ReadOffices(behalf)
		for k := range offices {
			offices[k].Span = shift(offices[k].Span, base+from)
		}
		d.OnBehalfOf = append(d.OnBehalfOf, offices...)
		if rest := strings.Trim(behalf[read:], " .,()"); rest != "" {
			a.problem("on-behalf-unread", "The header's «mede namens» was not understood: "+shorten(rest), a.at)
		}
	}
}

// takeAnswerers takes over those whom the format of a sentence at byte base of the header names.
func (a *assembly) takeAnswerers(answerers []extract.Answerer, base int) {
	for _, who := range answerers {
		who.Span, who.NameSpan = shift(who.Span, base), shift(who.NameSpan, base)
		a.doc.Answerers = append(a.doc.Answerers, who)
	}
}

// cutReceived reads "(ontvangen 12 juni 2018)" and cuts the sentence before it. A day that the format says is not read.
func (a *assembly) cutReceived(s string, said extract.Date) string {
	i := dutch.FoldIndex(s, "(ontvangen")
	if i < 0 {
		if a.annex {
			return s
		}
		if i = dutch.FoldIndex(s, "ontvangen "); i < 0 {
			a.problem("date-missing", "The header does not say when the reply was received.", a.at)
			return s
		}
	}
	if date := said; date != "" {
		a.doc.Answered = date
	} else if date, _ = dutch.ParseDate(s[i:]); date != "" {
		a.doc.Answered = date
	} else {
		a.problem("date-unread", "The date of the reply was not understood: "+shorten(s[i:]), a.at)
	}
	return strings.TrimRight(s[:i], " ")
}

// readAnswerers reads the members of the government who answer: a role, a name, and the portfolio in brackets, one or
// more times.
func (a *assembly) readAnswerers(s string, base int) {
	d := a.doc
	shared := "" // the role that a plural gives to all names behind it
	for at := 0; at < len(s); {
		role, width := dutch.CutRole(s[at:])
		if role == "" && shared != "" && at > 0 && nextName(s, at) {
			role = shared
		}
		if role == "" || at > 0 && dutch.IsLetter(s[at-1]) {
			at++
			continue
		}
		if width > 0 {
			shared = ""
			if plural := strings.ToLower(s[at : at+width]); plural == "ministers" || plural == "staatssecretarissen" {
				shared = role
			}
		}
		who, end := readAnswerer(s, at, at+width, role)
		if who.Name == "" {
			if name := courtesyName(s[:at]); !name.Empty() {
				who.Name, who.NameSpan, who.Span.Start = dutch.MendName(s[name.Start:name.End]), name, name.Start
			}
		}
		who.Span, who.NameSpan = shift(who.Span, base), shift(who.NameSpan, base)
		if who.Name != "" || who.Portfolio != "" {
			d.Answerers = append(d.Answerers, who)
			sharePortfolio(d.Answerers, width == 0 || strings.Contains(s[at:end], "(beide"))
		}
		at = end
	}
	if len(d.Answerers) == 0 {
		a.problem("answerer-unread", "The header does not say who answers: "+shorten(s), a.at)
	}
}

// sharePortfolio gives answerers without a portfolio that of the last, who was named directly behind them: of one role, which a
// plural gives to all of them, or as minister and state secretary of one ministry.
func sharePortfolio(answerers []extract.Answerer, plural bool) {
	last := answerers[len(answerers)-1]
	for i := len(answerers) - 2; i >= 0; i-- {
		who := &answerers[i]
		if who.Portfolio != "" || last.Portfolio == "" || !plural && who.Role == last.Role {
			return
		}
		who.Portfolio, who.Preposition = last.Portfolio, last.Preposition
	}
}

// nextName tells whether another name begins at byte at behind which a portfolio stands in brackets, its own or one for several:
// "Ministers A (B) en C (D)", "Ministers A, B en C (D)".
func nextName(s string, at int) bool {
	if s[at-1] != ' ' || !strings.HasSuffix(strings.TrimRight(s[:at], " "), "en") && !strings.HasSuffix(strings.TrimRight(s[:at], " "), ",") {
		return false
	}
	return namesThenBrackets(s, at)
}

// namesThenBrackets tells whether one or more names begin at byte at, with brackets behind the last.
func namesThenBrackets(s string, at int) bool {
	for at < len(s) {
		name := dutch.AskerName(s, at)
		if name.Empty() {
			return false
		}
		rest := strings.TrimLeft(s[name.End:], " ")
		if strings.HasPrefix(rest, "(") {
			return true
		}
		next, ok := cutJoint(rest)
		if !ok {
			return false
		}
		at = len(s) - len(next)
	}
	return false
}

// cutJoint cuts the comma or "en" between two names off the front of s.
func cutJoint(s string) (rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, ","); !ok {
		rest, ok = strings.CutPrefix(s, "en ")
	}
	return strings.TrimLeft(rest, " "), ok
}

// courtesyName returns the name between a form of address and the end of s, before a post: "de heer Jansen, ".
func courtesyName(s string) extract.Span {
	for _, c := range dutch.Courtesies {
		if i := strings.LastIndex(s, c+" "); i >= 0 {
			if name := dutch.AskerName(s, dutch.SkipSpaces(s, i+len(c))); strings.Trim(s[name.End:], " ,") == "" {
				return name
			}
		}
	}
	return extract.Span{}
}

// readAnswerer reads what follows the role word that ends at byte at: "Koolmees (Sociale Zaken en Werkgelegenheid)",
// "Koolmees van Sociale Zaken en Werkgelegenheid", or "van Sociale Zaken en Werkgelegenheid".
func readAnswerer(s string, start, at int, role string) (extract.Answerer, int) {
	who := extract.Answerer{Office: extract.Office{Role: role, Span: extract.Span{Start: start, End: at}}}
	at = dutch.SkipSpaces(s, at)
	if role == extract.RolePrimeMinister {
		who.Portfolio = "Algemene Zaken"
	}
	for _, own := range [...]string{", minister van Algemene Zaken", "en minister van Algemene Zaken"} {
		if strings.HasPrefix(s[at:], own) {
			at = dutch.SkipSpaces(s, at+len(own))
		}
	}
	if prep := dutch.FirstWord(s[at:]); prep == "van" || prep == "voor" {
		from := dutch.SkipSpaces(s, at+len(prep))
		if name, width := dutch.KnownPortfolio(s[from:]); width > 0 {
			who.Portfolio, who.Preposition, who.Span.End = name, prep, from+width
			return who, who.Span.End
		}
	}
	name := dutch.AskerName(s, at)
	who.Name, who.NameSpan = dutch.MendName(s[name.Start:name.End]), name
	at = name.End
	who.Span.End = max(at, who.Span.End)
	open := dutch.SkipSpaces(s, at)
	if open < len(s) && s[open] == '(' {
		end := dutch.IndexOrEnd(s, open, ')')
		readBrackets(&who, s[open+1:end])
		who.Span.End = min(end+1, len(s))
		return who, who.Span.End
	}
	if split, portfolio, width := barePortfolio(s, name); width > 0 {
		who.NameSpan.End = name.Start + len(strings.TrimRight(s[name.Start:split], " "))
		who.Name, who.Portfolio, who.Span.End = dutch.MendName(s[name.Start:split]), portfolio, split+width
		return who, who.Span.End
	}
	if _, joined := cutJoint(strings.TrimLeft(s[at:], " ")); joined && namesThenBrackets(s, name.Start) {
		return who, max(at, start+1) // the portfolio behind the last of several names
	}
	if offices, read := dutch.ReadOffices(role + s[at:min(at+maxOffices, len(s))]); len(offices) == 1 && read > len(role) && offices[0].Portfolio != "" {
		who.Portfolio, who.Preposition = offices[0].Portfolio, offices[0].Preposition
		at += read - len(role)
		who.Span.End = at
	}
	return who, max(at, start+1)
}

// readBrackets reads what stands in brackets behind a name: a portfolio, or another post: of who leads the government, or stands in
// for a colleague.
func readBrackets(who *extract.Answerer, s string) {
	if offices, _ := dutch.ReadOffices(s); len(offices) == 1 && offices[0].Portfolio != "" { // "minister van Justitie a.i."
		who.Role, who.Portfolio, who.Preposition = offices[0].Role, offices[0].Portfolio, offices[0].Preposition
		return
	}
	for _, both := range [...]string{"beiden ", "beide ", "allen "} {
		s = strings.TrimPrefix(s, both)
	}
	who.Portfolio = dutch.MendPortfolio(s)
}

// barePortfolio finds a portfolio that stands behind a name without brackets, where the name seems to run into it:
// "Bos Financiën". It returns where it begins and the bytes it takes.
func barePortfolio(s string, name extract.Span) (at int, portfolio string, width int) {
	for i := name.Start; i < name.End; i++ {
		if s[i] != ' ' || !unicode.IsUpper(dutch.FirstRune(s[i+1:])) {
			continue
		}
		if portfolio, width = dutch.KnownPortfolio(s[i+1:]); width > 0 && i+1+width >= name.End {
			return i + 1, portfolio, width
		}
	}
	return 0, "", 0
}

// maxOffices bounds how far the posts behind a name are looked for, in bytes.
const maxOffices = 600

// readSeeAlso reads the documents of the Aanhangsel that the header points to.
func (a *assembly) readSeeAlso(s string) {
	chamber := first(a.claims.Chamber, a.claims.Reply.Chamber)
	if chamber == "" {
		chamber = "tk"
	}
	ids := papers.ParseAanhangsel(s, chamber)
	if len(ids) == 0 {
		a.problem("see-also-unread", "The header's «Zie ook» was not understood: "+shorten(s), a.at)
	}
	a.doc.SeeAlso = append(a.doc.SeeAlso, ids...)
}
