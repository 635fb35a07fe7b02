package courts

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// stateCouncil reads a case of the Afdeling bestuursrechtspraak: "200703236/1", "201401234/1/V2".
func stateCouncil(_ *cases, s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	text, start, end := s.Text, s.Words[i].Start, s.Words[i].End
	if !s.Words[i].Digit || end-start != 9 || end+1 >= len(text) || text[end] != '/' || !lexicon.Digit(text[end+1]) ||
		lexicon.Digit(text[start:][2]) && text[start:][:2] != "20" && text[start:][:2] != "19" {
		return m, false
	}
	c := &grammar.Cursor{Text: text, Pos: end + 1}
	c.Pos += len(c.Digits())
	if strings.HasPrefix(text[c.Pos:], "/") {
		c.Pos++
		if _, ok := code(c, 3, false); !ok {
			c.Pos--
		}
	}
	return caseMention(start, c.Pos, text[start:c.Pos]), true
}

// formerStateCouncil reads a number of the Raad van State of before 1994 at its first group: "G05.87.0294", "R03.89.1234/87.1".
func formerStateCouncil(text string, w *lexicon.Word) (m extract.Mention, ok bool) {
	const size = len("G05.87.0294")
	if w.End-w.Start != 3 || text[w.Start] < 'A' || text[w.Start] > 'Z' || len(text) < w.Start+size {
		return m, false
	}
	number := text[w.Start : w.Start+size]
	for i := range number {
		if dot := i == 3 || i == 6; i > 0 && (dot && number[i] != '.' || !dot && !lexicon.Digit(number[i])) {
			return m, false
		}
	}
	end := w.Start + size
	for end+1 < len(text) && (lexicon.Digit(text[end]) || (text[end] == '.' || text[end] == '/') && lexicon.Digit(text[end+1])) {
		end++
	}
	if end < len(text) && lexicon.Digit(text[end]) {
		end++
	}
	return caseMention(w.Start, end, text[w.Start:end]), true
}

// courtOfAppeal reads a case of a gerechtshof since 2009 at the last of its three groups: "200.123.456/01".
func courtOfAppeal(_ *cases, s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	const head = len("200.123.")
	w, start := s.Words[i], s.Words[i].Start-head
	if w.End-w.Start != 3 || start < 0 || s.Text[w.End] != '/' || !strings.HasPrefix(s.Text[start:], "200.") || s.Text[w.Start-1] != '.' || start > 0 && grammar.WordByte(s.Text[start-1]) {
		return m, false
	}
	c := &grammar.Cursor{Text: s.Text, Pos: w.End + 1}
	n := c.Digits()
	if c.Pos += len(n); len(n) != 2 || !c.Ends(c.Pos) {
		return m, false
	}
	return caseMention(start, c.Pos, s.Text[start:c.Pos]), true
}

// aboutLaw reads a number of the Centrale Raad van Beroep by the law's letters behind it: "05/1437 WW".
func (r *cases) aboutLaw(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	if !s.Words[i].Digit || s.Words[i].End-s.Words[i].Start != 2 || i > 0 && s.Words[i].Start == s.Words[i-1].End+1 && s.Text[s.Words[i-1].End] != ' ' {
		return m, false
	}
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].Start}
	number := yearly(c, 3)
	if number == "" || grammar.IsYear(number[len("05/"):]) {
		return m, false
	}
	letters := r.lawBehind(s, c)
	return caseMention(s.Words[i].Start, c.Pos, number+letters), letters != ""
}

// lawBehind reads the letters of a law behind a number, which then belong to it, and returns them with a blank before.
func (r *cases) lawBehind(s *grammar.Scan, c *grammar.Cursor) string {
	if c.Peek() != ' ' {
		return ""
	}
	i := s.WordAt(c.Pos)
	if i >= len(s.Words) || s.Words[i].Start != c.Pos+1 || r.words.Of(s, i) != markLaw || !s.Words[i].Caps || s.GluedAfter(s.Words[i].End) && r.words.Of(s, i+1) != markLaw {
		return ""
	}
	start := c.Pos + 1
	for c.Pos = s.Words[i].End; r.words.Of(s, i+1) == markLaw && s.Words[i+1].Caps && (s.Gap(i) == "/" || s.Gap(i) == "-"); i++ { // "AAW/WAO"
		c.Pos = s.Words[i+1].End
	}
	return " " + s.Text[start:c.Pos]
}

// yearly reads a number within a year, of at least size digits, "02/3102" or "02-3102", and returns it with a slash.
func yearly(c *grammar.Cursor, size int) string {
	y := c.Digits()
	at := c.Pos + len(y)
	if len(y) != 2 || at >= len(c.Text) || c.Text[at] != '/' && c.Text[at] != '-' {
		return ""
	}
	n := (&grammar.Cursor{Text: c.Text, Pos: at + 1}).Digits()
	if len(n) < size || len(n) > 6 || !c.Ends(at+1+len(n)) {
		return ""
	}
	c.Pos = at + 1 + len(n)
	return y + "/" + n
}

// docket reads the numbers behind the letters of an administrative court: "AWB 02/3102", "AWB 03/752, 03/753".
func (r *cases) docket(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if !w.Upper {
		return found
	}
	if w.Caps && s.Word(i) == "KG" && grammar.IsYear(s.Word(i+1)) { // the reports of summary proceedings
		return r.report(s, i, found)
	}
	letters, start := strings.ToUpper(s.Word(i)), w.Start
	c := &grammar.Cursor{Text: s.Text, Pos: w.End}
	c.Sign("-")
	c.Space()
	for {
		from := c.Pos
		number := yearly(c, 2)
		if number == "" || s.Text[from+2] != '/' {
			return found
		}
		if start < 0 {
			start = from
		}
		number += r.lawBehind(s, c)
		found = append(found, caseMention(start, c.Pos, letters+" "+number))
		if start = -1; !further(c) {
			return found
		}
	}
}

// roll reads a number on the roll of a court behind its letters, of which word i is the second: "KG ZA 04-123".
func (r *cases) roll(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	w := &s.Words[i]
	if s.Gap(i) == "-" && (s.Word(i+1) == "nummer" || s.Word(i+1) == "nr") {
		return r.announced(s, i+1, found)
	}
	if !w.Caps || i == 0 || !s.Words[i-1].Caps || s.Gap(i-1) != " " || w.Start-s.Words[i-1].Start != len("KG ") {
		return found
	}
	c := &grammar.Cursor{Text: s.Text, Pos: w.End}
	c.Space()
	from := c.Pos
	if number := yearly(c, 1); number != "" {
		start := s.Words[i-1].Start
		found = append(found, caseMention(start, c.Pos, s.Text[start:w.End]+" "+number[:2]+"-"+s.Text[from+len("04-"):c.Pos]))
	}
	return found
}

// announced reads the numbers behind "zaaknummer" and its like: "C01/076HR", "09/754095-04", "02 004512/00".
func (r *cases) announced(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	c := &grammar.Cursor{Text: s.Text, Pos: s.Words[i].End}
	c.Sign(".:")
	numbered := c.Word("nr", "nrs", "no", "nos", "number", "nummer", "nummers")
	if word := lexicon.Fold(s.Word(i)); !numbered && (word == "zaak" || word == "zaken") {
		return found // it announces no number alone
	}
	c.Sign(".:")
	for c.Space(); ; {
		start := c.Pos
		number, ok := r.announcedNumber(s, c)
		if !ok {
			return found
		}
		found = append(found, caseMention(start, c.Pos, number))
		if !further(c) {
			return found
		}
	}
}

// announcedNumber reads one number of any court: capitals, at least four digits, and signs between them.
func (r *cases) announcedNumber(s *grammar.Scan, c *grammar.Cursor) (string, bool) {
	if number, ok := prosecutionNumber(c, "/-. "); ok {
		return number, true
	}
	if number, ok := thousands(c); ok {
		return number, true
	}
	start, end, digits := c.Pos, c.Pos, 0
	if number := yearly(c, 3); number != "" {
		if letters := r.lawBehind(s, c); letters != "" {
			return number + letters, true
		}
		c.Pos = start
	}
	for end < len(c.Text) && end-start < 24 {
		b := c.Text[end]
		if lexicon.Digit(b) {
			digits++
		} else if !(b >= 'A' && b <= 'Z') && strings.IndexByte("/-.", b) < 0 {
			break
		}
		end++
	}
	number := strings.TrimRight(c.Text[start:end], "/-.")
	if rest := c.Text[end:]; strings.HasPrefix(rest, " ZA ") || strings.HasPrefix(rest, " RK ") { // "12345/KG ZA 03-33": two numbers
		number, _, _ = strings.Cut(number, "/")
	}
	c.Pos = start + len(number)
	if strings.HasPrefix(c.Text[c.Pos:], " HR") && len(number) == len("C01/076") && number[3] == '/' && c.Ends(c.Pos+len(" HR")) {
		number, c.Pos = number+"HR", c.Pos+len(" HR")
	}
	return number, digits >= 4
}

// thousands reads a number of five digits with a point or a blank behind the thousands, as the Hoge Raad had them.
func thousands(c *grammar.Cursor) (string, bool) {
	two := c.Digits()
	at := c.Pos + len(two)
	if len(two) != 2 || at >= len(c.Text) || c.Text[at] != '.' && c.Text[at] != ' ' {
		return "", false
	}
	three := (&grammar.Cursor{Text: c.Text, Pos: at + 1}).Digits()
	if end := at + 1 + len(three); len(three) == 3 && c.Ends(end) && !goesOn(&grammar.Cursor{Text: c.Text, Pos: end}) {
		c.Pos = end
		return two + three, true
	}
	return "", false
}

// goesOn tells whether a sign and a digit follow that make the number before them a longer one.
func goesOn(c *grammar.Cursor) bool {
	return c.Pos+1 < len(c.Text) && strings.IndexByte("/-.,", c.Text[c.Pos]) >= 0 && lexicon.Digit(c.Text[c.Pos+1])
}

// judged reads the number behind a court at word i and the day of its judgment, in either order: "Hof Amsterdam van 23 januari
// 2002, nr. 00/1144", "het arrest van 5 juni 1993 van de Hoge Raad, nr. 28.765".
func (r *cases) judged(s *grammar.Scan, i int, found []extract.Mention) []extract.Mention {
	supreme := s.Word(i) == "HR" || s.Word(i) == "Raad" && s.Word(i-1) == "Hoge"
	if strings.EqualFold(s.Word(i), "raad") && !supreme && s.Word(i+2) != "State" && !strings.EqualFold(s.Word(i-1), "Centrale") {
		return found
	}
	if c, ok := r.numberBefore(s, i); ok {
		return r.courtNumbers(s, c, supreme, found)
	}
	day := dayBefore(s, i) || supreme && r.words.Of(s, i+1) == markNr
	for j := i + 1; j < len(s.Words) && j <= i+10 && (!strings.ContainsAny(s.Gap(j-1), ".;:?\n") || s.Word(j-1) == "jl" && s.Gap(j - 1)[0] == '.'); j++ {
		w := s.Words[j]
		dated := day
		day = day || s.Word(j) == "jl" || w.Digit && w.End-w.Start == 4 && grammar.IsYear(s.Text[w.Start:w.End])
		c := &grammar.Cursor{Text: s.Text, Pos: w.Start}
		switch {
		case day && r.words.Of(s, j) == markNr && j+1 < len(s.Words) && strings.Trim(s.Gap(j), " .,:«") == "":
			c.Pos = s.Words[j+1].Start
		case dated && w.Digit && w.End-w.Start == 2 && (s.Gap(j-1) == ", " || s.Gap(j-1) == " (") && s.Words[j-1].Digit:
			supreme := supreme && w.End < len(s.Text) && s.Text[w.End] == '.'
			if start := c.Pos; r.courtNumber(s, c, supreme) != "" {
				c.Pos = start
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

// numberBefore returns where the number of a judgment begins that is said to be of the court at word i: "het arrest nr. 28.765 van
// de Hoge Raad".
func (r *cases) numberBefore(s *grammar.Scan, i int) (*grammar.Cursor, bool) {
	of := i - 1 // "van rechtbank", "van de rechtbank", "van de Hoge Raad"
	for of > i-4 && !strings.EqualFold(s.Word(of), "van") {
		of--
	}
	for j := of - 1; of > i-4 && j >= 1 && j > of-4; j-- {
		if r.words.Of(s, j) == markNr && r.words.Of(s, j-1) == markJudgment {
			return &grammar.Cursor{Text: s.Text, Pos: s.Words[j+1].Start}, true
		}
	}
	return nil, false
}

// dayBefore tells whether a year stands in the few words before word i.
func dayBefore(s *grammar.Scan, i int) bool {
	for j := i - 1; j >= 0 && j >= i-5 && !strings.ContainsAny(s.Gap(j), ".;:?\n"); j-- {
		if w := s.Words[j]; w.Digit && w.End-w.Start == 4 && grammar.IsYear(s.Text[w.Start:w.End]) {
			return true
		}
	}
	return false
}

// courtNumbers reads a list of numbers of a court.
func (r *cases) courtNumbers(s *grammar.Scan, c *grammar.Cursor, supreme bool, found []extract.Mention) []extract.Mention {
	for {
		start := c.Pos
		number := r.courtNumber(s, c, supreme)
		if number == "" {
			return found
		}
		found = append(found, caseMention(start, c.Pos, number))
		if !further(c) {
			return found
		}
	}
}

// courtNumber reads the number of a Dutch court: "00/1144", "04/3120 WAO", and those of the Hoge Raad: "28765", "28.765",
// "C01/076HR", "01234/05".
func (r *cases) courtNumber(s *grammar.Scan, c *grammar.Cursor, supreme bool) string {
	at := c.Pos
	if supreme {
		if number, ok := thousands(c); ok {
			return number
		}
		if b := c.Peek(); b == 'C' || b == 'R' || b == 'S' {
			c.Pos++
			if hrNumber(c) || yearly(c, 3) != "" {
				return strings.ReplaceAll(s.Text[at:c.Pos], " ", "")
			}
			c.Pos = at
		}
		if n := c.Digits(); len(n) == 5 && c.Ends(at+5) {
			c.Pos += 5
			if strings.HasPrefix(s.Text[c.Pos:], "/") && len((&grammar.Cursor{Text: s.Text, Pos: c.Pos + 1}).Digits()) == 2 {
				c.Pos += len("/05")
			}
			return s.Text[at:c.Pos]
		}
	}
	number := yearly(c, 3)
	if number == "" && !supreme {
		return yearLast(c)
	}
	if number == "" {
		return ""
	}
	printed := s.Text[at:c.Pos]
	if letters := r.lawBehind(s, c); letters != "" {
		return number + letters
	}
	if printed[2] != '/' {
		c.Pos = at
		return ""
	}
	return printed
}

// yearLast reads a number with the year behind it, as courts of appeal had them until 1990: "3400/85".
func yearLast(c *grammar.Cursor) string {
	n := c.Digits()
	at := c.Pos + len(n)
	if len(n) < 3 || len(n) > 5 || at >= len(c.Text) || c.Text[at] != '/' {
		return ""
	}
	year := (&grammar.Cursor{Text: c.Text, Pos: at + 1}).Digits()
	if len(year) != 2 || !c.Ends(at+len("/85")) {
		return ""
	}
	number := c.Text[c.Pos : at+len("/85")]
	c.Pos += len(number)
	return number
}

// hrNumber reads "01/076HR".
func hrNumber(c *grammar.Cursor) bool {
	end := c.Pos
	for end < len(c.Text) && (lexicon.Digit(c.Text[end]) || c.Text[end] == '/') {
		end++
	}
	if end-c.Pos != len("01/076") {
		return false
	}
	if strings.HasPrefix(c.Text[end:], " HR") {
		end++
	}
	if !strings.HasPrefix(c.Text[end:], "HR") || !c.Ends(end+2) {
		return false
	}
	c.Pos = end + len("HR")
	return true
}
