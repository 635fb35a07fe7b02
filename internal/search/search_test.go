package search_test

import (
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/search"
)

// cases are what people type, and what that is to FTS5 and to Lucene.
var cases = []struct{ typed, fts5, lucene string }{
	{`pensioen`, `"pensioen"`, `+pensioen`},
	{`Pensioen  PAYROLLING`, `"pensioen" AND "payrolling"`, `+pensioen +payrolling`},
	{`"flexibele Arbeid" wet`, `"flexibele arbeid" AND "wet"`, `+"flexibele arbeid" +wet`},
	{`“flexibele arbeid” «de bank»`, `"flexibele arbeid" AND "de bank"`, `+"flexibele arbeid" +"de bank"`},
	{`rook OR brand schip`, `("rook" OR "brand") AND "schip"`, `+(rook OR brand) +schip`},
	{`a1 OR "b c" OR d`, `("a1" OR "b c" OR "d")`, `+(a1 OR "b c" OR d)`},
	{`rook|brand`, `("rook" OR "brand")`, `+(rook OR brand)`},
	{`rook or brand`, `"rook" AND "or" AND "brand"`, `+rook +or +brand`},
	{`schip -rook -"de brand"`, `("schip") NOT ("rook" OR "de brand")`, `+schip -rook -"de brand"`},
	{`schip NOT rook`, `("schip") NOT "rook"`, `+schip -rook`},
	{`schip AND rook`, `"schip" AND "rook"`, `+schip +rook`},
	{`asbest*`, `"asbest" *`, `+(asbest* OR asbest)`},
	{`"wet open"*`, `"wet open" *`, `+(+wet +open*)`},
	{`wob-verz*`, `"wob verz" *`, `+(+wob +verz*)`},
	{`wob-verzoek 2:14`, `"wob verzoek" AND "2 14"`, `+"wob verzoek" +"2 14"`},
	{`coördinatie`, `"coördinatie"`, `+coördinatie`},
	{"coo\u0308rdinatie", `"coördinatie"`, `+coördinatie`},
	{`'s-gravenhage?`, `"s gravenhage"`, `+"s gravenhage"`},
	// Signs of the grammars are blanks, or part of what they stand in.
	{`(rook) [brand] {vuur} ^2 ~1`, `"rook" AND "brand" AND "vuur" AND "2" AND "1"`, `+rook +brand +vuur +2 +1`},
	{`text:rook && brand || !vuur \ /x/`, `"text rook" AND ("brand" OR "vuur") AND "x"`, `+"text rook" +(brand OR vuur) +x`},
	{`NEAR(a b, 3)`, `"near a" AND "b" AND "3"`, `+"near a" +b +3`},
	{`"zonder einde`, `"zonder einde"`, `+"zonder einde"`},
	{`"" rook ""`, `"rook"`, `+rook`},
	{`OR rook OR`, `"rook"`, `+rook`},
	{`rook OR OR brand`, `("rook" OR "brand")`, `+(rook OR brand)`},
	{`rook OR -brand`, `("rook") NOT "brand"`, `+rook -brand`},
	{`- rook`, `"rook"`, `+rook`},
	{`rook - brand`, `"rook" AND "brand"`, `+rook +brand`},
	{`--rook x`, `("x") NOT "rook"`, `+x -rook`},
	{`* ** rook`, `"rook"`, `+rook`},
	{`as*best`, `"as best"`, `+"as best"`},
	// Nothing to look for.
	{``, ``, ``},
	{` ?! * " `, ``, ``},
	{`-asbest`, ``, ``},
	{`NOT`, ``, ``},
	{`AND OR NOT`, ``, ``},
}

func TestWhatIsTypedBecomesAQueryOfEachLanguage(t *testing.T) {
	for _, c := range cases {
		q := search.Parse(c.typed)
		if got := q.FTS5(); got != c.fts5 {
			t.Errorf("%s is to FTS5\n%s, want\n%s", c.typed, got, c.fts5)
		}
		if got := q.Lucene(); got != c.lucene {
			t.Errorf("%s is to Lucene\n%s, want\n%s", c.typed, got, c.lucene)
		}
		if q.Empty() != (c.fts5 == "") {
			t.Errorf("%s: nothing to look for is %t", c.typed, q.Empty())
		}
	}
}

func TestWordsThatAreEverywhereCanBeLeftOut(t *testing.T) {
	common := func(word string) bool { return word == "de" || word == "het" }
	for _, c := range []struct{ typed, left, dropped string }{
		{`de bank`, `"bank"`, "de"},
		{`"de bank" het`, `"de bank"`, "het"},
		{`de OR bank schip`, `"schip"`, "de"},
		{`de* schip -het`, `("de" * AND "schip") NOT "het"`, ""},
		{`de het`, `"de" AND "het"`, ""},
	} {
		q, dropped := search.Parse(c.typed).Without(common)
		if got := q.FTS5(); got != c.left || strings.Join(dropped, " ") != c.dropped {
			t.Errorf("%s is %s without %v, want %s without %s", c.typed, got, dropped, c.left, c.dropped)
		}
	}
}

func TestWhatIsTypedIsBounded(t *testing.T) {
	for _, typed := range []string{strings.Repeat("a ", 1e5), strings.Repeat("a-", 1e5), strings.Repeat("-a ", 1e5), strings.Repeat("a OR ", 1e5), strings.Repeat(`"`, 1e5)} {
		if n := len(search.Parse(typed).FTS5()); n > 1000 {
			t.Errorf("%s... becomes %d bytes", typed[:6], n)
		}
	}
}

// FuzzParse shows that only letters and digits of what is typed get into a query, whatever is typed, and that a query reads back
// as itself.
func FuzzParse(f *testing.F) {
	for _, c := range cases {
		f.Add(c.typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q := search.Parse(typed)
		for _, term := range slices.Concat(append(q.All, q.None)...) {
			if len(term.Words) == 0 {
				t.Fatalf("%q has a term without words", typed)
			}
			for _, w := range term.Words {
				if strings.ContainsAny(w, " \x00\"*():^-+") || w == "" || strings.ToUpper(w) == w && strings.ToLower(w) != w {
					t.Fatalf("%q has the word %q", typed, w)
				}
			}
		}
		if again := search.Parse(q.Lucene()).Lucene() == ""; again != q.Empty() {
			t.Fatalf("%q as a query has nothing to look for: %t", typed, again)
		}
	})
}
