package structure_test

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

// facts prints what was read of a document as facts only: names, posts, dates, numbers, addresses. Sentences of others
// are kept as the start of a hash.
func facts(d *extract.Document) string {
	var b strings.Builder
	line := func(name string, values ...string) {
		if s := strings.Join(values, "; "); s != "" {
			fmt.Fprintf(&b, "  %s: %s\n", name, s)
		}
	}
	line("id", d.ID)
	line("is", strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s", d.Kind, d.Chamber, d.SessionYear, d.Number, d.CaseNumber)))
	line("dates", strings.TrimSpace(string(d.Submitted)+" "+string(d.Answered)))
	if d.Oral {
		line("oral", "yes")
	}
	line("askers", each(d.Askers, func(a extract.Asker) string { return a.Name + " (" + a.Party + ")" })...)
	line("asked", each(d.Addressees, office)...)
	line("answered by", each(d.Answerers, func(a extract.Answerer) string { return a.Name + ", " + office(a.Office) })...)
	line("on behalf of", each(d.OnBehalfOf, office)...)
	line("see also", d.SeeAlso...)
	line("subject", hash(d.Subject))
	line("questions", each(unitsOf(d, extract.QuestionUnit), label)...)
	line("answers", each(unitsOf(d, extract.AnswerUnit), label)...)
	line("other", each(append(unitsOf(d, extract.NoticeUnit), unitsOf(d, extract.ExplanationUnit)...), extract.Unit.Name)...)
	for _, n := range unitsOf(d, extract.NoteUnit) {
		line("note "+n.Number, strings.TrimSpace(bearer(d, n)+" "+hash(strings.ReplaceAll(n.Text.String(), "-", ""))+" "+strings.Join(addresses(n.Text.String()), " ")))
	}
	line("problems", each(d.Problems, func(p extract.Problem) string { return p.Code })...)
	return b.String()
}

func each[T, R any](values []T, print func(T) R) (out []R) {
	for _, v := range values {
		out = append(out, print(v))
	}
	return out
}

func office(o extract.Office) string { return strings.TrimSpace(o.Role + " " + o.Portfolio) }

func unitsOf(d *extract.Document, kind extract.UnitKind) (out []extract.Unit) {
	for _, u := range d.Units {
		if u.Kind == kind {
			out = append(out, u)
		}
	}
	return out
}

func label(u extract.Unit) string { return extract.JoinNumbers(u.Numbers, ",") }

func hash(s string) string {
	if s == "" {
		return ""
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(words(s))))[:12]
}

var address = regexp.MustCompile(`(?:https?://|www\.)[^\s»”]*[^\s»”).,;:]`)

func addresses(s string) []string { return address.FindAllString(s, -1) }

// TestFactsOfPublishedPapers compares what is read of every published paper at hand with facts that were checked against
// the paper by reading it. Text and PDF of one paper must give the same facts.
func TestFactsOfPublishedPapers(t *testing.T) {
	files := corpus(t, "pdf/*.txt", "pdf/*.pdf", "printed/*.txt", "questions/*.txt", "griffie/*.txt", "letters/*.*", "html/*.html")
	var b strings.Builder
	seen := map[string]string{}
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file)) + "/" + strings.SplitN(filepath.Base(file), ".", 2)[0]
		got := facts(parseFile(t, file))
		if before, ok := seen[name]; !ok {
			seen[name] = got
			fmt.Fprintf(&b, "%s\n%s", name, got)
		} else if diff := diffLines(unhyphened(before), unhyphened(got)); diff != "" {
			t.Errorf("%s: another form of the paper gives other facts:\n%s", file, diff)
		}
	}
	golden(t, "facts.golden", b.String())
}

// unhyphened leaves hyphens out: programs that print text from PDF eat those at the ends of lines in addresses.
func unhyphened(s string) string { return strings.ReplaceAll(s, "-", "") }

// TestTextsOfOnePaperAgree shows that PDF and both texts of a paper give the same words in every unit.
func TestTextsOfOnePaperAgree(t *testing.T) {
	for _, pdf := range corpus(t, "pdf/*.pdf") {
		want := parseFile(t, pdf)
		for _, ending := range []string{".txt", ".layout.txt"} {
			got := parseFile(t, strings.TrimSuffix(pdf, ".pdf")+ending)
			for i, u := range got.Units {
				if i < len(want.Units) && unitText(u) != unitText(want.Units[i]) {
					t.Errorf("%s%s, %s:\n  text %s\n  PDF  %s", filepath.Base(pdf), ending, u.Name(), unitText(u), unitText(want.Units[i]))
				}
			}
		}
	}
}

// unitText is a unit's text without white space and hyphens, which only a PDF shows for sure.
func unitText(u extract.Unit) string {
	return u.Name() + " " + strings.NewReplacer("-", "", " ", "", "\n", "").Replace(u.Text.String())
}

// goldFacts are the facts of headers and notes that a person marked.
type goldFacts struct {
	Addressees, OnBehalfOf, SeeAlso    []string
	Answered, Kind, Subject, Submitted string
	SessionYear, Chamber               *string
	Number                             any
	Answerers                          []truthOffice
	Answers                            [][]int
	Askers                             []struct{ Name, Party string }
	Notes                              []json.RawMessage
	Questions                          []any
}

// TestFactsMarkedByAPerson compares with the facts of fifteen papers that a person marked.
func TestFactsMarkedByAPerson(t *testing.T) {
	corpus(t, "kvr/*.xml")
	data, err := os.ReadFile(filepath.Join(shared, "gold", "facts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]goldFacts
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	for name, want := range all {
		file := filepath.Join(shared, "gold", "documents", name+".txt")
		if strings.HasPrefix(name, "KVR") {
			file = filepath.Join(shared, "corpus", "kvr", name+".xml")
		}
		compareGold(t, name, want, parseFile(t, file))
	}
}

func compareGold(t *testing.T, name string, want goldFacts, d *extract.Document) {
	t.Helper()
	check := func(field string, want, got any) {
		t.Helper()
		if w, g := fmt.Sprint(want), fmt.Sprint(got); w != g {
			t.Errorf("%s: %s: want %.200s, got %.200s", name, field, w, g)
		}
	}
	check("kind", want.Kind, d.Kind)
	check("subject", strings.TrimRight(want.Subject, "."), strings.TrimRight(d.Subject, "."))
	check("submitted", want.Submitted, d.Submitted)
	check("answered", want.Answered, d.Answered)
	for i := range want.Askers {
		if want.Askers[i].Party == "NSC" { // marked by its abbreviation, printed in full
			want.Askers[i].Party = "Nieuw Sociaal Contract"
		}
	}
	check("askers", want.Askers, askersOf(d))
	if want.SessionYear != nil {
		check("session year", *want.SessionYear, d.SessionYear)
	}
	if want.Chamber != nil {
		check("chamber", *want.Chamber, d.Chamber)
	}
	check("answerers", want.Answerers, answerersOf(d))
	post := func(o extract.Office) string { return o.Role + " " + cmpOr(o.Preposition, "van") + " " + o.Portfolio }
	check("addressees", want.Addressees, each(d.Addressees, post))
	check("on behalf of", want.OnBehalfOf, each(d.OnBehalfOf, post))
	check("see also", want.SeeAlso, d.SeeAlso)
	check("answers", want.Answers, each(unitsOf(d, extract.AnswerUnit), func(u extract.Unit) []int { return u.Numbers }))
	asked := 0
	for _, u := range unitsOf(d, extract.QuestionUnit) {
		asked += len(u.Numbers)
	}
	check("questions", len(want.Questions), asked)
	if d.Format != "kvr" { // whose notes were not marked
		check("notes", len(want.Notes), len(unitsOf(d, extract.NoteUnit)))
	}
}

func cmpOr(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// TestEveryRecordIsRead shows that no KVR record is lost, and counts what is reported of them.
func TestEveryRecordIsRead(t *testing.T) {
	count := map[string]int{}
	files := corpus(t, "kvr/*.xml")
	for _, file := range files {
		d := parseFile(t, file)
		count["kind "+string(d.Kind)]++
		count["units"] += len(d.Units)
		for _, p := range d.Problems {
			count["problem "+p.Code]++
		}
		if len(d.Problems) > 0 {
			count["records with a problem"]++
		}
	}
	count["records"] = len(files)
	var lines []string
	for k, n := range count {
		lines = append(lines, fmt.Sprintf("%-32s %6d\n", k, n))
	}
	slices.Sort(lines)
	golden(t, "records.golden", strings.Join(lines, ""))
}
