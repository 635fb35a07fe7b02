package iri

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/graphtest"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/growth"
)

func TestEntitiesHaveTheIRIsThatOthersUse(t *testing.T) {
	m := Default()
	const base = DefaultBase
	for _, test := range []struct {
		kind            extract.EntityKind
		key, part, want string
	}{
		{extract.KindLaw, "BWBR0010346", "", "https://wetten.overheid.nl/BWBR0010346"},
		{extract.KindLaw, "BWBR0010346", "artikel=3&lid=2", "https://wetten.overheid.nl/jci1.3:c:BWBR0010346&artikel=3&lid=2"},
		{extract.KindLaw, "BWBR0005537", "artikel=4:23&lid=3&o=d", "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=4:23&lid=3&o=d"},
		{extract.KindLaw, "BW", "", base + "law/burgerlijk-wetboek"},
		{extract.KindLaw, "brugwachterswet", "artikel=3", base + "law/brugwachterswet/artikel=3"},
		{extract.KindEU, "32016R0679", "", "http://publications.europa.eu/resource/celex/32016R0679"},
		{extract.KindEU, "32016R0679", "artikel=5", base + "eu/32016R0679/artikel=5"},
		{extract.KindEU, "12012E/TXT", "", "http://publications.europa.eu/resource/celex/12012E%2FTXT"},
		{extract.KindEU, "BWBV0001000", "", "https://wetten.overheid.nl/BWBV0001000"},
		{extract.KindEU, "BWBV0001000", "artikel=8", "https://wetten.overheid.nl/jci1.3:c:BWBV0001000&artikel=8"},
		{extract.KindCase, "ECLI:NL:RVS:2024:3946", "", "https://e-justice.europa.eu/ecli/ECLI:NL:RVS:2024:3946"},
		{extract.KindCase, "BA9173", "", base + "case/BA9173"},
		{extract.KindPaper, "kst-35322-5", "", "https://zoek.officielebekendmakingen.nl/kst-35322-5"},
		{extract.KindPaper, "kst-27400-VIII-5", "", "https://zoek.officielebekendmakingen.nl/kst-27400-VIII-5"},
		{extract.KindPaper, "stb-2018-395", "", "https://zoek.officielebekendmakingen.nl/stb-2018-395"},
		{extract.KindPaper, "stb-1990-395", "", base + "paper/stb-1990-395"},
		{extract.KindPaper, "kst-21501-02-12", "", base + "paper/kst-21501-02-12"},
		{extract.KindPaper, "kst-21501-02-1912", "", "https://zoek.officielebekendmakingen.nl/kst-21501-02-1912"},
		{extract.KindPaper, "kst-29647-A", "", "https://zoek.officielebekendmakingen.nl/kst-29647-A"},
		{extract.KindPaper, "h-tk-20172018-70-6", "", "https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-6"},
		{extract.KindPaper, "h-tk-20062007-29-1948", "", base + "paper/h-tk-20062007-29-1948"},
		{extract.KindPaper, "h-ek-20032004-18", "", base + "paper/h-ek-20032004-18"},
		{extract.KindPaper, "dossier-35322", "", base + "dossier/35322"},
		{extract.KindPaper, "ah-tk-20172018-2140", "", base + "document/ah-tk-20172018-2140"},
		{extract.KindPaper, "2018Z07913", "", base + "document/kv-tk-2018Z07913"},
		{extract.KindPaper, "2030418720", "", base + "document/kv-2030418720"},
		{extract.KindMinistry, "mnre1073", "", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073"},
		{extract.KindMinistry, "ministerie-van-bruggen", "", base + "ministry/ministerie-van-bruggen"},
		{extract.KindAgency, "oorg12349", "", "https://identifier.overheid.nl/tooi/id/oorg/oorg12349"},
		{extract.KindAgency, "zb000123", "", "https://identifier.overheid.nl/tooi/id/zbo/zb000123"},
		{extract.KindAuthority, "gm0344", "", "https://identifier.overheid.nl/tooi/id/gemeente/gm0344"},
		{extract.KindAuthority, "pv31", "", "https://identifier.overheid.nl/tooi/id/provincie/pv31"},
		{extract.KindAuthority, "ws0653", "", "https://identifier.overheid.nl/tooi/id/waterschap/ws0653"},
		{extract.KindParty, "Groep Van Oever", "", base + "party/groep-van-oever"},
		{extract.KindMember, "Q999", "", base + "person/Q999"},
		{extract.KindPost, "minister-van-bruggen", "", base + "post/minister-van-bruggen"},
		{extract.KindURL, "www.krant.example/a b", "", "http://www.krant.example/a%20b"},
		{extract.KindURL, "https://wetten.overheid.nl/BWBR0010346/2018-01-01#Hoofdstuk2", "", "https://wetten.overheid.nl/BWBR0010346"},
		{extract.KindURL, "https://wetten.overheid.nl/BWBV0001000/", "", "https://wetten.overheid.nl/BWBV0001000"},
		{extract.KindURL, "https://zoek.officielebekendmakingen.nl/kst-35322-5.html", "", "https://zoek.officielebekendmakingen.nl/kst-35322-5"},
		{extract.KindURL, "https://zoek.officielebekendmakingen.nl/ah-tk-20172018-2140.pdf", "", base + "document/ah-tk-20172018-2140"},
		{extract.KindURL, "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679", "", "http://publications.europa.eu/resource/celex/32016R0679"},
		{extract.KindURL, "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2024:3946", "", "https://e-justice.europa.eu/ecli/ECLI:NL:RVS:2024:3946"},
		{extract.KindLaw, "", "", ""},
		{extract.KindURL, "nergens", "", ""},
	} {
		e := extract.Entity{Kind: test.kind, Key: test.key, Part: test.part, Registered: true}
		if got := m.Entity(e).Value(); got != test.want {
			t.Errorf("%s %q %q: got %q, want %q", test.kind, test.key, test.part, got, test.want)
		}
	}
}

func TestIDsAreTheIdentifiersOfTheirKind(t *testing.T) {
	m := Default()
	for _, test := range []struct {
		e    extract.Entity
		want string
	}{
		{extract.Entity{Kind: extract.KindLaw, Key: "BWBR0010346", Part: "artikel=3", Registered: true}, "BWBR0010346"},
		{extract.Entity{Kind: extract.KindLaw, Key: "BW", Registered: true}, "BW"},
		{extract.Entity{Kind: extract.KindLaw, Key: "brugwachterswet", Part: "artikel=3"}, DefaultBase + "law/brugwachterswet"},
		{extract.Entity{Kind: extract.KindEU, Key: "32016R0679", Registered: true}, "32016R0679"},
		{extract.Entity{Kind: extract.KindEU, Key: "BWBV0001000", Part: "artikel=8", Registered: true}, "BWBV0001000"},
		{extract.Entity{Kind: extract.KindCase, Key: "00/1144", Registered: true}, "00/1144"},
		{extract.Entity{Kind: extract.KindPaper, Key: "kst-35322-5", Registered: true}, "kst-35322-5"},
		{extract.Entity{Kind: extract.KindAgency, Key: "oorg12349", Registered: true}, "oorg12349"},
		{extract.Entity{Kind: extract.KindAgency, Key: "politie", Registered: true}, DefaultBase + "agency/politie"},
		{extract.Entity{Kind: extract.KindURL, Key: "https://wetten.overheid.nl/BWBR0010346/"}, "https://wetten.overheid.nl/BWBR0010346/"},
		{extract.Entity{Kind: extract.KindPerson, Key: "Q999", Registered: true}, DefaultBase + "person/Q999"},
		{extract.Entity{}, ""},
	} {
		if got := m.ID(test.e); got != test.want {
			t.Errorf("ID(%+v) = %q, want %q", test.e, got, test.want)
		}
	}
}

func TestMintedIRIsAreValidAndDifferForDifferentKeys(t *testing.T) {
	m := Default()
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.String().Draw(t, "key")
		other := rapid.String().Draw(t, "other")
		a, b := m.Minted("person", key), m.Minted("person", other)
		for _, iri := range []rdf.Term{a, b} {
			if _, err := rdf.NewIRI(iri.Value()); err != nil {
				t.Fatal(err)
			}
		}
		if (a == b) != (key == other) {
			t.Fatalf("%q and %q become %q and %q", key, other, a.Value(), b.Value())
		}
		if strings.Count(a.Value(), "/") != strings.Count(DefaultBase, "/")+1 {
			t.Fatalf("%q is not one segment: %q", key, a.Value())
		}
	})
}

func TestNoiseOfPrintDoesNotSplitAnInquiry(t *testing.T) {
	doc := func(chamber, day, subject string, askers ...string) *extract.Document {
		d := &extract.Document{Chamber: chamber, Submitted: extract.Date(day), Subject: subject}
		for _, name := range askers {
			d.Askers = append(d.Askers, extract.Asker{Name: name})
		}
		return d
	}
	want, _ := InquiryKey(doc("tk", "2099-03-01", "het «wegvallen» van brugwachters in Zuid-Holland", "Wil van Oever", "Sluis"))
	for _, d := range []*extract.Document{
		doc("", "2099-03-01", "Het \"wegvallen\" van brug wachters in ZuidHolland.", "Van Oever", "Sluis"),
		doc("tk", "2099-03-01", "het wegvallen van brug-\nwachters in Zuid- Holland", "Jo Sluis", "Van Oéver"),
	} {
		if got, ok := InquiryKey(d); !ok || got != want {
			t.Errorf("%q, %v: got %q, want %q", d.Subject, d.Askers, got, want)
		}
	}
	for _, d := range []*extract.Document{
		doc("ek", "2099-03-01", "het «wegvallen» van brugwachters in Zuid-Holland", "Van Oever", "Sluis"),
		doc("tk", "2099-03-02", "het «wegvallen» van brugwachters in Zuid-Holland", "Van Oever", "Sluis"),
		doc("tk", "2099-03-01", "het «wegvallen» van brugwachters in Zuid-Holland", "Van Oever"),
		doc("tk", "2099-03-01", "het «wegvallen» van sluiswachters in Zuid-Holland", "Van Oever", "Sluis"),
	} {
		if got, _ := InquiryKey(d); got == want {
			t.Errorf("%+v is taken for the same inquiry", d)
		}
	}
	if _, ok := InquiryKey(doc("tk", "", "iets", "Sluis")); ok {
		t.Error("an inquiry without a day has a key")
	}
}

func TestLongSubjectsThatDifferAtTheEndDiffer(t *testing.T) {
	long := strings.Repeat("de brug over de rivier en ", 10)
	a, _ := InquiryKey(&extract.Document{Submitted: "2099-03-01", Subject: long + "de sluis"})
	b, _ := InquiryKey(&extract.Document{Submitted: "2099-03-01", Subject: long + "de haven"})
	if a == b || len(a) > 120 {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestSurnames(t *testing.T) {
	for name, want := range map[string]string{
		"Gijs van Dijk": "van Dijk", "Van Dijk": "Van Dijk", "De Wit": "De Wit", "Bruins Slot": "Slot", "In 't Veld": "In 't Veld",
		"Faber-van de Klashorst": "Klashorst", "Swildens- Rozendaal": "Swildens-Rozendaal", "": "",
	} {
		if want == "Klashorst" {
			want = "de Klashorst"
		}
		if got := Surname(name); got != want {
			t.Errorf("Surname(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestADocumentWithoutNumberIsNamedByItsInquiryKindAndDay(t *testing.T) {
	m := Default()
	d := graphtest.BridgeAnswer()
	want := DefaultBase + "document/tk-20990301-van-oever-hetwegvallenvanbrugwachters-answer-20990405"
	if got := m.Document(d).Value(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	d.ID = "ah-tk-20982099-90"
	if got := m.Document(d).Value(); got != DefaultBase+"document/ah-tk-20982099-90" {
		t.Errorf("got %q", got)
	}
	bare := &extract.Document{SHA256: "ab"}
	if got := m.Document(bare).Value(); got != DefaultBase+"document/sha256-ab" {
		t.Errorf("got %q", got)
	}
}

func TestUnitsOfADocumentHaveDifferentIRIs(t *testing.T) {
	m := Default()
	doc := m.DocumentByID("ah-tk-1-2")
	unit := func(kind extract.UnitKind, number string, numbers ...int) extract.Unit {
		return extract.Unit{Kind: kind, Number: number, Numbers: numbers}
	}
	got := m.Units(doc, []extract.Unit{
		unit(extract.QuestionUnit, "", 3), unit(extract.QuestionUnit, "", 3), unit(extract.QuestionUnit, "", 5, 6, 7),
		unit(extract.QuestionUnit, "", 3, 2), unit(extract.AnswerUnit, "", 3), unit(extract.NoteUnit, "1b"), unit(extract.NoteUnit, "1/2"),
		unit(extract.ExplanationUnit, ""), unit(extract.ExplanationUnit, ""), unit(extract.QuestionUnit, ""), unit(extract.HeaderUnit, ""),
	})
	want := []string{"question/3", "question/3~2", "question/5-6-7", "question/3-2", "answer/3", "note/1b", "note/1-2", "explanation", "explanation~2", "question/unnumbered", "header"}
	for i := range want {
		if got[i].Value() != doc.Value()+"/"+want[i] {
			t.Errorf("unit %d: got %q, want %q", i, got[i].Value(), want[i])
		}
	}
}

// A damaged text may repeat one label without end; the time must not grow with the square of it.
func TestUnitsWithOneLabelManyTimes(t *testing.T) {
	m := Default()
	growth.Linear(t, 50_000, func(n int) func() {
		units := slices.Repeat([]extract.Unit{{Kind: extract.QuestionUnit, Numbers: []int{1}}}, n)
		return func() {
			got := m.Units(m.DocumentByID("ah-tk-1-2"), units)
			if last := got[n-1].Value(); !strings.HasSuffix(last, fmt.Sprintf("/question/1~%d", n)) {
				t.Errorf("the last is %q", last)
			}
		}
	})
}

func TestBases(t *testing.T) {
	for base, want := range map[string]string{"https://a.example/id": "https://a.example/id/", "https://a.example/id/": "https://a.example/id/", "urn:kg:": "urn:kg:", "https://a.example/x#": "https://a.example/x#"} {
		m, err := NewIRIs(base)
		if err != nil || m.Base() != want {
			t.Errorf("NewIRIs(%q): base %q, %v", base, m.Base(), err)
		}
	}
	for _, base := range []string{"", "a", "https://a.example/?x=", "https://a.example/#x", "https://a.example/a b"} {
		if _, err := NewIRIs(base); err == nil {
			t.Errorf("NewIRIs(%q) gave no error", base)
		}
	}
}

func TestInquiryKeysOfVeryManyAskersStayShortAndTheirOwn(t *testing.T) {
	of := func(last string) string {
		d := &extract.Document{Submitted: "2004-03-03", Subject: "iets"}
		for i := range 5000 {
			d.Askers = append(d.Askers, extract.Asker{Name: fmt.Sprintf("Lid%04d", i)})
		}
		d.Askers = append(d.Askers, extract.Asker{Name: last})
		key, ok := InquiryKey(d)
		if !ok || len(key) > 1000 {
			t.Errorf("a key of %d bytes", len(key))
		}
		return key
	}
	if of("Zonder") == of("Zeker") {
		t.Error("other askers have the same key")
	}
}
