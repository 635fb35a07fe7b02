package structure

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

const (
	damagedHead   = "Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Financiën over de belasting op kamelen (ingezonden 26 april 2018).\n"
	damagedAnswer = "Antwoord van Minister Hoekstra (Financiën) (ontvangen 12 juni 2018).\n"
)

// TestDamageIsReported shows that what damage leaves behind is told, and that papers that only look alike are not called damaged.
func TestDamageIsReported(t *testing.T) {
	ask := func(labels ...string) string {
		return damagedHead + "\n" + strings.Join(labels, "\nHoeveel kamelen zijn er?\n\n") + "\nWaar zijn die?\n"
	}
	answered := func(labels ...string) string {
		s := damagedHead + damagedAnswer + "\n"
		for i, label := range labels {
			s += "Vraag " + string(rune('1'+i)) + "\nHoeveel kamelen zijn er?\n\n"
			if label != "" {
				s += label + "\nDrie stuks.\n\n"
			}
		}
		return s
	}
	for name, c := range map[string]struct{ paper, code, quotes string }{
		"numbers jump":             {ask("Vraag 1", "Vraag 2", "Vraag 7"), "question-missing", "3, 4, 5, 6"},
		"the first is gone":        {ask("Vraag 2", "Vraag 3"), "question-missing", "number 1,"},
		"numbers count up":         {ask("Vraag 1", "Vraag 2", "Vraag 3"), "", ""},
		"joint labels":             {ask("Vraag 1", "Vragen 2 en 3", "Vraag 4"), "", ""},
		"a letter is lost":         {ask("Vraa 1", "Vraag 2"), "label-doubtful", "Vraa 1"},
		"a space too many":         {ask("Vraag 1", "V raag 2", "Vraag 3"), "label-doubtful", "V raag 2"},
		"a sign too many":          {ask("Vraag 1", "Vraag -2", "Vraag 3"), "label-doubtful", "Vraag -2"},
		"another letter":           {answered("Antwoord", "Antwoort", "Antwoord"), "label-doubtful", "Antwoort"},
		"a word like a label":      {damagedHead + "\nVraag 1\nIs dit\nde vraag\nof het antwoord\n", "", ""},
		"questions in the header":  {"2018Z07913\n(ingezonden 26 april 2018)\nVragen van het lid Gijs van Dijk (PvdA) aan de minister van Financiën over kamelen\nHoeveel kamelen zijn er?\nWaar zijn die?\n", "header-holds-question", "to line 5"},
		"a subject that asks":      {"Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Financiën over het bericht «Wie telt de kamelen?» (ingezonden 26 april 2018).\n\nVraag 1\nHoeveel zijn er?\n", "", ""},
		"a header without end":     {strings.Replace(damagedHead, "kamelen", strings.Repeat("kamelen en ezels en ", 90), 1) + "\nVraag 1\nHoeveel zijn er?\n", "header-too-long", "ezels"},
		"a notice in the header":   {"Mededeling van Minister Hoekstra (Financiën) (ontvangen 12 juni 2018)\nHet tellen van de kamelen duurt langer. Ik stuur u de antwoorden zo snel mogelijk.\n", "notice-missing", "no text"},
		"half a notice in it":      {"Mededeling van Minister Hoekstra (Financiën) (ontvangen 12 juni 2018)\nOp 26 april jl. heeft het lid Gijs van Dijk (PvdA) mij schriftelijk gevraagd hoeveel kamelen er zijn.\n\nHet tellen van de kamelen duurt langer. Ik stuur u de antwoorden zo snel mogelijk.\n", "notice-missing", "26 april"},
		"a notice below it":        {"Mededeling van Minister Hoekstra (Financiën) (ontvangen 12 juni 2018)\n\nHet tellen van de kamelen duurt langer. Ik stuur u de antwoorden zo snel mogelijk.\n", "", ""},
		"one answer lost":          {answered("Antwoord", "Zoals gezegd.", "Antwoord", "Antwoord"), "answer-missing", "question 2"},
		"answers to several":       {answered("Antwoord", "", "Antwoord", "", "Antwoord"), "", ""},
		"a space in a label":       {answered("Antwoord", "Antw oord", "Antwoord"), "label-doubtful", "Antw oord"},
		"two letters are lost":     {answered("Antwoord", "Antwrd", "Antwoord"), "label-doubtful", "Antwrd"},
		"another word as label":    {answered("Antwoord", "Reactie", "Antwoord"), "answer-missing", "question 2"},
		"one of three is lost":     {answered("Antwoord", "Zoals gezegd.", "Antwoord"), "answer-missing", "question 2"},
		"the first is lost":        {answered("Zoals gezegd.", "Antwoord", "Antwoord"), "answer-missing", "question 1"},
		"one of two is lost":       {answered("Zoals gezegd.", "Antwoord"), "answer-missing", "question 1"},
		"two are lost":             {answered("Zoals gezegd.", "Antwoord", "Zoals eerder.", "Antwoord", "Antwoord"), "answer-missing", "question 3"},
		"an answer to two":         {damagedHead + damagedAnswer + "\nVraag 1\nHoeveel kamelen\nzijn er? Graag een lijst.\n\nVraag 2\nWaar zijn die?\n\nAntwoord\nDrie, hier.\n", "", ""},
		"each answer has a number": {answered("Antwoord 1", "Antwoord 2", "Antwoord 3"), "", ""},
	} {
		d, err := parse(c.paper, extract.Facts{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		told := false
		for _, p := range d.Problems {
			switch p.Code {
			case "question-missing", "answer-missing", "label-doubtful", "header-holds-question", "header-too-long", "notice-missing":
				if c.code == "" {
					t.Errorf("%s: %v", name, p)
				}
				told = told || p.Code == c.code && strings.Contains(p.Message, c.quotes)
			}
		}
		if c.code != "" && !told {
			t.Errorf("%s: no %s that names %q among %v", name, c.code, c.quotes, d.Problems)
		}
	}
}
