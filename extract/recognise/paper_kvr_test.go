package recognise

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// citedPaper is a footnote whose record says which paper it cites.
type citedPaper struct {
	Kind   string `xml:"documenttype,attr"`
	File   string `xml:"kamerstuk-id,attr"`
	Number string `xml:"documentnummer,attr"`
	Year   string `xml:"documentjaargang,attr"`
	Text   string `xml:",chardata"`
}

var (
	plainFile   = regexp.MustCompile(`^(\d\d) ?(\d{3})(?:[ -]([IVX]+[A-H]?|[A-H]|\d\d))?$`)
	plainNumber = regexp.MustCompile(`^\d+[a-z]?$`)
)

// id returns the paper's official id. Records that put more into a field than it is for have none.
func (c citedPaper) id() string {
	if c.Kind == "Kamervragen" && plainNumber.MatchString(c.Number) && len(c.Year) == 9 {
		return "ah-tk-" + strings.ReplaceAll(c.Year, "-", "") + "-" + c.Number
	}
	m := plainFile.FindStringSubmatch(strings.TrimSpace(c.File))
	if m == nil || c.Number != "" && !plainNumber.MatchString(c.Number) {
		return ""
	}
	file := m[1] + m[2]
	if m[3] != "" {
		file += "-" + m[3]
	}
	if c.Number == "" {
		return "dossier-" + file
	}
	return "kst-" + file + "-" + c.Number
}

func TestPapersOfRecordedFootnotesAreFound(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/corpus/kvr/*.xml")
	if len(files) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared/corpus/kvr is missing")
		}
		t.Skip("../shared/corpus/kvr is not here")
	}
	right, of := map[string]int{}, map[string]int{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range citedPapers(data) {
			want := c.id()
			if want == "" {
				continue
			}
			of[c.Kind]++
			d := &extract.Document{Units: []extract.Unit{{Kind: extract.NoteUnit, Text: text.Loose(c.Text)}}}
			var got []string
			for _, m := range findPapers(t, d) {
				got = append(got, clueOf(m))
			}
			if slices.Contains(got, want) {
				right[c.Kind]++
				continue
			}
			t.Logf("%s: %q: got %q, want %s", filepath.Base(file), c.Text, got, want)
		}
	}
	for kind := range of {
		t.Logf("%s: %d of %d", kind, right[kind], of[kind])
		if right[kind]*100 < of[kind]*98 {
			t.Errorf("%s: only %d of %d footnotes give exactly the paper that their record names", kind, right[kind], of[kind])
		}
	}
}

// citedPapers returns the footnotes of a record that cite a paper.
func citedPapers(data []byte) (cited []citedPaper) {
	d := xml.NewDecoder(strings.NewReader(string(data)))
	for {
		token, err := d.Token()
		if err != nil {
			return cited
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "noot" {
			continue
		}
		var c citedPaper
		if err := d.DecodeElement(&c, &start); err == nil && (c.Kind == "Kamerstuk" || c.Kind == "Kamervragen") {
			cited = append(cited, c)
		}
	}
}
