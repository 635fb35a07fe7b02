package structure_test

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise"
)

// modernPaper is what a reader marked in a paper of 2014 or later: the names of its questions and answers, and its notes.
type modernPaper struct {
	File  string
	Units []string
	Notes []modernNote
}

// modernNote is a note as a reader marked it. Of the text only the ends, the number of words and a checksum are kept.
type modernNote struct {
	Number      string // as printed
	Of          string // name of the unit that bears the mark
	First, Last string // three words each
	Words       int    // as they truly read
	Glued       int    // how many blanks between them are missing in the file
	Sum         string // of the text with single blanks, as it truly reads: the first eight bytes of its SHA-256
	Addresses   []string
	Sites       []string // named by their bare host, without a path: "nos.nl"
}

// TestNotesOfModernPapers compares the notes of papers in several formats with what a reader marked in them. The scores
// are a golden file.
func TestNotesOfModernPapers(t *testing.T) {
	corpus(t, "pdf/*.pdf", "letters/*.docx", "html/*.html", "printed/*.txt", "questions/*.txt", "griffie/*.txt")
	finder, err := recognise.NewFinder(lexicon.NewLexicon())
	if err != nil {
		t.Fatal(err)
	}
	score := &tally{right: map[string]int{}, of: map[string]int{}}
	for _, want := range readModern(t) {
		d := parseFile(t, filepath.Join(shared, "corpus", want.File))
		finder.Find(d)
		scoreModern(score, want, d)
	}
	for _, w := range score.wrong {
		t.Log(w)
	}
	golden(t, "modern.golden", score.String())
}

func readModern(t *testing.T) (papers []modernPaper) {
	f, err := os.Open(filepath.Join("testdata", "modern.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := json.NewDecoder(f); lines.More(); {
		var p modernPaper
		if err := lines.Decode(&p); err != nil {
			t.Fatal(err)
		}
		papers = append(papers, p)
	}
	return papers
}

// scoreModern compares one paper. A note that the reader did not see, or an address, counts as one that is wrong.
func scoreModern(t *tally, want modernPaper, d *extract.Document) {
	var units []string
	var notes []int
	for i, u := range d.Units {
		switch u.Kind {
		case extract.QuestionUnit, extract.AnswerUnit:
			units = append(units, u.Name())
		case extract.NoteUnit:
			notes = append(notes, i)
		}
	}
	for _, u := range want.Units {
		t.same("unit", want.File, u, taken(&units, u))
	}
	for _, u := range units {
		t.same("unit", want.File, "", u)
	}
	for _, n := range want.Notes {
		at := likest(n, d, notes)
		if at < 0 {
			at = len(notes)
			notes = append(notes, -1)
		}
		scoreNote(t, want.File+" note "+n.Number+" of "+n.Of, n, d, notes[at])
		notes = slices.Delete(notes, at, at+1)
	}
	for _, i := range notes {
		where := want.File + " " + d.Units[i].Name() + " of " + bearer(d, d.Units[i])
		t.same("note", where, "", words(d.Units[i].Text.String()))
		for _, a := range addressesOf(d, i) {
			t.same("address", where, "", a)
		}
	}
}

// taken removes name from the names and returns it, or "" where it is not among them.
func taken(names *[]string, name string) string {
	i := slices.Index(*names, name)
	if i < 0 {
		return ""
	}
	*names = slices.Delete(*names, i, i+1)
	return name
}

// likest returns the index in notes of the unit that is most like a marked note, or -1: one with its number, of its
// owner and with its first words, then one that has two of these three.
func likest(want modernNote, d *extract.Document, notes []int) int {
	best, most := -1, 1
	for at, i := range notes {
		u, like := d.Units[i], 0
		for _, alike := range []bool{printedNumber(u) == want.Number, bearer(d, u) == want.Of, strings.HasPrefix(unspaced(u.Text.String()), unspaced(want.First))} {
			if alike {
				like++
			}
		}
		if like > most {
			best, most = at, like
		}
	}
	return best
}

// scoreNote compares a note with unit i of the document, or with nothing where i is -1.
func scoreNote(t *tally, where string, want modernNote, d *extract.Document, i int) {
	var u extract.Unit
	var of, text string
	var addresses []string
	if i >= 0 {
		u = d.Units[i]
		of, text, addresses = bearer(d, u), words(u.Text.String()), addressesOf(d, i)
	}
	n := len(strings.Fields(text))
	ok := t.same("number", where, want.Number, printedNumber(u))
	ok = t.same("owner", where, want.Of, of) && ok
	ok = same(t, "first words", where, want.First, text, strings.HasPrefix) && ok
	ok = same(t, "last words", where, want.Last, text, strings.HasSuffix) && ok
	counted := n
	if n >= want.Words-want.Glued && n < want.Words { // words that the file has glued may stay so
		counted = want.Words
	}
	ok = t.same("count of words", where, fmt.Sprint(want.Words), fmt.Sprint(counted)) && ok
	verdict := "true"
	if !ok {
		verdict = "wrong: " + u.Name() + " of " + of + ": " + text
	}
	t.same("note", where, "true", verdict)
	t.same("exact text", where, want.Sum, checksum(text))
	if want.Glued > 0 {
		t.same("glued words", where, fmt.Sprint(want.Words), fmt.Sprint(n))
	}
	scoreAddresses(t, where, want, addresses)
}

// same compares an end of a note's text, blanks aside: words that the file has glued may stay so.
func same(t *tally, field, where, want, text string, at func(s, part string) bool) bool {
	if at(unspaced(text), unspaced(want)) {
		text = want
	}
	return t.same(field, where, want, text)
}

// scoreAddresses compares the addresses in a note, schemes aside: not all are printed with one.
func scoreAddresses(t *tally, where string, want modernNote, got []string) {
	for i := range got {
		got[i] = schemeless(got[i])
	}
	for _, a := range want.Addresses {
		t.same("address", where, schemeless(a), taken(&got, schemeless(a)))
	}
	for _, s := range want.Sites {
		t.same("site", where, strings.ToLower(s), strings.ToLower(cmp.Or(taken(&got, s), taken(&got, strings.ToLower(s)))))
	}
	for _, a := range got {
		t.same("address", where, "", a)
	}
}

// addressesOf returns the web addresses in unit i of a document.
func addressesOf(d *extract.Document, i int) (out []string) {
	for _, m := range d.Mentions {
		if m.Unit == i && m.Kind == extract.KindURL {
			out = append(out, m.Clue.String())
		}
	}
	return out
}

// printedNumber returns a note's number without the letter of a second system of notes.
func printedNumber(u extract.Unit) string { return strings.TrimRight(u.Number, "bcdefg") }

// checksum returns the first eight bytes of a text's SHA-256.
func checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return fmt.Sprintf("%x", sum[:8])
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

func schemeless(address string) string {
	return strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
}
