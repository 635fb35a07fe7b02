package rdf

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"w3id.org/kamergraaf/internal/eight"
)

// Sort tells IRIs from literals, and says which datatype or language a literal has.
type Sort uint8

// The sorts of terms. There are no blank nodes.
const (
	None        Sort = iota // of the zero Term
	IRI                     // an absolute IRI
	String                  // xsd:string
	Dutch                   // rdf:langString, language nl
	English                 // rdf:langString, language en
	Date                    // xsd:date
	DateTime                // xsd:dateTime
	Integer                 // xsd:integer
	NonNegative             // xsd:nonNegativeInteger
	Boolean                 // xsd:boolean
	Year                    // xsd:gYear
)

// The namespaces of the datatypes.
const (
	rdfNS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	Xsd   = "http://www.w3.org/2001/XMLSchema#"
)

// sorts says how literals of each sort are tagged in RDF.
var sorts = [...]struct{ lang, datatype string }{
	String:      {"", Xsd + "string"},
	Dutch:       {"nl", rdfNS + "langString"},
	English:     {"en", rdfNS + "langString"},
	Date:        {"", Xsd + "date"},
	DateTime:    {"", Xsd + "dateTime"},
	Integer:     {"", Xsd + "integer"},
	NonNegative: {"", Xsd + "nonNegativeInteger"},
	Boolean:     {"", Xsd + "boolean"},
	Year:        {"", Xsd + "gYear"},
}

// Valid tells whether there is such a sort.
func (s Sort) Valid() bool { return int(s) < len(sorts) }

// SortOf returns the sort of literals that have a datatype: the first of the sorts, so that texts are Dutch.
func SortOf(datatype string) Sort {
	for sort := range sorts {
		if sorts[sort].datatype == datatype {
			return Sort(sort)
		}
	}
	return String
}

// Term is an IRI or a literal. Terms are compared with ==. The zero Term is none: statements with it are left out.
// A Term that is not zero is valid: its constructor has checked it, so that no sink needs to.
type Term struct {
	value string
	sort  Sort
}

// Sort returns what the term is.
func (t Term) Sort() Sort { return t.sort }

// IsZero tells whether the term is none at all.
func (t Term) IsZero() bool { return t.sort == None }

// IsIRI tells whether the term is an IRI.
func (t Term) IsIRI() bool { return t.sort == IRI }

// IsLiteral tells whether the term is a literal.
func (t Term) IsLiteral() bool { return t.sort > IRI }

// Value returns the IRI or the literal's lexical form.
func (t Term) Value() string { return t.value }

// Lang returns the language tag of a text, or "".
func (t Term) Lang() string { return sorts[t.sort].lang }

// Datatype returns the IRI of a literal's datatype, or "" for an IRI.
func (t Term) Datatype() string { return sorts[t.sort].datatype }

// String returns the term in N-Triples, for messages and tests.
func (t Term) String() string { return string(AppendTerm(nil, t)) }

// NewIRI returns an absolute IRI as RFC 3987 has them, or an *IRIError. It repairs nothing: see MendIRI.
func NewIRI(iri string) (Term, error) {
	if err := checkIRI(iri); err != nil {
		return Term{}, err
	}
	return Term{iri, IRI}, nil
}

// ValidIRI returns an IRI that the caller knows to be absolute and valid, such as a term of the vocabulary or one that
// was put together of checked parts.
func ValidIRI(iri string) Term { return Term{iri, IRI} }

// ValidTerm returns a term whose form and sort the caller knows to fit, such as one that was written by this program.
func ValidTerm(value string, sort Sort) Term { return Term{value, sort} }

// NewString returns a string without language. What RDF cannot hold is replaced as in NewText.
func NewString(s string) (Term, int) { return NewText(s, String) }

// NewText returns a text of the sort Dutch, English or String. Bytes that are no UTF-8, NUL and the code points
// that Unicode keeps from interchange cannot be in every RDF syntax: each is replaced by U+FFFD, and the number
// of replacements is returned, for the caller to report.
func NewText(s string, sort Sort) (Term, int) {
	clean, replaced := CleanText(s)
	return Term{clean, sort}, replaced
}

// NewDate returns a day of the calendar as xsd:date, or an error where there is no such day.
func NewDate(day string) (Term, error) {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return Term{}, fmt.Errorf("no day of the calendar: %q", day)
	}
	return Term{day, Date}, nil
}

// NewDateTime returns a moment as xsd:dateTime in UTC, whole seconds.
func NewDateTime(t time.Time) Term { return Term{t.UTC().Format("2006-01-02T15:04:05Z"), DateTime} }

// NewInt returns a whole number as xsd:integer.
func NewInt(n int) Term { return Term{strconv.Itoa(n), Integer} }

// NewCount returns a number that cannot be negative as xsd:nonNegativeInteger, or the zero Term.
func NewCount(n int) Term {
	if n < 0 {
		return Term{}
	}
	return Term{strconv.Itoa(n), NonNegative}
}

// NewBool returns a truth value as xsd:boolean.
func NewBool(b bool) Term { return Term{strconv.FormatBool(b), Boolean} }

// CleanText replaces what RDF cannot hold and counts the replacements.
func CleanText(s string) (string, int) {
	first := badText(s)
	if first < 0 {
		return s, 0
	}
	var b strings.Builder
	b.WriteString(s[:first])
	replaced := 0
	for i := first; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size <= 1 || unholdable(r) {
			r = utf8.RuneError
			replaced++
		}
		b.WriteRune(r)
		i += size
	}
	return b.String(), replaced
}

// badText returns the place of the first thing that RDF cannot hold, or -1.
func badText(s string) int {
	for i := 0; i < len(s); {
		i += PlainASCII(s[i:])
		for end := min(i+8, len(s)); i < end; {
			switch c := s[i]; {
			case c > 0 && c < utf8.RuneSelf:
				i++
				continue
			case c >= 0xC2 && c <= 0xDF && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // the letters of Europe
				i += 2
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 || unholdable(r) {
				return i
			}
			i += size
		}
	}
	return -1
}

// PlainASCII returns how many bytes at the front of a text are ASCII and not NUL, counted in eights.
func PlainASCII(s string) int {
	n := 0
	for ; n+32 <= len(s); n += 32 {
		if notPlain(eight.Load(s, n))|notPlain(eight.Load(s, n+8))|notPlain(eight.Load(s, n+16))|notPlain(eight.Load(s, n+24)) != 0 {
			break
		}
	}
	for ; n+8 <= len(s) && notPlain(eight.Load(s, n)) == 0; n += 8 {
	}
	return n
}

// notPlain is 0 where eight bytes are ASCII and not NUL: of any other byte, it or it less one has the highest bit.
func notPlain(w uint64) uint64 {
	const ones, highest = 0x0101010101010101, 0x8080808080808080
	return (w | (w - ones)) & highest
}

// unholdable tells whether a code point is NUL or one of Unicode's 66 noncharacters.
func unholdable(r rune) bool {
	return r == 0 || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}
