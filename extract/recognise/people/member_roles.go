package people

import (
	"sort"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// moved reads who moved the motion or bill at word i: "motie-Segers", "motie Segers-Asscher", "amendement van Kant en Bos".
func (r members) moved(s *grammar.Scan, found []extract.Mention, i int) []extract.Mention {
	names := pairs
	if s.Gap(i) == "-" {
		names = surePairs
	}
	before := len(found)
	if found = r.list(s, found, i+1, names); len(found) > before || !r.ofSomeone(s, i) {
		return found
	}
	return r.list(s, found, i+2, pairs)
}

// sponsored reads whose bill stands at word i, where a hyphen ties a name to it or several names follow: "de wet-Kant",
// "wetsvoorstel Kant/Bos", "wetsvoorstel Kant c.s.".
func (r members) sponsored(s *grammar.Scan, found []extract.Mention, i int) []extract.Mention {
	before := len(found)
	found = r.list(s, found, i+1, pairs)
	if len(found) == before+1 && s.Gap(i) != "-" {
		last := s.WordAt(found[before].End - 1)
		if SkipOthers(s, last) == last {
			return found[:before]
		}
	}
	return found
}

// asked reads the bare surnames behind "vragen van" at word i. Whether they are those of members the document tells elsewhere.
func (r members) asked(s *grammar.Scan, found []extract.Mention, i int) []extract.Mention {
	before := len(found)
	if !r.ofSomeone(s, i) {
		return found
	}
	found = r.list(s, found, i+2, known)
	for k := before; k < len(found); k++ {
		if found[k].Clue == nil {
			found[k].Clue = extract.IntroducedClue{}
		}
	}
	return found
}

// ofSomeone tells whether "van" and a name without a title follow word i.
func (r members) ofSomeone(s *grammar.Scan, i int) bool {
	if s.Gap(i) != " " || s.Gap(i+1) != " " || r.words.Of(s, i+1) != markOf || s.Words[i+1].Upper || i+2 >= len(s.Words) {
		return false
	}
	switch r.words.Of(s, i+2) {
	case 0, markOf, markPrefix:
		return true
	}
	return r.words.Of(s, i+2) == markArticle && s.Words[i+2].Upper // "De Vries"
}

// once says of the names found from a place on that the role at word i was theirs before: "het toenmalige Kamerlid Kant".
func (r members) once(s *grammar.Scan, i int, found []extract.Mention, from int) []extract.Mention {
	if !r.onceBefore(s, i) {
		return found
	}
	for k := from; k < len(found); k++ {
		clue, _ := found[k].Clue.(extract.MemberClue)
		found[k].Clue = extract.MemberClue{Party: clue.Party, Once: true}
	}
	return found
}

// onceBefore tells whether the role at word i is said to be a former one: "oud-Kamerlid", "toenmalige VVD-woordvoerder".
func (r members) onceBefore(s *grammar.Scan, i int) bool {
	i--
	if _, party := partyEnding(s, i); party {
		i--
	}
	return r.words.Of(s, i) == markOnce && (s.Gap(i) == " " || s.Gap(i) == "-")
}

// partyEnding returns the name of a party that ends with word i.
func partyEnding(s *grammar.Scan, i int) (lexicon.Hit, bool) {
	hits := s.Hits(lexicon.KindParty)
	at := sort.Search(len(hits), func(k int) bool { return hits[k].Last >= i })
	if at < len(hits) && hits[at].Last == i {
		return hits[at], true
	}
	return lexicon.Hit{}, false
}

// inFull adds the names in full that nothing announces. Whether their bearers are in office the resolver knows.
func (r members) inFull(s *grammar.Scan, found []extract.Mention, from int) []extract.Mention {
	for _, hit := range s.Hits(lexicon.KindMember) {
		if hit.First == hit.Last || !s.Words[hit.First].Upper || !s.Words[hit.Last].Upper || s.GluedAfter(hit.End) || s.Gap(hit.First) != " " {
			continue
		}
		if !grammar.OverlapsAny(found[from:], extract.Span{Start: hit.Start, End: hit.End}) {
			var clue extract.Clue = extract.InOfficeClue{}
			if r.earlierRole(s, hit.First) {
				clue = extract.MemberClue{Once: true}
			}
			found = append(found, extract.Mention{Kind: extract.KindMember, Start: hit.Start, End: hit.End, Clue: clue})
		}
	}
	return found
}

// earlierRole tells whether a former role in parliament stands before the name at word i: "de toenmalige woordvoerder van het CDA,
// mevrouw ...".
func (r members) earlierRole(s *grammar.Scan, i int) bool {
	const reach = 8
	for j := i - 1; j >= 0 && j > i-reach && !strings.ContainsAny(s.Gap(j), ";:?\n"); j-- {
		switch r.words.Of(s, j) {
		case markMember, markLeader:
			return r.onceBefore(s, j)
		case markTitle, markArticle, markOf, markNoName:
		default:
			if _, party := partyEnding(s, j); !party && !strings.EqualFold(s.Word(j), "fractie") {
				return false
			}
		}
	}
	return false
}

// apposed adds the names behind which a role in parliament is said of their bearers: "mevrouw Kant, oud-Kamerlid", "Jan Bos –
// voormalig lid van de Tweede Kamer –".
func (r members) apposed(s *grammar.Scan, found []extract.Mention, from int) []extract.Mention {
	for _, kind := range [...]int{0, 1} {
		hits := s.Hits(lexicon.KindMember)
		if kind == 1 {
			hits = s.Hits(lexicon.KindPerson)
		}
		for _, hit := range hits {
			if !StartsName(s, hit) || kind == 1 && r.words.Of(s, hit.First-1) != markTitle || grammar.OverlapsAny(found[from:], extract.Span{Start: hit.Start, End: hit.End}) {
				continue
			}
			if once, ok := r.roleBehind(s, hit.Last); ok {
				found = append(found, extract.Mention{Kind: extract.KindMember, Start: hit.Start, End: hit.End, Clue: extract.MemberClue{Once: once}})
			}
		}
	}
	return found
}

// roleBehind tells whether a role in parliament stands in apposition behind word last, and whether it is a former one.
func (r members) roleBehind(s *grammar.Scan, last int) (once, ok bool) {
	switch strings.TrimSpace(s.Gap(last)) {
	case ",", "–", "-", "(":
	default:
		return false, false
	}
	i := last + 1
	if r.words.Of(s, i) == markArticle {
		i++
	}
	if once = r.words.Of(s, i) == markOnce; once {
		i++
	}
	if hit, party := grammar.HitAt(s.Hits(lexicon.KindParty), i); party {
		i = hit.Last + 1
	}
	if r.words.Of(s, i) == markMember || strings.EqualFold(s.Word(i), "senator") {
		return once, true
	}
	return once, strings.EqualFold(s.Word(i), "lid") && r.words.Of(s, i+1) == markOf && strings.EqualFold(s.Word(i+4), "Kamer")
}

// measureEndings end the words for what is called after the members who proposed it.
var measureEndings = []string{"regeling", "plan", "wet", "voorstel", "nota", "akkoord", "motie", "amendement", "initiatief", "variant", "fonds"}

// measures adds the pairs of names after whom a measure is called: "de subsidieregeling Kant-Bos".
func (r members) measures(s *grammar.Scan, found []extract.Mention, from int) []extract.Mention {
	for _, hit := range s.Hits(lexicon.KindPerson) {
		other, ok := personBehindHyphen(s, hit)
		if !ok || !s.Words[hit.First].Upper || s.Gap(hit.First-1) != " " || grammar.OverlapsAny(found[from:], extract.Span{Start: hit.Start, End: other.End}) {
			continue
		}
		before := s.Word(hit.First - 1)
		for _, ending := range measureEndings {
			if strings.HasSuffix(before, ending) {
				found = append(found, extract.Mention{Kind: extract.KindMember, Start: hit.Start, End: hit.End}, extract.Mention{Kind: extract.KindMember, Start: other.Start, End: other.End})
				break
			}
		}
	}
	return found
}
