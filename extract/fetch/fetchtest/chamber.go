package fetchtest

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Thing is an entity of the Gegevensmagazijn: a case, or a document with the case that it belongs to.
type Thing struct {
	Category, Key, Kind, Number, Subject, Day, Year, Appendix, Case, Changed, File string
	Deleted                                                                        bool
	AsText                                                                         bool // the entity stands in its entry as text
}

// Chamber is the Gegevensmagazijn of a server: everything that was published, in order; what changed comes again at the end.
type Chamber struct {
	mu     sync.Mutex
	things []Thing
	// PageSize is how many entries a page of the feed, and rows an answer of OData, have; 2 where it is 0.
	PageSize int
	// Links tells whether OData gives the address of the next page.
	Links bool
}

// Publish adds things, or their next versions.
func (c *Chamber) Publish(things ...Thing) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, t := range things {
		c.things = slices.DeleteFunc(c.things, func(o Thing) bool { return o.Key == t.Key && o.Category == t.Category })
		c.things = append(c.things, t)
	}
}

// Repeat lets the first n things come again at the end, as repairs at the source do.
func (c *Chamber) Repeat(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.things = append(c.things[n:], c.things[:n]...)
	for i := range c.things {
		c.things[i].Changed += "0"
	}
}

func (c *Chamber) pageSize() int {
	if c.PageSize == 0 {
		return 2
	}
	return c.PageSize
}

// feed answers /SyncFeed/2.0/Feed: places in it are numbers of changes.
func (s *Server) feed(w http.ResponseWriter, r *http.Request) {
	c := &s.Chamber
	c.mu.Lock()
	defer c.mu.Unlock()
	category, after := r.URL.Query().Get("category"), 0
	if token := r.URL.Query().Get("skiptoken"); token != "" {
		after, _ = strconv.Atoi(token)
	}
	address := func(token int) string {
		return strings.ReplaceAll(fmt.Sprintf("%s/SyncFeed/2.0/Feed?category=%s&skiptoken=%d", s.URL, category, token), "&", "&amp;")
	}
	fmt.Fprint(w, `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>SyncFeed</title>`)
	last, n := after, 0
	for _, t := range c.things {
		token := c.token(t)
		if t.Category != category || token <= after || n == c.pageSize() {
			continue
		}
		n, last = n+1, token
		s.feedEntry(w, t, address(token))
	}
	if n == 0 {
		fmt.Fprintf(w, `<link rel="resume" href="%s"/>`, address(last))
	}
	fmt.Fprint(w, `</feed>`)
}

// token is the place of a thing in the feed: what comes again has a greater one.
func (c *Chamber) token(t Thing) int {
	n, _ := strconv.Atoi(strings.TrimLeft(strings.NewReplacer("-", "", "T", "", ":", "", "Z", "").Replace(t.Changed), "0"))
	return n
}

func (s *Server) feedEntry(w http.ResponseWriter, t Thing, next string) {
	name := strings.ToLower(t.Category[:1]) + t.Category[1:]
	var b strings.Builder
	fmt.Fprintf(&b, `<%s xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="%s" tk:contentLength="%d" tk:bijgewerkt="%s" tk:verwijderd="%s"`,
		name, t.Key, len(t.File), t.Changed, map[bool]string{true: "True", false: "false"}[t.Deleted])
	if t.Deleted {
		b.WriteString("/>")
	} else {
		b.WriteString(">")
		element := func(name, value string) {
			if value != "" {
				b.WriteString("<" + name + ">")
				_ = xml.EscapeText(&b, []byte(value))
				b.WriteString("</" + name + ">")
			}
		}
		if t.Case != "" {
			fmt.Fprintf(&b, `<zaak ref="%s"/>`, t.Case)
		}
		element("soort", t.Kind)
		if t.Category == "Zaak" {
			element("nummer", t.Number)
		} else {
			element("documentNummer", t.Number)
		}
		element("onderwerp", t.Subject)
		element("datum", t.Day)
		element("vergaderjaar", t.Year)
		element("aanhangselnummer", t.Appendix)
		b.WriteString("</" + name + ">")
	}
	content := b.String()
	if t.AsText {
		content = strings.NewReplacer("<", "&lt;", "&", "&amp;").Replace(content)
	}
	enclosure := ""
	if t.File != "" {
		enclosure = fmt.Sprintf(`<link rel="enclosure" href="%s/SyncFeed/2.0/Resources/%s"/>`, s.URL, t.Key)
	}
	fmt.Fprintf(w, `<entry><title>%s</title><link rel="next" href="%s"/>%s<content type="application/xml">%s</content></entry>`, t.Key, next, enclosure, content)
}

// resource answers /SyncFeed/2.0/Resources/KEY and /OData/v4/2.0/Document(KEY)/resource.
func (s *Server) resource(w http.ResponseWriter, key string) {
	c := &s.Chamber
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, t := range c.things {
		if t.Key == key && t.File != "" && !t.Deleted {
			w.Header().Set("Content-Type", "application/msword") // whatever it is
			fmt.Fprint(w, t.File)
			return
		}
	}
	http.Error(w, "<Error><Message>fout</Message></Error>", http.StatusInternalServerError)
}

// odata answers /OData/v4/2.0/Document for filters by kind, and whether deleted.
func (s *Server) odata(w http.ResponseWriter, r *http.Request) {
	c := &s.Chamber
	c.mu.Lock()
	defer c.mu.Unlock()
	q := r.URL.Query()
	kind, _, _ := strings.Cut(strings.TrimPrefix(q.Get("$filter"), "Soort eq '"), "'")
	var rows []map[string]any
	for _, t := range c.things {
		if t.Category != "Document" || t.Kind != kind || t.Deleted {
			continue
		}
		row := map[string]any{"Id": t.Key, "Soort": t.Kind, "DocumentNummer": t.Number, "Onderwerp": t.Subject, "Datum": t.Day + "T00:00:00+01:00", "Vergaderjaar": t.Year,
			"Aanhangselnummer": nil, "ContentLength": len(t.File), "ApiGewijzigdOp": t.Changed, "Verwijderd": false}
		if t.Appendix != "" {
			row["Aanhangselnummer"] = t.Appendix
		}
		for _, o := range c.things {
			if o.Key == t.Case {
				row["Zaak"] = []any{map[string]any{"Nummer": o.Number}}
			}
		}
		rows = append(rows, row)
	}
	skip, _ := strconv.Atoi(q.Get("$skip"))
	top, err := strconv.Atoi(q.Get("$top"))
	if err != nil || top > c.pageSize() {
		top = c.pageSize()
	}
	end := min(len(rows), skip+top)
	answer := map[string]any{"@odata.count": len(rows), "value": append([]map[string]any{}, rows[min(skip, end):end]...)}
	if c.Links && end < len(rows) {
		q.Set("$skip", strconv.Itoa(end))
		answer["@odata.nextLink"] = s.URL + r.URL.Path + "?" + q.Encode()
	}
	_ = json.NewEncoder(w).Encode(answer)
}
