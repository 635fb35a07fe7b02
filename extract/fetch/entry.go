package fetch

import (
	"context"
	"regexp"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Form is a form in which a source has a document.
type Form string

// The forms, the best first; metadata stand beside one of them.
const (
	XML      Form = "xml"
	HTML     Form = "html"
	PDF      Form = "pdf"
	Word     Form = "docx"
	Metadata Form = "metadata"
	// AnyForm is that of a file of which the source does not tell the form for sure: its bytes do.
	AnyForm Form = "file"
)

// forms are those of documents, the best first.
var forms = []Form{XML, HTML, PDF, Word, AnyForm}

// file returns the name of the file of a form.
func (f Form) file(id string) string {
	switch f {
	case Metadata:
		return "metadata.xml"
	case recordForm:
		return recordFile
	}
	return id + "." + string(f)
}

// Place is an address at which a source has a form of a document.
type Place struct {
	Form    Form   `json:"form"`
	Address string `json:"address"`
	Bytes   int    `json:"bytes,omitempty"` // that the source says it has; 0 where it does not say
}

// Entry is what a source tells of a document before it is fetched.
type Entry struct {
	ID          string               `json:"id"`     // official identifier, or the source's own for the time being
	Source      string               `json:"source"` // name of the source
	Kind        extract.DocumentKind `json:"kind,omitempty"`
	Chamber     string               `json:"chamber,omitempty"` // "tk" or "ek"
	SessionYear string               `json:"sessionYear,omitempty"`
	Number      string               `json:"aanhangselnummer,omitempty"`
	Cases       []string             `json:"vraagnummers,omitempty"` // numbers of the questions: "2031Z04711"
	Day         extract.Date         `json:"day,omitempty"`          // of the document
	Title       string               `json:"title,omitempty"`
	Modified    string               `json:"modified,omitempty"` // when the source last changed it, in the source's form
	Places      []Place              `json:"places,omitempty"`
	Key         string               `json:"key,omitempty"`  // the source's own, which stays where the identifier does not
	Gone        bool                 `json:"gone,omitempty"` // the source withdrew it
}

// identifier is the form of identifiers that may be names of folders: nothing else that a server sends becomes one.
var identifier = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$`)

// Provisional tells whether an identifier is one that papers have until they are laid out or have a number: "ah-1271549",
// "tk-2032D00815".
func Provisional(id string) bool { return provisional.MatchString(id) }

var provisional = regexp.MustCompile(`^(ah-\d+|tk-\d{4}D\d+)$`)

// Query says which documents are wanted. The zero Query is all.
type Query struct {
	Since       extract.Date         // changed on that day or later
	SessionYear string               // "2023-2024"
	Chamber     string               // "tk" or "ek"
	Kind        extract.DocumentKind // answer, question or delay
}

// Wants tells whether the query is about a document. What a source does not tell of it does not count against it.
func (q Query) Wants(e Entry) bool {
	return (q.Chamber == "" || e.Chamber == "" || q.Chamber == e.Chamber) && (q.Kind == "" || e.Kind == "" || q.Kind == e.Kind) &&
		(q.SessionYear == "" || e.SessionYear == "" || q.SessionYear == e.SessionYear)
}

// Source is where documents come from. Adding one is a package and a row where sources are listed.
type Source interface {
	// Name is the name of the source in configurations, states and reports.
	Name() string
	// List hands the documents that a query wants to window, some thousands at a time, the newest first: each once, and all of them,
	// or it returns an error. What it returns of window it passes on. Memory is what the source remembers from one run to the next: it
	// is kept each time that window returned without an error.
	List(ctx context.Context, q Query, memory *Memory, window func([]Entry) error) error
}

// Memory is what a source remembers of earlier runs, as it likes.
type Memory struct{ Bytes []byte }

// unique returns entries without those whose identifier came before.
func unique(entries []Entry) []Entry {
	seen := map[string]bool{}
	return slices.DeleteFunc(entries, func(e Entry) bool {
		before := seen[e.ID]
		seen[e.ID] = true
		return before
	})
}
