package dutch

import "testing"

func TestLaterAnswersSayThatAnotherCameBefore(t *testing.T) {
	for header, want := range map[string]bool{
		"Vragen van het lid Brug (ABC) over bruggen. Nader antwoord van minister Sluis (Havens)":  true,
		"Nader antwoord (Havens) (ontvangen 7 april 2000)":                                        true,
		"Gewijzigd antwoord van minister Sluis (Havens)":                                          true,
		"Antwoord van minister Sluis (Havens)":                                                    false,
		"Nadere mededeling van minister Sluis (Havens)":                                           false,
		"Vragen van het lid Brug (ABC) over het Nader antwoord. Antwoord van minister Sluis":      false,
		"Vragen over de brief Nader Antwoorden aan de gemeente. Antwoord van minister Sluis":      false,
		"Vragen over een nader antwoord van de minister. Antwoord van minister Sluis (Havens)":    false,
		"Nadere vragen van het lid Brug (ABC) over bruggen. Antwoord van minister Sluis (Havens)": false,
		"": false,
	} {
		if got := IsLaterAnswer(header); got != want {
			t.Errorf("%q: %v", header, got)
		}
	}
}
