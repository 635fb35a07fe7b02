package koop

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/internal/soak"
)

// testConfig has the names of version 2.0 of the service.
func testConfig() Config {
	return Config{
		Answers: "Kamervragen (Aanhangsel)", Questions: "Kamervragen zonder antwoord", FirstChamber: "Eerste Kamer der Staten-Generaal",
		SecondChamber: "Tweede Kamer der Staten-Generaal", Delays: []string{"Mededeling"},
		Elements: Elements{Identifier: "identifier", Title: "title", Type: "type", Creator: "creator", Modified: "modified", Changed: "datumTijdstipWijzigingWork",
			Date: "date", SessionYear: "vergaderjaar", Number: "aanhangselnummer", Case: "vraagnummer", Publication: "publicatienaam", Place: "itemUrl", PlaceForm: "manifestation"},
	}
}

const record = `<s:record><s:recordData><g:gzd xmlns:g="g"><m><identifier>ah-tk-20312032-5</identifier><title>Mededeling over de brug</title><type>Kamervragen (Aanhangsel)</type>` +
	`<creator>Tweede Kamer der Staten-Generaal</creator><modified>2032-01-22</modified><date>2032-01-19</date><aanhangselnummer>5</aanhangselnummer>` +
	`<vraagnummer>2031Z00001</vraagnummer><vraagnummer>2031Z00002</vraagnummer><publicatienaam>Kamervragen (Aanhangsel)</publicatienaam><vergaderjaar>2031-2032</vergaderjaar>` +
	`</m><itemUrl manifestation="pdf"> https://example.org/5.pdf </itemUrl></g:gzd></s:recordData></s:record>`

func answer(body string) *polite.Answer { return &polite.Answer{Status: 200, Body: []byte(body)} }

func list(inside string) string {
	return `<s:searchRetrieveResponse xmlns:s="` + namespace + `">` + inside + `</s:searchRetrieveResponse>`
}

func TestRecordsBecomeEntries(t *testing.T) {
	p, err := testConfig().read(answer(list(`<s:numberOfRecords>7</s:numberOfRecords><s:records>` + record + `</s:records>`)))
	if err != nil {
		t.Fatal(err)
	}
	want := page{7, []fetch.Entry{{
		ID: "ah-tk-20312032-5", Source: "koop", Kind: extract.DelayNotice, Chamber: "tk", SessionYear: "2031-2032", Number: "5", Cases: []string{"2031Z00001", "2031Z00002"},
		Day: "2032-01-19", Title: "Mededeling over de brug", Modified: "2032-01-22", Places: []fetch.Place{{Form: fetch.PDF, Address: "https://example.org/5.pdf"}},
	}}}
	if diff := cmp.Diff(want, p, cmp.AllowUnexported(page{})); diff != "" {
		t.Error(diff)
	}
}

func TestTheSharedFormsAreRead(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "fetch-fixtures")
	read := func(name string) (page, error) {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Skipf("the forms of the protocols are not here: %v", err)
		}
		return testConfig().read(&polite.Answer{Status: 200, Body: b})
	}
	p, err := read("sru-ok.xml")
	if err != nil || p.count != 3 || len(p.entries) != 2 || p.entries[0].ID == "" || len(p.entries[0].Places) < 3 || !fetch.Provisional(p.entries[1].ID) || p.entries[1].Chamber != "ek" {
		t.Errorf("%+v %v", p, err)
	}
	if p, err := read("sru-empty.xml"); err != nil || p.count != 0 {
		t.Errorf("%+v %v", p, err)
	}
	if _, err := read("sru-error.xml"); err == nil {
		t.Error("a diagnostic is no error")
	}
}

func FuzzAnswersNeverCrash(f *testing.F) {
	soak.Add(f, []byte(list(`<s:numberOfRecords>7</s:numberOfRecords><s:records>`+record+`</s:records>`)))
	soak.Add(f, []byte(`{"searchRetrieveResponse": {}}`))
	f.Fuzz(func(_ *testing.T, b []byte) { _, _ = testConfig().read(&polite.Answer{Status: 200, Body: b}) })
}
