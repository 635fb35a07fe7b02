package iri

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// hasForm tells whether an IRI has one of the forms of others' IRIs.
func hasForm(name string) bool {
	for _, f := range Forms() {
		if rest, ok := strings.CutPrefix(name, f.Begin); ok && regexp.MustCompile("^(?:"+f.Rest+")$").MatchString(rest) {
			return true
		}
	}
	return false
}

func TestEveryFormOfOthersHasItsExampleAndSource(t *testing.T) {
	for _, f := range Forms() {
		if !hasForm(f.Example) || !strings.HasPrefix(f.Example, f.Begin) || f.Source == "" {
			t.Errorf("%+v", f)
		}
	}
	for _, other := range []string{
		OfficialSite + "h-tk-20062007-29-1948", OfficialSite + "h-tk-20042005-1426", OfficialSite + "kst-", lawSite + "brugwachterswet", euSite + "bruggen",
		ecliSite + "BA9173", tooiSite + "ministerie/gm0344",
	} {
		if hasForm(other) {
			t.Errorf("%s has a form", other)
		}
	}
}

func TestTheGuideListsTheFormsOfOthers(t *testing.T) {
	guide, err := os.ReadFile("../../docs/identifiers.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Forms() {
		if row := "| " + f.What + " | `" + f.Example + "` | " + f.Source + " |"; !strings.Contains(string(guide), row) {
			t.Errorf("docs/identifiers.md has no row %s", row)
		}
	}
}
