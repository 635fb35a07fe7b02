package tk

import (
	"fmt"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Config is where the Gegevensmagazijn is and how it names things. Its OData changed its address and its names before.
type Config struct {
	Road          string   `toml:"road"`  // "syncfeed" or "odata"
	Feed          string   `toml:"feed"`  // address of the SyncFeed, without its query
	OData         string   `toml:"odata"` // address of the service, without a name of a set
	PageSize      int      `toml:"page_size"`
	OverlapDays   int      `toml:"overlap_days"`
	CaseCategory  string   `toml:"case_category"` // categories of the feed
	PaperCategory string   `toml:"paper_category"`
	CaseKind      string   `toml:"case_kind"` // kind of a case of written questions
	Questions     []string `toml:"questions"` // kinds of documents
	Answers       []string `toml:"answers"`
	Delays        []string `toml:"delays"`
	Feeds         Names    `toml:"feed_names"`  // of elements in the feed
	Sets          Names    `toml:"odata_names"` // of properties in OData
}

// Names are how things are called.
type Names struct {
	Case        string `toml:"case"`        // of a document: the case that it belongs to
	CaseNumber  string `toml:"case_number"` // of a case
	Papers      string `toml:"papers"`      // the set of documents
	ID          string `toml:"id"`
	Kind        string `toml:"kind"`
	Subject     string `toml:"subject"`
	Day         string `toml:"day"`
	SessionYear string `toml:"session_year"`
	PaperNumber string `toml:"paper_number"`
	Appendix    string `toml:"appendix"` // number in the Aanhangsel
	Bytes       string `toml:"bytes"`
	Changed     string `toml:"changed"`
	Deleted     string `toml:"deleted"`
}

// The roads.
const (
	roadFeed  = "syncfeed"
	roadOData = "odata"
)

func (c Config) check() error {
	switch {
	case c.Road != roadFeed && c.Road != roadOData:
		return fmt.Errorf("[tk] road %q is none: syncfeed or odata", c.Road)
	case c.Feed == "" || c.OData == "" || c.CaseKind == "" || c.PaperCategory == "" || c.CaseCategory == "":
		return fmt.Errorf("[tk] lacks feed, odata, case_kind, case_category or paper_category")
	case c.PageSize < 1 || c.OverlapDays < 0:
		return fmt.Errorf("[tk]: page_size must be at least 1, overlap_days at least 0")
	}
	return nil
}

// kinds returns all kinds of documents that are fetched.
func (c Config) kinds() []string { return slices.Concat(c.Questions, c.Answers, c.Delays) }

// kind returns what a document of a kind does, "" for one that is not fetched.
func (c Config) kind(name string) extract.DocumentKind {
	switch {
	case slices.Contains(c.Questions, name):
		return extract.QuestionPaper
	case slices.Contains(c.Answers, name):
		return extract.AnswerPaper
	case slices.Contains(c.Delays, name):
		return extract.DelayNotice
	}
	return ""
}
