package extract

import "testing"

func TestNewLinkRefuses(t *testing.T) {
	for _, address := range []string{"", "#noot1", "mailto:x@y.nl", "kst-1-2", "http://", "https://intern/x", "https://a b.nl/"} {
		if _, ok := NewLink(Span{0, 3}, address); ok {
			t.Errorf("%q became a link", address)
		}
	}
}
