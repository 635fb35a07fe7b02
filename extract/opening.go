package extract

import "strings"

// questionOpenings begin the sentence that says who asks whom about what.
var questionOpenings = [...]string{"Vragen van ", "Vragen het lid ", "Vragen de leden ", "Vragen lid ", "Vraag van ", "Mondelinge vragen van ",
	"Mondelinge vraag van ", "Schriftelijke vragen van ", "Nadere vragen van ", "Aanvullende vragen van ", "Vervolgvragen van ", "Interpellatievragen van ",
	"Van het lid ", "Van de leden "}

// replyOpenings begin the sentence that says who answers.
var replyOpenings = [...]string{"Antwoord van ", "Antwoorden van ", "Mededeling van ", "Antwoord door ", "Nader antwoord van ", "Nadere antwoorden van ", "Nadere mededeling van ", "Mededeling van van ", "Antwoord van van ", "Nader antwoord ", "Antwoord ", "Aanvullend antwoord van ",
	"Gecorrigeerd antwoord van ", "Herziene antwoorden van "}

// opensQuestions tells whether a line opens the first sentence of a header.
func opensQuestions(s string) bool {
	if s == "" || s[0] != 'V' && s[0] != 'M' && s[0] != 'S' && s[0] != 'N' && s[0] != 'A' && s[0] != 'I' {
		return false
	}
	for _, o := range questionOpenings {
		if rest, ok := strings.CutPrefix(s, o); ok {
			return !strings.HasPrefix(o, "Vra") || opensAskers(rest)
		}
	}
	return false
}

// capitalise gives the first word of a line its usual capitals where that makes the line the opening of a header:
// "VRAGEN van het lid", "antwoord van minister".
func capitalise(r *row) {
	if r.s == "" || r.s[0]|0x20 != 'v' && r.s[0]|0x20 != 'a' && r.s[0]|0x20 != 'm' {
		return
	}
	word := firstWord(r.s)
	if len(word) < len("Vraag") || isLower(word[1:]) && !isLower(word[:1]) {
		return
	}
	meant := strings.ToUpper(word[:1]) + strings.ToLower(word[1:])
	if s := meant + r.s[len(word):]; opensQuestions(s) || opensReply(s) {
		from, to, _ := r.Text.Source(0, len(word))
		var b TextBuilder
		b.Insert(meant, from, to)
		b.Add(r.Text.Slice(len(word), r.Text.Len()))
		r.Text, r.s = b.Text(), s
	}
}

func isLower(s string) bool { return strings.ToLower(s) == s }

// opensAskers tells whether what follows "Vragen van " are members, not a subject ("Vragen van burgers").
func opensAskers(rest string) bool {
	for _, w := range [...]string{"het lid", "de leden", "het leden", "de lid", "lid ", "leden ", "de heer", "de heren", "mevrouw", "mw.", "de dames", "de het lid", "dhr", "het Lid", "de Leden"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	first := firstWord(rest)
	return first != "" && first[0] >= 'A' && first[0] <= 'Z'
}

// opensReply tells whether a line opens the second sentence of a header.
func opensReply(s string) bool {
	if s == "" || s[0] != 'A' && s[0] != 'M' && s[0] != 'N' && s[0] != 'G' && s[0] != 'H' {
		return false
	}
	for _, o := range replyOpenings {
		if rest, ok := strings.CutPrefix(s, o); ok {
			if strings.HasPrefix(rest, "(") { // no name, only the ministry
				return foldIndex(s, "(ontvangen") > 0 && s[len(o)-1] == ' '
			}
			if opensOffice(rest) {
				return true
			}
		}
	}
	return false
}

// opensOffice tells whether s begins with a post of the government.
func opensOffice(s string) bool {
	if role, _ := cutRole(s); role != "" {
		return true
	}
	for _, c := range courtesies {
		if hasWord(s, c) {
			name := askerName(s, skipSpaces(s, len(c)))
			s = strings.TrimLeft(s[name.End:], " ,")
			break
		}
	}
	s = strings.TrimPrefix(s, "de ")
	role, _ := cutRole(s)
	return role != ""
}

// opensSeeAlso tells whether a line opens the reference to another document of the Aanhangsel.
func opensSeeAlso(s string) bool {
	return strings.HasPrefix(s, "Zie ook Aanhangsel") || strings.HasPrefix(s, "Zie ook aanhangsel")
}

// opensDate tells whether a line is the date of submission in brackets, as drafts print it on a line of its own.
func opensDate(s string) bool {
	return strings.HasPrefix(s, "(ingezonden ") || strings.HasPrefix(s, "(Ingezonden ") || strings.HasPrefix(s, "Ingezonden ")
}
