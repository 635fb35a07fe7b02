package update

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/soak"
)

// updatedWith brings a register up to date with inputs and returns it, with what was not used.
func updatedWith(t testing.TB, dir string, inputs ...string) (r *resolve.Registers, unused []Unused) {
	t.Helper()
	u, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i, input := range inputs {
		reading, err := u.Read(context.Background(), fmt.Sprint("input ", i), strings.NewReader(input))
		if err != nil {
			t.Fatalf("input %d: %v", i, err)
		}
		unused = append(unused, reading.Unused...)
	}
	_, left, err := u.Save()
	if err != nil {
		t.Fatal(err)
	}
	if r, err = resolve.LoadDir(dir); err != nil {
		t.Fatal(err)
	}
	return r, append(unused, left...)
}

// file returns a file of a folder, "" where it is not there.
func file(t testing.TB, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(data)
}

// Archives are read as what they hold; files of other forms in them are passed over.
func TestArchivedList(t *testing.T) {
	name := filepath.Join(t.TempDir(), "list.zip")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(f)
	for file, text := range map[string]string{"readme.txt": "a list", "BWBIdList.xml": listOfLaws(regulation("BWBR0099001", "wet", "Citeertitel=Wet op de klaprozen"))} {
		part, err := w.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.WriteString(part, text)
	}
	if err := errors.Join(w.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	u, err := New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	u.ReadFile(context.Background(), name, func(r Reading, err error) {
		read = append(read, fmt.Sprint(filepath.Base(r.Input), " ", r.Format, " ", r.Entries, " ", err))
	})
	if want := []string{"BWBIdList.xml BWB id list 1 <nil>"}; !slices.Equal(read, want) {
		t.Errorf("read %q, want %q", read, want)
	}
}

// Broken files and those of no known format give nothing, and an error.
func TestUnreadableInputs(t *testing.T) {
	whole := listOfLaws(regulation("BWBR0099001", "wet", "Citeertitel=Wet op de klaprozen"))
	tests := []struct {
		name, input string
		format      bool // in no known format
	}{
		{"empty", "", true},
		{"text", "Wet op de klaprozen", true},
		{"another XML file", "<feed/>", true},
		{"the namespace elsewhere", `<x xmlns:a="http://schemas.overheid.nl/bwbidservice"/>`, true},
		{"half a list", whole[:len(whole)-40], false},
		{"other JSON", `{"answer": 42}`, true},
		{"another answer", `{"value":[{"Id":"1","Titel":"Motie"}]}`, true},
		{"half an answer", `{"value":[{"Id":"1","Achternaam":"Bloem"},`, false},
		{"half a value list", `[{"@id":"https://identifier.overheid.nl/tooi/id/gemeente/gm9999"`, false},
	}
	for _, test := range tests {
		dir := t.TempDir()
		u, err := New(dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := u.Read(context.Background(), "x", strings.NewReader(test.input)); err == nil || errors.Is(err, ErrFormat) != test.format {
			t.Errorf("%s: %v", test.name, err)
		}
		if changes, _, err := u.Save(); len(changes) > 0 || err != nil {
			t.Errorf("%s: wrote %v, %v", test.name, changes, err)
		}
	}
}

// An update that was interrupted gives nothing.
func TestInterruptedUpdate(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	u, err := New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := u.Read(ctx, "x", strings.NewReader(listOfLaws())); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// The same inputs give the same bytes, in whatever order they come, and nothing new the second time. Rows and comments
// of the user's own stay.
func TestUpdatesAreRepeatable(t *testing.T) {
	inputs := []string{
		listOfLaws(regulation("BWBR0099002", "wet", "Citeertitel=Wet op de margrieten"), regulation("BWBR0099001", "wet", "Citeertitel=Wet op de klaprozen")),
		persoon, zetelpersoon, zetel, fractie, valueList(municipality),
	}
	own := "# mine\nkey\tname\tsurname\nname:jan-bloem\tJan Bloem\tBloem\n"
	var results [2]string
	for i := range results {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "persons.tsv"), []byte(own), 0o644); err != nil {
			t.Fatal(err)
		}
		updatedWith(t, dir, inputs...)
		for _, name := range updated {
			results[i] += file(t, dir, name)
		}
		u, err := New(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, input := range inputs {
			if _, err := u.Read(context.Background(), "again", strings.NewReader(input)); err != nil {
				t.Fatal(err)
			}
		}
		if changes, _, err := u.Save(); len(changes) > 0 || err != nil {
			t.Errorf("the second time changed %+v, %v", changes, err)
		}
		slices.Reverse(inputs)
	}
	if results[0] != results[1] {
		t.Errorf("the order of inputs tells:\n%s\nand\n%s", results[0], results[1])
	}
	if !strings.Contains(results[0], "# mine\n") || !strings.Contains(results[0], "name:jan-bloem\tJan Bloem\t\t\tBloem\t") {
		t.Errorf("the user's own rows are gone:\n%s", results[0])
	}
}

// A register that could not be loaded afterwards is left as it was.
func TestUnloadableRegisterIsNotWritten(t *testing.T) {
	dir := writeTable(t, "cabinet_posts.tsv", "person\tpost\tstart\tend", "name:nobody\tminister-president\t2030-01-01\t")
	u, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := u.Read(context.Background(), "x", strings.NewReader(valueList(municipality))); err != nil {
		t.Fatal(err)
	}
	if _, _, err := u.Save(); err == nil || !strings.Contains(err.Error(), "name:nobody") {
		t.Error(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the folder has %v, %v", entries, err)
	}
}

// A list of any length is read in bounded memory.
func TestLongListsAreStreamed(t *testing.T) {
	known := regulation("BWBR0005537", "wet", "Citeertitel=Algemene wet bestuursrecht@1994-01-01")
	const entries = 20_000
	head, tail, _ := strings.Cut(listOfLaws(known), known)
	parts := []io.Reader{strings.NewReader(head), &repeated{text: []byte(known), times: entries}, strings.NewReader(tail)}
	u, err := New(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	reading, err := u.Read(context.Background(), "long", io.MultiReader(parts...))
	if err != nil || reading.Entries != entries {
		t.Errorf("read %d entries, %v", reading.Entries, err)
	}
}

// repeated is a text many times over.
type repeated struct {
	text  []byte
	times int
	rest  []byte
}

// Read reads the text again and again.
func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.times == 0 {
			return 0, io.EOF
		}
		r.times--
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Whatever a file holds, it is read or refused; what comes of it is rows that can be loaded, and reading it again changes
// nothing.
func fuzzUpdate(f *testing.F, seeds ...string) {
	for _, seed := range seeds {
		soak.Add(f, []byte(seed))
	}
	empty, err := openUserTables(f.TempDir())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		tables := &userTables{byName: map[string]*userTable{}}
		for name, e := range empty.byName {
			tables.byName[name] = &userTable{Table: e.Table, builtIn: e.builtIn, mine: map[string][][]string{}, changed: map[string]bool{}}
		}
		for round := range 2 {
			u := &Update{tables: tables}
			if _, err := u.Read(context.Background(), "x", bytes.NewReader(data)); err != nil {
				return
			}
			u.joinChamberData()
			for _, table := range tables.byName {
				checkRows(t, tables, table)
				if round == 1 && len(table.changed) > 0 {
					t.Errorf("read again, it changes %v of %s", table.changed, table.Name)
				}
				clear(table.changed)
			}
		}
	})
}

// checkRows tells of rows that could not be read back.
func checkRows(t *testing.T, tables *userTables, table *userTable) {
	for key, rows := range table.mine {
		for _, row := range rows {
			e := entry{table, row}
			if len(row) != len(table.Columns) || row[0] != key || key == "" || key[0] == '#' || strings.ContainsAny(strings.Join(row, ""), "\t\r\n") {
				t.Errorf("%s: row %q of %q", table.Name, row, key)
			}
			if table.Name == "memberships.tsv" && (!tables.byName["persons.tsv"].has(key) || !tables.byName["parties.tsv"].has(e.get("party"))) {
				t.Errorf("a seat of nobody: %q", row)
			}
			if start, end := e.get("start"), e.get("end"); end != "" && start > end && table.Name == "memberships.tsv" {
				t.Errorf("%s: impossible days in %q", table.Name, row)
			}
		}
	}
}

func FuzzUpdateIDList(f *testing.F) {
	fuzzUpdate(f, listOfLaws(regulation("BWBR0099001", "wet", "Citeertitel=Wet op de klaprozen@2029-06-01", "Citeertitel=Bloemenwet", "Afkorting=Wkl", "VervalDatum=2040-12-31")))
}

func FuzzUpdateValueList(f *testing.F) { fuzzUpdate(f, valueList(municipality), valueList(ministry)) }

func FuzzUpdateChamberData(f *testing.F) { fuzzUpdate(f, persoon, zetelpersoon, nested) }

// writeTable writes a table into a folder of its own.
func writeTable(t *testing.T, name string, lines ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// loadedOnce loads the built-in registers for all tests.
var loadedOnce = sync.OnceValues(resolve.Load)

func builtInRegisters(t testing.TB) *resolve.Registers {
	t.Helper()
	r, err := loadedOnce()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
