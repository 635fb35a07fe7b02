package recognise

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
)

// citeHandelingen finds citations of the report of the debates: "Handelingen II 1998/99, nr. 5, blz. 238",
// "Handelingen TK 28-1919". Its official id is h-tk-19981999-5-238, as far as the text tells.
func citeHandelingen(text, chamber, sessionYear string) []dutch.Citation {
	var out []dutch.Citation
	for at := 0; ; {
		i := strings.Index(text[at:], "andelingen")
		if i < 0 {
			return out
		}
		start := at + i - 1
		at += i + len("andelingen")
		if start < 0 || text[start]|0x20 != 'h' || start > 0 && asciiWord(text[start-1]) || behindAanhangsel(text[:start]) {
			continue
		}
		d := debate{start: start, end: at, chamber: chamber}
		d.read(text)
		if d.nr == "" && d.page == "" && d.date == "" || d.otherPaper || !d.sure {
			continue
		}
		out = append(out, dutch.Citation{ID: d.id(sessionYear), Span: extract.Span{Start: start, End: d.end}})
		at = d.end
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
	start, end                     int
	chamber, year, nr, page, until string
	date                           string // the session year that a day falls in
	committee, otherPaper          bool
	sure                           bool // a word or year shows that this is the report, not somebody's acts
}

// read takes in the words and figures that belong to the citation.
func (d *debate) read(text string) {
	label := ""
	for at := d.end; ; {
		at = skipBlanks(text, at)
		for at < len(text) && strings.IndexByte(",.;(:", text[at]) >= 0 {
			if text[at] == '.' && label == "" && at != d.end || text[at] == '(' && !strings.HasPrefix(text[at:], "(pag") {
				return
			}
			at = skipBlanks(text, at+1)
		}
		if at >= len(text) {
			return
		}
		year, n := dutch.CutSessionYear(text[at:])
		switch {
		case n > 0 && label != "page":
			d.year, d.end, d.sure = year, at+n, true
			at, label = d.end, ""
		case lexicon.Digit(text[at]):
			if at = d.figure(text, at, label); at < 0 {
				return
			}
			label = ""
		default:
			end := at
			for end < len(text) && asciiWord(text[end]) {
				end++
			}
			if label = d.word(text[at:end]); label == "stop" {
				return
			}
			d.sure = d.sure || label != ""
			at = end
		}
	}
}

// word takes in a word and returns what the figure behind it is: "nr", "page", "" for whatever comes, or "stop".
func (d *debate) word(w string) string {
	switch strings.ToLower(w) {
	case "ii", "tk", "tweede":
		d.chamber, d.sure = "tk", true
	case "i", "ek", "eerste":
		d.chamber, d.sure = "ek", true
	case "kamer", "vergaderjaar", "van", "de", "d", "dd", "der", "staten", "generaal":
	case "ucv":
		d.committee = true
	case "nr", "nrs", "nummer", "no":
		return "nr"
	case "blz", "bladzijde", "bladzijden", "pagina", "p", "pag", "pp":
		return "page"
	default:
		return "stop"
	}
	return ""
}

// figure takes in a figure and returns where to go on, or -1 where the citation has ended before it.
func (d *debate) figure(text string, at int, label string) int {
	if _, ok := cutDossier(text, at); ok && label == "" {
		d.otherPaper = true
		return -1
	}
	first, second, end := cutRange(text, at)
	switch {
	case first == "":
		return -1
	case second == "" && label != "page" && label != "nr" && d.day(text, first, end):
		return d.end
	case label == "nr":
		d.nr = first
	case second != "" && len(first) <= 3 && len(second) >= len(first) && (label == "page" || label == "") && d.sameNumber(first, second):
		d.nr, d.page = first, second
	case label == "page", second != "":
		d.page, d.until = first, second
	case d.nr == "" && d.page == "" && len(first) <= 3:
		d.nr = first
	default:
		return -1
	}
	d.end = end
	return end
}

// sameNumber tells whether "28-1919" is a number with a page of it, not a range of pages.
func (d *debate) sameNumber(first, second string) bool {
	return (d.nr == "" || d.nr == first) && len(second) > len(first)
}

// cutRange reads "238", "5837–5839" or "12-628".
func cutRange(text string, at int) (first, second string, end int) {
	end = at
	for end < len(text) && lexicon.Digit(text[end]) {
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

// months are the names of months in order.
var months = strings.Fields("januari februari maart april mei juni juli augustus september oktober november december")

// day reads "23 oktober 1997": the session year begins on the third Tuesday of September.
func (d *debate) day(text, first string, end int) bool {
	rest := text[skipBlanks(text, end):]
	for i, month := range months {
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
	for _, part := range []string{d.nr, d.page} {
		if part != "" {
			id += "-" + part
		}
	}
	if d.nr == "" && d.until != "" {
		id += "-" + d.until
	}
	return id
}
