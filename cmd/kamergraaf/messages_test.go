package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMessagesStandClearOfTheBar(t *testing.T) {
	var screen strings.Builder
	c := &console{to: &screen}
	c.say("eerst")
	fmt.Fprint(barLine{c}, "\r 50% |###   |")
	c.say("a.txt is leeg")
	c.say("b.txt is leeg")
	want := "kamergraaf: eerst\n\r 50% |###   |\r\x1b[Kkamergraaf: a.txt is leeg\nkamergraaf: b.txt is leeg\n"
	if screen.String() != want {
		t.Errorf("got %q\nwant %q", screen.String(), want)
	}
}

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
