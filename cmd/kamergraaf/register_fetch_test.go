package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/fetch/fetchtest"
)

// regulation is an invented entry of the list of identifiers.
func regulation(n int) string {
	return strings.ReplaceAll(fmt.Sprintf(`<N:RegelingInfo><N:BWBId>BWBR09%05d</N:BWBId><N:DatumLaatsteWijziging>2029-12-31</N:DatumLaatsteWijziging>`+
		`<N:OfficieleTitel>Wet van 3 mei 2029, houdende regels over brug %[1]d</N:OfficieleTitel><N:CiteertitelLijst><N:Citeertitel><N:titel>Wet op brug %[1]d</N:titel>`+
		`<N:status>officieel</N:status><N:InwerkingtredingsDatum>2029-06-01</N:InwerkingtredingsDatum></N:Citeertitel></N:CiteertitelLijst></N:RegelingInfo>`, n), "N:", "__NS1:")
}

// listed fills the lists of a server with n regulations, a municipality, a person, a party and a seat.
func listed(s *fetchtest.Server, n int) {
	s.Lists = fetchtest.Lists{Values: map[string][]string{}, Sets: map[string][]map[string]any{}}
	for i := range n {
		s.Lists.Regulations = append(s.Lists.Regulations, regulation(i+1))
	}
	for _, set := range []string{"ministeries", "gemeenten", "provincies", "waterschappen", "zbo"} {
		s.Lists.Values["rwc_"+set+"_compleet"] = []string{`{"@id": "https://identifier.overheid.nl/tooi/id/gemeente/gm9901", "@type": ["https://identifier.overheid.nl/tooi/def/ont/Gemeente"],
			"https://identifier.overheid.nl/tooi/def/ont/begindatum": [{"@value": "2030-01-01"}],
			"https://identifier.overheid.nl/tooi/def/ont/officieleNaamExclSoort": [{"@value": "Bloemenveld"}]}`}
	}
	id := func(n int) string { return fmt.Sprintf("00000000-0000-4000-8000-%012d", n) }
	s.Lists.Sets = map[string][]map[string]any{
		"Persoon": {{"Id": id(1), "Initialen": "K.", "Tussenvoegsel": "van de", "Achternaam": "Klaproos", "Roepnaam": "Klaartje", "Verwijderd": false},
			{"Id": id(2), "Initialen": "M.", "Achternaam": "Margriet", "Roepnaam": "Maarten", "Verwijderd": false}, {"Id": id(3), "Initialen": "D.", "Achternaam": "Distel", "Verwijderd": false}},
		"Fractie":             {{"Id": id(11), "Afkorting": "BLOEM", "NaamNL": "Bloemenpartij", "AantalZetels": 1, "Verwijderd": false}},
		"FractieZetel":        {{"Id": id(21), "Gewicht": 1, "Fractie_Id": id(11)}},
		"FractieZetelPersoon": {{"Id": id(31), "FractieZetel_Id": id(21), "Persoon_Id": id(1), "Functie": "Lid", "Van": "2029-03-31", "TotEnMet": nil}},
	}
}

func TestRegistersAreBroughtUpToDateFromTheSources(t *testing.T) {
	server, config := official(t)
	listed(server, 20)
	dir := filepath.Join(t.TempDir(), "mine")
	update := func(more ...string) (code int, stdout, stderr string) {
		var out bytes.Buffer
		code, stderr = command(context.Background(), nil, &out, append([]string{"register", "update", "--registers", dir, "--fetch", "--sources", config}, more...)...)
		return code, out.String(), stderr
	}
	code, out, stderr := update()
	for _, say := range []string{"20 entries", "laws: 20 added", "memberships: 1 added"} {
		if !strings.Contains(strings.ReplaceAll(out, ".tsv", ""), say) {
			t.Errorf("it does not say %q: exit code %d, %s\n%s", say, code, out, stderr)
		}
	}
	if code, shown := command(context.Background(), nil, io.Discard, "register", "show", "--registers", dir, "Wet op brug 7"); code != exitOK {
		t.Errorf("exit code %d, %s", code, shown)
	}
	if code, out, stderr := update(); code != exitOK || !strings.Contains(out, "nothing new") || strings.Contains(out, os.TempDir()) {
		t.Errorf("again: exit code %d, %s\n%s", code, out, stderr)
	}
	before, err := os.ReadFile(filepath.Join(dir, "laws.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	listed(server, 17)
	if code, _, stderr := update(); code != exitFailed || !strings.Contains(stderr, "BWBIdList.xml.zip has 17 entries, and had 20 the last time: nothing was changed") {
		t.Errorf("a list that lost a tenth: exit code %d, %s", code, stderr)
	}
	if after, _ := os.ReadFile(filepath.Join(dir, "laws.tsv")); !bytes.Equal(before, after) {
		t.Error("the register changed")
	}
	if code, _, stderr := update("--force"); code == exitFailed {
		t.Errorf("by force: exit code %d, %s", code, stderr)
	}
	server.Instead("/BWBIdService/BWBIdList.xml.zip", fetchtest.Times(6, fetchtest.Status(503))...)
	if code, _, stderr := update(); code != exitUnread || !strings.Contains(stderr, "BWBIdList.xml.zip: ") {
		t.Errorf("one that could not be had: exit code %d, %s", code, stderr)
	}
}
