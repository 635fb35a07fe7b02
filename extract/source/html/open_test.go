package html

import (
	"context"
	"testing"
)

// TestAnElementLeftOpenIsReported shows that what is passed over to the end of the page is no silent loss.
func TestAnElementLeftOpenIsReported(t *testing.T) {
	const head, tail = "<html><body><p>Vragen van het lid Vos (PvdA) over kamelen.</p>", "<p>Vraag 1</p><p>Hoeveel?</p>"
	for name, c := range map[string]struct {
		page string
		open bool
	}{
		"closed":        {head + "<nav>menu</nav><script>x()</script>" + tail, false},
		"open menu":     {head + "<nav>menu" + tail, true},
		"open script":   {head + "<script>x()" + tail, true},
		"open drawing":  {head + "<svg><path>" + tail, true},
		"two, one open": {head + "<nav><nav>menu</nav>" + tail, true},
	} {
		p, err := Read(context.Background(), "test.html", []byte(c.page))
		if err != nil {
			t.Fatal(err)
		}
		told := len(p.Problems) == 1 && p.Problems[0].Code == "element-open"
		if told != c.open || !c.open && len(p.Problems) > 0 {
			t.Errorf("%s: problems %v", name, p.Problems)
		}
	}
}
