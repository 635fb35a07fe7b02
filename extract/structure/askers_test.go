package structure

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// What a format has in fields of its own counts in place of the words, which give the places. Fields that do not fit the words do not.
func TestFieldsNameTheAskers(t *testing.T) {
	for _, tt := range []struct {
		name, words string
		fields      []string
		want        string
	}{
		{"as the words", "het lid Jansma (ABC)", []string{"Jansma/ABC"}, "Jansma/ABC"},
		{"slips in the words", "de leden Jansma (ABC) en van Van Dorp (WD)", []string{"Van Dorp/VVD", "Jansma/ABC"}, "Jansma/ABC Van Dorp/VVD"},
		{"a party with points", "het lid Jansma (A.B.C.)", []string{"Jansma/ABC"}, "Jansma/A.B.C."},
		{"a hyphen that was lost", "het lid Jansma Dorp (ABC)", []string{"Jansma-Dorp/ABC"}, "Jansma-Dorp/ABC"},
		{"words that run together", "de leden JansmaVeerman (ABC)", []string{"Jansma/ABC", "Veerman/ABC"}, "Jansma/ABC Veerman/ABC"},
		{"a field without a party", "het lid Jansma (ABC)", []string{"Jansma/"}, "Jansma/ABC"},
		{"two in one field", "de leden Jansma en Veerman (beiden ABC)", []string{"Jansma Veerman/ABC"}, "Jansma/ABC Veerman/ABC"},
		{"somebody else", "het lid Jansma (ABC)", []string{"Veerman/ABC"}, "Jansma/ABC"},
	} {
		head := &extract.Head{}
		for _, f := range tt.fields {
			name, party, _ := strings.Cut(f, "/")
			head.Askers = append(head.Askers, extract.Asker{Name: name, Party: party})
		}
		sentence := "Vragen van " + tt.words + " aan de minister van Havens over sluizen (ingezonden 3 mei 2001)."
		d, err := Parse(&extract.Paper{Lines: []extract.Line{
			{Kind: extract.LineHeader, Text: text.Loose(sentence), Whole: true, Head: head},
			{Kind: extract.LineQuestion, Numbers: []int{1}, Text: text.Loose("Klopt dit?"), Whole: true},
		}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range d.Askers {
			got = append(got, a.Name+"/"+a.Party)
			if printed := sentence[a.NameSpan.Start:a.NameSpan.End]; !strings.HasSuffix(lettersIn(printed), lettersIn(a.Name)) {
				t.Errorf("%s: %s stands at %q", tt.name, a.Name, printed)
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, s, tt.want)
		}
	}
}
