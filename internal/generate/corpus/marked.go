package corpus

import (
	"encoding/xml"
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// record prints a document as an XML record of the years before 2009.
func record(_ drawing, t *Truth) []byte {
	var b strings.Builder
	years := strings.Replace(t.SessionYear, "-", "–", 1)
	kind := map[extract.DocumentKind]string{extract.AnswerPaper: "Antwoord", extract.DelayNotice: "Mededeling"}[t.Kind]
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<kvr type="%s" aantalvragen="%d">
 <meta><metadata>
  <item attribuut="Bibliografische_omschrijving">%s; %s</item>
  <item attribuut="Vindplaats">Kamervragen met antwoord %s, nr. %s, Tweede Kamer</item>
`, kind, len(t.Questions), esc(strings.Replace(whole(t.asking()), "(ingezonden", "(Ingezonden", 1)), kind, t.SessionYear, t.Number)
	for _, p := range t.Askers {
		fmt.Fprintf(&b, "  <item attribuut=\"Indiener\"><persoon partij=%q>%s</persoon></item>\n", esc(p.Party), esc(p.Name))
	}
	fmt.Fprintf(&b, "  <item attribuut=\"Datum_reaktie\">%s</item><item attribuut=\"Datum_indiening\">%s</item></metadata>\n", t.Answered, t.Submitted)
	fmt.Fprintf(&b, "  <header titel=\"Tweede Kamer der Staten-Generaal\" kamer=\"2\" vergaderjaar=\"Vergaderjaar %s\" typehandeling=\"Aanhangsel van de Handelingen\"/>\n", years)
	fmt.Fprintf(&b, "  <footer lopendefooter=\"Tweede Kamer, vergaderjaar %s, Aanhangsel\"/>\n", years)
	fmt.Fprintf(&b, "  <vraagdata vraagnummer=%q onderwerp=\"\" indiendatum=%q>\n", t.Number, t.Submitted)
	for _, p := range t.Askers {
		fmt.Fprintf(&b, "   <vrager partij=%q oorsprong=\"parlement\">%s</vrager>\n", esc(p.Party), esc(p.Name))
	}
	o := t.Answerers[0]
	fmt.Fprintf(&b, "   <vraagt-aan>de %s van %s</vraagt-aan>\n  </vraagdata>\n", o.Role, esc(o.Portfolio))
	if t.Notice != "" {
		fmt.Fprintf(&b, " </meta>\n <mededeling mededeler=%q functie=%q afdeling=%q mededelingdatum=%q>%s %s</mededeling>\n</kvr>\n",
			esc(o.Name), o.Role, esc(o.Portfolio), t.Answered, esc(strings.Replace(t.replying(), "(ontvangen", "(Ontvangen", 1)), esc(whole(t.Notice)))
		return []byte(b.String())
	}
	fmt.Fprintf(&b, "  <antwoorddata antwoorddatum=%q>\n   <antwoorder functie=%q ministerie=%q>%s</antwoorder>\n  </antwoorddata>\n </meta>\n",
		t.Answered, o.Role, esc(o.Portfolio), esc(o.Name))
	fmt.Fprintf(&b, " <vragen aantal=\"%d\">\n", len(t.Questions))
	for _, q := range t.Questions {
		fmt.Fprintf(&b, "  <vraag nummer=\"%d\">%s", q.Numbers[0], esc(whole(q.Text)))
		t.notesOf(q, func(n Note) { fmt.Fprintf(&b, " <voetnoot nummer=%q/>", n.Number) })
		b.WriteString("</vraag>\n")
	}
	b.WriteString("  <noten afkomstig=\"vraag\">\n")
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "   <noot nummer=%q>%s</noot>\n", n.Number, esc(n.Text))
	}
	fmt.Fprintf(&b, "  </noten>\n </vragen>\n <antwoorden aantal=\"%d\">\n", len(t.Answers))
	for _, a := range t.Answers {
		fmt.Fprintf(&b, "  <antwoord nummer=%q>%s</antwoord>\n", joint(a.Questions), esc(whole(a.Text)))
	}
	b.WriteString(" </antwoorden>\n</kvr>\n")
	return []byte(b.String())
}

// official prints a document in the schema of the official publications.
func official(_ drawing, t *Truth) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie>
 <kamervragen>
  <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar %s</tekstregel>
   <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
   <tekstregel inhoud="documenttype">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
  <kamervraagnummer>%s</kamervraagnummer>
  <kamervraagomschrijving type="vraag">%s</kamervraagomschrijving>
  <kamervraagomschrijving type="antwoord">%s</kamervraagomschrijving>
`, strings.Replace(t.SessionYear, "-", "–", 1), t.Number, esc(whole(t.asking())), esc(whole(t.replying())))
	for _, q := range t.Questions {
		fmt.Fprintf(&b, "  <vraag><nr>Vraag %s</nr><al>%s", joint(q.Numbers), esc(whole(q.Text)))
		t.notesOf(q, func(n Note) {
			fmt.Fprintf(&b, "<noot type=\"voet\"><noot.nr>%s</noot.nr><noot.al>%s</noot.al></noot>", n.Number, esc(n.Text))
		})
		b.WriteString("</al></vraag>\n")
	}
	for _, a := range t.Answers {
		fmt.Fprintf(&b, "  <antwoord><nr>Antwoord %s</nr><al>%s</al></antwoord>\n", joint(a.Questions), esc(whole(a.Text)))
	}
	if t.Notice != "" {
		fmt.Fprintf(&b, "  <kamervraagopmerking><nr>Mededeling</nr><al>%s</al></kamervraagopmerking>\n", esc(whole(t.Notice)))
	}
	b.WriteString(" </kamervragen>\n</officiele-publicatie>\n")
	return []byte(b.String())
}

// page prints a document as a web page of the official publications.
func page(_ drawing, t *Truth) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html><head><meta charset="utf-8"><title>%s</title>
<meta name="DCTERMS.identifier" content="%s"><meta name="OVERHEIDop.vergaderjaar" content="%s"></head><body>
<div id="main-column"><h1 class="kamervraagomschrijving_kop no-toc">%s</h1>
<p class="kamervraagomschrijving">%s</p>
`, t.ID, t.ID, t.SessionYear, esc(whole(t.asking())), esc(whole(t.replying())))
	for _, q := range t.Questions {
		fmt.Fprintf(&b, "<div class=\"vraag\"><h2 class=\"stuktitel no-toc\">Vraag %s</h2><p>%s", joint(q.Numbers), esc(whole(q.Text)))
		t.notesOf(q, func(n Note) { fmt.Fprintf(&b, "<a class=\"nootnum\" href=\"#n%s\">%s</a>", n.Number, n.Number) })
		b.WriteString("</p></div>\n")
	}
	for _, a := range t.Answers {
		fmt.Fprintf(&b, "<div class=\"antwoord\"><h2 class=\"stuktitel\">Antwoord %s</h2><p>%s</p></div>\n", joint(a.Questions), esc(whole(a.Text)))
	}
	if t.Notice != "" {
		fmt.Fprintf(&b, "<div class=\"mededeling\"><h2 class=\"stuktitel\">Mededeling</h2><p>%s</p></div>\n", esc(whole(t.Notice)))
	}
	b.WriteString("<div id=\"noten\">")
	for _, n := range t.Notes {
		fmt.Fprintf(&b, "<div class=\"voet noot\"><sup><span class=\"nootnum\"><a id=\"n%s\"></a>%s</span></sup><p>%s</p></div>\n", n.Number, n.Number, esc(n.Text))
	}
	b.WriteString("</div></div></body></html>\n")
	return []byte(b.String())
}

func (t *Truth) notesOf(q Question, do func(Note)) {
	for _, n := range t.Notes {
		if n.Of == "question "+joint(q.Numbers) {
			do(n)
		}
	}
}

func esc(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
