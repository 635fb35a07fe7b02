package corpus

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// layouts are the forms in which documents come. Adding one is a row.
var layouts = []struct {
	name, extension string
	print           func(drawing, *Truth) []byte
}{
	{"printed", "txt", printed},
	{"kvr", "xml", record},
	{"official", "xml", official},
	{"html", "html", page},
	{"draft", "txt", draft},
}

// width is how many signs a printed line has.
const width = 72

// printed prints a document as programs read it from the printed paper: wrapped, words broken, furniture and notes at the
// foot of the page.
func printed(d drawing, t *Truth) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "Tweede Kamer der Staten-Generaal\n\nVergaderjaar %s Aanhangsel van de Handelingen\n", strings.Replace(t.SessionYear, "-", "–", 1))
	fmt.Fprintf(&b, "Vragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n\n%s\n\n", t.Number)
	wrap(&b, t.asking())
	b.WriteByte('\n')
	wrap(&b, t.replying())
	b.WriteByte('\n')
	for i, q := range t.Questions {
		fmt.Fprintf(&b, "Vraag %s\n", joint(q.Numbers))
		wrap(&b, t.marked(q, ""))
		b.WriteByte('\n')
		if i == 1 && len(t.Notes) > 0 {
			foot(&b, t)
		}
	}
	for _, a := range t.Answers {
		fmt.Fprintf(&b, "Antwoord %s\n", joint(a.Questions))
		wrap(&b, a.Text)
		b.WriteByte('\n')
	}
	if t.Notice != "" {
		b.WriteString("Mededeling\n")
		wrap(&b, t.Notice)
	}
	return []byte(b.String())
}

// foot ends a page.
func foot(b *strings.Builder, t *Truth) {
	for _, n := range t.Notes {
		fmt.Fprintf(b, "%s %s\n", n.Number, n.Text)
	}
	fmt.Fprintf(b, "\n\fTweede Kamer, vergaderjaar %s, Aanhangsel\n\n1\n\n", strings.Replace(t.SessionYear, "-", "–", 1))
}

// draft prints a document as the Griffie's drafts are typed: a paragraph a line.
func draft(_ drawing, t *Truth) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "AH %s\n\nTweede Kamer, vergaderjaar %s, Aanhangsel\n\n", t.Number, strings.Replace(t.SessionYear, "-", "–", 1))
	b.WriteString(whole(t.asking()) + "\n\n" + whole(t.replying()) + "\n\n")
	for _, q := range t.Questions {
		fmt.Fprintf(&b, "Vraag %s\n%s\n\n", joint(q.Numbers), whole(t.marked(q, " ")))
	}
	for _, a := range t.Answers {
		fmt.Fprintf(&b, "Antwoord op vraag %s\n%s\n\n", joint(a.Questions), whole(a.Text))
	}
	if t.Notice != "" {
		b.WriteString("Mededeling\n\n" + whole(t.Notice) + "\n\n")
	}
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "%s) %s\n", n.Number, n.Text)
	}
	return []byte(b.String())
}

// asking is the sentence that says who asks whom about what.
func (t *Truth) asking() string {
	who := "het lid " + t.Askers[0].Name + " (" + t.Askers[0].Party + ")"
	if len(t.Askers) == 2 {
		who = "de leden " + t.Askers[0].Name + " (" + t.Askers[0].Party + ") en " + t.Askers[1].Name + " (" + t.Askers[1].Party + ")"
	}
	o := t.Addressees[0]
	return fmt.Sprintf("Vragen van %s aan de %s van %s over %s (ingezonden %s).", who, o.Role, o.Portfolio, t.Subject, spoken(t.Submitted))
}

// replying is the sentence that says who answers.
func (t *Truth) replying() string {
	verb := "Antwoord"
	if t.Kind == extract.DelayNotice {
		verb = "Mededeling"
	}
	o := t.Answerers[0]
	return fmt.Sprintf("%s van %s %s (%s) (ontvangen %s).", verb, o.Role, o.Name, o.Portfolio, spoken(t.Answered))
}

// marked returns a question with the marks of its notes at its end, behind a separator.
func (t *Truth) marked(q Question, separator string) string {
	text := q.Text
	for _, n := range t.Notes {
		if n.Of == "question "+joint(q.Numbers) {
			text += separator + n.Number
			if separator != "" {
				text += ")"
			}
		}
	}
	return text
}

// joint prints numbers as labels do: "2, 3 en 4".
func joint(n []int) string {
	s := extract.JoinNumbers(n, ", ")
	if i := strings.LastIndex(s, ", "); i >= 0 {
		s = s[:i] + " en " + s[i+2:]
	}
	return s
}

// spoken prints a day in words.
func spoken(d extract.Date) string {
	var year, month, day int
	_, _ = fmt.Sscanf(string(d), "%d-%d-%d", &year, &month, &day)
	return fmt.Sprintf("%d %s %d", day, months[month-1], year)
}

// wrap prints a text in lines, breaking words where they may.
func wrap(b *strings.Builder, text string) {
	at := 0
	for _, word := range strings.Fields(text) {
		for {
			space := min(at, 1)
			plain := whole(word)
			if at+space+len(plain) <= width {
				b.WriteString(" "[:space] + plain)
				at += space + len(plain)
				break
			}
			head, tail := broken(word, width-at-space-1)
			if head != "" {
				b.WriteString(" "[:space] + head + "-")
				word = tail
			}
			b.WriteByte('\n')
			if at = 0; head == "" && len(plain) > width {
				b.WriteString(plain)
				at = len(plain)
				break
			}
		}
	}
	b.WriteByte('\n')
}

// broken cuts a word at the last place where it may break and the front has room.
func broken(word string, room int) (head, tail string) {
	parts := strings.Split(word, "|")
	for n := len(parts) - 1; n > 0; n-- {
		if head := strings.Join(parts[:n], ""); len(head) <= room {
			return head, strings.Join(parts[n:], "|")
		}
	}
	return "", word
}
