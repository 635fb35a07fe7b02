package printed

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// TestLoneHyphens shows where a hyphen on a line of its own divides a word.
func TestLoneHyphens(t *testing.T) {
	for in, want := range map[string]string{
		"de gemeen\n-\ntelijke fiets":         "de gemeen-|telijke fiets",
		"onder\n-\nwijs\n-\nbeleid":           "onder-|wijs-|beleid",
		"Er zijn twee:\n-\nde ene":            "Er zijn twee:|-|de ene",
		"twee soorten\n-\nfietsen\n-\nbussen": "twee soorten|-|fietsen|-|bussen",
		"Indieners\n-\nGericht aan":           "Indieners|-|Gericht aan",
	} {
		rows := makeRows(&extract.Paper{Flat: text.Plain(in, 0)}, nil)
		joinLoneHyphens(rows)
		var got []string
		for i := range rows {
			if rows[i].Str != "" {
				got = append(got, rows[i].Str)
			}
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: got %s", in, s)
		}
	}
}
