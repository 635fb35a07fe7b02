package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"sync"

	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
)

// dumps puts together files of every format from parts, so that what one document says is written once and then only
// copied: a head, the graphs of documents, a tail. It is safe for use by several goroutines.
type dumps struct {
	base    string
	formats []dumpFormat
	writers sync.Pool // of *gzip.Writer, which are large
}

// dumpFormat is a format with what stands before, between and behind graphs.
type dumpFormat struct {
	format.Format
	head, tail, separator string
}

// jsonTail is what stands behind the graphs in JSON-LD.
const jsonTail = "\n]}\n"

// newDumps returns the formats for instances under a base.
func newDumps(base string) (*dumps, error) {
	out := &dumps{base: base, writers: sync.Pool{New: func() any { return gzip.NewWriter(nil) }}}
	for _, f := range format.Formats() {
		whole, err := out.write(f)
		if err != nil {
			return nil, err
		}
		d := dumpFormat{Format: f, head: whole}
		if f.Name == "jsonld" {
			d.head, d.tail, d.separator = whole[:len(whole)-len(jsonTail)], jsonTail, ",\n"
		}
		out.formats = append(out.formats, d)
	}
	return out, nil
}

// write returns graphs as one file of a format.
func (ds *dumps) write(f format.Format, graphs ...*rdf.Graph) (string, error) {
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

// body returns a graph as it stands between head and tail.
func (ds *dumps) body(f dumpFormat, g *rdf.Graph) (string, error) {
	whole, err := ds.write(f.Format, g)
	if err != nil {
		return "", err
	}
	return whole[len(f.head) : len(whole)-len(f.tail)], nil
}

// members returns a graph in every format, each compressed by itself: members of gzip files can be joined as they are.
func (ds *dumps) members(g *rdf.Graph) ([][]byte, error) {
	var out [][]byte
	for _, f := range ds.formats {
		body, err := ds.body(f, g)
		if err != nil {
			return nil, err
		}
		m, err := ds.compress(body)
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// compress returns text as a gzip member that bears no time.
func (ds *dumps) compress(text string) ([]byte, error) {
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

// decompress undoes compress.
func decompress(member []byte) ([]byte, error) {
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

// lines returns the index of the format that is fastest to write.
func lines(ds *dumps) int { return ds.index("ntriples") }

// index returns the index of a format.
func (ds *dumps) index(name string) int {
	for i, f := range ds.formats {
		if f.Name == name {
			return i
		}
	}
	return 0
}
