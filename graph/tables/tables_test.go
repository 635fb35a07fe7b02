package tables_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/tables"
)

// paper is an answer in which one thing is identified and one is not.
func paper() *extract.Document {
	said := "Ja. Zie artikel 3 van de  Klaprozenwet; de Bermraad weet dat. Nee."
	at := func(words string) (int, int) { i := strings.Index(said, words); return i, i + len(words) }
	one, two := extract.Mention{Unit: 0, Kind: extract.KindLaw, Entity: extract.Entity{Kind: extract.KindLaw, Key: "BWBR0099001", Part: "artikel=3", Label: "Klaprozenwet", Registered: true}},
		extract.Mention{Unit: 0, Kind: extract.KindAgency, Entity: extract.Entity{Kind: extract.KindAgency, Key: "bermraad", Label: "Bermraad"}}
	one.Start, one.End = at("artikel 3 van de  Klaprozenwet")
	two.Start, two.End = at("Bermraad")
	return &extract.Document{
		Source: "a.txt", ID: "ah-tk-20222023-9931", Kind: extract.AnswerPaper, Chamber: "tk", SessionYear: "2022-2023", Number: "9931", Subject: "klaprozen",
		Submitted: "2023-01-09", Answered: "2023-01-30",
		Askers:    []extract.Asker{{Name: "Roos", Party: "BLOEM"}, {Name: "Tulp", Party: "BLOEM"}},
		Answerers: []extract.Answerer{{Name: "Anjer", Office: extract.Office{Role: "minister", Portfolio: "Bloemen", Ministry: extract.Entity{Kind: extract.KindMinistry, Key: "b", Label: "Bloemen"}}}},
		Units:     []extract.Unit{{Kind: extract.AnswerUnit, Numbers: []int{1}, Text: text.Plain(said, 0)}},
		Mentions:  []extract.Mention{two, one},
		Problems:  []extract.Problem{{Code: "a-problem", Message: "It is one.", Line: 3}},
	}
}

// written returns the tables of a document, by name.
func written(t *testing.T, d *extract.Document, form tables.Form) map[string]string {
	t.Helper()
	files := map[string]*bytes.Buffer{}
	w, err := tables.NewWriter(form, func(table string) (io.Writer, error) {
		files[table] = &bytes.Buffer{}
		return files[table], nil
	})
	if err != nil {
		t.Fatal(err)
	}
	iris := iri.Default()
	if err := w.Write(tables.Of(d, &graph.NewMaker(iris, graph.Options{}).Graph(d).Graph, iris)); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for name, file := range files {
		out[name] = file.String()
	}
	return out
}

func TestARowTellsWhoNamedWhatAndHow(t *testing.T) {
	got := written(t, paper(), tables.CSV)
	const want = `document,date,asker,party,ministry,unit,kind,words,identifier,label,sentence
ah-tk-20222023-9931,2023-01-09,Roos; Tulp,BLOEM,Bloemen,answer 1,law,artikel 3 van de Klaprozenwet,BWBR0099001,Klaprozenwet,Zie artikel 3 van de Klaprozenwet; de Bermraad weet dat.
ah-tk-20222023-9931,2023-01-09,Roos; Tulp,BLOEM,Bloemen,answer 1,agency,Bermraad,,Bermraad,Zie artikel 3 van de Klaprozenwet; de Bermraad weet dat.
`
	if got["mentions"] != want {
		t.Errorf("mentions:\n%swant\n%s", got["mentions"], want)
	}
	for table, row := range map[string]string{
		"documents": ",2023-01-09,2023-01-30,2023-01-30,21,Roos; Tulp,BLOEM,,Anjer,Bloemen,,false,",
		"askers":    "ah-tk-20222023-9931,2,Tulp,Tulp,BLOEM,",
		"offices":   "ah-tk-20222023-9931,answered_by,1,Anjer,minister,Bloemen,Bloemen,",
		"problems":  "ah-tk-20222023-9931,a.txt,a-problem,It is one.,3\n",
	} {
		if !strings.Contains(got[table], row) {
			t.Errorf("%s lacks %q:\n%s", table, row, got[table])
		}
	}
}

func TestSpreadsheetsTakeNoCellForAFormula(t *testing.T) {
	d := paper()
	d.Subject = "=HYPERLINK(1)"
	if got := written(t, d, tables.Excel)["documents"]; !strings.Contains(got, ";'=HYPERLINK(1);") {
		t.Errorf("documents:\n%s", got)
	}
	if got := written(t, d, tables.CSV)["documents"]; !strings.Contains(got, ",=HYPERLINK(1),") {
		t.Errorf("documents for programs:\n%s", got)
	}
}

// TestThePackageSaysWhatEachColumnIs holds the description to what other programs need: types, keys, units, the fixed columns.
func TestThePackageSaysWhatEachColumnIs(t *testing.T) {
	var b bytes.Buffer
	files := make([]tables.File, len(tables.Tables()))
	if err := tables.WritePackage(&b, tables.Package{Form: tables.CSV, Base: iri.DefaultBase, Version: "v1", Licence: "https://example.org/licence"}, files); err != nil {
		t.Fatal(err)
	}
	var said struct {
		Name       string
		Provenance struct{ Version string }
		Licenses   []struct{ Path string }
		Resources  []struct {
			Name, Title string
			Schema      struct {
				Fields []struct{ Name, Type, Description, Unit string }
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &said); err != nil {
		t.Fatal(err)
	}
	if said.Name == "" || said.Provenance.Version != "v1" || len(said.Licenses) != 1 || len(said.Resources) != len(files) {
		t.Errorf("the package is %+v", said)
	}
	columns := map[string]string{}
	for _, r := range said.Resources {
		for _, f := range r.Schema.Fields {
			columns[r.Name] += " " + f.Name
			if f.Description == "" || r.Title == "" {
				t.Errorf("%s.%s says nothing of itself", r.Name, f.Name)
			}
			if strings.HasSuffix(f.Name, "_days") != (f.Unit == "d") || strings.Contains(f.Name, "date") != (f.Type == "date") {
				t.Errorf("%s.%s is a %s in %q", r.Name, f.Name, f.Type, f.Unit)
			}
		}
	}
	if want := " document date asker party ministry unit kind words identifier label sentence"; columns["mentions"] != want {
		t.Errorf("mentions has the columns%s, want%s", columns["mentions"], want)
	}
}
