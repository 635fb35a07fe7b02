package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"w3id.org/kamergraaf/extract"
)

// Words are the texts of charts and reports in one language.
type Words struct {
	Lang    string // "nl" or "en"
	Unknown string // label of what is not known
	column  int
}

// In returns the texts in a language; ok is false where there are none.
func In(lang string) (words Words, ok bool) {
	for i, l := range languages {
		if l == lang {
			w := Words{Lang: lang, column: i}
			w.Unknown = w.T("unknown")
			return w, true
		}
	}
	return Words{}, false
}

// T returns the text with a name, with values put in.
func (w Words) T(name string, values ...any) string {
	row, ok := texts[name]
	if !ok {
		return name
	}
	if len(values) == 0 {
		return row[w.column]
	}
	return fmt.Sprintf(row[w.column], values...)
}

// Number returns a whole number with its thousands parted.
func (w Words) Number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + w.T("thousands") + digits[i:]
	}
	return digits
}

// Decimal returns a number with at most one decimal.
func (w Words) Decimal(x float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
	return strings.Replace(s, ".", w.T("decimal"), 1)
}

// Change returns a difference with its sign.
func (w Words) Change(x float64) string {
	switch s := w.Decimal(x); {
	case s == "0" || s == "-0":
		return "0"
	case x > 0:
		return "+" + s
	default:
		return "−" + strings.TrimPrefix(s, "-")
	}
}

// Share returns a part of a whole in percent, or "–" of nothing.
func (w Words) Share(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return strconv.Itoa((part*200+whole)/(2*whole)) + "%"
}

// Date returns a day as it is written in the language.
func (w Words) Date(d extract.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return w.T("unknown")
	}
	return fmt.Sprintf("%d %s %d", t.Day(), strings.Fields(w.T("months"))[t.Month()-1], t.Year())
}
