package codec_test

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/codec"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/source"
)

const (
	corpus  = "../../../shared/corpus"
	samples = "../../samples"
)

// readAll reads all documents of a folder.
func readAll(tb testing.TB, dir string) (all []*extract.Document) {
	tb.Helper()
	documents, err := everything()
	if err != nil {
		tb.Fatal(err)
	}
	err = source.Walk(tb.Context(), []string{dir}, nil, func(in source.Input) bool {
		data, err := in.Load()
		if err != nil {
			return true
		}
		if d, err := documents.Document(context.WithoutCancel(tb.Context()), in.Path, data); err == nil {
			all = append(all, d)
		}
		return true
	})
	if err != nil {
		tb.Fatal(err)
	}
	return all
}

// everything is the pipeline with all registers, once for all tests.
var everything = sync.OnceValues(func() (*pipeline.Pipeline, error) {
	registers, err := resolve.Load()
	if err != nil {
		return nil, err
	}
	return pipeline.New(registers, pipeline.Options{})
})

// real returns the folders of real documents in ../shared, in each format.
func real(tb testing.TB) (folders []string) {
	tb.Helper()
	for _, folder := range []string{"kvr", "printed", "questions", "griffie", "letters", "html", "pdf"} {
		if _, err := os.Stat(filepath.Join(corpus, folder)); err != nil {
			if os.Getenv("CI") == "true" {
				tb.Fatal("../shared/corpus/" + folder + " is missing")
			}
			tb.Skip("../shared/corpus/" + folder + " is not here")
		}
		folders = append(folders, filepath.Join(corpus, folder))
	}
	return folders
}

// TestDocumentsComeBackAsTheyWere shows it of real documents, and of the samples, whole and with the texts of units elsewhere.
func TestDocumentsComeBackAsTheyWere(t *testing.T) {
	folders := []string{samples}
	if !testing.Short() {
		folders = append(folders, real(t)...)
	}
	for _, folder := range folders {
		documents := readAll(t, folder)
		if len(documents) == 0 {
			t.Errorf("no documents in %s", folder)
		}
		for _, d := range documents {
			for _, known := range [][]string{nil, texts(d)} {
				got, err := codec.Decode(codec.Append(nil, d, known...), known...)
				if err != nil {
					t.Fatalf("%s: %v", d.Source, err)
				}
				if !cmp.Equal(d, got) {
					t.Errorf("%s (-want +got):\n%s", d.Source, cmp.Diff(d, got))
				}
			}
		}
	}
}

// texts returns the texts of a document's units.
func texts(d *extract.Document) (all []string) {
	for i := range d.Units {
		all = append(all, d.Units[i].Text.String())
	}
	return all
}

// mostBytes is how many bytes the records of the samples may take for each of their texts: more than now is a change to look at.
const mostBytes = 3.0

// TestRecordsAreSmall holds the size of the samples' records.
func TestRecordsAreSmall(t *testing.T) {
	documents := readAll(t, samples)
	whole, parted, words := 0, 0, 0
	for _, d := range documents {
		whole += len(codec.Append(nil, d))
		parted += len(codec.Append(nil, d, texts(d)...))
		for _, s := range texts(d) {
			words += len(s)
		}
	}
	n := len(documents)
	t.Logf("%d documents: %d bytes each, %d without the texts of units, which have %d", n, whole/n, parted/n, words/n)
	if float64(whole) > mostBytes*float64(words) {
		t.Errorf("%d bytes for %d bytes of texts", whole, words)
	}
}

// BenchmarkCodec tells how fast real records are kept and read back, and how large they are.
func BenchmarkCodec(b *testing.B) {
	documents := readAll(b, real(b)[0])
	var records [][]byte
	size := 0
	for _, d := range documents {
		records = append(records, codec.Append(nil, d))
		size += len(records[len(records)-1])
	}
	each := int64(size / len(documents))
	b.Run("Append", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(each)
		var to []byte
		for i := range b.N {
			to = codec.Append(to[:0], documents[i%len(documents)])
		}
	})
	b.Run("Decode", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(each)
		for i := range b.N {
			if _, err := codec.Decode(records[i%len(records)]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
