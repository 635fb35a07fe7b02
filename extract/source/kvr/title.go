package kvr

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// title returns the sentence that opens the paper: the printed one where it was filed as a question, else the Griffie's.
func (k *kvr) title() kvrItem {
	if k.header.text.Len() > 0 {
		return k.header
	}
	title := k.entry("Bibliografische_omschrijving")
	return kvrItem{k.wholeTitle(cutTitle(title.text)), title.line}
}

// wholeTitle completes a sentence whose start the record lost ("Jansma (ABC) over sluizen", "sluizen"), from the askers.
func (k *kvr) wholeTitle(t text.Text) text.Text {
	s := t.String()
	if start := s[:min(len(s), 40)]; s == "" || len(k.asked.askers) == 0 || dutch.OpensAsking(s) || strings.Contains(start, "rag") || strings.Contains(start, "ntwoord") {
		return t
	}
	if dutch.HasAnyPrefix(s, "van het lid ", "van de leden ") {
		return k.openTitle("Vragen ", t)
	}
	opening := "Vragen van het lid "
	if len(k.asked.askers) > 1 {
		opening = "Vragen van de leden "
	}
	if name := k.asked.askers[0].Name; name == "" || !strings.HasPrefix(s, name) {
		for i, a := range k.asked.askers {
			if i > 0 && i == len(k.asked.askers)-1 {
				opening += " en "
			} else if i > 0 {
				opening += ", "
			}
			if opening += a.Name; a.Party != "" {
				opening += " (" + a.Party + ")"
			}
		}
		opening += " over "
	}
	return k.openTitle(opening, t)
}

// openTitle puts the words before a sentence that the record lost.
func (k *kvr) openTitle(opening string, t text.Text) text.Text {
	k.problem("record-title", "The record lost the start of its first sentence, which was completed from its askers.", k.entry("Bibliografische_omschrijving").line)
	var b text.Builder
	b.Insert(opening, 0, 0)
	b.Add(t)
	return b.Text()
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
