package pdf

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// markParagraphs finds where paragraphs of running text begin.
func markParagraphs(lines []pdfLine, f pdfFrame) {
	for i := range lines {
		if i == 0 {
			lines[i].starts, lines[i].gap = true, true
		} else {
			markParagraph(lines, i, f)
		}
	}
}

// markParagraph tells whether a paragraph begins with line i: after white space, where the line before ended although the next
// word would have fitted, where the margin changes, and at labels.
func markParagraph(lines []pdfLine, i int, f pdfFrame) {
	prev, l := &lines[i-1], &lines[i]
	below := prev.page == l.page && l.base < prev.base+1
	l.gap = below && prev.base-l.base > 1.3*f.pitch
	early := leftEarly(prev, l, f.right)
	if dutch.IsLabel(l.text) && (l.gap || !below || early || dutch.IsLabel(prev.text)) {
		l.kind = extract.LineLabel
	}
	label := l.kind == extract.LineLabel || prev.kind == extract.LineLabel
	l.starts = l.gap || label || early && endsSentence(prev, l) || below && changesMargin(lines, i, f)
}

// partJoint finds where the next of several questions under one label begins though the line before it is full: at the ends of lines
// that end a question, where there are as many of these as questions lack a beginning.
func partJoint(lines []pdfLine) {
	for i := 0; i < len(lines); i++ {
		if lines[i].kind != extract.LineLabel {
			continue
		}
		label, ok := dutch.ReadLabel(lines[i].text)
		if !ok || label.Kind != extract.LineQuestion || len(label.Numbers) < 2 {
			continue
		}
		begun, places := 0, []int(nil)
		for k := i + 1; k < len(lines) && lines[k].kind != extract.LineLabel; k++ {
			if lines[k].starts {
				begun++
			} else if strings.HasSuffix(lines[k-1].text, "?") && beginsUpper(lines[k].text) && !asksOn(lines[k].text) {
				places = append(places, k)
			}
		}
		if len(places) == len(label.Numbers)-begun {
			for _, k := range places {
				lines[k].starts = true
			}
		}
	}
}

// asksOn tells whether a question goes on with the one before: "Zo nee, waarom niet?"
func asksOn(s string) bool {
	return dutch.HasAnyPrefix(s, "Zo ", "Waarom ", "Waarom?", "Indien ", "En ", "Wanneer ", "Hoe ")
}

// leftEarly tells whether a line ends although the first word of the next would have fitted, with room to spare.
func leftEarly(prev, next *pdfLine, margin float64) bool {
	return prev.right+next.leadWidth()+prev.size < margin
}

// endsSentence tells whether prev may be the end of a paragraph and next the beginning of one.
func endsSentence(prev, next *pdfLine) bool {
	return strings.ContainsRune(".?!:;»”’)", lastRune(prev.text)) || isBullet(next.text) || !strings.HasSuffix(prev.text, "-") && beginsUpper(next.text)
}

// changesMargin tells whether line i is indented or set back, as the items of a list and the first lines of
// paragraphs in older print are.
func changesMargin(lines []pdfLine, i int, f pdfFrame) bool {
	l, prev := &lines[i], &lines[i-1]
	if l.base > prev.base-1 {
		return false // beside the line before, not under it
	}
	const clear = 0.7 // of the size: more than letters differ at their left sides
	switch step := l.left - prev.left; {
	case isBullet(l.text):
		return endsClause(prev) || i+1 < len(lines) && lines[i+1].left > l.left+clear*f.body || step < -clear*f.body
	case step > clear*f.body:
		return !isBullet(prev.text)
	case step < -clear*f.body:
		return endsClause(prev)
	}
	return false
}

func endsClause(l *pdfLine) bool { return strings.ContainsRune(".?!:;", lastRune(l.text)) }

// isBullet tells whether a line begins with the sign of a list item: a dash or dot, or a number or letter with a full
// stop or bracket after it. The other lines of its paragraph may be indented.
func isBullet(s string) bool {
	sign, rest, _ := strings.Cut(s, " ")
	if rest == "" {
		return false
	}
	switch sign {
	case "–", "-", "—", "•", "·", "▪", "●", "◦", "o", "*":
		return true
	}
	inner := strings.TrimRight(sign, ").")
	return len(sign) <= 4 && len(inner) < len(sign) && (len(inner) == 1 || allFigures(inner)) && isASCIIAlnum(inner[0])
}

func allFigures(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isASCIIAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
