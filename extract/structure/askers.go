package structure

import (
	"strings"
	"unicode"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// askersIn returns the members who ask and where they end in s, from byte at on, with spans in s.
func askersIn(s string, at int, said []extract.Asker) (askers []extract.Asker, end int) {
	if len(said) > 0 && !said[0].NameSpan.Empty() {
		last := said[len(said)-1]
		return append(askers, said...), max(last.NameSpan.End, last.PartySpan.End)
	}
	askers, read := dutch.ReadAskers(s[at:])
	askers = fitAskers(s[at:at+read], askers, said)
	for i := range askers {
		askers[i].NameSpan, askers[i].PartySpan = shift(askers[i].NameSpan, at), shift(askers[i].PartySpan, at)
	}
	return askers, at + read
}

// fitAskers returns the members who ask, by what the format has in fields of its own (said) and what was read out of the words of s.
// The words give the places and the order. The names and parties are those of the fields where these are the same people, or where the
// words run together; a field that holds two people or none is no fact.
func fitAskers(s string, read, said []extract.Asker) []extract.Asker {
	switch {
	case len(said) > len(read):
		if placed := placeAskers(s, read, said); placed != nil {
			return placed
		}
	case len(said) == len(read):
		of := make([]int, len(read))
		for i := range read {
			if of[i] = fieldOf(read[i].Name, said); of[i] < 0 {
				return read
			}
		}
		for i, k := range of {
			if !strings.EqualFold(read[i].Name, said[k].Name) {
				read[i].Name = dutch.MendName(said[k].Name)
			}
			if party := said[k].Party; party != "" && lettersIn(party) != lettersIn(read[i].Party) {
				read[i].Party = party // "WD" of VVD; "P.v.d.A." stays as printed
			}
		}
	}
	return read
}

// fieldOf returns which of the fields has the name that was read, or whose end it is: "van Van Blerck-Woerdman"; -1 for none or two.
func fieldOf(name string, said []extract.Asker) int {
	found := -1
	for k := range said {
		if said[k].Name == name || strings.HasSuffix(lettersIn(name), lettersIn(said[k].Name)) && said[k].Name != "" {
			if found >= 0 {
				return -1
			}
			found = k
		}
	}
	return found
}

// lettersIn returns the letters and digits of a name, all small.
func lettersIn(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// placeAskers finds the names of fields in words that run together: "de leden Hermansen Nawijn (beiden LPF)", of Hermans and Nawijn.
// It returns nil where one has no party or no place.
func placeAskers(s string, read, said []extract.Asker) []extract.Asker {
	placed := make([]extract.Asker, 0, len(said))
	at := 0
	for _, one := range said {
		i := strings.Index(s[at:], one.Name)
		if i < 0 || one.Name == "" || one.Party == "" {
			return nil
		}
		start, end := at+i, at+i+len(one.Name)
		if !endsHere(s[end:]) || start > at && dutch.IsLetter(s[start-1]) {
			return nil
		}
		within := false
		for _, r := range read {
			if r.NameSpan.Start <= start && end <= r.NameSpan.End {
				within = true
				placed = append(placed, extract.Asker{Name: dutch.MendName(one.Name), Party: one.Party, NameSpan: extract.Span{Start: start, End: end}, PartySpan: r.PartySpan})
			}
		}
		if !within {
			return nil
		}
		at = end
	}
	return placed
}

// endsHere tells whether a name ends before rest: at a sign, at "en" that is glued to it, or where the next name begins.
func endsHere(rest string) bool {
	return rest == "" || !dutch.IsLetter(rest[0]) || strings.HasPrefix(rest, "en ") || unicode.IsUpper(dutch.FirstRune(rest))
}
