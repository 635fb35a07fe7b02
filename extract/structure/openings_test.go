package structure

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

const asking = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005)."

// TestRepliesByEveryName shows that a reply gives its date and who sent it by whatever name it goes.
func TestRepliesByEveryName(t *testing.T) {
	for _, test := range []struct {
		opening string
		kind    extract.DocumentKind
	}{
		{"Antwoord van", extract.AnswerPaper}, {"Antwoorden van", extract.AnswerPaper}, {"Antwoord door", extract.AnswerPaper}, {"Antwoord van van", extract.AnswerPaper}, {"Antwoord", extract.AnswerPaper},
		{"Nader antwoord van", extract.AnswerPaper}, {"Nader Antwoord van", extract.AnswerPaper}, {"Nadere antwoorden van", extract.AnswerPaper}, {"Aanvullend antwoord van", extract.AnswerPaper},
		{"Aanvullende antwoorden van", extract.AnswerPaper}, {"Gewijzigd antwoord van", extract.AnswerPaper}, {"Gewijzigde antwoorden van", extract.AnswerPaper},
		{"Herzien antwoord van", extract.AnswerPaper}, {"Herziene antwoorden van", extract.AnswerPaper}, {"Gecorrigeerd antwoord van", extract.AnswerPaper},
		{"Verbeterd antwoord door", extract.AnswerPaper}, {"Gerectificeerd antwoord van", extract.AnswerPaper},
		{"Mededeling van", extract.DelayNotice}, {"Nadere mededeling van", extract.DelayNotice}, {"Aanvullende mededeling van", extract.DelayNotice}, {"Mededeling van van", extract.DelayNotice},
	} {
		d := read(t, asking+"\n\n"+test.opening+" Minister Koolmees (Sociale Zaken en Werkgelegenheid) (ontvangen 12 juni 2005).\n\nVraag 1\nEen?\n\nAntwoord 1\nJa.")
		if d.Kind != test.kind || d.Answered != "2005-06-12" || len(d.Answerers) != 1 || d.Answerers[0].Name != "Koolmees" {
			t.Errorf("%q: %s of %q by %v", test.opening, d.Kind, d.Answered, d.Answerers)
		}
		if linked := strings.HasSuffix(test.opening, "van") || strings.HasSuffix(test.opening, "door"); dutch.OpensHeader(test.opening+" Minister Koolmees") != linked {
			t.Errorf("OpensHeader differs for %q", test.opening)
		}
	}
}

// TestRepliesNotUnderstoodAreProblems shows that the sentence of a reply is read or reported, with its line.
func TestRepliesNotUnderstoodAreProblems(t *testing.T) {
	for _, test := range []struct {
		name, reply, code string
		line              int
	}{
		{"other words", "\n\nVoorlopig antwoord van Minister Koolmees (Sociale Zaken) (ontvangen 12 juni 2005).", "reply-unread", 3},
		{"other words on the line behind", "\nVoorlopig antwoord van Minister Koolmees (Sociale Zaken) (ontvangen 12 juni 2005).", "reply-unread", 1},
		{"no post", "\n\nAntwoord van Koolmees (Sociale Zaken) (ontvangen 12 juni 2005).", "reply-unread", 3},
		{"over two lines", "\n\nEerste gewijzigde antwoord van Minister Koolmees\n(Sociale Zaken) (ontvangen 12 juni 2005).", "reply-unread", 3},
		{"no date", "\n\nHerzien antwoord van Minister Koolmees (Sociale Zaken).", "date-missing", 3},
		{"no day of that month", "\n\nHerzien antwoord van Minister Koolmees (Sociale Zaken) (ontvangen 31 juni 2005).", "date-unread", 3},
	} {
		d := read(t, asking+test.reply+"\n\nVraag 1\nEen?\n\nAntwoord 1\nJa.")
		found := false
		for _, p := range d.Problems {
			found = found || p.Code == test.code && p.Line == test.line
		}
		if !found {
			t.Errorf("%s: no problem %s on line %d in %v", test.name, test.code, test.line, d.Problems)
		}
	}
}

// TestWordsThatOpenNoHeader shows which sentences only look like a header's.
func TestWordsThatOpenNoHeader(t *testing.T) {
	for _, s := range []string{"", "Antwoordde van de minister", "Antwoord op vraag 1", "Nader onderzoek van de minister", "Gewijzigd", "Gewijzigd artikel van de wet",
		"Herzien", "herzien antwoord van de minister", "Het antwoord van de minister", "Mededelingen van de minister", "Van de gemeente", "Vragenuur van het lid"} {
		if dutch.OpensHeader(s) || dutch.OpensReply(s) || dutch.OpensQuestions(s) {
			t.Errorf("%q opens a header", s)
		}
	}
}

// TestWordsThatPointElsewhere shows how a header points to another paper.
func TestWordsThatPointElsewhere(t *testing.T) {
	for s, want := range map[string]bool{"Zie ook Aanhangsel Handelingen, nr. 3": true, "(Zie ook aanhangsel Handelingen, nr. 3)": true, "Zie ook het antwoord": false, "Zie": false} {
		if dutch.OpensSeeAlso(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}
