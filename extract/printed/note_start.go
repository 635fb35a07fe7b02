package printed

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
)

// noteStart is a line that may begin a note: its number, and the byte where the note's words begin.
type noteStart struct {
	number string
	value  int
	at     int
	form   NoteForm
}

// NoteForm tells how the number of a note, and its mark, are written.
type NoteForm byte

const (
	plainNote  NoteForm = iota // "1 NOS": at the foot of a page, with a raised mark
	RoundNote                  // "1)": behind the text of a draft
	SquareNote                 // "[1]" or "[^1]:": behind the text of a draft
	StarNote                   // "*": marked with asterisks
	MarkedNote                 // the format itself ties the note to its mark
)

// Listed tells whether a note of this form stands in a list behind the text.
func (f NoteForm) Listed() bool { return f == RoundNote || f == SquareNote }

// readNoteStart reads the number that begins a note: "1 NOS, ...", "1NOS", a figure alone, "1)", "[1]", "[^1]:".
func readNoteStart(s string) (noteStart, bool) {
	i := 0
	bracket := strings.HasPrefix(s, "[")
	if bracket {
		i = 1
		if strings.HasPrefix(s, "[^") {
			i = 2
		}
	}
	n, width := dutch.LeadingNumber(s[i:])
	if !bracket && width > 0 {
		n, width = beforeCase(s, n, width)
	}
	if width == 0 || width > 3 || n == 0 {
		return noteStart{}, false
	}
	start := noteStart{number: s[i : i+width], value: n}
	i += width
	rest := s[i:]
	switch {
	case bracket:
		if !strings.HasPrefix(strings.TrimLeft(rest, " "), "]") {
			return noteStart{}, false
		}
		i += strings.IndexByte(rest, ']') + 1
		start.form = SquareNote
		if strings.HasPrefix(s[i:], ":") {
			i++
		}
	case strings.HasPrefix(rest, ")"):
		i++
		start.form = RoundNote
	case rest == "":
	case rest[0] == ' ':
	case !gluedNote(rest) && !gluedSource(rest) && !startsWithCase(rest):
		return noteStart{}, false
	}
	start.at = dutch.SkipSpaces(s, i)
	return start, true
}

// beforeCase returns the number of a note that is glued to the number of a case, "32024Z01234", and the figures given elsewhere.
func beforeCase(s string, n, width int) (number, figures int) {
	for w := 1; w <= 3 && w < len(s); w++ {
		if startsWithCase(s[w:]) {
			return dutch.LeadingNumber(s[:w])
		}
	}
	return n, width
}

// startsWithCase tells whether s begins with the number of a case: "2024Z01234".
func startsWithCase(s string) bool {
	const width = len("2024Z01234")
	return len(s) >= width && dutch.IsCaseNumber(s[:width]) && (len(s) == width || !dutch.IsDigit(s[width]))
}

// gluedSource tells whether words in lower case that are glued to a number can be those of a note: a newspaper with its article, the
// name of a site, or a word that opens a source.
func gluedSource(rest string) bool {
	word := dutch.FirstWord(rest)
	switch after := strings.TrimLeft(rest[len(word):], " "); word {
	case "de", "het":
		return after != "" && after[0] >= 'A' && after[0] <= 'Z'
	case "zie", "idem", "bron:", "vgl.", "ibid.", "aldus", "artikel", "art.", "brief", "rapport", "motie", "interview", "in:", "o.a.", "onder", "bijv.":
		return true
	}
	return siteName(strings.TrimRight(word, ",;:"))
}

// siteName tells whether a word in lower case is the name of a site: "nu.nl", "wetten.overheid.nl/x".
func siteName(word string) bool {
	host, _, _ := strings.Cut(word, "/")
	i := strings.LastIndexByte(host, '.')
	return i > 1 && i+1 < len(host) && (isDomain(host[i+1:]) || host[i+1:] == "gov" || host[i+1:] == "de" || host[i+1:] == "fr" || host[i+1:] == "uk") && dutch.IsASCIILetter(host[0])
}

// gluedNote tells whether words glued to a number can be those of a note: they begin with a capital, a quote or an
// address.
func gluedNote(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return r >= 'A' && r <= 'Z' || r >= 0xC0 || strings.ContainsRune("«“‘'\"(", r) || strings.HasPrefix(rest, "http") || strings.HasPrefix(rest, "www.")
}

// beginsDate tells whether a line begins with a day and a month.
func beginsDate(s string) bool {
	_, width := dutch.LeadingNumber(s)
	word := strings.TrimRight(dutch.FirstWord(strings.TrimLeft(s[width:], " ")), ".,;:")
	return slices.Contains(dutch.Months[:], word)
}
