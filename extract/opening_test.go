package extract

import (
	"strings"
	"testing"
)

const asking = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005)."

// TestRepliesByEveryName shows that a reply gives its date and who sent it by whatever name it goes.
func TestRepliesByEveryName(t *testing.T) {
	for _, test := range []struct {
		opening string
		kind    DocumentKind
	}{
		{"Antwoord van", AnswerPaper}, {"Antwoorden van", AnswerPaper}, {"Antwoord door", AnswerPaper}, {"Antwoord van van", AnswerPaper}, {"Antwoord", AnswerPaper},
		{"Nader antwoord van", AnswerPaper}, {"Nader Antwoord van", AnswerPaper}, {"Nadere antwoorden van", AnswerPaper}, {"Aanvullend antwoord van", AnswerPaper},
		{"Aanvullende antwoorden van", AnswerPaper}, {"Gewijzigd antwoord van", AnswerPaper}, {"Gewijzigde antwoorden van", AnswerPaper},
		{"Herzien antwoord van", AnswerPaper}, {"Herziene antwoorden van", AnswerPaper}, {"Gecorrigeerd antwoord van", AnswerPaper},
		{"Verbeterd antwoord door", AnswerPaper}, {"Gerectificeerd antwoord van", AnswerPaper},
		{"Mededeling van", DelayNotice}, {"Nadere mededeling van", DelayNotice}, {"Aanvullende mededeling van", DelayNotice}, {"Mededeling van van", DelayNotice},
	} {
		d := read(t, asking+"\n\n"+test.opening+" Minister Koolmees (Sociale Zaken en Werkgelegenheid) (ontvangen 12 juni 2005).\n\nVraag 1\nEen?\n\nAntwoord 1\nJa.")
		if d.Kind != test.kind || d.Answered != "2005-06-12" || len(d.Answerers) != 1 || d.Answerers[0].Name != "Koolmees" {
			t.Errorf("%q: %s of %q by %v", test.opening, d.Kind, d.Answered, d.Answerers)
		}
		if linked := strings.HasSuffix(test.opening, "van") || strings.HasSuffix(test.opening, "door"); OpensHeader(test.opening+" Minister Koolmees") != linked {
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
		if OpensHeader(s) || opensReply(s) || opensQuestions(s) {
			t.Errorf("%q opens a header", s)
		}
	}
}

// TestWordsThatPointElsewhere shows how a header points to another paper.
func TestWordsThatPointElsewhere(t *testing.T) {
	for s, want := range map[string]bool{"Zie ook Aanhangsel Handelingen, nr. 3": true, "(Zie ook aanhangsel Handelingen, nr. 3)": true, "Zie ook het antwoord": false, "Zie": false} {
		if opensSeeAlso(s) != want {
			t.Errorf("%q: %t", s, !want)
		}
	}
}
