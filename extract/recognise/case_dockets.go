package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// stateCouncil reads a case of the Afdeling bestuursrechtspraak: "200703236/1", "201401234/1/V2".
func stateCouncil(_ *cases, s *Scan, i int) (m extract.Mention, ok bool) {
	text, start, end := s.Text, s.Words[i].Start, s.Words[i].End
	if !s.Words[i].Digit || end-start != 9 || end+1 >= len(text) || text[end] != '/' || !lexicon.Digit(text[end+1]) ||
		lexicon.Digit(text[start:][2]) && text[start:][:2] != "20" && text[start:][:2] != "19" {
		return m, false
	}
	c := &cursor{text, end + 1}
	c.pos += len(c.digits())
	if strings.HasPrefix(text[c.pos:], "/") {
		c.pos++
		if _, ok := c.code(3, false); !ok {
			c.pos--
		}
	}
	return caseMention(start, c.pos, text[start:c.pos]), true
}

// prosecution reads a number of the public prosecutor: "09/754095-04".
func prosecution(_ *cases, s *Scan, i int) (m extract.Mention, ok bool) {
	if !s.Words[i].Digit {
		return m, false
	}
	c := &cursor{s.Text, s.Words[i].Start}
	number, ok := c.prosecution("/")
	return caseMention(s.Words[i].Start, c.pos, number), ok
}

// prosecution reads the two, six and two digits of a number of the public prosecutor, with one of the signs behind the first
// two; where no hyphen stands there it gives the number its usual signs.
func (c *cursor) prosecution(signs string) (string, bool) {
	const size = len("09/754095-04")
	if len(c.text)-c.pos < size || !c.ends(c.pos+size) {
		return "", false
	}
	number := c.text[c.pos : c.pos+size]
	for i := range size {
		switch i {
		case 2:
			if strings.IndexByte(signs, number[i]) < 0 {
				return "", false
			}
		case 9:
			if strings.IndexByte("/-.", number[i]) < 0 {
				return "", false
			}
		default:
			if !lexicon.Digit(number[i]) {
				return "", false
			}
		}
	}
	c.pos += size
	if number[2] == '-' { // of a court of appeal
		return number, true
	}
	return number[:2] + "/" + number[3:9] + "-" + number[10:], true
}

// courtOfAppeal reads a case of a gerechtshof since 2009 at the last of its three groups: "200.123.456/01".
func courtOfAppeal(_ *cases, s *Scan, i int) (m extract.Mention, ok bool) {
	const head = len("200.123.")
	w, start := s.Words[i], s.Words[i].Start-head
	if w.End-w.Start != 3 || start < 0 || s.Text[w.End] != '/' || !strings.HasPrefix(s.Text[start:], "200.") || s.Text[w.Start-1] != '.' || start > 0 && wordByte(s.Text[start-1]) {
		return m, false
	}
	c := &cursor{s.Text, w.End + 1}
	n := c.digits()
	if c.pos += len(n); len(n) != 2 || !c.ends(c.pos) {
		return m, false
	}
	return caseMention(start, c.pos, s.Text[start:c.pos]), true
}

// aboutLaw reads a number of the Centrale Raad van Beroep by the law's letters behind it: "05/1437 WW".
func (r *cases) aboutLaw(s *Scan, i int) (m extract.Mention, ok bool) {
	if !s.Words[i].Digit || s.Words[i].End-s.Words[i].Start != 2 || i > 0 && s.Words[i].Start == s.Words[i-1].End+1 && s.Text[s.Words[i-1].End] != ' ' {
		return m, false
	}
	c := &cursor{s.Text, s.Words[i].Start}
	number := c.yearly(3)
	if number == "" || isYear(number[len("05/"):]) {
		return m, false
	}
	letters := r.lawBehind(s, c)
	return caseMention(s.Words[i].Start, c.pos, number+letters), letters != ""
}

// lawBehind reads the letters of a law behind a number, which then belong to it, and returns them with a blank before.
func (r *cases) lawBehind(s *Scan, c *cursor) string {
	if c.peek() != ' ' {
		return ""
	}
	i := s.WordAt(c.pos)
	if i >= len(s.Words) || s.Words[i].Start != c.pos+1 || r.words.of(s, i) != markLaw || !s.Words[i].Caps || s.GluedAfter(s.Words[i].End) {
		return ""
	}
	c.pos = s.Words[i].End
	return " " + s.Word(i)
}

// yearly reads a number within a year, of at least size digits, "02/3102" or "02-3102", and returns it with a slash.
func (c *cursor) yearly(size int) string {
	y := c.digits()
	at := c.pos + len(y)
	if len(y) != 2 || at >= len(c.text) || c.text[at] != '/' && c.text[at] != '-' {
		return ""
	}
	n := (&cursor{c.text, at + 1}).digits()
	if len(n) < size || len(n) > 6 || !c.ends(at+1+len(n)) {
		return ""
	}
	c.pos = at + 1 + len(n)
	return y + "/" + n
}

// docket reads the numbers behind the letters of an administrative court: "AWB 02/3102", "AWB 03/752, 03/753".
func (r *cases) docket(s *Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if !w.Upper {
		return found
	}
	letters, start := strings.ToUpper(s.Word(i)), w.Start
	c := &cursor{s.Text, w.End}
	c.sign("-")
	c.space()
	for {
		from := c.pos
		number := c.yearly(2)
		if number == "" || s.Text[from+2] != '/' {
			return found
		}
		if start < 0 {
			start = from
		}
		number += r.lawBehind(s, c)
		found = append(found, caseMention(start, c.pos, letters+" "+number))
		if start = -1; !c.further() {
			return found
		}
	}
}

// roll reads a number on the roll of a court behind its letters, of which word i is the second: "KG ZA 04-123".
func (r *cases) roll(s *Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if !w.Caps || i == 0 || !s.Words[i-1].Caps || s.Gap(i-1) != " " || w.Start-s.Words[i-1].Start != len("KG ") {
		return found
	}
	c := &cursor{s.Text, w.End}
	c.space()
	from := c.pos
	if number := c.yearly(1); number != "" {
		start := s.Words[i-1].Start
		found = append(found, caseMention(start, c.pos, s.Text[start:w.End]+" "+number[:2]+"-"+s.Text[from+len("04-"):c.pos]))
	}
	return found
}

// announced reads the numbers behind "zaaknummer" and its like: "C01/076HR", "09/754095-04", "02 004512/00".
func (r *cases) announced(s *Scan, i int, found []extract.Mention) []extract.Mention {
	c := &cursor{s.Text, s.Words[i].End}
	c.sign(".:")
	c.word("nr", "nrs", "no", "nos", "number", "nummer", "nummers")
	c.sign(".:")
	for c.space(); ; {
		start := c.pos
		number, ok := r.announcedNumber(s, c)
		if !ok {
			return found
		}
		found = append(found, caseMention(start, c.pos, number))
		if !c.further() {
			return found
		}
	}
}

// announcedNumber reads one number of any court: capitals, at least four digits, and signs between them.
func (r *cases) announcedNumber(s *Scan, c *cursor) (string, bool) {
	if number, ok := c.prosecution("/-. "); ok {
		return number, true
	}
	if number, ok := c.thousands(); ok {
		return number, true
	}
	start, end, digits := c.pos, c.pos, 0
	if number := c.yearly(3); number != "" {
		if letters := r.lawBehind(s, c); letters != "" {
			return number + letters, true
		}
		c.pos = start
	}
	for end < len(c.text) && end-start < 24 {
		b := c.text[end]
		if lexicon.Digit(b) {
			digits++
		} else if !(b >= 'A' && b <= 'Z') && strings.IndexByte("/-.", b) < 0 {
			break
		}
		end++
	}
	number := strings.TrimRight(c.text[start:end], "/-.")
	if rest := c.text[end:]; strings.HasPrefix(rest, " ZA ") || strings.HasPrefix(rest, " RK ") { // "12345/KG ZA 03-33": two numbers
		number, _, _ = strings.Cut(number, "/")
	}
	c.pos = start + len(number)
	return number, digits >= 4
}

// thousands reads a number of five digits with a point or a blank behind the thousands, as the Hoge Raad had them.
func (c *cursor) thousands() (string, bool) {
	two := c.digits()
	at := c.pos + len(two)
	if len(two) != 2 || at >= len(c.text) || c.text[at] != '.' && c.text[at] != ' ' {
		return "", false
	}
	three := (&cursor{c.text, at + 1}).digits()
	if end := at + 1 + len(three); len(three) == 3 && c.ends(end) && !(&cursor{c.text, end}).goesOn() {
		c.pos = end
		return two + three, true
	}
	return "", false
}

// goesOn tells whether a sign and a digit follow that make the number before them a longer one.
func (c *cursor) goesOn() bool {
	return c.pos+1 < len(c.text) && strings.IndexByte("/-.,", c.text[c.pos]) >= 0 && lexicon.Digit(c.text[c.pos+1])
}

// judged reads the number behind a court at word i and the day of its judgment, in either order: "Hof Amsterdam van 23 januari
// 2002, nr. 00/1144", "het arrest van 5 juni 1993 van de Hoge Raad, nr. 28.765".
func (r *cases) judged(s *Scan, i int, found []extract.Mention) []extract.Mention {
	supreme := s.Word(i) == "HR" || s.Word(i) == "Raad" && s.Word(i-1) == "Hoge"
	if strings.EqualFold(s.Word(i), "raad") && !supreme && s.Word(i+2) != "State" && !strings.EqualFold(s.Word(i-1), "Centrale") {
		return found
	}
	day := dayBefore(s, i)
	for j := i + 1; j < len(s.Words) && j <= i+10 && !strings.ContainsAny(s.Gap(j-1), ".;:?\n"); j++ {
		w := s.Words[j]
		dated := day
		day = day || w.Digit && w.End-w.Start == 4 && isYear(s.Text[w.Start:w.End])
		c := &cursor{s.Text, w.Start}
		switch {
		case day && r.words.of(s, j) == markNr && j+1 < len(s.Words) && strings.Trim(s.Gap(j), " .") == "":
			c.pos = s.Words[j+1].Start
		case dated && w.Digit && w.End-w.Start == 2 && (s.Gap(j-1) == ", " || s.Gap(j-1) == " (") && s.Words[j-1].Digit:
			supreme := supreme && w.End < len(s.Text) && s.Text[w.End] == '.'
			if start := c.pos; r.courtNumber(s, c, supreme) != "" {
				c.pos = start
				break
			}
			continue
		default:
			continue
		}
		return r.courtNumbers(s, c, supreme, found)
	}
	return found
}

// dayBefore tells whether a year stands in the few words before word i.
func dayBefore(s *Scan, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5 && !strings.ContainsAny(s.Gap(j), ".;:?\n"); j-- {
		if w := s.Words[j]; w.Digit && w.End-w.Start == 4 && isYear(s.Text[w.Start:w.End]) {
			return true
		}
	}
	return false
}

// courtNumbers reads a list of numbers of a court.
func (r *cases) courtNumbers(s *Scan, c *cursor, supreme bool, found []extract.Mention) []extract.Mention {
	for {
		start := c.pos
		number := r.courtNumber(s, c, supreme)
		if number == "" {
			return found
		}
		found = append(found, caseMention(start, c.pos, number))
		if !c.further() {
			return found
		}
	}
}

// courtNumber reads the number of a Dutch court: "00/1144", "04/3120 WAO", and those of the Hoge Raad: "28765", "28.765",
// "C01/076HR", "01234/05".
func (r *cases) courtNumber(s *Scan, c *cursor, supreme bool) string {
	at := c.pos
	if supreme {
		if number, ok := c.thousands(); ok {
			return number
		}
		if b := c.peek(); b == 'C' || b == 'R' || b == 'S' {
			c.pos++
			if n := c.yearly(3); n != "" || c.hrNumber() {
				return s.Text[at:c.pos]
			}
			c.pos = at
		}
		if n := c.digits(); len(n) == 5 && c.ends(at+5) {
			c.pos += 5
			if strings.HasPrefix(s.Text[c.pos:], "/") && len((&cursor{s.Text, c.pos + 1}).digits()) == 2 {
				c.pos += len("/05")
			}
			return s.Text[at:c.pos]
		}
	}
	number := c.yearly(3)
	if number == "" {
		return ""
	}
	printed := s.Text[at:c.pos]
	if letters := r.lawBehind(s, c); letters != "" {
		return number + letters
	}
	if printed[2] != '/' {
		c.pos = at
		return ""
	}
	return printed
}

// hrNumber reads "01/076HR".
func (c *cursor) hrNumber() bool {
	end := c.pos
	for end < len(c.text) && (lexicon.Digit(c.text[end]) || c.text[end] == '/') {
		end++
	}
	if end-c.pos != len("01/076") || !strings.HasPrefix(c.text[end:], "HR") || !c.ends(end+2) {
		return false
	}
	c.pos = end + len("HR")
	return true
}
