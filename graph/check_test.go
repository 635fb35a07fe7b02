package graph

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

func TestParseLineReadsWhatTheSinksWrite(t *testing.T) {
	g := NewMaker(mustIRIs(t), Options{Version: "test"}).Graph(&extract.Document{
		ID: "ah-tk-20172018-1", Kind: extract.AnswerPaper, Chamber: "tk", SessionYear: "2017-2018", Number: "1", Subject: "een \"vraag\"\\met\nalles\té",
		Submitted: "2018-04-26", Answered: "2018-06-12",
	})
	var b strings.Builder
	f, _ := format.FormatByName("nquads")
	sink := f.New(&b, iri.DefaultBase)
	if err := sink.Write(&g.Graph); err != nil {
		t.Fatal(err)
	}
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	i := 0
	for line := range strings.Lines(b.String()) {
		s, name, err := rdf.ParseLine(strings.TrimSuffix(line, "\n"))
		if err != nil || s != g.Statements[i] || name != g.Name {
			t.Fatalf("%q was read as %v in %v, %v; want %v", line, s, name, err, g.Statements[i])
		}
		i++
	}
	if i != len(g.Statements) {
		t.Errorf("%d statements, want %d", i, len(g.Statements))
	}
}

func mustIRIs(t *testing.T) iri.IRIs {
	t.Helper()
	m, err := iri.NewIRIs(iri.DefaultBase)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestParseLineRefuses(t *testing.T) {
	for line, want := range map[string]string{
		`<http://a/b> <http://a/c> <http://a/d>`:        "does not end in a full stop",
		`<http://a/b> <http://a/c> "x`:                  "without its closing quote",
		`<http://a/b <http://a/c> "x" .`:                "column",
		`_:b <http://a/c> "x" .`:                        "a blank node",
		`<http://a/b> <http://a/c> "\q" .`:              "unknown escape",
		`<http://a/b> <http://a/c> "1"^^<http://a/d> .`: "the datatype",
		`<http://a/b> <http://a/c> "x"@fr .`:            "the language",
		`<relative> <http://a/c> "x" .`:                 "column",
	} {
		if _, _, err := rdf.ParseLine(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s gave %v, want %q", line, err, want)
		}
	}
}

func TestCheckerFindsWhatIsWrong(t *testing.T) {
	const kg, doc = "<https://w3id.org/kamergraaf/def#", "<https://w3id.org/kamergraaf/id/document/d> "
	right := []string{
		doc + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + kg + "AnswerPaper> .",
		doc + kg + `responseDays> "47"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
		doc + kg + "seeAlso> " + doc + ".",
	}
	for _, test := range []struct{ line, want string }{
		{"", ""},
		{doc + kg + "noSuch> " + doc + ".", "is not in the vocabulary"},
		{doc + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + kg + "NoSuch> .", "the class"},
		{doc + kg + `seeAlso> "x" .`, "takes an IRI"},
		{doc + kg + "responseDays> " + doc + ".", "takes a literal"},
		{doc + kg + `responseDays> "47" .`, "of the datatype integer"},
		{doc + kg + `responseDays> "48"^^<http://www.w3.org/2001/XMLSchema#integer> .`, "more than one responseDays"},
		{doc + kg + `dateAnswered> "2018-02-30"^^<http://www.w3.org/2001/XMLSchema#date> .`, "no day of the calendar"},
		{doc + kg + "seeAlso> <https://w3id.org/kamergraaf/id/document/e> .", "nothing is said of"},
		{doc + "<http://www.w3.org/2002/07/owl#sameAs> <https://w3id.org/kamergraaf/id/document/e> .", ""},
	} {
		c := NewChecker(iri.DefaultBase)
		for _, line := range append(right, test.line) {
			s, _, err := rdf.ParseLine(line)
			if err != nil {
				t.Fatal(err)
			}
			if line != "" {
				c.Check(s, "here")
			}
		}
		faults := c.Finish()
		switch {
		case test.want == "" && len(faults) > 0:
			t.Errorf("faults in right statements: %v", faults)
		case test.want != "" && (len(faults) == 0 || !strings.Contains(faults[0].Message, test.want)):
			t.Errorf("%s: faults %v, want %q", test.line, faults, test.want)
		}
	}
}
