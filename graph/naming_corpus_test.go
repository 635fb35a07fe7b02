package graph_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
)

// realGraphs calls do with each real record and its graph.
func realGraphs(t *testing.T, do func(d *extract.Document, g *graph.Made)) {
	t.Helper()
	files, _ := filepath.Glob("../../shared/corpus/kvr/*.xml")
	if len(files) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared/corpus/kvr is missing")
		}
		t.Skip("../shared/corpus/kvr is not here")
	}
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	documents := pipeline.New(registers, pipeline.Options{})
	defer documents.Close()
	maker := graph.NewMaker(iri.Default(), graph.Options{})
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := documents.Document(t.Context(), file, data)
		if err != nil {
			t.Fatal(err)
		}
		do(d, maker.Graph(d))
	}
}

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
