package structure

import (
	"testing"
)

// TestTitleLines shows which lines before the header give a paper its identity.
func TestTitleLines(t *testing.T) {
	const header = "\n\nVragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\n" +
		"Antwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005). Zie ook Aanhangsel Handelingen, vergaderjaar 2004–2005, nr. 9.\n\nVraag 1\nEen?"
	for _, test := range []struct{ line, want string }{
		{"Tweede Kamer, vergaderjaar 2004–2005, Aanhangsel van de Handelingen, nr. 12", "ah-tk-20042005-12"},
		{"Eerste Kamer, vergaderjaar 2004–2005, Aanhangsel van de Handelingen nr. 12", "ah-ek-20042005-12"},
		{"Aanhangsel Handelingen, vergaderjaar 2004–2005, nr. 12", "ah-tk-20042005-12"},
		{"ah-tk-20042005-12", "ah-tk-20042005-12"},
		{"Tweede Kamer, vergaderjaar 2004–2005, Aanhangsel 12", ""}, // the number of a page
		{"Een brief over fietsen", ""},
	} {
		if got := read(t, test.line+header).ID; got != test.want {
			t.Errorf("%q: got %q, want %q", test.line, got, test.want)
		}
	}
}
