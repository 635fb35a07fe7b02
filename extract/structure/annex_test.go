package structure

import (
	"strings"
	"testing"
)

// TestAnnexes shows which lines begin an annex, and that its text is no part of the answer before it.
func TestAnnexes(t *testing.T) {
	const paper = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\n" +
		"Antwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005).\n\nVraag 1\nHoeveel?\n\nAntwoord 1\nZie de bijlage.\n"
	for _, test := range []struct{ name, in, want string }{
		{"numbered", "\nBijlage 1: Fietsen per gemeente\n\nDelft 12\nGouda 9\n\nBijlage 2\n\nKosten", "Bijlage 1: Fietsen per gemeente=Delft 12 Gouda 9; Bijlage 2=Kosten"},
		{"of an answer", "\nBijlage bij het antwoord op vraag 1\n\nDelft 12", "Bijlage bij het antwoord op vraag 1=Delft 12"},
		{"word alone", "\nBIJLAGE\n\nDelft 12", "BIJLAGE=Delft 12"},
		{"title without a sign", "\nBijlage A Fietsen per gemeente\n\nDelft 12", "Bijlage A Fietsen per gemeente=Delft 12"},
		{"behind a page", "Tweede Kamer, vergaderjaar 2004–2005, Aanhangsel 2\nBijlage I\nDelft 12", "Bijlage I=Delft 12"},
		{"a sentence", "\nBijlage 1 bevat de cijfers.\n", ""},
		{"a sentence over lines", "Meer staat in\nBijlage 1\nvan de brief.\n", ""},
		{"a sentence over pages", "Meer staat in\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 2\nBijlage 1\nvan de brief.\n", ""},
		{"a citation", "\nBijlage bij Kamerstukken II 2004/05, 29 800, nr. 1\n", ""},
	} {
		d := read(t, paper+test.in)
		var got []string
		for _, a := range d.Annexes {
			got = append(got, a.Title+"="+a.Text.String())
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
		if answer := d.Units[2].Text.String(); test.want != "" && answer != "Zie de bijlage." {
			t.Errorf("%s: the answer became %q", test.name, answer)
		}
	}
}

// TestQuestionsBehindAnAnnex shows that a question ends an annex.
func TestQuestionsBehindAnAnnex(t *testing.T) {
	d := read(t, "Vraag 1\nEen?\n\nAntwoord 1\nJa.\n\nBijlage 1\n\nCijfers\n\nVraag 2\nTwee?\n\nAntwoord 2\nNee.")
	if len(d.Annexes) != 1 || d.Annexes[0].Text.String() != "Cijfers" || len(d.Units) != 4 || d.Units[3].Text.String() != "Nee." {
		t.Errorf("annexes %v, units %v", d.Annexes, d.Units)
	}
}
