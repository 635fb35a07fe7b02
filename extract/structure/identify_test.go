package structure

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/soak"
)

// known are identifiers with what they say.
var known = []dutch.OfficialID{
	{Text: "ah-tk-20232024-1786", Chamber: "tk", SessionYear: "2023-2024", Number: "1786"},
	{Text: "ah-ek-19992000-2", Chamber: "ek", SessionYear: "1999-2000", Number: "2"},
	{Text: "ah-tk-20182019-12-h1", Chamber: "tk", SessionYear: "2018-2019", Number: "12", Reprint: "h1"},
	{Text: "ah-tk-20182019-12-n1", Chamber: "tk", SessionYear: "2018-2019", Number: "12", Reprint: "n1"},
	{Text: "ah-1151601"},
	{Text: "kv-tk-2024Z18441", Chamber: "tk", CaseNumber: "2024Z18441"},
	{Text: "kv-2030418720", CaseNumber: "2030418720"},
}

// unknown are no identifiers, however much they look like some.
var unknown = []string{"", "ah", "ah-", "kv-", "ah--", "ah-tk", "ah-tk-", "ah-tk-2021", "ah-tk-2-3", "ah-tk-20202021", "ah-tk-20202021-", "ah-tk-20202021-x",
	"ah-tk-20202021-0", "ah-tk-20202021-123456", "ah-tk-20202022-3", "ah-tk-20202021-3-", "ah-tk-20202021-3-x", "ah-tk-20202021-3-h", "ah-tk-20202021-3-h1-2",
	"ah-xx-20202021-3", "ah-20202021-3", "ah-12", "ah-12345678901234567890", "ah-115160é", "kv-tk", "kv-tk-", "kv-tk-2", "kv-2", "kv-tk-2024Z1", "kv-tk-2024Z184411", "kv-tk-tk-2024Z18441",
	"kv-xx-2024Z18441", "kst-35322-5", "h-tk-20202021-3", "ah\x00tk", "\xff\xff-\xff"}

// TestFormsOfIdentifiers shows which forms official identifiers have.
func TestFormsOfIdentifiers(t *testing.T) {
	for _, want := range known {
		for _, s := range []string{want.Text, strings.ToUpper(want.Text), strings.ToLower(want.Text)} {
			if got, ok := dutch.ParseOfficialID(s); !ok || got != want {
				t.Errorf("%q: %+v, %t", s, got, ok)
			}
		}
	}
	for _, s := range unknown {
		if got, ok := dutch.ParseOfficialID(s); ok {
			t.Errorf("%q: %+v", s, got)
		}
	}
}

// replied and asked are papers that print nothing of their identity.
const (
	replied = asking + "\n\nAntwoord van Minister Donner (Justitie) (ontvangen 12 juni 2005).\n\nVraag 1\nEen?\n\nAntwoord 1\nJa."
	asked   = asking + "\n\nVraag 1\nEen?"
)

// identified parses a text with facts beside it.
func identified(t testing.TB, path, content string, f extract.Facts) *extract.Document {
	t.Helper()
	p := &extract.Paper{Path: path, Facts: f}
	for i, line := range strings.Split(content, "\n") {
		p.Lines = append(p.Lines, extract.Line{Text: text.Plain(line, 0), Place: i + 1})
	}
	d, err := Parse(p)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func codes(d *extract.Document) string {
	var codes []string
	for _, p := range d.Problems {
		if strings.HasPrefix(p.Code, "facts-") || strings.HasPrefix(p.Code, "identifier-") {
			codes = append(codes, p.Code)
		}
	}
	return strings.Join(codes, " ")
}

// TestIdentifiersOfUnexpectedForm shows that what metadata give for an identifier is used or reported, and that nothing is made of
// it that it does not say.
func TestIdentifiersOfUnexpectedForm(t *testing.T) {
	for _, s := range unknown {
		for _, text := range []string{replied, asked} {
			d := identified(t, "file.txt", text, extract.Facts{From: "metadata", ID: s})
			if want := map[bool]string{true: "", false: "identifier-unread"}[s == ""]; d.ID != "" || d.Number != "" || codes(d) != want {
				t.Errorf("%q: %q, number %q, problems %q", s, d.ID, d.Number, codes(d))
			}
			if d := identified(t, s+".txt", text, extract.Facts{}); d.ID != "" {
				t.Errorf("a file of the name %q: %q", s, d.ID)
			}
		}
	}
	for _, id := range known {
		text := replied
		if id.Questions() {
			text = asked
		}
		for _, d := range []*extract.Document{identified(t, "file.txt", text, extract.Facts{ID: id.Text}), identified(t, id.Text+".txt", text, extract.Facts{})} {
			if d.ID != id.Text || d.SessionYear != id.SessionYear || d.Chamber != id.Chamber || codes(d) != "" {
				t.Errorf("%s: %q, %q, %q, problems %q", id.Text, d.ID, d.Chamber, d.SessionYear, codes(d))
			}
		}
	}
}

// TestAPaperIsNotMadeUpOfTwo shows that chamber, session year and number come whole from one source, the identifier before others.
func TestAPaperIsNotMadeUpOfTwo(t *testing.T) {
	const foot = "Tweede Kamer, vergaderjaar 2016–2017, Aanhangsel\n\n"
	for _, test := range []struct {
		name, path, text string
		facts            extract.Facts
		id, year, codes  string
	}{
		{"identifier beside another session year", "file.txt", replied, extract.Facts{ID: "ah-tk-20202021-2268", SessionYear: "2016-2017"}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"identifier beside all other parts", "file.txt", replied, extract.Facts{ID: "ah-tk-20202021-2268", SessionYear: "2016-2017", Chamber: "ek", Number: "3"}, "ah-tk-20202021-2268", "2020-2021",
			"facts-contradict facts-contradict facts-contradict"},
		{"identifier on a page of another session year", "file.txt", foot + replied, extract.Facts{ID: "ah-tk-20202021-2268"}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"printed identifier beside that of the metadata", "file.txt", "ah-tk-20202021-2268\n\n" + replied, extract.Facts{ID: "ah-tk-20202021-2269"}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"printed identifier below a page of another session year", "file.txt", foot + "ah-tk-20202021-2268\n\n" + replied, extract.Facts{}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"all metadata beside a page of another session year", "file.txt", foot + replied, extract.Facts{SessionYear: "2020-2021", Chamber: "tk", Number: "3"}, "ah-tk-20202021-3", "2020-2021", "facts-contradict"},
		{"name of a reprint", "ah-tk-20202021-2268-h1.txt", replied, extract.Facts{ID: "ah-tk-20202021-2268"}, "ah-tk-20202021-2268-h1", "2020-2021", ""},
		{"name of a reprint of another session year", "ah-tk-20182019-2268-h1.txt", replied, extract.Facts{ID: "ah-tk-20202021-2268"}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"name of a page of another session year", "ah-tk-20202021-2268.txt", foot + replied, extract.Facts{}, "ah-tk-20202021-2268", "2020-2021", "facts-contradict"},
		{"parts that contradict and are not whole", "file.txt", foot + replied, extract.Facts{SessionYear: "2020-2021", Number: "3"}, "", "2016-2017", "facts-contradict"},
		{"parts that make a whole", "file.txt", foot + replied, extract.Facts{SessionYear: "2016-2017", Number: "3"}, "ah-tk-20162017-3", "2016-2017", ""},
		{"identifier without session year, with parts", "file.txt", foot + replied, extract.Facts{ID: "ah-1151601", Number: "3"}, "ah-1151601", "2016-2017", ""},
		{"identifier without session year, its figures as number", "file.txt", foot + replied, extract.Facts{ID: "ah-1151601", Number: "1151601"}, "ah-1151601", "2016-2017", ""},
		{"identifier without session year, all other parts beside it", "file.txt", replied, extract.Facts{ID: "ah-1151601", Chamber: "tk", SessionYear: "2016-2017", Number: "3"}, "ah-tk-20162017-3", "2016-2017", "identifier-dropped"},
		{"name without session year, all printed", "ah-1151601.txt", "Tweede Kamer, vergaderjaar 2016–2017, Aanhangsel van de Handelingen, nr. 3\n\n" + replied, extract.Facts{}, "ah-tk-20162017-3", "2016-2017", ""},
		{"parts of no known form", "file.txt", replied, extract.Facts{Chamber: "xx", SessionYear: "2016-2018", Number: "3/4"}, "", "", "facts-unread facts-unread facts-unread"},
		{"identifier of a reprint beside its number", "file.txt", replied, extract.Facts{ID: "ah-tk-20202021-2268-h1", SessionYear: "2020-2021", Number: "2268"}, "ah-tk-20202021-2268-h1", "2020-2021", ""},
		{"questions beside another case", "file.txt", asked, extract.Facts{ID: "kv-tk-2024Z18441", CaseNumber: "2024Z18442"}, "kv-tk-2024Z18441", "", "facts-contradict"},
		{"questions under the identifier of a reply", "file.txt", asked, extract.Facts{ID: "ah-tk-20202021-2268"}, "", "2020-2021", "identifier-dropped"},
		{"questions with a number of no known form", "file.txt", asked, extract.Facts{CaseNumber: "2"}, "", "", ""},
	} {
		if d := identified(t, test.path, test.text, test.facts); d.ID != test.id || d.SessionYear != test.year || codes(d) != test.codes {
			t.Errorf("%s: %q of %q, problems %q", test.name, d.ID, d.SessionYear, codes(d))
		}
	}
}

// FuzzIdentity shows that no identifier, name of a file or fact takes a document down, and that an identifier that is given is one.
func FuzzIdentity(f *testing.F) {
	for _, s := range unknown {
		soak.Add(f, s, s, "2016-2017", "3", "")
	}
	for _, id := range known {
		soak.Add(f, id.Text, id.Text+".txt", id.SessionYear, id.Number, id.CaseNumber)
	}
	f.Fuzz(func(t *testing.T, id, path, year, number, caseNumber string) {
		for _, text := range []string{replied, asked} {
			d := identified(t, path, text, extract.Facts{ID: id, Chamber: "tk", SessionYear: year, Number: number, CaseNumber: caseNumber})
			if _, ok := dutch.ParseOfficialID(d.ID); d.ID != "" && !ok {
				t.Errorf("%q is no identifier", d.ID)
			}
			given, ok := dutch.ParseOfficialID(id)
			reprint := strings.TrimSuffix(path, ".txt") == d.ID && strings.HasPrefix(d.ID, given.Text+"-") // which only the name tells
			numbered := given.Number == "" && !given.Questions() && year != "" && number != ""             // the year and number count then
			if ok && given.Questions() == (text == asked) && d.ID != given.Text && !reprint && !numbered {
				t.Errorf("the identifier %q gives %q (file %q, year %q, number %q, case %q)", id, d.ID, path, year, number, caseNumber)
			}
		}
	})
}
