package timeline

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// Thing is a person, party, post or ministry. The zero Thing is unknown.
type Thing struct {
	IRI  string
	Name string // as the source of the papers has it; registers may know a better one
}

// Known tells whether the thing is known.
func (t Thing) Known() bool { return t.IRI != "" }

// Asker is a member who asks, with the party on the day.
type Asker struct{ Person, Party Thing }

// Office is a post in the government with its ministry on the day: of ministers without portfolio, their host.
type Office struct{ Post, Ministry Thing }

// Answerer is a member of the government who answers or sends a delay notice.
type Answerer struct {
	Person Thing
	Office
}

// Paper is what one document says of its inquiry's timeline.
type Paper struct {
	IRI         string // of the document; documents read twice are one paper
	ID          string // official id, "" where the document prints none
	Source      string // where it was read, for messages
	Kind        extract.DocumentKind
	Chamber     string // "tk" or "ek"
	SessionYear string // in which it is numbered, "" where it is not
	CaseNumber  string
	Subject     string
	Inquiry     string       // IRI
	Submitted   extract.Date // "" where it is not printed
	Replied     extract.Date // of answers and notices: received by the Chamber
	Later       bool         // an answer that says that another came before: "Nader antwoord"
	Askers      []Asker      // the first asker first
	Addressed   []Office     // in order
	Answerers   []Answerer   // the first answerer first
	OnBehalfOf  []Office     // posts in whose name, too, the answer is given
}

// Name returns what messages call the paper: its official id, else where it was read.
func (p *Paper) Name() string {
	for _, name := range []string{p.ID, p.Source} {
		if name != "" {
			return name
		}
	}
	return p.IRI
}

// slipped tells whether the day of submission or of the reply cannot be, by the session year of the paper and the number of its case.
func (p *Paper) slipped() bool {
	return !dutch.FitDays(p.Submitted, p.Replied, p.SessionYear, p.CaseNumber)
}

// Relation says how a link ties two things.
type Relation uint8

// The relations that matter to timelines.
const (
	SameInquiry  Relation = iota // two inquiries are one
	SameDocument                 // two documents are one
	ReplacedBy                   // a document was replaced by a corrected reprint
)

// Link ties two inquiries or two documents, by their IRIs.
type Link struct {
	From, To string
	Relation Relation
}
