package legible

import (
	"fmt"
	"strings"
	"testing"
)

func TestSignsThatActAreSpelledOut(t *testing.T) {
	for _, tt := range []struct{ in, name, text, lines string }{
		{"vragen.txt", "vragen.txt", "vragen.txt", "vragen.txt"},
		{"Citroën \U0001F600\u200d", "Citroën \U0001F600\u200d", "Citroën \U0001F600\u200d", "Citroën \U0001F600\u200d"},
		{"a\x1b]0;titel\a.txt", `"a\x1b]0;titel\a.txt"`, `a\x1b]0;titel\a.txt`, `a\x1b]0;titel\a.txt`},
		{"a\nkamergraaf: gelezen", `"a\nkamergraaf: gelezen"`, "a\nkamergraaf: gelezen", "a\n  kamergraaf: gelezen"},
		{"fac\u202etxt.exe", `"fac\u202etxt.exe"`, `fac\u202etxt.exe`, `fac\u202etxt.exe`},
		{"a\u2066b\u061c", `"a\u2066b\u061c"`, `a\u2066b\u061c`, `a\u2066b\u061c`},
		{"a\u2028b\u009b31m\x7f", `"a\u2028b\u009b31m\x7f"`, `a\u2028b\u009b31m\x7f`, `a\u2028b\u009b31m\x7f`},
		{"c\xff\tx\n", `"c\xff\tx\n"`, "c\\xff\tx\n", "c\\xff\tx"},
		{"gat \ufffd", "\"gat \ufffd\"", "gat \ufffd", "gat \ufffd"},
	} {
		if got := Name(tt.in); got != tt.name {
			t.Errorf("name %q: got %s, want %s", tt.in, got, tt.name)
		}
		if got := Text(tt.in); got != tt.text {
			t.Errorf("text %q: got %q, want %q", tt.in, got, tt.text)
		}
		if got := Lines(tt.in); got != tt.lines {
			t.Errorf("lines %q: got %q, want %q", tt.in, got, tt.lines)
		}
		var b strings.Builder
		if n, err := fmt.Fprint(Writer{&b}, tt.in); n != len(tt.in) || err != nil || b.String() != tt.text {
			t.Errorf("writer %q: got %q, %d, %v", tt.in, b.String(), n, err)
		}
	}
}
