package structure_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/internal/soak"
)

// FuzzParse reads any bytes as flat text and shows that what comes out holds together.
func FuzzParse(f *testing.F) {
	seeds, err := filepath.Glob("../samples/*.[tm][xd]*")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range seeds {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		soak.Add(f, data)
	}
	soak.Add(f, []byte("Vragen van het lid A (B) aan de Minister van C over d (ingezonden 1 mei 2000).\n\nVraag 1 t/m 3\nx1, 2\n\n1\n2 http://a.nl/b-\nc\n\f Antwoord\nZie antwoord 2 [1]\n[1] x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := reader().Read(context.Background(), "fuzz.txt", append([]byte("Vraag 1\n"), data...))
		if err != nil || p.Format != "text" {
			return
		}
		d, err := structure.Parse(p)
		if err != nil {
			return
		}
		checkDocument(t, d, len(data)+len("Vraag 1\n"))
	})
}

// checkDocument shows that every place a document speaks of exists.
func checkDocument(t *testing.T, d *extract.Document, size int) {
	t.Helper()
	for i, u := range d.Units {
		s := u.Text.String()
		if !utf8.ValidString(s) {
			t.Errorf("%s is no valid UTF-8: %q", u.Name(), s)
		}
		for from, to := range u.Text.Places {
			if from < 0 || to > size || from > to {
				t.Errorf("%s stands at [%d, %d) of %d bytes", u.Name(), from, to, size)
			}
		}
		for _, m := range u.Marks {
			if m.At < 0 || m.At > len(s) {
				t.Errorf("%s: mark %s at byte %d of %d", u.Name(), m.Number, m.At, len(s))
			}
		}
		if u.Of >= len(d.Units) || u.Of == i {
			t.Errorf("%s belongs to unit %d of %d", u.Name(), u.Of, len(d.Units))
		}
		if (u.Kind == extract.HeaderUnit) != (i == 0 && d.Header() != nil) {
			t.Errorf("unit %d is a %s", i, u.Kind)
		}
	}
	for _, r := range d.Refers {
		if r.From >= len(d.Units) || r.To >= len(d.Units) || r.From == r.To {
			t.Errorf("a reference from unit %d to %d of %d", r.From, r.To, len(d.Units))
		}
	}
	for _, m := range d.Mentions {
		if m.Start < 0 || m.End > d.Units[m.Unit].Text.Len() || m.Start >= m.End {
			t.Errorf("a mention at [%d, %d) of %s", m.Start, m.End, d.Units[m.Unit].Name())
		}
	}
	for _, p := range d.Problems {
		if !utf8.ValidString(p.Message) {
			t.Errorf("no valid UTF-8: %q", p.Message)
		}
	}
}
