package extract

import "math/bits"

// Searches that go over every text look at eight bytes at once: the byte of s[i+k] is the k-th from below.
const (
	eachByte = 0x0101010101010101
	lowBits  = 0x7f * eachByte
	highBit  = 0x80 * eachByte
)

// eightBytes returns s[i:i+8] as one number.
func eightBytes(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// firstDigit returns the place of the first digit from byte i on, len(s) where there is none.
func firstDigit(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		w := eightBytes(s, i) ^ '0'*eachByte        // digits are now 0 to 9
		over := (w&lowBits + (0x7f-9)*eachByte) | w // has the high bit of each byte over 9
		if digits := ^over & highBit; digits != 0 {
			return i + bits.TrailingZeros64(digits)/8
		}
	}
	for i < len(s) && !isDigit(s[i]) {
		i++
	}
	return i
}

// twoSpaces returns where two spaces stand together in s, from byte at on, or -1.
func twoSpaces(s string, at int) int {
	for ; at+8 <= len(s); at += 7 { // the last byte may be the first of two
		w := eightBytes(s, at) ^ ' '*eachByte            // spaces are now 0
		spaces := ^((w&lowBits + lowBits) | w) & highBit // the high bit of each
		if pairs := spaces & (spaces >> 8); pairs != 0 {
			return at + bits.TrailingZeros64(pairs)/8
		}
	}
	for ; at+1 < len(s); at++ {
		if s[at] == ' ' && s[at+1] == ' ' {
			return at
		}
	}
	return -1
}
