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
				"AtMost ' '":    {AtMost(w, ' '), c <= ' '},
				"Equal 'a'":     {Equal(w, 'a'), c == 'a'},
				"Wide":          {Wide(w), c >= 0x80},
				"Digits":        {Digits(w), c >= '0' && c <= '9'},
				"Lettered":      {Lettered(w) &^ Lettered(Load("~~~~~~~~", 0)), c >= 0x80 || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'},
				"Alphanumerics": {Alphanumerics(w), c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'},
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
	if found := Others(Alphanumerics(Load("wet en ~", 0))); First(found) != 3 || First(Others(Alphanumerics(Load("Arbowet1", 0)))) != 8 {
		t.Errorf("not found %#x", found)
	}
	if found := SmallLetters(Load("aWzET2b9", 0)); Bits(found) != 0b01000101 {
		t.Errorf("small letters %#b", Bits(found))
	}
	if w := LoadRest("Wet"); w != Load("Wet\x00\x00\x00\x00\x00", 0) || Small(w)&0xffffff != LoadRest("wet") {
		t.Errorf("%#x", w)
	}
}
