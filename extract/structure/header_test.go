package structure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// read parses a text of printed lines, as the reader of flat text hands them on.
func read(t *testing.T, s string) *extract.Document {
	t.Helper()
	p := &extract.Paper{Path: "test", Format: "text"}
	at, gap := 0, false
	for i, line := range strings.Split(s, "\n") {
		if strings.TrimSpace(line) == "" {
			gap = true
		} else {
			p.Lines = append(p.Lines, extract.Line{Text: text.Plain(line, at), Break: gap, Place: i + 1})
			gap = false
		}
		at += len(line) + 1
	}
	d, err := Parse(p)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// summary prints a header in one line: askers > addressees | subject | submitted < answerers & on behalf of | answered.
func summary(d *extract.Document) string {
	var askers, replies []string
	for _, a := range d.Askers {
		askers = append(askers, a.Name+" ("+a.Party+")")
	}
	for _, a := range d.Answerers {
		replies = append(replies, fmt.Sprintf("%s %s (%s)", a.Role, a.Name, a.Portfolio))
	}
	s := strings.Join(askers, ", ") + " > " + posts(d.Addressees) + " | " + d.Subject + " | " + string(d.Submitted)
	if d.Kind != extract.QuestionPaper {
		s += " < " + strings.Join(replies, ", ") + " & " + posts(d.OnBehalfOf) + " | " + string(d.Answered)
	}
	return s
}

func posts(offices []extract.Office) string {
	var out []string
	for _, o := range offices {
		out = append(out, o.Role+" "+o.Preposition+" "+o.Portfolio)
	}
	return strings.Join(out, ", ")
}

func TestHeaders(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"one member, one minister",
			"Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).",
			"Jansen (SP) > minister van Justitie | fietsen | 2005-05-03"},
		{"members of one party",
			"Vragen van de leden De Vries en Van der Berg (beiden VVD) aan de minister van Financiën over rente. (Ingezonden 3 mei 2005)",
			"De Vries (VVD), Van der Berg (VVD) > minister van Financiën | rente | 2005-05-03"},
		{"members of several parties, and a group",
			"Vragen van de leden Aa, Bee (allen D66), Cee (Groep Van Haga) en Inge van Dijk (CDA) aan de Minister van Defensie over dit (ingezonden 3 mei 2021).",
			"Aa (D66), Bee (D66), Cee (Groep Van Haga), Inge van Dijk (CDA) > minister van Defensie | dit | 2021-05-03"},
		{"singular wording for two members",
			"Vragen van het lid Van Eijk en Aartsen (beiden VVD) aan de Minister van Defensie over dit (ingezonden 3 mei 2021).",
			"Van Eijk (VVD), Aartsen (VVD) > minister van Defensie | dit | 2021-05-03"},
		{"portfolios with commas and «en»",
			"Vragen van het lid Aa (D66) aan de ministers van Binnenlandse Zaken en Koninkrijksrelaties, van Justitie en van Landbouw, Natuur en Voedselkwaliteit over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Binnenlandse Zaken en Koninkrijksrelaties, minister van Justitie, minister van Landbouw, Natuur en Voedselkwaliteit | dit | 2004-05-03"},
		{"portfolios without «van»",
			"Vragen van het lid Aa (D66) aan de ministers van Buitenlandse Zaken en Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Buitenlandse Zaken, minister  Defensie | dit | 2004-05-03"},
		{"minister and state secretary of one ministry",
			"Vragen van het lid Aa (D66) aan de Minister en Staatssecretaris van Volksgezondheid, Welzijn en Sport over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Volksgezondheid, Welzijn en Sport, staatssecretaris van Volksgezondheid, Welzijn en Sport | dit | 2004-05-03"},
		{"minister for a portfolio",
			"Vragen van het lid Aa (D66) aan de ministers van Buitenlandse Zaken en voor Ontwikkelingssamenwerking over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Buitenlandse Zaken, minister voor Ontwikkelingssamenwerking | dit | 2004-05-03"},
		{"the word «van» left out",
			"Vragen van het lid Aa (D66) aan de Minister Justitie en Veiligheid over dit (ingezonden 3 mei 2019).",
			"Aa (D66) > minister  Justitie en Veiligheid | dit | 2019-05-03"},
		{"the prime minister is one person",
			"Vragen van het lid Aa (D66) aan de minister-president, minister van Algemene Zaken en de minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister-president  Algemene Zaken, minister van Defensie | dit | 2004-05-03"},
		{"a name behind a post",
			"Vragen van het lid Aa (D66) aan de staatssecretaris van Financiën, dhr. Bee, en de minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > staatssecretaris van Financiën, minister van Defensie | dit | 2004-05-03"},
		{"no addressee, as before 1999",
			"Vragen van mevrouw Aa en de heer Bee (beiden C.D.A.) inzake de fietspaden.",
			"Aa (C.D.A.), Bee (C.D.A.) >  | de fietspaden | "},
		{"words glued by a reader of PDF",
			"Vragen van het lid DaniëlleJansen (Nieuw Sociaal Contract) aan de Minister van Klimaaten Groene Groei overde zon (ingezonden 3 mei 2024).",
			"Daniëlle Jansen (Nieuw Sociaal Contract) > minister van Klimaat en Groene Groei | de zon | 2024-05-03"},
		{"an accent printed apart",
			"Vragen van het lid Kostic ´ (PvdD) aan de Minister van Defensie over dit (ingezonden 3 mei 2024).",
			"Kostić (PvdD) > minister van Defensie | dit | 2024-05-03"},
		{"one question",
			"Vraag van het lid Aa (D66) aan de minister-president en de minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister-president  Algemene Zaken, minister van Defensie | dit | 2004-05-03"},
		{"with others who are not named",
			"Vragen van het lid Aa c.s. (D66) aan de Minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Defensie | dit | 2004-05-03"},
		{"others in brackets",
			"Vragen van het lid Aa (c.s.) (D66) aan de Minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Defensie | dit | 2004-05-03"},
		{"and others in words",
			"Vragen van de leden Aa en Van Bee e.a. (beiden D66) aan de Minister van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66), Van Bee (D66) > minister van Defensie | dit | 2004-05-03"},
		{"both state secretaries",
			"Vragen van het lid Aa (D66) aan beide staatssecretarissen van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > staatssecretaris van Defensie | dit | 2004-05-03"},
		{"a state secretary by half the word",
			"Vragen van de leden Aa (D66) aan de secretaris van Defensie over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > staatssecretaris van Defensie | dit | 2004-05-03"},
		{"a minister at the end of the list",
			"Vragen van Aa (D66) aan de ministers van Justitie en van Defensie en aan de minister-president over dit (ingezonden 3 mei 2004).",
			"Aa (D66) > minister van Justitie, minister van Defensie, minister-president  Algemene Zaken | dit | 2004-05-03"},
		{"oral questions",
			"Mondelinge vragen van het lid Aa (D66) aan de Minister voor Economische Zaken over dit (ingezonden 3 mei 2024).",
			"Aa (D66) > minister voor Economische Zaken | dit | 2024-05-03"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := summary(read(t, test.in+"\n\nVraag 1\nIs dat zo?")); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestReplies(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"a minister", "Antwoord van Minister Bee (Defensie) (ontvangen 4 mei 2005).", "minister Bee (Defensie) & "},
		{"old wording", "Antwoord van minister Bee (Defensie). (Ontvangen 4 mei 2005)", "minister Bee (Defensie) & "},
		{"two before one portfolio", "Antwoord van de Staatssecretarissen Bee en Van der Cee (Financiën) (ontvangen 4 mei 2005).",
			"staatssecretaris Bee (Financiën), staatssecretaris Van der Cee (Financiën) & "},
		{"both of one portfolio", "Antwoord van minister Bee en minister Cee (beiden Justitie) (ontvangen 4 mei 2005).", "minister Bee (Justitie), minister Cee (Justitie) & "},
		{"three before one portfolio", "Antwoord van Ministers Bee, Cee en De Dee (Defensie) (ontvangen 4 mei 2005).",
			"minister Bee (Defensie), minister Cee (Defensie), minister De Dee (Defensie) & "},
		{"two posts before one portfolio", "Antwoord van Minister Bee en Staatssecretaris Cee (Defensie) (ontvangen 4 mei 2005).",
			"minister Bee (Defensie), staatssecretaris Cee (Defensie) & "},
		{"two ministers, one portfolio", "Antwoord van Minister Bee en Minister Cee (Defensie) (ontvangen 4 mei 2005).",
			"minister Bee (), minister Cee (Defensie) & "},
		{"on behalf of others", "Antwoord van staatssecretaris Van der Bee (Defensie), mede namens de ministers van Justitie en van Financiën (ontvangen 4 mei 2005).",
			"staatssecretaris Van der Bee (Defensie) & minister van Justitie, minister van Financiën"},
		{"a state secretary with a task", "Antwoord van Staatssecretaris Bee (Financiën – Fiscaliteit en Belastingdienst) (ontvangen 4 mei 2005).",
			"staatssecretaris Bee (Financiën – Fiscaliteit en Belastingdienst) & "},
		{"two who answer", "Antwoord van Minister Bee (Defensie) en antwoord van Staatssecretaris Cee (Justitie) (ontvangen 4 mei 2005).",
			"minister Bee (Defensie), staatssecretaris Cee (Justitie) & "},
		{"two, and no word between them", "Antwoord van Minister Bee (BZ) van Minister Cee (Justitie) (ontvangen 4 mei 2005).",
			"minister Bee (BZ), minister Cee (Justitie) & "},
		{"a word printed twice", "Antwoord van Minister Bee (Defensie) (ontvangen (ontvangen 4 mei 2005).", "minister Bee (Defensie) & "},
		{"no full stop", "Antwoord van Minister Bee-Cee (Defensie) (ontvangen 4 mei 2005)", "minister Bee-Cee (Defensie) & "},
		{"one who stands in for a colleague", "Antwoord van staatssecretaris Bee (minister van Justitie a.i.) (ontvangen 4 mei 2005).", "minister Bee (Justitie) & "},
		{"the prime minister", "Antwoord van minister-president Bee (Algemene Zaken) (ontvangen 4 mei 2005).", "minister-president Bee (Algemene Zaken) & "},
		{"an acting minister", "Antwoord van minister Bee (Defensie a.i.) (ontvangen 4 mei 2005).", "minister Bee (Defensie a.i.) & "},
		{"a notice", "Mededeling van Minister Bee (Defensie) (ontvangen 4 mei 2005).", "minister Bee (Defensie) & "},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := read(t, "Vragen van het lid Aa (D66) over dit (ingezonden 3 mei 2005).\n\n"+test.in+"\n\nVraag 1\nIs dat zo?")
			want := "Aa (D66) >  | dit | 2005-05-03 < " + test.want + " | 2005-05-04"
			if got := summary(d); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// outline prints the units of a document in their order, with the notes' places.
func outline(d *extract.Document) string {
	var out []string
	for _, u := range d.Units {
		if u.Kind == extract.HeaderUnit {
			continue
		}
		s := u.Name() + ": " + u.Text.String()
		if u.Kind == extract.NoteUnit && u.Of >= 0 {
			s += " @" + d.Units[u.Of].Name()
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

const head = "Vragen van het lid Aa (D66) aan de Minister van Defensie over dit (ingezonden 3 mei 2005).\nAntwoord van Minister Bee (Defensie) (ontvangen 4 mei 2005).\n"

func TestStructure(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"answered one by one", head + "Vraag 1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nAntwoord 2\nNee.",
			"question 1: Een?\nanswer 1: Ja.\nquestion 2: Twee?\nanswer 2: Nee."},
		{"all questions first, answered together", head + "Vraag 1\nEen?\nVraag 2\nTwee?\nVraag 3\nDrie?\nAntwoord 1 en 3\nJa.\nAntwoord 2\nNee.",
			"question 1: Een?\nquestion 2: Twee?\nquestion 3: Drie?\nanswer 1,3: Ja.\nanswer 2: Nee."},
		{"questions under one label", head + "Vraag 2 en 3\nTwee?\nDrie?\nAntwoord 2 en 3\nJa.", "question 2,3: Twee? Drie?\nanswer 2,3: Ja."},
		{"answers without a number", head + "1. Een?\n\nAntwoord:\nJa.\n\n2. Twee?\n\nAntwoord:\nNee.", "question 1: Een?\nanswer 1: Ja.\nquestion 2: Twee?\nanswer 2: Nee."},
		{"bare numbers", head + "1\nEen?\n\nAntwoord\nJa.\n\n2\nTwee?\n\nAntwoord\nNee, 2.", "question 1: Een?\nanswer 1: Ja.\nquestion 2: Twee?\nanswer 2: Nee, 2."},
		{"a number used twice", head + "Vraag 1\nEen?\nVraag 1\nNog een?\nAntwoord 1\nJa.", "question 1: Een?\nquestion 1: Nog een?\nanswer 1: Ja."},
		{"a notice and an explanation", head + "Vraag 1\nEen?\nMededeling\nLater.\nToelichting:\nDit vult iets aan.", "question 1: Een?\nnotice: Later.\nexplanation: Dit vult iets aan."},
		{"a note at the foot of a page, in the middle of a sentence",
			head + "Vraag 1\nKent u dat bericht?1\nAntwoord 1\nDat bericht ken ik, en ik\n1 De Courant, 1 mei 2005\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1\nvind het mooi.",
			"question 1: Kent u dat bericht?\nanswer 1: Dat bericht ken ik, en ik vind het mooi.\nnote 1: De Courant, 1 mei 2005 @question 1"},
		{"a word divided over a page", head + "Vraag 1\nKent u dat be-\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1\nricht?", "question 1: Kent u dat bericht?"},
		{"figures that are no marks", head + "Vraag 1\nMeet u 5 m2 CO2 per 1 mei, of 2,5? Zie artikel 3.2 en nr.1, zei hij.1\nAntwoord 1\nJa.\n\n1 De Courant\n\n",
			"question 1: Meet u 5 m2 CO2 per 1 mei, of 2,5? Zie artikel 3.2 en nr.1, zei hij.\nanswer 1: Ja.\nnote 1: De Courant @question 1"},
		{"two marks together", head + "Vraag 1\nKent u die berichten?1, 2\nAntwoord 1\nJa.\n1 De Courant\n2 De Bode\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1",
			"question 1: Kent u die berichten?\nanswer 1: Ja.\nnote 1: De Courant @question 1\nnote 2: De Bode @question 1"},
		{"numbers of notes on lines of their own, out of order", head + "Vraag 1\nDeze1 en die2?\nAntwoord 1\nJa.\n\n1\n\nDe Courant, 1 mei.\nDe Bode\n2\n\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel\n\n1",
			"question 1: Deze en die?\nanswer 1: Ja.\nnote 1: De Courant, 1 mei. @question 1\nnote 2: De Bode @question 1"},
		{"notes of a draft", head + "Vraag 1\nDeze 1) en die? [1]\nAntwoord 1\nJa.\n\n1) De Courant\n\n[1] De Bode", "question 1: Deze en die?\nanswer 1: Ja.\nnote 1: De Courant @question 1\nnote 1b: De Bode @question 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, outline(read(t, test.in))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestUnnumberedQuestionsAreCountedAndReported(t *testing.T) {
	d := read(t, "2024Z18891\n\n(ingezonden 20 november 2024)\n\nVragen van het lid Aa (D66) aan de minister van Defensie over dit\n\nEen?\n\nTwee? 1)\n\n1) De Courant")
	if got, want := outline(d), "question 1: Een?\nquestion 2: Twee?\nnote 1: De Courant @question 2"; got != want {
		t.Errorf("got %s", got)
	}
	if d.ID != "kv-tk-2024Z18891" || d.Submitted != "2024-11-20" || len(d.Problems) != 2 || d.Problems[0].Code != "question-unnumbered" {
		t.Errorf("id %s, submitted %s, problems %v", d.ID, d.Submitted, d.Problems)
	}
}

func TestIdentityComesFromFurnitureNotFromSeeAlso(t *testing.T) {
	see := strings.Replace(head, "2005).\n", "2005). Zie ook Aanhangsel Handelingen, vergaderjaar 2003-2004, nr. 99.\n", 2)
	see = strings.Replace(see, " Zie ook Aanhangsel Handelingen, vergaderjaar 2003-2004, nr. 99.", "", 1)
	d := read(t, "Tweede Kamer der Staten-Generaal\nVergaderjaar 2004–2005\n2\nAanhangsel van de Handelingen\n\n1234\n"+see+"Vraag 1\nEen?\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel 1")
	if d.ID != "ah-tk-20042005-1234" || !cmp.Equal(d.SeeAlso, []string{"ah-tk-20032004-99"}) {
		t.Errorf("id %q, see also %v", d.ID, d.SeeAlso)
	}
	if d := read(t, see+"Vraag 1\nEen?"); d.ID != "" || d.Number != "" {
		t.Errorf("a paper that prints no number got %q", d.ID)
	}
}

func TestAnswersThatPointToOthers(t *testing.T) {
	d := read(t, head+"Vraag 1\nEen?\nAntwoord 1\nJa.\nVraag 2\nTwee?\nAntwoord 2\nZie het antwoord op vraag 1.\nVraag 3\nDrie?\nAntwoord 3\nZie het antwoord op vraag 1 van het lid Bee.")
	if len(d.Refers) != 1 || d.Units[d.Refers[0].From].Name() != "answer 2" || d.Units[d.Refers[0].To].Name() != "answer 1" {
		t.Errorf("references %v", d.Refers)
	}
}

func TestOtherTextsAreNoDocuments(t *testing.T) {
	for _, s := range []string{"", "Beste buren,\n\nZaterdag is er feest.", "Vraag is wie er komt."} {
		p := &extract.Paper{}
		for _, line := range strings.Split(s, "\n") {
			p.Lines = append(p.Lines, extract.Line{Text: text.Loose(line)})
		}
		if d, err := Parse(p); err != ErrNoDocument {
			t.Errorf("%q was read as %v", s, d)
		}
	}
}

func TestGluedLinesComeApart(t *testing.T) {
	text := "Tweede Kamer der Staten-Generaal2\nVergaderjaar 2024–2025 Aanhangsel van de Handelingen\n12\n" +
		"Vragen van het lid Aa (D66) aan de Minister van Defensie over dit (ingezonden 3 mei 2024).\nVraag 1\n" +
		"Bent u het ermee eens dat de kosten van deze maatregel niet door gemeenten behoevente worden gedragen, en wilt u zeggen welke ver-plichting het kabinet daarbij voor zichzelf ziet?"
	d := read(t, text)
	want := "question 1: Bent u het ermee eens dat de kosten van deze maatregel niet door gemeenten behoeven te worden gedragen, en wilt u zeggen welke verplichting het kabinet daarbij voor zichzelf ziet?"
	if got := outline(d); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if from, to, ok := d.Units[1].Text.Source(0, d.Units[1].Text.Len()); !ok || text[from:from+4] != "Bent" || text[to-4:to] != "iet?" {
		t.Errorf("the text stands at %d-%d", from, to)
	}
}
