package timeline

import (
	"fmt"
	"slices"

	"w3id.org/kamergraaf/extract"
)

// Register knows the names of things, and which ministry another one was merged into. All methods take IRIs; an empty day
// means today. Names that it does not know are "".
type Register interface {
	Name(iri string, on extract.Date) string
	Successor(ministry string) string
}

// noRegister knows nothing: the names in papers are used.
type noRegister struct{}

func (noRegister) Name(string, extract.Date) string { return "" }
func (noRegister) Successor(string) string          { return "" }

func registerOr(r Register) Register {
	if r == nil {
		return noRegister{}
	}
	return r
}

// Set holds inquiries as they were on a day.
type Set struct {
	Inquiries []*Inquiry // by day of submission
	AsOf      extract.Date
	Problems  []Problem // by paper
	register  Register
}

func (s *Set) tell(code string, p *Paper, format string, args ...any) {
	s.Problems = append(s.Problems, Problem{code, p.Name(), fmt.Sprintf(format, args...)})
}

// Filter says which inquiries count. The zero Filter takes all.
type Filter struct {
	From, To extract.Date // day of submission, both included; "" is no bound
	Chamber  string       // "tk", "ek", or "" for both
}

// Select returns the inquiries that a filter takes, with what is odd about them and about papers of no inquiry. Inquiries without
// a day of submission are in no period, which is reported.
func (s *Set) Select(f Filter) *Set {
	out := &Set{AsOf: s.AsOf, register: s.register}
	left := map[string]bool{} // papers that were left out
	for _, q := range s.Inquiries {
		switch {
		case f.Chamber != "" && q.Chamber != f.Chamber:
			q.mark(left, true)
		case f.From == "" && f.To == "":
			out.Inquiries = append(out.Inquiries, q)
		case q.Submitted == "":
			out.tell(FilterNeedsADay, q.Papers[0], "the day of submission is not known: not counted in the period asked for")
		case q.Submitted >= f.From && (f.To == "" || q.Submitted <= f.To):
			out.Inquiries = append(out.Inquiries, q)
		default:
			q.mark(left, true)
		}
	}
	for _, q := range out.Inquiries {
		q.mark(left, false)
	}
	told := slices.Clone(s.Problems)
	out.Problems = append(slices.DeleteFunc(told, func(p Problem) bool { return left[p.Paper] }), out.Problems...)
	return out
}

// mark marks the papers of an inquiry by their names.
func (q *Inquiry) mark(papers map[string]bool, as bool) {
	for _, p := range q.Papers {
		if as || papers[p.Name()] {
			papers[p.Name()] = as
		}
	}
}

// name returns what a thing is called on a day.
func (s *Set) name(t Thing, on extract.Date) string {
	if name := s.register.Name(t.IRI, on); name != "" {
		return name
	}
	if t.Name != "" {
		return t.Name
	}
	return lastSegment(t.IRI)
}

// Ministry returns the name of the ministry that an inquiry belongs to, or "".
func (s *Set) Ministry(q *Inquiry) string {
	for _, k := range byMinistry(s, q, Options{}) {
		return k.label
	}
	return ""
}
