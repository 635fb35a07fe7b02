package structure

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// readNotice reads from the running text of a notice what its header leaves out: drafts have no sentence that says who
// asks whom about what. "De vragen van de leden A (P) en B (Q) over C (2024Z01234) kunnen niet ..."; "Op 6 november jl. heeft
// het lid A (P) vragen gesteld aan de minister van D over C."
func (a *assembly) readNotice() {
	d := a.doc
	if len(d.Askers) > 0 || d.Kind != extract.DelayNotice {
		return
	}
	for i := range d.Units {
		if d.Units[i].Kind == extract.NoticeUnit {
			a.noticeSentence(d.Units[i].Text.String())
			return
		}
	}
}

// noticeSentence reads the first sentence that names members with their parties.
func (a *assembly) noticeSentence(s string) {
	d := a.doc
	from, askers, read := noticeAskers(s)
	if len(askers) == 0 {
		return
	}
	for _, k := range askers {
		d.Askers = append(d.Askers, extract.Asker{Name: k.Name, Party: k.Party}) // not in the header
	}
	sentence := s[from+read:]
	sentence = sentence[:sentenceEnd(sentence)]
	if d.Submitted == "" {
		d.Submitted = a.noticeDate(s[:from], sentence)
	}
	dutch.SetOnce(&a.claims.CaseNumber, caseNumberIn(sentence))
	a.letterAddressees(" " + sentence)
	if d.Subject == "" {
		d.Subject = noticeSubject(sentence)
	}
}

// noticeAskers finds the members that a text names with "het lid" or "de leden". All must have a party.
func noticeAskers(s string) (from int, askers []extract.Asker, read int) {
	for _, opening := range [...]string{"het lid ", "de leden ", "lid ", "leden "} {
		i := strings.Index(s, opening)
		if i < 0 || i > 0 && dutch.IsLetter(s[i-1]) {
			continue
		}
		askers, read = dutch.ReadAskers(s[i:])
		for _, k := range askers {
			if k.Party == "" {
				return 0, nil, 0
			}
		}
		return i, askers, read
	}
	return 0, nil, 0
}

// sentenceEnd returns the place of the full stop that ends the first sentence of s, or the end of its paragraph.
func sentenceEnd(s string) int {
	s = s[:dutch.IndexOrEnd(s, 0, '\n')]
	for at := 0; ; {
		i := strings.Index(s[at:], ". ")
		if i < 0 {
			return len(strings.TrimSuffix(s, "."))
		}
		at += i
		if word := dutch.LastWord(s[:at]); len(word) > 2 && word != "mevr" && word != "dhr" {
			return at
		}
		at += 2
	}
}

// noticeDate returns the day on which the questions were put: "ingezonden 6 november 2024" behind the members, or a day
// before them, whose year "jl." gives: the last such day before the notice.
func (a *assembly) noticeDate(before, behind string) extract.Date {
	if i := strings.Index(behind, "ingezonden"); i >= 0 {
		date, _ := dutch.ParseDate(behind[i:])
		return date
	}
	if date, _ := dutch.ParseDate(before); date != "" {
		return date
	}
	i := strings.LastIndex(before, " jl.")
	if i < 0 || len(a.doc.Answered) < 4 {
		return ""
	}
	year, _ := dutch.LeadingNumber(string(a.doc.Answered))
	for _, y := range [...]int{year, year - 1} {
		if date, _ := dutch.ParseDate(before[:i] + " " + strconv.Itoa(y)); date != "" && date <= a.doc.Answered {
			return date
		}
	}
	return ""
}

// noticeSubject returns what the questions are about: from the linking word to what the notice says of them.
func noticeSubject(s string) string {
	i := findLink(s)
	if i < 0 {
		return ""
	}
	s, _ = cutLink(s[i:])
	for _, end := range [...]string{" (ingezonden", ", ingezonden", " ingezonden op", " (kenmerk", ", kenmerk", " met kenmerk", " (20", " kunnen ", " kan niet", " niet binnen", ", die "} {
		if i := strings.Index(s, end); i >= 0 {
			s = s[:i]
		}
	}
	return trimSubject(strings.TrimSpace(s))
}
