package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// roles are the words for posts in the government, longest first. Plurals name a list of posts.
var roles = [...]struct{ word, role string }{
	{"vice-minister-president", extract.RolePrimeMinister},
	{"viceminister-president", extract.RolePrimeMinister},
	{"minister-president", extract.RolePrimeMinister},
	{"minister president", extract.RolePrimeMinister},
	{"staatssecretarissen", extract.RoleStateSecretary},
	{"staatssecretaris", extract.RoleStateSecretary},
	{"staatsecretarissen", extract.RoleStateSecretary},
	{"staatsecretaris", extract.RoleStateSecretary},
	{"ministers", extract.RoleMinister},
	{"minister", extract.RoleMinister},
}

// CutRole reads a role word at the front of s, ignoring case, and returns its length.
func CutRole(s string) (role string, width int) {
	if len(s) < len("minister") {
		return "", 0
	}
	switch s[0] | 0x20 { // and the letter after it
	case 'm', 'v':
		if s[1]|0x20 != 'i' {
			return "", 0
		}
	case 's':
		if s[1]|0x20 != 't' {
			return "", 0
		}
	default:
		return "", 0
	}
	for i := range roles {
		r := &roles[i]
		if r.word[0] == s[0]|0x20 && len(s) >= len(r.word) && strings.EqualFold(s[:len(r.word)], r.word) && (len(s) == len(r.word) || !IsLetter(s[len(r.word)]) || gluedPreposition(s[len(r.word):])) {
			return r.role, len(r.word)
		}
	}
	return "", 0
}

// gluedPreposition tells whether the space before "van" or "voor" was lost: "Ministervan Financiën".
func gluedPreposition(rest string) bool {
	for _, p := range [...]string{"van ", "voor "} {
		if after, ok := strings.CutPrefix(rest, p); ok {
			return unicode.IsUpper(FirstRune(after))
		}
	}
	return false
}

// officeReader reads lists of posts: "de ministers van Justitie en van Binnenlandse Zaken en Koninkrijksrelaties en de
// staatssecretaris van Financiën".
type officeReader struct {
	s       string
	at      int
	roles   []string // roles without a portfolio yet: "de Minister en Staatssecretaris van"
	starts  []int    // where these roles begin
	last    []string // roles that were given a portfolio last, for "ministers van A en van B"
	offices []extract.Office
	named   int // where the last name or task after a post ends
}

// ReadOffices reads the posts at the front of s up to where the list ends, and returns the bytes read.
func ReadOffices(s string) ([]extract.Office, int) {
	r := officeReader{s: s}
	read := 0
	for r.at < len(s) {
		r.skipGlue()
		if !r.role() && !r.portfolio() {
			break
		}
		read = r.at
	}
	r.flushRoles()
	return r.offices, max(read, r.named)
}

// skipGlue skips articles, commas and "en" between posts.
func (r *officeReader) skipGlue() {
	for r.at < len(r.s) {
		rest := r.s[r.at:]
		switch {
		case rest[0] == ' ' || rest[0] == ',':
			r.at++
		case HasWord(rest, "en"), HasWord(rest, "de"), HasWord(rest, "De"), HasWord(rest, "het"), HasWord(rest, "aan"), HasWord(rest, "beide"):
			r.at += len(FirstWord(rest))
		case HasWord(rest, "alsmede"):
			r.at += len("alsmede")
		case r.skipName(rest), r.skipTask(rest):
		default:
			return
		}
	}
}

// Courtesies come before the name of who holds a post.
var Courtesies = [...]string{"dhr.", "dhr", "de heer", "mw.", "mw", "mevr.", "mevr", "mevrouw", "drs.", "mr.", "dr."}

// skipName skips a name after a post: "de staatssecretaris van Financiën, dhr. Vermeend, en ...".
func (r *officeReader) skipName(rest string) bool {
	for _, c := range Courtesies {
		if HasWord(rest, c) {
			at := SkipSpaces(rest, len(c))
			name := AskerName(rest, at)
			if len(r.offices) == 0 && !strings.HasPrefix(rest[name.End:], ", ") {
				return false
			}
			r.at += max(name.End, at)
			r.named = r.at
			return true
		}
	}
	return false
}

// skipTask skips the task of a state secretary in brackets: "(Europese Zaken)".
func (r *officeReader) skipTask(rest string) bool {
	if rest[0] != '(' || len(r.offices) == 0 {
		return false
	}
	if _, width := KnownPortfolio(rest[1:]); width > 0 && strings.HasPrefix(rest[1+width:], ")") {
		r.at += width + 2
		r.named = r.at
		return true
	}
	return false
}

// HasWord tells whether a text begins with a word and a space behind it.
func HasWord(s, word string) bool {
	return strings.HasPrefix(s, word) && len(s) > len(word) && s[len(word)] == ' '
}

// role reads a role word; its portfolio follows.
func (r *officeReader) role() bool {
	role, width := CutRole(r.s[r.at:])
	if role == "" {
		role, width = cutShortRole(r.s[r.at:])
	}
	if role == "" {
		return false
	}
	start := r.at
	r.at += width
	switch {
	case role == extract.RolePrimeMinister:
		r.flushRoles()
		r.offices = append(r.offices, extract.Office{Role: role, Portfolio: "Algemene Zaken", Span: extract.Span{Start: start, End: r.at}})
		r.last = nil
		r.skipOwnMinistry()
	default:
		r.roles, r.starts = append(r.roles, role), append(r.starts, start)
	}
	return true
}

// cutShortRole reads "secretaris" for a state secretary at the front of s, where a portfolio of the government follows.
func cutShortRole(s string) (role string, width int) {
	const word = "secretaris"
	rest, ok := cutFold(s, word+" van ")
	if !ok {
		return "", 0
	}
	if _, known := KnownPortfolio(rest); known == 0 {
		return "", 0
	}
	return extract.RoleStateSecretary, len(word)
}

// skipOwnMinistry skips "minister van Algemene Zaken" after "minister-president": one person, one post.
func (r *officeReader) skipOwnMinistry() {
	rest := r.s[r.at:]
	trimmed := strings.TrimLeft(rest, " ,")
	for _, form := range [...]string{"minister van Algemene Zaken", "tevens minister van Algemene Zaken"} {
		if len(trimmed) >= len(form) && strings.EqualFold(trimmed[:len(form)], form) {
			r.at += len(rest) - len(trimmed) + len(form)
			r.offices[len(r.offices)-1].Span.End = r.at
			return
		}
	}
}

// portfolio reads "van Justitie" for the roles that have no portfolio yet, or for the roles read last.
func (r *officeReader) portfolio() bool {
	rest := r.s[r.at:]
	roles := r.roles
	if len(roles) == 0 {
		roles = r.last
	}
	if len(roles) == 0 {
		return false
	}
	prep, rest := cutPreposition(rest)
	name, width := cutPortfolio(rest)
	if len(r.roles) > 0 {
		if inside, end := bracketPortfolio(rest, prep == ""); end > 0 {
			name, width = inside, end
		}
	}
	if prep == "" && len(r.roles) == 0 {
		if name, width = KnownPortfolio(rest); width == 0 || r.at < 2 || r.s[r.at-2] != ',' && !strings.HasSuffix(r.s[:r.at], "en ") {
			return false
		}
	}
	if width == 0 {
		return false
	}
	r.give(roles, name, prep, len(r.s)-len(rest)+width)
	return true
}

// cutPreposition cuts "van" or "voor" from the front of s, with the words "het ministerie van" after it.
func cutPreposition(s string) (prep, rest string) {
	for _, p := range [...]string{"van", "voor"} {
		if HasWord(s, p) {
			prep, s = p, strings.TrimLeft(s[len(p):], " ")
		}
	}
	return prep, strings.TrimPrefix(s, "het ministerie van ")
}

// give gives roles the portfolio that ends at byte end.
func (r *officeReader) give(roles []string, portfolio, prep string, end int) {
	for i, role := range roles {
		start := r.at
		if i < len(r.starts) {
			start = r.starts[i]
		}
		r.offices = append(r.offices, extract.Office{Role: role, Portfolio: portfolio, Preposition: prep, Span: extract.Span{Start: start, End: end}})
	}
	r.at, r.last, r.roles, r.starts = end, roles, nil, nil
}

// bracketPortfolio reads a portfolio in brackets, directly or, where named is set, after the name of who holds the post:
// "Donner (Justitie)".
func bracketPortfolio(s string, named bool) (portfolio string, width int) {
	at := 0
	if named {
		at = SkipSpaces(s, AskerName(s, 0).End)
	}
	if at >= len(s) || s[at] != '(' {
		return "", 0
	}
	end := IndexOrEnd(s, at, ')')
	inside := s[at+1 : end]
	if _, w := KnownPortfolio(inside); w == 0 {
		return "", 0
	}
	return MendPortfolio(inside), min(end+1, len(s))
}

// flushRoles adds the roles that have no portfolio.
func (r *officeReader) flushRoles() {
	for i, role := range r.roles {
		r.offices = append(r.offices, extract.Office{Role: role, Span: extract.Span{Start: r.starts[i], End: min(r.starts[i]+len(role), len(r.s))}})
	}
	r.roles, r.starts = nil, nil
}

// cutPortfolio reads a portfolio at the front of s: the longest known one, however its spaces were lost, else the words
// with capitals that are next to each other.
func cutPortfolio(s string) (name string, width int) {
	if name, width = KnownPortfolio(s); width > 0 {
		if task, more := cutTask(s[width:]); more > 0 {
			return name + task, width + more
		}
		return name, width
	}
	width = capitalWords(s)
	return strings.TrimSpace(s[:width]), width
}

// cutTask reads the task of a state secretary after the portfolio: " – Fiscaliteit en Belastingdienst", "(Europese Zaken)".
func cutTask(s string) (task string, width int) {
	for _, dash := range [...]string{" – ", " - ", "– ", "- "} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			if _, w := KnownPortfolio(rest); w > 0 {
				return " – " + rest[:w], len(dash) + w
			}
			if w := capitalWords(rest); w > 0 {
				return " – " + strings.TrimSpace(rest[:w]), len(dash) + w
			}
		}
	}
	return "", 0
}

// capitalWords returns how far a name of capitalised words goes, with commas and "en", "voor", "van", "in" inside it.
func capitalWords(s string) int {
	end := 0
	for i := 0; i < len(s); {
		j := i + len(FirstWord(s[i:]))
		word := strings.TrimRight(s[i:j], ",.;)")
		r, _ := utf8.DecodeRuneInString(word)
		stop := len(word) < j-i && s[i+len(word)] != ','
		switch {
		case unicode.IsUpper(r):
			end = i + len(word)
		case word != "en" && word != "&":
			return end
		}
		if stop {
			return end
		}
		i = SkipSpaces(s, j)
		if j == i {
			break
		}
	}
	return end
}
