package dutch

import (
	"strings"
)

// Sorts of papers that are none of the Aanhangsel, as a refusal names them.
const (
	Dossier      = "a Kamerstuk"
	sortList     = "a list of questions of a committee"
	sortMeeting  = "the report of a meeting of a committee"
	Debate       = "the report of a debate"
	sortLocal    = "a paper of a municipality, a province or a water board"
	sortEuropean = "a paper of the European Parliament"
	sortBelgian  = "a paper of a Belgian parliament"
	sortOther    = "a paper of another assembly"
)

// otherTitles open the titles of papers that have the number of a dossier.
var otherTitles = [...]struct{ words, sort string }{
	{"lijst van vragen", sortList}, {"verslag houdende", sortList},
	{"verslag van een", sortMeeting}, {"verslag schriftelijk overleg", sortMeeting}, {"inbreng verslag", sortMeeting},
	{"voorlopig verslag", Dossier}, {"nader voorlopig verslag", Dossier}, {"eindverslag", Dossier}, {"verslag", Dossier},
	{"memorie van", Dossier}, {"nadere memorie van", Dossier}, {"nota ", Dossier}, {"derde nota ", Dossier}, {"tweede nota ", Dossier},
	{"brief ", Dossier}, {"voorstel van", Dossier}, {"gewijzigd voorstel", Dossier}, {"initiatiefnota", Dossier}, {"advies", Dossier},
	{"motie ", Dossier}, {"gewijzigde motie", Dossier}, {"amendement", Dossier}, {"gewijzigd amendement", Dossier},
	{"jaarverslag", Dossier}, {"rapport", Dossier}, {"koninklijke boodschap", Dossier},
}

// namedTitles are titles of such papers that say what the paper is without a number.
var namedTitles = [...]struct{ words, sort string }{
	{"lijst van vragen en antwoorden", sortList}, {"lijst van vragen", sortList}, {"verslag houdende een lijst van vragen", sortList}, {"verslag houdende lijst van vragen", sortList},
	{"verslag van een schriftelijk overleg", sortMeeting}, {"inbreng verslag van een schriftelijk overleg", sortMeeting}, {"inbreng verslag schriftelijk overleg", sortMeeting},
	{"verslag schriftelijk overleg", sortMeeting}, {"verslag van een algemeen overleg", sortMeeting}, {"verslag van een commissiedebat", sortMeeting},
	{"verslag van een notaoverleg", sortMeeting}, {"verslag van een wetgevingsoverleg", sortMeeting}, {"verslag van een hoorzitting", sortMeeting},
	{"verslag van een rondetafelgesprek", sortMeeting}, {"verslag van een mondeling overleg", sortMeeting}, {"stenogram", Debate}, {"stenografisch verslag", Debate},
	{"nota naar aanleiding van het verslag", Dossier}, {"nota naar aanleiding van het nader verslag", Dossier},
	{"memorie van antwoord", Dossier}, {"memorie van toelichting", Dossier}, {"voorlopig verslag", Dossier},
}

// OtherTitle tells what sort of paper a title shows that is none of the Aanhangsel, "" where it shows none. Numbered tells that
// the line before is the number of a paper in its dossier, "Nr. 4".
func OtherTitle(s string, numbered bool) string {
	if rest, ok := cutFold(s, "kamerstuk "); ok && isDossier(rest) {
		return Dossier
	}
	rest, own := cutDossierNumber(s)
	if own || numbered {
		for _, t := range otherTitles {
			if startsFold(rest, t.words) {
				return t.sort
			}
		}
	}
	for i := range namedTitles {
		t := &namedTitles[i]
		if !startsFold(s, t.words) {
			continue
		}
		after := strings.TrimLeft(s[len(t.words):], " ")
		if after == "" || after[0] == ':' || upperTitle(s[:len(t.words)]) || startsFold(after, "met de daarop gegeven") || startsFold(after, "en antwoorden") {
			return t.sort
		}
	}
	return ""
}

// isDossier tells whether s is the number of a dossier, with the number of a paper behind it or not: "36 100 XV, nr. 4".
func isDossier(s string) bool {
	const dossier, most = len("36100"), len("36 100 XVIII (R1234), nr. 1234")
	digits := 0
	for i := range min(len(s), dossier+1) {
		if IsDigit(s[i]) {
			digits++
		}
	}
	return digits >= dossier && len(s) <= most && strings.Trim(s, "0123456789 -.,()nrNRXVILCDMAE") == ""
}

// TitleInside tells what sort of paper a title in capitals shows that is inside a line, as programs print that lose the lines
// of a page.
func TitleInside(s string) string {
	if !strings.Contains(s, "VERSLAG ") && !strings.Contains(s, "LIJST VAN ") {
		return ""
	}
	for _, t := range namedTitles {
		if strings.Contains(s, strings.ToUpper(t.words)) {
			return t.sort
		}
	}
	return ""
}

// IsDossierNumber tells whether a line is the number of a paper in its dossier and nothing else: "Nr. 4", "nr. 12".
func IsDossierNumber(s string) bool {
	rest, ok := cutDossierNumber(s)
	return ok && rest == ""
}

// cutDossierNumber cuts "Nr. 4" off the front of a title.
func cutDossierNumber(s string) (rest string, ok bool) {
	if len(s) < len("Nr. 4") || !strings.EqualFold(s[:len("nr.")], "nr.") {
		return s, false
	}
	after := strings.TrimLeft(s[len("nr."):], " ")
	number := LeadingDigits(after)
	if number == "" || len(number) > 4 {
		return s, false
	}
	after = after[len(number):]
	if after != "" && after[0] != ' ' {
		return s, false
	}
	return strings.TrimLeft(after, " "), true
}

func startsFold(s, words string) bool {
	return len(s) >= len(words) && s[0]|0x20 == words[0]|0x20 && strings.EqualFold(s[:len(words)], words)
}

func upperTitle(s string) bool { return strings.ToUpper(s) == s }

// OtherID tells what sort of paper an identifier names that is none of the Aanhangsel: "kst-36100-4", "h-tk-20172018-70-6". It is
// "" where s is no such identifier.
func OtherID(s string) string {
	for _, series := range [...]struct{ opens, sort string }{
		{"kst-", Dossier}, {"blg-", "an annex of a Kamerstuk"}, {"nds-", Dossier}, {"h-tk-", Debate}, {"h-ek-", Debate},
		{"h-vv-", Debate}, {"handelingen-", Debate},
	} {
		rest, ok := cutFold(s, series.opens)
		if ok && rest != "" && IsDigit(rest[0]) && strings.Trim(strings.ToLower(rest), "0123456789abcdefghijklmnopqrstuvwxyz-") == "" {
			return series.sort
		}
	}
	return ""
}

// OtherType tells what sort of paper the name of a type or a series is that is none of the Aanhangsel, "" where it is none.
func OtherType(s string) string {
	for _, t := range [...]struct{ opens, sort string }{
		{"kamerstuk", Dossier}, {"handelingen", Debate}, {"niet-dossierstuk", Dossier}, {"brief regering", Dossier}, {"motie", Dossier}, {"amendement", Dossier},
		{"staatscourant", "a paper of the Staatscourant"}, {"staatsblad", "a paper of the Staatsblad"}, {"tractatenblad", "a paper of the Tractatenblad"}, {"gemeenteblad", sortLocal}, {"provinciaal blad", sortLocal}, {"waterschapsblad", sortLocal},
	} {
		if startsFold(s, t.opens) {
			return t.sort
		}
	}
	return ""
}

// OtherFoot tells whether a line is the running foot of a Kamerstuk: "Tweede Kamer, vergaderjaar 2021–2022, 36 100, nr. 4 1".
func OtherFoot(s string) bool {
	rest, ok := strings.CutPrefix(s, "Tweede Kamer, vergaderjaar ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "Eerste Kamer, vergaderjaar "); !ok {
			return false
		}
	}
	_, n := CutSessionYear(rest)
	rest = rest[n:]
	if n == 0 || len(rest) < len(", 36 100") || rest[:2] != ", " {
		return false
	}
	if _, n := LeadingNumber(rest[2:]); n == 0 || n > 2 && n != 5 {
		return false
	}
	i := strings.Index(rest, ", nr. ")
	if i < 0 {
		i = strings.LastIndex(rest, ", ")
	}
	return i > 0 && strings.Trim(rest[2:i], "0123456789 -XVILCDM()R") == "" && len(rest) < len(", 36 100 XVIII, nr. 1234 56")+4
}

// otherBodies are who questions are put to that are none of the Chamber's.
var otherBodies = [...]struct{ words, sort string }{
	{"college van burgemeester", sortLocal}, {"college van b en w", sortLocal}, {"college van b&w", sortLocal}, {"burgemeester en wethouders", sortLocal}, {"college van gedeputeerde", sortLocal},
	{"gedeputeerde staten", sortLocal}, {"college van dijkgraaf", sortLocal}, {"college van gs", sortLocal}, {"dijkgraaf en", sortLocal}, {"gemeenteraad", sortLocal}, {"provinciale staten", sortLocal},
	{"college", sortLocal}, {"burgemeester", sortLocal}, {"wethouder", sortLocal}, {"gedeputeerde", sortLocal}, {"commissaris van de koning", sortLocal}, {"algemeen bestuur", sortLocal}, {"dagelijks bestuur", sortLocal},
	{"europese commissie", sortEuropean}, {"commissie", sortOther}, {"raad", sortOther},
	{"vlaamse", sortBelgian}, {"vlaams", sortBelgian}, {"federale", sortBelgian},
}

// OtherAddressee tells what sort of paper is put to the body at the front of s, "" where that is none that s tells of: "het college
// van burgemeester en wethouders", "de Commissie".
func OtherAddressee(s string) string {
	for _, article := range [...]string{"de ", "het ", "De ", "Het "} {
		s = strings.TrimPrefix(s, article)
	}
	for _, b := range otherBodies {
		if startsFold(s, b.words) && (len(s) == len(b.words) || !IsLetter(s[len(b.words)])) {
			return b.sort
		}
	}
	return ""
}

// otherSigns open lines that only papers of other assemblies have in their head.
var otherSigns = [...]struct{ words, sort string }{
	{"geacht college", sortLocal}, {"gemeenteraad", sortLocal}, {"gemeenteblad", sortLocal}, {"provinciale staten", sortLocal}, {"raadsvragen", sortLocal}, {"statenvragen", sortLocal},
	{"vlaams parlement", sortBelgian}, {"vlaamse regering", sortBelgian}, {"kamer van volksvertegenwoordigers", sortBelgian}, {"belgische kamer", sortBelgian}, {"belgische senaat", sortBelgian},
	{"europees parlement", sortEuropean}, {"parlementaire vragen", sortEuropean}, {"vraag met verzoek om schriftelijk antwoord", sortEuropean}, {"vraag met verzoek om mondeling antwoord", sortEuropean},
}

// localBodies stand in the head of papers that are put to them, in any place of a line.
var localBodies = [...]string{"college van burgemeester", "burgemeester en wethouders", "college van B en W", "college van B&W", "Gedeputeerde Staten", "gedeputeerde staten", "Provinciale Staten",
	"college van GS", "raadslid", "statenlid", "Statenlid", "hoogheemraden"}

// NamesLocalBody tells what sort of paper a line of its head shows that names a body of a municipality, a province or a water board, ""
// where it names none. Papers of the Chamber name them in their subjects.
func NamesLocalBody(s string) string {
	for _, body := range localBodies {
		if strings.Contains(s, body) {
			return sortLocal
		}
	}
	return ""
}

// belgianParties are groups of Belgian parliaments whose names no group of the Chamber has.
var belgianParties = [...]string{"N-VA", "CD&V", "Open Vld", "Open VLD", "sp.a", "Vooruit", "Groen", "Vlaams Belang", "Ecolo", "Ecolo-Groen", "cdH", "DéFI", "Les Engagés"}

// OtherParty tells what sort of paper members of a party put questions in where that is no party of the Chamber.
func OtherParty(party string) string {
	if isOf(belgianParties[:], party) {
		return sortBelgian
	}
	return ""
}

// OtherSign tells what sort of paper a line of the head of one shows, "" where it shows none.
func OtherSign(s string) string {
	if rest, ok := strings.CutPrefix(s, "Aan "); ok {
		return OtherAddressee(rest)
	}
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return "" // a sentence that goes on
	}
	for _, sign := range otherSigns {
		if rest, ok := cutFold(s, sign.words); ok && (rest == "" || !IsLetter(rest[0])) {
			return sign.sort
		}
	}
	return ""
}

func cutFold(s, words string) (rest string, ok bool) {
	if !startsFold(s, words) {
		return s, false
	}
	return s[len(words):], true
}

// ChairSpeaks tells whether a line gives the word to the chair of a meeting: "De voorzitter:", "Voorzitter: Bosma".
func ChairSpeaks(s string) bool {
	rest, ok := cutFold(strings.TrimPrefix(s, "De "), "voorzitter")
	return ok && rest != "" && rest[0] == ':'
}

// Speaks tells whether a line gives the word to a member or a minister in a report: "De heer Jansen (SP):", "Minister Bos:".
func Speaks(s string) bool {
	if !HasAnyPrefix(s, "De heer ", "Mevrouw ", "Minister ", "Staatssecretaris ", "Het lid ") {
		return false
	}
	i := strings.IndexByte(s, ':')
	return i > 0 && i <= maxSpeaker && strings.Count(s[:i], " ") <= maxSpeakerWords && (i == len(s)-1 || s[i-1] == ')')
}

// The most bytes and spaces before the colon of such a line.
const (
	maxSpeaker      = 60
	maxSpeakerWords = 7
)

// IsGroup tells whether those who ask are a group or a committee and no members by name: "de leden van de VVD-fractie", "de leden van
// de fractie van D66", "de vaste commissie voor Defensie".
func IsGroup(s string) bool {
	for range maxGroupWords {
		word := FirstWord(s)
		if word == "" || word[0] == '(' {
			return false
		}
		bare := strings.TrimRight(word, ".,;:")
		for _, group := range [...]string{"fractie", "fracties", "fractieleden", "commissie", "commissies"} {
			if at := len(bare) - len(group); at >= 0 && strings.EqualFold(bare[at:], group) {
				return true
			}
		}
		if word == "aan" || word == "over" || word == "inzake" || len(bare) < len(word) || strings.ContainsRune(word, '(') || len(word) == len(s) {
			return false
		}
		s = strings.TrimLeft(s[len(word):], " ")
	}
	return false
}

// maxGroupWords is among how many words what names a group stands.
const maxGroupWords = 7
