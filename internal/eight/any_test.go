package eight

import "testing"

func TestAnyTellsBytesBelowOneAndThreeOthers(t *testing.T) {
	for place := range 8 {
		for c := range 256 {
			text := []byte("één, twee"[:8])
			text[place] = byte(c)
			want := c < ' ' || c == '"' || c == '\\' || c == 0x7F
			if got := Any(Load(string(text), 0), ' ', '"', '\\', 0x7F); got != want {
				t.Errorf("byte %#x at %d: %v, want %v", c, place, got, want)
			}
		}
	}
}
