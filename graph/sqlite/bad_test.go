package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/graph/sinktest"
)

// built returns the name of a store with some papers, which is closed.
func built(t *testing.T, r *reader) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "test.db")
	s, err := Open(context.Background(), name, Options{Base: base, Program: "test", Create: true})
	must(t, err)
	all := r.samples(t)
	r.build(t, s, all, all)
	must(t, s.Close())
	return name
}

// check opens a store and reads all of it.
func check(name string, o Options) error {
	s, err := Open(context.Background(), name, o)
	if err != nil {
		return err
	}
	for _, err := range s.Papers(context.Background()) {
		if err != nil {
			return errors.Join(err, s.Close())
		}
	}
	return s.Close()
}

func TestAFileThatIsNoGoodStoreIsRefusedInOneSentence(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name  string
		spoil func(t *testing.T, file string)
		o     Options
		want  error
	}{
		{"a text", func(t *testing.T, f string) { write(t, f, []byte(strings.Repeat("geen databank\n", 50))) }, Options{}, ErrNoStore},
		{"a short text", func(t *testing.T, f string) { write(t, f, []byte("x")) }, Options{Create: true}, ErrNoStore},
		{"a folder", func(t *testing.T, f string) { must(t, os.Remove(f)); must(t, os.Mkdir(f, 0o755)) }, Options{Create: true}, ErrNoStore},
		{"another program's", func(t *testing.T, f string) { change(t, f, "PRAGMA application_id = 7") }, Options{Create: true}, ErrNoStore},
		{"half of it", func(t *testing.T, f string) { cut(t, f, 2) }, Options{}, ErrDamaged},
		{"a tenth of it", func(t *testing.T, f string) { cut(t, f, 10) }, Options{ReadOnly: true}, ErrDamaged},
		{"another file's log", func(t *testing.T, f string) { write(t, f+"-wal", []byte(strings.Repeat("w", 5000))) }, Options{ReadOnly: true}, ErrDamaged},
		{"another file's log, to write", func(t *testing.T, f string) { write(t, f+"-wal", []byte(strings.Repeat("w", 5000))) }, Options{}, ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := built(t, r)
			c.spoil(t, file)
			before := bytesOf(t, file)
			err := check(file, c.o)
			if !errors.Is(err, c.want) {
				t.Fatalf("error %v, want %v", err, c.want)
			}
			if said := err.Error(); strings.Contains(said, "\n") || !strings.Contains(said, filepath.Base(file)) {
				t.Errorf("not one sentence with the name of the file: %s", said)
			}
			if bytesOf(t, file) != before {
				t.Error("the file was changed")
			}
		})
	}
}

func TestAStoreOfANewerProgramOrAnotherBaseIsRefused(t *testing.T) {
	file := built(t, newReader(t))
	var other *OtherBaseError
	if err := check(file, Options{Base: "https://elders.example/"}); !errors.As(err, &other) {
		t.Errorf("another base: %v", err)
	}
	must(t, check(file, Options{Base: base}))
	change(t, file, fmt.Sprintf("PRAGMA user_version = %d", len(migrations)+1))
	var newer *NewerError
	if err := check(file, Options{}); !errors.As(err, &newer) {
		t.Errorf("a newer schema: %v", err)
	}
}

func TestDamageIsAnErrorOrUnseen(t *testing.T) {
	file := built(t, newReader(t))
	whole := bytesOf(t, file)
	for i := range 40 {
		damaged := []byte(whole)
		at := (i*7919 + 100) * 31 % len(damaged)
		for j := range 64 {
			damaged[(at+j)%len(damaged)] ^= byte(0x55 + i)
		}
		name := filepath.Join(t.TempDir(), "damaged.db")
		write(t, name, damaged)
		if err := check(name, Options{ReadOnly: true}); err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("damage at %d: %v", at, err)
		}
	}
}

func TestTwoWhoWriteAreTold(t *testing.T) {
	file := built(t, newReader(t))
	a, err := Open(context.Background(), file, Options{})
	must(t, err)
	b, err := Open(context.Background(), file, Options{})
	must(t, err)
	first, err := a.Batch(context.Background())
	must(t, err)
	if _, err := b.Batch(context.Background()); !errors.Is(err, ErrInUse) {
		t.Errorf("the second to write got %v, want ErrInUse", err)
	}
	for _, err := range b.Papers(context.Background()) { // who reads is not kept waiting
		must(t, err)
	}
	must(t, first.Commit())
	must(t, b.Close())
	must(t, a.Close())
	if entries, _ := os.ReadDir(filepath.Dir(file)); len(entries) != 1 {
		t.Errorf("closed, the store is %d files", len(entries))
	}
}

// TestTheLogOfAnotherStoreIsRefused copies a store over one whose writer was killed: the log beside it is not its own.
func TestTheLogOfAnotherStoreIsRefused(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	dir := t.TempDir()
	killed := func(name string, papers []read) string {
		s, err := Open(context.Background(), filepath.Join(dir, name), Options{Base: base, Create: true})
		must(t, err)
		r.build(t, s, papers, papers)
		write(t, filepath.Join(dir, "copy of "+name), []byte(bytesOf(t, s.file)))
		write(t, filepath.Join(dir, "copy of "+name+"-wal"), []byte(bytesOf(t, s.file+"-wal")))
		must(t, s.Close())
		return filepath.Join(dir, "copy of "+name)
	}
	a, b := killed("a.db", all), killed("b.db", all[5:])
	must(t, check(a, Options{}))
	whole := bytesOf(t, filepath.Join(dir, "a.db"))
	write(t, b, []byte(whole[:18]+"\x02\x02"+whole[20:])) // as if its writer had been killed too
	before := bytesOf(t, b)
	if err := check(b, Options{}); !errors.Is(err, ErrDamaged) {
		t.Errorf("error %v, want ErrDamaged", err)
	}
	if bytesOf(t, b) != before {
		t.Error("the store was changed")
	}
}

func TestAFullDiskLeavesTheStoreAsItWas(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	r.build(t, s, all[:2], all[:2])
	before := contents(t, s)
	b, err := s.Batch(context.Background())
	must(t, err)
	_, err = b.conn.ExecContext(context.Background(), "PRAGMA max_page_count = 1") // which sets it to what there is
	must(t, err)
	for _, p := range all[2:] {
		if err = b.Put(p.Paper); err != nil {
			break
		}
	}
	if err == nil {
		err = b.Commit()
	}
	if !errors.Is(err, ErrFull) || strings.Contains(err.Error(), "\n") {
		t.Errorf("error %v, want ErrFull in one sentence", err)
	}
	must(t, b.Rollback())
	_, err = s.db.Exec("PRAGMA max_page_count = 1000000")
	must(t, err)
	if d := diff.Diff(before, contents(t, s)); d != "" {
		t.Error(d)
	}
	r.build(t, s, all, all)
}

func TestAStoreIsReadWhereNothingCanBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Log("as root every file can be written: only the store that is opened to be read is tested")
	}
	file := built(t, newReader(t))
	must(t, os.Chmod(file, 0o444))
	must(t, os.Chmod(filepath.Dir(file), 0o555))
	t.Cleanup(func() { _ = os.Chmod(filepath.Dir(file), 0o755) })
	must(t, check(file, Options{ReadOnly: true}))
	if err := check(file, Options{}); os.Geteuid() != 0 && !errors.Is(err, ErrReadOnly) {
		t.Errorf("to write: %v, want ErrReadOnly", err)
	}
	s, err := Open(context.Background(), file, Options{ReadOnly: true})
	must(t, err)
	if _, err := s.Batch(context.Background()); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a batch of a store that is opened to be read: %v", err)
	}
	must(t, s.Close())
}

// TestWhatTheVocabularyDoesNotHaveIsRefused shows that nothing is lost silently: graphs of other vocabularies are errors, and the
// store is as it was.
func TestWhatTheVocabularyDoesNotHaveIsRefused(t *testing.T) {
	s := open(t)
	before := contents(t, s)
	for i, g := range sinktest.Graphs(t) {
		for _, try := range []func(*Batch, *rdf.Graph) error{
			func(b *Batch, g *rdf.Graph) error { return b.Put(Paper{Path: "x", Graph: g}) },
			func(b *Batch, g *rdf.Graph) error { return b.Register(g) },
			func(b *Batch, g *rdf.Graph) error { return b.Links(nil, g) },
		} {
			b, err := s.Batch(context.Background())
			must(t, err)
			if err := try(b, g); !errors.Is(err, ErrUnmapped) {
				t.Errorf("graph %d (%s): error %v, want ErrUnmapped", i, g.Name, err)
			}
			must(t, b.Rollback())
		}
	}
	if after := contents(t, s); len(after["things"]) != len(before["things"]) {
		t.Error("something was kept")
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	must(t, os.WriteFile(name, data, 0o644))
}

func bytesOf(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// cut leaves one of n parts of a file.
func cut(t *testing.T, name string, n int) {
	t.Helper()
	data := bytesOf(t, name)
	write(t, name, []byte(data[:len(data)/n]))
}

// change runs a statement on a store.
func change(t *testing.T, name, query string) {
	t.Helper()
	s, err := Open(context.Background(), name, Options{})
	must(t, err)
	_, err = s.db.Exec(query)
	must(t, err)
	must(t, s.Close())
}
