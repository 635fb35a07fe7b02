package update

import (
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
)

// The answers of the open data service as the tests use them, each about one kind of thing.
const (
	persoon = `{"@odata.context": "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#Persoon", "value": [
	{"Id": "00000000-0000-4000-8000-000000000001", "Nummer": 9001, "Titels": null, "Initialen": "K.", "Tussenvoegsel": "van de", "Achternaam": "Klaproos",
	 "Voornamen": "Klaartje Maria", "Roepnaam": "Klaartje", "Geslacht": "vrouw", "Functie": "Tweede Kamerlid", "Fractielabel": "BLOEM", "GewijzigdOp": "2030-01-01T10:00:00+01:00", "Verwijderd": false},
	{"Id": "00000000-0000-4000-8000-000000000002", "Initialen": "M", "Tussenvoegsel": null, "Achternaam": "Margriet", "Roepnaam": null, "Voornamen": "Maarten", "Verwijderd": false},
	{"Id": "00000000-0000-4000-8000-000000000003", "Initialen": null, "Tussenvoegsel": null, "Achternaam": null, "Verwijderd": false},
	{"Id": "00000000-0000-4000-8000-000000000004", "Achternaam": "Distel", "Verwijderd": true}],
	"@odata.nextLink": "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Persoon?$skip=250"}`
	fractie = `{"@odata.context": "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/$metadata#Fractie", "value": [
	{"Id": "00000000-0000-4000-8000-0000000000a1", "Nummer": 9101, "Afkorting": "BLOEM", "NaamNL": "Bloemenpartij", "NaamEN": "Flower Party", "AantalZetels": 1, "DatumActief": "2029-03-30T22:00:00Z", "DatumInactief": null, "Verwijderd": false},
	{"Id": "00000000-0000-4000-8000-0000000000a2", "Afkorting": "PvdA", "NaamNL": "Partij van de Arbeid", "AantalZetels": 9, "Verwijderd": false},
	{"Id": "00000000-0000-4000-8000-0000000000a3", "Afkorting": "MARG", "NaamNL": "Margriet", "AantalZetels": 1, "Verwijderd": false}]}`
	zetel = `{"value": [{"Id": "00000000-0000-4000-8000-0000000000b1", "Gewicht": 1, "Fractie_Id": "00000000-0000-4000-8000-0000000000a1"},
	{"Id": "00000000-0000-4000-8000-0000000000b2", "Gewicht": 2, "Fractie_Id": "00000000-0000-4000-8000-0000000000a2"},
	{"Id": "00000000-0000-4000-8000-0000000000b3", "Gewicht": 1, "Fractie_Id": "00000000-0000-4000-8000-0000000000a3"}]}`
	zetelpersoon = `{"value": [
	{"Id": "1", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b1", "Persoon_Id": "00000000-0000-4000-8000-000000000001", "Functie": "Lid", "Van": "2029-03-31T00:00:00+02:00", "TotEnMet": "2031-06-30T00:00:00+02:00"},
	{"Id": "2", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b1", "Persoon_Id": "00000000-0000-4000-8000-000000000001", "Functie": "Fractievoorzitter", "Van": "2031-07-01", "TotEnMet": null},
	{"Id": "3", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b2", "Persoon_Id": "00000000-0000-4000-8000-000000000002", "Van": "2029-03-30T22:00:00Z", "TotEnMet": "2030-01-31"},
	{"Id": "4", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b3", "Persoon_Id": "00000000-0000-4000-8000-000000000002", "Van": "2030-02-01", "TotEnMet": null},
	{"Id": "5", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b9", "Persoon_Id": "00000000-0000-4000-8000-000000000002", "Van": "2033-02-01", "TotEnMet": null},
	{"Id": "6", "FractieZetel_Id": "00000000-0000-4000-8000-0000000000b1", "Persoon_Id": null, "Van": "2030-02-01", "TotEnMet": null}]}`
	// nested is one answer that has the others within it.
	nested = `{"value": [{"Id": "00000000-0000-4000-8000-000000000001", "Initialen": "K.", "Tussenvoegsel": "van de", "Achternaam": "Klaproos", "Roepnaam": "Klaartje",
	"FractieZetelPersoon": [{"Id": "1", "Van": "2029-03-31", "TotEnMet": null, "FractieZetel": {"Fractie": {"Id": "00000000-0000-4000-8000-0000000000a1", "Afkorting": "BLOEM", "NaamNL": "Bloemenpartij"}}}]}]}`
	// withinParty has persons within seats within the party.
	withinParty = `{"value": [{"Id": "00000000-0000-4000-8000-0000000000a1", "Afkorting": "BLOEM", "NaamNL": "Bloemenpartij", "FractieZetel": [{"Id": "b1",
	"FractieZetelPersoon": {"Id": "1", "Van": "2029-03-31", "TotEnMet": null, "Persoon": {"Id": "00000000-0000-4000-8000-000000000001", "Initialen": "K.", "Tussenvoegsel": "van de", "Achternaam": "Klaproos", "Roepnaam": "Klaartje"}}}]}]}`
)

// seats writes a person's seats on a line each.
func seatsOf(r *resolve.Registers, person string) string {
	p := r.Person(person)
	if p == nil {
		return "nobody"
	}
	var b strings.Builder
	for _, m := range p.Memberships() {
		fmt.Fprintf(&b, "%s %s %s %s\n", m.Chamber, m.Party, m.Start, m.End)
	}
	return b.String()
}

// Files about persons, seats and parties are taken together: new persons and parties come in, seats that follow each
// other are one, and a party named after its one member is a group.
func TestPersonsSeatsAndParties(t *testing.T) {
	r, unused := updatedWith(t, t.TempDir(), zetelpersoon, zetel, persoon, fractie)
	const klaproos, margriet = "tk:00000000-0000-4000-8000-000000000001", "tk:00000000-0000-4000-8000-000000000002"
	if got, want := seatsOf(r, klaproos), "tk BLOEM 2029-03-31 \n"; got != want {
		t.Errorf("seats are\n%swant\n%s", got, want)
	}
	if got, want := seatsOf(r, margriet), "tk PvdA 2029-03-31 2030-01-31\ntk MARG 2030-02-01 \n"; got != want {
		t.Errorf("seats are\n%swant\n%s", got, want)
	}
	if p := r.Person(klaproos); p.Name != "Klaartje van de Klaproos" || p.Initials != "K." || p.Prefix != "van de" || p.TK != "00000000-0000-4000-8000-000000000001" {
		t.Errorf("the person is %+v", p)
	}
	if p := r.Person(margriet); p.Name != "Maarten Margriet" || p.Initials != "M." {
		t.Errorf("the person is %+v", p)
	}
	if p := r.Party("BLOEM"); p.Name != "Bloemenpartij" || p.Group {
		t.Errorf("the party is %+v", p)
	}
	if p := r.Party("MARG"); p == nil || !p.Group {
		t.Errorf("the group is %+v", p)
	}
	var why []string
	for _, u := range unused {
		why = append(why, fmt.Sprint(u.Count, " ", u.Why))
	}
	want := "1 a seat of which the holder or the first day is not told; 1 neither a person nor a seat nor a party; 1 taken back by the Tweede Kamer; 1 a seat of a party that no file tells"
	if got := strings.Join(why, "; "); got != want {
		t.Errorf("not used: %s\nwant:     %s", got, want)
	}
}

// Answers with others within them say the same.
func TestAnswersWithinAnswers(t *testing.T) {
	for _, input := range []string{nested, withinParty} {
		r, unused := updatedWith(t, t.TempDir(), input)
		if got, want := seatsOf(r, "tk:00000000-0000-4000-8000-000000000001"), "tk BLOEM 2029-03-31 \n"; got != want || len(unused) > 0 {
			t.Errorf("seats are\n%swant\n%snot used: %+v", got, want, unused)
		}
	}
}

// A registered person keeps the key, other names and the seats of other times and of the other chamber; the seats of
// the days that the file tells of are as it has them.
func TestSeatsOfRegisteredPerson(t *testing.T) {
	const key = "Q28839264" // a seat for the PvdA, 2017-03-23 to 2022-02-14
	p := builtInRegisters(t).Person(key)
	answer := func(seats ...string) string {
		return fmt.Sprintf(`{"value": [{"Id": %q, "Achternaam": %q, "Tussenvoegsel": %q, "Roepnaam": %q, "Initialen": "X.", "FractieZetelPersoon": [%s]}]}`, p.TK, p.Surname, p.Prefix, p.Given, strings.Join(seats, ","))
	}
	seat := func(party, from, until string) string {
		return fmt.Sprintf(`{"Van": %q, "TotEnMet": %q, "FractieZetel": {"Fractie": {"Id": %q, "Afkorting": %q}}}`, from, until, party, party)
	}
	tests := []struct{ name, input, want string }{
		{"the same", answer(seat("PvdA", "2017-03-23", "2022-02-14")), "tk PvdA 2017-03-23 2022-02-14\n"},
		{"another last day", answer(seat("PvdA", "2017-03-23", "2022-03-01")), "tk PvdA 2017-03-23 2022-03-01\n"},
		{"back again", answer(seat("PvdA", "2030-03-23", "2031-02-14")), "tk PvdA 2017-03-23 2022-02-14\ntk PvdA 2030-03-23 2031-02-14\n"},
		{"data that begin later", answer(seat("PvdA", "2020-01-01", "2022-02-14")), "tk PvdA 2017-03-23 2022-02-14\n"},
		{"another party", answer(seat("PvdA", "2017-03-23", "2020-12-31"), seat("SP", "2021-01-01", "")), "tk PvdA 2017-03-23 2020-12-31\ntk SP 2021-01-01 \n"},
	}
	for _, test := range tests {
		r, _ := updatedWith(t, t.TempDir(), test.input)
		if got := seatsOf(r, key); got != test.want {
			t.Errorf("%s: seats are\n%swant\n%s", test.name, got, test.want)
		}
		if got := r.Person(key); got.Initials != p.Initials || got.Name != p.Name || r.Person("tk:"+p.TK) != nil {
			t.Errorf("%s: the person is %+v", test.name, got)
		}
	}
}

// A person who is registered without the id of the open data is found by surname and initials, and gets the id.
func TestPersonWithoutID(t *testing.T) {
	dir := writeTable(t, "persons.tsv", "key\tname\tgiven\tprefix\tsurname\tinitials", "name:klaartje-klaproos\tKlaartje van de Klaproos\tKlaartje\tvan de\tKlaproos\tK.")
	r, _ := updatedWith(t, dir, nested)
	if p := r.Person("name:klaartje-klaproos"); p.TK != "00000000-0000-4000-8000-000000000001" || len(p.Memberships()) != 1 {
		t.Errorf("the person is %+v", p)
	}
}

// Days are those of the Netherlands.
func TestOfficialDays(t *testing.T) {
	for in, want := range map[string]extract.Date{
		"2012-03-20T00:00:00+01:00": "2012-03-20", "2012-09-19": "2012-09-19", "2021-03-30T22:00:00Z": "2021-03-31", "2021-12-30T23:00:00Z": "2021-12-31",
		"2021-03-30T10:00:00Z": "2021-03-30", "9999-12-31": "", "2021-02-30": "", "": "", "soon": "", "  2012-09-19 ": "2012-09-19",
	} {
		if got := officialDay(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
