package link

// similarity compares two squeezed texts by the pairs of letters that they share: 1 for equal texts, 0 for texts without a
// common pair, such as empty ones (the Dice coefficient over bigrams with their counts). Misread letters, and words left out
// or transposed, cost little; another subject costs nearly all.
func similarity(a, b string) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	if a == b {
		return 1
	}
	pairs := make(map[[2]byte]int, len(a))
	for i := 1; i < len(a); i++ {
		pairs[[2]byte{a[i-1], a[i]}]++
	}
	shared := 0
	for i := 1; i < len(b); i++ {
		if p := [2]byte{b[i-1], b[i]}; pairs[p] > 0 {
			pairs[p]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b)-2)
}

// sameDigits tells whether two texts hold the same digits in the same order: "deel 1" is not "deel 2", however much
// else is alike.
func sameDigits(a, b string) bool { return digitsOf(a) == digitsOf(b) }

func digitsOf(s string) string {
	var out []byte
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			out = append(out, s[i])
		}
	}
	return string(out)
}
