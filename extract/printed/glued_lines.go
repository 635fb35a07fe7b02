package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

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
func (u *ungluer) mendLines(b *text.Builder, t text.Text, narrow, wide int) {
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
	from, to := 0, 0 // what ends a line before: not too far, nor, but for the last line, too near
	for i := 1; i <= last; i++ {
		for from < i-1 && ends[i].letters-ends[from].letters > maxLinesIn*wide {
			from++
		}
		for to < i && (i == last || ends[i].letters-ends[to].letters >= narrow) {
			to++
		}
		ends[i].total = ends[i-1].total - 1<<16
		ends[i].before = i - 1
		for k := to - 1; k >= from; k-- {
			width := ends[i].letters - ends[k].letters
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

// insideSentence tells whether what follows s goes on with a sentence, so that a capital there begins a name.
func insideSentence(s string) bool {
	r := dutch.LastRune(strings.TrimRight(s, " "))
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',' || r == ';'
}

// possibleEnds returns the front of a paragraph, every place where a printed line may have ended, and the end. They are
// valid until the next paragraph.
func (u *ungluer) possibleEnds(s string) []lineEnd {
	ends := append(u.ends[:0], lineEnd{before: -1})
	letters := 0
	for at := 0; at < len(s); {
		end := dutch.IndexOrEnd(s, at, ' ')
		word := s[at:end]
		done := 0
		for _, c := range u.wordSeams(word) {
			if c.opens && at > 0 && insideSentence(s[:at]) {
				continue
			}
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
	u.ends = append(ends, lineEnd{seam: seam{at: len(s)}, letters: letters})
	return u.ends
}
