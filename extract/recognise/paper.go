package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
)

// papers finds parliamentary papers by their numbers: Kamerstukken, the Aanhangsel, Handelingen, and the numbers of
// questions and letters (2018Z07913). The Hint of a mention is the paper's official id, "" where the text leaves it
// open.
type papers struct {
	aanhangsel, handelingen lexicon.Keys
}

func newPapers(lex *lexicon.Lexicon) *papers {
	return &papers{aanhangsel: lex.Keys("aanhangsel", "aanhangsels", "aanh"), handelingen: lex.Keys("handelingen")}
}

func (*papers) Name() string { return "paper" }

// Recognise reads each citation from the figure or word that gives it away; no register takes part.
func (r *papers) Recognise(s *Scan, found []extract.Mention) []extract.Mention {
	if len(s.Figures) == 0 {
		return found
	}
	from := len(found)
	chamber, year := home(s)
	if len(s.Keys(r.aanhangsel)) > 0 {
		for _, c := range dutch.CiteAanhangsel(s.Text, chamber, year) {
			found = appendPaper(found, c)
		}
	}
	if len(s.Keys(r.handelingen)) > 0 {
		taken := found[from:]
		for _, c := range citeHandelingen(s.Text, chamber, year) {
			if !overlapsAny(taken, c.Span) {
				found = appendPaper(found, c)
			}
		}
	}
	taken := found[from:]
	for _, c := range citeNumbers(s) {
		if !overlapsAny(taken, c.Span) {
			found = appendPaper(found, c)
		}
	}
	return found
}

// home returns the chamber and session year of the document, which hold for citations that name none.
func home(s *Scan) (chamber, sessionYear string) {
	if s.Doc == nil {
		return "", ""
	}
	return s.Doc.Chamber, s.Doc.SessionYear
}

func appendPaper(found []extract.Mention, c dutch.Citation) []extract.Mention {
	return append(found, extract.Mention{Kind: extract.KindPaper, Start: c.Span.Start, End: c.Span.End, Hint: c.ID})
}

func overlapsAny(found []extract.Mention, span extract.Span) bool {
	for _, m := range found {
		if m.Start < span.End && span.Start < m.End {
			return true
		}
	}
	return false
}

// citeNumbers finds the papers whose citation is told by a number: each run of digits that begins or ends a word is
// tried as a case number, an official id, and a dossier.
func citeNumbers(s *Scan) []dutch.Citation {
	var out []dutch.Citation
	text, next := s.Text, 0
	for _, figure := range s.Figures {
		w := &s.Words[figure]
		if w.End <= next {
			continue
		}
		at := max(w.Start, next)
		for at < w.End && !lexicon.Digit(text[at]) {
			at++
		}
		end := at
		for end < len(text) && lexicon.Digit(text[end]) {
			end++
		}
		for _, r := range paperReaders {
			if r.sizes>>min(end-at, 31)&1 == 0 {
				continue
			}
			if found, to := r.read(text, at, end); len(found) > 0 {
				out, next = append(out, found...), to
				break
			}
		}
	}
	return out
}

// paperReaders read the papers that a run of digits, text[at:end], begins to name. They return where to go on.
var paperReaders = []struct {
	sizes uint32 // a bit for each number of digits that the run can have, the last for more
	read  func(text string, at, end int) ([]dutch.Citation, int)
}{
	{1 << 4, readCase},
	{1 << 10, readOldCase},
	{^uint32(0), readOfficial},
	{1<<2 | 1<<5, readDossier},
}

// readCase reads the number of a question, letter or other document of the Chamber: "2018Z07913", "2024Z 17972".
func readCase(text string, at, end int) ([]dutch.Citation, int) {
	if end-at != 4 || text[at] != '2' || text[at+1] != '0' {
		return nil, 0
	}
	i := skipBlank(text, end)
	if i >= len(text) || text[i] != 'Z' && text[i] != 'D' {
		return nil, 0
	}
	letter := text[i : i+1]
	i = skipBlank(text, i+1)
	to := i
	for to < len(text) && lexicon.Digit(text[to]) {
		to++
	}
	if to-i != 5 {
		return nil, 0
	}
	start := at
	if strings.HasSuffix(text[:at], "kv-tk-") {
		start -= len("kv-tk-")
	}
	return []dutch.Citation{{ID: text[at:end] + letter + text[i:to], Span: extract.Span{Start: start, End: to}}}, to
}

// readOldCase reads the number that questions had before 2009: "2030407890", with the session year behind the 2.
func readOldCase(text string, at, end int) ([]dutch.Citation, int) {
	if end-at != 10 || text[at] != '2' || at > 0 && (asciiWord(text[at-1]) || text[at-1] == '-' || text[at-1] == '/') || end < len(text) && asciiWord(text[end]) {
		return nil, 0
	}
	first, second := int(text[at+1]-'0')*10+int(text[at+2]-'0'), int(text[at+3]-'0')*10+int(text[at+4]-'0')
	if (first+1)%100 != second || first > 10 && first < 80 {
		return nil, 0
	}
	return []dutch.Citation{{ID: text[at:end], Span: extract.Span{Start: at, End: end}}}, end
}

// officialPrefixes begin the ids under which papers are published.
var officialPrefixes = []string{"ah-tk-", "ah-ek-", "kst-", "h-tk-", "h-ek-"}

// readOfficial reads an official id as it is printed: "kst-35322-5", "ah-tk-20172018-2140", also with its year
// printed as one: "ah-tk-2017–2018, nr. 2509".
func readOfficial(text string, at, _ int) ([]dutch.Citation, int) {
	if at == 0 || text[at-1] != '-' {
		return nil, 0
	}
	for _, prefix := range officialPrefixes {
		if !strings.HasSuffix(text[:at], prefix) || at > len(prefix) && asciiWord(text[at-len(prefix)-1]) {
			continue
		}
		year, n := dutch.CutSessionYear(text[at:])
		id, to := prefix, at
		if n > 0 {
			id, to = id+strings.ReplaceAll(year, "-", ""), at+n
			if i := skipNumberWord(text, to); i > to {
				id, to = id+"-", i
			}
		}
		for to < len(text) && (asciiWord(text[to]) || strings.HasPrefix(text[to:], "-") || strings.HasPrefix(text[to:], "–")) {
			if text[to] == 0xE2 {
				id, to = id+"-", to+len("–")
				continue
			}
			id, to = id+text[to:to+1], to+1
		}
		id = strings.TrimRight(id, "-")
		return []dutch.Citation{{ID: id, Span: extract.Span{Start: at - len(prefix), End: to}}}, to
	}
	return nil, 0
}

func asciiWord(b byte) bool { return lexicon.Digit(b) || b|0x20 >= 'a' && b|0x20 <= 'z' }

// skipBlank returns the place behind one blank at i, or i.
func skipBlank(text string, i int) int {
	switch {
	case strings.HasPrefix(text[i:], " "):
		return i + 1
	case strings.HasPrefix(text[i:], "\u00a0"):
		return i + 2
	}
	return i
}

// skipBlanks returns the place behind white space and line feeds at i.
func skipBlanks(text string, i int) int {
	for {
		j := skipBlank(text, i)
		if j == i && i < len(text) && text[i] == '\n' {
			j++
		}
		if j == i {
			return i
		}
		i = j
	}
}

// skipNumberWord returns the place behind ", nr. " and its other spellings at i, or i where there is none.
func skipNumberWord(text string, i int) int {
	j := skipBlanks(text, i)
	if j < len(text) && (text[j] == ',' || text[j] == '.' || text[j] == ';') {
		j = skipBlanks(text, j+1)
	}
	for _, word := range []string{"nummers", "nummer", "nrs", "nr", "Nrs", "Nr", "nos", "no", "stuk nr", "stuk"} {
		if !strings.HasPrefix(text[j:], word) {
			continue
		}
		k := j + len(word)
		if k < len(text) && text[k] == '.' {
			k++
		}
		k = skipBlanks(text, k)
		if k < len(text) && (lexicon.Digit(text[k]) || text[k] >= 'A' && text[k] <= 'Z') {
			return k
		}
		return i
	}
	return i
}
