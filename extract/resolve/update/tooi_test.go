package update

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
)

// valueList writes a value list of organisations.
func valueList(nodes ...string) string {
	list := "[" + strings.Join(nodes, ",\n") + "]"
	return strings.NewReplacer(`"ont:`, `"https://identifier.overheid.nl/tooi/def/ont/`, `"id:`, `"https://identifier.overheid.nl/tooi/id/`,
		`"prov:`, `"http://www.w3.org/ns/prov#`, `"rdfs:`, `"http://www.w3.org/2000/01/rdf-schema#`).Replace(list)
}

// municipality is one that begins in 2030.
const municipality = `{"@id": "id:gemeente/gm9901", "@type": ["ont:Gemeente"], "rdfs:label": [{"@value": "gemeente Bloemenveld"}],
	"ont:begindatum": [{"@type": "http://www.w3.org/2001/XMLSchema#date", "@value": "2030-01-01"}], "ont:gemeentecode": [{"@value": "9901"}],
	"ont:ligtInProvincie": [{"@id": "id:provincie/pv28"}], "ont:officieleNaamExclSoort": [{"@value": "Bloemenveld"}],
	"ont:officieleNaamInclSoort": [{"@value": "gemeente Bloemenveld"}], "ont:organisatiecode": [{"@value": "gm9901"}],
	"ont:voorkeursnaamExclSoort": [{"@value": "Bloemenveld aan Zee"}]}`

// ministry is one that was renamed at the end of 2031, as the list writes it: a node for the former name.
const ministry = `{"@id": "id:ministerie/mnre9901", "@type": ["ont:Ministerie"], "ont:begindatum": [{"@value": "2029-05-01"}],
	"ont:officieleNaamExclSoort": [{"@value": "Bloemen en Planten"}], "ont:officieleNaamInclSoort": [{"@value": "ministerie van Bloemen en Planten"}],
	"ont:afkorting": [{"@value": "BenP"}], "ont:organisatiecode": [{"@value": "mnre9901"}]},
	{"@id": "id:ministerie/hv_00000001", "@type": ["ont:HistorischeVersie", "ont:Ministerie"], "prov:specializationOf": [{"@id": "id:ministerie/mnre9901"}],
	"ont:officieleNaamExclSoort": [{"@value": "Bloemen"}], "ont:afkorting": [{"@value": "Bloe"}], "ont:einddatumHV": [{"@value": "2031-12-31"}]},
	{"@id": "id:ministerie/wzg_00000001", "@type": ["ont:Toestandswijziging"]}`

// A new organisation comes in with its names, an ended one gets its last day.
func TestListedPlaces(t *testing.T) {
	r, unused := updatedWith(t, t.TempDir(), valueList(municipality,
		`{"@id": "id:gemeente/gm0014", "@type": ["ont:Gemeente"], "ont:officieleNaamExclSoort": [{"@value": "Groningen"}], "ont:einddatum": [{"@value": "2035-12-31"}]}`,
		`{"@id": "id:waterschap/ws9901", "ont:officieleNaamExclSoort": [{"@value": "Klaproosland"}], "ont:officieleNaamInclSoort": [{"@value": "Hoogheemraadschap Klaproosland"}]}`,
		`{"@id": "id:samenwerkingsorganisatie/so9901", "ont:officieleNaamExclSoort": [{"@value": "Regio Bloemenveld"}]}`, `{"@id": 12}`, `"text"`))
	for key, want := range map[string]resolve.Body{
		"gm9901": {Name: "Bloemenveld", Sort: "gemeente", Start: "2030-01-01", Aliases: []string{"Bloemenveld aan Zee"}},
		"gm0014": {Name: "Groningen", Sort: "gemeente", End: "2035-12-31"},
		"ws9901": {Name: "Hoogheemraadschap Klaproosland", Sort: "waterschap", Aliases: []string{"Klaproosland"}},
	} {
		got := r.Authority(key, "")
		if got == nil || got.Name != want.Name || got.Sort != want.Sort || got.Start != want.Start || got.End != want.End || strings.Join(got.Aliases, "|") != strings.Join(want.Aliases, "|") {
			t.Errorf("%s is %+v", key, got)
		}
	}
	if len(unused) != 2 || unused[0].Count != 1 || unused[1].Count != 2 {
		t.Errorf("not used: %+v", unused)
	}
}

// A body that has a permanent key of our own keeps it when its code becomes known.
func TestCodeOfRegisteredPlace(t *testing.T) {
	dir := t.TempDir()
	r, _ := updatedWith(t, dir, valueList(`{"@id": "id:gemeente/gm0005", "ont:officieleNaamExclSoort": [{"@value": "Bedum"}], "ont:einddatum": [{"@value": "2018-12-31"}]}`))
	if r.Authority("gm0005", "") != nil || r.Authority("gemeente-bedum", "") == nil {
		t.Error("the place has a new key")
	}
}

// A renamed ministry has a row for each name, in the order of time.
func TestRenamedMinistry(t *testing.T) {
	r, _ := updatedWith(t, t.TempDir(), valueList(ministry))
	for day, want := range map[extract.Date]string{"2030-01-01": "Bloemen", "2031-12-31": "Bloemen", "2032-01-01": "Bloemen en Planten"} {
		if got := r.Ministry("mnre9901", day); got == nil || got.Name != want {
			t.Errorf("on %s it is %+v, want %s", day, got, want)
		}
	}
	if got := r.MinistryNamed("BenP", "2033-01-01"); got == nil || got.Key != "mnre9901" {
		t.Errorf("BenP is %+v", got)
	}
}

// A ministry that the register has gets the new name from the day on which the list ends the old one; what the register
// knows besides stays.
func TestRenamingOfRegisteredMinistry(t *testing.T) {
	r, _ := updatedWith(t, t.TempDir(), valueList(
		`{"@id": "id:ministerie/mnre1018", "ont:officieleNaamExclSoort": [{"@value": "Vrede"}]}`,
		`{"@id": "id:ministerie/hv_2", "prov:specializationOf": [{"@id": "id:ministerie/mnre1018"}], "ont:officieleNaamExclSoort": [{"@value": "Defensie"}], "ont:einddatumHV": [{"@value": "2031-12-31"}]}`))
	old, now := r.Ministry("mnre1018", "2031-12-31"), r.Ministry("mnre1018", "2032-01-01")
	if old.Name != "Defensie" || old.Short != "DEF" || now.Name != "Vrede" {
		t.Errorf("it was %+v and is %+v", old, now)
	}
}

// What the list says of known organisations as the register has them changes nothing.
func TestKnownOrganisationsStay(t *testing.T) {
	u, err := New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	list := valueList(
		`{"@id": "id:ministerie/mnre1073", "ont:officieleNaamExclSoort": [{"@value": "Sociale Zaken en Werkgelegenheid"}], "ont:afkorting": [{"@value": "SZW"}], "ont:officieleNaamInclSoort": [{"@value": "ministerie van Sociale Zaken en Werkgelegenheid"}]}`,
		`{"@id": "id:provincie/pv21", "ont:officieleNaamExclSoort": [{"@value": "Fryslân"}], "ont:officieleNaamInclSoort": [{"@value": "provincie Fryslân"}]}`,
		`{"@id": "id:oorg/oorg10004", "ont:officieleNaamExclSoort": [{"@value": "Rijkswaterstaat"}], "ont:afkorting": [{"@value": "RWS"}]}`)
	if _, err := u.Read(t.Context(), "list", strings.NewReader(list)); err != nil {
		t.Fatal(err)
	}
	if changes, _, err := u.Save(); err != nil || len(changes) > 0 {
		t.Errorf("changed %+v, %v", changes, err)
	}
}
