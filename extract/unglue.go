package extract

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// commonWords is a list of common Dutch words.
//
//go:embed words.txt
var commonWords string

// knownWords is the list as a set, made when a paper first needs it.
var knownWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool, 16000)
	for line := range strings.Lines(commonWords) {
		if word := strings.TrimSpace(line); word != "" && word[0] != '#' {
			words[word] = true
		}
	}
	return words
})

// Widths of printed lines in letters: of the text and of the smaller notes.
const (
	narrowText, wideText = 44, 92
	narrowNote, wideNote = 64, 116
)

// unglue puts back the spaces that some readers of PDF lose where they join printed lines, and takes the hyphens out
// that stood at their ends: "zo teverlagen", "de proble-men". It touches only papers whose furniture shows such a reader.
func unglue(rows []row) {
	if !isGlued(rows) {
		return
	}
	u := ungluer{seen: shortLineWords(rows), found: map[string][]seam{}}
	for i := range rows {
		if r := &rows[i]; r.Kind == LineUnknown && utf8.RuneCountInString(r.s) > narrowText {
			narrow, wide := narrowText, wideText
			if start, ok := readNoteStart(r.s); ok && start.at > 0 && r.s[start.at-1] != ' ' {
				narrow, wide = narrowNote, wideNote
			}
			r.Text = u.mend(r.Text, narrow, wide)
			r.s = r.Text.String()
		}
	}
}

// isGlued recognises the furniture of the first page as such readers print it.
func isGlued(rows []row) bool {
	for i := range rows {
		if s := rows[i].s; rows[i].Kind == LineFurniture && (strings.HasSuffix(s, "Generaal2") || strings.HasSuffix(s, "Generaal1") ||
			strings.HasPrefix(s, "ISSN") && strings.Contains(s, "Gravenhage")) {
			return true
		}
	}
	return false
}

// shortLineWords returns the words of printed lines that were not joined to others.
func shortLineWords(rows []row) map[string]bool {
	seen := map[string]bool{}
	for i := range rows {
		if utf8.RuneCountInString(rows[i].s) <= wideText {
			for w := range strings.FieldsSeq(rows[i].s) {
				seen[strings.Trim(w, ".,;:?!()«»\"'’")] = true
			}
		}
	}
	return seen
}

// ungluer looks for the places where printed lines were joined.
type ungluer struct {
	seen  map[string]bool   // words of the paper outside joined lines
	found map[string][]seam // of the words looked into so far: texts repeat theirs
}

// known tells whether a word is a common one or stands in the paper outside joined lines.
func (u *ungluer) known(word string) bool {
	return knownWords()[strings.ToLower(word)] || u.seen[word]
}

// seam is a place where two printed lines were joined: before byte at; hyphen tells that the byte before it is a hyphen
// that only divided a word.
type seam struct {
	at     int
	hyphen bool
	score  int
}

// mend returns the text with its seams opened: first where a paragraph ended, then within each.
func (u *ungluer) mend(t Text, narrow, wide int) Text {
	s := t.String()
	var b TextBuilder
	from := 0
	for i := 1; i < len(s); i++ {
		if endsParagraph(s, i) {
			u.mendLines(&b, t.Slice(from, i), narrow, wide)
			b.Insert("\n", 0, 0)
			from = i
		}
	}
	u.mendLines(&b, t.Slice(from, len(s)), narrow, wide)
	return b.Text()
}

// endsParagraph tells whether a sentence ends before byte i and another begins there without a space.
func endsParagraph(s string, i int) bool {
	if s[i-1] != '.' && s[i-1] != '?' || i+1 >= len(s) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	start, _ := wordAround(s, i)
	word := s[start : i-1]
	return unicode.IsUpper(r) && (unicode.IsLower(next) || next == ' ') && len(tailLetters(headLetters(word))) > 2 && !isAddress(word) && !strings.Contains(word, ".")
}

// mendLines opens the seams of one paragraph. Between two seams lies a printed line of narrow to wide letters.
func (u *ungluer) mendLines(b *TextBuilder, t Text, narrow, wide int) {
	s := t.String()
	from, done := 0, 0
	for {
		lo, hi := ahead(s, from, narrow), ahead(s, from, wide)
		if ahead(s, from, wide*9/10) >= len(s) {
			break // one printed line
		}
		best := u.best(s, lo, hi)
		if best.at == 0 {
			from = ahead(s, from, (narrow+wide)/2)
			continue
		}
		if best.hyphen {
			b.Add(t.Slice(done, best.at-1))
		} else {
			b.Add(t.Slice(done, best.at))
			b.Insert(" ", 0, 0)
		}
		done, from = best.at, best.at
	}
	b.Add(t.Slice(done, len(s)))
}

// usualWidth is the worth of lying where most printed lines end.
const usualWidth = 6

// ahead returns the byte n letters behind byte from, or the end.
func ahead(s string, from, n int) int {
	for ; n > 0 && from < len(s); n-- {
		_, width := utf8.DecodeRuneInString(s[from:])
		from += width
	}
	return from
}

// best returns the likeliest seam in the words that touch s[lo:hi]; its at is 0 where there is none.
func (u *ungluer) best(s string, lo, hi int) seam {
	var best seam
	for at := lo; at < hi; {
		start, end := wordAround(s, at)
		if end-start > 2 && isWhole(s, start, end) && !isAddress(s[start:end]) {
			word := s[start:end]
			found, ok := u.found[word]
			if !ok {
				found = u.seams(word)
				u.found[word] = found
			}
			for _, c := range found {
				c.at += start
				if c.at > lo+(hi-lo)*2/5 && c.at < hi-(hi-lo)/6 {
					c.score += usualWidth
				}
				if c.score > best.score && c.at >= lo && c.at <= hi {
					best = c
				}
			}
		}
		at = max(end, at) + 1
	}
	return best
}

// maxWord bounds how far the ends of a word are looked for, in bytes.
const maxWord = 256

// wordAround returns the ends of the word at byte at, or of the part of a very long one.
func wordAround(s string, at int) (start, end int) {
	start, end = max(at-maxWord, 0), min(at+maxWord, len(s))
	for start > 0 && start < at && !utf8.RuneStart(s[start]) {
		start++
	}
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	if i := strings.LastIndexByte(s[start:at], ' '); i >= 0 {
		start += i + 1
	}
	if i := strings.IndexByte(s[at:end], ' '); i >= 0 {
		end = at + i
	}
	return start, end
}

// maxGlued bounds, in bytes, the words that are looked into: two words and their signs.
const maxGlued = 72

// isWhole tells whether s[start:end] is a whole word, and short enough to be looked into.
func isWhole(s string, start, end int) bool {
	return end-start < maxGlued && (start == 0 || s[start-1] == ' ') && (end == len(s) || s[end] == ' ')
}

func isAddress(word string) bool {
	return strings.Contains(word, "://") || strings.Contains(word, "www.") || strings.Contains(word, "/")
}

// seams returns where a word without spaces may be two.
func (u *ungluer) seams(word string) []seam {
	if u.known(strings.Trim(word, ".,;:?!()«»\"'’")) {
		return nil
	}
	var out []seam
	for i, r := range word {
		if i == 0 {
			continue
		}
		prev, width := utf8.DecodeLastRuneInString(word[:i])
		if c := u.seam(word, i, prev, width, r); c.score > 0 {
			out = append(out, c)
		}
	}
	return out
}

// seam scores the place before byte i of a word, between the letters prev and r.
func (u *ungluer) seam(word string, i int, prev rune, width int, r rune) seam {
	head, tail := headLetters(word[:i]), tailLetters(word[i:])
	switch {
	case prev == '-' && unicode.IsLetter(r):
		if strings.ContainsAny(word, "0123456789") {
			return seam{}
		}
		return u.hyphenSeam(word, i)
	case strings.ContainsRune(".,;:?!»)", prev) && (unicode.IsLetter(r) || r == '«' || r == '(') && len(headLetters(word[:i-width])) > 1:
		return seam{at: i, score: 60}
	case unicode.IsLower(prev) && (r == '«' || r == '('):
		return seam{at: i, score: 60}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && inCamelName(word, i):
		return seam{}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && u.known(head):
		return seam{at: i, score: 55}
	case unicode.IsLetter(prev) && unicode.IsDigit(r) && len(head) > 2 && u.known(head), unicode.IsDigit(prev) && unicode.IsLower(r) && len(tail) > 2 && u.known(tail):
		return seam{at: i, score: 50}
	case !unicode.IsLetter(prev) || !unicode.IsLetter(r) || utf8.RuneCountInString(tail) < 2 || utf8.RuneCountInString(head) < 2:
		return seam{}
	}
	return seam{at: i, score: u.split(head, tail)}
}

// camelNames are names that bear a capital inside.
var camelNames = [...]string{"GroenLinks", "ChristenUnie", "StaatsGemeente", "ProRail", "DigiD", "EenVandaag", "MijnOverheid", "LinkedIn", "YouTube",
	"TikTok", "WhatsApp", "TenneT", "NedTrain", "VluchtelingenWerk", "SchuldHulpMaatje", "HagaZiekenhuis", "RadboudUMC", "DierenLot"}

// inCamelName tells whether byte i of a word lies inside such a name.
func inCamelName(word string, i int) bool {
	for _, name := range camelNames {
		if k := strings.Index(word, name); k >= 0 && k < i && i < k+len(name) {
			return true
		}
	}
	return false
}

// split scores two halves of a word by what is known of them.
func (u *ungluer) split(head, tail string) int {
	function := functionWords[strings.ToLower(head)] || functionWords[tail]
	switch knownHead, knownTail := u.known(head), u.known(tail); {
	case knownHead && knownTail && function:
		return 46 + min(len(head), len(tail), 5)
	case knownHead && knownTail:
		return 34 + min(len(head), len(tail), 5)
	case functionWords[strings.ToLower(head)] && len(head) > 2 && len(tail) > 4:
		return 30 + len(head)
	case functionWords[tail] && len(tail) > 2 && len(head) > 4:
		return 30 + len(tail)
	case knownHead && len(head) > 5 && len(tail) > 4:
		return 24 + min(len(head), 10)
	case knownTail && len(tail) > 5 && len(head) > 4:
		return 24 + min(len(tail), 10)
	}
	return 0
}

// hyphenSeam scores a hyphen inside a word: the joined word is known, or the divided one is not.
func (u *ungluer) hyphenSeam(word string, i int) seam {
	head, tail := headLetters(word[:i-1]), tailLetters(word[i:])
	if keep, _ := keepHyphen(head+"-", tail, nil); keep || len(head) < 2 || len(tail) < 2 {
		return seam{}
	}
	switch {
	case u.known(head + tail):
		return seam{at: i, hyphen: true, score: 58}
	case u.known(head) && u.known(tail):
		return seam{at: i, hyphen: true, score: 15}
	}
	return seam{at: i, hyphen: true, score: 42}
}

func headLetters(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

func tailLetters(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// functionWords are short words so frequent that they often stand at the end or the front of a printed line.
var functionWords = map[string]bool{"de": true, "het": true, "een": true, "en": true, "van": true, "in": true, "op": true, "te": true, "is": true,
	"dat": true, "die": true, "met": true, "voor": true, "aan": true, "om": true, "bij": true, "uit": true, "door": true, "over": true, "naar": true,
	"als": true, "niet": true, "ook": true, "er": true, "of": true, "zijn": true, "hebben": true, "worden": true, "wordt": true, "deze": true, "dit": true,
	"tot": true, "om te": true, "dan": true, "nog": true, "zo": true, "ik": true, "u": true, "uw": true, "mijn": true, "hun": true, "wel": true, "meer": true, "kan": true, "kunnen": true}
