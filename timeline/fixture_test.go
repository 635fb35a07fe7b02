package timeline

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

// The people and ministries of the tests.
var (
	jansen  = Asker{Thing{"person/jansen", "Jansen"}, Thing{"party/a", "A"}}
	devries = Asker{Thing{"person/devries", "De Vries"}, Thing{"party/b", "B"}}
	finance = Office{Thing{"post/fin", "minister van Financiën"}, Thing{"ministry/fin", "Financiën"}}
	roads   = Office{Thing{"post/venw", "minister van Verkeer en Waterstaat"}, Thing{"ministry/venw", "Verkeer en Waterstaat"}}
	works   = Office{Thing{"post/ienm", "minister van Infrastructuur en Milieu"}, Thing{"ministry/ienm", "Infrastructuur en Milieu"}}
)

// paper makes a paper about an inquiry: kind, day of submission and of the reply, and who is asked and replies.
func paper(id, inquiry string, kind extract.DocumentKind, submitted, replied extract.Date, by ...Office) Paper {
	p := Paper{
		IRI: "document/" + id, ID: id, Kind: kind, Chamber: "tk", Subject: "fietspaden", Inquiry: "inquiry/" + inquiry,
		Submitted: submitted, Replied: replied, Askers: []Asker{jansen}, Addressed: []Office{finance},
	}
	if kind != extract.QuestionPaper {
		for _, o := range by {
			p.Answerers = append(p.Answerers, Answerer{Thing{"person/of-" + o.Post.IRI, "Minister"}, o})
		}
	}
	return p
}

func question(id, inquiry string, submitted extract.Date) Paper {
	return paper(id, inquiry, extract.QuestionPaper, submitted, "")
}

func answer(id, inquiry string, submitted, replied extract.Date, by ...Office) Paper {
	if len(by) == 0 {
		by = []Office{finance}
	}
	return paper(id, inquiry, extract.AnswerPaper, submitted, replied, by...)
}

func notice(id, inquiry string, submitted, replied extract.Date) Paper {
	return paper(id, inquiry, extract.DelayNotice, submitted, replied, finance)
}

// collected returns the inquiries of papers as of a day.
func collected(asOf extract.Date, links []Link, papers ...Paper) *Set {
	var c Collector
	for _, p := range papers {
		c.Add(p)
	}
	for _, l := range links {
		c.Link(l)
	}
	return c.Inquiries(asOf, merged{})
}

// merged is a register that knows one merger and one renaming.
type merged struct{}

func (merged) Name(iri string, on extract.Date) string {
	if iri != "ministry/venw" || on == "" {
		return ""
	}
	if on < "1950-01-01" {
		return "Waterstaat"
	}
	return "Verkeer en Waterstaat"
}

func (merged) Successor(ministry string) string {
	if ministry == "ministry/venw" {
		return "ministry/ienm"
	}
	return ""
}

// table groups, or fails the test.
func table(t *testing.T, s *Set, o Options) []Row {
	t.Helper()
	out, err := s.Table(o)
	if err != nil {
		t.Fatal(err)
	}
	return out.Rows
}

func codes(s *Set) (out []string) {
	for _, p := range s.Problems {
		out = append(out, p.Code)
	}
	return out
}

// later returns an answer that says that another came before.
func later(p Paper) Paper {
	p.Later = true
	return p
}
