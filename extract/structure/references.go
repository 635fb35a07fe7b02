package structure

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// headerMentions makes mentions of the members, parties and posts that the header names.
func (a *assembly) headerMentions() {
	d := a.doc
	if d.Header() == nil {
		return
	}
	d.Mentions = make([]extract.Mention, 0, 2*len(d.Askers)+len(d.Addressees)+len(d.OnBehalfOf)+len(d.Answerers))
	for i := range d.Askers {
		k := &d.Askers[i]
		a.headerMention(extract.KindMember, k.NameSpan, extract.MemberClue{Party: k.Party})
		if i == 0 || d.Askers[i-1].PartySpan != k.PartySpan {
			a.headerMention(extract.KindParty, k.PartySpan, nil)
		}
	}
	for _, offices := range [][]extract.Office{d.Addressees, d.OnBehalfOf} {
		for _, o := range offices {
			a.headerMention(extract.KindMinister, o.Span, extract.OfficeClue{Role: o.Role, Portfolio: o.Portfolio})
		}
	}
	for _, who := range d.Answerers {
		a.headerMention(extract.KindMinister, who.Span, extract.OfficeClue{Role: who.Role, Portfolio: who.Portfolio, Name: who.Name})
	}
}

func (a *assembly) headerMention(kind extract.EntityKind, s extract.Span, clue extract.Clue) {
	if s.Empty() {
		return
	}
	a.doc.Mentions = append(a.doc.Mentions, extract.Mention{Unit: 0, Kind: kind, Start: s.Start, End: s.End, Clue: clue, Recogniser: "header"})
}

// readReferences finds answers that point to another one: "Zie het antwoord op vraag 3".
func (a *assembly) readReferences() {
	d := a.doc
	for i := range d.Units {
		u := &d.Units[i]
		if u.Kind != extract.AnswerUnit {
			continue
		}
		for _, n := range referredNumbers(u.Text.String()) {
			if len(a.bearers) == 0 {
				a.bearers = numberUnits(a.bearers, d.Units)
			}
			if to := findBearer(a.bearers, n, i); to >= 0 {
				d.Refers = append(d.Refers, extract.Reference{From: i, To: to})
			}
		}
	}
}

// bearers are the units that bear a number: the last answer and question and those before them, each counted from 1.
type bearers struct{ answers, questions [2]int }

// numberUnits appends which units bear each number that a reference can name, from 0 on.
func numberUnits(t []bearers, units []extract.Unit) []bearers {
	for i := range units {
		u := &units[i]
		if u.Kind != extract.AnswerUnit && u.Kind != extract.QuestionUnit {
			continue
		}
		for _, n := range u.Numbers {
			if n < 0 || n > dutch.MaxLabelNumber {
				continue
			}
			for len(t) <= n {
				t = append(t, bearers{})
			}
			last := &t[n].questions
			if u.Kind == extract.AnswerUnit {
				last = &t[n].answers
			}
			if last[0] != i+1 {
				*last = [2]int{i + 1, last[0]}
			}
		}
	}
	return t
}

// findBearer returns the last answer to question n, else the question, that unit i can point to; -1 where there is none.
func findBearer(t []bearers, n, i int) int {
	if n >= len(t) {
		return -1
	}
	for _, last := range [...][2]int{t[n].answers, t[n].questions} {
		for _, k := range last {
			if k > 0 && k != i+1 {
				return k - 1
			}
		}
	}
	return -1
}

// referenceWords come before the number of an answer that is referred to.
var referenceWords = [...]string{"antwoord op vraag ", "antwoord op de vraag ", "antwoorden op vraag ", "antwoorden op de vragen ", "antwoord op de vragen ",
	"antwoorden op vragen ", "antwoord op vragen ", "antwoord bij vraag ", "antwoord onder vraag ", "beantwoording van vraag ", "beantwoording van de vragen ", "beantwoording bij vraag ", "antwoord ", "antwoorden "}

// referredNumbers returns the questions whose answers a text points to.
func referredNumbers(s string) []int {
	var ns []int
	for at := 0; ; {
		if at = nextAnswer(s, at); at < 0 {
			return ns
		}
		rest := s[at:]
		if at >= 2 && s[at-2:at] == "be" {
			rest = s[at-2:]
		}
		for _, w := range referenceWords {
			if len(rest) > len(w) && rest[:len(w)] == w {
				found, read := dutch.ParseNumbers(rest[len(w):])
				if read > 0 && outside(rest[len(w)+read:]) {
					break
				}
				for _, n := range found {
					if !slices.Contains(ns, n) {
						ns = append(ns, n)
					}
				}
				break
			}
		}
		at += len("antwoord")
	}
}

// nextAnswer returns where "antwoord" stands in s from byte at on, or -1. It looks for the part that begins with a letter
// of which there are few.
func nextAnswer(s string, at int) int {
	for at += len("ant"); at < len(s); at += len("woord") {
		i := strings.Index(s[at:], "woord")
		if i < 0 {
			return -1
		}
		at += i
		if strings.HasSuffix(s[:at], "ant") {
			return at - len("ant")
		}
	}
	return -1
}

// outside tells whether what follows a number says that it counts in another document.
func outside(rest string) bool {
	for _, w := range [...]string{" van het lid", " van de leden", " van de Kamervragen", " van de schriftelijke vragen", " uit de", " van eerdere", " van de eerdere", " (Aanhangsel"} {
		if len(rest) >= len(w) && rest[:len(w)] == w {
			return true
		}
	}
	return false
}
