package papers

import (
	"strings"
	"testing"
)

func TestNumbersOfPapersAreReadAsPeopleTypeThem(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"nr. 9140 van 2017-2018", "ah-tk-20172018-9140 ah-ek-20172018-9140"},
		{"9140 (2017/18)", "ah-tk-20172018-9140 ah-ek-20172018-9140"},
		{"2017–2018, nr. 9140", "ah-tk-20172018-9140 ah-ek-20172018-9140"},
		{"Aanhangsel van de Handelingen II, vergaderjaar 1999-2000, nr. 12", "ah-tk-19992000-12"},
		{"Aanhangsel Eerste Kamer 1999-2000 nummer 3", "ah-ek-19992000-3"},
		{"nr 0012 uit 1999-2000", "ah-tk-19992000-12 ah-ek-19992000-12"},
		{"9140", ""},
		{"nr. 9140", ""},
		{"2017-2018", ""},
		{"nr. 5 en 6 van 2017-2018", ""},
		{"nr. 9140 van 2017-2019", ""},
		{"begroting 12 van 2017-2018", ""},
		{"nr. ½ van 2017-2018", ""},
		{"", ""},
	} {
		if got := strings.Join(Typed(c.typed), " "); got != c.want {
			t.Errorf("%q means %q, want %q", c.typed, got, c.want)
		}
	}
}
