package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// brokenKinds are ten ways in which a file can be no document, each with the extension it would be found under.
var brokenKinds = []struct {
	name, extension string
	data            []byte
}{
	{"empty", ".txt", nil},
	{"blank", ".txt", []byte(" \n\n\t\n")},
	{"letter", ".txt", []byte("Beste buren,\n\nZaterdag is het feest in de straat.\n")},
	{"binary", ".txt", bytes.Repeat([]byte{0, 1, 2, 3, 0x7f, 'E', 'L', 'F'}, 64)},
	{"cut-pdf", ".pdf", []byte("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")},
	{"no-docx", ".docx", smallArchive("hallo.txt", "geen Word")},
	{"cut-zip", ".zip", smallArchive("ah-tk-20192020-9801.txt", "Vraag 1\nKlopt dit?\n")[:40]},
	{"cut-xml", ".xml", []byte(`<?xml version="1.0"?><kvr type="Antwoord"><meta><metadata><item attribuut="Vind`)},
	{"other-xml", ".xml", []byte(`<?xml version="1.0"?><recept><stap>Roer.</stap></recept>`)},
	{"other-page", ".html", []byte(`<!DOCTYPE html><html><body><p>Hier staat niets.</p></body></html>`)},
}

func smallArchive(name, text string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err != nil {
		panic(err)
	}
	fmt.Fprint(w, text)
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// TestBrokenFilesHarmNoOther reads a folder of 1,000 good files with 50 broken ones of ten kinds among them: each good
// one gives a record, each broken one an error with its name, and the exit code says that some were not read.
func TestBrokenFilesHarmNoOther(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 1000 {
		write(fmt.Sprintf("good-%04d.txt", i), fmt.Appendf(nil,
			"Vragen van het lid Jansen (SP) aan de Minister van Justitie over zaak %d (ingezonden 3 mei 2005).\n\nVraag 1\nKlopt zaak %d?\n", i, i))
	}
	var broken []string
	for i := range 50 {
		kind := brokenKinds[i%len(brokenKinds)]
		name := fmt.Sprintf("good-%04d-%s%s", i*20, kind.name, kind.extension)
		write(name, kind.data)
		broken = append(broken, name)
	}
	var out, complaints bytes.Buffer
	if code := execute(context.Background(), []string{"kamergraaf", "extract", dir}, nil, &out, &complaints); code != 3 {
		t.Errorf("exit code %d, want 3", code)
	}
	if n := strings.Count(out.String(), "\n"); n != 1000 {
		t.Errorf("%d records, want 1000", n)
	}
	errors := map[string]int{}
	for line := range strings.Lines(complaints.String()) {
		for _, name := range broken {
			if strings.Contains(line, name) {
				errors[name]++
			}
		}
	}
	for _, name := range broken {
		if errors[name] != 1 {
			t.Errorf("%s: %d errors, want 1", name, errors[name])
		}
	}
	if t.Failed() {
		t.Log(complaints.String())
	}
}
