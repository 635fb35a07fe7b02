package resolve

import (
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/typed"
)

// Every table says what it holds, and each of its rows where it comes from.
func TestTablesDescribeThemselves(t *testing.T) {
	tables, err := Tables("")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range tables {
		if !strings.HasSuffix(one.Holds, ".") || len(one.Rows) == 0 || len(one.Sources()) == 0 || one.Own != 0 {
			t.Errorf("%s holds %q, %d rows from %q", one.Name, one.Holds, len(one.Rows), one.Sources())
		}
	}
}

// A thing is found by its names and its key, with what other tables have under that key, and nothing of others.
func TestAboutOneThing(t *testing.T) {
	tables, err := Tables(write(t, "law_aliases.tsv", "bwb\tname\tkind", "BWBR0005537\tBestuurswet\talias"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, want string }{
		{"bestuurswet", "law_aliases laws"},
		{"BWBR0005537", "law_aliases laws"},
		{"Q28839264", "memberships persons"},
		{"gijs VAN dijk", "memberships persons"},
		{"cabae19e-836c-48c4-903e-7357789f9260", "memberships persons"},
		{"50PLUS", "parties"},
		{"minister-van-defensie", "cabinet_posts posts"},
		{"Dijk, Gijs", "memberships persons"},
		{"rosenmoller", "memberships persons"},
		{"B. van der Ham", "memberships persons"},
		{"ministerie van financien", "ministries"},
		{"minister van financien", "cabinet_posts posts"},
		{"nothing of that name", ""},
		{"", ""},
	}
	for _, test := range tests {
		var found []string
		all, meant := About(tables, typed.New(test.name))
		for _, one := range all[:meant] {
			for _, r := range one.Thing.Rows {
				found = append(found, tables[r.Table].Name)
			}
		}
		slices.Sort(found)
		if got := strings.Join(slices.Compact(found), " "); got != test.want {
			t.Errorf("%q is in %q, want %q", test.name, got, test.want)
		}
	}
	all, meant := About(tables, typed.New("verdonk"))
	if meant != 2 || all[0].Thing.Name != "Rita Verdonk" || all[1].Thing.Table != "parties" {
		t.Errorf("%d things are called Verdonk: %+v", meant, all[:meant])
	}
	aliases := tables[slices.IndexFunc(tables, func(one Table) bool { return one.Name == "law_aliases" })]
	if last := aliases.Rows[len(aliases.Rows)-1]; aliases.Own != 1 || aliases.Cell(last, "name") != "Bestuurswet" || aliases.Cell(last, "celex") != "" {
		t.Errorf("%d rows of one's own, the last %q", aliases.Own, last)
	}
}
