package resolve

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// A docket has the court and the day that stand with it; where one of them does not, it is a number that each court may have.
func TestDocketsCarryCourtAndDay(t *testing.T) {
	for _, test := range []struct{ text, want string }{ // <court>, [number]
		{"het <gerechtshof Arnhem>, 25 februari 2003, nr. [01/3009]", "gerechtshof-arnhem:2003-02-25:01/3009"},
		{"de <rechtbank te Utrecht>, van 12 december 1996 (registratienummer, «[95/3581] Brug»)", "rechtbank-utrecht:1996-12-12:95/3581"},
		{"<Hof Arnhem>, M K I, 6-6-1989, nr. [3605/85] en [3606/85]", "gerechtshof-arnhem:1989-06-06:3605/85 gerechtshof-arnhem:1989-06-06:3606/85"},
		{"het arrest van 22 juni 1988 van de <Hoge Raad>, nr. [24592]", "oorg10036:1988-06-22:24592"},
		{"<Rechtbank Den Haag>, nevenzittingsplaats Zwolle, 25 mei 2007, [AWB 07/13878]", "oorg10019:2007-05-25:AWB 07/13878"},
		{"<Hof Arnhem> 2 mei 2001, nr. [00/1144]. Ook nr. [00/1145] is bekend.", "gerechtshof-arnhem:2001-05-02:00/1144 00/1145"},
		{"<Hof Arnhem> 2 mei 2001, nr. [00/1144]; het hof daar, nr. [00/1145]", "gerechtshof-arnhem:2001-05-02:00/1144 00/1145"},
		{"<Hof Arnhem>, nr. [00/1144]", "00/1144"},
		{"de zaak van 2 mei 2001, nr. [00/1144]", "00/1144"},
		{"<Hof Arnhem> oordeelde op 2 mei 2001 over een brug; nr. [00/1144]", "00/1144"},
		{"<Hof Arnhem> 2 mei 2001 en 3 mei 2001, nr. [00/1144]", "00/1144"},
		{"de <Inspectie SZW>, 2 mei 2016, nr. [00/1144]", "00/1144"},
		{"<Hoge Raad>, 2 mei 2001, [NJ 2001/12]", "NJ 2001/12"},
	} {
		d := &extract.Document{Kind: extract.QuestionPaper, Submitted: "2007-06-01"}
		var b strings.Builder
		for _, c := range test.text {
			last := len(d.Mentions) - 1
			switch c {
			case '<':
				d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindAgency, Start: b.Len()})
			case '[':
				d.Mentions = append(d.Mentions, extract.Mention{Kind: extract.KindCase, Start: b.Len()})
			case '>', ']':
				m := &d.Mentions[last]
				m.End = b.Len()
				if words := b.String()[m.Start:]; c == '>' {
					m.Clue = extract.NameClue{Text: words}
				} else {
					m.Clue = extract.NumberClue{ID: words}
				}
			default:
				b.WriteRune(c)
			}
		}
		d.Units = []extract.Unit{{Kind: extract.QuestionUnit, Text: text.Plain(b.String(), 0)}}
		r := registers(t)
		for _, resolver := range []extract.Resolver{numberResolver{}, agencyResolver{r}, docketResolver{r}} {
			resolver.Resolve(d)
		}
		var got []string
		for _, m := range d.Mentions {
			if m.Kind == extract.KindCase {
				got = append(got, m.Entity.Key)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}
