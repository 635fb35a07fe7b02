package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// headAt returns the first and the last of the words that say at word i that a bill follows: "wetsvoorstel", "voorstel van wet",
// "voor-ontwerp van een wet"; head is -1 where none do.
func (r *bills) headAt(s *grammar.Scan, i int) (first, head int) {
	first = i
	if s.Gap(i-1) == "-" && s.Has(i-1, r.draft) {
		first--
	}
	switch {
	case r.bill.Has(s.Words[i].ID):
		return first, i
	case !r.proposal.Has(s.Words[i].ID) || s.Gap(i) != " ":
	case s.Is(i+1, r.van) && s.Has(i+2, r.law) && (!s.Words[i+2].Upper || first < i):
		return first, i + 2
	case s.Is(i+1, r.van) && s.Word(i+2) == "een" && s.Has(i+3, r.law):
		return first, i + 3
	case s.Is(i+1, r.voor) && s.Word(i+2) == "een" && s.Has(i+3, r.law):
		return first, i + 2
	}
	return first, -1
}

// named reads the title of the bill whose head is at words first to head: from is where the mention begins, title where its title does.
func (r *bills) named(s *grammar.Scan, first, head int) (from, title, end int) {
	from = s.Words[first].Start
	if from, end, ok := r.sponsored(s, head); ok {
		return from, from, end
	}
	if next := r.behindNumber(s, head); next > 0 {
		end := 0
		if s.Has(next, r.change) {
			end = r.changedLaw(s, next)
		}
		return s.Words[next].Start, s.Words[next].Start, max(end, r.endOf(s, next-1, next))
	}
	at := head
	if last := r.numberBehind(s, head); last > 0 {
		if at = last; s.Gap(last) == " (" {
			if title, end = r.bracketed(s, last); end > 0 {
				return from, title, end + len(")")
			}
		}
	}
	if purpose := r.behindMaker(s, at); purpose > 0 {
		title, end = r.purposeOf(s, first, purpose)
		return from, title, end
	}
	if purpose := r.behindSponsors(s, at); purpose > 0 {
		title, end = r.purposeOf(s, first, purpose)
		return from, title, end
	}
	if at > head {
		if purpose := r.purposeAt(s, at+1); purpose > 0 && strings.Trim(s.Gap(at), " ),") == "" {
			title, end = r.purposeOf(s, first, purpose)
		}
		return from, title, end
	}
	title, end = r.title(s, first, head)
	return from, title, end
}

// headless reads what is called a bill otherwise: a draft with the law's name tied to it, "ontwerp-Mediawet", a law that is to come, a
// proposal to change a law.
func (r *bills) headless(s *grammar.Scan, i int) (from, title, end int) {
	id := s.Words[i].ID
	switch {
	case r.coming.Has(id):
		from, end = r.future(s, i)
		return from, from, end
	case r.change.Has(id):
		from, end = r.amending(s, i)
		return from, from, end
	case r.passing.Has(id):
		from, end = r.passed(s, i)
		return from, from, end
	case s.Gap(i) == "-":
		title, end = r.tiedLaw(s, i+1)
	case s.Is(i+1, r.voor) && s.Word(i+2) == "een" && s.Gap(i+2) == " ":
		title, end = r.lawBehind(s, i+3)
	case s.Word(i+1) == "tot" && s.Gap(i) == " " && s.Has(i+2, r.change):
		title, end = r.toChange(s, i+2)
	}
	return s.Words[i].Start, title, end
}

// passed reads an act in small letters that no register has, of which the text says that parliament is to pass it: "de behandeling van de
// concessiewet".
func (r *bills) passed(s *grammar.Scan, i int) (from, end int) {
	at := i + 2
	for s.Word(at) == "de" || s.Word(at) == "nieuwe" {
		at++
	}
	if !s.Is(i+1, r.van) || at == i+2 || s.Gap(at-1) != " " || s.Has(at, r.names.plain) {
		return 0, 0
	}
	if _, last, ok := actInSmall(s, at); ok && !s.At(at).Upper {
		return s.Words[at].Start, s.Words[last].End
	}
	return 0, 0
}

// tiedLaw reads the law that a hyphen ties to "ontwerp": "Mediawet", "Wet schone lucht", "Tijdelijke wet schone lucht".
func (r *bills) tiedLaw(s *grammar.Scan, at int) (title, end int) {
	if at >= len(s.Words) || strings.EqualFold(s.Word(at), "Grondwet") {
		return 0, 0
	}
	w := s.Words[at]
	switch {
	case s.Has(at, r.law):
		if last := r.names.title(s, at); last > at {
			return w.Start, max(s.Words[last].End, lawAt(s, at))
		}
	case w.Upper && s.Has(at+1, r.law) && s.Gap(at) == " ":
		if last := r.names.title(s, at+1); last > at+1 {
			return w.Start, s.Words[last].End
		}
	case w.Upper:
		title, end = r.lawBehind(s, at)
		if !strings.HasSuffix(s.Text[:end], "wet") && !strings.HasPrefix(s.Text[title:], "Wet ") {
			return 0, 0
		}
		return title, end
	case strings.HasSuffix(s.Word(at), "wet") && w.End-w.Start >= 7 && !s.Has(at, r.names.plain):
		return w.Start, w.End
	}
	return 0, 0
}

// lawBehind reads the name of a law at a word.
func (r *bills) lawBehind(s *grammar.Scan, at int) (title, end int) {
	if at >= len(s.Words) {
		return 0, 0
	}
	if end = lawAt(s, at); end > 0 {
		return s.Words[at].Start, end
	}
	if last := r.names.at(s, at); last >= at {
		end = s.Words[last].End
	}
	return s.Words[at].Start, end
}

// toChange reads the change that a proposal makes to an act of parliament, from the word for it on: "wijziging van de Kieswet".
func (r *bills) toChange(s *grammar.Scan, at int) (title, end int) {
	law := at + 1
	for s.Is(law, r.van) || s.Has(law, r.article) && !s.Words[law].Upper {
		law++
	}
	end = lawAt(s, law)
	if end == 0 {
		return 0, 0
	}
	if name := s.Text[s.Words[law].Start:end]; !strings.HasSuffix(name, "wet") && !strings.HasPrefix(strings.ToLower(name), "wet") {
		return 0, 0
	}
	return s.Words[at].Start, end
}

// numberBehind returns the last word of the number of a bill's papers behind word i, or 0: "wetsvoorstel 26 855", "wetsvoorstel (nr.
// 26855)".
func (r *bills) numberBehind(s *grammar.Scan, i int) int {
	at, digits := i+1, 0
	if s.Has(at, r.number) && strings.Trim(s.Gap(i), " (") == "" {
		at++
	}
	if strings.Trim(s.Gap(at-1), " (.") != "" {
		return 0
	}
	for ; at < len(s.Words) && s.Words[at].Digit && digits < 5 && (digits == 0 || s.Gap(at-1) == " "); at++ {
		digits += s.Words[at].End - s.Words[at].Start
	}
	if digits != 5 {
		return 0
	}
	return at - 1
}

// bracketed reads the title in the brackets that open behind word i.
func (r *bills) bracketed(s *grammar.Scan, i int) (title, end int) {
	open := s.Words[i].End + len(" (")
	size := strings.IndexAny(s.Text[open:min(len(s.Text), open+300)], "()\n")
	if size <= 0 || s.Text[open+size] != ')' || i+1 >= len(s.Words) || s.Words[i+1].Digit || s.WordAt(open+size) < i+3 {
		return 0, 0
	}
	if word := s.Word(i + 1); strings.HasPrefix(word, "Kamerst") || strings.HasPrefix(word, "nr") || word == "zie" || word == "Stb" || word == "TK" || word == "EK" {
		return 0, 0
	}
	return open, open + size
}

// behindMaker returns the word that says what a bill is about behind who made it, or 0: "wetsvoorstel van de regering over koop op
// afstand", "voorstel van wet van de leden Jansen en De Vries tot wijziging van de Kieswet".
func (r *bills) behindMaker(s *grammar.Scan, head int) int {
	if !s.Is(head+1, r.van) || !s.Has(head+3, r.maker) || strings.Trim(s.Gap(head), " )") != "" {
		return 0
	}
	const reach = 14
	for at := head + 4; at < len(s.Words) && at < head+reach; at++ {
		if strings.Trim(s.Gap(at-1), " -,/.’'") != "" || s.Has(at, r.verb) {
			return 0
		}
		if purpose := r.purposeAt(s, at); purpose > 0 && !s.Words[at].Upper {
			return purpose
		}
	}
	return 0
}

// behindSponsors returns the word that says what a bill is about behind the surnames of who made it, or 0: "initiatiefwetsvoorstel-Jansen
// inzake toetsing", "wetsvoorstel Jansen c.s. over toetsing".
func (r *bills) behindSponsors(s *grammar.Scan, head int) int {
	if gap := s.Gap(head); gap != "-" && gap != " " || !s.At(head+1).Upper || gap == " " && lawAt(s, head+1) > 0 {
		return 0
	}
	const reach = 9
	for at := head + 2; at < len(s.Words) && at < head+reach; at++ {
		if strings.Trim(s.Gap(at-1), " -/,.") != "" {
			return 0
		}
		if purpose := r.purposeAt(s, at); purpose > 0 && !s.Words[at].Upper {
			if s.Gap(head) == "-" || namesPeople(s, head+1, s.Words[at-1].End) {
				return purpose
			}
			return 0
		}
		if w := s.Word(at); !s.Words[at].Upper && w != "en" && w != "c" && w != "s" && w != "van" && w != "de" && w != "der" && w != "den" {
			return 0
		}
	}
	return 0
}

// behindState returns the word behind what became of a bill, at word i or i itself: "ingediend dat strekt tot", "in voorbereiding ter
// uitvoering van".
func (r *bills) behindState(s *grammar.Scan, i int) int {
	at := i
	if s.Word(at) == "in" {
		at++
	}
	for at < i+4 && s.Has(at, r.state) {
		at++
	}
	if s.Word(at-1) == "in" || at > i && s.Gap(at-1) != " " && s.Gap(at-1) != ", " || at > i && !s.Has(at, r.relative) && s.Word(at) != "ter" && !s.Has(at, r.aims) {
		return i
	}
	return at
}
