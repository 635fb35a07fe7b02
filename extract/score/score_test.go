package score_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/score"
	"w3id.org/kamergraaf/extract/text"
)

var update = flag.Bool("update", false, "write the scoreboard anew")

const (
	shared    = "../../../shared"
	synthetic = "testdata/synthetic"
)

// goldPart is gold with what it is, and where its documents are.
type goldPart struct {
	title, gold string
	path        func(document string) string
}

// TestScoreboard measures the whole pipeline on the gold that came with the corpus and on our own. A change of quality
// is a line in a diff of testdata/scores.txt.
func TestScoreboard(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is missing")
		}
		t.Skip("../shared is not here")
	}
	checkScores(t, "testdata/scores.txt",
		goldPart{"gold that came with the corpus", shared + "/gold/mentions.tsv", sharedDocument},
		goldPart{"gold of our own", "testdata/gold.tsv", ofCorpus},
		goldPart{"gold of our own, marked before the program was run (what it scored then: blind_first.txt)", "testdata/gold_blind.tsv", ofCorpus},
		goldPart{"gold of round 6, marked by two readers before the program was run (what it scored then: blind_first.txt)", "testdata/gold_round6.tsv", ofCorpus},
		goldPart{"gold of round 7, marked by two readers before the program was run (what it scored then: blind_first.txt)", "testdata/gold_round7.tsv", ofCorpus},
		goldPart{"gold of round 8, marked by two readers before the program was run (what it scored then: blind_first.txt)", "testdata/gold_round8.tsv", ofCorpus},
		goldPart{"gold of round 9, marked by two readers before the program was run (what it scored then: blind_first.txt)", "testdata/gold_round9.tsv", ofCorpus})
}

// TestScoresOfTheSyntheticGold measures the pipeline on documents that were written for it, which every user has.
func TestScoresOfTheSyntheticGold(t *testing.T) {
	checkScores(t, "testdata/scores_synthetic.txt",
		goldPart{"synthetic gold: documents in our own words", synthetic + "/gold.tsv", func(document string) string { return synthetic + "/" + document }})
}

// checkScores runs the documents of parts through the pipeline and compares the scores with a golden file.
func checkScores(t *testing.T, golden string, parts ...goldPart) {
	t.Helper()
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	documents, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer documents.Close()
	var board bytes.Buffer
	for _, part := range parts {
		gold := readGold(t, part.gold)
		scores := score.Compare(gold, readDocuments(t, documents, gold, part.path), registers)
		board.WriteString("# " + part.title + "\n")
		if err := scores.Write(&board, 0); err != nil {
			t.Fatal(err)
		}
		var worst bytes.Buffer
		if err := scores.Write(&worst, 20); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s\n%s", part.title, &worst)
	}
	checkGolden(t, golden, board.Bytes())
}

func checkGolden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the scores have changed (go test ./extract/score -update writes them):\n%s\nwere\n%s", got, want)
	}
}

func readGold(t *testing.T, path string) []score.Row {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := score.ReadGold(f)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// sharedDocument returns the path of a document of the shared gold: KVR records are read as XML.
func sharedDocument(document string) string {
	if strings.HasPrefix(document, "KVR") {
		return shared + "/corpus/kvr/" + document + ".xml"
	}
	return shared + "/gold/documents/" + document + ".txt"
}

// ofCorpus returns the path of a document of our own gold.
func ofCorpus(document string) string { return shared + "/corpus/" + document }

// readDocuments runs the documents of a gold through the pipeline.
func readDocuments(t *testing.T, p *pipeline.Pipeline, gold []score.Row, path func(string) string) []*extract.Document {
	t.Helper()
	var docs []*extract.Document
	seen := map[string]bool{}
	for _, row := range gold {
		if seen[row.Document] {
			continue
		}
		seen[row.Document] = true
		file := path(row.Document)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Document(t.Context(), filepath.Base(file), data)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

// marked returns a document of one question with the mentions of an agency in it.
func marked(source, s string, keys map[string]string) *extract.Document {
	d := &extract.Document{Source: source, Units: []extract.Unit{{Kind: extract.QuestionUnit, Numbers: []int{1}, Text: text.Loose(s)}}}
	for words, key := range keys {
		at := strings.Index(s, words)
		d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindAgency, Start: at, End: at + len(words),
			Entity: extract.Entity{Kind: extract.KindAgency, Key: key, Label: key}})
	}
	return d
}

func TestCompareCountsAnEntityOnceAUnit(t *testing.T) {
	gold, err := score.ReadGold(strings.NewReader("doc\tunit\tkind\tsurface\tid\tpart\n" +
		"a\tquestion 1\tagency\tRaad voor Ü\traad\t\na\tquestion 1\tagency\tBureau\tbureau\t\na\tquestion 1\tagency\tDienst\t?dienst\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := marked("map/a.txt", "De Raad voor Ü (RvÜ) en het Bureau en het Instituut.", map[string]string{"Raad voor Ü": "raad", "RvÜ": "raad", "Bureau": "kantoor", "Instituut": "instituut"})
	s := score.Compare(gold, []*extract.Document{d}, nil)
	if got, want := *s.Found[extract.KindAgency], (score.Count{Right: 2, Said: 3, Gold: 3}); got != want {
		t.Errorf("found %+v, want %+v", got, want)
	}
	if got, want := *s.Linked[extract.KindAgency], (score.Count{Right: 1, Said: 3, Gold: 2}); got != want {
		t.Errorf("linked %+v, want %+v", got, want)
	}
}

func TestCompareTakesPlacesForWords(t *testing.T) {
	gold, err := score.ReadGold(strings.NewReader("# ours\ndocument\tunit\tkind\tstart\tend\tid\tpart\nmap/a.txt\tquestion 1\tagency\t3\t9\tbureau\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	d := marked("a.txt", "Hét Bureau.", map[string]string{"Bureau": "bureau"})
	s := score.Compare(gold, []*extract.Document{d}, nil)
	if got, want := *s.Linked[extract.KindAgency], (score.Count{Right: 1, Said: 1, Gold: 1}); got != want {
		t.Errorf("linked %+v, want %+v", got, want)
	}
	if c := *s.Found[extract.KindAgency]; c.F1() != 1 || c.Precision() != 1 || c.Recall() != 1 {
		t.Errorf("found %+v", c)
	}
}

// TestChaptersCountAsTheLawItself shows that a chapter is not held against a reader who marked the law.
func TestChaptersCountAsTheLawItself(t *testing.T) {
	gold, err := score.ReadGold(strings.NewReader("doc\tunit\tkind\tsurface\tid\tpart\na\tquestion 1\tlaw\tKieswet\tkies\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	words := "titel 2 en 3 van de Kieswet"
	d := &extract.Document{Source: "a", Units: []extract.Unit{{Kind: extract.QuestionUnit, Numbers: []int{1}, Text: text.Loose(words)}}}
	for _, part := range []string{"titeldeel=2", "titeldeel=3"} {
		d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindLaw, End: len(words), Part: part, Entity: extract.Entity{Kind: extract.KindLaw, Key: "kies", Part: part}})
	}
	s := score.Compare(gold, []*extract.Document{d}, nil)
	if got, want := *s.Linked[extract.KindLaw], (score.Count{Right: 1, Said: 1, Gold: 1}); got != want {
		t.Errorf("linked %+v, want %+v", got, want)
	}
}

func TestReadGoldNamesTheLineThatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"doc\tunit\tkind\tsurface\tid\tpart\na\tb\n":                            "line 2: 2 columns",
		"document\tunit\tkind\tstart\tend\tid\tpart\na\tb\tlaw\tx\t2\tc\t\n":    "line 2: neither a surface nor a start",
		"document\tunit\tkind\tstart\tend\tid\tpart\n#\na\tb\tlaw\t3\t2\tc\t\n": "line 3: end",
		"doc\tunit\tkind\tsurface\tid\tpart\n\tb\tlaw\tx\ty\t\n":                "line 2: no document",
		"# Vragen\ndocument\tunit\n":                                            "line 2: the header has no column kind",
		"doc\tunit\tkind\tsurface\tid\tpart\n":                                  "no row",
	} {
		if _, err := score.ReadGold(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}
