package papers

import (
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// dossier is a file of the Chamber: five digits, and the chapter of the budget or the part of a standing file.
type dossier struct {
	number, chapter string
	start, end      int
}

func (d dossier) id() string {
	if d.chapter != "" {
		return d.number + "-" + d.chapter
	}
	return d.number
}

// budget tells whether the file is that of a budget, whose chapters may be letters.
func (d dossier) budget() bool {
	return strings.HasSuffix(d.number, "00") || strings.HasSuffix(d.number, "50")
}

// readDossier reads papers cited by their file: "Kamerstukken II 2021/22, 29 628, nr. 1099", "(28 600 XV, nr. 108)",
// "36 471-64", "24 036 en 24 557, nrs. 3 en 4", "Eerste Kamer, 36 373, H". Without a word that says so before it, it
// takes a number of a paper behind it.
func readDossier(text string, at, _ int) ([]Citation, int) {
	d, ok := cutDossier(text, at)
	if !ok {
		return nil, 0
	}
	start, named := citedFrom(text, at)
	if !named && strings.Contains(text[d.start:min(d.end, d.start+3)], ".") {
		return nil, 0
	}
	files := []dossier{d}
	for {
		next, ok := cutNextDossier(text, files[len(files)-1].end)
		if !ok {
			break
		}
		files = append(files, next)
	}
	last := files[len(files)-1]
	numbers, end := cutPaperNumbers(text, last.end, named)
	if len(numbers) == 0 && named && last.chapter != "" { // "31 700 VIII 32", "31700.VIII.32"
		at := dutch.SkipBlank(text, last.end)
		if strings.HasPrefix(text[at:], ".") && at == last.end {
			at++
		}
		if n, ok := cutPaperNumber(text, at); ok && n.start > last.end && dutch.IsDigit(text[n.start]) {
			numbers, end = []paperNumber{n}, n.end
		}
	}
	if len(numbers) == 0 {
		return readWithoutNumber(text, start, files, named)
	}
	var out []Citation
	for i, f := range files {
		from, to := f.start, f.end
		if i == 0 {
			from = start
		}
		if i == len(files)-1 {
			to = numbers[0].end
		}
		out = append(out, Citation{ID: "kst-" + f.id() + "-" + numbers[0].text, Span: extract.Span{Start: from, End: to}})
	}
	for _, n := range numbers[1:] {
		out = append(out, Citation{ID: "kst-" + last.id() + "-" + n.text, Span: extract.Span{Start: n.start, End: n.end}})
	}
	return out, end
}

// readWithoutNumber reads files that are cited whole, and papers whose number is tied on with a hyphen.
func readWithoutNumber(text string, start int, files []dossier, named bool) ([]Citation, int) {
	var out []Citation
	word := beforeNumberWord(text, start)
	for i, f := range files {
		from := f.start
		if i == 0 {
			from = start
		}
		if n, end, ok := cutTied(text, f.end); ok && (named || bracketed(text, start, end)) {
			out = append(out, Citation{ID: "kst-" + f.id() + "-" + n, Span: extract.Span{Start: from, End: end}})
		} else if named && len(f.chapter) == 1 && !f.budget() { // a paper of the Eerste Kamer
			out = append(out, Citation{ID: "kst-" + f.id(), Span: extract.Span{Start: from, End: f.end}})
		} else if named || bracketed(text, word, f.end) && !strings.HasSuffix(f.number, "00") && ofProposal(text[:word]) {
			out = append(out, Citation{ID: "dossier-" + f.id(), Span: extract.Span{Start: from, End: f.end}})
		}
	}
	if len(out) == 0 {
		return nil, 0
	}
	return out, out[len(out)-1].Span.End
}

func bracketed(text string, start, end int) bool {
	return start > 0 && text[start-1] == '(' && end < len(text) && text[end] == ')'
}

// beforeNumberWord returns where "no. " or "nr. " before a file's number begins, or at.
func beforeNumberWord(text string, at int) int {
	for _, word := range []string{"no. ", "nr. ", "no ", "nr "} {
		if strings.HasSuffix(text[:at], "("+word) {
			return at - len(word)
		}
	}
	return at
}

// ofProposal tells whether the sentence that ends a text speaks of what the Chamber files under a number: "het
// wetsvoorstel bekostiging (29 019".
func ofProposal(before string) bool {
	const reach = 120
	before = before[max(0, len(before)-reach):]
	before = before[strings.LastIndexAny(before, ".;:?\n")+1:]
	for _, word := range []string{"wetsvoorstel", "wetsontwerp", "voorstel van wet", "novelle", "motie", "amendement", "ontwerp van", "ontwerp-", "Ontwerp-"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

// cutTied reads "-64" behind a dossier.
func cutTied(text string, at int) (number string, end int, ok bool) {
	i := at
	switch {
	case strings.HasPrefix(text[i:], "-"):
		i++
	case strings.HasPrefix(text[i:], "–"):
		i += len("–")
	default:
		return "", 0, false
	}
	end = i
	for end < len(text) && dutch.IsDigit(text[end]) {
		end++
	}
	return strings.TrimLeft(text[i:end], "0"), end, end > i && end-i < 5
}

// The numbers of dossiers that can be cited: those of the papers of 1975 and later.
const (
	firstDossier = 13000
	lastDossier  = 39999
)

// cutDossier reads a file's number at text[at:], with its chapter: "28 600 XV", "21 501-20", "35925-VI", "24.036".
func cutDossier(text string, at int) (d dossier, ok bool) {
	if at > 0 && (dutch.IsDigit(text[at-1]) || text[at-1] == '.' || text[at-1] == ',') && !(at > 1 && text[at-1] != '.' && !dutch.IsDigit(text[at-2])) && !behindSession(text, at) {
		return d, false
	}
	digits, end := cutFiveDigits(text, at)
	if len(digits) != 5 || end < len(text) && dutch.IsDigit(text[end]) {
		return d, false
	}
	if n, err := strconv.Atoi(digits); err != nil || n < firstDossier || n > lastDossier {
		return d, false
	}
	d = dossier{number: digits, start: at, end: end}
	d.chapter, d.end = cutChapter(text, end)
	return d, true
}

// behindSession tells whether a session year and a comma stand right before a number: "1991/1992,22038".
func behindSession(text string, at int) bool {
	if at == 0 || text[at-1] != ',' {
		return false
	}
	word := text[:at-1]
	word = word[wordStart(word):]
	_, n := dutch.CutSessionYear(word)
	return n > 0 && n == len(word)
}

// cutFiveDigits reads "28600", "28 600" or "28.600".
func cutFiveDigits(text string, at int) (digits string, end int) {
	end = at
	for end < len(text) && dutch.IsDigit(text[end]) {
		end++
	}
	if end-at != 2 {
		return text[at:end], end
	}
	i := dutch.SkipBlank(text, end)
	if i == end && strings.HasPrefix(text[i:], ".") {
		i++
	}
	to := i
	for to < len(text) && dutch.IsDigit(text[to]) {
		to++
	}
	if i == end || to-i != 3 {
		return "", at
	}
	return text[at:end] + text[i:to], to
}

// cutChapter reads the chapter of the budget or part of a file behind its number: " XV", "-VI", ".VI", ", VII,", ", hoofdstuk
// XV", "-20" where a number of a paper follows. The number that bills for the whole Kingdom have beside it, " (R1500)", is
// passed over: it tells no other file.
func cutChapter(text string, at int) (chapter string, end int) {
	behind := skipKingdomNumber(text, at)
	i := dutch.SkipBlanks(text, behind)
	if i < len(text) && (text[i] == '-' || text[i] == ',') {
		i = dutch.SkipBlanks(text, i+1)
	} else if strings.HasPrefix(text[i:], ".") && i == behind {
		i++
	}
	word := skipChapterWord(text, i)
	said, inside := word > i, word > i && text[i] == '('
	i, end = word, word
	for end < len(text) && (text[end] >= 'A' && text[end] <= 'Z') {
		end++
	}
	if chapter = text[i:end]; len(chapter) > 1 && isChapter(chapter) && end+2 < len(text) && text[end] == ' ' && text[end+1] >= 'A' && text[end+1] <= 'H' && (text[end+2] == ',' || text[end+2] == ')') {
		chapter, end = chapter+text[end+1:end+2], end+2 // "IX B"
	}
	if isChapter(chapter) && (end == len(text) || !dutch.IsASCIIWord(text[end])) {
		comma := strings.Contains(text[at:i], ",")
		if inside && strings.HasPrefix(text[end:], ")") {
			end++
		}
		if !comma || said || skipNumberWord(text, end) > end {
			return chapter, end
		}
	}
	if part, to, ok := cutTied(text, at); ok && to-at <= 4 && (skipNumberWord(text, to) > to || tiedOnce(text, to)) {
		if len(part) == 1 {
			part = "0" + part
		}
		return part, to
	}
	return "", behind
}

// tiedOnce tells whether a number is tied on at a place and none to that: the paper in "21501-20-2128".
func tiedOnce(text string, at int) bool {
	_, end, ok := cutTied(text, at)
	_, _, more := cutTied(text, end)
	return ok && !more
}

// skipKingdomNumber returns the place behind " (R1500)" at i, or i where there is none.
func skipKingdomNumber(text string, i int) int {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(text[dutch.SkipBlanks(text, i):], "-"), "(R")
	if !ok {
		return i
	}
	digits, rest := dutch.CutDigits(strings.TrimLeft(rest, " "))
	if digits == "" || !strings.HasPrefix(rest, ")") {
		return i
	}
	return len(text) - len(rest) + len(")")
}

// skipChapterWord returns the place behind "hoofdstuk " or "(hoofdstuk " at i, or i where there is none.
func skipChapterWord(text string, i int) int {
	at := i
	if strings.HasPrefix(text[at:], "(") {
		at++
	}
	for _, word := range []string{"hoofdstuk ", "hoofd-stuk ", "hfdst. ", "hfst. "} {
		if len(text)-at > len(word) && strings.EqualFold(text[at:at+len(word)], word) {
			return at + len(word)
		}
	}
	return i
}

// isChapter tells whether letters are a Roman number up to XXV with at most one letter behind it, or one letter.
func isChapter(s string) bool {
	if s == "" || len(s) > 6 {
		return false
	}
	if len(s) == 1 {
		return true
	}
	roman := strings.TrimLeft(s, "IVX")
	return len(roman) == 0 || len(roman) == 1 && len(s) > 1 && roman[0] <= 'H'
}

// cutNextDossier reads "/24 557" or " en 24 557" behind a dossier.
func cutNextDossier(text string, at int) (dossier, bool) {
	i := dutch.SkipBlanks(text, at)
	switch {
	case strings.HasPrefix(text[i:], "/"):
		i++
	case strings.HasPrefix(text[i:], "en ") && i > at:
		i += len("en ")
	case strings.HasPrefix(text[i:], ","):
		i++
	default:
		return dossier{}, false
	}
	i = dutch.SkipBlanks(text, i)
	if i >= len(text) || !dutch.IsDigit(text[i]) {
		return dossier{}, false
	}
	d, ok := cutDossier(text, i)
	if ok && strings.HasPrefix(text[dutch.SkipBlanks(text, at):], ",") && len(d.number) == d.end-d.start && d.chapter == "" {
		return d, strings.Contains(text[d.start:d.end], " ")
	}
	return d, ok
}

// citedFrom walks back from a dossier over the words that can stand before it in a citation. It returns where the
// citation begins and whether one of them says that a paper is cited.
func citedFrom(text string, at int) (start int, named bool) {
	start = at
	year, chambered := false, false
	for i := at; ; {
		end := strings.TrimRight(text[:i], " ,:.\n\u00a0")
		if strings.ContainsRune(text[len(end):i], '\n') && named {
			return start, named
		}
		from := wordStart(end)
		word := strings.ToLower(end[from:])
		switch {
		case year && !named && (strings.HasSuffix(end, "(") || strings.HasSuffix(end, ";") && chambered):
			return i, true // "(II 1994-1995, 24 163)", "36 021, nr. 6; I 2022/23, 36 021, B"
		case from == len(end) || len(end) < i-4:
			return start, named
		case strings.HasPrefix(word, "kamerst"), word == "kst", word == "dossier", word == "dossiernummer", word == "dossiernr", word == "kamerdossier":
			return from, true
		case word == "wetsvoorstel", word == "wetsvoorstellen", word == "wetsontwerp", word == "wetsontwerpen", word == "initiatiefwetsvoorstel":
			return start, true
		case strings.HasPrefix(word, "tweede") || strings.HasPrefix(word, "eerste"), word == "handelingen":
			start, named = from, true
		case word == "tk", word == "ek", strings.HasPrefix(word, "vergaderjaar"):
			start, named = from, true
		case beforeDossier[word], year && (word == "1" || word == "2"):
			chambered = chambered || word == "i" || word == "ii"
		default:
			if _, n := dutch.CutSessionYear(strings.TrimLeft(word, "i")); n == 0 {
				return start, named
			}
			year = true
		}
		i = from
	}
}

// beforeDossier are the words that stand in a citation before the dossier and say nothing by themselves.
var beforeDossier = map[string]bool{"ii": true, "i": true, "kamer": true, "nr": true, "nrs": true, "nummer": true, "stuk": true, "stukken": true,
	"staten-generaal": true, "der": true, "1e": true, "2e": true, "ii/i": true, "i/ii": true}

// wordStart returns where the word that ends s begins: letters, digits, and dashes and slashes between them.
func wordStart(s string) int {
	i := len(s)
	for i > 0 {
		switch b := s[i-1]; {
		case dutch.IsASCIIWord(b), b == '-', b == '/':
			i--
		case strings.HasSuffix(s[:i], "–"):
			i -= len("–")
		default:
			return i
		}
	}
	return i
}
