package courts

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// report reads the place of a judgment in a law report: "NJ 1990, 692", "BNB 2004/101", "NJ 1985 nr. 36". Decrees stand in the
// reports of tax cases as well, and are no judgments.
func (r *cases) report(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	name, start, end := s.Word(i), w.Start, w.End
	short, first := inFull(s, i)
	switch {
	case short != "":
		name, start = short, s.Words[first].Start
	case w.End-w.Start > len("nbstraf") && !strings.EqualFold(name, "belastingblad"):
		return found // the last word of a name in full, alone
	case name == "V" && s.Gap(i) == "-" && s.Word(i+1) == "N":
		name, end = "V-N", s.Words[i+1].End
	case name == "RvdW":
	case !w.Upper || name == "V" || !w.Caps && w.End-w.Start <= 4:
		return found
	}
	c := &grammar.Cursor{Text: s.Text, Pos: end}
	c.Space()
	y := c.Digits()
	c.Pos += len(y)
	if len(y) != 4 || !grammar.IsYear(y) {
		return found
	}
	if !c.Sign(",/") && name == "KG" {
		c.Sign("-")
	}
	if c.Word("afl", "aflevering") {
		c.Sign(".")
		c.Space()
		c.Pos += len(c.Digits())
		c.Sign(",")
	}
	c.Word("nr", "no")
	c.Sign(".")
	c.Space()
	n := c.Digits()
	c.Pos += len(n)
	if n == "" || len(n) > 4 || !c.Ends(c.Pos) || r.ofDecree(s, i) {
		return found
	}
	return append(found, caseMention(start, c.Pos, name+" "+y+"/"+n))
}

// longReports are the law reports by their names in full, with the letters that stand for them.
var longReports = map[string]string{
	"Nederlandse Jurisprudentie": "NJ", "Administratiefrechtelijke Beslissingen": "AB", "Jurisprudentie Arbeidsrecht": "JAR",
	"Jurisprudentie Bestuursrecht": "JB", "Jurisprudentie Vreemdelingenrecht": "JV", "Rechtspraak Sociale Verzekering": "RSV",
	"Beslissingen Nederlandse Belastingrechtspraak": "BNB", "Beslissingen in Nederlandse Belastingrechtspraak": "BNB",
}

// inFull returns the letters of the law report whose name in full ends with word i, and the name's first word; "" where none does.
func inFull(s *grammar.Scan, i int) (short string, first int) {
	for first = i - 1; first >= 0 && first >= i-3; first-- {
		if short = longReports[s.Text[s.Words[first].Start:s.Words[i].End]]; short != "" {
			return short, first
		}
	}
	return "", i
}

// ofDecree tells whether the nearest word before word i in its sentence that says what is reported is that of a decree.
func (r *cases) ofDecree(s *grammar.Scan, i int) bool {
	const reach = 25
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		gap := s.Gap(j)
		if strings.ContainsAny(gap, ";?\n") || strings.HasPrefix(gap, ".") && s.Words[j].End-s.Words[j].Start > 3 {
			return false
		}
		switch r.words.Of(s, j) {
		case markDecree:
			return true
		case markJudge, markJudgment, markReport:
			return false
		}
	}
	return false
}

// opinion reads the number of an opinion on equal treatment: "oordeel nummer 2005-36", "oordelen 2004-112 en 2004-113".
func (r *cases) opinion(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Sign(".")
	c.Word("met")
	c.Word("nummer", "nummers", "nr", "nrs", "no")
	c.Sign(".")
	for c.Space(); ; {
		start := c.Pos
		year := c.Digits()
		if c.Pos += len(year); len(year) != 4 || !grammar.IsYear(year) || c.Peek() != '-' && c.Peek() != '/' {
			return found
		}
		c.Pos++
		n := c.Digits()
		if c.Pos += len(n); n == "" || len(n) > 3 || !c.Ends(c.Pos) {
			return found
		}
		found = append(found, caseMention(start, c.Pos, year+"-"+n))
		if !further(c) {
			return found
		}
	}
}

// registerLetters stand in the numbers of German courts, with which kind of case it is.
const registerLetters = "bvr bvl bve bvf bvq zr zb str ars ds ls cs js gs kls ks ns owi ss ws vas ausl stvk ujs bjs"

// german reads the number of a German court around its last figure: "2 BvR 2134/92", "7 Ds 22 Js 314/93", "VI ZR 12/90".
func (r *cases) german(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End + 1}
	y := c.Digits()
	if !s.Words[i].Digit || s.Text[s.Words[i].End] != '/' || len(y) != 2 || !c.Ends(c.Pos+2) {
		return m, false
	}
	first := i
	for k := i; k >= 2 && r.words.Of(s, k-1) == markRegister && s.Words[k-1].Upper && s.Gap(k-1) == " " && s.Gap(k-2) == " " && (s.Words[k-2].Digit || grammar.IsRoman(s.Word(k-2))); k -= 2 {
		first = k - 2
	}
	start, end := s.Words[first].Start, c.Pos+2
	return caseMention(start, end, s.Text[start:end]), first < i
}

// tribunal reads a case of an international criminal court: "IT-95-5/18-T", "ICC-01/05-01/08".
func (r *cases) tribunal(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if !w.Caps || w.End >= len(s.Text) || s.Text[w.End] != '-' {
		return found
	}
	end, digits := w.End, 0
	for end < len(s.Text) && (lexicon.Digit(s.Text[end]) || (s.Text[end] == '-' || s.Text[end] == '/') && end+1 < len(s.Text) && lexicon.Digit(s.Text[end+1])) {
		if lexicon.Digit(s.Text[end]) {
			digits++
		}
		end++
	}
	if digits < 3 || strings.Count(s.Text[w.End:end], "-") < 2 {
		return found
	}
	for _, stage := range []string{"-PT", "-T", "-A", "-R"} {
		if strings.HasPrefix(s.Text[end:], stage) {
			end += len(stage)
			break
		}
	}
	return append(found, caseMention(w.Start, end, s.Text[w.Start:end]))
}

// neutral reads the citation of a judgment in Britain and Ireland: "[2004] UKHL 56", "[2001] EWCA Civ 12".
func (r *cases) neutral(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	if !s.Words[i].Caps || i == 0 || s.Gap(i-1) != "] " || !s.Words[i-1].Digit || s.Words[i-1].Start == 0 || s.Text[s.Words[i-1].Start-1] != '[' {
		return found
	}
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Word("civ", "crim", "admin", "ch", "fam", "qb", "comm")
	c.Space()
	n := c.Digits()
	if c.Pos += len(n); n == "" || !c.Ends(c.Pos) {
		return found
	}
	start := s.Words[i-1].Start - 1
	return append(found, caseMention(start, c.Pos, s.Text[start:c.Pos]))
}
