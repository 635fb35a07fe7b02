// Package sinktest holds every sink to what all of them promise. A new serialisation passes Run, and the tests of package graph
// compare what other people's parsers read in its output with what was written.
package sinktest

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/rdf"
)

// Open makes a sink that writes to w.
type Open func(w io.Writer) rdf.Sink

// Run tests what every sink that writes to an io.Writer promises.
func Run(t *testing.T, open Open) {
	t.Run("the same graphs give the same bytes", func(t *testing.T) { sameBytes(t, open) })
	t.Run("an empty graph adds no statement", func(t *testing.T) { emptyGraph(t, open) })
	t.Run("closing twice is allowed", func(t *testing.T) { closeTwice(t, open) })
	t.Run("graphs are not changed", func(t *testing.T) { graphsUnchanged(t, open) })
	t.Run("every failure to write is reported", func(t *testing.T) { failuresReported(t, open) })
	t.Run("the output ends with a line feed", func(t *testing.T) { endsLine(t, open) })
}

// Write returns what a sink makes of graphs.
func Write(t testing.TB, open Open, graphs ...*rdf.Graph) []byte {
	t.Helper()
	var b bytes.Buffer
	sink := open(&b)
	for _, g := range graphs {
		if err := sink.Write(g); err != nil {
			t.Fatalf("writing %s: %v", g.Name, err)
		}
	}
	if err := sink.Close(); err != nil {
		t.Fatalf("closing: %v", err)
	}
	return b.Bytes()
}

func sameBytes(t *testing.T, open Open) {
	graphs := Graphs(t)
	if !bytes.Equal(Write(t, open, graphs...), Write(t, open, graphs...)) {
		t.Error("two runs differ")
	}
}

func emptyGraph(t *testing.T, open Open) {
	graphs := Graphs(t)
	empty := &rdf.Graph{Name: graphs[0].Name}
	want := Write(t, open, graphs[1])
	if got := Write(t, open, empty, graphs[1], empty); !bytes.Equal(got, want) {
		t.Errorf("got %d bytes with empty graphs around, %d without", len(got), len(want))
	}
}

func closeTwice(t *testing.T, open Open) {
	var b bytes.Buffer
	sink := open(&b)
	if err := sink.Write(Graphs(t)[1]); err != nil {
		t.Fatal(err)
	}
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	written := b.Len()
	if err := sink.Close(); err != nil || b.Len() != written {
		t.Errorf("the second Close wrote %d bytes and said %v", b.Len()-written, err)
	}
}

func graphsUnchanged(t *testing.T, open Open) {
	graphs, fresh := Graphs(t), Graphs(t)
	Write(t, open, graphs...)
	for i := range graphs {
		if !slices.Equal(graphs[i].Statements, fresh[i].Statements) {
			t.Errorf("writing changed graph %d", i)
		}
	}
}

// errFull is what a full disk says.
var errFull = errors.New("no space left")

// fullAfter writes a number of bytes and fails from then on.
type fullAfter struct{ room int }

func (w *fullAfter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		n := w.room
		w.room = 0
		return n, errFull
	}
	w.room -= len(p)
	return len(p), nil
}

func failuresReported(t *testing.T, open Open) {
	graphs := Graphs(t)
	whole := len(Write(t, open, graphs...))
	for _, room := range []int{0, 1, 100, whole / 2, whole - 1} {
		sink := open(&fullAfter{room})
		var failed error
		for _, g := range graphs {
			failed = errors.Join(failed, sink.Write(g))
		}
		closed := sink.Close()
		if !errors.Is(errors.Join(failed, closed), errFull) {
			t.Errorf("room for %d of %d bytes: neither Write nor Close reported %q", room, whole, errFull)
		}
		if again := sink.Close(); !errors.Is(again, errFull) {
			t.Errorf("room for %d of %d bytes: the second Close forgot the error: %v", room, whole, again)
		}
	}
}

func endsLine(t *testing.T, open Open) {
	if got := Write(t, open, Graphs(t)...); !strings.HasSuffix(string(got), "\n") {
		t.Errorf("the output ends with %q", got[max(0, len(got)-20):])
	}
}
