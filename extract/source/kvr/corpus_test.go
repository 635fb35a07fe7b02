package kvr

import (
	"context"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/decode"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// sharedKVR returns the records of the shared corpus.
func sharedKVR(tb testing.TB) []string {
	tb.Helper()
	files, _ := filepath.Glob("../../../../shared/corpus/kvr/*.xml")
	if len(files) == 0 {
		if os.Getenv("CI") == "true" {
			tb.Fatal("../shared/corpus/kvr is missing")
		}
		tb.Skip("../shared/corpus/kvr is not there")
	}
	return files
}

func TestEveryKVRRecordIsReadAndNoWordIsLost(t *testing.T) {
	files := sharedKVR(t)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Read(context.Background(), file, data)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if p.Facts.Chamber == "" || p.Facts.SessionYear == "" || p.Facts.Submitted == "" || p.Facts.Number+p.Facts.CaseNumber == "" {
			t.Errorf("%s: facts %+v", file, p.Facts)
		}
		if missing := missingWords(t, p, data); len(missing) > 0 {
			t.Errorf("%s: lost %q", file, missing)
		}
	}
	t.Logf("%d records", len(files))
}

// missingWords returns what stands in a record's texts, as the standard library reads them, but not in its lines.
func missingWords(t *testing.T, p *extract.Paper, data []byte) []string {
	var lines strings.Builder
	for _, l := range p.Lines {
		if l.Kind != extract.LineFurniture {
			lines.WriteString(letters(l.Text.String()))
		}
	}
	have := lines.String()
	var missing []string
	for _, part := range recordTexts(t, data) {
		for _, piece := range cutAtReply(part) {
			if found(have, piece) {
				continue
			}
			for _, text := range strings.Split(piece, noteMark) { // what was left behind a mark may be a note
				for _, sub := range runningLabel.Split(strings.Join(strings.Fields(text), " "), -1) {
					if !found(have, sub) {
						missing = append(missing, sub)
					}
				}
			}
		}
	}
	return missing
}

// noteMark stands for the mark of a note in a record's texts.
const noteMark = "†"

// found tells whether both ends of a text are among the letters of the lines.
func found(have, text string) bool {
	s := strings.TrimPrefix(letters(text), "toelichting")
	return strings.Contains(have, trimRunes(s[:min(len(s), 40)])) && strings.Contains(have, trimRunes(s[max(0, len(s)-40):]))
}

// cutAtReply cuts a text as the reader does where a reply was filed in it, without the label of the first answer.
func cutAtReply(part string) []string {
	text, base, _ := xmltext.Decode([]byte(part))
	text, _ = mendOCR(text, base)
	s := strings.Join(strings.Fields(text.String()), " ")
	r, ok := findReply(s)
	if at, found := findExplanation(s); found && (!ok || at < r.label) {
		return append(cutAtReply(s[at+len("Toelichting"):]), s[:at])
	}
	if !ok || r.label == 0 {
		return []string{part}
	}
	rest := strings.TrimSpace(s[r.end:])
	if _, n := dutch.ParseNumbers(rest); n > 1 {
		rest = rest[n:]
	}
	return []string{s[:r.label], s[r.start:r.end], rest}
}

// trimRunes drops halves of characters at the ends of a cut.
func trimRunes(s string) string { return strings.Trim(strings.ToValidUTF8(s, ""), "\uFFFD") }

// letters folds a text to what no repair touches.
func letters(s string) string {
	text, _ := decode.Text([]byte(s))
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text.String())
}

// runningLabel is a label inside a text, which goes where the texts are told apart.
var runningLabel = regexp.MustCompile(` (?:\d+(?:, en |, | en | t/m |–)?)+ `)

// recordTexts reads the texts of a record with encoding/xml.
func recordTexts(t *testing.T, data []byte) []string {
	var out []string
	d := xml.NewDecoder(strings.NewReader(string(data)))
	depth := 0
	var b strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "vraag", "antwoord", "noot", "mededeling":
				depth = 1
			case "voetnoot":
				b.WriteString(noteMark)
			}
		case xml.CharData:
			if depth > 0 {
				b.Write(token)
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "vraag", "antwoord", "noot", "mededeling":
				out = append(out, b.String())
				b.Reset()
				depth = 0
			}
		}
	}
}
