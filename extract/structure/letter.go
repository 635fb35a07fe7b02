package structure

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// splitAnnex takes the title of a letter's annex apart: "Antwoorden van de minister van A op Kamervragen van het lid B (P)
// over C". It returns the reply and where the asking begins, or -1 where the sentence is no such title.
func splitAnnex(s string) (reply string, asking int) {
	if !strings.HasPrefix(s, "Antwoorden ") && !strings.HasPrefix(s, "Antwoord ") && !strings.HasPrefix(s, "Beantwoording ") {
		return s, -1
	}
	if !strings.Contains(s, "ragen ") {
		return s, -1
	}
	best := -1
	for _, w := range [...]string{" op Kamervragen ", " op kamervragen ", " op vragen ", " op de vragen ", " op de Kamervragen ", " op schriftelijke vragen ", " op de schriftelijke vragen ", " vragen ", " Kamervragen ", " kamervragen "} {
		if i := strings.Index(s, w); i >= 0 && (best < 0 || i < best) {
			best = i
		}
	}
	if best < 0 {
		return s, -1
	}
	at := best + strings.Index(s[best:], "ragen ") - 1
	if strings.HasSuffix(s[:at], "Kamer") || strings.HasSuffix(s[:at], "kamer") {
		at -= len("Kamer")
	}
	return s[:best], at
}

// readLetter reads the head of a ministry's letter: its date, and the date and number of the letter it answers.
func (a *assembly) readLetter() {
	d := a.doc
	for i := range a.rows {
		r := &a.rows[i]
		if r.Kind != extract.LineSkip {
			continue
		}
		if d.Answered == "" && (r.Str == "Datum" || strings.HasPrefix(r.Str, "Datum ")) {
			d.Answered = a.dateFrom(i, 4)
		}
		if strings.Contains(r.Str, "uw brief van ") {
			text := a.skippedText(i, 4)
			at := strings.Index(text, "uw brief van ")
			if d.Submitted == "" {
				d.Submitted, _ = dutch.ParseDate(text[at:])
			}
			dutch.SetOnce(&a.claims.CaseNumber, caseNumberIn(text[at:]))
			a.letterAddressees(text[at:])
		}
	}
	if len(d.Answerers) == 0 {
		a.signed()
	}
	for i := range d.Answerers {
		if d.Answerers[i].Name == "" && i == 0 {
			d.Answerers[i].Name = a.signature(d.Answerers[i].Office)
		}
	}
}

// letterAddressees reads to whom the questions were put from the sentence that names them, where the annex does not say.
func (a *assembly) letterAddressees(s string) {
	if len(a.doc.Addressees) > 0 {
		return
	}
	if i := strings.Index(s, "vragen van "); i >= 0 {
		s = s[i:]
	}
	link := findLink(s)
	for at := 0; ; {
		i := strings.Index(s[at:], " aan ")
		if i < 0 || link >= 0 && at+i > link {
			return
		}
		at += i + len(" aan ")
		offices, _ := dutch.ReadOffices(s[at:])
		for _, o := range offices {
			o.Span = extract.Span{} // not in the header
			a.doc.Addressees = append(a.doc.Addressees, o)
		}
		if len(offices) > 0 {
			return
		}
	}
}

// dateFrom returns the first date on row i or one of the rows behind it.
func (a *assembly) dateFrom(i, rows int) extract.Date {
	date, _ := dutch.ParseDate(a.skippedText(i, rows))
	return date
}

// skippedText joins row i with rows of the letter's head behind it.
func (a *assembly) skippedText(i, rows int) string {
	var b strings.Builder
	for k := i; k < len(a.rows) && k < i+rows && a.rows[k].Kind == extract.LineSkip; k++ {
		b.WriteString(a.rows[k].Str + " ")
	}
	return b.String()
}

// caseNumberIn returns the first number of a Zaak in s, or "".
func caseNumberIn(s string) string {
	for i := 0; i+10 <= len(s); i++ {
		if s[i+4] == 'Z' && dutch.IsCaseNumber(s[i:i+10]) && (i+10 == len(s) || !dutch.IsDigit(s[i+10])) {
			return s[i : i+10]
		}
	}
	return ""
}

// signed makes the answerer of the post that signs the letter, where the annex does not say who answers.
func (a *assembly) signed() {
	for i := range a.rows {
		r := &a.rows[i]
		if r.Kind != extract.LineSkip {
			continue
		}
		s := strings.TrimPrefix(strings.TrimPrefix(r.Str, "De "), "de ")
		if role, _ := dutch.CutRole(s); role == "" {
			continue
		}
		offices, read := dutch.ReadOffices(s)
		if len(offices) != 1 || offices[0].Portfolio == "" || strings.Trim(s[read:], " ,.") != "" {
			continue
		}
		offices[0].Span = extract.Span{} // not in the header
		a.doc.Answerers = append(a.doc.Answerers, extract.Answerer{Office: offices[0]})
		return
	}
	a.problem("answerer-unread", "Neither the title nor a signature says who answers.", 0)
}

// signature returns the name under the letter: the row behind the one that names the post.
func (a *assembly) signature(o extract.Office) string {
	for i := range a.rows {
		if a.rows[i].Kind != extract.LineSkip {
			continue
		}
		offices, read := dutch.ReadOffices(strings.TrimPrefix(strings.ToLower(a.rows[i].Str[:min(3, len(a.rows[i].Str))]), "de ") + strings.TrimPrefix(a.rows[i].Str[min(3, len(a.rows[i].Str)):], " "))
		if len(offices) != 1 || offices[0].Role != o.Role || offices[0].Portfolio != o.Portfolio || strings.Trim(a.rows[i].Str[min(read+3, len(a.rows[i].Str)):], " ,.") != "" {
			continue
		}
		for k := i + 1; k < len(a.rows) && a.rows[k].Kind == extract.LineSkip && k < i+3; k++ {
			if name := signedName(a.rows[k].Str); name != "" {
				return name
			}
		}
	}
	return ""
}

// signedName returns the surname of a signature such as "D. Yesilgoz-Zegerius", or "".
func signedName(s string) string {
	words := strings.Fields(s)
	for len(words) > 1 && (strings.HasSuffix(words[0], ".") || strings.HasSuffix(words[0], ".)")) {
		words = words[1:]
	}
	name := dutch.AskerName(strings.Join(words, " "), 0)
	if joined := strings.Join(words, " "); len(words) > 0 && len(words) < 5 && name.End == len(joined) {
		return joined
	}
	return ""
}
