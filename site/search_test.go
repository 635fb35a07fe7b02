package site

import (
	"encoding/json"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/internal/search"
)

// reads runs the script of the search page in Node, without a page, and prints what it makes of what is typed.
const reads = `
const fs = require("fs"), vm = require("vm");
const nothing = { dataset: { common: "de het" }, elements: { q: null }, addEventListener() {}, replaceChildren() {}, focus() {}, value: "" };
nothing.elements.q = nothing;
const page = { document: { getElementById: () => nothing }, location: { search: "" }, URLSearchParams, Intl, setTimeout, clearTimeout, fetch: null, console };
vm.createContext(page);
vm.runInContext(fs.readFileSync(process.argv[1], "utf8"), page);
page.typed = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(vm.runInContext("typed.map(parse)", page)));
`

// TestTheSearchPageReadsWhatIsTypedAsAllElseDoes compares the script's reading with that of package search, folded to the words that the
// page's index has.
func TestTheSearchPageReadsWhatIsTypedAsAllElseDoes(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node to run the script in")
	}
	typed := []string{
		"pensioen", "Pensioen  PAYROLLING", `"flexibele Arbeid" wet`, "“flexibele arbeid” «de bank»", "rook OR brand schip", `a1 OR "bb cc" OR dd`,
		"rook|brand", "rook or brand", `schip -rook -"de brand"`, "schip NOT rook", "schip AND rook", "asbest*", `"wet open"*`, "wob-verz*", "wob-verzoek 2:14",
		"coördinatie", "coo\u0308rdinatie", "(rook) [brand] {vuur} ^22 ~11", "text:rook && brand || !vuur", `"zonder einde`, `"" rook ""`, "OR rook OR",
		"rook OR OR brand", "rook OR -brand", "- rook", "rook - brand", "--rook xx", "* ** rook", "as*best", "", ` ?! * " `, "-asbest", "NOT", "AND OR NOT",
		"æther -straße", strings.Repeat("aa ", 200), strings.Repeat("aa OR ", 200),
	}
	given, err := json.Marshal(typed)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, "-e", reads, "assets/search.js")
	cmd.Stdin, cmd.Stderr = strings.NewReader(string(given)), os.Stderr
	printed, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var got []search.Query
	if err := json.Unmarshal(printed, &got); err != nil || len(got) != len(typed) {
		t.Fatalf("%d readings of %d: %v", len(got), len(typed), err)
	}
	for i, said := range typed {
		want := search.Parse(said)
		if got, want := folded(got[i]), folded(want); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is %v to the page, %v to the program", said, got, want)
		}
	}
}

// folded returns a query with its words as the index of the site has them.
func folded(q search.Query) search.Query {
	var out search.Query
	fold := func(terms []search.Term) (left []search.Term) {
		for _, term := range terms {
			one := search.Term{Prefix: term.Prefix}
			for _, w := range term.Words {
				for f := range strings.SplitSeq(iri.Slug(w), "-") {
					if len(f) > 1 {
						one.Words = append(one.Words, f)
					}
				}
			}
			if len(one.Words) > 0 {
				left = append(left, one)
			}
		}
		return left
	}
	for _, clause := range q.All {
		if terms := fold(clause); terms != nil {
			out.All = append(out.All, terms)
		}
	}
	out.None = fold(q.None)
	return out
}
