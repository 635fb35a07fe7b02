package extract

import (
	"net/url"
	"strings"
)

// Link is a stretch of text behind which a format has a web address: the words of <a href="...">, of an extref, of a
// link in Word.
type Link struct {
	Span           // of the line's or unit's text
	Address string // as the format has it
}

// maxLinkAddress bounds an address, in bytes: longer ones carry data.
const maxLinkAddress = 2000

// NewLink returns a link over the words that stand at span of a text; ok is false where the address is none that can be
// visited.
func NewLink(span Span, address string) (link Link, ok bool) {
	address = strings.TrimSpace(address)
	if span.Empty() || len(address) > maxLinkAddress || !strings.HasPrefix(address, "http://") && !strings.HasPrefix(address, "https://") {
		return Link{}, false
	}
	u, err := url.Parse(address)
	if err != nil || !strings.Contains(u.Host, ".") {
		return Link{}, false
	}
	return Link{span, address}, true
}

// linkMentions makes mentions of the addresses behind words that show none. Where the words are an address themselves,
// they stand: the words are what the paper says.
func linkMentions(d *Document) {
	found := len(d.Mentions)
	for i := range d.Units {
		for _, l := range d.Units[i].Links {
			if l.Empty() || l.End > d.Units[i].Text.Len() || namesAddress(d.Mentions[:found], i, l.Span) {
				continue
			}
			d.Mentions = append(d.Mentions, Mention{Unit: i, Kind: KindURL, Start: l.Start, End: l.End, Hint: l.Address, Recogniser: "link"})
		}
	}
}

// namesAddress tells whether a web address was found that touches a span of a unit.
func namesAddress(mentions []Mention, unit int, s Span) bool {
	for i := range mentions {
		if m := &mentions[i]; m.Unit == unit && m.Kind == KindURL && m.Start < s.End && s.Start < m.End {
			return true
		}
	}
	return false
}

// back returns the span in a text that lost n bytes at its front.
func (s Span) back(n int) Span { return Span{max(s.Start-n, 0), max(s.End-n, 0)} }

// moved returns a span of a text from which the cuts were taken out; they are in order.
func (s Span) moved(cuts []Span) Span {
	return Span{movedPlace(s.Start, cuts), movedPlace(s.End, cuts)}
}

func movedPlace(at int, cuts []Span) int {
	gone := 0
	for _, c := range cuts {
		if c.Start >= at {
			break
		}
		gone += min(c.End, at) - c.Start
	}
	return at - gone
}
