package recognise_test

import (
	"fmt"
	"log"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise"
	"w3id.org/kamergraaf/extract/recognise/grammar"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/text"
)

// A sentence is a document with one unit. Its date tells which of several laws or offices of one name is meant.
func ExampleFinder_Find() {
	registers, err := resolve.Load()
	if err != nil {
		log.Fatal(err)
	}
	finder, err := recognise.NewFinder(lexicon.NewLexicon(registers.Names()...))
	if err != nil {
		log.Fatal(err)
	}

	sentence := "De RDW verwijst naar artikel 3, tweede lid, van de Arbowet en naar www.havens.example/regels."
	d := &extract.Document{
		Kind: extract.AnswerPaper, Answered: "2018-06-12",
		Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(sentence, 0)}},
	}
	finder.Find(d)
	for _, r := range registers.Resolvers() {
		r.Resolve(d)
	}
	for _, m := range d.Mentions {
		fmt.Printf("%s: %s = %s\n", m.Kind, sentence[m.Start:m.End], strings.TrimSpace(m.Entity.Key+" "+m.Entity.Part))
	}
	// Output:
	// agency: RDW = zb000149
	// law: artikel 3, tweede lid, van de Arbowet = BWBR0010346 artikel=3&lid=2
	// url: www.havens.example/regels = https://www.havens.example/regels
}

// telephone is the kind of what lines recognises.
const telephone extract.EntityKind = "telephone"

// lines recognises telephone numbers of services: "0800-8051", "0900 1234".
type lines struct{ prefixes lexicon.WordSet }

func newLines(lex *lexicon.Lexicon) lines { return lines{lex.Set("0800", "0900")} }

func (lines) Name() string { return "telephone" }

func (r lines) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	for _, figure := range s.Figures {
		i := int(figure)
		next := s.At(i + 1)
		if !s.Has(i, r.prefixes) || !next.Digit || strings.Trim(s.Gap(i), "- ") != "" {
			continue
		}
		found = append(found, extract.Mention{Kind: telephone, Start: s.At(i).Start, End: next.End, Clue: extract.NumberClue{ID: s.Word(i) + s.Word(i+1)}})
	}
	return found
}

// A recogniser of another module is handed to NewFinder, made with the same lexicon.
func ExampleNewFinder() {
	lex := lexicon.NewLexicon()
	finder, err := recognise.NewFinder(lex, newLines(lex))
	if err != nil {
		log.Fatal(err)
	}

	answer := "Wie zijn huis ruikt naar gas belt 0800-9009, zie ook ECLI:NL:HR:2019:2006."
	d := &extract.Document{Units: []extract.Unit{{Kind: extract.AnswerUnit, Text: text.Plain(answer, 0)}}}
	finder.Find(d)
	for _, m := range d.Mentions {
		fmt.Println(m.Recogniser, answer[m.Start:m.End], m.Clue)
	}
	// Output:
	// telephone 0800-9009 08009009
	// case ECLI:NL:HR:2019:2006 ECLI:NL:HR:2019:2006
}
