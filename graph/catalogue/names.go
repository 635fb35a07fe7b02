package catalogue

import (
	"net/url"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph/iri"
)

// Names tells by their IRIs what the registers call things: it is the timeline.Register of the command line.
type Names struct {
	registers *resolve.Registers
	iris      iri.IRIs
}

// NewNames returns the names in some registers, of things with these IRIs.
func NewNames(r *resolve.Registers, iris iri.IRIs) Names { return Names{r, iris} }

// Name returns what the thing with an IRI is called on a day, or "".
func (n Names) Name(name string, on extract.Date) string {
	kind, key := n.split(name)
	switch kind {
	case "person":
		if p := n.registers.Person(key); p != nil {
			return p.Name
		}
	case "party":
		for _, p := range n.registers.Parties() {
			if iri.Slug(p.Key) == key {
				return p.Key
			}
		}
	case "post":
		if p := n.registers.Post(key); p != nil {
			return p.On(on).Label
		}
	case "ministerie", "ministry":
		if m := n.registers.Ministry(key, on); m != nil {
			return m.Name
		}
	}
	return ""
}

// Successor returns the IRI of the ministry that took the place of another, or "".
func (n Names) Successor(ministry string) string {
	_, key := n.split(ministry)
	if m := n.registers.Ministry(key, ""); m != nil {
		for _, period := range n.registers.Ministries() {
			if period.Key == m.Key && period.Successor != "" {
				return n.iris.Entity(extract.Entity{Kind: extract.KindMinistry, Key: period.Successor, Registered: true}).Value()
			}
		}
	}
	return ""
}

// Ministry returns the IRI of the ministry that a post belonged to on a day, or "".
func (n Names) Ministry(post string, on extract.Date) string {
	_, key := n.split(post)
	if p := n.registers.Post(key); p != nil {
		return n.iris.Entity(p.Ministry(on)).Value()
	}
	return ""
}

// split returns the last two segments of an IRI: what kind of thing it names, and its key.
func (n Names) split(iri string) (kind, key string) {
	parts := strings.Split(iri, "/")
	if len(parts) < 2 {
		return "", ""
	}
	key, err := url.PathUnescape(parts[len(parts)-1])
	if err != nil {
		return "", ""
	}
	return parts[len(parts)-2], key
}
