package graph_test

import (
	"io"
	"testing"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/sinktest"
)

// open returns what makes a format's sinks.
func open(format graph.Format) sinktest.Open {
	return func(w io.Writer) graph.Sink { return format.New(w, graph.DefaultBase) }
}

func TestEveryFormatKeepsThePromisesOfSinks(t *testing.T) {
	for _, format := range graph.Formats() {
		t.Run(format.Name, func(t *testing.T) { sinktest.Run(t, open(format)) })
	}
}

func TestFormatsAreFoundByNameAndByFile(t *testing.T) {
	for _, format := range graph.Formats() {
		if got, ok := graph.FormatByName(format.Name); !ok || got.Name != format.Name {
			t.Errorf("FormatByName(%q) = %q, %v", format.Name, got.Name, ok)
		}
		for _, ext := range format.Extensions {
			for _, file := range []string{"map.d/uit" + ext, "UIT" + ext + ".gz"} {
				if got, ok := graph.FormatByFile(file); !ok || got.Name != format.Name {
					t.Errorf("FormatByFile(%q) = %q, %v", file, got.Name, ok)
				}
			}
		}
	}
	if got, ok := graph.FormatByFile("uit.txt"); ok {
		t.Errorf("FormatByFile(uit.txt) = %q", got.Name)
	}
	if _, ok := graph.FormatByName(""); ok {
		t.Error("the empty name is a format")
	}
}
