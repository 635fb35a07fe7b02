package decode

import (
	"fmt"

	"w3id.org/kamergraaf/extract"
)

// slip is a kind of fault in a text's bytes.
type slip uint8

const (
	assumedCode slip = iota // a text that does not say its encoding
	strayByte
	halfPair
	ControlChar // a control character, replaced by U+FFFD
	wrongCode
	lostChar
	doubledCode
	BadEntity // an entity that is not known, left as it stands
	slipKinds
)

// slipWords gives the stable code and the sentence of each kind, for a number of places on one line.
var slipWords = [slipKinds]struct{ code, one, many string }{
	strayByte:   {"encoding-stray-byte", "a byte that is not UTF-8 was read as windows-1252", "%d bytes that are not UTF-8 were read as windows-1252"},
	halfPair:    {"encoding-utf16", "half a pair of UTF-16 was replaced by U+FFFD", "%d halves of pairs of UTF-16 were replaced by U+FFFD"},
	ControlChar: {"control-character", "a control character was replaced by U+FFFD", "%d control characters were replaced by U+FFFD"},
	wrongCode:   {"encoding-slip", "a control character that is a windows-1252 character in disguise was read as that", "%d control characters that are windows-1252 characters in disguise were read as those"},
	doubledCode: {"encoding-doubled", "a character that was encoded twice was read as meant", "%d characters that were encoded twice were read as meant"},
	BadEntity:   {"xml-entity", "an entity that is not known was left as it stands", "%d entities that are not known were left as they stand"},
	assumedCode: {"encoding-assumed", "the text is not UTF-8 and does not say what it is: it was read as windows-1252", ""},
	lostChar:    {"lost-character", "a character was lost before this file was made (U+FFFD)", "%d characters were lost before this file was made (U+FFFD)"},
}

// slipLines is how many lines are reported one by one; a broken file must not yield a million problems.
const slipLines = 20

// Slips collects faults by kind and line. The zero value is ready to use.
type Slips struct {
	lines [slipKinds][]slipLine
	rest  [slipKinds]int // places beyond the lines kept
}

type slipLine struct{ line, count int }

// Add counts a fault of a kind on a line, the first being 1. Those of a line are added one after another.
func (s *Slips) Add(kind slip, line int) {
	lines := s.lines[kind]
	if n := len(lines); n > 0 && lines[n-1].line == line {
		lines[n-1].count++
		return
	}
	if len(lines) == slipLines {
		s.rest[kind]++
		return
	}
	s.lines[kind] = append(lines, slipLine{line, 1})
}

// Problems returns a problem for each kind and line, and one for each kind with more lines than are reported. None is nil.
func (s *Slips) Problems() []extract.Problem {
	var out []extract.Problem
	for kind, lines := range s.lines {
		words := slipWords[kind]
		for _, l := range lines {
			message := words.one
			if l.count > 1 {
				message = fmt.Sprintf(words.many, l.count)
			}
			out = append(out, extract.Problem{Code: words.code, Message: message, Line: l.line})
		}
		if n := s.rest[kind]; n > 0 {
			out = append(out, extract.Problem{Code: words.code, Message: fmt.Sprintf("and at %d further places", n)})
		}
	}
	return out
}
