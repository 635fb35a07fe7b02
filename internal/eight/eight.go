// Package eight looks at eight bytes of a text at once, for searches that go over every text. The byte of s[i+k] is the k-th
// from below; what is found of a byte stands in its highest bit.
package eight

import "math/bits"

const (
	each = 0x0101010101010101
	low  = 0x7f * each
	high = 0x80 * each
)

// Load returns s[i:i+8] as one number.
func Load(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// LoadRest is Load for a text of less than eight bytes: those that it lacks are 0.
func LoadRest(s string) (w uint64) {
	for i := len(s) - 1; i >= 0; i-- {
		w = w<<8 | uint64(s[i])
	}
	return w
}

// LoadUpTo is Load for any place in a text: the bytes that it lacks are 0.
func LoadUpTo(s string, i int) uint64 {
	switch {
	case i+8 <= len(s):
		return Load(s, i)
	case len(s) >= 8:
		return Load(s, len(s)-8) >> (8 * (i + 8 - len(s)) & 63)
	}
	return LoadRest(s[i:])
}

// AtMost finds the bytes from 0 to c, which is ASCII.
func AtMost(w uint64, c byte) uint64 {
	over := (w&low + uint64(0x7f-c)*each) | w
	return ^over & high
}

// Any tells whether there is a byte below one of ASCII, or one of three.
func Any(w uint64, below, x, y, z byte) bool {
	first, second, third := w^uint64(x)*each, w^uint64(y)*each, w^uint64(z)*each
	return ((w-uint64(below)*each)&^w|(first-each)&^first|(second-each)&^second|(third-each)&^third)&high != 0
}

// Equal finds the bytes that are c.
func Equal(w uint64, c byte) uint64 { return AtMost(w^uint64(c)*each, 0) }

// Digits finds the ASCII digits.
func Digits(w uint64) uint64 { return AtMost(w^'0'*each, 9) }

// Wide finds the bytes of characters beyond ASCII.
func Wide(w uint64) uint64 { return w & high }

// Alphanumerics finds the ASCII letters and digits. The sums carry a byte into its highest bit where it is in their range,
// and no further.
func Alphanumerics(w uint64) uint64 {
	small := Small(w) & low
	letters := (small + (0x80-'a')*each) &^ (small + (0x80-'z'-1)*each)
	return (letters&^w | Digits(w)) & high
}

// Lettered finds the ASCII letters and digits and the bytes that are not ASCII.
func Lettered(w uint64) uint64 {
	small := Small(w) & low
	letters := (small + (0x80-'a')*each) &^ (small + (0x80-'z'-1)*each)
	digits := ^((w^'0'*each)&low + (0x7f-9)*each)
	return (letters | digits | w) & high
}

// SmallLetters finds the small ones of letters and digits.
func SmallLetters(w uint64) uint64 { return w << 1 & (w << 2) & high }

// Small makes ASCII letters small, and leaves digits as they are.
func Small(w uint64) uint64 { return w | 0x20*each }

// Others returns the bytes that were not found.
func Others(found uint64) uint64 { return ^found & high }

// Pairs finds the bytes that were found and have one behind them, among these eight, that was found too.
func Pairs(found uint64) uint64 { return found & (found >> 8) }

// Bits returns what was found as one bit a byte, the first byte's as the lowest.
func Bits(found uint64) uint64 { return found >> 7 * 0x0102040810204080 >> 56 }

// First returns which byte is the first of those found, 8 where none was.
func First(found uint64) int { return bits.TrailingZeros64(found) / 8 }
