package structure_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/cache"
)

// truth is what a printed record must yield, as the program that prints records writes it.
type truth struct {
	File, Kind, ID, SessionYear, Chamber, Subject, Submitted, Answered string
	Askers                                                             []struct{ Name, Party string }
	Addressees, OnBehalfOf                                             []truthOffice
	Answerers                                                          []truthOffice
	SeeAlso                                                            []string
	Questions, Answers                                                 []struct {
		Numbers, Questions []int
		Text               string
	}
	Notice, Explanation string
	Notes               []struct{ Number, Of, Text string }
}

type truthOffice struct{ Name, Role, Portfolio string }

// tally counts how often each field came out right.
type tally struct {
	right, of map[string]int
	fields    []string
	wrong     []string
}

// same compares two values of a field and reports whether they are equal.
func (t *tally) same(field, where, want, got string) bool {
	if !slices.Contains(t.fields, field) {
		t.fields = append(t.fields, field)
	}
	t.of[field]++
	if want == got {
		t.right[field]++
		return true
	}
	t.wrong = append(t.wrong, fmt.Sprintf("%s %s\n  want %.300s\n  got  %.300s", where, field, want, got))
	return false
}

func (t *tally) score(field string) float64 { return float64(t.right[field]) / float64(t.of[field]) }

// String prints a line a field: its name, score, how often it was right, and of how many.
func (t *tally) String() string {
	var b strings.Builder
	for _, field := range t.fields {
		fmt.Fprintf(&b, "%-16s %.4f %6d %6d\n", field, t.score(field), t.right[field], t.of[field])
	}
	return b.String()
}

// words folds white space: what a careful reader gives back.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// TestStructureOfPrintedRecords prints thousands of real records as the Aanhangsel would have, in several layouts, and
// compares what is read of them with what the records say. The scores are a golden file.
func TestStructureOfPrintedRecords(t *testing.T) {
	if testing.Short() {
		t.Skip("prints thousands of records: not in short mode")
	}
	dir := printRecords(t)
	score := &tally{right: map[string]int{}, of: map[string]int{}}
	for _, want := range readTruths(t, filepath.Join(dir, "gold.jsonl")) {
		scoreDocument(score, want, parseFile(t, filepath.Join(dir, want.File)))
	}
	for _, field := range score.fields {
		need := 0.99
		if field == "whole document" {
			need = 0.95
		}
		if score.score(field) < need {
			t.Errorf("%s: %.4f, at least %.2f is needed", field, score.score(field), need)
		}
	}
	for i, w := range score.wrong {
		if t.Failed() && i < 40 {
			t.Log(w)
		}
	}
	golden(t, "structure.golden", score.String())
}

// printRecords lets the program beside the project print all records into a folder for the test.
func printRecords(t *testing.T) string {
	records := corpus(t, "kvr/*.xml")
	python, err := exec.LookPath("python3")
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	dir := t.TempDir()
	printer := exec.Command(python, append([]string{filepath.Join(shared, "tools", "render_kvr.py"), dir}, records...)...)
	if out, err := printer.CombinedOutput(); err != nil {
		t.Fatalf("printing the records: %v\n%s", err, out)
	}
	return dir
}

func readTruths(t *testing.T, file string) (all []truth) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var one truth
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if lines.Err() != nil {
		t.Fatal(lines.Err())
	}
	return all
}

// scoreDocument compares one document, field by field.
func scoreDocument(t *tally, want truth, d *extract.Document) {
	ok := true
	same := func(field, a, b string) {
		if !t.same(field, want.File, a, b) {
			ok = false
		}
	}
	same("kind", want.Kind, string(d.Kind))
	same("submitted", want.Submitted, string(d.Submitted))
	same("answered", want.Answered, string(d.Answered))
	if want.ID != "" { // printed only where the page has furniture
		same("id", want.ID, d.ID)
		same("session year", want.SessionYear, d.SessionYear)
		same("chamber", want.Chamber, d.Chamber)
	}
	same("subject", strings.TrimRight(words(want.Subject), "."), strings.TrimRight(words(d.Subject), "."))
	same("askers", fmt.Sprint(want.Askers), fmt.Sprint(askersOf(d)))
	same("addressees", fmt.Sprint(want.Addressees), fmt.Sprint(officesOf(d.Addressees)))
	same("answerers", fmt.Sprint(want.Answerers), fmt.Sprint(answerersOf(d)))
	same("on behalf of", fmt.Sprint(want.OnBehalfOf), fmt.Sprint(officesOf(d.OnBehalfOf)))
	same("see also", fmt.Sprint(slices.Sorted(slices.Values(want.SeeAlso))), fmt.Sprint(slices.Sorted(slices.Values(d.SeeAlso))))
	scoreUnits(same, want, d)
	t.same("whole document", want.File, "true", fmt.Sprint(ok))
}

// scoreUnits compares questions, answers, notice, explanation and notes.
func scoreUnits(same func(field, want, got string), want truth, d *extract.Document) {
	texts := map[string]string{}
	var questions, answers, notes, of []string
	for _, u := range d.Units {
		texts[u.Name()] = words(u.Text.String())
		switch u.Kind {
		case extract.QuestionUnit:
			questions = append(questions, u.Name())
		case extract.AnswerUnit:
			answers = append(answers, u.Name())
		case extract.NoteUnit:
			notes = append(notes, u.Number+" "+words(u.Text.String()))
			of = append(of, u.Number+" "+bearer(d, u))
		}
	}
	var wantQuestions, wantAnswers, wantNotes, wantOf []string
	for _, q := range want.Questions {
		name := extract.Unit{Kind: extract.QuestionUnit, Numbers: q.Numbers}.Name()
		wantQuestions = append(wantQuestions, name)
		same("question text", words(q.Text), texts[name])
	}
	for _, a := range want.Answers {
		name := extract.Unit{Kind: extract.AnswerUnit, Numbers: a.Questions}.Name()
		wantAnswers = append(wantAnswers, name)
		same("answer text", words(a.Text), texts[name])
	}
	for _, n := range want.Notes {
		wantNotes, wantOf = append(wantNotes, n.Number+" "+words(n.Text)), append(wantOf, n.Number+" "+n.Of)
	}
	same("question labels", sorted(wantQuestions), sorted(questions))
	same("answer labels", sorted(wantAnswers), sorted(answers))
	if want.Notice != "" {
		same("notice", words(want.Notice), texts["notice"])
	}
	if want.Explanation != "" {
		same("explanation", words(want.Explanation), texts["explanation"])
	}
	same("notes", sorted(wantNotes), sorted(notes))
	if len(want.Notes) > 0 {
		same("note of", sorted(wantOf), sorted(of))
	}
}

func sorted[T cmp.Ordered](s []T) string { return fmt.Sprint(slices.Sorted(slices.Values(s))) }

// bearer names the unit that bears the mark of a note.
func bearer(d *extract.Document, note extract.Unit) string {
	if note.Of < 0 {
		return ""
	}
	return d.Units[note.Of].Name()
}

func askersOf(d *extract.Document) (out []struct{ Name, Party string }) {
	for _, a := range d.Askers {
		out = append(out, struct{ Name, Party string }{a.Name, a.Party})
	}
	return out
}

func officesOf(offices []extract.Office) (out []truthOffice) {
	for _, o := range offices {
		out = append(out, truthOffice{"", o.Role, o.Portfolio})
	}
	return out
}

func answerersOf(d *extract.Document) (out []truthOffice) {
	for _, a := range d.Answerers {
		out = append(out, truthOffice{a.Name, a.Role, a.Portfolio})
	}
	return out
}
