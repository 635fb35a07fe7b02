package koop

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// DiagnosticError is what the service found wrong with a query.
type DiagnosticError struct {
	Message, Details string
	Partly           bool // it answered what it made of the query
}

// Error implements error.
func (e *DiagnosticError) Error() string {
	s := "the service says " + e.Message
	if e.Details != "" {
		s += " (" + e.Details + ")"
	}
	if e.Partly {
		s += ": it left a part of the query out, so that its answer is too wide"
	}
	return s
}

// errNoCount tells of an answer that does not say how many records there are, as one that was cut short to spare the service.
var errNoCount = errors.New("the answer does not say how many records there are")

// page is one answer.
type page struct {
	count   int // of all records of the query
	entries []fetch.Entry
}

const namespace = "http://docs.oasis-open.org/ns/search-ws/sruResponse"

// maxDepth is how deep elements of an answer may stand in one another.
const maxDepth = 40

// reader reads an answer element by element.
type reader struct {
	Config
	page       page
	path       []string
	text       strings.Builder
	fields     map[string][]string // of the record at hand
	places     []fetch.Place
	form       string // of the place at hand
	counted    bool
	begun      bool // the root element was there
	diagnostic DiagnosticError
}

// read reads an answer.
func (c Config) read(a *polite.Answer) (page, error) {
	if a.Status != 200 {
		return page{}, fmt.Errorf("the service answered with status %d", a.Status)
	}
	d := xml.NewDecoder(bytes.NewReader(a.Body))
	d.CharsetReader = charset.NewReaderLabel
	r := reader{Config: c}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return page{}, fmt.Errorf("%w: %w", notSRU(a.Body), err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(r.path) == 0 && (token.Name.Local != "searchRetrieveResponse" || token.Name.Space != namespace) {
				return page{}, notSRU(a.Body)
			}
			if len(r.path) == maxDepth {
				return page{}, fmt.Errorf("%w: its elements stand more than %d deep", notSRU(a.Body), maxDepth)
			}
			r.begun = true
			r.begin(token)
		case xml.EndElement:
			r.end(token.Name.Local)
		case xml.CharData:
			r.text.Write(token)
		}
	}
	return r.finish(a.Body)
}

// notSRU tells that an answer is something else, with how it begins.
func notSRU(body []byte) error {
	return fmt.Errorf("the answer is no SRU in XML, but begins %q", body[:min(len(body), 60)])
}

func (r *reader) begin(e xml.StartElement) {
	r.path = append(r.path, e.Name.Local)
	r.text.Reset()
	switch e.Name.Local {
	case "record":
		r.fields, r.places = map[string][]string{}, nil
	case r.Elements.Place:
		r.form = ""
		for _, a := range e.Attr {
			if a.Name.Local == r.Elements.PlaceForm {
				r.form = a.Value
			}
		}
	}
}

func (r *reader) end(name string) {
	value := strings.TrimSpace(r.text.String())
	r.text.Reset()
	r.path = r.path[:len(r.path)-1]
	switch {
	case name == "record" && r.fields != nil:
		r.page.entries = append(r.page.entries, r.entry())
		r.fields = nil
	case r.fields != nil && name == r.Elements.Place:
		r.places = append(r.places, fetch.Place{Form: fetch.Form(r.form), Address: value})
	case r.fields != nil && value != "":
		r.fields[name] = append(r.fields[name], value)
	case name == "numberOfRecords":
		n, err := strconv.Atoi(value)
		r.page.count, r.counted = n, err == nil && n >= 0
	case len(r.path) > 0 && r.path[len(r.path)-1] == "diagnostic":
		switch name {
		case "message":
			r.diagnostic.Message = value
		case "details":
			r.diagnostic.Details = value
		case "uri":
			if r.diagnostic.Message == "" {
				r.diagnostic.Message = value
			}
		}
	}
}

// finish returns what was read, or why it cannot be relied on.
func (r *reader) finish(body []byte) (page, error) {
	switch {
	case r.diagnostic.Message != "":
		r.diagnostic.Partly = r.counted
		return page{}, &r.diagnostic
	case !r.begun:
		return page{}, notSRU(body)
	case !r.counted:
		return page{}, errNoCount
	}
	return r.page, nil
}

// entry returns the document of the record at hand.
func (r *reader) entry() fetch.Entry {
	first := func(name string) string {
		if values := r.fields[name]; len(values) > 0 {
			return values[0]
		}
		return ""
	}
	e := fetch.Entry{
		ID: first(r.Elements.Identifier), Source: Name, SessionYear: first(r.Elements.SessionYear), Number: first(r.Elements.Number), Cases: r.fields[r.Elements.Case],
		Title: first(r.Elements.Title), Modified: first(r.Elements.Changed), Places: r.places,
	}
	if e.Modified == "" {
		e.Modified = first(r.Elements.Modified)
	}
	if day := first(r.Elements.Date); len(day) >= len("2031-12-04") {
		e.Day = validDay(day[:10])
	}
	switch first(r.Elements.Creator) {
	case r.FirstChamber:
		e.Chamber = "ek"
	case r.SecondChamber:
		e.Chamber = "tk"
	}
	e.Kind = r.kind(first(r.Elements.Publication), append(r.fields[r.Elements.Type], e.Title))
	return e
}

// validDay returns a day where it is one: "2009-02-31" stands in some records.
func validDay(s string) extract.Date {
	day := extract.Date(s)
	if _, ok := day.Days(day); !ok {
		return ""
	}
	return day
}

// kind tells what a document does, by its publication and the words of its types and its title.
func (r *reader) kind(publication string, words []string) extract.DocumentKind {
	switch publication {
	case r.Questions:
		return extract.QuestionPaper
	case r.Answers:
		for _, w := range words {
			for _, delay := range r.Delays {
				if strings.Contains(strings.ToLower(w), strings.ToLower(delay)) {
					return extract.DelayNotice
				}
			}
		}
		return extract.AnswerPaper
	}
	return ""
}
