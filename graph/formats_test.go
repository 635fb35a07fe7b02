package graph_test

import (
	"io"
	"testing"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/sinktest"
)

// open returns what makes a format's sinks.
func open(format format.Format) sinktest.Open {
	return func(w io.Writer) rdf.Sink { return format.New(w, iri.DefaultBase) }
}

func TestEveryFormatKeepsThePromisesOfSinks(t *testing.T) {
	for _, format := range format.Formats() {
		t.Run(format.Name, func(t *testing.T) { sinktest.Run(t, open(format)) })
	}
}

func TestFormatsAreFoundByNameAndByFile(t *testing.T) {
	for _, as := range format.Formats() {
		if got, ok := format.FormatByName(as.Name); !ok || got.Name != as.Name {
			t.Errorf("FormatByName(%q) = %q, %v", as.Name, got.Name, ok)
		}
		for _, ext := range as.Extensions {
			for _, file := range []string{"map.d/uit" + ext, "UIT" + ext + ".gz"} {
				if got, ok := format.FormatByFile(file); !ok || got.Name != as.Name {
					t.Errorf("FormatByFile(%q) = %q, %v", file, got.Name, ok)
				}
			}
		}
	}
	if got, ok := format.FormatByFile("uit.txt"); ok {
		t.Errorf("FormatByFile(uit.txt) = %q", got.Name)
	}
	if _, ok := format.FormatByName(""); ok {
		t.Error("the empty name is a format")
	}
}
