package link

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/graph/iri"
)

// withQuestions gives a document questions with these texts, numbered from 1; a number before a bar is the question's.
func withQuestions(texts ...string) func(*extract.Document) {
	return func(d *extract.Document) {
		for i, t := range texts {
			n := i + 1
			if number, rest, ok := strings.Cut(t, "|"); ok {
				fmt.Sscan(number, &n)
				t = rest
			}
			d.Units = append(d.Units, extract.Unit{Kind: extract.QuestionUnit, Numbers: []int{n}, Text: text.Loose(t), Of: -1})
		}
	}
}

// standings returns what is told of documents, sorted.
func standings(t *testing.T, docs ...*extract.Document) (out []string) {
	l := NewLinker(iri.Default())
	for _, d := range docs {
		l.Add(iri.NewCard(d))
	}
	short := func(s string) string { return strings.TrimPrefix(s, iri.DefaultBase) }
	err := l.Standings(func(s Standing) error {
		out = append(out, short(s.Document.Value())+" "+short(s.Canonical.Value())+" "+s.Title)
		for _, q := range s.Questions {
			out = append(out, short(q.Question.Value())+" = "+short(q.Of.Value()))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

func TestQuestionsOfOneInquiryAreTiedOneToOneByNumberAndWording(t *testing.T) {
	const bridges, keepers, again = "Kent u het bericht over de bruggen van Oever?", "Hoeveel brugwachters werken er 's nachts aan de sluizen?", "Wilt u deze vragen voor het debat over havens beantwoorden?"
	questions := notice("kv-tk-2099Z00001", extract.QuestionPaper, withQuestions(bridges, keepers, again))
	delay := notice("ah-tk-20982099-1", extract.DelayNotice, withQuestions(strings.Replace(bridges, "bericht", "berichl", 1), "Hoe duur is een nieuwe brug over de rivier bij Oever?"))
	answer := notice("ah-tk-20982099-2", extract.AnswerPaper, withQuestions(bridges, keepers, "2|"+keepers, "4|"+again))
	const inquiry = "inquiry/tk-20990301-sluis-van-oever-debedieningvanbruggenindenacht"
	want := []string{
		"document/ah-tk-20982099-1 " + inquiry + " ",
		"document/ah-tk-20982099-1/question/1 = document/kv-tk-2099Z00001/question/1",
		"document/ah-tk-20982099-2 " + inquiry + " ",
		"document/ah-tk-20982099-2/question/1 = document/kv-tk-2099Z00001/question/1",
		"document/ah-tk-20982099-2/question/2 = document/kv-tk-2099Z00001/question/2", // and not 2~2, nor 4
		"document/kv-tk-2099Z00001 " + inquiry + " de bediening van bruggen in de nacht",
	}
	for _, docs := range [][]*extract.Document{{questions, delay, answer}, {answer, delay, questions}, {delay, questions, answer}} {
		if diff := cmp.Diff(want, standings(t, docs...)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestOneInquiryStandsForAllThatAreTheSame(t *testing.T) {
	misread := notice("ah-tk-20982099-1", extract.DelayNotice, func(d *extract.Document) { d.Subject = "de bedieningvan hruggen in de nacht" })
	answer := notice("ah-tk-20982099-2", extract.AnswerPaper, nil)
	other := notice("ah-tk-20982099-3", extract.AnswerPaper, func(d *extract.Document) { d.Subject = "zeewering" })
	const inquiry = "inquiry/tk-20990301-sluis-van-oever-"
	want := []string{
		"document/ah-tk-20982099-1 " + inquiry + "debedieningvanbruggenindenacht de bedieningvan hruggen in de nacht",
		"document/ah-tk-20982099-2 " + inquiry + "debedieningvanbruggenindenacht de bediening van bruggen in de nacht",
		"document/ah-tk-20982099-3 " + inquiry + "zeewering zeewering",
	}
	if diff := cmp.Diff(want, standings(t, other, misread, answer)); diff != "" {
		t.Error(diff)
	}
}
