package decode

import "testing"

// TestTextsOfUnknownEncodingAreReported shows that a text that had to be taken for windows-1252 says so once, at the first such byte.
func TestTextsOfUnknownEncodingAreReported(t *testing.T) {
	for text, line := range map[string]int{
		"Ja.\nDe co\xf6rdinatie\nv\xf3\xf3r mei": 2,
		"De co\xf6rdinatie":                      1,
		"De coördinatie":                         0,
		"één v\xf3ór":                            0, // stray bytes are reported each
		"\xff\xfeJ\x00a\x00":                     0,
	} {
		_, problems := Text([]byte(text))
		got := 0
		for _, p := range problems {
			if p.Code == "encoding-assumed" {
				got += p.Line
			}
		}
		if got != line {
			t.Errorf("%q: told on line %d, want %d", text, got, line)
		}
	}
}
