package structure

import (
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// links are the words between addressees and subject of the first sentence.
var links = [...]string{"over", "inzake", "betreffende", "met betrekking tot", "omtrent", "aangaande", "naar aanleiding van", "in verband met", "m.b.t.", "betreft", "betr.", "in het kader van", "van de Kamer over"}

// readHeader reads the sentences of the header into the document.
func (a *assembly) readHeader(text string) {
	for at := 0; at < len(text); {
		end := dutch.IndexOrEnd(text, at, '\n')
		sentence := text[at:end]
		start := a.sentenceStart(at)
		a.at = start.line
		switch {
		case dutch.OpensReply(sentence), dutch.OpensAnnex(sentence):
			a.readReply(sentence, at, start.said)
		case dutch.OpensSeeAlso(sentence):
			a.readSeeAlso(sentence)
		case dutch.OpensDate(sentence):
			a.readSubmitted(sentence)
		case dutch.OpensQuestions(sentence):
			a.readAsking(sentence, at, start.said)
		case dutch.SoundsLikeReply(sentence):
			a.problem("reply-unread", replyUnread+shorten(sentence), a.at)
		default:
			a.problem("header-unread", "This sentence of the header was not understood: "+shorten(sentence), a.at)
		}
		at = end + 1
	}
}

// replyUnread says that a reply's sentence was not understood; the sentence follows.
const replyUnread = "The sentence that says who replied, and when, was not understood: "

// sentenceStart returns where the header's sentence at byte at of its text begins on the paper, with what the format says of it.
func (a *assembly) sentenceStart(at int) sentenceStart {
	later := sort.Search(len(a.sentences), func(i int) bool { return a.sentences[i].at > at })
	if later == 0 {
		return sentenceStart{at: at, line: a.doc.Units[0].Line, said: &extract.Head{}}
	}
	start := a.sentences[later-1]
	if start.said == nil || start.at != at {
		start.said = &extract.Head{}
	}
	return start
}

// readAsking reads "Vragen van het lid A (P) aan de Minister van B over C (ingezonden D)." at byte base of the header.
// What its format has of it in fields counts.
func (a *assembly) readAsking(s string, base int, said *extract.Head) {
	d := a.doc
	d.Oral = strings.HasPrefix(s, "Mondelinge")
	body := a.cutSubmitted(s)
	i := strings.Index(body, "van ")
	if k := strings.Index(body, "lid "); strings.HasPrefix(body, "Kamervragen lid") || strings.HasPrefix(body, "vragen lid") {
		i = k - len("van ")
	}
	if strings.HasPrefix(body, "Vragen het") || strings.HasPrefix(body, "Vragen de") || strings.HasPrefix(body, "Vragen lid") {
		i = len("Vragen ") - len("van ")
	}
	at := i + len("van ")
	d.Askers, at = askersIn(body, at, said.Askers)
	for k := range d.Askers {
		d.Askers[k].NameSpan, d.Askers[k].PartySpan = shift(d.Askers[k].NameSpan, base), shift(d.Askers[k].PartySpan, base)
	}
	at = a.readAddressees(body, at, base)
	if d.Subject = trimSubject(said.Subject); d.Subject == "" {
		a.readSubject(body, at)
	}
	if len(d.Askers) == 0 {
		a.problem("askers-unread", "The header names no member who asks.", a.at)
	}
}

// cutSubmitted reads "(ingezonden 26 april 2018)" at the end of the sentence and cuts it off.
func (a *assembly) cutSubmitted(s string) string {
	i := dutch.LastFold(s, "(ingezonden")
	if i < 0 {
		i = dutch.LastFold(s, "(ontvangen")
	}
	if i < 0 {
		return a.cutCase(s)
	}
	a.readSubmitted(s[i:])
	dutch.SetOnce(&a.claims.CaseNumber, caseNumberIn(s[i:]))
	if end := dutch.IndexOrEnd(s, i, ')'); end < len(s) {
		if tail := strings.TrimLeft(s[end:], "). "); dutch.SoundsLikeReply(tail) {
			a.problem("reply-unread", replyUnread+shorten(tail), a.at)
		}
	}
	return strings.TrimRight(s[:i], " ")
}

// cutCase reads the number of the case in brackets at the end of the sentence, "(2021Z01234)" or "(kenmerk 2021Z01234)", with the day of
// submission where it is there too, and cuts it off.
func (a *assembly) cutCase(s string) string {
	trimmed := strings.TrimRight(s, " .")
	i := strings.LastIndexByte(trimmed, '(')
	if i < 0 || !strings.HasSuffix(trimmed, ")") {
		return s
	}
	number := caseNumberIn(trimmed[i:])
	if number == "" {
		return s
	}
	dutch.SetOnce(&a.claims.CaseNumber, number)
	if date, _ := dutch.ParseDate(trimmed[i:]); date != "" {
		a.doc.Submitted = date
	}
	return strings.TrimRight(trimmed[:i], " ")
}

func (a *assembly) readSubmitted(s string) {
	if date, _ := dutch.ParseDate(s); date != "" {
		a.doc.Submitted = date
	} else {
		a.problem("date-unread", "The date of submission was not understood: "+shorten(s), a.at)
	}
}

// readAddressees reads "aan de Minister van B" at byte at of the sentence and returns where it ends.
func (a *assembly) readAddressees(s string, at, base int) int {
	rest := s[at:]
	i := strings.Index(rest, "aan ")
	link := findLink(rest)
	if i < 0 || link >= 0 && link < i {
		return at
	}
	from := at + i + len("aan ")
	offices, read := dutch.ReadOffices(s[from:])
	for k := range offices {
		offices[k].Span = shift(offices[k].Span, base+from)
	}
	a.doc.Addressees = offices
	if len(offices) == 0 {
		a.putTo = dutch.OtherAddressee(s[from:])
		a.problem("addressee-unread", "The header does not say to which minister the questions are put: "+shorten(s[from:]), a.at)
	}
	return from + read
}

// findLink returns where the first word that links to the subject stands, or -1. "over" may be the end of a word.
func findLink(s string) int {
	over := -1
	for i := 0; over < 0; i += len("over") {
		k := strings.Index(s[i:], "over")
		if k < 0 {
			break
		}
		if i += k; endsLink(s, i, "over") {
			over = i
		}
	}
	end := len(s) // only what begins before "over" is looked for
	if over >= 0 {
		end = over
	}
	for i := 0; i < end; i++ {
		if i > 0 && dutch.IsLetter(s[i-1]) {
			continue
		}
		switch s[i] {
		case 'i', 'b', 'm', 'o', 'a', 'n', 'v':
			for _, l := range links {
				if l[0] == s[i] && strings.HasPrefix(s[i:], l) && endsLink(s, i, l) {
					return i
				}
			}
		}
	}
	return over
}

// endsLink tells whether the linking word at byte i of s ends there, or is "over" with the next word glued to it.
func endsLink(s string, i int, link string) bool {
	after := s[i+len(link):]
	return after == "" || after[0] == ' ' || after[0] == ':' || link == "over" && strings.HasPrefix(after, "het ")
}

// readSubject takes what follows the linking word as the subject.
func (a *assembly) readSubject(s string, at int) {
	rest := s[at:]
	i := findLink(rest)
	if k, ok := gluedOver(rest); ok && (i < 0 || k < i) {
		a.doc.Subject = trimSubject(rest[k+len("over"):])
		return
	}
	if i < 0 {
		a.problem("subject-unread", "The header does not say what the questions are about: "+shorten(rest), a.at)
		return
	}
	if after, ok := cutLink(rest[i:]); ok {
		a.doc.Subject = trimSubject(strings.TrimSpace(strings.TrimPrefix(after, ":")))
	}
}

// cutLink cuts the linking word off the front of s.
func cutLink(s string) (after string, ok bool) {
	for _, l := range links {
		if after, ok = strings.CutPrefix(s, l); ok {
			return after, true
		}
	}
	return s, false
}

// trimSubject takes the full stop off that ends the sentence, but leaves that of an abbreviation inside brackets.
func trimSubject(s string) string {
	s = strings.TrimRight(s, " ")
	if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") {
		s = strings.TrimRight(s[:len(s)-1], " ")
	}
	return s
}

func shift(s extract.Span, by int) extract.Span {
	if s.Empty() {
		return s
	}
	return extract.Span{Start: s.Start + by, End: s.End + by}
}

// shorten cuts a quote for a message.
func shorten(s string) string {
	const limit = 80
	if len(s) > 8*limit {
		s = strings.ToValidUTF8(s[:8*limit], "")
	}
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > limit {
		return "«" + string(runes[:limit]) + "…»"
	}
	return "«" + string(runes) + "»"
}

// gluedOver finds "over" at the front of s where the reader of a PDF glued the next word to it: "overde gevolgen".
func gluedOver(s string) (at int, ok bool) {
	at = len(s) - len(strings.TrimLeft(s, " ,"))
	rest, ok := strings.CutPrefix(s[at:], "over")
	if !ok {
		return 0, false
	}
	for _, w := range [...]string{"de", "het", "een", "zijn", "haar", "hun", "die", "dat", "deze", "dit", "hoe", "wat"} {
		if dutch.HasWord(rest, w) {
			return at, true
		}
	}
	return 0, false
}
