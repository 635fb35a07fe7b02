package tk

import (
	"os"
	"path/filepath"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/internal/soak"
)

func TestIdentifiersComeFromTheNumbersOfPapers(t *testing.T) {
	for _, c := range []struct {
		paper
		kind extract.DocumentKind
		want string
	}{
		{paper{appendix: "242501244"}, extract.AnswerPaper, "ah-tk-20242025-1244"},
		{paper{appendix: "181902411"}, extract.DelayNotice, "ah-tk-20182019-2411"},
		{paper{appendix: "313212345", number: "2032D1"}, extract.AnswerPaper, "ah-tk-20312032-12345"},
		{paper{appendix: "1244", number: "2032D1"}, extract.AnswerPaper, "tk-2032D1"},
		{paper{cases: []string{"2018z12433"}}, extract.QuestionPaper, "kv-tk-2018Z12433"},
		{paper{cases: []string{"2018Z12433", "2018Z12434"}, number: "2032D1"}, extract.QuestionPaper, "tk-2032D1"},
		{paper{number: "../x"}, extract.QuestionPaper, ""},
	} {
		if got := identifier(c.paper, c.kind); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.paper, got, c.want)
		}
	}
}

func TestTheSharedFormsAreRead(t *testing.T) {
	read := func(name string) *polite.Answer {
		b, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "fetch-fixtures", name))
		if err != nil {
			t.Skipf("the forms of the protocols are not here: %v", err)
		}
		return &polite.Answer{Status: 200, Body: b}
	}
	p, err := readFeed(read("feed.xml"))
	if err != nil || len(p.things) != 2 || p.end || p.next == "" {
		t.Fatalf("%+v %v", p, err)
	}
	if d := p.things[0]; d.values["aanhangselnummer"] == "" || d.file == "" || d.bytes == 0 || len(d.refs["zaak"]) != 1 || d.deleted {
		t.Errorf("%+v", d)
	}
	if d := p.things[1]; !d.deleted || d.id == "" || d.changed == "" {
		t.Errorf("%+v", d)
	}
	if p, err := readFeed(read("feed-last.xml")); err != nil || !p.end || len(p.things) > 0 {
		t.Errorf("%+v %v", p, err)
	}
	if p, err := readOData(read("odata-zaak.json")); err != nil || p.Count != 251 || len(p.Value) != 1 {
		t.Errorf("%+v %v", p, err)
	}
	if _, err := readOData(read("odata-error.json")); err == nil {
		t.Error("an error is none")
	}
}

func FuzzFeedsNeverCrash(f *testing.F) {
	soak.Add(f, []byte(`<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="a"/><entry><title>1</title><link rel="enclosure" href="b"/><content type="application/xml">`+
		`<document xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="1"><zaak ref="2"/><soort>Antwoord</soort></document></content></entry></feed>`))
	soak.Add(f, []byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>&lt;document id="1"&gt;&lt;soort&gt;x&lt;/soort&gt;&lt;/document&gt;</content></entry></feed>`))
	f.Fuzz(func(_ *testing.T, b []byte) { _, _ = readFeed(&polite.Answer{Status: 200, Body: b}) })
}

func FuzzODataNeverCrashes(f *testing.F) {
	soak.Add(f, []byte(`{"@odata.count": 2, "value": [{"Id": "1", "Soort": "Antwoord", "Zaak": [{"Nummer": "2031Z00001"}], "ContentLength": 3}]}`))
	f.Fuzz(func(_ *testing.T, b []byte) {
		page, err := readOData(&polite.Answer{Status: 200, Body: b})
		for _, row := range page.Value {
			if err == nil {
				s := Source{Config: Config{Sets: Names{ID: "Id", Case: "Zaak", CaseNumber: "Nummer", Bytes: "ContentLength"}}}
				_ = s.row(row)
			}
		}
	})
}
