package structure

import (
	"strings"
	"testing"
)

// TestOddLabels shows which ways of labelling questions and answers are understood.
func TestOddLabels(t *testing.T) {
	const header = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\n" +
		"Antwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005).\n\n"
	for _, test := range []struct{ name, in, want string }{
		{"one label for three", "Vraag 1, 2 en 3\nEen?\n\nTwee?\n\nAntwoord op vraag 1, 2 en 3\nJa.", "question 1,2,3: Een?|Twee?; answer 1,2,3: Ja."},
		{"one question without a number", "Vraag\nEen?\nAntwoord\nJa.", "question 1: Een?; answer 1: Ja."},
		{"in lower case", "vraag 1\nEen?\nantwoord 1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"in capitals", "VRAAG 1\nEen?\nANTWOORD 1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"lists inside", "Vraag 1:\nEen?\n1. punt\n2. punt\nAntwoord vraag 1:\n1. eerste\n2. tweede", "question 1: Een? 1. punt 2. punt; answer 1: 1. eerste 2. tweede"},
		{"labels in running text", "Vraag 1\nEen?\nAntwoord 1\nZie eerder.\nVraag 2 heb ik al beantwoord.\nVraag 2\nTwee?\nAntwoord 2\nAntwoord 1 geldt ook hier.",
			"question 1: Een?; answer 1: Zie eerder. Vraag 2 heb ik al beantwoord.; question 2: Twee?; answer 2: Antwoord 1 geldt ook hier."},
		{"parts of a question", "Vraag 1a\nEen?\nAntwoord 1a en 1b\nJa.", "question 1: Een?; answer 1: Ja."},
		{"with nr. and dash", "Vraag nr. 1\nEen?\nAntwoord op vraag nr. 1\nJa.\nVraag 2 –\nTwee?\nAntwoord 2 –\nNee.",
			"question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: Nee."},
		{"figures, answers behind all questions", "1\nEen?\n\n2\nTwee?\n\n3\nDrie?\n\nAntwoord\n\n1 en 3\nJa.\n\n2\nNee.",
			"question 1: Een?; question 2: Twee?; question 3: Drie?; answer 1,3: Ja.; answer 2: Nee."},
		{"figures with brackets", "1) Een?\n2) Twee?\nAntwoorden\n1) Ja.\n2) Nee.", "question 1: Een?; question 2: Twee?; answer 1: Ja.; answer 2: Nee."},
		{"figures with full stop and bracket", "1.)\nEen?\n2.) Twee?\n", "question 1: Een?; question 2: Twee?"},
		{"figures with bracket and full stop", "1).\nEen?\n2). Twee?\n", "question 1: Een?; question 2: Twee?"},
		{"figures before a dash", "1 - Een?\n2 – Twee?\n", "question 1: Een?; question 2: Twee?"},
		{"figures in square brackets alone", "[1]\nEen?\n[2]\nTwee?\n", "question 1: Een?; question 2: Twee?"},
		{"figures in brackets alone", "(1)\nEen?\n(2) Twee?\n", "question 1: Een?; question 2: Twee?"},
		{"figures before the words", "1 Een?\n2 Twee?\nAntwoorden\n1 Ja.\n2 Nee.", "question 1: Een?; question 2: Twee?; answer 1: Ja.; answer 2: Nee."},
		{"figures, answered one by one", "1\nEen?\nAntwoord\nJa.\n2\nTwee?\nAntwoord\nNee.", "question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: Nee."},
		{"words behind the label", "Vraag 1 Een?\nAntwoord 1 Ja.\nVraag 2 Twee loopt\ndoor?\nAntwoord 2 Nee.",
			"question 1: Een?; answer 1: Ja.; question 2: Twee loopt door?; answer 2: Nee."},
		{"who answers as label", "Vraag 1\nEen?\nAntwoord van de minister\nJa.", "question 1: Een?; answer 1: Ja."},
		{"figures read as letters", "Vraag l\nEen?\nAntwoord l\nJa.\nVraag 1O\nTien?\nAntwoord lO\nNee.", "question 1: Een?; answer 1: Ja.; question 10: Tien?; answer 10: Nee."},
		{"figures in brackets", "Vraag (1)\nEen?\nAntwoord [1]:\nJa.", "question 1: Een?; answer 1: Ja."},
		{"word and figure on two lines", "Vraag\n1\nEen?\nAntwoord\n1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"a heading over all questions", "Vragen\n1\nEen?\nAntwoorden\n1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"words behind the labels of answers only", "Vraag 1\nEen?\nAntwoord 1 Ja.\nVraag 2\nTwee?\nAntwoord 2 Nee.",
			"question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: Nee."},
		{"who answers which", "Vraag 1\nEen?\nAntwoord van de Minister van Justitie op vraag 1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"lists in answers to figures", "1. Een?\nAntwoord\nJa:\n1. om dit;\n2. om dat.\n2. Twee?\nAntwoord\n1. Zo.\n2. Ook zo.\n3. En zo.\n3. Drie?\nAntwoord\nNee.",
			"question 1: Een?; answer 1: Ja: 1. om dit; 2. om dat.; question 2: Twee?; answer 2: 1. Zo. 2. Ook zo. 3. En zo.; question 3: Drie?; answer 3: Nee."},
		{"over two lines", "Vraag 1\nEen?\nVraag 2 en\n3\nTwee?\nAntwoord vraag 1\nJa.\nAntwoord op de vragen 2\nen vraag 3\nNee.",
			"question 1: Een?; question 2,3: Twee?; answer 1: Ja.; answer 2,3: Nee."},
		{"a range over two lines", "Vraag 1\nEen?\nVraag 2\nTwee?\nVraag 3\nDrie?\nAntwoord op de vragen 1 tot\nen met 3\nJa.",
			"question 1: Een?; question 2: Twee?; question 3: Drie?; answer 1,2,3: Ja."},
		{"a figure behind a label is no part of it", "Vraag 1\n2 mensen?\nAntwoord 1 –\n3 mensen.", "question 1: 2 mensen?; answer 1: 3 mensen."},
		{"further numbers in brackets", "Vraag 1\nEen?\nVraag 2\nTwee?\nAntwoord 1 (en 2)\nJa.", "question 1: Een?; question 2: Twee?; answer 1,2: Ja."},
		{"parts of an answer", "Vraag 1\nEen?\nAntwoord op vraag 1, eerste deel\nJa.\nAntwoord op vraag 1, tweede deel\nNee.", "question 1: Een?; answer 1: Ja.|Nee."},
		{"parts with letters", "Vraag 2a\nEen?\nVraag 2b\nTwee?\nAntwoord 2a\nJa.\nAntwoord 2b\nNee.", "question 2: Een?|Twee?; answer 2: Ja.|Nee."},
		{"part of a question in brackets", "Vraag 2 (gedeeltelijk)\nEen?\nAntwoord 2 (gedeeltelijk)\nJa.", "question 2: Een?; answer 2: Ja."},
		{"numbers in words", "Vraag één\nEen?\nAntwoord één\nJa.\nVraag twee\nTwee?\nAntwoord op de tweede vraag\nNee.",
			"question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: Nee."},
		{"shortened", "Vraag 1\nEen?\nAntw. 1\nJa.", "question 1: Een?; answer 1: Ja."},
		{"reactions", "Vraag 1\nEen?\nReactie op vraag 1\nJa.\nVraag 2\nTwee?\nBeantwoording vraag 2:\nNee.",
			"question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: Nee."},
		{"signs of lists", "- Vraag 1\nEen?\n- Antwoord 1\nJa.\n• Vraag 2\nTwee?\n• Antwoord op vraag 2:\n- punt", "question 1: Een?; answer 1: Ja.; question 2: Twee?; answer 2: - punt"},
		{"each question named", "Vraag 1\nEen?\nVraag 2\nTwee?\nAntwoord op vraag 1 en op vraag 2\nJa.", "question 1: Een?; question 2: Twee?; answer 1,2: Ja."},
		{"an explanation behind all answers", "Vraag 1\nEen?\nAntwoord 1\nJa.\nToelichting:\nEerder gevraagd.", "question 1: Een?; answer 1: Ja.; explanation: Eerder gevraagd."},
		{"an explanation behind all questions", "Vraag 1\nEen?\nToelichting:\nEerder gevraagd.\nAntwoord 1\nJa.", "question 1: Een?; answer 1: Ja.; explanation: Eerder gevraagd."},
		{"a heading inside an answer", "Vraag 1\nEen?\nAntwoord 1\nJa.\nToelichting\nNader.\nVraag 2\nTwee?\nAntwoord 2\nNee.",
			"question 1: Een?; answer 1: Ja. Toelichting Nader.; question 2: Twee?; answer 2: Nee."},
		{"slash and plus", "Vraag 1/2\nX?\nAntwoord 1/2\nJa.\nVraag 3+4\nY?\nAntwoord 3+4\nZ", "question 1,2: X?; answer 1,2: Ja.; question 3,4: Y?; answer 3,4: Z"},
	} {
		var got []string
		for _, u := range read(t, header+test.in).Units[1:] {
			got = append(got, u.Name()+": "+strings.ReplaceAll(u.Text.String(), "\n", "|"))
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%s:\n got  %s\n want %s", test.name, s, test.want)
		}
	}
}

// TestOddHeaders shows headers in capitals, with forms of address, and with the date on a line of its own.
func TestOddHeaders(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"VRAGEN van het lid Jansen (SP) aan de Minister van Justitie over fietsen. (Ingezonden 3 mei 2005)\n\nAntwoord van de heer Donner, minister van Justitie. (Ontvangen 5 mei 2005)\n\nVraag 1\nEen?",
			"Jansen (SP) > minister van Justitie | fietsen | 2005-05-03 < minister Donner (Justitie) &  | 2005-05-05"},
		{"Vragen van mevrouw Jansen (SP) aan de Minister van Volksgezondheid Welzijn en Sport over fietsen. (Ingezonden 3 mei 2005)\n\nVraag 1\nEen?",
			"Jansen (SP) > minister van Volksgezondheid, Welzijn en Sport | fietsen | 2005-05-03"},
		{"2024Z01234\nIngezonden 3 mei 2024\n\nVragen van het lid Jansen (SP) aan de ministers van Justitie en Veiligheid en van Binnenlandse Zaken en Koninkrijkrelaties over fietsen\n\nVraag 1\nEen?",
			"Jansen (SP) > minister van Justitie en Veiligheid, minister van Binnenlandse Zaken en Koninkrijksrelaties | fietsen | 2024-05-03"},
		{"Vragen van het lid Jansen SP aan de Ministervan Financiën over fietsen (ingezonden 3 mei 2014).\n\nAntwoord van Minister Bos Financiën, mede namens Minister Donner (Justitie) (ontvangen 5 juni 2014).\n\nVraag 1\nEen?",
			"Jansen (SP) > minister van Financiën | fietsen | 2014-05-03 < minister Bos (Financiën) & minister  Justitie | 2014-06-05"},
		{"Vragen van het lid D e Wit tot Klaver (SP) aan de Minister van Financiën inzake: fietsen (ingezonden 3 mei 2014).\n\nAntwoord van Ministers Bos van Financiën en J ansen (Justitie), mede namens mevrouw De Wit, minister van Defensie (ontvangen 5 juni 2014).\n\nVraag 1\nEen?",
			"De Wit tot Klaver (SP) > minister van Financiën | fietsen | 2014-05-03 < minister Bos (Financiën), minister Jansen (Justitie) & minister van Defensie | 2014-06-05"},
		{"Vragen van het lid Jansen (SP) aan de Minister-President over fietsen (ingezonden 3 mei 2014).\n\nAntwoord van Minister Rutte (Minister-President, Minister van Algemene Zaken) (ontvangen 5 juni 2014).\n\nVraag 1\nEen?",
			"Jansen (SP) > minister-president  Algemene Zaken | fietsen | 2014-05-03 < minister-president Rutte (Algemene Zaken) &  | 2014-06-05"},
	} {
		if got := summary(read(t, test.in)); got != test.want {
			t.Errorf("%.60s:\n got  %s\n want %s", test.in, got, test.want)
		}
	}
}
