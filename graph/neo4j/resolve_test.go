package neo4j

import (
	"context"
	"errors"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/queries"
)

// numbers reads one number as papers print it.
func numbers(said string) []string {
	if said == "nr. 2 van 2017-2018" {
		return []string{"ah-tk-20172018-2", "ah-ek-20172018-2"}
	}
	return nil
}

func TestNamesAreTakenAsPeopleTypeThem(t *testing.T) {
	s := open(t)
	load(t, s, said(t, asked+`
graph graph/more
person/jong type Member Person
person/jong label Piet de Jong
person/jong2 type Member Person
person/jong2 label Anna de Jong
`)...)
	for _, c := range []struct{ query, given, want string }{
		{"asked-by-member", "member=Bakker", "person/bakker"},
		{"asked-by-member", "member=van dijk", "person/dijk"},
		{"asked-by-member", "member=" + base + "person/dijk", "person/dijk"},
		{"asked-by-member", "member=Kees", "person/vries"},
		{"asked-by-party", "party=pvda", "party/pvda"},
		{"asked-about-law", "law=Arbowet", "law/arbo"},
		{"asked-about-law", "law=BWBR0010346", "law/arbo"},
		{"asked-of-ministry", "ministry=Sociale Zaken", "ministry/szw"},
		{"follow-ups", "document=ah-tk-20172018-2", "document/ah-tk-20172018-2"},
		{"follow-ups", "document=nr. 2 van 2017-2018", "document/ah-tk-20172018-2"},
		{"asked-about-law", "law=bwbr0010346", "law/arbo"},
		{"asked-about-law", "law=bestuursrecht wet", "law/awb"},
		{"co-askers", "", ""},
	} {
		q, params := prepared(t, c.query, c.given)
		if _, err := s.Resolve(context.Background(), q, params, numbers); err != nil {
			t.Errorf("%s: %v", c.given, err)
		}
		for name, value := range params {
			if q.Params[0].Name == name && strings.TrimPrefix(value.(string), base) != c.want {
				t.Errorf("%s is taken for %s, want %s", c.given, value, c.want)
			}
		}
	}
	for _, c := range []struct {
		query, given string
		err          error
		told         []string
	}{
		{"asked-by-member", "member=de Jong", queries.ErrAmbiguousName, []string{"Anna de Jong", "Piet de Jong"}},
		{"asked-by-member", "member=Jansen", queries.ErrUnknownName, nil},
		{"asked-by-member", "member=", queries.ErrUnknownName, nil},
		{"asked-about-law", "law=wet", queries.ErrAmbiguousName, []string{"Algemene wet bestuursrecht BWBR0005537", "Arbeidsomstandighedenwet BWBR0010346"}},
		{"asked-about-law", "law=PvdA", queries.ErrUnknownName, nil},
	} {
		q, params := prepared(t, c.query, c.given)
		_, err := s.Resolve(context.Background(), q, params, numbers)
		if !errors.Is(err, c.err) {
			t.Errorf("%s: error %v, want %v", c.given, err, c.err)
			continue
		}
		for _, name := range c.told {
			if !strings.Contains(err.Error(), name) {
				t.Errorf("%s: %q does not tell %s", c.given, err, name)
			}
		}
	}
}
