package corpus

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/extract/structure"
)

func testGenerator(t testing.TB) *Generator {
	t.Helper()
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	return New(registers, 7)
}

func TestDocumentsYieldTheirTruthInEveryLayout(t *testing.T) {
	g := testGenerator(t)
	reader := source.New(source.Options{Workers: 1})
	defer reader.Close()
	seen := map[string]int{}
	for i := range 400 {
		made := g.Document(i)
		p, err := reader.Read(context.Background(), made.Name, made.Data)
		if err != nil {
			t.Fatalf("%s (%s): %v", made.Name, made.Layout, err)
		}
		d, err := structure.Parse(p)
		if err != nil {
			t.Fatalf("%s (%s): %v", made.Name, made.Layout, err)
		}
		seen[made.Layout]++
		if want, got := made.Truth.lines(), readLines(d); want != got {
			t.Errorf("%s (%s):\nwant %s\ngot  %s", made.Name, made.Layout, want, got)
		}
	}
	for _, layout := range layouts {
		if seen[layout.name] == 0 {
			t.Errorf("no document in the layout %s", layout.name)
		}
	}
}

// lines prints the truth for comparison.
func (t Truth) lines() string {
	lines := []string{t.ID, string(t.Kind), t.Subject, string(t.Submitted), string(t.Answered), t.Notice, t.Askers[0].Name, t.Answerers[0].Name}
	for _, q := range t.Questions {
		lines = append(lines, "question "+extract.JoinNumbers(q.Numbers, ",")+": "+q.Text)
	}
	for _, a := range t.Answers {
		lines = append(lines, "answer "+extract.JoinNumbers(a.Questions, ",")+": "+a.Text)
	}
	for _, n := range t.Notes {
		lines = append(lines, "note "+n.Number+": "+n.Text)
	}
	return strings.Join(lines, "\n")
}

// readLines prints a document in the same way.
func readLines(d *extract.Document) string {
	notice := ""
	var texts []string
	for _, u := range d.Units {
		switch text := u.Text.String(); u.Kind {
		case extract.NoticeUnit:
			notice = text
		case extract.QuestionUnit, extract.AnswerUnit, extract.NoteUnit:
			texts = append(texts, u.Name()+": "+text)
		}
	}
	asker, answerer := "", ""
	if len(d.Askers) > 0 {
		asker = d.Askers[0].Name
	}
	if len(d.Answerers) > 0 {
		answerer = d.Answerers[0].Name
	}
	return strings.Join(append([]string{d.ID, string(d.Kind), d.Subject, string(d.Submitted), string(d.Answered), notice, asker, answerer}, texts...), "\n")
}

func TestTheSameSeedGivesTheSameDocuments(t *testing.T) {
	a, b := testGenerator(t), testGenerator(t)
	for i := range 50 {
		if x, y := a.Document(i), b.Document(49-i); i == 49-i && !bytes.Equal(x.Data, y.Data) || !bytes.Equal(a.Document(49-i).Data, y.Data) {
			t.Fatalf("document %d differs", i)
		}
	}
}
