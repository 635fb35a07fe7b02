package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kamergraaf/extract"
)

// joinLines makes one line of the printed lines of a paragraph: line breaks become spaces, hyphens go where they only
// divided a word, and addresses broken over lines are whole again.
func joinLines(lines []pdfLine, compounds map[string]bool) extract.Line {
	out := toLine(lines[0])
	text := out.Text.String()
	for i := range lines[1:] {
		next := toLine(lines[i+1])
		s := next.Text.String()
		keep, glue := seam(text, s, compounds)
		text = text[:keep] + glue
		for _, m := range next.Marks {
			out.Marks = append(out.Marks, extract.Mark{At: m.At + len(text), Number: m.Number})
		}
		text += s
	}
	out.Text = extract.LooseText(text)
	return out
}

// toLine makes a line of a printed one, glyph slips mended.
func toLine(l pdfLine) extract.Line {
	out := extract.Line{Kind: l.kind, Number: l.number, Place: l.page}
	var b extract.TextBuilder
	from := 0
	for _, m := range l.marks {
		at := min(max(m.At, from), len(l.text))
		b.Add(mendText(l.text[from:at]))
		out.Marks = append(out.Marks, extract.Mark{At: b.Len(), Number: m.Number})
		from = at
	}
	b.Add(mendText(l.text[from:]))
	out.Text = b.Text()
	return out
}

// mendText mends slips of typesetting, such as accents that stand beside their letters.
func mendText(s string) extract.Text {
	return mend(extract.LooseText(s), nowhere, inspect([]byte(s)), &slips{})
}

// seam tells how two printed lines belong together: how much of the text so far remains, and what comes between.
func seam(text, next string, compounds map[string]bool) (keep int, glue string) {
	switch {
	case addressGoesOn(text, next):
		return len(text), ""
	case !strings.HasSuffix(text, "-") || !endsInLetter(text[:len(text)-1]):
		return len(text), " "
	}
	head, tail := lastPart(text[:len(text)-1]), firstPart(next)
	first, _ := utf8.DecodeRuneInString(next)
	switch {
	case suspends(next):
		return len(text), " "
	case !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return len(text), " "
	case !unicode.IsLower(first), keepsHyphen(head), compounds[strings.ToLower(head+"-"+tail)]:
		return len(text), ""
	}
	return len(text) - 1, ""
}

// suspends tells whether a line begins with a word that leaves the hyphen before it in place of a word left out:
// "zorg- en welzijnsinstellingen".
func suspends(next string) bool {
	word, _, _ := strings.Cut(next, " ")
	switch strings.TrimRight(word, ",;") {
	case "en", "of", "en/of", "dan", "tot", "noch", "als", "én", "óf", "respectievelijk", "resp.", "c.q.", "danwel", "alsmede",
		"alsook", "versus", "maar", "evenals", "plus":
		return true
	}
	return false
}

// keepsHyphen tells whether the first part of a word keeps its hyphen: an abbreviation, a figure, or a part that Dutch
// writes so.
func keepsHyphen(head string) bool {
	switch strings.ToLower(head) {
	case "niet", "non", "vice", "oud", "adjunct", "zgn":
		return true
	}
	letters := strings.TrimRight(head, "0123456789")
	return letters != head || strings.ToUpper(letters) == letters || !strings.ContainsAny(strings.ToLower(letters), "aeiouyéèëïöüáóíú")
}

func endsInLetter(s string) bool {
	r := lastRune(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// lastPart returns the letters and figures at the end of s; firstPart those, with inner hyphens, at its beginning.
func lastPart(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if i < 0 {
		return s
	}
	_, width := utf8.DecodeRuneInString(s[i:])
	return s[i+width:]
}

func firstPart(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// addressGoesOn tells whether text ends in a web address that the next line continues: the address is open at its end,
// or what follows has the signs of one.
func addressGoesOn(text, next string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	if !strings.Contains(word, "://") && !strings.Contains(word, "www.") {
		return false
	}
	on, _, _ := strings.Cut(next, " ")
	first, last := on[0], word[len(word)-1]
	if !isASCIIAlnum(first) && strings.IndexByte("/-_.~%?#=&+@:", first) < 0 {
		return false
	}
	if strings.IndexByte("/-_=&%?#", last) >= 0 {
		return last != '/' || strings.HasSuffix(word, "://") || looksLikePath(on)
	}
	return strings.IndexByte(").,;:»>]", last) < 0 && !strings.Contains(on, "://") && !strings.HasPrefix(on, "www.") && looksLikePath(on)
}

// looksLikePath tells whether a word has signs that words of running text do not have.
func looksLikePath(word string) bool {
	inner := strings.TrimRight(word, ").,;»")
	return strings.ContainsAny(inner, "/=_%&~?#.") || strings.Count(inner, "-") > 1 || inner != strings.TrimRight(inner, "0123456789") && strings.Contains(inner, "-") ||
		len(inner) < len(word) && word[len(inner)] == ')'
}

// compoundsIn returns the words, in lower case, that the document writes with a hyphen in the middle of a line.
func compoundsIn(parts ...[]pdfLine) map[string]bool {
	found := map[string]bool{}
	for _, lines := range parts {
		for _, l := range lines {
			for i := strings.IndexByte(l.text, '-'); i >= 0 && i < len(l.text)-1; {
				if head, tail := lastPart(l.text[:i]), firstPart(l.text[i+1:]); head != "" && tail != "" {
					found[strings.ToLower(head+"-"+tail)] = true
				}
				next := strings.IndexByte(l.text[i+1:], '-')
				if next < 0 {
					break
				}
				i += 1 + next
			}
		}
	}
	return found
}
