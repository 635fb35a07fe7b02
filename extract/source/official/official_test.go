package official

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/html"
	"w3id.org/kamergraaf/extract/source/kvr"
	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/internal/soak"
)

// officialNew is a paper in the new schema.
const officialNew = `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://example.org/ah-tk-20232024-77/metadata.xml"/></metadata>
 <kamervragen>
  <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023–2024</tekstregel>
   <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
   <tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
  <kamervraagnummer>77</kamervraagnummer>
  <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Jansma</achternaam></naam> (<organisatie>ABC</organisatie>)
    aan de Minister van Havens over <kamervraagonderwerp>het bericht «Sluis <nadruk type="cur">lekt</nadruk>»</kamervraagonderwerp>
    (ingezonden <datum isodatum="2024-04-04">4 april 2024</datum>).</kamervraagomschrijving>
  <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>De Wit</achternaam></naam> (Havens)
    (ontvangen <datum isodatum="2024-05-21">21 mei 2024</datum>).</kamervraagomschrijving>
  <vraag><nr>Vraag 1</nr><al>Klopt het bericht<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>De Krant, 2 april 2024,
    <extref soort="URL" doc="https://example.org/sluis">https://example.org/sluis</extref></noot.al></noot> dat de sluis lekt?</al></vraag>
  <vraag><nr>Vraag 2 en 3</nr><al>Wat doet u?</al><lijst type="expliciet"><li><li.nr>a.</li.nr><al>Morgen.</al></li><li><li.nr>b.</li.nr><al>Later.</al></li></lijst></vraag>
  <antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>
  <antwoord><nr>Antwoord 2 en 3</nr><al>Zie <dossierref dossier="36410">36 410</dossierref> en de tabel.</al>
   <table><tgroup cols="2"><thead><row><entry><al>Jaar</al></entry><entry><al>Kosten</al></entry></row></thead>
    <tbody><row><entry>2024</entry><entry>5</entry></row></tbody></tgroup></table>
   <al>Tot slot&#160;meld ik dat.<noot type="voet"><noot.nr>2</noot.nr><noot.al>Kamerstuk 36 410, nr. 2</noot.al></noot></al></antwoord>
  <toelichting><al>Toelichting:</al><al>Deze vragen vullen eerdere aan.</al></toelichting>
  <ondertekening><functie>De Minister van Havens,</functie><naam><achternaam>De Wit</achternaam></naam></ondertekening>
 </kamervragen>
</officiele-publicatie>`

// officialOld is a paper in the old schema.
const officialOld = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE vraagdoc SYSTEM "vraag.dtd">
<vraagdoc><reactie><omschr>Vragen van het lid Jansma (ABC) aan de minister van Havens over sluizen. (Ingezonden 3 mei 2001)</omschr>
<vraagnummer>1234</vraagnummer>
<vraag><nummer>1</nummer><al>Klopt het bericht?<nootref refid="n1"/></al></vraag>
<omschr>Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)</omschr>
<antwoord><nummer>1</nummer><al>Ja, het is ge` + "\xef" + `nformeerd.</al></antwoord>
<noot id="n1"><noot.nr>1</noot.nr><noot.al>De Krant, 2 mei 2001</noot.al></noot>
<toelicht><al>Toelichting: deze vraag vult aan.</al></toelicht></reactie></vraagdoc>`

func mustReadOfficial(t *testing.T, path, doc string, open func(string) ([]byte, error)) *extract.Paper {
	t.Helper()
	p, err := readWith(context.Background(), path, []byte(doc), open)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestOfficialNewSchema(t *testing.T) {
	p := mustReadOfficial(t, "x.xml", officialNew, nil)
	want := `header Vragen van het lid Jansma (ABC) aan de Minister van Havens over het bericht «Sluis lekt» (ingezonden 4 april 2024).
header Antwoord van Minister De Wit (Havens) (ontvangen 21 mei 2024).
vraag [1]
Klopt het bericht dat de sluis lekt? [{17 1}]
vraag [2 3]
Wat doet u?
a. Morgen.
b. Later.
antwoord [1]
Ja.
antwoord [2 3]
Zie 36 410 en de tabel.
Jaar Kosten
2024 5
Tot slot meld ik dat. [{21 2}]
toelichting
Deze vragen vullen eerdere aan.
De Minister van Havens, De Wit
noot 1 De Krant, 2 april 2024, https://example.org/sluis
noot 2 Kamerstuk 36 410, nr. 2
`
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	f := p.Facts
	if f.Number != "77" || f.SessionYear != "2023-2024" || f.Chamber != "tk" || f.Submitted != "2024-04-04" || f.Answered != "2024-05-21" ||
		f.Subject != "het bericht «Sluis lekt»" {
		t.Errorf("facts %+v", f)
	}
	if len(p.Problems) > 0 {
		t.Errorf("problems %v", p.Problems)
	}
}

func TestOfficialOldSchema(t *testing.T) {
	p := mustReadOfficial(t, "x.xml", officialOld, nil)
	want := `header Vragen van het lid Jansma (ABC) aan de minister van Havens over sluizen. (Ingezonden 3 mei 2001)
vraag [1]
Klopt het bericht? [{18 1}]
header Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)
antwoord [1]
Ja, het is geïnformeerd.
toelichting
deze vraag vult aan.
noot 1 De Krant, 2 mei 2001
`
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	if p.Facts.Number != "1234" {
		t.Errorf("facts %+v", p.Facts)
	}
}

func TestOfficialLabelsAndNotices(t *testing.T) {
	tests := []struct{ body, want string }{
		{`<vraag><al>Vraag 4</al><al>Klopt dit?</al></vraag>`, "vraag [4]\nKlopt dit?\n"},
		{`<antwoord><nr>Antwoorden op vraag 3, 4 en 5</nr><al>Ja.</al></antwoord>`, "antwoord [3 4 5]\nJa.\n"},
		{`<antwoord><nr>Antwoord</nr><al>Ja.</al></antwoord>`, "antwoord []\nJa.\n"},
		{`<kamervraagopmerking><nr>Mededeling</nr><al>Het lukt niet op tijd.</al></kamervraagopmerking>`, "mededeling\nHet lukt niet op tijd.\n"},
		{`<kamervraagopmerking><al>Mededeling</al><al>Het lukt niet.</al></kamervraagopmerking>`, "mededeling\nHet lukt niet.\n"},
		{`<vraag><al>4 Klopt dit?</al></vraag>`, "vraag []\n4 Klopt dit?\n"},
		{`<al>Los van een vraag.</al>`, "Los van een vraag.\n"},
		{`<vraag><nr>1</nr><onbekend>Tekst in iets onbekends.</onbekend></vraag>`, "vraag [1]\nTekst in iets onbekends.\n"},
		{`<vraag><nr>1</nr><al>A<noot><noot.nr>1</noot.nr><noot.al>x</noot.al></noot></al></vraag><antwoord><nr>1</nr><al>B<noot><noot.nr>1</noot.nr><noot.al>y</noot.al></noot></al></antwoord>`,
			"vraag [1]\nA [{1 1}]\nantwoord [1]\nB [{1 1b}]\nnoot 1 x\nnoot 1b y\n"},
	}
	for _, tt := range tests {
		p := mustReadOfficial(t, "x.xml", "<officiele-publicatie><kamervragen>"+tt.body+"</kamervragen></officiele-publicatie>", nil)
		if got := sourcetest.Shown(p); got != tt.want {
			t.Errorf("%s: got\n%s", tt.body, got)
		}
	}
}

const metadataFile = `<?xml version="1.0"?><metadata_gegevens>
<metadata name="DC.identifier" scheme="" content="ah-tk-20232024-77"/><metadata name="DC.title" content="Sluis  lekt"/>
<metadata name="DC.creator" content="Tweede Kamer der Staten-Generaal"/><metadata name="OVERHEIDop.vergaderjaar" content="2023-2024"/>
<metadata name="OVERHEIDop.aanhangselNummer" content="77"/><metadata name="OVERHEIDop.vraagnummer" content="2024Z01234"/>
<metadata name="OVERHEIDop.datumIndiening" content="04-04-2024"/><metadata name="OVERHEIDop.datumOntvangst" content="2024-05-21"/>
<metadata name="OVERHEIDop.indiener" content="A.B. Jansma"/><metadata name="OVERHEIDop.indiener" content="C. Pietersma"/>
<metadata name="OVERHEID.category" content="Verkeer | Water"/><metadata name="OVERHEID.category" content="Verkeer"/></metadata_gegevens>`

func TestMetadataBesideADocument(t *testing.T) {
	file := func(name string) func(string) ([]byte, error) {
		return func(asked string) ([]byte, error) {
			if asked == name {
				return []byte(metadataFile), nil
			}
			return nil, os.ErrNotExist
		}
	}
	const bare = `<kamervragen><kamervraagnummer>77</kamervraagnummer><vraag><nr>1</nr><al>Klopt dit?</al></vraag></kamervragen>`
	f := mustReadOfficial(t, "map/ah-tk-20232024-77.xml", bare, file("metadata.xml")).Facts
	if f.ID != "ah-tk-20232024-77" || f.CaseNumber != "2024Z01234" || f.Submitted != "2024-04-04" || f.Answered != "2024-05-21" || f.Chamber != "tk" ||
		f.SessionYear != "2023-2024" || len(f.Askers) != 2 || !slices.Equal(f.Topics, []string{"Verkeer", "Water"}) || f.Title != "Sluis lekt" || f.From != "metadata" {
		t.Errorf("facts %+v", f)
	}
	if f := mustReadOfficial(t, "map/stuk.xml", bare, file("stuk_metadata.xml")).Facts; f.CaseNumber == "" {
		t.Errorf("metadata of the document's own name: facts %+v", f)
	}
	for _, path := range []string{"map/ah-tk-20232024-78.xml", "map/kv-tk-2024Z01234.xml"} {
		if f := mustReadOfficial(t, path, bare, file("metadata.xml")).Facts; f.CaseNumber != "" {
			t.Errorf("%s: metadata of another document: facts %+v", path, f)
		}
	}
	if f := mustReadOfficial(t, "map/stuk.xml", strings.Replace(bare, "77", "78", 1), file("metadata.xml")).Facts; f.CaseNumber != "" {
		t.Errorf("metadata of another number: facts %+v", f)
	}
	failing := func(string) ([]byte, error) { return nil, errors.New("disk") }
	if f := mustReadOfficial(t, "map/stuk.xml", bare, failing).Facts; f.Number != "77" {
		t.Errorf("unreadable metadata: facts %+v", f)
	}
}

func TestMetadataInElements(t *testing.T) {
	m, err := outline.ReadMetadata([]byte(`<owms-metadata xmlns:dcterms="d"><owmskern><dcterms:identifier>kv-tk-2024Z01234</dcterms:identifier><dcterms:title>A &amp; B</dcterms:title></owmskern></owms-metadata>`))
	if f := m.Facts(extract.Facts{}); err != nil || f.ID != "kv-tk-2024Z01234" || f.Kind != extract.QuestionPaper || f.Title != "A & B" {
		t.Errorf("got %+v, %v", f, err)
	}
}

// TestIdentifiersInMetadata shows what the readers hand on of the identifier that metadata give: the kind of paper only where it is
// one.
func TestIdentifiersInMetadata(t *testing.T) {
	for given, want := range map[string]struct {
		id   string
		kind extract.DocumentKind
	}{
		"ah-1151601": {"ah-1151601", ""}, "AH-1151601.html": {"ah-1151601", ""}, "https://zoek.officielebekendmakingen.nl/ah-1151601.html": {"ah-1151601", ""},
		"ah-tk-2021": {"ah-tk-2021", ""}, "ah-": {"ah-", ""}, "kv-tk-2": {"kv-tk-2", ""}, "kv-tk-2024z18441": {"kv-tk-2024Z18441", extract.QuestionPaper}, "kst-1-2": {"", ""},
	} {
		page := `<html><head><meta name="DC.identifier" content="` + given + `"></head><body><p>Vragen van het lid Jansma (ABC) over sluizen.</p></body></html>`
		p, err := html.Read(t.Context(), "page.html", []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if p.Facts.ID != want.id || p.Facts.Kind != want.kind {
			t.Errorf("%q: %q, kind %q", given, p.Facts.ID, p.Facts.Kind)
		}
		if _, err := structure.Parse(p); (err != nil) != (given == "kst-1-2") {
			t.Errorf("%q: %v", given, err)
		}
	}
}

// TestPapersOfOtherSeriesSayWhatTheyAre shows by which of their metadata and elements papers of other series are told.
func TestPapersOfOtherSeriesSayWhatTheyAre(t *testing.T) {
	for given, want := range map[string]string{
		`<metadata><meta name="DC.identifier" content="kst-35000-X-18"/></metadata><kamervragen/>`:                               "a Kamerstuk",
		`<metadata><meta name="DC.identifier" content="h-ek-20182019-3-4"/></metadata><kamervragen/>`:                            "the report of a debate",
		`<metadata><meta name="OVERHEIDop.publicationName" content="Handelingen"/></metadata>`:                                   "the report of a debate",
		`<kamerstuk><kamerstukkop><tekstregel>Brief</tekstregel></kamerstukkop></kamerstuk>`:                                     "a Kamerstuk",
		`<metadata><meta name="DC.type" content="Kamervragen met antwoord"/></metadata><kamervragen/>`:                           "",
		`<metadata><meta name="DC.identifier" content="ah-tk-20202021-3"/><meta name="DC.type" content="Kamerstuk"/></metadata>`: "",
	} {
		p := mustReadOfficial(t, "stuk.xml", "<officiele-publicatie>"+given+"</officiele-publicatie>", nil)
		if p.Facts.Other != want {
			t.Errorf("%s: got %q, want %q", given, p.Facts.Other, want)
		}
	}
}

func TestXMLFormatsAreToldApart(t *testing.T) {
	tests := []struct {
		head                    string
		kvr, official, metadata bool
	}{
		{"<?xml version='1.0'?><!-- x --><kvr type='a'>", true, false, false},
		{"\ufeff<kamervragen>", false, true, false},
		{"<officiele-publicatie xmlns='x'><metadata/>", false, true, false},
		{metadataFile, false, false, true},
		{"<html><body>", false, false, false},
		{"Vragen van het lid <x>", false, false, false},
		{"", false, false, false},
		{string(sourcetest.UTF16("<kvr><meta>", binary.LittleEndian, true)), true, false, false},
	}
	for _, tt := range tests {
		head := []byte(tt.head)
		if kvr.Is("x", head) != tt.kvr || Is("x", head) != tt.official || outline.IsMetadata("x", head) != tt.metadata {
			t.Errorf("%.30q: %v %v %v", tt.head, kvr.Is("x", head), Is("x", head), outline.IsMetadata("x", head))
		}
	}
}

func FuzzOfficial(f *testing.F) {
	soak.Add(f, []byte(officialNew))
	soak.Add(f, []byte(officialOld))
	soak.Add(f, []byte(metadataFile))
	soak.Add(f, []byte("<kamervragen><antwoord><nr>t/m</nr><noot/><nootref refid='x'/></antwoord><toelicht>Toelichting:</toelicht></kamervragen>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := readWith(context.Background(), "x.xml", data, func(string) ([]byte, error) { return data, nil })
		if err == nil {
			sourcetest.CheckMarks(t, p)
		}
	})
}

func BenchmarkOfficial(b *testing.B) {
	answer := "<antwoord><nr>Antwoord %d</nr><al>De sluis bij Testdam is in 2012 hersteld en lekt sindsdien niet meer; dat bleek uit onderzoek.</al></antwoord>\n"
	var body strings.Builder
	for i := 1; i < 200; i++ {
		fmt.Fprintf(&body, answer, i)
	}
	data := []byte("<kamervragen>" + body.String() + "</kamervragen>")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := readWith(context.Background(), "x.xml", data, nil); err != nil {
			b.Fatal(err)
		}
	}
}
