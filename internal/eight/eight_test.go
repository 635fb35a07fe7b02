package eight

import "testing"

// TestEachByte shows for every byte at every place what is found of it.
func TestEachByte(t *testing.T) {
	for at := range 8 {
		for c := range 256 {
			text := []byte("~~~~~~~~")
			text[at] = byte(c)
			w := Load("x"+string(text), 1)
			for name, test := range map[string]struct {
				found uint64
				want  bool
			}{
				"AtMost ' '": {AtMost(w, ' '), c <= ' '},
				"Equal 'a'":  {Equal(w, 'a'), c == 'a'},
				"Digits":     {Digits(w), c >= '0' && c <= '9'},
			} {
				if (test.found != 0) != test.want || test.want && First(test.found) != at {
					t.Errorf("%s: byte %#x at %d: found %#x", name, c, at, test.found)
				}
			}
		}
	}
	if found := Pairs(Equal(Load("a aa  a ", 0), ' ')); First(found) != 4 {
		t.Errorf("pairs %#x", found)
	}
}
