package record

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"sync"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
)

// Dumps assembles files of every format from parts, so that what a document says is written once and then only copied: a
// head, the graphs of documents, a tail. It is safe for use by several goroutines.
type Dumps struct {
	base    string
	Formats []DumpFormat
	writers sync.Pool // of *gzip.Writer, which are large
}

// DumpFormat is a format with what comes before, between and after graphs.
type DumpFormat struct {
	format.Format
	Head, Tail, Separator string
}

// jsonTail is what follows the graphs in JSON-LD.
const jsonTail = "\n]}\n"

// NewDumps returns the formats for instances under a base.
func NewDumps(base string) (*Dumps, error) {
	out := &Dumps{base: base, writers: sync.Pool{New: func() any { return gzip.NewWriter(nil) }}}
	for _, f := range format.Formats() {
		whole, err := out.Write(f)
		if err != nil {
			return nil, err
		}
		d := DumpFormat{Format: f, Head: whole}
		if f.Name == "jsonld" {
			d.Head, d.Tail, d.Separator = whole[:len(whole)-len(jsonTail)], jsonTail, ",\n"
		}
		out.Formats = append(out.Formats, d)
	}
	return out, nil
}

// Write returns graphs as one file of a format.
func (ds *Dumps) Write(f format.Format, graphs ...*rdf.Graph) (string, error) {
	var b bytes.Buffer
	sink := f.New(&b, ds.base)
	for _, g := range graphs {
		if err := sink.Write(g); err != nil {
			return "", fmt.Errorf("writing %s: %w", f.Name, err)
		}
	}
	if err := sink.Close(); err != nil {
		return "", fmt.Errorf("writing %s: %w", f.Name, err)
	}
	return b.String(), nil
}

// Body returns a graph as it is between head and tail.
func (ds *Dumps) Body(f DumpFormat, g *rdf.Graph) (string, error) {
	whole, err := ds.Write(f.Format, g)
	if err != nil {
		return "", err
	}
	return whole[len(f.Head) : len(whole)-len(f.Tail)], nil
}

// members returns a graph in every format, each compressed by itself: members of gzip files can be joined as they are.
func (ds *Dumps) members(g *rdf.Graph) ([][]byte, error) {
	var out [][]byte
	for _, f := range ds.Formats {
		body, err := ds.Body(f, g)
		if err != nil {
			return nil, err
		}
		m, err := ds.Compress(body)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// Compress returns text as a gzip member without a time.
func (ds *Dumps) Compress(text string) ([]byte, error) {
	var b bytes.Buffer
	w := ds.writers.Get().(*gzip.Writer)
	defer ds.writers.Put(w)
	w.Reset(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Decompress undoes compress.
func Decompress(member []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(member))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(r); err != nil {
		return nil, err
	}
	return b.Bytes(), r.Close()
}

// Lines returns the index of the format that is fastest to write.
func Lines(ds *Dumps) int { return ds.Index("ntriples") }

// Index returns the index of a format.
func (ds *Dumps) Index(name string) int {
	for i, f := range ds.Formats {
		if f.Name == name {
			return i
		}
	}
	return 0
}
