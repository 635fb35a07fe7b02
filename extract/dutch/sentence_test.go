package dutch

import (
	"strings"
	"testing"
)

func TestSentencesAroundWords(t *testing.T) {
	for _, text := range []string{ // [the sentence], <the words>
		"[Kent u de <Brugwet>?]",
		"Ja. [Dat regelt art. 3 van de <Brugwet>.] Nee.",
		"[Mr. J. Sluis noemde op blz. 12 nr. 3 van de <Brugwet>, jo. artikel 4.] De rest volgt.",
		"[Is dat zo volgens de <Brugwet>?] Zo ja, waarom?",
		"Dat is zo.\n[De <Brugwet> geldt]\nDaarna.",
		"«Het is zo.» [«De <Brugwet> geldt.»] 2. Dan nog iets.",
		"[Die dag gold de <Brugwet> d.w.z. niets.] Wat nu?",
		"[De <Brugwet. En de Sluiswet> gelden!] Ja.",
		"[De <Brugwet>] ",
		"Op 3 mei. [3 bruggen vallen onder de <Brugwet> e.d.]",
		"[<Brugwet>.] Zo is het.",
		"Punt 1. [Artikel 2 van de <Brugwet>...] En verder.",
	} {
		plain := strings.NewReplacer("[", "", "]", "", "<", "", ">", "").Replace(text)
		place := func(mark string) int {
			return len(strings.NewReplacer("[", "", "]", "", "<", "", ">", "").Replace(text[:strings.Index(text, mark)]))
		}
		from, to := SentenceAround(plain, place("<"), place(">"))
		if want := plain[place("["):place("]")]; plain[from:to] != want {
			t.Errorf("got %q, want %q", plain[from:to], want)
		}
	}
}
