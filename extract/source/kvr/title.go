package kvr

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// title returns the sentence that opens the paper: the printed one where it was filed as a question, else the Griffie's.
func (k *kvr) title() (title composedHead, line int) {
	title.said = &extract.Head{Askers: k.asked.askers}
	if k.header.text.Len() > 0 {
		title.text = k.header.text
		return title, k.header.line
	}
	recorded := k.entry("Bibliografische_omschrijving")
	title.text = cutTitle(recorded.text)
	k.wholeTitle(&title)
	return title, recorded.line
}

// wholeTitle completes a sentence whose start the record lost ("Jansma (ABC) over sluizen", "sluizen"), from the askers.
func (k *kvr) wholeTitle(title *composedHead) {
	s := title.text.String()
	if start := s[:min(len(s), 40)]; s == "" || len(k.asked.askers) == 0 || dutch.OpensAsking(s) || strings.Contains(start, "rag") || strings.Contains(start, "ntwoord") {
		return
	}
	opening := "Vragen van het lid "
	if len(k.asked.askers) > 1 {
		opening = "Vragen van de leden "
	}
	if dutch.HasAnyPrefix(s, "van het lid ", "van de leden ") {
		opening = "Vragen "
	} else if name := k.asked.askers[0].Name; name == "" || !strings.HasPrefix(s, name) {
		opening, title.said.Askers = listAskers(opening, k.asked.askers)
		opening += " over "
	}
	k.problem("record-title", "The record lost the start of its first sentence, which was completed from its askers.", k.entry("Bibliografische_omschrijving").line)
	var b text.Builder
	b.Insert(opening, 0, 0)
	b.Add(title.text)
	title.text = b.Text()
}

// listAskers appends members to the opening of a sentence, as "Jansma (ABC), De Wit (DEF) en Van der Veer (ABC)", and returns them with
// their places in it.
func listAskers(opening string, askers []extract.Asker) (string, []extract.Asker) {
	placed := make([]extract.Asker, len(askers))
	for i, a := range askers {
		if i > 0 && i == len(askers)-1 {
			opening += " en "
		} else if i > 0 {
			opening += ", "
		}
		placed[i] = extract.Asker{Name: dutch.MendName(a.Name), Party: a.Party, NameSpan: extract.Span{Start: len(opening), End: len(opening) + len(a.Name)}}
		if opening += a.Name; a.Party != "" {
			placed[i].PartySpan = extract.Span{Start: len(opening) + len(" ("), End: len(opening) + len(" (") + len(a.Party)}
			opening += " (" + a.Party + ")"
		}
	}
	return opening, placed
}

// cutTitle cuts the Griffie's "; Antwoord" and the like off the sentence that it recorded.
func cutTitle(t text.Text) text.Text {
	s := t.String()
	i := strings.LastIndexByte(s, ';')
	if i < 0 {
		return t
	}
	const reprint, most = "herdruk", 20 // what may follow the words, in bytes
	tail := strings.ToLower(strings.Trim(s[i+1:], " ."))
	kind := len(reprint)
	if r, ok := dutch.CutReplyName(tail); ok {
		kind = len(r.Name)
	} else if !strings.HasPrefix(tail, reprint) {
		return t
	}
	if len(tail) >= kind+most {
		return t
	}
	return trimRight(t.Slice(0, i), " ")
}
