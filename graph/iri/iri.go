package iri

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/eight"
)

// DefaultBase is where instances live unless the user sets another base.
const DefaultBase = "https://w3id.org/kamergraaf/id/"

// IRIs makes every IRI of an instance. The same input always gives the same IRI, and different things different ones.
type IRIs struct {
	base     string
	topics   *topics  // of all who have a copy
	arena    *Arena   // of the graph that is being made; nil elsewhere
	document rdf.Term // see In
}

// NewIRIs returns a maker of IRIs under a base, which must be an absolute IRI; one that does not end in "/", "#"
// or ":" gets a slash.
func NewIRIs(base string) (IRIs, error) {
	if _, err := rdf.NewIRI(base); err != nil {
		return IRIs{}, err
	}
	if strings.Contains(base, "#") && !strings.HasSuffix(base, "#") || strings.Contains(base, "?") {
		return IRIs{}, &rdf.IRIError{IRI: base, Reason: "a base cannot have a query, nor text behind its number sign"}
	}
	if !strings.HasSuffix(base, "/") && !strings.HasSuffix(base, "#") && !strings.HasSuffix(base, ":") {
		base += "/"
	}
	return IRIs{base: base, topics: &topics{known: map[string]topic{}}}, nil
}

// Default returns the maker of IRIs under DefaultBase.
func Default() IRIs {
	return IRIs{base: DefaultBase, topics: &topics{known: map[string]topic{}}}
}

// With returns a maker of the same IRIs whose strings share the memory of an arena.
func (m IRIs) With(a *Arena) IRIs {
	m.arena = a
	return m
}

// Base returns the base under which IRIs are minted.
func (m IRIs) Base() string { return m.base }

// Minted returns an IRI under the base; each part becomes one segment of its path. It is valid as it is made: the base
// was checked, and a segment holds only what may be in one.
func (m IRIs) Minted(parts ...string) rdf.Term { return m.at(m.base, parts...) }

// at returns an IRI that begins like a valid one and goes on with segments of a path. It is valid too.
func (m IRIs) at(front string, parts ...string) rdf.Term {
	b := append(m.arena.Begin(), front...)
	for i, p := range parts {
		if i > 0 {
			b = append(b, '/')
		}
		b = appendSegment(b, p)
	}
	return rdf.ValidIRI(m.arena.Write(b))
}

// Under returns an IRI below another one.
func (m IRIs) Under(parent rdf.Term, part string) rdf.Term {
	if parent.IsZero() {
		return rdf.Term{}
	}
	b := append(append(m.arena.Begin(), parent.Value()...), '/')
	return rdf.ValidIRI(m.arena.Write(appendSegment(b, part)))
}

// Checked returns the IRI, or the zero Term if it is invalid, so that statements with it are left out.
func Checked(iri string) rdf.Term {
	t, err := rdf.NewIRI(iri)
	if err != nil {
		return rdf.Term{}
	}
	return t
}

// segmentByte says which ASCII characters are in a minted path segment as they are.
var segmentByte = rdf.ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:@")

// appendSegment appends a key as one segment of a path: everything but what segmentByte allows, and the code points
// that IRIs allow, is percent-encoded, also a key that is only dots.
func appendSegment(b []byte, key string) []byte {
	if strings.HasPrefix(key, ".") && strings.Trim(key, ".") == "" {
		return append(b, strings.ReplaceAll(key, ".", "%2E")...)
	}
	for i := 0; i < len(key); {
		from := i
		for i+8 <= len(key) && plainSegment(eight.Load(key, i)) {
			i += 8
		}
		for i < len(key) && segmentByte[key[i]] {
			i++
		}
		if b = append(b, key[from:i]...); i == len(key) {
			break
		}
		r, size := utf8.DecodeRuneInString(key[i:])
		if i += size; r >= 0x80 && r != utf8.RuneError && rdf.IriRune(r) {
			b = utf8.AppendRune(b, r)
		} else {
			b = rdf.AppendPercent(b, string(r))
		}
	}
	return b
}

// plainSegment tells whether eight bytes are what nearly all keys are made of.
func plainSegment(w uint64) bool {
	return eight.Others(eight.Alphanumerics(w)|eight.Equal(w, '-')) == 0
}

// Document returns the IRI of a document: by its official id, else by its inquiry, kind and day.
func (m IRIs) Document(d *extract.Document) rdf.Term {
	document, _ := keysOf(d, surnames(d.Askers), squeeze(d.Subject))
	return m.Minted("document", document)
}

// DocumentByID returns the IRI of the document with an official id: "ah-tk-20172018-2140".
func (m IRIs) DocumentByID(id string) rdf.Term { return m.Minted("document", id) }

// Inquiry returns the IRI of a document's inquiry. If the document prints too little to tell it from others, the inquiry is
// its own, until the linking pass links it to another.
func (m IRIs) Inquiry(d *extract.Document) rdf.Term {
	_, inquiry := keysOf(d, surnames(d.Askers), squeeze(d.Subject))
	return m.Minted("inquiry", inquiry)
}

// keysOf names a document and its inquiry by the askers' surnames and the squeezed subject, the inquiry of a paper that lacks
// these by the number of its case. A paper that prints neither its number, nor its subject and day, nor its case and the
// day of its reply, is named by its bytes, and so is one that another has the head of: nothing else is sure to be its own.
func keysOf(d *extract.Document, names []string, subject string) (document, inquiry string) {
	if d.Apart {
		document = "sha256-" + hashOf(d)
		return document, "of-" + document
	}
	inquiry, known := inquiryKey(d, names, subject)
	number := caseNumberOf(d)
	byCase := !known && number != ""
	if byCase {
		inquiry, known = ChamberOf(d)+"-"+number, true
	}
	switch id := OfficialID(d); {
	case id != "":
		document = id
	case !known || byCase && d.Answered == "":
		document = "sha256-" + hashOf(d)
	default:
		document = inquiry + "-" + string(d.Kind)
		if d.Answered != "" {
			document += "-" + strings.ReplaceAll(string(d.Answered), "-", "")
		}
		if d.Reprint != "" {
			document += "-" + Slug(d.Reprint)
		}
	}
	if !known {
		inquiry = "of-" + document
	}
	return document, inquiry
}

// DocumentGraph returns the name of the graph that holds what a document says.
func (m IRIs) DocumentGraph(document rdf.Term) rdf.Term { return m.Under(document, "graph") }

// RegisterGraph returns the name of the graph that holds what the registers say.
func (m IRIs) RegisterGraph() rdf.Term { return m.Minted("graph", "register") }

// LinksGraph returns the name of the graph that holds what ties documents to one another.
func (m IRIs) LinksGraph() rdf.Term { return m.Minted("graph", "links") }

// Units returns the IRIs of a document's units, one for each: question/3, question/5-6-7 for a joint label, note/1.
// A label used again gets "~2" after it, which no joint label has. A notice has the place of its mentions; its text is the
// document's own.
func (m IRIs) Units(document rdf.Term, units []extract.Unit) []rdf.Term {
	return m.AppendUnits(make([]rdf.Term, 0, len(units)), document, units, make(map[string]int, len(units)))
}

// AppendUnits appends what Units returns. It uses the map, which must be empty, to count the uses of a label: a damaged text
// may repeat one 50,000 times.
func (m IRIs) AppendUnits(terms []rdf.Term, document rdf.Term, units []extract.Unit, last map[string]int) []rdf.Term {
	front := len(document.Value()) // the same for all labels
	for i := range units {
		b := append(append(m.arena.Begin(), document.Value()...), '/')
		b = appendUnitName(b, &units[i])
		bare := len(b)
		if n, taken := last[string(b[front:])]; taken {
			for ; taken; _, taken = last[string(b[front:])] {
				n++
				b = strconv.AppendInt(append(b[:bare], '~'), int64(n), 10)
			}
			last[string(b[front:bare])] = n
		}
		term := rdf.ValidIRI(m.arena.Write(b))
		last[term.Value()[front:]] = 1
		terms = append(terms, term)
	}
	return terms
}

// appendUnitName appends a unit's place within its document.
func appendUnitName(b []byte, u *extract.Unit) []byte {
	b = append(b, u.Kind...)
	switch u.Kind {
	case extract.QuestionUnit, extract.AnswerUnit:
		return appendLabel(append(b, '/'), u.Numbers)
	case extract.NoteUnit:
		return appendSegment(append(b, '/'), strings.ReplaceAll(cmp.Or(u.Number, "unnumbered"), "/", "-"))
	}
	return b
}

// appendLabel appends what tells a question or answer from the others of its document: its numbers, if it has any.
func appendLabel(b []byte, numbers []int) []byte {
	if len(numbers) == 0 {
		return append(b, "unnumbered"...)
	}
	return AppendNumbers(b, numbers)
}

// AppendNumbers appends the numbers of a joint label: 5-6-7.
func AppendNumbers(b []byte, numbers []int) []byte {
	for i, n := range numbers {
		if i > 0 {
			b = append(b, '-')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return b
}

// Mention returns the IRI of the mention at [start, end) of a unit's text, in code points. repeat is 2 for the
// second mention of the same words, as of two articles named at once.
func (m IRIs) Mention(unit rdf.Term, start, end, repeat int) rdf.Term {
	b := append(m.arena.Begin(), unit.Value()...)
	b = append(b, "/mention/"...)
	b = strconv.AppendInt(b, int64(start), 10)
	b = strconv.AppendInt(append(b, '-'), int64(end), 10)
	if repeat > 1 {
		b = strconv.AppendInt(append(b, '~'), int64(repeat), 10)
	}
	return rdf.ValidIRI(m.arena.Write(b))
}

// Asker returns the IRI of the membership of an asker of a document, from 1, whose seat no register knows.
func (m IRIs) Asker(document rdf.Term, n int) rdf.Term {
	b := append(append(m.arena.Begin(), document.Value()...), "/asker/"...)
	return rdf.ValidIRI(m.arena.Write(strconv.AppendInt(b, int64(n), 10)))
}

// Link returns the IRI of a link between two things, made of what it ties and how.
func (m IRIs) Link(from, relation, to rdf.Term) rdf.Term {
	sum := sha256.Sum256([]byte(from.Value() + " " + relation.Value() + " " + to.Value()))
	return m.Minted("link", hex.EncodeToString(sum[:8]))
}

// Source returns the IRI of the bytes that a document was read from, or the zero Term where they were not hashed.
func (m IRIs) Source(d *extract.Document) rdf.Term {
	if d.SHA256 == "" {
		return rdf.Term{}
	}
	return m.Minted("source", "sha256-"+d.SHA256)
}

// hashOf returns the hash of a document's bytes, or of its texts where the bytes were not hashed.
func hashOf(d *extract.Document) string {
	if d.SHA256 != "" {
		return d.SHA256
	}
	h := sha256.New()
	for _, u := range d.Units {
		io.WriteString(h, u.Name()+"\n"+u.Text.String()+"\n")
	}
	return hex.EncodeToString(h.Sum(nil))
}
