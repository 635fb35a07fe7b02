package courts

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// cases finds judgments by the numbers that identify them: ECLI, LJN, the numbers of European, Dutch and foreign courts,
// and the places of law reports. The clue is the number in its usual spelling.
type cases struct {
	words grammar.WordMarks
	keys  lexicon.Keys // the words that announce a number
}

// What words mean to the recogniser of judgments.
const (
	_ = iota
	markECLI
	markLJN
	markHumanRights // "EHRM"
	markRights      // the last word of that court's name in full
	markUnion       // "C" in "C-123/45"
	markNumber      // "zaaknummer"
	markReport      // "NJ", "BNB"
	markDocket      // "AWB", "UTR": before the numbers of administrative courts
	markRoll        // "ZA" in "KG ZA 04-123"
	markJudge       // "Hoge Raad", "rechtbank": a number may follow
	markOpinion     // "oordeel"
	markSeries      // "Series" in "Series A"
	markTribunal    // "IT" in "IT-95-5"
	markNeutral     // "EWCA" in "[2004] EWCA Civ 12"
	lastCaseKey     = markNeutral
	markNr          = iota - 1 // "nr"
	markJudgment               // "arrest"
	markDecree                 // "besluit"
	markLaw                    // "WAO": the letters of a law behind a number
	markRegister               // "BvR": the letters in the numbers of German courts
)

// caseReaders read on from the word that has each mark.
var caseReaders = [lastCaseKey + 1]func(r *cases, s *grammar.Scan, i int, found []extract.Mention) []extract.Mention{
	markECLI: (*cases).ecli, markLJN: (*cases).ljn, markHumanRights: (*cases).humanRights, markRights: (*cases).humanRights,
	markUnion: (*cases).unionCourt, markNumber: (*cases).announced, markReport: (*cases).report, markDocket: (*cases).docket,
	markRoll: (*cases).roll, markJudge: (*cases).judged, markOpinion: (*cases).opinion, markSeries: (*cases).series,
	markTribunal: (*cases).tribunal, markNeutral: (*cases).neutral,
}

// NewCases returns the recogniser of court decisions; it asks the lexicon for its words.
func NewCases(l *lexicon.Lexicon) *cases {
	begin := make([]uint8, 0, lastCaseKey)
	for mark := range uint8(lastCaseKey) {
		begin = append(begin, mark+1)
	}
	words, keys := grammar.NewWordMarks(l, begin,
		[]string{"ecli"},
		[]string{"ljn", "lj", "ljnr", "elro", "elronr", "elronummer"},
		[]string{"ehrm", "ecrm", "echr"},
		[]string{"mens", "mensenrechten"},
		[]string{"c", "t", "f"},
		strings.Fields(`zaaknummer zaaknummers zaaknr zaaknrs zaaksnummer rolnummer rolnummers rolnr rolnrs parketnummer parketnummers
			parketnr parketnrs zaak zaken rekestnummer rekestnummers rekestnr griffienummer griffienr application applications appl`),
		[]string{"nj", "bnb", "ab", "jar", "jv", "rsv", "usz", "jb", "tar", "fed", "jor", "ntfr", "belastingblad", "rvdw", "v", "vn", "jm", "ehrc", "nbstraf",
			"jurisprudentie", "beslissingen", "arbeidsrecht", "bestuursrecht", "vreemdelingenrecht", "verzekering", "belastingrechtspraak"},
		strings.Fields(docketLetters),
		[]string{"za", "rk", "expl", "verz"},
		[]string{"hof", "gerechtshof", "rechtbank", "raad", "hr", "rb", "arrondissementsrechtbank", "rechtshulpkamer", "crvb", "abrvs", "abrs", "cbb", "bedrijfsleven", "kantonrechter", "voorzieningenrechter"},
		[]string{"cgb", "oordeel", "oordelen", "oordeelnummer", "oordeelnummers", "oordeelnr"},
		[]string{"series", "serie"},
		[]string{"it", "ictr", "icc", "scsl", "mict"},
		strings.Fields("ukhl uksc ukpc ewca ewhc ukut ukait csih iesc iehc hca"),
		[]string{"nr", "nrs", "no", "nos", "nummer", "nummers", "registratienummer", "registratienummers"},
		[]string{"arrest", "arresten", "uitspraak", "uitspraken", "vonnis", "vonnissen", "conclusie"},
		[]string{"besluit", "besluiten", "beleidsbesluit", "resolutie", "resoluties", "aanschrijving", "mededeling", "circulaire"},
		strings.Fields(lawLetters),
		strings.Fields(registerLetters),
	)
	return &cases{words, keys}
}

// docketLetters are what administrative courts and judges in summary proceedings put before their numbers.
const docketLetters = "awb kg ams alk alm arn ass bre dor gel gro haa lee lim maa mid mne nho nne obr ove roe rot sbr sgr she utr zut zwb zwo"

// lawLetters are what the Centrale Raad van Beroep and courts put behind their numbers: the law that a case is about.
const lawLetters = `aaw abw akw algem anw aor aow aw awbz aww babw bbz bpw csv ioaw ioaz iow jw kw maw mpw nabw pw rea rww tog tw wajong
	wamil wao waz wfsv wga wia wij wik wlz wmo wmo15 wsf wsw wtos wubo wuv wvg ww wwb wwik zfw zvw zw gemwt beslu belei veror`

// Name implements Recogniser.
func (*cases) Name() string { return "case" }

// Recognise implements Recogniser.
func (r *cases) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	if len(s.Figures) == 0 { // no number is without a figure, and all but Series A have two
		return found
	}
	from := len(found)
	for _, key := range s.Keys(r.keys) {
		if mark := r.words.Of(s, int(key)); mark > 0 && mark <= lastCaseKey {
			found = caseReaders[mark](r, s, int(key), found)
		}
	}
	for _, figure := range s.Figures {
		w := &s.Words[figure]
		if w.End >= len(s.Text) {
			continue
		}
		if m, ok := r.bare(s, int(figure)); ok && !grammar.OverlapsAny(found[from:], extract.Span{Start: m.Start, End: m.End}) {
			found = append(found, m)
		}
	}
	return found
}

// bare reads the number of a case at a figure that no word announces, where its form tells enough.
func (r *cases) bare(s *grammar.Scan, i int) (m extract.Mention, ok bool) {
	w := &s.Words[i]
	switch s.Text[w.End] {
	case ':':
		return unnamedECLI(s.Text, w)
	case '.':
		return formerStateCouncil(s.Text, w)
	case '/', '-':
		for _, read := range bareReaders {
			if m, ok = read(r, s, i); ok {
				return m, true
			}
		}
	}
	return m, false
}

// bareReaders read the numbers of courts that have a form of their own.
var bareReaders = []func(r *cases, s *grammar.Scan, i int) (extract.Mention, bool){
	stateCouncil, registry, prosecution, gluedUnionCourt, courtOfAppeal, (*cases).application, (*cases).aboutLaw, (*cases).german,
}

// caseMention returns a mention of a judgment.
func caseMention(start, end int, number string) extract.Mention {
	return extract.Mention{Kind: extract.KindCase, Start: start, End: end, Clue: extract.NumberClue{ID: number}}
}

// further reads what joins two numbers of a list: a comma, another sign, or a word such as "en".
func further(c *grammar.Cursor) bool {
	at := c.Pos
	comma := c.Sign(",+;/")
	if c.Word("en", "alsmede", "of", "respectievelijk", "resp") || comma {
		c.Sign(".")
		c.Space()
		return true
	}
	c.Pos = at
	return false
}
