package kvr

import (
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

// What a record has in fields of its own is handed over as facts, each with the place of its words in the composed sentence. A field
// that holds more than it should is left to be read.
func TestFieldsOfTheReplyAreFacts(t *testing.T) {
	const answer = `<antwoorddata antwoorddatum="%s"><antwoorder functie="%s" ministerie="%s">%s</antwoorder><mede-antwoorder/></antwoorddata>`
	const notice = `<mededeling mededelingdatum="%s" functie="%s" afdeling="%s" mededeler="%s">De vragen kunnen niet binnen de termijn worden beantwoord.</mededeling>`
	for _, tt := range []struct{ form, date, role, ministry, name, want string }{
		{answer, "2001-06-4", "Staatssecretaris", "Havens", "De Wit", "2001-06-04 staatssecretaris «De Wit» of «Staatssecretaris De Wit (Havens)»"},
		{answer, "4 juni 2001), zie ook Aanhangsel Handelingen nr. 99, vergaderjaar 2000–2001", "minister", "Havens", "Van der Veer",
			"2001-06-04 minister «Van der Veer» of «minister Van der Veer (Havens)»"},
		{answer, "2001-06-04", "minister", "Havens), mede namens de minister van Sluizen", "De Wit", "2001-06-04"},
		{answer, "2001-06-04", "minister", "Havens", "De Wit en Jansma", "2001-06-04"},
		{answer, "2001-06-04", "heer", "Havens", "De Wit", "2001-06-04"},
		{notice, "2001-06-04", "minister", "Havens", "De Wit", "2001-06-04 minister «De Wit» of «minister De Wit (Havens)»"},
	} {
		said := fmt.Sprintf(tt.form, tt.date, tt.role, tt.ministry, tt.name)
		inMeta, inText := said, ""
		if tt.form == notice {
			inMeta, inText = "", said
		}
		got := ""
		for _, l := range mustReadKVR(t, fmt.Sprintf(kvrRecord, "Antwoord", inMeta, inText)).Lines {
			if l.Head != nil {
				got += showHead(l)
			}
		}
		if got != tt.want {
			t.Errorf("%s: got %s, want %s", said, got, tt.want)
		}
	}
}

func showHead(l extract.Line) string {
	got, s := string(l.Head.Answered), l.Text.String()
	for _, who := range l.Head.Answerers {
		got += fmt.Sprintf(" %s «%s» of «%s»", who.Role, s[who.NameSpan.Start:who.NameSpan.End], s[who.Span.Start:who.Span.End])
	}
	return got
}

// Where the reply's fields have no name, the metadata's answers under the post that they have.
func TestMetadataNameWhoAnswers(t *testing.T) {
	const answer = `<antwoorddata antwoorddatum="2001-06-04"><antwoorder functie="" ministerie="%s"/></antwoorddata>`
	record := strings.Replace(kvrRecord, "</metadata>", `<item attribuut="Beantwoorder"><persoon>De Wit</persoon></item></metadata>`, 1)
	for ministry, want := range map[string]string{"Havens": " De Wit Havens", "Minister van Financiën a.i.": "minister De Wit Financiën"} {
		got := ""
		for _, l := range mustReadKVR(t, fmt.Sprintf(record, "Antwoord", fmt.Sprintf(answer, ministry), "")).Lines {
			if l.Head != nil {
				for _, who := range l.Head.Answerers {
					got += who.Role + " " + who.Name + " " + who.Portfolio
				}
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", ministry, got, want)
		}
	}
}
