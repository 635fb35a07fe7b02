package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/internal/generate/corpus"
	"w3id.org/kamergraaf/internal/growth"
)

// command runs the program in this process.
func command(ctx context.Context, stdin io.Reader, stdout io.Writer, args ...string) (code int, stderr string) {
	var errs bytes.Buffer
	code = execute(ctx, append([]string{"kamergraaf"}, args...), stdin, stdout, &errs)
	return code, errs.String()
}

// builtIn are the registers that are built in.
func builtIn(t testing.TB) *resolve.Registers {
	t.Helper()
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	return registers
}

// documents writes n generated documents to a folder and returns it.
func documents(t testing.TB, n int) string {
	t.Helper()
	g, dir := corpus.New(builtIn(t), 11), t.TempDir()
	for i := range n {
		d := g.Document(i)
		write(t, filepath.Join(dir, d.Name), d.Data)
	}
	return dir
}

func write(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// exported returns what an export of inputs prints, and fails where its exit code is not the one wanted.
func exportOf(t testing.TB, code int, args ...string) (string, string) {
	t.Helper()
	var out bytes.Buffer
	got, stderr := command(context.Background(), nil, &out, append([]string{"export", "--format", "nquads"}, args...)...)
	if got != code {
		t.Fatalf("exit code %d, want %d\n%s", got, code, stderr)
	}
	return out.String(), stderr
}

// shutPipe takes some bytes and then is closed, as `head` closes its input.
type shutPipe struct{ room int }

func (p *shutPipe) Write(b []byte) (int, error) {
	if p.room -= len(b); p.room < 0 {
		return 0, syscall.EPIPE
	}
	return len(b), nil
}

func TestClosedOutputEndsTheRunAtOnce(t *testing.T) {
	docs := documents(t, 200)
	for _, name := range []string{"export", "extract"} {
		code, stderr := command(context.Background(), nil, &shutPipe{200_000}, name, docs)
		if code != exitFailed || !strings.Contains(stderr, "broken pipe") {
			t.Errorf("%s: exit code %d, %s", name, code, stderr)
		}
	}
}

func TestInputsThatCannotBeReadAreNamedAndHarmNoOther(t *testing.T) {
	docs := documents(t, 8)
	want, _ := exportOf(t, exitOK, docs)
	write(t, filepath.Join(docs, "9empty.txt"), nil)
	write(t, filepath.Join(docs, "9binary.txt"), bytes.Repeat([]byte{0, 1, 2, 3}, 200))
	write(t, filepath.Join(docs, "9broken.xml"), []byte("<kvr><meta><x></kvr>"))
	write(t, filepath.Join(docs, "9other.txt"), []byte("Een recept voor erwtensoep."))
	write(t, filepath.Join(docs, "9cut.zip"), []byte("PK\x03\x04 en verder niets"))
	if err := os.Symlink(filepath.Join(docs, "nowhere.txt"), filepath.Join(docs, "9dangling.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(docs, filepath.Join(docs, "9loop")); err != nil {
		t.Fatal(err)
	}
	got, stderr := exportOf(t, exitUnread, "--quiet", docs, filepath.Join(docs, "gone.txt"))
	if got != want {
		t.Error("what could be read came out differently")
	}
	names := []string{"9empty.txt: the file is empty", "9binary.txt: ", "9broken.xml: ", "9other.txt: ", "9cut.zip: ", "9dangling.txt: no such file", "gone.txt: no such file"}
	for _, name := range names {
		if strings.Count(stderr, name) != 1 {
			t.Errorf("%q is not named once in\n%s", name, stderr)
		}
	}
	if n := strings.Count(stderr, "\n"); n != len(names) {
		t.Errorf("%d lines, want %d:\n%s", n, len(names), stderr)
	}
}

func TestOddFileNamesStayOnOneLine(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a\nb.txt", "c\xff.txt", "d\x1b[31m.txt"} {
		write(t, filepath.Join(dir, name), []byte("geen vragen"))
	}
	report := filepath.Join(t.TempDir(), "report.jsonl")
	_, stderr := exportOf(t, exitUnread, "--quiet", "--report", report, dir)
	if strings.Count(stderr, "\n") != 3 || strings.Contains(stderr, "\x1b") || !utf8.ValidString(stderr) {
		t.Errorf("%q", stderr)
	}
	if lines := bytes.Split(bytes.TrimSpace(read(t, report)), []byte("\n")); len(lines) != 3 || !json.Valid(lines[0]) || !json.Valid(lines[1]) || !json.Valid(lines[2]) {
		t.Errorf("%q", lines)
	}
}

// slowly yields the bytes of a document bit by bit and calls halfway in between.
type slowly struct {
	io.Reader
	n       int
	halfway func()
}

func (s *slowly) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p[:min(len(p), 4096)])
	if s.n += n; s.n > 1<<19 && s.halfway != nil {
		s.halfway()
		s.halfway = nil
	}
	return n, err
}

// archive returns generated documents as a tar archive.
func archive(t testing.TB, n int) []byte {
	t.Helper()
	dir := documents(t, n)
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	if err := w.AddFS(os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestArchivesGiveWhatTheirFilesGive(t *testing.T) {
	data := archive(t, 12)
	var fromTar, fromZip bytes.Buffer
	if code, stderr := command(context.Background(), bytes.NewReader(data), &fromTar, "export", "--format", "nquads", "-"); code != exitOK {
		t.Fatal(code, stderr)
	}
	name := filepath.Join(t.TempDir(), "a.zip")
	write(t, name, zipped(t, data))
	if code, stderr := command(context.Background(), nil, &fromZip, "export", "--format", "nquads", name); code != exitOK {
		t.Fatal(code, stderr)
	}
	lines := func(b bytes.Buffer) []string { return slices.Sorted(strings.Lines(b.String())) } // a zip archive gives the best forms first
	if !slices.Equal(lines(fromTar), lines(fromZip)) || fromTar.Len() == 0 {
		t.Error("a tar archive on standard input and a zip archive give different statements")
	}
}

// zipped makes a zip archive of a tar archive, with files beside that try to get out of their folder and out of bounds.
func zipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for r := tar.NewReader(bytes.NewReader(data)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		w, err := z.Create(h.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestBombsAreReportedAndHarmNoOther(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much")
	}
	dir := documents(t, 4)
	want, _ := exportOf(t, exitOK, dir)
	var zip0 bytes.Buffer
	z := zip.NewWriter(&zip0)
	for _, name := range []string{"../../../etc/evil.txt", "bomb.txt"} {
		w, _ := z.Create(name)
		for range 64 {
			_, _ = w.Write(make([]byte, 1<<20))
		}
	}
	_ = z.Close()
	entities := "<!DOCTYPE kvr [<!ENTITY a0 \"lol\">"
	for i := 1; i < 30; i++ {
		entities += fmt.Sprintf("<!ENTITY a%d \"&a%d;&a%d;\">", i, i-1, i-1)
	}
	bombs := map[string][]byte{
		"9zip.zip":     zip0.Bytes(),
		"9entity.xml":  []byte(entities + "]><kvr><vraag>&a29;</vraag></kvr>"),
		"9depth.xml":   []byte("<kvr>" + strings.Repeat("<a>", 1_000_000)),
		"9pdf.pdf":     append([]byte("%PDF-1.7\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Count 999999999>>endobj\ntrailer<</Root 1 0 R>>\n"), []byte("%%EOF")...),
		"9line.txt":    nil, // made a gigabyte long below, without taking room on the disk
		"9regular.txt": []byte("Vraag 1\n" + strings.Repeat("((((artikel 1, lid 1, onder a, van de ", 20_000)),
	}
	for name, data := range bombs {
		write(t, filepath.Join(dir, name), data)
	}
	if err := os.Truncate(filepath.Join(dir, "9line.txt"), 1<<30); err != nil {
		t.Fatal(err)
	}
	got, stderr := exportOf(t, exitUnread, dir)
	if !strings.HasPrefix(got, want[:strings.LastIndex(want[:len(want)/2], "\n")]) {
		t.Error("what could be read came out differently")
	}
	for name := range bombs {
		if name != "9regular.txt" && !strings.Contains(stderr, name) {
			t.Errorf("%s is not reported:\n%s", name, stderr)
		}
	}
	if strings.Contains(got, "etc/evil") {
		t.Error("a file outside the archive's folder was read")
	}
}

func TestTheLargestDocumentsTakeTimeInProportion(t *testing.T) {
	if testing.Short() {
		t.Skip("reads much")
	}
	const header = "Vragen van het lid Marijnissen (SP) aan de minister van Financiën over vragen (ingezonden 3 maart 2004).\n\n"
	s := newStages(t)
	for name, c := range map[string]struct {
		n    int
		line string
	}{
		"questions":             {extract.MaxLines / 4, "Vraag %d\nWaarom?\n\n"},
		"citations without end": {extract.MaxMentions, "((((artikel %d, lid 1, onder a, van de "},
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, c.n, func(n int) func() {
				text := []byte(header)
				for i := range n {
					text = fmt.Appendf(text, c.line, i+1)
				}
				return func() {
					if _, err := s.turn("vragen.txt", text, nil); err != nil {
						t.Error(err)
					}
				}
			})
		})
	}
}

func TestEightWorkersGiveTheBytesOfOneAndLeaveNoGoroutine(t *testing.T) {
	docs := documents(t, 60)
	want, _ := exportOf(t, exitOK, "--workers", "1", docs)
	before := runtime.NumGoroutine()
	for _, format := range []string{"nquads", "turtle", "jsonld"} {
		for range 2 {
			got, _ := exportOf(t, exitOK, "--format", format, "--workers", "8", docs)
			if format == "nquads" && got != want {
				t.Error("eight workers wrote other bytes than one")
			}
		}
	}
	_, _ = command(context.Background(), nil, &shutPipe{100_000}, "export", "--workers", "8", docs)
	for wait := 0; runtime.NumGoroutine() > before && wait < 3000; wait++ {
		time.Sleep(20 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		stacks := make([]byte, 1<<16)
		t.Errorf("%d goroutines left behind\n%s", after-before, stacks[:runtime.Stack(stacks, true)])
	}
}

func TestReportTellsOfEveryInput(t *testing.T) {
	docs, report := documents(t, 6), filepath.Join(t.TempDir(), "report.jsonl")
	write(t, filepath.Join(docs, "9empty.txt"), nil)
	names, _ := os.ReadDir(docs)
	first := names[0].Name()
	write(t, filepath.Join(docs, "9again"+filepath.Ext(first)), read(t, filepath.Join(docs, first)))
	exportOf(t, exitUnread, "--report", report, docs)
	one := read(t, report)
	exportOf(t, exitUnread, "--report", report, "--workers", "1", docs)
	if !bytes.Equal(one, read(t, report)) {
		t.Error("two runs over the same inputs give different reports")
	}
	var statuses []string
	for line := range bytes.Lines(one) {
		var entry reportLine
		if err := json.Unmarshal(line, &entry); err != nil {
			t.Fatal(err)
		}
		statuses = append(statuses, string(entry.Status))
	}
	slices.Sort(statuses) // the order is by format, and the generator's to choose
	if want := []string{"read", "read", "read", "read", "read", "read", "repeated", "unread"}; !slices.Equal(statuses, want) {
		t.Errorf("statuses %v, want %v", statuses, want)
	}
	exportOf(t, exitUnread, "--report", report, "--times", docs)
	if !bytes.Contains(read(t, report), []byte(`"ms":`)) {
		t.Error("--times tells no times")
	}
}
