package papers

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// CiteHandelingen finds citations of the report of the debates: "Handelingen II 1998/99, nr. 5, blz. 238", "Handelingen TK
// 28-1919", "Handelingen II 2019/20, nr. 23, item 6". Its official id is h-tk-19981999-5-238, as far as the text tells.
func CiteHandelingen(text string, home Home) []Citation {
	var out []Citation
	for at := 0; ; {
		i := strings.Index(text[at:], "andelingen")
		if i < 0 {
			return out
		}
		start := at + i - 1
		at += i + len("andelingen")
		if start < 0 || text[start]|0x20 != 'h' || start > 0 && dutch.IsASCIIWord(text[start-1]) || behindAanhangsel(text[:start]) {
			continue
		}
		for d := (debate{start: start, end: at, chamber: home.Chamber}); ; {
			d.read(text)
			if !d.cites() {
				break
			}
			out = append(out, Citation{ID: d.id(home.SessionYear), Span: extract.Span{Start: d.start, End: d.end}})
			at = d.end
			next, ok := d.further(text)
			if !ok {
				break
			}
			d = next
		}
	}
}

// behindAanhangsel tells whether the word before is that of another series of papers.
func behindAanhangsel(before string) bool {
	before = strings.TrimRight(before, " -")
	for _, word := range []string{"de", "van", "der"} {
		before = strings.TrimRight(strings.TrimSuffix(before, " "+word), " ")
	}
	return strings.HasSuffix(before, "hangsel") || strings.HasSuffix(before, "ijvoegsel") || strings.HasSuffix(before, "anh.")
}

// debate is a citation of the Handelingen that is being read.
type debate struct {
	start, end                           int
	chamber, year, nr, item, page, until string
	date                                 string // the session year that a day falls in
	committee, otherPaper                bool
	sure                                 bool // a word or year shows that this is the report, not somebody's acts
}

// cites tells whether what was read names a meeting or a page of it.
func (d *debate) cites() bool {
	return d.sure && !d.otherPaper && (d.nr != "" || d.page != "" || d.date != "")
}

// further returns the citation that a list has behind this one, of the same year unless it says another: "nr. 5, blz. 238 en nr.
// 7, blz. 401".
func (d *debate) further(text string) (next debate, ok bool) {
	at := dutch.SkipBlanks(text, d.end)
	if strings.HasPrefix(text[at:], ",") || strings.HasPrefix(text[at:], ";") {
		at = dutch.SkipBlanks(text, at+1)
	}
	if strings.HasPrefix(text[at:], "en ") {
		at = dutch.SkipBlanks(text, at+len("en "))
	}
	if at == d.end || !startsDebate(text[at:]) {
		return next, false
	}
	next = debate{start: at, end: at, chamber: d.chamber, year: d.year, committee: d.committee}
	probe := next
	probe.read(text)
	return next, probe.nr != "" && (probe.page != "" || probe.item != "") && !probe.otherPaper
}

// startsDebate tells whether a text begins with a word that a citation of the Handelingen can begin with.
func startsDebate(s string) bool {
	for _, word := range []string{"nr.", "nr ", "nummer ", "II ", "I ", "TK ", "EK ", "deel "} {
		if strings.HasPrefix(s, word) {
			return true
		}
	}
	return false
}

// What the figure behind a word is.
type debateLabel uint8

const (
	anyFigure debateLabel = iota
	ofMeeting             // "nr.", "deel"
	ofItem
	ofPage
	noFigure // the citation ends before the word
)

// read takes in the words and figures that belong to the citation.
func (d *debate) read(text string) {
	label := anyFigure
	for at := d.end; ; {
		at = dutch.SkipBlanks(text, at)
		for at < len(text) && strings.IndexByte(",.;(:", text[at]) >= 0 {
			if text[at] == '.' && label == anyFigure && at != d.end || text[at] == '(' && !strings.HasPrefix(text[at:], "(pag") || text[at] == ';' && (d.page != "" || d.item != "") {
				return
			}
			at = dutch.SkipBlanks(text, at+1)
		}
		if at >= len(text) {
			return
		}
		year, n := dutch.CutSessionYear(text[at:])
		chamber, ordinal := cutChamber(text[at:], label == anyFigure && d.year == "")
		switch {
		case n > 0 && label != ofPage:
			d.year, d.end, d.sure = year, at+n, true
			at, label = d.end, anyFigure
		case ordinal > 0:
			d.word(chamber)
			at += ordinal
		case dutch.IsDigit(text[at]):
			if at = d.figure(text, at, label); at < 0 {
				return
			}
			label = anyFigure
		default:
			end := at
			for end < len(text) && dutch.IsASCIIWord(text[end]) {
				end++
			}
			if label = d.word(text[at:end]); label == noFigure {
				return
			}
			d.sure = d.sure || label != anyFigure
			at = end
		}
	}
}

// cutChamber reads "2e Kamer", and where bare is set the figure alone that stands for a chamber before a session year: "2,
// 2008-2009".
func cutChamber(s string, bare bool) (word string, width int) {
	if word, width = cutOrdinal(s); width > 0 || !bare || s == "" || s[0] != '1' && s[0] != '2' {
		return word, width
	}
	rest := strings.TrimLeft(s[1:], ", ")
	if _, n := dutch.CutSessionYear(rest); n == 0 || len(rest) > len(s)-2 {
		return "", 0
	}
	return ordinals[s[0]-'1'], 1
}

// ordinals name the chambers.
var ordinals = [...]string{"eerste", "tweede"}

// cutOrdinal reads the figure that stands for "Eerste" or "Tweede" before "Kamer": "1e", "2de".
func cutOrdinal(s string) (word string, width int) {
	if s == "" || s[0] != '1' && s[0] != '2' {
		return "", 0
	}
	for _, ending := range []string{"e", "ste", "de"} {
		rest, ok := strings.CutPrefix(s[1:], ending)
		if rest = strings.TrimLeft(rest, " "); ok && (strings.HasPrefix(rest, "Kamer") || strings.HasPrefix(rest, "kamer")) {
			return ordinals[s[0]-'1'], 1 + len(ending)
		}
	}
	return "", 0
}

// word takes in a word and returns what the figure behind it is.
func (d *debate) word(w string) debateLabel {
	switch strings.ToLower(w) {
	case "ii", "tk", "tweede":
		d.chamber, d.sure = "tk", true
	case "i", "ek", "eerste":
		d.chamber, d.sure = "ek", true
	case "kamer", "vergaderjaar", "van", "de", "d", "dd", "der", "staten", "generaal":
	case "ucv":
		d.committee = true
	case "nr", "nrs", "nummer", "no", "deel", "dl":
		return ofMeeting
	case "item", "items":
		return ofItem
	case "blz", "bladzijde", "bladzijden", "pagina", "p", "pag", "pp":
		return ofPage
	default:
		return noFigure
	}
	return anyFigure
}

// figure takes in a figure and returns where to go on, or -1 where the citation has ended before it.
func (d *debate) figure(text string, at int, label debateLabel) int {
	if _, ok := cutDossier(text, at); ok && label == anyFigure {
		d.otherPaper = true
		return -1
	}
	first, second, end := cutRange(text, at)
	third, to, threefold := cutTied(text, end)
	switch {
	case first == "":
		return -1
	case label == ofItem:
		d.item = first
	case second == "" && label != ofPage && label != ofMeeting && d.day(text, first, end):
		return d.end
	case threefold && second != "" && len(third) < 4: // meeting, item and page, as they are counted since 2010
		d.nr, d.item, end = first, second, to
	case label == ofMeeting:
		d.nr = first
		if len(second) > 2 {
			d.page = second
		} else if d.year >= itemsSince {
			d.item = second
		}
	case second != "" && len(first) <= 3 && len(second) >= len(first) && d.sameNumber(first, second):
		d.nr, d.page = first, second
	case label == ofPage, second != "":
		d.page, d.until = first, second
	case d.nr == "" && d.page == "" && len(first) <= 3:
		d.nr = first
	default:
		return -1
	}
	d.end = end
	return end
}

// itemsSince is the session year since which meetings are cited by their items.
const itemsSince = "2010-2011"

// sameNumber tells whether "28-1919" is a number with a page of it, not a range of pages.
func (d *debate) sameNumber(first, second string) bool {
	return (d.nr == "" || d.nr == first) && len(second) > len(first)
}

// cutRange reads "238", "5837–5839" or "12-628".
func cutRange(text string, at int) (first, second string, end int) {
	end = at
	for end < len(text) && dutch.IsDigit(text[end]) {
		end++
	}
	if end-at > 5 {
		return "", "", at
	}
	first = text[at:end]
	if second, to, ok := cutTied(text, end); ok {
		return first, second, to
	}
	return first, "", end
}

// day reads "23 oktober 1997": the session year begins on the third Tuesday of September.
func (d *debate) day(text, first string, end int) bool {
	rest := text[dutch.SkipBlanks(text, end):]
	for i, month := range dutch.Months {
		after, ok := strings.CutPrefix(rest, month+" ")
		if !ok {
			continue
		}
		if len(after) < 4 {
			return false
		}
		year, err := strconv.Atoi(after[:4])
		day, _ := strconv.Atoi(first)
		if err != nil || year < 1900 || year > 2100 {
			return false
		}
		if i < 8 || i == 8 && day < 15 {
			year--
		}
		d.date = strconv.Itoa(year) + "-" + strconv.Itoa(year+1)
		d.end = len(text) - len(after) + 4
		return true
	}
	return false
}

// id returns the official id as far as the text tells it, "" where that is not enough. The meetings of committees
// have a series of their own.
func (d *debate) id(sessionYear string) string {
	year := d.year
	if year == "" {
		year = d.date
	}
	if year == "" {
		year = sessionYear
	}
	if year == "" || d.committee || d.nr == "" && d.page == "" {
		return ""
	}
	id := "h-ek-"
	if d.chamber != "ek" {
		id = "h-tk-"
	}
	id += strings.ReplaceAll(year, "-", "")
	parts := []string{d.nr, d.page}
	if d.nr != "" && d.item != "" {
		parts[1] = d.item // the pages are counted within it
	}
	for _, part := range parts {
		if part != "" {
			id += "-" + part
		}
	}
	if d.nr == "" && d.until != "" {
		id += "-" + d.until
	}
	return id
}
