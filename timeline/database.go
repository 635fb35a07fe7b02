package timeline

import (
	_ "embed"
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// PapersQuery asks a graph database in Cypher for the papers, one row a document: see DatabaseReader.
//
//go:embed queries/papers.cypher
var PapersQuery string

// LinksQuery asks a graph database in Cypher for the links, one row a link.
//
//go:embed queries/links.cypher
var LinksQuery string

// DatabaseReader makes papers of the rows of PapersQuery and links of the rows of LinksQuery.
type DatabaseReader struct {
	// Ministry tells to which ministry a post belonged on a day, or "": relationships of a paper with several posts do not.
	Ministry func(post string, on extract.Date) string
}

// relations are the types of relationships between papers.
var relations = map[string]Relation{"SAME_INQUIRY_AS": SameInquiry, "SAME_DOCUMENT_AS": SameDocument, "REPLACED_BY": ReplacedBy}

// Link returns the link in a row of LinksQuery.
func (r DatabaseReader) Link(columns []string, row []any) (Link, error) {
	f, err := newRecord(columns, row)
	if err != nil {
		return Link{}, err
	}
	relation, ok := relations[f.text("relation")]
	if !ok {
		return Link{}, fmt.Errorf("no relation %q", f.text("relation"))
	}
	return Link{f.text("from"), f.text("to"), relation}, nil
}

// Paper returns the paper in a row of PapersQuery.
func (r DatabaseReader) Paper(columns []string, row []any) (Paper, error) {
	f, err := newRecord(columns, row)
	if err != nil {
		return Paper{}, err
	}
	p := Paper{
		IRI: f.text("document"), ID: f.text("id"), Kind: extract.DocumentKind(f.text("kind")), Chamber: chamberOf(f.text("chamber")),
		SessionYear: f.text("sessionYear"), CaseNumber: f.text("caseNumber"), Subject: f.text("subject"), Inquiry: f.text("inquiry"),
		Submitted: extract.Date(f.text("submitted")), Replied: extract.Date(f.text("replied")),
	}
	p.Later = p.Kind == extract.AnswerPaper && dutch.IsLaterAnswer(f.text("head"))
	day := p.Replied
	if day == "" {
		day = p.Submitted
	}
	header := headerOf(f)
	p.Askers = askersOf(f, header)
	p.Addressed = r.offices(header.inOrder(f.things("addressed")), f.things("addressedMinistries"), day)
	p.OnBehalfOf = r.offices(header.inOrder(f.things("onBehalfOf")), nil, day)
	p.Answerers = r.answerers(f, header, day)
	return p, nil
}

// offices gives each post its ministry: the register's, if the paper names it.
func (r DatabaseReader) offices(posts, ministries []Thing, day extract.Date) []Office {
	var out []Office
	for _, post := range posts {
		if role := lastSegment(post.IRI); role == extract.RoleMinister || role == extract.RoleStateSecretary {
			post = Thing{} // a role without what it is for is no post
		}
		out = append(out, Office{post, r.ministry(post.IRI, "", ministries, day)})
	}
	return out
}

// ministry chooses among the ministries that a paper names the one of a post, or of the tenure of who held it. Those of
// posts in whose name a paper is written are not among them: named is nil.
func (r DatabaseReader) ministry(post, ofTenure string, named []Thing, day extract.Date) Thing {
	registered := r.Ministry(post, day)
	if named == nil {
		return Thing{IRI: registered}
	}
	for _, wanted := range []string{registered, ofTenure} {
		for _, m := range named {
			if m.IRI == wanted {
				return m
			}
		}
	}
	return Thing{}
}

// askersOf returns who asked, the first first, each with the party of the seat.
func askersOf(f record, header header) []Asker {
	party := map[string]Thing{}
	for _, seat := range f.lists("seats") {
		party[seat[0]] = Thing{seat[1], seat[2]}
	}
	var out []Asker
	first := f.text("firstAsker")
	for _, person := range header.inOrder(f.things("askers")) {
		a := Asker{person, party[person.IRI]}
		if person.IRI == first {
			out = append([]Asker{a}, out...)
		} else {
			out = append(out, a)
		}
	}
	return out
}

// answerers returns who answered, in the order of the header, each with post and ministry.
func (r DatabaseReader) answerers(f record, header header, day extract.Date) []Answerer {
	tenures := map[string][]string{}
	for _, t := range f.lists("tenures") {
		tenures[t[0]] = t
	}
	named := f.things("ministries")
	if named == nil {
		named = []Thing{}
	}
	var out []Answerer
	var places []int
	people := f.things("answerers")
	for _, person := range people {
		var post, ministry string
		if t := tenures[person.IRI]; t != nil {
			post, ministry = t[1], t[2]
		}
		place, printed := header.answerer(person, post)
		if printed != "" {
			post = printed
		}
		a := Answerer{person, Office{Thing{IRI: post}, r.ministry(post, ministry, named, day)}}
		if !a.Ministry.Known() && len(people) == 1 && len(named) == 1 {
			a.Ministry = named[0]
		}
		at := len(out)
		for at > 0 && places[at-1] > place {
			at--
		}
		out = append(out[:at], append([]Answerer{a}, out[at:]...)...)
		places = append(places[:at], append([]int{place}, places[at:]...)...)
	}
	return out
}

// record is a row by the names of its columns.
type record map[string]any

func newRecord(columns []string, row []any) (record, error) {
	if len(columns) != len(row) {
		return nil, fmt.Errorf("a row of %d values under %d columns", len(row), len(columns))
	}
	f := make(record, len(row))
	for i, c := range columns {
		f[c] = row[i]
	}
	return f, nil
}

// text returns a text, "" where there is none.
func (f record) text(column string) string {
	s, _ := f[column].(string)
	return strings.TrimSpace(s)
}

// lists returns a list of lists of texts; what is no text is "".
func (f record) lists(column string) [][]string {
	rows, _ := f[column].([]any)
	var out [][]string
	for _, row := range rows {
		values, _ := row.([]any)
		texts := make([]string, max(len(values), 3))
		for i, v := range values {
			texts[i], _ = v.(string)
		}
		out = append(out, texts)
	}
	return out
}

// things returns a list of [IRI, name].
func (f record) things(column string) []Thing {
	var out []Thing
	for _, row := range f.lists(column) {
		out = append(out, Thing{row[0], row[1]})
	}
	return out
}
