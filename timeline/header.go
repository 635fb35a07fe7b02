package timeline

import (
	"cmp"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
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

// partyOf returns the party of a member whom no register knows: the one that is named next after the name, which
// members under one "(beiden PvdA)" share. That there is one shows in the key at the end of the member's IRI.
func (h header) partyOf(member string) Thing {
	base, key, _ := strings.Cut(member, "/person/")
	printed, _ := extract.ParsePrintedKey(key)
	if printed.Party == "" {
		return Thing{}
	}
	party := Thing{IRI: base + "/party/" + printed.Party}
	at := max(slices.IndexFunc(h, func(n named) bool { return n.iri == member }), 0)
	for _, n := range h[at:] {
		if n.kind == "party" {
			party.Name = n.printed
			if n.iri != "" {
				party.IRI = n.iri
			}
			break
		}
	}
	return party
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
