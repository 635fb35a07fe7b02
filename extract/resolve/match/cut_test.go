package match

import "testing"

func TestNamesThatWereCutAreTold(t *testing.T) {
	for name, want := range map[string]bool{
		"Reparatiewet I": false, "Wet fase i": true,
		"Verdrag inzake b": true, "Wet herziening rechterlijke": true, "II-verdrag": true, "Wet wijziging": true, "Besluit gevaarlijke": true,
		"Wet op de": true, "Besluit subsidie voor het": true, "": true,
		"Bruggenwet": false, "Wet op de bruggen": false, "Verdrag van Oever": false, "Wet bruggen 1987": false, "VN-verdrag tegen bruggen": false,
		"Wet schijnhuwelijken": false, "EU-verdrag": false, "Wet bruggen BES": false,
	} {
		if got := IsCut(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}
