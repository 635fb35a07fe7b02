package graph

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// record is a document as `kamergraaf extract` prints it. The order of the fields is that of the output.
type record struct {
	ID          *string           `json:"id"`
	Source      string            `json:"source"`
	Kind        string            `json:"kind"`
	Chamber     *string           `json:"chamber"`
	SessionYear *string           `json:"sessionYear"`
	Number      *string           `json:"number"`
	CaseNumber  *string           `json:"caseNumber"`
	Subject     string            `json:"subject"`
	Submitted   *string           `json:"submitted"`
	Answered    *string           `json:"answered"`
	Askers      []askerRecord     `json:"askers"`
	Addressees  []officeRecord    `json:"addressees"`
	Answerers   []answererRecord  `json:"answerers"`
	OnBehalfOf  []officeRecord    `json:"onBehalfOf"`
	SeeAlso     []string          `json:"seeAlso"`
	Topics      []string          `json:"topics,omitempty"`
	Oral        bool              `json:"oral,omitempty"`
	Reprint     string            `json:"reprint,omitempty"`
	FormerIDs   []string          `json:"formerIds,omitempty"`
	Questions   []questionRecord  `json:"questions"`
	Answers     []answerRecord    `json:"answers"`
	Notice      *textRecord       `json:"notice"`
	Explanation *textRecord       `json:"explanation"`
	Notes       []noteRecord      `json:"notes"`
	Annexes     []annexRecord     `json:"annexes,omitempty"`
	Mentions    []mentionRecord   `json:"mentions"`
	Header      *textRecord       `json:"header"`
	Problems    []extract.Problem `json:"problems"`
}

type askerRecord struct {
	Name  string  `json:"name"`
	Party string  `json:"party"`
	ID    *string `json:"id"`
}

type officeRecord struct {
	Role      string  `json:"role"`
	Portfolio string  `json:"portfolio"`
	ID        *string `json:"id"`
}

type answererRecord struct {
	Name      string  `json:"name"`
	Role      string  `json:"role"`
	Portfolio string  `json:"portfolio"`
	ID        *string `json:"id"`
}

type textRecord struct {
	Text string `json:"text"`
}

type questionRecord struct {
	Numbers []int  `json:"numbers"`
	Text    string `json:"text"`
}

type answerRecord struct {
	Questions []int  `json:"questions"`
	Text      string `json:"text"`
}

type noteRecord struct {
	Number string   `json:"number"`
	Of     *string  `json:"of"`
	Text   string   `json:"text"`
	URLs   []string `json:"urls"`
}

type annexRecord struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

type mentionRecord struct {
	In    string  `json:"in"`
	Kind  string  `json:"kind"`
	Text  string  `json:"text"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Bytes *[2]int `json:"bytes,omitempty"`
	ID    *string `json:"id"`
	IRI   *string `json:"iri"` // in graphs
	// Identified tells that a register, or a number that is itself the identifier, vouches for the id.
	Identified bool    `json:"identified"`
	Label      *string `json:"label"`
	Part       string  `json:"part,omitempty"`
}

// AppendJSON appends what `kamergraaf extract` prints of a document: one JSON object on one line, without the line feed.
// The order of fields is fixed. Bytes that are no UTF-8 become U+FFFD. One that would be too long is an *extract.TooLargeError.
func AppendJSON(b []byte, d *extract.Document, m iri.IRIs) ([]byte, error) {
	buffer := bytes.NewBuffer(b)
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	r, err := newRecord(d, m)
	if err != nil {
		return b, err
	}
	if err := encoder.Encode(r); err != nil {
		return b, fmt.Errorf("writing %s as JSON: %w", d.Source, err)
	}
	return bytes.TrimSuffix(buffer.Bytes(), []byte("\n")), nil
}

// newRecord gathers what is printed of a document.
func newRecord(d *extract.Document, m iri.IRIs) (record, error) {
	r := record{
		ID: orNull(d.ID), Source: d.Source, Kind: string(d.Kind), Chamber: orNull(d.Chamber),
		SessionYear: orNull(d.SessionYear), Number: orNull(d.Number), CaseNumber: orNull(d.CaseNumber), Subject: d.Subject,
		Submitted: orNull(string(d.Submitted)), Answered: orNull(string(d.Answered)),
		SeeAlso: orEmpty(d.SeeAlso), Topics: d.Topics, Oral: d.Oral, Reprint: d.Reprint, FormerIDs: d.Former, Problems: orEmpty(d.Problems),
	}
	r.people(d, m)
	r.units(d)
	r.annexes(d)
	var err error
	r.Mentions, err = mentionRecords(d, m)
	return r, err
}

// people fills in who asks, is asked, and answers.
func (r *record) people(d *extract.Document, m iri.IRIs) {
	r.Askers = make([]askerRecord, 0, len(d.Askers))
	for _, a := range d.Askers {
		r.Askers = append(r.Askers, askerRecord{a.Name, a.Party, orNull(m.Entity(AskerPerson(a)).Value())})
	}
	r.Answerers = make([]answererRecord, 0, len(d.Answerers))
	for _, a := range d.Answerers {
		r.Answerers = append(r.Answerers, answererRecord{a.Name, a.Role, a.Portfolio, orNull(m.Entity(AnswererPerson(a)).Value())})
	}
	r.Addressees = officeRecords(d.Addressees, m)
	r.OnBehalfOf = officeRecords(d.OnBehalfOf, m)
}

func officeRecords(offices []extract.Office, m iri.IRIs) []officeRecord {
	out := make([]officeRecord, 0, len(offices))
	for _, o := range offices {
		out = append(out, officeRecord{o.Role, o.Portfolio, orNull(m.Entity(OfficePost(o)).Value())})
	}
	return out
}

// units fills in the texts.
func (r *record) units(d *extract.Document) {
	urls := addresses(d)
	r.Questions, r.Answers, r.Notes = []questionRecord{}, []answerRecord{}, []noteRecord{}
	for i, u := range d.Units {
		s := u.Text.String()
		switch u.Kind {
		case extract.HeaderUnit:
			r.Header = joined(r.Header, s)
		case extract.QuestionUnit:
			r.Questions = append(r.Questions, questionRecord{orEmpty(u.Numbers), s})
		case extract.AnswerUnit:
			r.Answers = append(r.Answers, answerRecord{orEmpty(u.Numbers), s})
		case extract.NoticeUnit:
			r.Notice = joined(r.Notice, s)
		case extract.ExplanationUnit:
			r.Explanation = joined(r.Explanation, s)
		case extract.NoteUnit:
			r.Notes = append(r.Notes, noteRecord{u.Number, bearerName(d, u.Of), s, orEmpty(urls[i])})
		}
	}
}

// annexes fills in what follows the answers.
func (r *record) annexes(d *extract.Document) {
	for _, a := range d.Annexes {
		r.Annexes = append(r.Annexes, annexRecord{a.Title, a.Text.String()})
	}
}

// joined adds a text to those before it, should a document have two notices or explanations.
func joined(before *textRecord, s string) *textRecord {
	if before == nil {
		return &textRecord{s}
	}
	return &textRecord{before.Text + "\n" + s}
}

// bearerName returns the name of the unit that has a note's mark, or nil where it is not known.
func bearerName(d *extract.Document, unit int) *string {
	if unit < 0 || unit >= len(d.Units) {
		return nil
	}
	return orNull(d.Units[unit].Name())
}

// addresses returns the web addresses that each unit names, in order, without the names of sites of which it has a page as well.
func addresses(d *extract.Document) [][]string {
	out := make([][]string, len(d.Units))
	for _, m := range d.Mentions {
		if m.Kind != extract.KindURL || m.Unit < 0 || m.Unit >= len(out) {
			continue
		}
		address := m.Entity.Key
		if address == "" && m.Start >= 0 && m.Start <= m.End && m.End <= d.Units[m.Unit].Text.Len() {
			address = d.Units[m.Unit].Text.String()[m.Start:m.End]
		}
		if iri, ok := rdf.MendIRI(address); ok {
			address = iri.Value()
		}
		out[m.Unit] = append(out[m.Unit], address)
	}
	for i := range out {
		out[i] = withoutSites(out[i])
	}
	return out
}

// withoutSites takes out the sites of which there is a page.
func withoutSites(addresses []string) []string {
	if len(addresses) < 2 {
		return addresses
	}
	paged := map[string]bool{}
	for _, a := range addresses {
		if site, path, _ := siteOf(a); path != "" {
			paged[site] = true
		}
	}
	return slices.DeleteFunc(addresses, func(a string) bool {
		site, _, within := siteOf(a)
		return !within && paged[site]
	})
}

// siteOf returns the site that an address is on, the path of the page, and whether it has one, be it empty.
func siteOf(address string) (site, path string, within bool) {
	_, address, _ = strings.Cut(address, "://")
	return strings.Cut(strings.TrimPrefix(address, "www."), "/")
}

// mentionRecords returns the mentions by unit and place, with places in code points of the unit's text. The names of their
// units may be as long as a text, and so are counted.
func mentionRecords(d *extract.Document, m iri.IRIs) ([]mentionRecord, error) {
	out := make([]mentionRecord, 0, len(d.Mentions))
	m = m.In(m.Document(d))
	var mentions mentionsByUnit
	mentions.sort(d)
	bytes := 0
	for unit, ms := range mentions.found {
		u := d.Units[unit]
		name := u.Name()
		if bytes += len(ms) * len(name); bytes > extract.MaxEncoded {
			break
		}
		for _, p := range ms {
			r := mentionRecord{
				In: name, Kind: string(p.Kind), Text: u.Text.String()[p.Start:p.End], Start: p.from, End: p.to,
				ID: orNull(m.ID(p.Entity)), IRI: orNull(m.Entity(p.Entity).Value()), Identified: p.Entity.Known() && p.Entity.Registered, Label: orNull(p.Entity.Label), Part: cmp.Or(p.Entity.Part, p.Part),
			}
			if from, to, ok := u.Text.Source(p.Start, p.End); ok {
				r.Bytes = &[2]int{from, to}
			}
			out = append(out, r)
			bytes += len(r.Text)
		}
	}
	return out, extract.CheckEncoded(bytes)
}

// orNull returns nil for an empty string, which JSON prints as null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	if !utf8.ValidString(s) {
		s, _ = rdf.CleanText(s)
	}
	return &s
}

// orEmpty returns a list that JSON prints as [] and not as null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
