package courts

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// ecli reads a European Case Law Identifier, whatever its capitals: "ECLI:NL:RVS:2024:3946", "ecli: NL:HR:2019: 2006", and one
// that the end of a line broke.
func (r *cases) ecli(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Sign("-")
	c.Word("nummer", "nr")
	if !colon(c) {
		return found
	}
	if c.Word("ecli") && !colon(c) {
		return found
	}
	country, ok := code(c, 2, false)
	court, okCourt := codeBehindColon(c, 7, false)
	year, okYear := codeBehindColon(c, 4, false)
	number, okNumber := codeBehindColon(c, 25, true)
	if !ok || !okCourt || !okYear || !okNumber || len(country) != 2 || len(year) != 4 || !grammar.IsYear(year) {
		return found
	}
	return append(found, caseMention(s.Words[i].Start, c.Pos, strings.ToUpper(strings.Join([]string{"ECLI", country, court, year, number}, ":"))))
}

// colon reads a colon with the blanks and the hyphen that the end of a line put beside it.
func colon(c *grammar.Cursor) bool {
	at := c.Pos
	c.Sign("-")
	if !c.Sign(":") {
		c.Pos = at
		return false
	}
	c.Pos = dutch.SkipBlanks(c.Text, c.Pos)
	return true
}

// codeBehindColon reads a colon and a part of an identifier.
func codeBehindColon(c *grammar.Cursor, size int, dots bool) (string, bool) {
	if !colon(c) {
		return "", false
	}
	return code(c, size, dots)
}

// code reads up to size letters and digits, with dots inside where dots is true.
func code(c *grammar.Cursor, size int, dots bool) (string, bool) {
	end := c.Pos
	for end < len(c.Text) && end-c.Pos < size {
		b := c.Text[end]
		if !(dutch.IsASCIIWord(b) || dots && b == '.' && end+1 < len(c.Text) && dutch.IsASCIIWord(c.Text[end+1])) {
			break
		}
		end++
	}
	if end == c.Pos || end < len(c.Text) && grammar.WordByte(c.Text[end]) {
		return "", false
	}
	code := c.Text[c.Pos:end]
	c.Pos = end
	return code, true
}

// unnamedECLI reads an identifier without its first word around its year: "EU:C:2016:198".
func unnamedECLI(text string, year *lexicon.Word) (m extract.Mention, ok bool) {
	if year.End-year.Start != 4 || !grammar.IsYear(text[year.Start:year.End]) {
		return m, false
	}
	court := capitalsBefore(text, year.Start-1)
	country := capitalsBefore(text, court-1)
	if court < 0 || country < 0 || court-1-country != 2 || text[court-1] != ':' || text[year.Start-1] != ':' || country > 0 && (grammar.WordByte(text[country-1]) || text[country-1] == ':') {
		return m, false
	}
	c := &grammar.Cursor{Text: text, Pos: year.End + 1}
	if _, ok := code(c, 25, true); !ok {
		return m, false
	}
	return caseMention(country, c.Pos, "ECLI:"+strings.ToUpper(text[country:c.Pos])), true
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
func (r *cases) ljn(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Sign("-:")
	named := c.Word("nummer", "nummers", "nr", "nrs", "no")
	if !named && strings.EqualFold(s.Word(i), "lj") || !s.Words[i].Upper && !named && s.Word(i) != "ljn" {
		return found
	}
	c.Sign(".:")
	c.Sign("-")
	c.Space()
	number, ok := ljnNumber(c, true)
	if !ok {
		return found
	}
	found = append(found, caseMention(s.Words[i].Start, c.Pos, number))
	for further(c) {
		start := c.Pos
		if number, ok = ljnNumber(c, false); !ok {
			break
		}
		found = append(found, caseMention(start, c.Pos, number))
	}
	return found
}

// ljnNumber reads "BA9173"; the first one behind the word may have a blank inside, small letters, or slips of OCR.
func ljnNumber(c *grammar.Cursor, first bool) (string, bool) {
	letters := c.Ascii()
	zero := ""
	if first && len(letters) == 3 && letters[2] == 'O' { // OCR
		letters, zero = letters[:2], "0"
	}
	capitals := strings.ToUpper(letters) == letters
	if letters == "" || len(letters) > 2 || !capitals && len(letters) != 2 || !first && len(letters) != 2 {
		return "", false
	}
	d := &grammar.Cursor{Text: c.Text, Pos: c.Pos + len(letters) + len(zero)}
	if first && capitals {
		d.Space()
	}
	digits := d.Digits() // five or six where OCR read a letter as a digit
	d.Pos += len(digits)
	size := len(zero) + len(digits)
	if size < 4 || len(letters)+size > 7 || (!first || !capitals) && size != 4 || !d.Ends(d.Pos) {
		return "", false
	}
	c.Pos = d.Pos
	return strings.ToUpper(letters) + zero + digits, true
}

// humanRights reads the applications behind a judgment of the European Court of Human Rights: "EHRM 7 maart 2000, Jansen, nr.
// 12345/98".
func (r *cases) humanRights(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	if r.words.Of(s, i) == markRights && !r.rightsCourt(s, i) {
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
func (r *cases) rightsCourt(s *grammar.Scan, i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if strings.EqualFold(s.Word(j), "hof") {
			return true
		}
	}
	return false
}

// registry reads the number of a case that the former Commission of Human Rights sent to the court: "12/1994/345/456", its number and
// year there, and those of all cases.
func registry(_ *cases, s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	start := s.Words[i].Start
	c := &grammar.Cursor{Text: s.Text, Pos: start}
	for part := range 4 {
		n := c.Digits()
		if part == 1 && !grammar.IsYear(n) || part != 1 && (n == "" || len(n) > 3) {
			return m, false
		}
		c.Pos += len(n)
		if part < 3 {
			if c.Peek() != '/' {
				return m, false
			}
			c.Pos++
		}
	}
	if !c.Ends(c.Pos) || start > 0 && s.Text[start-1] == '/' || !strings.Contains(s.Text, "Hof") && !strings.Contains(s.Text, "EHRM") && !strings.Contains(s.Text, "zaak") {
		return m, false
	}
	return caseMention(start, c.Pos, s.Text[start:c.Pos]), true
}

// furtherApplications reads the numbers that a list has behind the last one found.
func (r *cases) furtherApplications(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	for {
		c := &grammar.Cursor{Text: s.Text, Pos: found[len(found)-1].End}
		if !further(c) {
			return found
		}
		m, ok := applicationAt(s, s.WordAt(c.Pos))
		if !ok || m.Start != c.Pos {
			return found
		}
		found = append(found, m)
	}
}

// applicationAt reads "12345/98" at word i.
func applicationAt(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
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
func (r *cases) application(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	if m, ok = applicationAt(s, i); !ok {
		return m, false
	}
	first := i
	for k := i - 1; k >= 2; k = first - 1 { // the one before in a list
		if s.Word(k) == "en" || s.Word(k) == "and" {
			k--
		}
		if _, listed := applicationAt(s, k-1); !listed {
			break
		}
		first = k - 1
	}
	if r.words.Of(s, first-1) != markNr {
		return m, false
	}
	for j := first - 2; j > 0 && j >= first-10 && !strings.ContainsAny(s.Gap(j), ";:?\n"); j-- {
		switch s.Word(j) {
		case "v", "vs", "c", "t":
			if s.Words[j-1].Upper && (s.Words[j+1].Upper || s.Word(j+1) == "the") {
				return m, true
			}
		}
	}
	return m, false
}

// series reads the number under which the court published its older judgments: "Series A, nr. 97".
func (r *cases) series(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Space()
	if letter := c.Ascii(); letter != "A" && letter != "B" || !s.Words[i].Upper {
		return found
	}
	letter := s.Text[c.Pos : c.Pos+1]
	c.Pos++
	c.Sign(",")
	if !c.Word("nr", "no", "vol", "nummer") {
		return found
	}
	c.Sign(".")
	c.Space()
	n := c.Digits()
	c.Pos += len(n)
	if n == "" || len(n) > 3 {
		return found
	}
	if c.Sign("-") && len(c.Ascii()) == 1 {
		n += "-" + c.Ascii()
		c.Pos++
	}
	return append(found, caseMention(s.Words[i].Start, c.Pos, "Series "+letter+" "+n))
}

// unionCourt reads a case of the Court of Justice: "C-151/02", "zaak C 151/02".
func (r *cases) unionCourt(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
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
func gluedUnionCourt(_ *cases, s *grammar.Scan, i int) (m extract.Mention, ok bool) {
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
	c := &grammar.Cursor{Text: text, Pos: pos + 1}
	switch {
	case c.Sign("-"):
		c.Space()
	case strings.HasPrefix(text[c.Pos:], "‑"), strings.HasPrefix(text[c.Pos:], "–"):
		c.Pos += len("–")
	case blank:
		c.Space()
	}
	n := c.Digits()
	c.Pos += len(n)
	if n == "" || len(n) > 4 || c.Peek() != '/' {
		return 0, "", false
	}
	c.Pos++
	y := c.Digits()
	c.Pos += len(y)
	if len(y) != 2 || !c.Ends(c.Pos) {
		return 0, "", false
	}
	return c.Pos, text[pos:pos+1] + "-" + n + "/" + y, true
}
