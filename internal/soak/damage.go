package soak

import "math/rand/v2"

// odd are characters at which readers turn: the ends of texts, lines, tags, brackets, numbers and words.
const odd = "\x00\t\n\f\r -.,:;/&#%'\"()[]<>09aZ\u00ad\u00e9\u0301\u2019\ufeff\uffff\U0001f600"

// damage returns a copy of the values of a seed of which one, or more, is changed in a few places.
func damage(r *rand.Rand, seed []any) []any {
	out := append([]any(nil), seed...)
	for again := true; again; again = len(seed) > 1 && r.IntN(2) == 0 {
		i := r.IntN(len(out))
		switch v := out[i].(type) {
		case []byte:
			out[i] = change(r, v, []byte(odd))
		case string:
			out[i] = string(change(r, []rune(v), []rune(odd)))
		default:
			panic("soak: a seed is neither bytes nor a string")
		}
	}
	return out
}

// change returns a copy of data with one to four changes.
func change[T byte | rune](r *rand.Rand, data, odd []T) []T {
	out := append([]T(nil), data...)
	for range 1 + r.IntN(4) {
		from := r.IntN(len(out) + 1)
		to := from + r.IntN(min(len(out)-from, 1+r.IntN(64))+1)
		piece := append([]T(nil), out[from:to]...)
		at := r.IntN(len(out) + 1)
		switch r.IntN(6) {
		case 0: // lost
			out = append(out[:from:from], out[to:]...)
		case 1: // repeated elsewhere
			out = insert(out, at, piece)
		case 2: // repeated often
			for range r.IntN(20) {
				out = insert(out, from, piece)
			}
		case 3: // cut off
			if r.IntN(8) == 0 {
				out = out[:from]
			}
		case 4: // another character put in
			out = insert(out, at, []T{odd[r.IntN(len(odd))]})
		default: // another character in place of one
			if from < len(out) {
				out[from] = odd[r.IntN(len(odd))]
			}
		}
	}
	return out
}

// insert returns data with a piece put in.
func insert[T byte | rune](data []T, at int, piece []T) []T {
	out := make([]T, 0, len(data)+len(piece))
	out = append(out, data[:at]...)
	out = append(out, piece...)
	return append(out, data[at:]...)
}
