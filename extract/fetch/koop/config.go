package koop

import (
	"errors"
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
)

// Config is where KOOP's search service is and how it names things. Versions of the service may change any of it.
type Config struct {
	SRU              string   `toml:"sru"`                // address of the search service
	PageSize         int      `toml:"page_size"`          // records of an answer
	Window           int      `toml:"window"`             // records up to which one query may be paged through
	FirstSessionYear string   `toml:"first_session_year"` // the oldest that is published
	OverlapDays      int      `toml:"overlap_days"`       // how late a change may turn up in lists
	EmptyTries       int      `toml:"empty_tries"`        // of a page that comes without records, each half as large as the one before
	Area             string   `toml:"area"`               // clause that every query has
	Answers          string   `toml:"answers"`            // name of the publication with answers and delay notices
	Questions        string   `toml:"questions"`          // name of the publication with questions that have no answer yet
	SecondChamber    string   `toml:"second_chamber"`
	FirstChamber     string   `toml:"first_chamber"`
	Delays           []string `toml:"delays"` // words in types and titles of delay notices
	Fields           Fields   `toml:"fields"`
	Elements         Elements `toml:"elements"`
	// Elsewhere are addresses of documents on hosts that let programs have them, by form: {id} stands for the identifier.
	Elsewhere map[fetch.Form]string `toml:"elsewhere"`
}

// Fields are the names of fields in queries.
type Fields struct {
	Publication string `toml:"publication"`
	SessionYear string `toml:"session_year"`
	Creator     string `toml:"creator"`
	Modified    string `toml:"modified"`
	Identifier  string `toml:"identifier"`
	Date        string `toml:"date"`
}

// Elements are the local names of elements in answers.
type Elements struct {
	Identifier  string `toml:"identifier"`
	Title       string `toml:"title"`
	Type        string `toml:"type"`
	Creator     string `toml:"creator"`
	Modified    string `toml:"modified"`
	Changed     string `toml:"changed"` // the moment of the last change; Modified is its day
	Date        string `toml:"date"`
	SessionYear string `toml:"session_year"`
	Number      string `toml:"number"`
	Case        string `toml:"case"`
	Publication string `toml:"publication"`
	Place       string `toml:"place"`      // has the address of a file
	PlaceForm   string `toml:"place_form"` // attribute of Place that tells the form
}

// check tells what a configuration lacks.
func (c Config) check() error {
	for name, value := range map[string]string{"sru": c.SRU, "answers": c.Answers, "questions": c.Questions, "fields.identifier": c.Fields.Identifier,
		"fields.publication": c.Fields.Publication, "elements.identifier": c.Elements.Identifier, "elements.place": c.Elements.Place, "first_session_year": c.FirstSessionYear} {
		if value == "" {
			return fmt.Errorf("[koop] lacks %s", name)
		}
	}
	if c.PageSize < 1 || c.Window < c.PageSize || c.OverlapDays < 0 || c.EmptyTries < 1 {
		return errors.New("[koop]: page_size and empty_tries must be at least 1, window at least page_size, overlap_days at least 0")
	}
	return nil
}

// publications returns the publications that have what a query wants, answers first.
func (c Config) publications(kind extract.DocumentKind) []string {
	switch kind {
	case extract.QuestionPaper:
		return []string{c.Questions}
	case extract.AnswerPaper, extract.DelayNotice:
		return []string{c.Answers}
	}
	return []string{c.Answers, c.Questions}
}

// creator returns how the service names a chamber.
func (c Config) creator(chamber string) string {
	if chamber == "ek" {
		return c.FirstChamber
	}
	return c.SecondChamber
}

// Places returns the addresses beside those of the lists, by form.
func (c Config) Places() (out []fetch.Place) {
	for _, form := range []fetch.Form{fetch.XML, fetch.HTML, fetch.PDF, fetch.Metadata} {
		if address := c.Elsewhere[form]; address != "" {
			out = append(out, fetch.Place{Form: form, Address: address})
		}
	}
	return out
}

// quote returns a value of a query.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
