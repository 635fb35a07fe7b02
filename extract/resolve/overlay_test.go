package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

// write makes a folder with one user's table.
func write(t *testing.T, name string, lines ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A user's rows replace the built-in ones of the same key, and new ones are added; columns may be left out.
func TestUsersRowsStandOnTop(t *testing.T) {
	dir := write(t, "persons.tsv", "key\tname\tsurname", "Q2024140\tAgnes Kant-Test\tKant-Test", "name:new\tNieuw Lid\tLid")
	r, err := LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Person("Q2024140"); got.Name != "Agnes Kant-Test" || len(got.Memberships()) == 0 {
		t.Errorf("the replaced person is %+v", got)
	}
	if r.Person("name:new") == nil || r.Person("Q133386") == nil {
		t.Error("a new row is missing, or a built-in one was lost")
	}
}

// All rows of a key are replaced together, so that a user can close a seat.
func TestUsersRowsReplaceAllOfTheirKey(t *testing.T) {
	dir := write(t, "memberships.tsv", "person\tchamber\tparty\tstart\tend", "Q2024140\tTK\tSP\t2001-01-01\t2001-12-31")
	r, err := LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	seats := r.Person("Q2024140").Memberships()
	if len(seats) != 1 || seats[0].End != extract.Date("2001-12-31") {
		t.Errorf("seats are %d", len(seats))
	}
}

// Faults in a user's table are named with the table.
func TestFaultsInUsersTables(t *testing.T) {
	tests := []struct{ name, file, want string }{
		{"unknown column", "key\tname\tsurnam\nQ1\tA B\tB\n", "surnam"},
		{"no key", "name\tsurname\nA B\tB\n", `"key"`},
		{"cells", "key\tname\tsurname\nQ1\tA B\n", "line 2"},
	}
	for _, test := range tests {
		_, err := LoadDir(write(t, "persons.tsv", strings.TrimSuffix(test.file, "\n")))
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "persons.tsv") {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if _, err := LoadDir(write(t, "memberships.tsv", "person\tchamber\tparty\tstart\tend", "Q0\tTK\tSP\t2001-01-01\t")); err == nil || !strings.Contains(err.Error(), `"Q0"`) {
		t.Errorf("a seat of nobody: %v", err)
	}
}

// A folder that is not there, or holds nothing that would be read, is told, and not taken for an empty register.
func TestOverlayFolderIsChecked(t *testing.T) {
	t.Parallel()
	for dir, want := range map[string]string{
		filepath.Join(t.TempDir(), "none"):   "no such file",
		write(t, "law.tsv", "bwb\ttitle"):    "no register is called law.tsv",
		write(t, "brief.txt", "Vragen van"):  "it holds no table",
		write(t, "laws.tsv", "bwb\ttitel"):   "table laws.tsv: unknown column \"titel\"",
		write(t, "laws.tsv", "title", "Wet"): "no column \"bwb\"",
	} {
		if _, err := LoadDir(dir); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), dir) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
	if _, err := LoadDir(write(t, "parties.tsv", "\ufeffkey\tname", "pvda\tPvdA")); err != nil {
		t.Errorf("with the mark that spreadsheets write: %v", err)
	}
	if _, err := LoadDir(t.TempDir()); err != nil {
		t.Errorf("empty: %v", err)
	}
}
