package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostileNames are names of files that a terminal would obey, or that look like messages of ours.
var hostileNames = []string{"a\x1b]0;overgenomen\a.txt", "b\nkamergraaf: alles gelezen\n.txt", "c\u202etxt.exe.txt", "d\x9b31m.txt"}

// paper is a question paper of our own.
func paper(subject, member string) []byte {
	return []byte("Vragen van het lid " + member + " (D66) aan de Minister van Financiën over " + subject + " (ingezonden 3 mei 2018).\n\nVraag 1\n\nKent u de Wet op de \u202etrapleuningen en het lid Van der Zwabber?\n")
}

func TestNothingThatATerminalObeysIsPrinted(t *testing.T) {
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for i, name := range hostileNames {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write(paper(fmt.Sprintf("leuning %d", i), "Zwabber"))
		if w, err = z.Create("leeg " + name); err != nil {
			t.Fatal(err)
		}
		_, _ = w.Write([]byte("geen vragen"))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "namen.zip")
	write(t, file, archive.Bytes())
	odd := "niet\x1b[2J\nkamergraaf: alles gelezen\u202e"
	for _, args := range [][]string{
		{"show", "Zwabber", file}, {"show", "D66", file}, {"unresolved", file}, {"timeline", file}, {"timeline", "--waiting", file},
		{"timeline", "--waiting", "--format", "markdown", file}, {"check", file}, {"score", "--by-year", file},
		{"export", "--output", odd + "/x.nq", file}, {"extract", odd}, {"extract", "--registers", odd, file},
		{"extract", "--corrections", odd, file}, {"timeline", "--inquiry", odd, file}, {"show", odd, file}, {"extract", "--format" + odd, file},
	} {
		var stdout bytes.Buffer
		_, stderr := command(context.Background(), nil, &stdout, args...)
		for _, printed := range []string{stdout.String(), stderr} {
			if strings.ContainsAny(printed, "\x1b\a\u009b\u202e") || !utf8.ValidString(printed) || strings.Contains("\n"+printed, "\nkamergraaf: alles gelezen") {
				t.Errorf("%q: %q", args, printed)
			}
		}
		if stdout.Len()+len(stderr) == 0 {
			t.Errorf("%q prints nothing", args)
		}
	}
}

func TestNotesOfAKindAreOneLineWithTheirNumberAndTheFirst(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	for _, name := range []string{"a.txt", "b.txt", "c.txt", "d.txt"} {
		write(t, filepath.Join(dir, name), paper("leuningen", "Zwabber"))
	}
	numbered := "\nAanhangsel van de Handelingen\n\nTweede Kamer, vergaderjaar 2097-2098, Aanhangsel 12\n"
	write(t, filepath.Join(dir, "n.txt"), append(paper("trappen", "Zwabber"), numbered...))
	site := filepath.Join(t.TempDir(), "site")
	for _, args := range [][]string{{"export", "--report", report}, {"publish", "--base", "https://data.example.org/", "--output", site, "--report", report}} {
		code, stderr := command(context.Background(), nil, io.Discard, append(args, dir)...)
		want := "kamergraaf: " + dir + "/b.txt says the same document as " + dir + "/a.txt, and was left out (the first of 3 such notes: --verbose tells all)\n"
		if code != exitOK || strings.Count(stderr, "left out") != 1 || !strings.Contains(stderr, want) || !strings.Contains(stderr, "\nkamergraaf: 2 documents read, 3 repeated") {
			t.Errorf("%v: exit code %d, %s", args, code, stderr)
		}
		if entries := string(read(t, report)); strings.Count(entries, `"status":"repeated"`) != 3 || strings.Count(entries, `"equals":"`+dir+`/a.txt"`) != 3 {
			t.Errorf("%v: %s", args, entries)
		}
		if _, stderr := command(context.Background(), nil, io.Discard, append(args, "--verbose", dir)...); strings.Count(stderr, "/a.txt, and was left out\n") != 3 {
			t.Errorf("%v: %s", args, stderr)
		}
		if _, stderr := command(context.Background(), nil, io.Discard, append(args, "--quiet", dir)...); stderr != "" {
			t.Errorf("%v: %s", args, stderr)
		}
	}
}

func TestPathsAreKeptInLittleRoom(t *testing.T) {
	paths := []string{"a.txt", "map/b.txt", "map/c.txt", "", "/x/map/b.txt", "map/", "arch.zip!map/é.xml"}
	var l pathList
	for _, p := range paths {
		l.add(p)
	}
	for i, p := range paths {
		if got := l.at(i); got != p {
			t.Errorf("%d: got %q, want %q", i, got, p)
		}
	}
}

func TestOfSeveralCopiesTheBestIsRead(t *testing.T) {
	dir, report := t.TempDir(), filepath.Join(t.TempDir(), "report.jsonl")
	record := read(t, "../../samples/schoolzwemmen-kvr.xml")
	write(t, filepath.Join(dir, "z.xml"), record)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	w, err := z.Create("ook.xml")
	if err == nil {
		_, err = w.Write(record)
	}
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "a.zip"), packed.Bytes())
	write(t, filepath.Join(dir, "b.txt"), record) // whatever its name says
	exportOf(t, exitOK, "--report", report, dir)
	want := `"input":"` + dir + `/z.xml","status":"read"`
	if entries := string(read(t, report)); !strings.Contains(entries, want) || strings.Count(entries, `"status":"repeated"`) != 2 || strings.Count(entries, `"equals":"`+dir+`/z.xml"`) != 2 {
		t.Errorf("%s", entries)
	}
}

// TestProblemsAndRepeatsAreToldByTheirKind shows that what a document lacks is told in a line a kind, and that extract, which prints every
// input, says which say the same.
func TestProblemsAndRepeatsAreToldByTheirKind(t *testing.T) {
	dir := t.TempDir()
	paper := "Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Financiën over kamelen (ingezonden 26 april 2018).\n\nVraag 1\nHoeveel zijn er?\n\nVraag 7\nWaar zijn die?\n"
	write(t, filepath.Join(dir, "a.txt"), []byte(paper))
	write(t, filepath.Join(dir, "b.txt"), []byte(paper+"\n"))
	code, said := command(context.Background(), nil, io.Discard, "extract", dir)
	if code != exitOK {
		t.Fatalf("exit code %d: %s", code, said)
	}
	for _, want := range []string{"a.txt: No question bears number 2, 3, 4, 5, 6", "(question-missing) (the first of 2 such notes", "b.txt says the same document as "} {
		if strings.Count(said, want) != 1 {
			t.Errorf("%q is not once in\n%s", want, said)
		}
	}
}
