package site_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/site"
	"w3id.org/kamergraaf/site/sitetest"
)

// records returns the files of a site in which what was read of documents is kept.
func records(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, ".kamergraaf", "cache"), func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() {
			out = append(out, name)
		}
		return err
	})
	if err != nil || len(out) < 4 {
		t.Fatalf("%d records, %v", len(out), err)
	}
	return out
}

// TestDamagedRecordsAreMadeAgain shows that no damage of what is kept of documents gets into the site or ends the next run.
func TestDamagedRecordsAreMadeAgain(t *testing.T) {
	fresh := t.TempDir()
	all := sitetest.Documents()
	sitetest.Publish(t, fresh, base, all...)
	want := tree(t, fresh)
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, all...)
	for _, name := range records(t, dir) {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for what, damaged := range map[string][]byte{
			"empty": nil, "cut": content[:len(content)/2], "cut by one": content[:len(content)-1], "longer": append(slices.Clone(content), 0),
			"one bit": flipped(content, len(content)/2), "one bit of its head": flipped(content, 3), "one bit of its end": flipped(content, len(content)-2),
		} {
			if err := errors.Join(os.WriteFile(name, damaged, 0o644), os.Remove(filepath.Join(dir, "dumps", "kamergraaf.nq.gz"))); err != nil {
				t.Fatal(err)
			}
			var said []string
			s, err := sitetest.PublishWith(t, dir, site.Options{Base: base, Tell: func(line string) { said = append(said, line) }}, nil, all...)
			if err != nil || s.Written != 1 || len(said) != 1 || !strings.Contains(said[0], "damaged") {
				t.Errorf("%s %s: %+v, %v, said %q", what, filepath.Base(name), s, err, said)
			}
			if diff := cmp.Diff(want, tree(t, dir)); diff != "" {
				t.Fatalf("%s %s: %s", what, filepath.Base(name), diff)
			}
		}
	}
}

func flipped(content []byte, at int) []byte {
	out := slices.Clone(content)
	out[at] ^= 0x10
	return out
}

// TestDocumentsComeOneByOne shows that publishing adds: the site of documents that came apart is that of all at once.
func TestDocumentsComeOneByOne(t *testing.T) {
	all := sitetest.Documents()
	fresh, grown := t.TempDir(), t.TempDir()
	sitetest.Publish(t, fresh, base, all...)
	for i, d := range all {
		s, err := sitetest.PublishWith(t, grown, site.Options{Base: base}, nil, d)
		if err != nil || s.Documents != i+1 || s.Kept != i {
			t.Fatalf("%+v, %v", s, err)
		}
	}
	if diff := cmp.Diff(tree(t, fresh), tree(t, grown)); diff != "" {
		t.Errorf("(-at once +one by one)\n%s", diff)
	}
}

// TestDocumentsGoOnlyWhenToldTo shows what becomes of those that the inputs lack, and of those that cannot be read.
func TestDocumentsGoOnlyWhenToldTo(t *testing.T) {
	all := sitetest.Documents()
	var many []*extract.Document
	for i := range 130 {
		many = append(many, sitetest.Answer(fmt.Sprintf("ah-tk-20172018-%d", 200+i), "2018-04-26", "2018-06-12", ""))
	}
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, slices.Concat(all, many)...)
	before := tree(t, dir)
	for what, c := range map[string]struct {
		options site.Options
		refused string
	}{
		"too many":     {site.Options{Base: base, Prune: true}, "only with --force"},
		"another base": {site.Options{Base: "https://other.example.org/"}, "give --base"},
	} {
		if _, err := sitetest.PublishWith(t, dir, c.options, nil, all...); err == nil || !strings.Contains(err.Error(), c.refused) {
			t.Errorf("%s: %v", what, err)
		}
		if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
			t.Fatalf("%s: %s", what, diff)
		}
	}
	if s, err := sitetest.PublishWith(t, dir, site.Options{Base: base}, nil, all[0]); err != nil || s.Kept != 132 || s.Written != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Fatal(diff)
	}
	s, err := sitetest.PublishWith(t, dir, site.Options{Base: base, Prune: true}, []string{many[0].Source}, slices.Concat(all, many[100:])...)
	if err != nil || s.Documents != 34 || s.Kept != 1 {
		t.Errorf("%+v, %v", s, err)
	}
	if s, err = sitetest.PublishWith(t, dir, site.Options{Base: base, Prune: true, Force: true}, nil, all[0]); err != nil || s.Documents != 1 {
		t.Errorf("%+v, %v", s, err)
	}
	fresh := t.TempDir()
	sitetest.Publish(t, fresh, base, all[0])
	if diff := cmp.Diff(tree(t, fresh), tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// TestWhatCannotStayIsToldNotDropped shows that a document that the inputs lack is not lost with its damaged record.
func TestWhatCannotStayIsToldNotDropped(t *testing.T) {
	all := sitetest.Documents()
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, all...)
	for _, name := range records(t, dir) {
		if err := os.Truncate(name, 10); err != nil {
			t.Fatal(err)
		}
	}
	before := tree(t, dir)
	if _, err := sitetest.PublishWith(t, dir, site.Options{Base: base}, nil, all[0]); err == nil || !strings.Contains(err.Error(), "name all inputs") {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
	sitetest.Publish(t, dir, base, all...)
}

func TestOneRunPublishesIntoAFolder(t *testing.T) {
	dir := t.TempDir()
	p, err := site.Open(dir, site.Options{Base: base})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var held *durable.HeldError
	if _, err := site.Open(dir, site.Options{Base: base}); !errors.As(err, &held) {
		t.Errorf("got %v", err)
	}
}
