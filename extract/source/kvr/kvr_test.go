package kvr

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/internal/soak"
)

// kvrRecord is a record in the form of the set, with every part in the place of a %s.
const kvrRecord = `<?xml version="1.0" encoding="UTF-8"?>
<kvr type="%s" aantalvragen="2">
 <meta><!-- door de griffie --><metadata>
  <item attribuut="Bibliografische_omschrijving">Vragen van de leden Jansma (ABC) en Van der Veer (DEF) aan de minister van Havens over de sluis bij Testdam. (Ingezonden 3 mei 2001); Antwoord</item>
  <item attribuut="Rubriek">Natuur (Fauna) Sociale zekerheid (Bijstand (ABW, RWW)) Verkeer (Algemeen)</item>
  <item attribuut="Trefwoorden">Europees Parlement Sluizen Openbare orde en veiligheid Verenigde Staten Vogels</item>
  <item attribuut="Vindplaats">Kamervragen met antwoord 2000-2001, nr. 1234, Tweede Kamer</item>
  <item attribuut="Vraagnr_bij_indiening">2000199990</item>
  <item attribuut="Indiener"><persoon partij="ABC">Jansma</persoon> <persoon partij="DEF">Van der Veer</persoon></item>
  <item attribuut="Datum_indiening">2001-05-03</item><item attribuut="Datum_reaktie">2001-06-04</item>
 </metadata>
 <header titel="Tweede Kamer der Staten-Generaal" kamer="2" vergaderjaar="Vergaderjaar 2000–2001" typehandeling="Aanhangsel van de Handelingen" typedoc=""/>
 <footer lopendefooter="Tweede Kamer, vergaderjaar 2000–2001, Aanhangsel"/>
 <vraagdata vraagnummer="1234" onderwerp="" indiendatum="2001-05-3">
  <vrager partij="ABC">Jansma</vrager><vrager partij="DEF">Van der Veer</vrager><vraagt-aan>de minister van Havens</vraagt-aan>
 </vraagdata>
 %s</meta>
 %s
</kvr>`

const kvrAnswered = `<antwoorddata antwoorddatum="2001-06-4"><antwoorder functie="minister" ministerie="Havens">De Wit</antwoorder>
 <mede-antwoorder>de minister van Sluizen</mede-antwoorder></antwoorddata>`

const kvrTexts = `<vragen aantal="2"><vraag nummer="1" voetnoot="1">Klopt het bericht
   dat de sluis lekt? <voetnoot nummer="1"/> </vraag><vraag nummer="2">Wat doet u &amp; wanneer?</vraag>
  <noten afkomstig="vraag"><noot nummer="2"/><noot nummer="1" kamerstuk-id="27 400 VIII">Kamerstuk 27 400 VIII, nr. 5</noot></noten></vragen>
 <antwoorden><antwoord nummer="1/2">Ja. <voetnoot nummer="1"/>Wij herstellen haar.</antwoord>
  <noten afkomstig="antwoord"><noot nummer="1">Ter inzage gelegd.</noot></noten></antwoorden>`

func codes(p *extract.Paper) []string {
	var out []string
	for _, problem := range p.Problems {
		out = append(out, problem.Code)
	}
	return out
}

func mustReadKVR(t *testing.T, doc string) *extract.Paper {
	t.Helper()
	p, err := Read(context.Background(), "test.xml", []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestKVRGivesLinesAndFacts(t *testing.T) {
	doc := fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)
	p := mustReadKVR(t, doc)
	want := `header Vragen van de leden Jansma (ABC) en Van der Veer (DEF) aan de minister van Havens over de sluis bij Testdam. (Ingezonden 3 mei 2001)
header Antwoord van minister De Wit (Havens), mede namens de minister van Sluizen (ontvangen 4 juni 2001).
vraag [1]
Klopt het bericht dat de sluis lekt? [{36 1}]
vraag [2]
Wat doet u & wanneer? [{21 2}]
antwoord [1 2]
Ja. Wij herstellen haar. [{3 1b}]
noot 1 Kamerstuk 27 400 VIII, nr. 5
noot 1b Ter inzage gelegd.
`
	if got := sourcetest.Shown(p); got != want {
		t.Errorf("got\n%s", got)
	}
	if len(p.Problems) > 0 {
		t.Errorf("problems %v", p.Problems)
	}
	f := p.Facts
	if f.Kind != extract.AnswerPaper || f.Chamber != "tk" || f.SessionYear != "2000-2001" || f.Number != "1234" || f.CaseNumber != "2000199990" ||
		f.Submitted != "2001-05-03" || f.Answered != "2001-06-04" || len(f.Askers) != 2 || f.Askers[1].Party != "DEF" ||
		len(f.Answerers) != 1 || f.Answerers[0].Portfolio != "Havens" || f.Title == "" {
		t.Errorf("facts %+v", f)
	}
	topics := []string{"Natuur", "Natuur (Fauna)", "Sociale zekerheid", "Sociale zekerheid (Bijstand (ABW, RWW))", "Verkeer",
		"Europees Parlement", "Sluizen Openbare orde en veiligheid", "Verenigde Staten", "Vogels"}
	if !slices.Equal(f.Topics, topics) {
		t.Errorf("topics %q", f.Topics)
	}
	answer := p.Lines[slices.IndexFunc(p.Lines, func(l extract.Line) bool { return strings.HasPrefix(l.Text.String(), "Ja.") })]
	from, to, ok := answer.Text.Source(0, 3)
	if !ok || doc[from:to] != "Ja." {
		t.Errorf("«Ja.» came from [%d, %d)", from, to)
	}
}

func TestKVRComposesTheReplysSentence(t *testing.T) {
	const data = `<antwoorddata antwoorddatum="%s"><antwoorder functie="%s" ministerie="%s">%s</antwoorder><mede-antwoorder/></antwoorddata>`
	tests := []struct{ date, role, ministry, name, want, rest string }{
		{"2001-06-4", "staatssecretaris", "Havens", "De Wit", "Antwoord van staatssecretaris De Wit (Havens) (ontvangen 4 juni 2001).", ""},
		{"4 juni 2001), zie ook Aanhangsel Handelingen nr. 99, vergaderjaar 2000–2001", "minister", "Havens", "De Wit",
			"Antwoord van minister De Wit (Havens) (ontvangen 4 juni 2001), zie ook Aanhangsel Handelingen nr. 99, vergaderjaar 2000–2001.", ""},
		{"4 juni 2001) (Zie ook Aanhangsel Handelingen Eerste Kamer, vergaderjaar 1992-1993, nr. 34", "minister", "Havens", "De Wit",
			"Antwoord van minister De Wit (Havens) (ontvangen 4 juni 2001) (Zie ook Aanhangsel Handelingen Eerste Kamer, vergaderjaar 1992-1993, nr. 34.", ""},
		{"4 juni 2001) Met deze brief meld ik het.", "minister", "Havens", "De Wit", "Antwoord van minister De Wit (Havens) (ontvangen 4 juni 2001).",
			"antwoord [1]\nMet deze brief meld ik het."},
		{"4 juni 2001) 1. Met deze brief meld ik het.", "minister", "Havens", "De Wit", "Antwoord van minister De Wit (Havens) (ontvangen 4 juni 2001).",
			"antwoord [1]\nMet deze brief meld ik het."},
		{"4 juni 2001), zie Aanhangsel Handelingen nr. 9, vergaderjaar 2000–2001 1–2 Voor het antwoord verwijs ik u.", "minister", "Havens", "De Wit",
			"Antwoord van minister De Wit (Havens) (ontvangen 4 juni 2001), zie Aanhangsel Handelingen nr. 9, vergaderjaar 2000–2001.",
			"antwoord [1 2]\nVoor het antwoord verwijs ik u."},
		{"", "mevrouw", "Ontvangen 4 juni 1992", "De Wit, minister van Havens.", "Antwoord van minister De Wit (Havens) (ontvangen 4 juni 1992).", ""},
		{"4 juni 1992", "de", "", "heer De Wit , staatssecretaris voor Sluizen", "Antwoord van staatssecretaris De Wit (Sluizen) (ontvangen 4 juni 1992).", ""},
		{"4 juni 1992", "minister-president", "", "De Wit, minister van Havens.", "Antwoord van minister-president De Wit (Havens) (ontvangen 4 juni 1992).", ""},
		{"4 juni 2001)", "", "Havens", "", "Antwoord (Havens) (ontvangen 4 juni 2001).", ""},
	}
	for _, tt := range tests {
		p := mustReadKVR(t, fmt.Sprintf(kvrRecord, "Antwoord", fmt.Sprintf(data, tt.date, tt.role, tt.ministry, tt.name), `<vragen><vraag nummer="1">Klopt dit?</vraag></vragen>`))
		got := strings.SplitN(sourcetest.Shown(p), "\n", 3)
		if got[1] != "header "+tt.want {
			t.Errorf("%s: got %s", tt.date, got[1])
		}
		if !strings.Contains(got[2], tt.rest) {
			t.Errorf("%s: got %s", tt.date, got[2])
		}
	}
}

func TestKVRPutsBackWhatIsFiledElsewhere(t *testing.T) {
	const question = `<vragen><vraag nummer="1">Klopt dit?%s</vraag>%s</vragen>`
	tests := []struct{ kind, texts, want, code string }{
		{"toekomen.", fmt.Sprintf(question, "", "") + `<mededeling mededeler="De Wit" functie="minister" afdeling="Havens" mededelingdatum="2001-06-4">Mededeling van minister De Wit (Havens). (Ontvangen 4 juni 2001) Het antwoord zal ik u later doen</mededeling>`,
			"header Mededeling van minister De Wit (Havens). (Ontvangen 4 juni 2001)\nvraag [1]\nKlopt dit?\nmededeling\nHet antwoord zal ik u later doen toekomen.\n", "record-kind"},
		{"woorden?", `<vragen><vraag nummer="1">Wilt u dit ant-</vraag></vragen>`, "vraag [1]\nWilt u dit antwoorden?\n", "record-kind"},
		{"2", fmt.Sprintf(question, "", ""), "vraag [1]\nKlopt dit?\n", "record-kind"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)", `<vraag nummer="1">Ja.</vraag>`),
			"header Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)\nvraag [1]\nKlopt dit?\nantwoord [1]\nJa.\n", "record-misplaced"},
		{"Gewijzigd antwoord", fmt.Sprintf(question, " Gewijzigd antwoord Gewijzigd antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)", `<vraag nummer="1">Ja.</vraag>`),
			"header Gewijzigd antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001)\nvraag [1]\nKlopt dit?\nantwoord [1]\nJa.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord Antwoord van de heer De Wit, Minister van Havens. (Ingezonden 4 juni 1984)", `<vraag nummer="1">Ja.</vraag>`),
			"header Antwoord van de heer De Wit, Minister van Havens. (Ingezonden 4 juni 1984)\nvraag [1]\nKlopt dit?\nantwoord [1]\nJa.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord van mevrouw De Wit, staatssecretaris van Havens. (Ingezonden op 12 maart 1985).", `<vraag nummer="1">Neen.</vraag>`),
			"header Antwoord van mevrouw De Wit, staatssecretaris van Havens. (Ingezonden op 12 maart 1985).\nvraag [1]\nKlopt dit?\nantwoord [1]\nNeen.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 1988", `<vraag nummer="1">Ja.</vraag>`),
			"header Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 1988\nvraag [1]\nKlopt dit?\nantwoord [1]\nJa.\n", "record-misplaced"},
		{"slecht.", fmt.Sprintf(question, " Nader antwoord van staatssecretaris De Wit (Havens). vangen 4 juni 1986) De sluis is oud en", ""),
			"header Nader antwoord van staatssecretaris De Wit (Havens). vangen 4 juni 1986)\nvraag [1]\nKlopt dit?\nantwoord [1]\nDe sluis is oud en slecht.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord van minister De Wit op de vragen van 4 juni 1986 was anders.", ""),
			"vraag [1]\nKlopt dit? Antwoord van minister De Wit op de vragen van 4 juni 1986 was anders.\n", ""},
		{"Antwoord", fmt.Sprintf(question, " Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 1988) Vooraf dit.", `<vraag nummer="2">En dat?</vraag><vraag nummer="1">Ja.</vraag><vraag nummer="2">Neen.</vraag>`),
			"antwoord [1]\nVooraf dit.\nantwoord [2]\nEn dat?\nantwoord [1]\nJa.\nantwoord [2]\nNeen.\n", "record-misplaced"},
		{"Antwoord", `<vragen><vraag nummer="1">A?</vraag><vraag nummer="2">B?</vraag><vraag nummer="3">C? Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 1988) Dat klopt.</vraag></vragen><antwoorden><antwoord nummer="2">Ja.</antwoord></antwoorden>`,
			"antwoord [1 3]\nDat klopt.\nantwoord [2]\nJa.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 1988) 1 t / m 3 en 6 De sluis lekt.", ""),
			"antwoord [1 2 3 6]\nDe sluis lekt.\n", "record-misplaced"},
		{"Antwoord", fmt.Sprintf(question, " Toelichting «Krant van Borne» van 4 juni schreef dit.", ""), "vraag [1]\nKlopt dit?\ntoelichting\n«Krant van Borne» van 4 juni schreef dit.\n", ""},
		{"Antwoord", fmt.Sprintf(question, " Toelichting Deze vraag vult een eerdere aan.", ""), "vraag [1]\nKlopt dit?\ntoelichting\nDeze vraag vult een eerdere aan.\n", ""},
		{"Antwoord", fmt.Sprintf(question, "", "") + `<toelichting>Toelichting: Deze vraag vult aan. Nadere mededeling Nadere mededeling van minister De Wit (Havens). (Ontvangen 4 juni 2001), zie ook Aanhangsel Handelingen nr. 9, vergaderjaar 2000–2001. Het duurt langer.</toelichting>`,
			"header Nadere mededeling van minister De Wit (Havens). (Ontvangen 4 juni 2001), zie ook Aanhangsel Handelingen nr. 9, vergaderjaar 2000–2001.\nvraag [1]\nKlopt dit?\nmededeling\nHet duurt langer.\ntoelichting\nDeze vraag vult aan.\n", "record-misplaced"},
		{"Antwoord", `<vragen><vraag nummer="7">Vragen van het lid Jansma (ABC) over sluizen. (Ingezonden 3 mei 2001)</vraag><vraag nummer="1">Klopt dit?</vraag></vragen>`,
			"header Vragen van het lid Jansma (ABC) over sluizen. (Ingezonden 3 mei 2001)\nvraag [1]\nKlopt dit?\n", "record-misplaced"},
		{"Antwoord", `<vragen><vraag nummer="1">A?</vraag><vraag nummer="2">B?</vraag><vraag nummer="3">C?</vraag></vragen><antwoorden><antwoord nummer="1">Ja. 2 en 3 De sluis lekt. 2 Mensen zagen dat.</antwoord></antwoorden>`,
			"antwoord [1]\nJa.\nantwoord [2 3]\nDe sluis lekt. 2 Mensen zagen dat.\n", "record-label"},
		{"Antwoord", `<vragen><vraag nummer="1">A? 2 Klopt dit? 4 Wat dan?</vraag><vraag nummer="3">C?</vraag></vragen>`,
			"vraag [1]\nA?\nvraag [2]\nKlopt dit? 4 Wat dan?\nvraag [3]\nC?\n", "record-label"},
		{"Antwoord", `<vragen><vraag nummer="1">A<voetnoot nummer="1"/> en B<voetnoot nummer="2"/>?</vraag><noten><noot nummer="1">x</noot><noot nummer="1">y</noot></noten></vragen>`,
			"A en B? [{1 1} {6 2}]\nnoot 1 x\nnoot 2 y\n", "record-note"},
		{"Antwoord", `<vragen><vraag nummer="1">A<voetnoot nummer="1"/> en B<voetnoot nummer="2"/>?</vraag><vraag nummer="2">C? <voetnoot nummer="1"/> Krant, 3 mei jl. <voetnoot nummer="2"/> Zie nota, blz. 3.</vraag></vragen>`,
			"vraag [1]\nA en B? [{1 1} {6 2}]\nvraag [2]\nC?\nnoot 1 Krant, 3 mei jl.\nnoot 2 Zie nota, blz. 3.\n", "record-misplaced"},
		{"Antwoord", `<vragen><vraag nummer="1">A<voetnoot nummer="1"/>?</vraag><vraag nummer="2">Klopt het bericht<voetnoot nummer="1"/> nog? <voetnoot nummer="1"/> Wat nu?</vraag></vragen>`,
			"vraag [1]\nA? [{1 1}]\nvraag [2]\nKlopt het bericht nog? Wat nu? [{17 1} {22 1}]\n", ""},
		{"Antwoord", `<vragen><vraag nummer="1">Gaat het om de jaren</vraag><vraag nummer="2000 en 2001">of om meer?</vraag></vragen>`,
			"vraag [1]\nGaat het om de jaren 2000 en 2001 of om meer?\n", "record-label"},
	}
	for _, tt := range tests {
		p := mustReadKVR(t, fmt.Sprintf(kvrRecord, tt.kind, "", tt.texts))
		if got := sourcetest.Shown(p); !strings.HasSuffix(got, tt.want) {
			t.Errorf("%s: got\n%s", tt.want, got)
		}
		if tt.code != "" && !slices.Contains(codes(p), tt.code) {
			t.Errorf("%s: problems %v, want %s", tt.want, p.Problems, tt.code)
		}
	}
}

func TestKVRReportsContradictions(t *testing.T) {
	tests := []struct{ old, new, code string }{
		{`aantalvragen="2"`, `aantalvragen="3"`, "record-count"},
		{`indiendatum="2001-05-3"`, `indiendatum="2001-05-4"`, "record-date"},
		{`antwoorddatum="2001-06-4"`, `antwoorddatum="2001-07-4"`, "record-date"},
		{`vraagnummer="1234"`, `vraagnummer="1235"`, "record-number"},
		{`Vergaderjaar 2000–2001`, `Vergaderjaar 1999–2000`, "record-session-year"},
		{`titel="Tweede Kamer der Staten-Generaal"`, `titel="Eerste Kamer der Staten-Generaal"`, "record-chamber"},
		{`<vrager partij="ABC">`, `<vrager partij="">`, "record-party"},
		{`>Jansma</vrager>`, `>Jansma en Pietersma</vrager>`, "record-people"},
		{`<vrager partij="ABC">Jansma</vrager>`, ``, "record-people"},
		{`ministerie="Havens">De Wit<`, `ministerie="Havens">De Wit en Jansma<`, "record-people"},
		{`<vraagt-aan>de minister van Havens`, `<vraagt-aan>de minister van Sluizen`, "record-addressee"},
		{`<mede-antwoorder>`, `<onbekend>x</onbekend><mede-antwoorder>`, ""},
		{`<vragen aantal="2">`, `<onbekend>x</onbekend><vragen aantal="2">`, "record-element"},
		{`</metadata>`, `<item attribuut="Tekstcorrecties">Vraag 2 is vraag 3.</item></metadata>`, "record-correction"},
	}
	for _, tt := range tests {
		doc := fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)
		if !strings.Contains(doc, tt.old) {
			t.Fatalf("no %s in the record", tt.old)
		}
		p := mustReadKVR(t, strings.Replace(doc, tt.old, tt.new, 1))
		if got := codes(p); tt.code != "" && !slices.Equal(got, []string{tt.code}) {
			t.Errorf("%s: problems %v, want %s", tt.new, p.Problems, tt.code)
		}
	}
}

func TestKVRCompletesAFirstSentenceThatLostItsStart(t *testing.T) {
	tests := []struct{ title, want string }{
		{"Jansma (ABC) en Van der Veer (DEF) over sluizen", "Vragen van de leden Jansma (ABC) en Van der Veer (DEF) over sluizen"},
		{"sluizen", "Vragen van de leden Jansma (ABC) en Van der Veer (DEF) over sluizen"},
		{"van de leden Jansma (ABC) en Van der Veer (DEF) over sluizen", "Vragen van de leden Jansma (ABC) en Van der Veer (DEF) over sluizen"},
	}
	for _, tt := range tests {
		doc := fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)
		start, end := strings.Index(doc, "Vragen van de leden"), strings.Index(doc, "; Antwoord")
		p := mustReadKVR(t, doc[:start]+tt.title+doc[end:])
		if got, _, _ := strings.Cut(sourcetest.Shown(p), "\n"); got != "header "+tt.want || !slices.Contains(codes(p), "record-title") {
			t.Errorf("%s: got %s, %v", tt.title, got, codes(p))
		}
	}
}

func TestKVRKnowsTheStartOfASingleQuestion(t *testing.T) {
	const title = "Vraag van het lid Jansma (ABC) aan de minister van Havens over sluizen"
	doc := fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)
	start, end := strings.Index(doc, "Vragen van de leden"), strings.Index(doc, "; Antwoord")
	p := mustReadKVR(t, doc[:start]+title+doc[end:])
	if got, _, _ := strings.Cut(sourcetest.Shown(p), "\n"); got != "header "+title || slices.Contains(codes(p), "record-title") {
		t.Errorf("got %s, %v", got, codes(p))
	}
}

func TestKVRTakesFromTheMetadataWhatTheReplyLacks(t *testing.T) {
	const empty = `<antwoorddata antwoorddatum=""><antwoorder functie="" ministerie=""/><mede-antwoorder/></antwoorddata>`
	doc := fmt.Sprintf(kvrRecord, "Antwoord", empty, kvrTexts)
	doc = strings.Replace(doc, "</metadata>", `<item attribuut="Afkomstig_van">Havens (HAV)</item></metadata>`, 1)
	p := mustReadKVR(t, doc)
	if got := sourcetest.Shown(p); !strings.Contains(got, "header Antwoord (Havens) (ontvangen 4 juni 2001).\n") || !slices.Contains(codes(p), "record-answerer") {
		t.Errorf("got %s, %v", got, codes(p))
	}
}

func TestKVRReadsTheMarkOfAReprint(t *testing.T) {
	for behind, want := range map[string]string{"H, Tweede Kamer": "h1", " H": "h1", " Herdruk": "h1", "HH, Tweede Kamer": "h2", "": "", ", Tweede Kamer": "", " Handelingen": ""} {
		if got := reprintOf(behind); got != want {
			t.Errorf("%q: got %q, want %q", behind, got, want)
		}
	}
}

func TestKVRTakesThePermalinkOfTheLibraryOnly(t *testing.T) {
	for address, want := range map[string]string{
		"http://resolver.kb.nl/resolve?urn=sgd:mpeg21:19941995:0000001&role=xml": "http://resolver.kb.nl/resolve?urn=sgd:mpeg21:19941995:0000001",
		" http://resolver.kb.nl/resolve?urn=sgd:1 ":                              "http://resolver.kb.nl/resolve?urn=sgd:1", "http://resolver.kb.nl/resolve?urn=": "", "http://www.krant.example/": "", "": "",
	} {
		if got := permalink(address); got != want {
			t.Errorf("%q: got %q, want %q", address, got, want)
		}
	}
}

func TestOCRRecordsAreMended(t *testing.T) {
	tests := []struct{ in, want string }{
		{"de staats- secretaris", "de staatssecretaris"},
		{"water- en bodem- beleid", "water- en bodembeleid"},
		{"een ambte- naar, van hoog- naar laag, zorg- alsook welzijn", "een ambtenaar, van hoog- naar laag, zorg- alsook welzijn"},
		{"een oud- minister, week- c.q. maandcijfers, mede- eigenaar", "een oud-minister, week- c.q. maandcijfers, mede-eigenaar"},
		{"lage- of, zo- als", "lage- of, zoals"},
		{"de stich– ting – zo blijkt", "de stichting – zo blijkt"},
		{"Neder- lands-Antilliaans, Noord- Holland", "Nederlands-Antilliaans, Noord- Holland"},
		{" N a d e r  a n t w o o r d van minister  V a n  D i j k (Zaken)", " Nader  antwoord van minister  Van  Dijk (Zaken)"},
		{"de heer H o e k s t r a , minister", "de heer Hoekstra, minister"},
		{"vergaderjaar  1 9 8 7 - 1 9 8 8 , blz", "vergaderjaar  1987-1988, blz"},
		{"in a of b", "in a of b"},
	}
	for _, tt := range tests {
		text, base := decode.Into([]byte(tt.in), xmltext.OneByteEncoding(""), &decode.Slips{})
		if got, _ := mendOCR(text, base); got.String() != tt.want {
			t.Errorf("%q: got %q", tt.in, got.String())
		}
	}
}

func FuzzKVR(f *testing.F) {
	soak.Add(f, []byte(fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)))
	soak.Add(f, []byte(fmt.Sprintf(kvrRecord, "doen.", "", `<vragen><vraag nummer="1">x Antwoord van minister A (B). (Ontvangen 3 mei 2001), zie ook 1999-2000</vraag><vraag/></vragen>`)))
	soak.Add(f, []byte(`<kvr type="x"><mededeling>Mededeling van de heer (Ontvangen )</mededeling></kvr>`))
	soak.Add(f, []byte(`<kvr type="."><meta><metadata><item>Staten-Generaal digitaal a- b c d e</item></metadata></meta><toelichting>Toelichting</toelichting></kvr>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(context.Background(), "x.xml", data)
		if err != nil {
			return
		}
		sourcetest.CheckMarks(t, p)
	})
}

func BenchmarkKVR(b *testing.B) {
	var all [][]byte
	size := 0
	for _, file := range sharedKVR(b) {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		all, size = append(all, data), size+len(data)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range all {
			if _, err := Read(context.Background(), "x.xml", data); err != nil {
				b.Fatal(err)
			}
		}
	}
}
