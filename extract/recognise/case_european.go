package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
)

// ecli reads a European Case Law Identifier, whatever its capitals: "ECLI:NL:RVS:2024:3946", "ecli: NL:HR:2019: 2006", and one
// that the end of a line broke.
func (r *cases) ecli(s *Scan, i int, found []extract.Mention) []extract.Mention {
	c := &cursor{s.Text, s.Words[i].End}
	c.sign("-")
	c.word("nummer", "nr")
	if !c.colon() {
		return found
	}
	if c.word("ecli") && !c.colon() {
		return found
	}
	country, ok := c.code(2, false)
	court, okCourt := c.codeBehindColon(7, false)
	year, okYear := c.codeBehindColon(4, false)
	number, okNumber := c.codeBehindColon(25, true)
	if !ok || !okCourt || !okYear || !okNumber || len(country) != 2 || len(year) != 4 || !isYear(year) {
		return found
	}
	return append(found, caseMention(s.Words[i].Start, c.pos, strings.ToUpper(strings.Join([]string{"ECLI", country, court, year, number}, ":"))))
}

// colon reads a colon with the blanks and the hyphen that the end of a line put beside it.
func (c *cursor) colon() bool {
	at := c.pos
	c.sign("-")
	if !c.sign(":") {
		c.pos = at
		return false
	}
	c.pos = dutch.SkipBlanks(c.text, c.pos)
	return true
}

// codeBehindColon reads a colon and a part of an identifier.
func (c *cursor) codeBehindColon(size int, dots bool) (string, bool) {
	if !c.colon() {
		return "", false
	}
	return c.code(size, dots)
}

// code reads up to size letters and digits, with dots inside where dots is true.
func (c *cursor) code(size int, dots bool) (string, bool) {
	end := c.pos
	for end < len(c.text) && end-c.pos < size {
		b := c.text[end]
		if !(dutch.IsASCIIWord(b) || dots && b == '.' && end+1 < len(c.text) && dutch.IsASCIIWord(c.text[end+1])) {
			break
		}
		end++
	}
	if end == c.pos || end < len(c.text) && wordByte(c.text[end]) {
		return "", false
	}
	code := c.text[c.pos:end]
	c.pos = end
	return code, true
}

// unnamedECLI reads an identifier without its first word around its year: "EU:C:2016:198".
func unnamedECLI(text string, year *lexicon.Word) (m extract.Mention, ok bool) {
	if year.End-year.Start != 4 || !isYear(text[year.Start:year.End]) {
		return m, false
	}
	court := capitalsBefore(text, year.Start-1)
	country := capitalsBefore(text, court-1)
	if court < 0 || country < 0 || court-1-country != 2 || text[court-1] != ':' || text[year.Start-1] != ':' || country > 0 && (wordByte(text[country-1]) || text[country-1] == ':') {
		return m, false
	}
	c := &cursor{text, year.End + 1}
	if _, ok := c.code(25, true); !ok {
		return m, false
	}
	return caseMention(country, c.pos, "ECLI:"+strings.ToUpper(text[country:c.pos])), true
}

// capitalsBefore returns where the capitals and digits that end before a byte begin, -1 where there are none.
func capitalsBefore(text string, end int) int {
	at := end
	for at > 0 && (lexicon.Digit(text[at-1]) || text[at-1] >= 'A' && text[at-1] <= 'Z') {
		at--
	}
	if at >= end {
		return -1
	}
	return at
}

// ljn reads the two letters and four digits behind "LJN", and those of a list: "LJN: BA9173", "LJ-nummer AX 1234 en AX1240".
func (r *cases) ljn(s *Scan, i int, found []extract.Mention) []extract.Mention {
	c := &cursor{s.Text, s.Words[i].End}
	c.sign("-:")
	named := c.word("nummer", "nummers", "nr", "nrs", "no")
	if !named && strings.EqualFold(s.Word(i), "lj") || !s.Words[i].Upper && !named && s.Word(i) != "ljn" {
		return found
	}
	c.sign(".:")
	c.sign("-")
	c.space()
	number, ok := c.ljnNumber(true)
	if !ok {
		return found
	}
	found = append(found, caseMention(s.Words[i].Start, c.pos, number))
	for c.further() {
		start := c.pos
		if number, ok = c.ljnNumber(false); !ok {
			break
		}
		found = append(found, caseMention(start, c.pos, number))
	}
	return found
}

// ljnNumber reads "BA9173"; the first one behind the word may have a blank inside, small letters, or slips of OCR.
func (c *cursor) ljnNumber(first bool) (string, bool) {
	letters := c.ascii()
	zero := ""
	if first && len(letters) == 3 && letters[2] == 'O' { // OCR
		letters, zero = letters[:2], "0"
	}
	capitals := strings.ToUpper(letters) == letters
	if letters == "" || len(letters) > 2 || !capitals && len(letters) != 2 || !first && len(letters) != 2 {
		return "", false
	}
	d := &cursor{c.text, c.pos + len(letters) + len(zero)}
	if first && capitals {
		d.space()
	}
	digits := d.digits() // five or six where OCR read a letter as a digit
	d.pos += len(digits)
	size := len(zero) + len(digits)
	if size < 4 || len(letters)+size > 7 || (!first || !capitals) && size != 4 || !d.ends(d.pos) {
		return "", false
	}
	c.pos = d.pos
	return strings.ToUpper(letters) + zero + digits, true
}

// humanRights reads the applications behind a judgment of the European Court of Human Rights: "EHRM 7 maart 2000, Jansen, nr.
// 12345/98".
func (r *cases) humanRights(s *Scan, i int, found []extract.Mention) []extract.Mention {
	if r.words.of(s, i) == markRights && !r.rightsCourt(s, i) {
		return found
	}
	for j := i + 1; j < len(s.Words) && j <= i+14 && !strings.ContainsAny(s.Gap(j-1), ";\n"); j++ {
		if s.Words[j].End-s.Words[j].Start < 4 {
			continue
		}
		if m, ok := applicationAt(s, j); ok {
			return r.furtherApplications(s, append(found, m))
		}
	}
	return found
}

// rightsCourt tells whether the word is the last of "Europees Hof voor de Rechten van de Mens".
func (r *cases) rightsCourt(s *Scan, i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if strings.EqualFold(s.Word(j), "hof") {
			return true
		}
	}
	return false
}

// furtherApplications reads the numbers that a list has behind the last one found.
func (r *cases) furtherApplications(s *Scan, found []extract.Mention) []extract.Mention {
	for {
		c := &cursor{s.Text, found[len(found)-1].End}
		if !c.further() {
			return found
		}
		m, ok := applicationAt(s, s.WordAt(c.pos))
		if !ok || m.Start != c.pos {
			return found
		}
		found = append(found, m)
	}
}

// applicationAt reads "12345/98" at word i.
func applicationAt(s *Scan, i int) (m extract.Mention, ok bool) {
	if i+1 >= len(s.Words) {
		return m, false
	}
	w, year := s.Words[i], s.Words[i+1]
	size := w.End - w.Start
	if !w.Digit || size < 3 || size > 6 || !strings.HasPrefix(s.Text[w.End:], "/") || !year.Digit || year.Start != w.End+1 || year.End-year.Start != 2 {
		return m, false
	}
	return caseMention(w.Start, year.End, s.Text[w.Start:year.End]), true
}

// application reads the number of an application at word i behind the names of the parties: "Jansen v. Belgium (no. 12345/09)".
func (r *cases) application(s *Scan, i int) (m extract.Mention, ok bool) {
	if m, ok = applicationAt(s, i); !ok || r.words.of(s, i-1) != markNr {
		return m, false
	}
	for j := i - 2; j > 0 && j >= i-10 && !strings.ContainsAny(s.Gap(j), ";:?\n"); j-- {
		if against := s.Word(j); (against == "v" || against == "vs" || against == "c") && s.Words[j-1].Upper && s.Words[j+1].Upper {
			return m, true
		}
	}
	return m, false
}

// series reads the number under which the court published its older judgments: "Series A, nr. 97".
func (r *cases) series(s *Scan, i int, found []extract.Mention) []extract.Mention {
	c := &cursor{s.Text, s.Words[i].End}
	c.space()
	if letter := c.ascii(); letter != "A" && letter != "B" || !s.Words[i].Upper {
		return found
	}
	letter := s.Text[c.pos : c.pos+1]
	c.pos++
	c.sign(",")
	if !c.word("nr", "no", "vol", "nummer") {
		return found
	}
	c.sign(".")
	c.space()
	n := c.digits()
	c.pos += len(n)
	if n == "" || len(n) > 3 {
		return found
	}
	if c.sign("-") && len(c.ascii()) == 1 {
		n += "-" + c.ascii()
		c.pos++
	}
	return append(found, caseMention(s.Words[i].Start, c.pos, "Series "+letter+" nr. "+n))
}

// unionCourt reads a case of the Court of Justice: "C-151/02", "zaak C 151/02".
func (r *cases) unionCourt(s *Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if !w.Upper || w.End != w.Start+1 {
		return found
	}
	blank := strings.HasPrefix(s.Word(i-1), "zaak") || strings.HasPrefix(s.Word(i-1), "zaken") || s.Word(i-1) == "en"
	if end, number, ok := unionNumber(s.Text, w.Start, blank); ok {
		found = append(found, caseMention(w.Start, end, number))
	}
	return found
}

// gluedUnionCourt reads one that lost its hyphen, or whose letter is glued to the word before: "C151/02", "zaakC-151/02".
func gluedUnionCourt(_ *cases, s *Scan, i int) (m extract.Mention, ok bool) {
	w := &s.Words[i]
	start := w.Start
	if w.Digit {
		start -= len("-")
		for _, dash := range []string{"‑", "–"} {
			if start > 0 && strings.HasSuffix(s.Text[:w.Start], dash) {
				start = w.Start - len(dash)
			}
		}
		if start--; start < 1 || s.Text[start-1] < 'a' || s.Text[start-1] > 'z' {
			return m, false
		}
	} else if w.End-w.Start < 3 || !lexicon.Digit(s.Text[w.Start+1]) {
		return m, false
	}
	if letter := s.Text[start]; letter != 'C' && (letter != 'T' || !w.Digit) {
		return m, false
	}
	end, number, ok := unionNumber(s.Text, start, false)
	return caseMention(start, end, number), ok
}

// unionNumber reads the number behind the letter at pos.
func unionNumber(text string, pos int, blank bool) (end int, number string, ok bool) {
	c := &cursor{text, pos + 1}
	switch {
	case c.sign("-"):
		c.space()
	case strings.HasPrefix(text[c.pos:], "‑"), strings.HasPrefix(text[c.pos:], "–"):
		c.pos += len("–")
	case blank:
		c.space()
	}
	n := c.digits()
	c.pos += len(n)
	if n == "" || len(n) > 4 || c.peek() != '/' {
		return 0, "", false
	}
	c.pos++
	y := c.digits()
	c.pos += len(y)
	if len(y) != 2 || !c.ends(c.pos) {
		return 0, "", false
	}
	return c.pos, text[pos:pos+1] + "-" + n + "/" + y, true
}
