package graph_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// realGraphs calls do with each real record and its graph. The records are read once for all tests.
func realGraphs(t *testing.T, do func(d *extract.Document, g *graph.Made)) {
	t.Helper()
	all, err := readRealGraphs()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared/corpus/kvr is missing")
		}
		t.Skip("../shared/corpus/kvr is not here")
	}
	for _, r := range all {
		do(r.document, r.graph)
	}
}

// realGraph is a real record with its graph.
type realGraph struct {
	document *extract.Document
	graph    *graph.Made
}

var readRealGraphs = sync.OnceValues(func() (all []realGraph, err error) {
	files, err := filepath.Glob("../../shared/corpus/kvr/*.xml")
	if err != nil {
		return nil, err
	}
	registers, err := resolve.Load()
	if err != nil {
		return nil, err
	}
	documents, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		return nil, err
	}
	defer documents.Close()
	maker := graph.NewMaker(iri.Default(), graph.Options{})
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		d, err := documents.Document(context.Background(), file, data)
		if err != nil {
			return nil, err
		}
		all = append(all, realGraph{d, maker.Graph(d)})
	}
	return all, nil
})

const annotation = "http://www.w3.org/ns/oa#"

func TestTheWordsOfEveryMentionStandAtTheirPlaceInTheTextOfItsTarget(t *testing.T) {
	mentions, headers := 0, 0
	realGraphs(t, func(_ *extract.Document, g *graph.Made) {
		texts, at := map[string]string{}, map[string]map[string]string{}
		for _, s := range g.Statements {
			subject := s.Subject.Value()
			if s.Predicate.Value() == def+"text" {
				texts[subject] = s.Object.Value()
			}
			if property, ok := strings.CutPrefix(s.Predicate.Value(), annotation); ok {
				if at[subject] == nil {
					at[subject] = map[string]string{}
				}
				at[subject][property] = s.Object.Value()
			}
		}
		for mention, says := range at {
			mentions++
			if strings.HasSuffix(says["hasTarget"], "/header") {
				headers++
			}
			text := []rune(texts[says["hasTarget"]])
			if from, to := number(t, says["start"]), number(t, says["end"]); to > len(text) || string(text[from:to]) != says["exact"] {
				t.Errorf("%s: %q does not stand there in %s", mention, says["exact"], says["hasTarget"])
			}
		}
	})
	t.Logf("%d mentions, %d of them in headers", mentions, headers)
	if headers < 10_000 {
		t.Errorf("%d mentions in headers", headers)
	}
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNothingWithoutAnIdentifierIsCitedFromTwoDocuments(t *testing.T) {
	classes, identified, citedBy := map[string]string{}, map[string]bool{}, map[string]map[string]bool{}
	registers := graph.NewRegister(iri.Default(), nil)
	note := func(g *rdf.Graph) {
		for _, s := range g.Statements {
			subject, object := s.Subject.Value(), s.Object.Value()
			switch s.Predicate.Value() {
			case "http://www.w3.org/1999/02/22-rdf-syntax-ns#type":
				classes[subject] = strings.TrimPrefix(object, def)
			case "http://purl.org/dc/terms/identifier":
				identified[subject] = true
			case def + "cites":
				if citedBy[object] == nil {
					citedBy[object] = map[string]bool{}
				}
				citedBy[object][g.Name.Value()] = true
			}
		}
	}
	realGraphs(t, func(_ *extract.Document, g *graph.Made) {
		note(&g.Graph)
		registers.Add(g.Referred)
	})
	note(registers.Graph())
	laws := 0
	for thing, documents := range citedBy {
		if identified[thing] || len(documents) < 2 {
			continue
		}
		switch classes[thing] {
		case "Bill", "Treaty", "EuropeanAct", "Judgment":
			t.Errorf("%s has no identifier and %d documents cite it", thing, len(documents))
		case "Law":
			laws++
			t.Logf("law by its full title: %s, cited by %d documents", thing, len(documents))
		}
	}
	if laws > 100 {
		t.Errorf("%d laws by their titles are cited by several documents", laws)
	}
}

func TestIRIsUnderAnothersHostHaveAFormOfTheTable(t *testing.T) {
	forms := map[string]*regexp.Regexp{}
	hosts := map[string]bool{}
	for _, f := range iri.Forms() {
		forms[f.Begin] = regexp.MustCompile("^" + regexp.QuoteMeta(f.Begin) + "(?:" + f.Rest + ")$")
		_, rest, _ := strings.Cut(f.Begin, "://")
		host, _, _ := strings.Cut(rest, "/")
		hosts[host] = true
	}
	seen := map[string]bool{}
	realGraphs(t, func(_ *extract.Document, g *graph.Made) {
		for _, e := range g.Referred {
			name := e.IRI.Value()
			_, rest, _ := strings.Cut(name, "://")
			host, _, _ := strings.Cut(rest, "/")
			if e.Kind == extract.KindURL || !hosts[host] || seen[name] {
				continue
			}
			seen[name] = true
			fits := false
			for _, form := range forms {
				fits = fits || form.MatchString(name)
			}
			if !fits {
				t.Errorf("%s has no form of the table", name)
			}
		}
	})
	if len(seen) < 1000 {
		t.Errorf("%d IRIs of others", len(seen))
	}
}

func TestEveryAskerHasAPartyOrIsListed(t *testing.T) {
	askers, without := 0, []string{}
	realGraphs(t, func(d *extract.Document, g *graph.Made) {
		of := map[string]map[string]string{} // property -> membership -> value
		seats := map[string]bool{}
		for _, s := range g.Statements {
			switch p := strings.TrimPrefix(s.Predicate.Value(), def); p {
			case "askedAs":
				seats[s.Object.Value()] = true
			case "ofPerson", "ofParty":
				if of[p] == nil {
					of[p] = map[string]string{}
				}
				of[p][s.Subject.Value()] = s.Object.Value()
			}
		}
		for i, a := range d.Askers {
			askers++
			seat := iri.Default().Asker(iri.Default().Document(d), i+1).Value()
			switch {
			case a.Membership.Known():
				seat = iri.Default().Entity(a.Membership.Entity).Value()
			case of["ofPerson"][seat] == "":
				t.Errorf("%s: %s has a seat that is nobody's", g.Name, a.Name)
			case of["ofParty"][seat] == "":
				without = append(without, a.Name+" ("+a.Party+") of "+d.Source)
			}
			if !seats[seat] {
				t.Errorf("%s: %s did not ask as a member", g.Name, a.Name)
			}
		}
	})
	t.Logf("%d askers, %d without a party: %q", askers, len(without), without)
	if len(without) > askers/200 {
		t.Error("too many without a party")
	}
}

func TestNobodyHasTwoIRIsByDotsAndHyphensInTheParty(t *testing.T) {
	same := map[string]string{}
	realGraphs(t, func(_ *extract.Document, g *graph.Made) {
		for _, e := range g.Referred {
			printed, ok := extract.ParsePrintedKey(e.Key)
			if !ok || e.Kind != extract.KindPerson && e.Kind != extract.KindMember {
				continue
			}
			person := printed.Name + " " + strings.NewReplacer("-", "", ".", "").Replace(printed.Party)
			if other := same[person]; other != "" && other != e.IRI.Value() {
				t.Errorf("%s and %s differ in dots and hyphens only", other, e.IRI.Value())
			}
			same[person] = e.IRI.Value()
		}
	})
	t.Logf("%d people by name and party", len(same))
}
