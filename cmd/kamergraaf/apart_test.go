package main

import (
	"context"
	"io"
	"maps"
	"path/filepath"
	"strings"
	"testing"
)

// TestPapersOfOneHeadAndOtherQuestionsAllComeOut shows that what has other questions is another paper, though it prints no number and
// its head is that of another one.
func TestPapersOfOneHeadAndOtherQuestionsAllComeOut(t *testing.T) {
	const head = "Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Sociale Zaken en Werkgelegenheid over vervoer in het dorp " +
		"(ingezonden 26 april 2018).\n\n"
	papers := map[string]string{
		"a.txt":      head + "Vraag 1\nKent u het bericht over de brug die al drie weken openstaat voor schepen?\n\nVraag 2\nWanneer kunnen fietsers er weer over?\n",
		"b.txt":      head + "Vraag 1\nWaarom vaart het veer op zondag niet langer dan tot zes uur?\n\nVraag 2\nWelke afspraken zijn met de schipper gemaakt?\n",
		"b-copy.txt": head + "Vraag 1\nWaarom vaart het veer op zondag niet langer dan tot zes uur?\n\nVraag 2\nWelke afspraken zijn met de schipper gemaakt ?\n",
	}
	dir := t.TempDir()
	for name, paper := range papers {
		write(t, filepath.Join(dir, name), []byte(paper))
	}
	a, b, again := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"), filepath.Join(dir, "b-copy.txt")
	statements, said := exportOf(t, exitOK, a, b, again)
	for _, want := range []string{"drie weken", "de schipper gemaakt?", "document/sha256-"} {
		if !strings.Contains(statements, want) {
			t.Errorf("%q is in no statement", want)
		}
	}
	if strings.Contains(statements, "gemaakt ?") {
		t.Error("a copy came out as a third paper")
	}
	for _, want := range []string{"b.txt has the head of ", "b-copy.txt says the same document as " + b} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %s", want, said)
		}
	}
	once, apart := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
	for _, args := range [][]string{{once, a, b}, {apart, a}, {apart, b}} {
		if code, stderr := command(context.Background(), nil, io.Discard, append([]string{"publish", "--output"}, args...)...); code != exitOK {
			t.Fatalf("%v: exit code %d, %s", args, code, stderr)
		}
	}
	if !maps.Equal(standing(t, once), standing(t, apart)) {
		t.Error("the site of papers that came one by one is not that of both at once")
	}
	if found, _ := filepath.Glob(filepath.Join(once, "*", "document", "sha256-*")); len(found) == 0 {
		t.Error("the second paper has no page")
	}
}
