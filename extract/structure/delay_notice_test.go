package structure

import (
	"testing"
)

// TestNoticesOfDrafts shows what is read from the running text of a notice that has no sentence about who asks whom.
func TestNoticesOfDrafts(t *testing.T) {
	const head = "AH 12\n2024Z01234\nMededeling van minister Donner (Justitie) (ontvangen 20 november 2024)\n\n"
	for _, test := range []struct{ name, in, want string }{
		{"a day of this year", "Op 6 november jl. hebben de leden Jansen en De Wit (beiden SP) schriftelijke vragen gesteld aan de minister van Justitie over fietsen.\n\nVanwege overleg lukt dat niet.",
			"Jansen (SP), De Wit (SP) > minister van Justitie | fietsen | 2024-11-06 < minister Donner (Justitie) &  | 2024-11-20"},
		{"the number of the case", "De vragen van het lid Jansen (SP) over fietsen en dr. Spaak (2024Z01234) kunnen niet binnen de termijn worden beantwoord.",
			"Jansen (SP) >  | fietsen en dr. Spaak |  < minister Donner (Justitie) &  | 2024-11-20"},
		{"the day of submission", "Hierbij meld ik dat de vragen van de leden Jansen (SP) en De Wit (CDA) aan de ministers van Justitie en van Financiën over fietsen, ingezonden op 3 mei 2024, later volgen.",
			"Jansen (SP), De Wit (CDA) > minister van Justitie, minister van Financiën | fietsen | 2024-05-03 < minister Donner (Justitie) &  | 2024-11-20"},
		{"no members", "De vragen kunnen niet binnen de termijn worden beantwoord.", " >  |  |  < minister Donner (Justitie) &  | 2024-11-20"},
		{"members without a party", "De vragen van het lid over fietsen volgen.", " >  |  |  < minister Donner (Justitie) &  | 2024-11-20"},
	} {
		if got := summary(read(t, head+test.in)); got != test.want {
			t.Errorf("%s:\n got  %s\n want %s", test.name, got, test.want)
		}
	}
}
