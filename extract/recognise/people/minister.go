package people

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// ministers finds ministers and state secretaries, by post ("de ministers van Justitie en van VROM", "mijn ambtgenoot
// van Defensie") and by name ("staatssecretaris Van Ark"). A bare "de minister" names nobody. The clue of a mention
// is the post, "minister van Justitie", or the role and the name: "minister Donner".
type ministers struct {
	words  grammar.WordMarks
	keys   lexicon.Keys
	abroad *grammar.Abroad
}

// What words mean to the recogniser of ministers.
const (
	_ = iota
	markMinister
	markMinisters
	markSecretary
	markSecretaries
	markPresident
	markPremier
	markColleague
	markColleagues
	markPreposition
	markEn
	markDe
	markVice
	markFormer
	markOurs
	markHonorific
	markTitled
)

// NewMinisters returns the recogniser of ministers; it asks the lexicon for its words.
func NewMinisters(lex *lexicon.Lexicon, abroad *grammar.Abroad) ministers {
	words, keys := grammar.NewWordMarks(lex, []uint8{markMinister, markMinisters, markSecretary, markSecretaries, markPremier, markColleague, markColleagues},
		[]string{"minister"},
		[]string{"ministers"},
		[]string{"staatssecretaris", "staatsecretaris"},
		[]string{"staatssecretarissen", "staatsecretarissen"},
		[]string{"president"},
		[]string{"premier"},
		[]string{"ambtgenoot", "ambtgenote", "ambtsgenoot", "ambtsgenote", "collega", "ambtsvoorganger", "ambtsvoorgangster"},
		[]string{"ambtgenoten", "ambtsgenoten"},
		[]string{"van", "voor"},
		[]string{"en", "alsmede"},
		[]string{"de"},
		[]string{"vice", "viceminister"},
		[]string{"oud", "ex"},
		[]string{"mijn", "uw", "zijn", "haar", "onze"},
		[]string{"mr", "drs", "dr", "ir", "ing", "prof", "jhr", "mw", "mevr"},
		[]string{"heer", "mevrouw"},
	)
	return ministers{words, keys, abroad}
}

func (ministers) Name() string { return "minister" }

// Recognise reads on from each word for a post.
func (r ministers) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	last := -1 // word that was read
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		mark := r.words.Of(s, i)
		if i <= last || mark == 0 || mark > markColleagues || mark == markPresident || r.elsewhere(s, i) {
			continue
		}
		from := len(found)
		switch mark {
		case markPremier:
			found = r.named(s, found, i, i+1, extract.RolePrimeMinister)
		case markMinister:
			if r.words.Of(s, i+1) == markPresident {
				found = r.primeMinister(s, found, i)
				break
			}
			fallthrough
		default:
			found = r.role(s, found, i, mark)
		}
		if len(found) > from {
			last = s.WordAt(found[len(found)-1].End) - 1
		}
	}
	return found
}

// elsewhere tells whether the post at word i is one of another country, or that of a deputy.
func (r ministers) elsewhere(s *grammar.Scan, i int) bool {
	if s.GluedBefore(s.Words[i].Start) {
		first := r.words.Of(s, i-1)
		return first != markColleague && first != markFormer || foreignBefore(s, i-1)
	}
	return foreignBefore(s, i) || r.abroad.Before(s, i) || r.words.Of(s, i-1) == markVice
}

// role reads what follows one or two roles: "minister en staatssecretaris van ...", a portfolio or a name.
func (r ministers) role(s *grammar.Scan, found []extract.Mention, i int, mark uint8) []extract.Mention {
	roles, starts := []string{roleOf(mark)}, []int{i}
	last := i
	if r.words.Of(s, i+1) == markEn {
		next := i + 2
		if r.words.Of(s, next) == markDe {
			next++
		}
		if second := r.words.Of(s, next); second == markMinister || second == markSecretary {
			if r.words.Of(s, next+1) == markPreposition {
				roles, starts, last = append(roles, roleOf(second)), append(starts, next), next
			}
		}
	}
	if mark == markColleague && strings.Trim(s.Gap(i), "'’") == "" && s.Word(i+1) == "s" && (r.words.Of(s, i-1) == markOurs || r.several(s, i+1)) {
		mark, last = markColleagues, i+1 // "mijn collega's"
	}
	plural := mark == markMinisters || mark == markSecretaries || mark == markColleagues || len(roles) > 1
	if mark == markColleague && (r.words.Of(s, i+1) == markMinister || r.words.Of(s, i+1) == markSecretary) {
		return found
	}
	before := len(found)
	if found = r.portfolios(s, found, roles, starts, last, plural); len(found) > before || len(roles) > 1 || mark == markColleagues || mark == markColleague && r.words.Of(s, i-1) != markOurs {
		return found
	}
	return r.named(s, found, i, r.inApposition(s, i), roles[0])
}

// inApposition returns where the name behind the role at word i begins, which may have a comma and a title before it: "de
// staatssecretaris, mw. E. Jansen".
func (r ministers) inApposition(s *grammar.Scan, i int) int {
	if s.Gap(i) != ", " {
		return i + 1
	}
	at := i + 1
	if r.words.Of(s, at) == markDe {
		at++
	}
	if m := r.words.Of(s, at); m != markHonorific && m != markTitled {
		return i + 1
	}
	return at + 1
}

// several tells whether more than one portfolio stands behind word last: the colleagues at one ministry are its officials.
func (r ministers) several(s *grammar.Scan, last int) bool {
	_, hit, _, ok := r.portfolio(s, last)
	if !ok {
		return false
	}
	next := r.listed(s, hit.Last)
	if next < 0 {
		return false
	}
	_, _, _, ok = r.portfolio(s, next)
	return ok
}

func roleOf(mark uint8) string {
	if mark == markSecretary || mark == markSecretaries {
		return extract.RoleStateSecretary
	}
	return extract.RoleMinister
}

// portfolios reads the list of portfolios behind word last. Where a role is singular each further one needs its
// preposition: "de minister van Justitie en van Financiën".
func (r ministers) portfolios(s *grammar.Scan, found []extract.Mention, roles []string, starts []int, last int, plural bool) []extract.Mention {
	from := len(found)
	preposition := "van"
	for first := true; ; first = false {
		start, hit, said, ok := r.portfolio(s, last)
		if !ok || !first && !plural && said == "" {
			break
		}
		if said != "" {
			preposition = said
		}
		for k, role := range roles {
			at := start
			if first {
				at = starts[k]
			}
			clue := extract.OfficeClue{Role: role, Preposition: preposition, Portfolio: s.Text[hit.Start:hit.End]}
			found = append(found, extract.Mention{Kind: extract.KindMinister, Start: s.Words[at].Start, End: r.withName(s, hit), Clue: clue})
		}
		last = r.listed(s, hit.Last)
		if last < 0 {
			break
		}
	}
	if len(found) > from && r.ofCountry(s, s.WordAt(found[len(found)-1].End-1)) {
		return found[:from]
	}
	return found
}

// portfolio reads "van Justitie" or "Justitie" behind word last.
func (r ministers) portfolio(s *grammar.Scan, last int) (start int, hit lexicon.Hit, preposition string, ok bool) {
	start = last + 1
	at := start
	if s.Gap(last) != " " && s.Gap(last) != ", " {
		return 0, lexicon.Hit{}, "", false
	}
	if r.words.Of(s, at) == markPreposition && !s.Words[at].Upper {
		preposition = strings.ToLower(s.Word(at))
		at++
	}
	hit, ok = grammar.HitAt(s.Hits(lexicon.KindPost), at)
	if !ok || r.goesOn(s, hit.Last) {
		if slipped, longer := r.slipped(s, at); longer && slipped.Last > hit.Last {
			hit, ok = slipped, true
		}
	}
	return start, hit, preposition, ok && (preposition == "" || s.Gap(at-1) == " ")
}

// goesOn tells whether behind the portfolio that ends with word last something follows that is no portfolio of its own:
// "Binnenlandse Zaken en Koninkrijksrelatie".
func (r ministers) goesOn(s *grammar.Scan, last int) bool {
	next := r.listed(s, last) + 1
	if next == 0 || next >= len(s.Words) || !s.Words[next].Upper {
		return false
	}
	_, post := grammar.HitAt(s.Hits(lexicon.KindPost), next)
	return !post
}

// slipped reads a portfolio at word i that is printed with a slip or two.
func (r ministers) slipped(s *grammar.Scan, i int) (hit lexicon.Hit, ok bool) {
	if i >= len(s.Words) || !s.Words[i].Upper || s.GluedBefore(s.Words[i].Start) {
		return hit, false
	}
	start := s.Words[i].Start
	width := dutch.SlippedPortfolio(s.Text[start:])
	if width == 0 || s.GluedAfter(start+width) {
		return hit, false
	}
	return lexicon.Hit{Start: start, End: start + width, First: i, Last: s.WordAt(start+width) - 1}, true
}

// listed returns the word before the next portfolio of a list, or -1: behind a comma, "en" or both.
func (r ministers) listed(s *grammar.Scan, last int) int {
	gap := s.Gap(last)
	switch {
	case r.words.Of(s, last+1) == markEn && (gap == " " || gap == ", "):
		return last + 1
	case gap == ", ":
		return last
	}
	return -1
}

// withName returns where a post ends that its holder's name follows: "minister van Defensie De Grave".
func (r ministers) withName(s *grammar.Scan, h lexicon.Hit) int {
	if person, ok := grammar.HitAt(s.Hits(lexicon.KindPerson), h.Last+1); ok && s.Gap(h.Last) == " " && s.Words[person.First].Upper {
		return person.End
	}
	return h.End
}

// ofCountry tells whether a country follows the post: "minister van Justitie van de Nederlandse Antillen".
func (r ministers) ofCountry(s *grammar.Scan, last int) bool {
	if s.Gap(last) != " " || !strings.EqualFold(s.Word(last+1), "van") {
		return false
	}
	next := last + 2
	if r.words.Of(s, next) == markDe || strings.EqualFold(s.Word(next), "het") {
		next++
	}
	if next >= len(s.Words) || !s.Words[next].Upper || s.Word(next) == "Nederland" {
		return false
	}
	_, portfolio := grammar.HitAt(s.Hits(lexicon.KindPost), next)
	return !portfolio
}

// oldPremiers are the surnames of prime ministers of before the register.
const oldPremiers = "Schermerhorn Beel Drees De Quay Marijnen Cals Zijlstra De Jong Biesheuvel Den Uyl Van Agt Lubbers"

// primeMinister reads "minister-president" with what follows.
func (r ministers) primeMinister(s *grammar.Scan, found []extract.Mention, i int) []extract.Mention {
	last := i + 1
	if s.Gap(i) != "-" && s.Gap(i) != " " || r.ofCountry(s, last) {
		return found
	}
	before := len(found)
	if found = r.named(s, found, i, last+1, extract.RolePrimeMinister); len(found) > before {
		found[before].Clue = extract.OfficeClue{Role: extract.RolePrimeMinister} // only one holds that post
		return found
	}
	if s.Gap(last) == " " && last+1 < len(s.Words) && s.Words[last+1].Upper && r.words.Of(s, last+1) == 0 {
		if _, post := grammar.HitAt(s.Hits(lexicon.KindPost), last+1); !post && !strings.Contains(oldPremiers, s.Word(last+1)) {
			return found // another country's: "minister-president Howard"
		}
	}
	end := s.Words[last].End
	if s.Gap(last) == ", " && r.words.Of(s, last+1) == markMinister {
		if _, hit, _, ok := r.portfolio(s, last+1); ok && strings.EqualFold(s.Text[hit.Start:hit.End], "Algemene Zaken") {
			end = hit.End
		}
	}
	return append(found, extract.Mention{Kind: extract.KindMinister, Start: s.Words[i].Start, End: end, Clue: extract.OfficeClue{Role: extract.RolePrimeMinister}})
}

// named reads the known surnames of ministers from word at on, each with the portfolio that may follow it.
func (r ministers) named(s *grammar.Scan, found []extract.Mention, i, at int, role string) []extract.Mention {
	start := i
	at = r.untitled(s, at)
	for {
		person, ok := grammar.HitAt(s.Hits(lexicon.KindPerson), at)
		if full, whole := grammar.HitAt(s.Hits(lexicon.KindMember), at); whole && !ok && full.Last > at {
			person, ok = grammar.HitAt(s.Hits(lexicon.KindPerson), at+1) // "Gerrit Jansen"
			ok = ok && person.Last == full.Last
		}
		if !ok || !StartsName(s, person) || strings.Trim(s.Gap(at-1), ". ") != "" {
			return found
		}
		end, clue := r.ofPost(s, person, role)
		found = append(found, extract.Mention{Kind: extract.KindMinister, Start: s.Words[start].Start, End: end, Clue: clue})
		if r.words.Of(s, person.Last+1) != markEn || end != person.End {
			return found
		}
		at = person.Last + 2
		start = at
	}
}

// untitled returns the first word of the surname behind titles and initials: "drs. C.E.G. van Gennip".
func (r ministers) untitled(s *grammar.Scan, at int) int {
	for i := at; i < at+8 && i+1 < len(s.Words) && strings.Trim(s.Gap(i-1), ". ") == ""; i++ {
		initial := s.Words[i].Upper && s.Words[i].End-s.Words[i].Start == 1 && strings.HasPrefix(s.Gap(i), ".")
		if !initial && r.words.Of(s, i) != markHonorific {
			if i > at && strings.ContainsRune(s.Gap(i-1), ' ') {
				return i
			}
			break
		}
	}
	return at
}

// ofPost returns where the mention of someone ends and what it says, where a portfolio follows: "Vliegenthart van
// VWS", "Vermeend (Sociale Zaken en Werkgelegenheid)".
func (r ministers) ofPost(s *grammar.Scan, person lexicon.Hit, role string) (end int, said extract.OfficeClue) {
	name := extract.OfficeClue{Role: role, Name: s.Text[person.Start:person.End]}
	gap, next := s.Gap(person.Last), person.Last+1
	if gap == " " && r.words.Of(s, next) == markPreposition && !s.Words[next].Upper {
		next++
		gap = s.Gap(next - 1)
	} else if gap != " (" {
		return person.End, name
	}
	hit, ok := grammar.HitAt(s.Hits(lexicon.KindPost), next)
	if !ok || gap == " (" && !strings.HasPrefix(s.Text[hit.End:], ")") {
		return person.End, name
	}
	end = hit.End
	if gap == " (" {
		end++
	}
	return end, extract.OfficeClue{Role: role, Preposition: "van", Portfolio: s.Text[hit.Start:hit.End]}
}
