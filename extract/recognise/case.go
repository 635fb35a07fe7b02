package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
)

// cases finds judgments by the numbers that identify them: ECLI, LJN, the Court of Justice's C-123/45, the numbers of
// Dutch courts, and the places of law reports. The hint is the number in its usual spelling.
type cases struct {
	ljn     lexicon.WordSet // "LJN", and "ELRO" that it was called before
	ehrm    lexicon.WordID
	court   lexicon.WordSet // in "C-123/45"
	number  lexicon.WordSet // "zaaknummer"
	reports lexicon.WordSet // "NJ", "BNB"
	dockets lexicon.WordSet // "AWB", "UTR": before the numbers of administrative courts
	judge   lexicon.WordSet // "Hoge Raad", "rechtbank": a date and a number may follow
	nr      lexicon.WordSet
	keys    lexicon.Keys // all of these
}

func newCases(l *lexicon.Lexicon) *cases {
	courts := []string{"c", "t", "f"}
	ljns := []string{"ljn", "elro", "elronr", "elronummer"}
	numbers := []string{"zaaknummer", "zaaknummers", "zaaknr", "zaaksnummer", "rolnummer", "rolnr", "parketnummer", "parketnr", "rekestnummer", "application", "appl"}
	reports := []string{"nj", "bnb", "ab", "jar", "jv", "rsv", "usz", "jb", "tar", "fed", "jor", "ntfr", "belastingblad"}
	dockets := strings.Fields(docketLetters)
	judges := []string{"hof", "gerechtshof", "rechtbank", "raad", "hr", "rb", "crvb", "abrvs", "abrs"}
	return &cases{
		ljn: l.Set(ljns...), ehrm: l.Word("ehrm"), court: l.Set(courts...), number: l.Set(numbers...), reports: l.Set(reports...),
		dockets: l.Set(dockets...), judge: l.Set(judges...), nr: l.Set("nr", "nrs", "no", "nummer"),
		keys: l.Keys(slices.Concat(courts, numbers, reports, ljns, dockets, judges, []string{"ehrm"})...),
	}
}

// docketLetters are what administrative courts and judges in summary proceedings put before their numbers.
const docketLetters = "awb kg ams alk alm arn ass bre dor gel gro haa lee lim maa mid mne nho nne obr ove roe rot sgr she utr zut zwb zwo"

// Name implements Recogniser.
func (*cases) Name() string { return "case" }

// Recognise implements Recogniser.
func (r *cases) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	if len(s.Figures) > 0 { // every ECLI has a year
		found = eclis(s.Text, found)
	}
	return r.numbers(s, r.announced(s, found))
}

// numbers appends the cases that a number with a slash behind it tells without a word before it.
func (r *cases) numbers(s *Scan, found []extract.Mention) []extract.Mention {
	for _, figure := range s.Figures {
		w := &s.Words[figure]
		if w.End >= len(s.Text) || s.Text[w.End] != '/' {
			continue
		}
		end, hint := 0, ""
		if w.Digit {
			if end, hint = stateCouncil(s.Text, w.Start, w.End); end == 0 {
				end, hint = prosecution(s.Text, w.Start, w.End)
			}
		} else if s.Text[w.Start] == 'C' && w.End-w.Start > 2 && lexicon.Digit(s.Text[w.Start+1]) {
			end, hint = unionCourt(s.Text, w.Start) // "C151/02"
		}
		if end > 0 {
			found = append(found, extract.Mention{Kind: extract.KindCase, Start: w.Start, End: end, Hint: hint})
		}
	}
	return found
}

// announced appends the cases that a word before their number gives away.
func (r *cases) announced(s *Scan, found []extract.Mention) []extract.Mention {
	for _, key := range s.Keys(r.keys) {
		w := &s.Words[key]
		end, hint := 0, ""
		switch {
		case r.ljn.Has(w.ID):
			end, hint = ljn(s.Text, w.End)
		case w.ID == r.ehrm:
			if start, e, h := humanRights(s, int(key)); e > 0 {
				found = append(found, extract.Mention{Kind: extract.KindCase, Start: start, End: e, Hint: h})
			}
			continue
		case r.court.Has(w.ID) && w.Upper && w.End == w.Start+1:
			end, hint = unionCourt(s.Text, w.Start)
		case r.reports.Has(w.ID) && w.Upper && (w.Caps || w.End-w.Start > 4):
			end, hint = report(s.Text, w.Start, w.End)
		case r.dockets.Has(w.ID) && w.Upper:
			found = dockets(s.Text, w.Start, w.End, found)
			continue
		case r.judge.Has(w.ID):
			if start, e := r.dated(s, int(key)); e > 0 {
				found = append(found, extract.Mention{Kind: extract.KindCase, Start: start, End: e, Hint: s.Text[start:e]})
			}
			continue
		case r.number.Has(w.ID):
			if start, e, h := caseNumber(s.Text, w.End); e > 0 {
				found = append(found, extract.Mention{Kind: extract.KindCase, Start: start, End: e, Hint: h})
			}
			continue
		}
		if end > 0 {
			found = append(found, extract.Mention{Kind: extract.KindCase, Start: w.Start, End: end, Hint: hint})
		}
	}
	return found
}

// eclis finds European Case Law Identifiers: ECLI:NL:RVS:2024:3946.
func eclis(text string, found []extract.Mention) []extract.Mention {
	for from := 0; ; {
		i := strings.Index(text[from:], "ECLI:")
		if i < 0 {
			return found
		}
		start := from + i
		from = start + len("ECLI:")
		if end := ecli(text, from); end > 0 {
			found = append(found, extract.Mention{Kind: extract.KindCase, Start: start, End: end, Hint: strings.ReplaceAll(text[start:end], " ", "")})
			from = end
		}
	}
}

// ecli returns the end of the four parts behind "ECLI:", 0 where they are not an identifier: a country of two letters,
// a court of one to seven letters or digits, a year, and up to 25 letters, digits and dots.
func ecli(text string, pos int) int {
	c := &cursor{text, pos}
	c.space()
	country := c.code(2, false)
	if len(country) != 2 || !c.sign(":") || c.code(7, false) == "" || !c.sign(":") {
		return 0
	}
	year := c.code(4, false)
	if len(year) != 4 || strings.Trim(year, "0123456789") != "" || !c.sign(":") || c.code(25, true) == "" {
		return 0
	}
	return c.pos
}

// code reads up to size capitals and digits, with dots inside where dots is true.
func (c *cursor) code(size int, dots bool) string {
	end := c.pos
	for end < len(c.text) && end-c.pos < size {
		b := c.text[end]
		if !(lexicon.Digit(b) || b >= 'A' && b <= 'Z' || dots && b == '.' && end+1 < len(c.text) && wordByte(c.text[end+1])) {
			break
		}
		end++
	}
	if end < len(c.text) && wordByte(c.text[end]) {
		return ""
	}
	code := c.text[c.pos:end]
	c.pos = end
	return code
}

// ljn reads the two capitals and four digits behind "LJN": "LJN: BA9173", "LJN-nummer AX 1234".
func ljn(text string, pos int) (end int, hint string) {
	c := &cursor{text, pos}
	c.sign("-:")
	c.word("nummer", "nr", "nrs", "no")
	c.sign(".:")
	c.sign("-")
	c.space()
	letters := c.ascii()
	zero := ""
	if len(letters) == 3 && letters[2] == 'O' { // OCR
		letters, zero = letters[:2], "0"
		c.pos++
	}
	if letters == "" || len(letters) > 2 || strings.ToUpper(letters) != letters {
		return 0, ""
	}
	c.pos += len(letters)
	c.space()
	d := c.digits() // five or six where OCR read a letter as a digit
	c.pos += len(d)
	if len(zero)+len(d) < 4 || len(letters)+len(zero)+len(d) > 7 || !c.ends(c.pos) {
		return 0, ""
	}
	return c.pos, letters + zero + d
}

// humanRights reads the application behind a judgment of the European Court of Human Rights at word i: "EHRM 7 maart 2000,
// Jansen, nr. 12345/98".
func humanRights(s *Scan, i int) (start, end int, number string) {
	for j := i + 1; j < len(s.Words) && j <= i+14 && !strings.ContainsAny(s.Gap(j-1), ";\n"); j++ {
		w := s.Words[j]
		if !w.Digit || w.End-w.Start < 4 || !strings.HasPrefix(s.Text[w.End:], "/") || j+1 >= len(s.Words) {
			continue
		}
		if y := s.Words[j+1]; y.Digit && y.Start == w.End+1 && y.End-y.Start == 2 {
			return w.Start, y.End, s.Text[w.Start:y.End]
		}
	}
	return 0, 0, ""
}

// unionCourt reads a case of the Court of Justice: "C-151/02".
func unionCourt(text string, pos int) (end int, hint string) {
	c := &cursor{text, pos + 1}
	if !c.sign("-") && !strings.HasPrefix(text[c.pos:], "‑") && !strings.HasPrefix(text[c.pos:], "–") && !lexicon.Digit(c.peek()) {
		return 0, ""
	}
	for c.pos < len(text) && text[c.pos] >= 0x80 {
		c.pos++
	}
	n := c.digits()
	c.pos += len(n)
	if n == "" || len(n) > 4 || c.peek() != '/' {
		return 0, ""
	}
	c.pos++
	y := c.digits()
	c.pos += len(y)
	if len(y) != 2 || !c.ends(c.pos) {
		return 0, ""
	}
	return c.pos, text[pos:pos+1] + "-" + n + "/" + y
}

// stateCouncil reads a case of the Afdeling bestuursrechtspraak: "200703236/1".
func stateCouncil(text string, start, end int) (int, string) {
	if end-start != 9 || end+1 >= len(text) || text[end] != '/' || !lexicon.Digit(text[end+1]) || lexicon.Digit(text[start:][2]) && text[start:][:2] != "20" && text[start:][:2] != "19" {
		return 0, ""
	}
	c := &cursor{text, end + 1}
	c.pos += len(c.digits())
	if strings.HasPrefix(text[c.pos:], "/") {
		c.pos++
		if c.code(3, false) == "" {
			c.pos--
		}
	}
	return c.pos, text[start:c.pos]
}

// prosecution reads a number of the public prosecutor: "09/754095-04".
func prosecution(text string, start, end int) (int, string) {
	if end-start != 2 || len(text) < start+12 || text[end] != '/' || text[start+9] != '-' {
		return 0, ""
	}
	c := &cursor{text, end + 1}
	if len(c.digits()) != 6 {
		return 0, ""
	}
	c.pos += 7
	if len(c.digits()) != 2 || !c.ends(start+12) {
		return 0, ""
	}
	return start + 12, text[start : start+12]
}

// report reads the place of a judgment in a law report: "NJ 1990, 692", "BNB 2004/101", "NJ 1985 nr. 36".
func report(text string, start, end int) (int, string) {
	c := &cursor{text, end}
	c.space()
	y := c.digits()
	c.pos += len(y)
	if len(y) != 4 || !isYear(y) {
		return 0, ""
	}
	c.sign(",/")
	if c.word("afl", "aflevering") {
		c.sign(".")
		c.space()
		c.pos += len(c.digits())
		c.sign(",")
	}
	c.word("nr", "no")
	c.sign(".")
	c.space()
	n := c.digits()
	c.pos += len(n)
	if n == "" || len(n) > 4 || !c.ends(c.pos) {
		return 0, ""
	}
	return c.pos, text[start:end] + " " + y + "/" + n
}

// dockets appends the numbers behind the letters of an administrative court: "AWB 02/3102", "AWB 03/752, 03/753".
func dockets(text string, start, end int, found []extract.Mention) []extract.Mention {
	letters := strings.ToUpper(text[start:end])
	c := &cursor{text, end}
	c.sign("-")
	for {
		c.space()
		from := c.pos
		number := c.yearly(2)
		if number == "" {
			return found
		}
		if start < 0 {
			start = from
		}
		found = append(found, extract.Mention{Kind: extract.KindCase, Start: start, End: c.pos, Hint: letters + " " + number})
		start = -1
		if !c.sign(",") && !c.word("en") {
			return found
		}
	}
}

// yearly reads a number within a year, of at least size digits: "02/3102".
func (c *cursor) yearly(size int) string {
	from := c.pos
	y := c.digits()
	if len(y) != 2 || !strings.HasPrefix(c.text[c.pos+2:], "/") {
		return ""
	}
	n := (&cursor{c.text, from + 3}).digits()
	if len(n) < size || len(n) > 6 || !c.ends(from+3+len(n)) {
		return ""
	}
	c.pos = from + 3 + len(n)
	return c.text[from:c.pos]
}

// dated reads the number behind a court at word i and the day of its judgment: "Hof Amsterdam van 23 januari 2002, nr.
// 00/1144".
func (r *cases) dated(s *Scan, i int) (start, end int) {
	supreme := s.Word(i) == "HR" || s.Word(i) == "Raad" && s.Word(i-1) == "Hoge"
	if s.Word(i) == "Raad" && !supreme && s.Word(i+2) != "State" {
		return 0, 0
	}
	day := false
	for j := i + 1; j < len(s.Words) && j <= i+10 && !strings.ContainsAny(s.Gap(j-1), ".;:?\n"); j++ {
		w := s.Words[j]
		day = day || w.Digit && w.End-w.Start == 4 && isYear(s.Text[w.Start:w.End])
		if !day || !s.Has(j, r.nr) || j+1 >= len(s.Words) || strings.Trim(s.Gap(j), " .") != "" {
			continue
		}
		c := &cursor{s.Text, s.Words[j+1].Start}
		if c.yearly(3) == "" {
			if n := len(c.digits()); n != 5 || !supreme || !c.ends(c.pos+n) {
				return 0, 0
			}
			return c.pos, c.pos + 5
		}
		return s.Words[j+1].Start, c.pos
	}
	return 0, 0
}

// caseNumber reads the number behind "zaaknummer": "C01/076HR", "09/754095-04".
func caseNumber(text string, pos int) (start, end int, hint string) {
	c := &cursor{text, pos}
	c.sign(".:")
	c.word("nr", "no", "number", "nummer")
	c.sign(".:")
	c.space()
	start = c.pos
	digits := 0
	for c.pos < len(text) && c.pos-start < 24 {
		b := text[c.pos]
		if lexicon.Digit(b) {
			digits++
		} else if !(b >= 'A' && b <= 'Z') && strings.IndexByte("/-.", b) < 0 {
			break
		}
		c.pos++
	}
	number := strings.TrimRight(text[start:c.pos], "/-.")
	if digits < 4 {
		return 0, 0, ""
	}
	return start, start + len(number), number
}
