package printed

import (
	"w3id.org/kamergraaf/internal/eight"
)

// holds tells what a line holds of what most lines lack: what it lacks need not be looked for.
type holds uint8

const (
	holdsDigits holds = 1 << iota
	holdsSpaces       // two or more together
	holdsSigns        // signs beyond ASCII
)

// look tells what a line holds, in one pass over it.
func look(s string) (h holds) {
	var digits, pairs, all, before uint64
	for i := 0; i < len(s); i += 8 {
		var w uint64
		switch lacking := i + 8 - len(s); {
		case lacking <= 0:
			w = eight.Load(s, i)
		case i > 0:
			w = eight.Load(s, i-lacking) >> (8 * lacking)
		default:
			w = eight.LoadRest(s)
		}
		spaces := eight.Equal(w, ' ')
		digits |= eight.Digits(w)
		pairs |= spaces & (spaces<<8 | before>>56)
		all, before = all|w, spaces
	}
	if digits != 0 {
		h |= holdsDigits
	}
	if pairs != 0 {
		h |= holdsSpaces
	}
	if eight.Others(eight.AtMost(all, 0x7f)) != 0 {
		h |= holdsSigns
	}
	return h
}
