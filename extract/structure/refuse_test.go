package structure

import (
	"errors"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// parse reads a text that may be refused.
func parse(s string, f extract.Facts) (*extract.Document, error) {
	return Parse(&extract.Paper{Path: "test", Format: "text", Flat: text.Plain(s, 0), Facts: f})
}

// TestOtherPapersAreRefused shows what tells that a paper is none of the Aanhangsel, and that the refusal says what it is.
func TestOtherPapersAreRefused(t *testing.T) {
	const labels = "\n\nVraag 1\nHoe vaak?\n\nAntwoord 1\nNooit.\n"
	const asking = "Vragen van het lid Jansma (SP) aan de Minister van Financiën over sluizen (ingezonden 3 mei 2011)."
	for _, test := range []struct{ name, in, want string }{
		{"title and number on one line", "32 800\nVerslag over sluizen\n\nNr. 12 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 4 juni 2011" + labels, "list of questions"},
		{"number above the title", "32 800 VI\n\nnr. 3\n\nBRIEF VAN DE MINISTER VAN JUSTITIE\n\nAntwoord van Minister Opstelten (Veiligheid en Justitie) (ontvangen 3 mei 2011)." + labels, "a Kamerstuk"},
		{"sort before the title", "Verslag van een schriftelijk overleg : Sluizen" + labels, "meeting of a committee"},
		{"title in a line without lines", "1 Tweede Kamer der Staten-Generaal 2 Sluizen Nr. 9 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 4 juni" + labels, "meeting of a committee"},
		{"identifier at the foot", asking + labels + "kst-32800-12\nISSN 0921 - 7371\n’s-Gravenhage 2011\n", "a Kamerstuk"},
		{"running foot", "Sluizen" + labels + "Tweede Kamer, vergaderjaar 2010–2011, 32 800 VI, nr. 12 2\n", "a Kamerstuk"},
		{"the chair speaks", "Vragen van het lid Jansma aan de minister van Financiën over sluizen.\n\nDe voorzitter:\nGaat uw gang.\n\nDe heer Jansma (SP):\nDank u.\n\nDe voorzitter:\nDe minister.", "debate"},
		{"college of a municipality", "Vragen van het lid Jansma (SP) aan het college van burgemeester en wethouders over sluizen" + labels, "municipality"},
		{"college on a line of its own", "Schriftelijke vragen van het lid Jansma inzake sluizen\nAan het college van Gedeputeerde Staten" + labels, "province"},
		{"members of a council", "Gemeenteraad\nBeantwoording vragen van het raadslid Jansma" + labels, "municipality"},
		{"a dossier as title", "Kamerstuk 32 800 VI, nr. 12\n" + asking + labels, "a Kamerstuk"},
		{"speakers without a chair", "Vragen van het lid Jansma (SP) aan de minister van Financiën over sluizen.\n\nDe heer Jansma (SP):\nDank.\n\nMinister Bos:\nGraag.\n\nMevrouw De Wit (D66):\nEn?\n\nMinister Bos:\nNee.", "debate"},
		{"a group before a college", "Vragen van de fractie van de SP aan het college van B en W van Sluis" + labels, "municipality"},
		{"members of another parliament", "Vraag van An Peeters (CD&V) aan minister Jansens over sluizen" + labels, "Belgian"},
		{"another parliament", "Vlaams Parlement\nVragen en antwoorden" + labels, "Belgian"},
		{"put to the Commission", "Schriftelijke vraag van het lid Jansma (PPE) aan de Commissie over sluizen" + labels, "assembly"},
		{"numbered headings", "Jaarplan sluizen\n\n1. Aanleiding\nDe sluis lekt.\n\n2. Wat gaan we doen?\nKit.\n", "no parliamentary document"},
		{"steps", "Pannenkoeken\n\n1) Klop de eieren.\n2) Bak ze.\n", "no parliamentary document"},
		{"a name and numbers", "Vragen van Marieke\n\n1. Wie?\n2. Wat?\n", "no parliamentary document"},
	} {
		d, err := parse(test.in, extract.Facts{})
		if d != nil || err == nil || !errors.Is(err, ErrNoDocument) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want an error with %q", test.name, err, test.want)
		}
	}
	if _, err := parse(asking+labels, extract.Facts{Other: "a Kamerstuk"}); err == nil {
		t.Error("metadata of another series are not heeded")
	}
}

// TestOwnPapersAreNotRefused shows what papers of the Aanhangsel may have in common with others.
func TestOwnPapersAreNotRefused(t *testing.T) {
	const labels = "\n\nVraag 1\nHoe vaak?\n\nAntwoord 1\nNooit.\n"
	for _, in := range []string{
		"Vragen van het lid Jansma (SP) aan de Minister van Financiën over de brief\nAan het college van burgemeester en wethouders van Sluis (ingezonden 3 mei 2011)." + labels,
		"Vragen van het lid Jansma (SP) aan de Minister van Financiën over de lijst van vragen en antwoorden (ingezonden 3 mei 2011)." + labels + "1\nTweede Kamer, vergaderjaar 2010–2011, 32 800 VI, nr. 12\n",
		"Vragen van het lid Van der Commissaris (SP) over sluizen." + labels,
		"2011Z01234\nAntwoord van minister De Jager (Financiën) (ontvangen 3 juni 2011)\n\n1. Hoe vaak?\nAntwoord\nNooit.\n",
		"Inspectie van sluizen" + labels,
		"Vragen van mevrouw Jansma inzake de vergadering van de\ngemeenteraad van Sluis." + labels,
		"Kamervragen van het lid Jansma (SP) aan de Minister van Financiën over sluizen\n\n1. Hoe vaak?\n2. Waarom?\n",
	} {
		if _, err := parse(in, extract.Facts{}); err != nil {
			t.Errorf("%q: %v", in, err)
		}
	}
}

// TestGroupsAreNoMembers shows that those of a group who ask together are not taken for members by name.
func TestGroupsAreNoMembers(t *testing.T) {
	for _, who := range []string{"de leden van de SP-fractie", "de leden van de fractie van D66", "de leden van de fracties van SP en D66", "de vaste commissie voor Defensie", "PvdA-fractie"} {
		d, err := parse("Vragen van "+who+" aan de Minister van Financiën over sluizen\n\nVraag 1\nHoe vaak?\n", extract.Facts{})
		if err != nil || len(d.Askers) > 0 {
			t.Errorf("%s: %v, %v", who, d, err)
		}
	}
}
