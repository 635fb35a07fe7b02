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
	u := ungluer{rows: rows, seen: shortLineWords(rows), found: map[string][]seam{}}
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
				if w = strings.Trim(w, ".,;:?!()«»\"'’"); !joinedCapital(w) {
					seen[w] = true
				}
			}
		}
	}
	return seen
}

// joinedCapital tells whether a word that begins in lower case bears a capital further on: two that were joined, on a line
// that is short although it is two.
func joinedCapital(word string) bool {
	if !isLowerWord(word) {
		return false
	}
	for _, r := range word {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// ungluer looks for the places where printed lines were joined.
type ungluer struct {
	rows  []row
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
	sure   bool // a space was lost there, whatever the widths of the lines
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

// mendLines opens the seams of one paragraph.
func (u *ungluer) mendLines(b *TextBuilder, t Text, narrow, wide int) {
	done := 0
	for _, c := range u.lineEnds(t.String(), narrow, wide) {
		if c.hyphen {
			b.Add(t.Slice(done, c.at-1))
		} else {
			b.Add(t.Slice(done, c.at))
			b.Insert(" ", 0, 0)
		}
		done = c.at
	}
	b.Add(t.Slice(done, t.Len()))
}

// What the ways of dividing a paragraph into lines are worth.
const (
	seamWorth  = 32 // a seam of this score speaks neither for a line's end nor against it
	plainEnd   = 24 // cost of a line's end where no seam was seen
	addressEnd = 6  // the same inside a web address, which breaks where it may
	oddWidth   = 3  // cost of a line as far from the usual width as most lines are
	overWidth  = 2  // cost of each letter beyond the widest line
	maxLinesIn = 3  // a line is no longer than this many of the widest
)

// lineEnd is a place where a printed line may have ended.
type lineEnd struct {
	seam
	letters int // before it in the paragraph
	worth   int
	total   int // of the best way to divide the paragraph up to here
	before  int // the line end before this one in that way, or -1
}

// lineEnds divides a paragraph into printed lines of narrow to wide letters in the likeliest way, and returns the seams
// between them.
func (u *ungluer) lineEnds(s string, narrow, wide int) []seam {
	if len(s) <= narrow {
		return nil
	}
	ends := u.possibleEnds(s)
	last := len(ends) - 1
	from := 0
	for i := 1; i <= last; i++ {
		for from < i-1 && ends[i].letters-ends[from].letters > maxLinesIn*wide {
			from++
		}
		ends[i].total = ends[i-1].total - 1<<16
		ends[i].before = i - 1
		for k := i - 1; k >= from; k-- {
			width := ends[i].letters - ends[k].letters
			if width < narrow && i < last {
				continue
			}
			if total := ends[k].total + ends[i].worth - widthCost(width, narrow, wide, i == last); total > ends[i].total {
				ends[i].total, ends[i].before = total, k
			}
		}
	}
	for i := ends[last].before; i > 0; i = ends[i].before {
		ends[i].sure = ends[i].score > 0
	}
	var out []seam
	for _, end := range ends {
		if end.sure {
			out = append(out, end.seam)
		}
	}
	return out
}

// widthCost says how unusual a line's width is. The last of a paragraph may be short.
func widthCost(width, narrow, wide int, last bool) int {
	usual, spread := narrow+(wide-narrow)*3/5, (wide-narrow)/6
	off := width - usual
	if last && off < 0 {
		return 0
	}
	cost := oddWidth * off * off / (spread * spread)
	return cost + overWidth*max(width-wide, 0)
}

// possibleEnds returns the front of a paragraph, every place where a printed line may have ended, and the end.
func (u *ungluer) possibleEnds(s string) []lineEnd {
	ends := []lineEnd{{before: -1}}
	letters := 0
	for at := 0; at < len(s); {
		end := indexOrEnd(s, at, ' ')
		word := s[at:end]
		done := 0
		for _, c := range u.wordSeams(word) {
			letters += utf8.RuneCountInString(word[done:c.at])
			done = c.at
			c.at += at
			worth := c.score - seamWorth
			if c.score == 0 {
				worth = -addressEnd
			}
			ends = append(ends, lineEnd{seam: c, letters: letters, worth: worth})
		}
		letters += utf8.RuneCountInString(word[done:])
		at = end
		if end < len(s) {
			ends = append(ends, lineEnd{seam: seam{at: end}, letters: letters, worth: -plainEnd})
			letters++
			at++
		}
	}
	return append(ends, lineEnd{seam: seam{at: len(s)}, letters: letters})
}

// wordSeams returns the seams of a word, from what was found before where the word stood already.
func (u *ungluer) wordSeams(word string) []seam {
	switch {
	case len(word) < 3:
		return nil
	case isAddress(word):
		return addressEnds(word)
	case len(word) >= maxGlued:
		return nil
	}
	found, ok := u.found[word]
	if !ok {
		found = u.seams(word)
		u.found[word] = found
	}
	return found
}

// addressEnds returns where a web address may have been broken: nothing is to be mended there.
func addressEnds(word string) []seam {
	var out []seam
	for i := 1; i < len(word); i++ {
		if c := word[i-1]; c == '-' || c == '/' {
			out = append(out, seam{at: i})
		}
	}
	return out
}

// maxGlued bounds, in bytes, the words that are looked into: two words and their signs.
const maxGlued = 72

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
	case prev == '.' && isDomain(tailLetters(word[i:])):
		return seam{}
	case strings.ContainsRune(".,;:?!»)", prev) && (unicode.IsLetter(r) || r == '«' || r == '(') && len(headLetters(strings.TrimRight(word[:i-width], ".,;:?!»)"))) > 1:
		return seam{at: i, score: 60}
	case prev == '.' && unicode.IsDigit(r) && len(headLetters(word[:i-width])) > 1:
		return seam{at: i, score: 40}
	case unicode.IsLower(prev) && (r == '«' || r == '('):
		return seam{at: i, score: 60}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && inCamelName(word, i):
		return seam{}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && u.known(head):
		return seam{at: i, score: 55, sure: isLowerWord(head) && len(tail) > 2}
	case unicode.IsLower(prev) && unicode.IsUpper(r) && len(head) > 3 && len(tail) > 3:
		return seam{at: i, score: 40}
	case unicode.IsLetter(prev) && unicode.IsDigit(r) && len(head) > 1 && u.known(head), unicode.IsDigit(prev) && unicode.IsLetter(r) && len(tail) > 1 && u.known(tail):
		return seam{at: i, score: 46 + min(len(head)+len(tail), 4)}
	case unicode.IsUpper(prev) && unicode.IsLower(r) && len(head) > 1 && isAcronym(head) && len(tail) > 1 && u.known(tail):
		return seam{at: i, score: 44}
	case strings.ToLower(head) == "u" && len(tail) > 1 && u.known(tail), tail == "u" && len(head) > 2 && u.known(head):
		return seam{at: i, score: 42}
	case functionWords[tail] && !hyphenated[tail] && u.dividesWord(tail, word[i+len(tail):]):
		return seam{}
	case !unicode.IsLetter(prev) || !unicode.IsLetter(r) || utf8.RuneCountInString(tail) < 2 || utf8.RuneCountInString(head) < 2:
		return seam{}
	}
	return seam{at: i, score: u.split(head, tail)}
}

// isLowerWord tells whether a word of more than one letter begins in lower case, as names with a capital inside do not.
func isLowerWord(s string) bool {
	r, width := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) && width < len(s)
}

// isDomain recognises the end of a host's name: "AD.nl" is no seam.
func isDomain(s string) bool {
	switch s {
	case "nl", "com", "org", "eu", "net", "be", "info":
		return true
	}
	return false
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
	first, last := strings.ToLower(head), tail
	switch knownHead, knownTail := u.known(head), u.known(tail); {
	case knownHead && knownTail && (functionWords[first] && !prefixes[first] || functionWords[last] && !endings[last]):
		return 47 + min(len(head), len(tail), 5)
	case knownHead && knownTail && (functionWords[first] || functionWords[last]):
		return 38 + min(len(head), len(tail), 5)
	case knownHead && knownTail:
		return 34 + min(len(head), len(tail), 5)
	case functionWords[first] && !prefixes[first] && len(tail) > 4 && u.compound(tail):
		return 42 + len(head)
	case functionWords[last] && !endings[last] && len(head) > 4 && u.compound(head):
		return 42 + len(tail)
	case functionWords[first] && len(tail) > 4:
		return 28 + len(head)
	case functionWords[last] && len(tail) > 2 && len(head) > 4:
		return 28 + len(tail)
	case knownHead && len(head) > 3 && u.compound(tail), knownTail && len(tail) > 3 && u.compound(head):
		return 33
	case knownHead && len(head) > 5 && len(tail) > 4:
		return 22 + min(len(head), 10)
	case knownTail && len(tail) > 5 && len(head) > 4:
		return 22 + min(len(tail), 10)
	}
	return 0
}

// compound tells whether a word is made of two known ones, with or without "s" between them.
func (u *ungluer) compound(word string) bool {
	for i := 3; i+3 <= len(word); i++ {
		if utf8.RuneStart(word[i]) && u.known(word[i:]) && (u.known(word[:i]) || word[i-1] == 's' && i > 4 && u.known(word[:i-1])) {
			return true
		}
	}
	return false
}

// prefixes are the function words that many words begin with, and endings those that many words end in.
var (
	prefixes = map[string]bool{"in": true, "op": true, "over": true, "uit": true, "aan": true, "door": true, "voor": true, "om": true, "bij": true, "te": true,
		"er": true, "naar": true, "meer": true, "tot": true, "is": true, "wel": true, "zo": true}
	endings = map[string]bool{"en": true, "de": true, "er": true, "te": true, "is": true, "u": true, "dan": true, "om": true}
)

// hyphenSeam scores a hyphen inside a word: the joined word is known, or the divided one is not.
func (u *ungluer) hyphenSeam(word string, i int) seam {
	head, tail := headLetters(word[:i-1]), tailLetters(word[i:])
	if keep, _ := keepHyphen(head+"-", tail, nil); keep || len(head) < 2 || len(tail) < 2 {
		return seam{}
	}
	switch {
	case u.known(head + tail), u.printed(head + tail):
		return seam{at: i, hyphen: true, score: 58}
	case u.known(head) && u.known(tail):
		return seam{at: i, hyphen: true, score: 15}
	}
	return seam{at: i, hyphen: true, score: 42}
}

// dividesWord tells whether a hyphen behind what looks like a function word shows that it is none: "en" in
// "Vrouwen-verdrag". One that words begin with may be the front of a divided word: "op" in "deop-name".
func (u *ungluer) dividesWord(tail, behind string) bool {
	after, hyphen := strings.CutPrefix(behind, "-")
	return hyphen && !(prefixes[tail] && u.known(tail+tailLetters(after)))
}

// printed tells whether the paper prints a word by itself anywhere.
func (u *ungluer) printed(word string) bool {
	for i := range u.rows {
		s := u.rows[i].s
		for at := 0; ; {
			k := strings.Index(s[at:], word)
			if k < 0 {
				break
			}
			at += k + len(word)
			if startsWord(s, at-len(word)) && (at == len(s) || !isLetter(s[at]) && s[at] != '-') {
				return true
			}
		}
	}
	return false
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
