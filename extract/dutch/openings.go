package dutch

import (
	"strings"
)

// replyAdjectives come before the noun of a reply that is not the first, or not the one first sent: "Nader antwoord",
// "Gewijzigd antwoord".
var replyAdjectives = [...]string{"nader", "nadere", "aanvullend", "aanvullende", "gewijzigd", "gewijzigde", "gecorrigeerd", "gecorrigeerde",
	"herzien", "herziene", "verbeterd", "verbeterde", "gerectificeerd", "gerectificeerde"}

// replyNouns name a reply. A notice tells that the answer takes longer.
var replyNouns = [...]struct {
	word   string
	notice bool
}{{"antwoorden", false}, {"antwoord", false}, {"mededeling", true}}

// Reply is how the sentence that says who answers begins.
type Reply struct {
	Name   string // as printed: "Nader antwoord"
	Notice bool   // a delay notice, not an answer
	Linked bool   // "van" or "door" follows
	Width  int    // bytes up to who answers
}

// CutReply reads the words that open a reply's sentence at the front of s: "Antwoord van ", "Gewijzigd antwoord van ",
// "Mededeling van ". All readers know a reply by it.
func CutReply(s string) (Reply, bool) {
	if !maybeReply(s) {
		return Reply{}, false
	}
	at := wordWidth(s)
	if isOneOf(replyAdjectives[:], s[:at]) && at < len(s) && s[at] == ' ' {
		next := SkipSpaces(s, at)
		if s[next:] == "" || s[next]|0x20 != 'a' && s[next]|0x20 != 'm' {
			return Reply{}, false
		}
		at = next
	} else {
		at = 0
	}
	noun := s[at : at+wordWidth(s[at:])]
	for _, n := range &replyNouns {
		if len(noun) != len(n.word) || !strings.EqualFold(noun, n.word) {
			continue
		}
		at += len(n.word)
		r := Reply{Name: s[:at], Notice: n.notice, Width: SkipSpaces(s, at)}
		for { // printed twice at times: "Antwoord van van"
			rest, ok := CutWord(s[r.Width:], "van", "door")
			if !ok {
				return r, true
			}
			r.Linked, r.Width = true, len(s)-len(rest)
		}
	}
	return Reply{}, false
}

// maybeReply tells whether s begins with a capital that words of a reply begin with; few lines do.
func maybeReply(s string) bool {
	return s != "" && (s[0] == 'A' || s[0] == 'M' || s[0] == 'N' || s[0] == 'G' || s[0] == 'H' || s[0] == 'V')
}

// wordWidth returns the length of the letters at the start of s.
func wordWidth(s string) int {
	i := 0
	for i < len(s) && IsLetter(s[i]) {
		i++
	}
	return i
}

func isOneOf(words []string, s string) bool {
	for _, w := range words {
		if len(w) == len(s) && strings.EqualFold(w, s) {
			return true
		}
	}
	return false
}

// CutReplyName reads the name of a reply at the front of s, in capitals or not: "nader antwoord", "Mededeling".
func CutReplyName(s string) (Reply, bool) {
	if s == "" {
		return Reply{}, false
	}
	return CutReply(strings.ToUpper(s[:1]) + s[1:])
}

// IsReplyName tells whether s is the name of a reply and nothing else.
func IsReplyName(s string) bool {
	r, ok := CutReplyName(s)
	return ok && len(r.Name) == len(s)
}

// FindReply returns where the first words that open a reply, with "van" or "door", are in s from byte at on, or -1.
func FindReply(s string, at int) (int, Reply) {
	for i := at; i < len(s); i++ {
		if r, ok := CutReply(s[i:]); ok && r.Linked {
			return i, r
		}
	}
	return -1, Reply{}
}

// IsLaterAnswer tells whether a header says that the answer is not the first one: "Nader antwoord van minister Jansen (Justitie)".
func IsLaterAnswer(header string) bool {
	for i := range len(header) {
		if !maybeReply(header[i:]) || i > 0 && IsLetter(header[i-1]) {
			continue
		}
		r, ok := CutReply(header[i:])
		if ok && !r.Notice && (r.Linked || strings.HasPrefix(header[i+r.Width:], "(")) && len(r.Name) > wordWidth(r.Name) {
			return true
		}
	}
	return false
}

// askingOpenings begin the sentence that says who asks whom about what. Plain ones begin other sentences too; the name of the
// asker tells which.
var askingOpenings = [...]struct {
	words string
	plain bool
}{
	{"Vragen van ", true}, {"Vragen het lid ", false}, {"Vragen de leden ", false}, {"Vragen lid ", false}, {"Vraag van ", true},
	{"Mondelinge vragen van ", false}, {"Mondelinge vraag van ", false}, {"Schriftelijke vragen van ", false}, {"Schriftelijke vraag van ", false},
	{"Nadere vragen van ", false}, {"Nadere vraag van ", false}, {"Aanvullende vragen van ", false}, {"Gewijzigde vragen van ", false},
	{"Herziene vragen van ", false}, {"Vervolgvragen van ", false}, {"Interpellatievragen van ", false}, {"Kamervragen van ", true}, {"Schriftelijke Kamervragen van ", true}, {"Schriftelijke kamervragen van ", true}, {"Van het lid ", false}, {"Van de leden ", false},
}

// cutAsking cuts the words that open the first sentence of a header.
func cutAsking(s string) (rest string, plain, ok bool) {
	if s == "" || s[0] != 'V' && s[0] != 'M' && s[0] != 'S' && s[0] != 'N' && s[0] != 'A' && s[0] != 'I' && s[0] != 'G' && s[0] != 'H' && s[0] != 'K' {
		return s, false, false
	}
	for i := range askingOpenings {
		o := &askingOpenings[i]
		if rest, ok = strings.CutPrefix(s, o.words); ok {
			return rest, o.plain, true
		}
	}
	return s, false, false
}

// OpensHeader tells whether a line of the head of a paper has the words that open a sentence of a header. It does not look
// at the names after them, which can be on the next line.
func OpensHeader(s string) bool {
	if _, _, ok := cutAsking(s); ok {
		return true
	}
	r, ok := CutReply(s)
	return ok && r.Linked && r.Width < len(s) || opensPointer(s)
}

// OpensAsking tells whether s begins with "Vragen van" or other words that open the first sentence of a header.
func OpensAsking(s string) bool {
	_, _, ok := cutAsking(s)
	return ok
}

// OpensQuestions tells whether a line opens the first sentence of a header.
func OpensQuestions(s string) bool {
	rest, plain, ok := cutAsking(s)
	return ok && (!plain && !IsGroup(rest) || plain && opensAskers(rest))
}

// IsLower tells whether a text has no capital.
func IsLower(s string) bool { return strings.ToLower(s) == s }

// opensAskers tells whether what follows "Vragen van " are members, not a subject ("Vragen van burgers").
func opensAskers(rest string) bool {
	if IsGroup(rest) {
		return false
	}
	for _, w := range [...]string{"het lid", "de leden", "het leden", "de lid", "lid ", "leden ", "de heer", "de heren", "mevrouw", "mw.", "de dames", "de het lid", "dhr", "het Lid", "de Leden"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	first := FirstWord(rest)
	return first != "" && first[0] >= 'A' && first[0] <= 'Z'
}

// OpensReply tells whether a line opens the second sentence of a header.
func OpensReply(s string) bool {
	r, ok := CutReply(s)
	if !ok || r.Width == len(r.Name) {
		return false
	}
	rest := s[r.Width:]
	if strings.HasPrefix(rest, "(") { // no name, only the ministry
		return FoldIndex(s, "(ontvangen") > 0
	}
	return opensOffice(rest)
}

// OpensAnnex tells whether a line is the title of a letter's annex that does not say who answers: "Antwoorden op Kamervragen van het
// lid Jansen (SP) over fietsen", "Beantwoording vragen van de leden ...".
func OpensAnnex(s string) bool {
	rest, ok := CutWord(s, "Antwoorden", "Antwoord", "Beantwoording")
	if !ok {
		return false
	}
	for _, word := range [...]string{"op", "van", "de", "schriftelijke"} {
		rest, _ = CutWord(rest, word)
	}
	if rest, ok = CutWord(rest, "Kamervragen", "kamervragen", "vragen"); !ok {
		return false
	}
	members, _ := CutWord(rest, "van", "door")
	return HasAnyPrefix(members, "het lid ", "de leden ", "lid ", "leden ") && !IsGroup(members)
}

// opensOffice tells whether s begins with a post of the government.
func opensOffice(s string) bool {
	if role, _ := CutRole(s); role != "" {
		return true
	}
	for _, c := range Courtesies {
		if HasWord(s, c) {
			name := AskerName(s, SkipSpaces(s, len(c)))
			s = strings.TrimLeft(s[name.End:], " ,")
			break
		}
	}
	s = strings.TrimPrefix(s, "de ")
	role, _ := CutRole(s)
	return role != ""
}

// SoundsLikeReply tells whether a sentence of the header gives the day on which a reply was received, although its first
// words are none that open one: "Voorlopig antwoord van minister A (ontvangen 3 mei 2005)".
func SoundsLikeReply(s string) bool {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	rest := s
	for range maxReplyWords {
		word := FirstWord(rest)
		for _, n := range &replyNouns {
			if strings.EqualFold(word, n.word) {
				return FoldIndex(s, "(ontvangen") > 0
			}
		}
		rest = strings.TrimLeft(rest[len(word):], " ")
	}
	return false
}

// maxReplyWords is how many first words are searched for the name of a reply.
const maxReplyWords = 3

// opensPointer tells whether a line of the head of a paper points to another paper.
func opensPointer(s string) bool { return strings.HasPrefix(strings.TrimPrefix(s, "("), "Zie ook ") }

// OpensSeeAlso tells whether a line opens the reference to another document of the Aanhangsel.
func OpensSeeAlso(s string) bool {
	const words = "Zie ook Aanhangsel"
	s = strings.TrimPrefix(s, "(")
	return opensPointer(s) && len(s) >= len(words) && strings.EqualFold(s[:len(words)], words)
}

// OpensDate tells whether a line is the date of submission in brackets, as drafts print it on a line of its own.
func OpensDate(s string) bool {
	return strings.HasPrefix(s, "(ingezonden ") || strings.HasPrefix(s, "(Ingezonden ") || strings.HasPrefix(s, "Ingezonden ")
}
