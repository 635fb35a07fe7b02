package score_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/score"
)

func TestYearsCountWhatIsTied(t *testing.T) {
	known := extract.Entity{Key: "x", Registered: true}
	var years score.Years
	years.Add(&extract.Document{Submitted: "1999-12-30", Answered: "2000-01-20", Kind: extract.AnswerPaper,
		Askers:   []extract.Asker{{Person: known}, {Person: extract.Entity{Key: "name:y"}}},
		Mentions: []extract.Mention{{Kind: extract.KindLaw, Entity: known}, {Kind: extract.KindLaw}, {Kind: extract.KindURL}, {Kind: extract.KindMinistry, Entity: known}}})
	years.Add(&extract.Document{SessionYear: "1999-2000"})
	years.Add(&extract.Document{})
	want := []score.Year{
		{Year: "", Documents: 1},
		{Year: "1999", Documents: 1},
		{Year: "2000", Documents: 1, Askers: score.Share{Tied: 1, Named: 2}, Laws: score.Share{Tied: 1, Named: 2}, Bodies: score.Share{Tied: 1, Named: 1}},
	}
	if got := years.All(); !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestWhatIsTiedInEachYear keeps the shares of the corpus by year, so that a loss in one year shows.
func TestWhatIsTiedInEachYear(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is missing")
		}
		t.Skip("../shared is not here")
	}
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var files []string
	for _, pattern := range []string{"kvr/*.xml", "printed/*.txt", "questions/*.txt"} {
		found, _ := filepath.Glob(shared + "/corpus/" + pattern)
		files = append(files, found...)
	}
	var years score.Years
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Document(context.Background(), filepath.Base(file), data)
		if err != nil {
			t.Fatal(err)
		}
		years.Add(d)
	}
	var b bytes.Buffer
	if err := years.Write(&b); err != nil {
		t.Fatal(err)
	}
	checkGolden(t, "testdata/tied_by_year.txt", b.Bytes())
}
