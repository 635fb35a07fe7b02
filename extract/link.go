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

// Back returns the span in a text that lost n bytes at its front.
func (s Span) Back(n int) Span { return Span{max(s.Start-n, 0), max(s.End-n, 0)} }

// Moved returns a span of a text from which the cuts were taken out; they are in order.
func (s Span) Moved(cuts []Span) Span {
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
