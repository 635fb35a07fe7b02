package recognise

import (
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
)

// pieceBytes is how much of a text is read at once where that is so long that all its mentions could take much memory. Hardly
// any unit of a real paper is as long.
const pieceBytes = 64 << 10

// crowded returns more mentions of a long text than a document may have, or none where it has fewer.
func (f *Finder) crowded(p *pass, text string) (found []extract.Mention) {
	if len(text) <= pieceBytes {
		return nil
	}
	for at := 0; at < len(text) && len(found) <= extract.MaxMentions; {
		n := pieceOf(text[at:])
		f.text(p, text[at:at+n])
		for _, m := range p.found {
			m.Start, m.End = m.Start+at, m.End+at
			found = append(found, m)
		}
		at += n
	}
	if len(found) <= extract.MaxMentions {
		return nil
	}
	return found
}

// pieceOf returns how many bytes of a text are read at once: whole words, where these are not endless.
func pieceOf(text string) int {
	if len(text) <= pieceBytes {
		return len(text)
	}
	if at := strings.LastIndexByte(text[:pieceBytes], ' '); at > 0 {
		return at
	}
	n := pieceBytes
	for n > pieceBytes-utf8.UTFMax && !utf8.RuneStart(text[n]) {
		n--
	}
	return n
}
