package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// header is what the head of a paper names, in order.
type header []named

type named struct {
	start              int64
	kind, iri, printed string
}

func headerOf(f record) header {
	rows, _ := f["header"].([]any)
	var out header
	for _, row := range rows {
		values, _ := row.([]any)
		if len(values) != 4 {
			continue
		}
		var n named
		n.start, _ = values[0].(int64)
		n.kind, _ = values[1].(string)
		n.iri, _ = values[2].(string)
		n.printed, _ = values[3].(string)
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b named) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.iri, b.iri)) })
	return out
}

// inOrder sorts things by where the header names them first; those that it does not name come last, by IRI.
func (h header) inOrder(things []Thing) []Thing {
	place := func(t Thing) int {
		if i := slices.IndexFunc(h, func(n named) bool { return n.iri == t.IRI }); i >= 0 {
			return i
		}
		return len(h)
	}
	slices.SortFunc(things, func(a, b Thing) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.IRI, b.IRI))
	})
	return things
}

// answerer returns where the header names someone who answers, and the post beside the name. One who is not
// named is where the post is named last.
func (h header) answerer(person Thing, post string) (place int, printed string) {
	surname := person.Name[strings.LastIndexByte(person.Name, ' ')+1:]
	place = len(h)
	for i, n := range h {
		switch {
		case n.kind != "minister":
		case surname != "" && strings.Contains(n.printed, surname) && n.iri == person.IRI:
			return i, "" // no register knows the post
		case surname != "" && strings.Contains(n.printed, surname):
			return i, n.iri
		case n.iri == post:
			place = i
		}
	}
	return place, ""
}
