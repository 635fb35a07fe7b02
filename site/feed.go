package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/site/record"
	"w3id.org/kamergraaf/site/texts"
)

// feedEntries is how many answers a feed holds.
const feedEntries = 40

// atom is a feed as RFC 4287 has it.
type atom struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Author  string      `xml:"author>name"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title   string     `xml:"title"`
	ID      string     `xml:"id"`
	Updated string     `xml:"updated"`
	Links   []atomLink `xml:"link"`
	Summary string     `xml:"summary"`
}

// feedFile returns the place of a ministry's feed.
func feedFile(t *thing) string { return "feeds/" + strings.ReplaceAll(t.file, "/", "-") + ".atom" }

// feeds makes a feed of new answers for each ministry, and one for all.
func (m *making) feeds() error {
	var all []*document
	for _, d := range newest(m.docs) {
		if d.Head.Kind == extract.AnswerPaper && d.Head.Answered != "" {
			all = append(all, d)
		}
	}
	if err := m.feed("feeds/answers.atom", texts.Say("nl", "latest"), all); err != nil {
		return err
	}
	for _, iri := range slices.Sorted(maps.Keys(m.things)) {
		t := m.things[iri]
		if t.kind != "ministry" {
			continue
		}
		var docs []*document
		for _, g := range merged(t.seen) {
			if g.role == record.Ministry && g.doc.Head.Kind == extract.AnswerPaper && g.doc.Head.Answered != "" {
				docs = append(docs, g.doc)
			}
		}
		if err := m.feed(feedFile(t), texts.Say("nl", "latest")+": "+t.title(), docs); err != nil {
			return err
		}
	}
	return nil
}

// feed makes a feed. Its dates are those of the documents, so that the same documents give the same feed.
func (m *making) feed(file, title string, docs []*document) error {
	base := m.iris.Base()
	f := atom{
		Lang: "nl", Title: showable(title), ID: base + file, Updated: moment(""), Author: texts.Say("nl", "site"),
		Links: []atomLink{{"self", "application/atom+xml", base + file}, {"alternate", "text/html", base + "nl/index.html"}},
	}
	for i, d := range first(docs, feedEntries) {
		if i == 0 {
			f.Updated = moment(d.Head.Answered)
		}
		f.Entries = append(f.Entries, atomEntry{
			Title: showable(d.title("nl")), ID: base + d.Place, Updated: moment(d.Head.Answered),
			Links:   []atomLink{{"alternate", "text/html", base + "nl/" + d.file + ".html"}, {"alternate", "text/turtle", base + "data/" + d.file + ".ttl"}},
			Summary: showable(m.description(d, m.newPage("nl", d.file))),
		})
	}
	content, err := asXML(f)
	if err != nil {
		return fmt.Errorf("making the feed %s: %w", file, err)
	}
	return m.file(file, content, func() ([]byte, error) { return content, nil })
}

// moment returns the start of a day in UTC: documents have no hours.
func moment(day extract.Date) string {
	if day == "" {
		day = "1970-01-01"
	}
	return string(day) + "T00:00:00Z"
}

// asXML returns a value as an XML file.
func asXML(v any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	e := xml.NewEncoder(&b)
	e.Indent("", " ")
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
