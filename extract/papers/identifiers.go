package papers

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// AtFigure reads the papers that a run of digits, text[at:end], begins to name: a case number, an official id, questions by
// session year and number, a dossier. It returns where to go on.
func AtFigure(text string, at, end int) (found []Citation, next int) {
	for _, r := range figureReaders {
		if r.sizes>>min(end-at, 31)&1 == 0 {
			continue
		}
		if found, next = r.read(text, at, end); len(found) > 0 {
			return found, next
		}
	}
	return nil, end
}

// figureReaders read the papers that a run of digits begins to name. They return where to go on.
var figureReaders = []struct {
	sizes uint32 // a bit for each number of digits that the run can have, the last for more
	read  func(text string, at, end int) ([]Citation, int)
}{
	{1 << 4, readCase},
	{1 << 4, readQuestions},
	{1 << 10, readOldCase},
	{^uint32(0), readOfficial},
	{1<<2 | 1<<5, readDossier},
}

// readCase reads the number of a question, letter or other document of the Chamber: "2018Z07913", "2024Z 17972".
func readCase(text string, at, end int) ([]Citation, int) {
	if end-at != 4 || text[at] != '2' || text[at+1] != '0' {
		return nil, 0
	}
	i := dutch.SkipBlank(text, end)
	if i >= len(text) || text[i] != 'Z' && text[i] != 'D' {
		return nil, 0
	}
	letter := text[i : i+1]
	i = dutch.SkipBlank(text, i+1)
	to := i
	for to < len(text) && dutch.IsDigit(text[to]) {
		to++
	}
	if to-i != 5 {
		return nil, 0
	}
	start := at
	if strings.HasSuffix(text[:at], "kv-tk-") {
		start -= len("kv-tk-")
	}
	return []Citation{{ID: text[at:end] + letter + text[i:to], Span: extract.Span{Start: start, End: to}}}, to
}

// readOldCase reads the number that questions had before 2009: "2030407890", with the session year behind the 2.
func readOldCase(text string, at, end int) ([]Citation, int) {
	if end-at != 10 || text[at] != '2' || at > 0 && (dutch.IsASCIIWord(text[at-1]) || text[at-1] == '-' || text[at-1] == '/') || end < len(text) && dutch.IsASCIIWord(text[end]) {
		return nil, 0
	}
	first, second := int(text[at+1]-'0')*10+int(text[at+2]-'0'), int(text[at+3]-'0')*10+int(text[at+4]-'0')
	if (first+1)%100 != second || first > 10 && first < 80 {
		return nil, 0
	}
	return []Citation{{ID: text[at:end], Span: extract.Span{Start: at, End: end}}}, end
}

// officialPrefixes begin the ids under which papers are published.
var officialPrefixes = []string{"ah-tk-", "ah-ek-", "kst-", "h-tk-", "h-ek-"}

// readOfficial reads an official id as it is printed: "kst-35322-5", "ah-tk-20172018-2140", also with its year
// printed as one: "ah-tk-2017–2018, nr. 2509".
func readOfficial(text string, at, _ int) ([]Citation, int) {
	if at == 0 || text[at-1] != '-' {
		return nil, 0
	}
	for _, prefix := range officialPrefixes {
		if !strings.HasSuffix(text[:at], prefix) || at > len(prefix) && dutch.IsASCIIWord(text[at-len(prefix)-1]) {
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
		for to < len(text) && (dutch.IsASCIIWord(text[to]) || strings.HasPrefix(text[to:], "-") || strings.HasPrefix(text[to:], "–")) {
			if text[to] == 0xE2 {
				id, to = id+"-", to+len("–")
				continue
			}
			id, to = id+text[to:to+1], to+1
		}
		id = strings.TrimRight(id, "-")
		return []Citation{{ID: id, Span: extract.Span{Start: at - len(prefix), End: to}}}, to
	}
	return nil, 0
}
