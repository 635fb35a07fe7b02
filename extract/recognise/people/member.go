package people

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// members finds members of parliament: by the words before their names ("het lid Kant", "de Kamerleden Arib en De
// Vries", "de motie-Bruins Slot/Pia Dijkstra") or by the party behind them ("Duyvendak (GroenLinks)"). Names of
// others who happen to be called like a member are left alone. The clue of a mention is the party in the brackets
// that follow, if any.
type members struct {
	words   grammar.WordMarks
	written lexicon.WordSet // before "vragen": those of members
	keys    lexicon.Keys
}

// What words mean to the recogniser of members.
const (
	_            = iota
	markMember   // "Kamerlid": a name follows
	markLid      // "lid": a name follows if "het" comes before it
	markMotion   // "motie", "senator", "afgevaardigde": a known name can follow
	markTitle    // "heer", "mevrouw"
	markArticle  // "het", "de"
	markAnd      // "en"
	markPrefix   // "van", "der": part of a surname
	markNoName   // words with a capital that begin no name
	markOf       // "van", as markPrefix
	markQuestion // "vragen", "vraag"
	markBoth     // "beiden", "allen"
	markLeader   // "leider", "woordvoerder": a known name can follow if a party's name is tied to it
	markOnce     // "toenmalig", "oud"
	markBill     // "wetsvoorstel": known names can follow
)

// NewMembers returns the recogniser of members; it asks the lexicon for its words.
func NewMembers(lex *lexicon.Lexicon) members {
	words, keys := grammar.NewWordMarks(lex, []uint8{markMember, markLid, markMotion, markTitle, markQuestion, markLeader, markBill},
		[]string{"Kamerlid", "Kamerleden", "fractievoorzitter", "fractievoorzitters", "fractieleider"},
		[]string{"lid", "leden"},
		[]string{"motie", "moties", "amendement", "amendementen", "initiatiefnota", "initiatiefwetsvoorstel", "initiatiefvoorstel", "initiatiefwet", "senator", "senatoren", "afgevaardigde", "afgevaardigden"},
		[]string{"heer", "heren", "meneer", "mevrouw", "mw", "mevr", "dhr", "dames", "mevrouwen"},
		[]string{"het", "de", "vanhet", "vande", "hetlid", "beide", "uw", "der"},
		[]string{"en", "alsmede"},
		[]string{"den", "ter", "te", "ten", "tot", "t", "d", "el", "la", "op", "in"},
		[]string{"Aanhangsel", "Kamerstuk", "Kamerstukken", "Handelingen", "Tweede", "Eerste", "Kamer", "Vragen", "Vraag", "Antwoord", "Raad", "Commissie", "Ja", "Nee",
			"Kamerbreed", "Staten", "Partij", "Groep", "Minister", "Ministers", "Staatssecretaris", "Wet", "Artikel", "Mededeling", "Ik", "Nederland", "Europese", "Europees", "Brief",
			"Ook", "Zo", "Volgens", "Naast", "Na", "Voor", "Door", "Met", "Een", "Heeft", "Is", "Kent", "Bent", "Kunt", "Deelt", "Tijdens", "Eerder", "Als", "Toen", "Aan", "Uit", "Bij", "Zie", "Namens", "Staat", "II"},
		[]string{"van"},
		[]string{"vragen", "vraag", "Kamervragen", "Kamervraag", "verzoek", "inbreng", "suggestie"},
		[]string{"beiden", "allen", "bieden", "beide", "allebei", "alle", "drie", "respectievelijk", "resp"},
		[]string{"leider", "woordvoerder", "woordvoerster", "voorman", "lijsttrekker", "prominent", "politicus", "fractielid", "er", "ster"},
		[]string{"toenmalig", "toenmalige", "voormalig", "voormalige", "oud", "ex", "gewezen", "vroegere", "destijds", "indertijd"},
		[]string{"wetsvoorstel", "wetsvoorstellen", "wetsontwerp", "wet", "novelle"},
	)
	return members{words, lex.Set("schriftelijke", "schriftelijk", "gestelde", "eerdere", "mondelinge"), keys}
}

func (members) Name() string { return "member" }

// Recognise looks at each word that can stand before names, and at each known surname with a bracket behind it.
func (r members) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	from := len(found)
	for _, key := range s.Keys(r.keys) {
		i := int(key)
		switch r.words.Of(s, i) {
		case markLeader:
			if _, ok := grammar.HitAt(s.Hits(lexicon.KindParty), i-1); ok && strings.ContainsAny(s.Gap(i-1), "-'’") {
				found = r.list(s, found, i+1, known)
			}
		case markMember:
			found = r.once(s, i, r.list(s, found, i+1, sure), len(found))
		case markLid:
			if (r.words.Of(s, i-1) == markArticle || partyBefore(s, i) || r.words.Of(s, i-1) == markOf && r.words.Of(s, i-2) == markQuestion) && !s.GluedAfter(s.Words[i].End) {
				found = r.once(s, i, r.list(s, found, r.ofChamber(s, i+1), sure), len(found))
			}
		case markMotion:
			found = r.moved(s, found, i)
		case markBill:
			found = r.sponsored(s, found, i)
		case markQuestion:
			found = r.asked(s, found, i)
		case markTitle:
			what, asks := r.asks(s, i)
			switch {
			case asks && s.Has(what-1, r.written) || r.partyBehind(s, i+1):
				found = r.list(s, found, i, sure)
			case asks || askedThis(s, i+1):
				found = r.list(s, found, i, known)
			}
		}
	}
	found = r.apposed(s, r.withParty(s, found, from), from)
	return r.measures(s, r.inFull(s, found, from), from)
}

// askedThis tells whether the name at word i is one of those who put the questions of the document: "de heer Zandstra
// zei" in an answer to him.
func askedThis(s *grammar.Scan, i int) bool {
	hit, ok := grammar.HitAt(s.Hits(lexicon.KindPerson), i)
	if !ok || s.Doc == nil || !StartsName(s, hit) {
		return false
	}
	return slices.ContainsFunc(s.Doc.Askers, func(a extract.Asker) bool {
		return strings.HasSuffix(strings.ToLower(a.Name), strings.ToLower(s.Text[hit.Start:hit.End]))
	})
}

// partyBefore tells whether a party's name is tied to word i: "PvdA-lid".
func partyBefore(s *grammar.Scan, i int) bool {
	_, ok := grammar.HitAt(s.Hits(lexicon.KindParty), i-1)
	return ok && s.GluedBefore(s.Words[i].Start)
}

// asks tells whether the title at word i is of someone who asked or moved something, and where that is said: "vragen 2
// en 3 van de heer", "motie van mevrouw".
func (r members) asks(s *grammar.Scan, i int) (what int, ok bool) {
	of := i - 1
	if r.words.Of(s, of) == markArticle {
		of--
	}
	if r.words.Of(s, of) != markOf {
		return 0, false
	}
	what = of - 1
	for what > 0 && (s.Words[what].Digit || r.words.Of(s, what) == markAnd) {
		what--
	}
	said := r.words.Of(s, what)
	return what, said == markQuestion || said == markMotion
}

// partyBehind tells whether a name that no register has begins at word i, behind a title, and a party stands behind it:
// "de heer Van Oosterwolde (PvdA)".
func (r members) partyBehind(s *grammar.Scan, i int) bool {
	_, last, ok := r.unknownName(s, i)
	if !ok || !strings.HasPrefix(s.Gap(last), " (") {
		return false
	}
	party, _ := r.bracket(s, last)
	return party != ""
}

// ofChamber passes over "van uw Kamer", "van de Tweede Kamer" and "der Kamer" behind "de leden".
func (r members) ofChamber(s *grammar.Scan, i int) int {
	if r.words.Of(s, i) != markOf && s.Word(i) != "der" || s.Words[i].Upper {
		return i
	}
	for j := i + 1; j <= i+3; j++ {
		if strings.EqualFold(s.Word(j), "Kamer") {
			return j + 1
		}
	}
	return i
}

// naming says which names a list can hold.
type naming uint8

const (
	known     naming = iota // those of the register
	sure                    // any, but behind a comma those of the register
	pairs                   // as known, and a hyphen between two of them parts them: "motie Segers-Asscher"
	surePairs               // as sure, with such hyphens
)

func (n naming) unknown() bool { return n == sure || n == surePairs }
func (n naming) hyphens() bool { return n == pairs || n == surePairs }

// list reads names from word i on: "Kant (SP) en het lid Van Velzen", "Bruins Slot/Pia Dijkstra".
func (r members) list(s *grammar.Scan, found []extract.Mention, i int, names naming) []extract.Mention {
	if strings.ContainsAny(s.Gap(i-1), ".\n;:!?)") {
		return found
	}
	waiting := len(found)
	for unknown := names.unknown(); ; {
		i = r.skipTitle(s, i)
		first, last, ok := r.name(s, i, unknown, names.hyphens())
		if !ok {
			return found
		}
		found = append(found, extract.Mention{Kind: extract.KindMember, Start: s.Words[first].Start, End: s.Words[last].End})
		party, next := r.bracket(s, last)
		if party == "" {
			party = r.ofParty(s, last)
		}
		if party != "" {
			for ; waiting < len(found); waiting++ {
				found[waiting].Clue = extract.MemberClue{Party: party}
			}
		}
		if i, unknown, ok = r.separator(s, SkipOthers(s, next), names); !ok {
			return found
		}
	}
}

// skipTitle passes over "de heer", "mevrouw", "het lid" before a name.
func (r members) skipTitle(s *grammar.Scan, i int) int {
	if m := r.words.Of(s, i+1); r.words.Of(s, i) == markArticle && (m == markTitle || m == markLid || m == markMember) {
		i++
	}
	if m := r.words.Of(s, i); m == markTitle || m == markLid || m == markMember {
		i++
	}
	return i
}

// separator reads what joins two names behind word last, and returns where the next one begins and whether it may be
// a name that no register knows.
func (r members) separator(s *grammar.Scan, last int, names naming) (next int, unknown, ok bool) {
	between := s.Gap(last)
	if s.Word(last) == "s" { // of "c.s."
		between = strings.TrimPrefix(between, ".")
	}
	gap := strings.TrimLeft(between, "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz)")
	if strings.ContainsAny(between, ".\n;:!?(") {
		return 0, false, false
	}
	switch {
	case r.words.Of(s, last+1) == markAnd:
		return last + 2, names.unknown(), strings.Trim(s.Gap(last+1), " ") == ""
	case strings.HasPrefix(gap, "/"):
		return last + 1, names.unknown(), true
	case gap == "-" && names.hyphens():
		return last + 1, false, true
	case strings.HasPrefix(gap, ","):
		if r.words.Of(s, last+1) == markAnd {
			return last + 2, names.unknown(), true
		}
		return last + 1, false, true
	}
	return 0, false, false
}

// SkipOthers passes over "c.s." behind word last.
func SkipOthers(s *grammar.Scan, last int) int {
	if s.Word(last+1) == "c" && s.Word(last+2) == "s" && s.Gap(last) == " " && s.Gap(last+1) == "." {
		return last + 2
	}
	return last
}

// bracket reads the party in brackets behind word last, and returns the word after which to go on.
func (r members) bracket(s *grammar.Scan, last int) (party string, next int) {
	open := strings.TrimLeft(s.Text[s.Words[last].End:], " ")
	if !strings.HasPrefix(open, "(") {
		return "", last
	}
	start := len(s.Text) - len(open) + 1
	size := strings.IndexByte(s.Text[start:min(len(s.Text), start+60)], ')')
	if size < 0 {
		return "", last
	}
	first := s.WordAt(start)
	for r.words.Of(s, first) == markBoth {
		first++
	}
	end := s.WordAt(start+size) - 1
	if first > end || first >= len(s.Words) {
		return "", last
	}
	inside := s.Text[s.Words[first].Start : start+size]
	if _, known := grammar.HitAt(s.Hits(lexicon.KindParty), first); !known && !isGroup(inside) {
		return "", last
	}
	return strings.TrimSpace(inside), end
}

// ofParty reads "van de VVD" or "van de fractie van het CDA" behind word last.
func (r members) ofParty(s *grammar.Scan, last int) string {
	next := last + 1
	for step := 0; step < 2 && s.Gap(next-1) == " " && r.words.Of(s, next) == markOf && !s.Words[next].Upper; step++ {
		next++
		if r.words.Of(s, next) == markArticle {
			next++
		}
		if hit, ok := grammar.HitAt(s.Hits(lexicon.KindParty), next); ok {
			return hit.Name.Text
		}
		if !strings.EqualFold(s.Word(next), "fractie") {
			break
		}
		next++
	}
	return ""
}

// isGroup tells the names of groups that left a party.
func isGroup(name string) bool {
	for _, word := range []string{"Groep", "Lid", "lid", "Fractie", "groep", "fractie"} {
		if strings.HasPrefix(name, word) {
			return true
		}
	}
	return false
}

// withParty adds the known names with a party behind them that no word announced: "Duyvendak (GroenLinks)", "de heer
// Kamp van de VVD".
func (r members) withParty(s *grammar.Scan, found []extract.Mention, from int) []extract.Mention {
	for _, hit := range s.Hits(lexicon.KindPerson) {
		if behind := s.Text[hit.End:]; !strings.HasPrefix(behind, " (") && !strings.HasPrefix(behind, "(") && !strings.HasPrefix(behind, " van ") {
			continue
		}
		first := r.forename(s, hit.First)
		party, _ := r.bracket(s, hit.Last)
		if party == "" && (first < hit.First || r.words.Of(s, hit.First-1) == markTitle) {
			party = r.ofParty(s, hit.Last)
		}
		if party == "" || grammar.OverlapsAny(found[from:], extract.Span{Start: hit.Start, End: hit.End}) {
			continue
		}
		found = append(found, extract.Mention{Kind: extract.KindMember, Start: s.Words[first].Start, End: hit.End, Clue: extract.MemberClue{Party: party}})
	}
	return found
}
