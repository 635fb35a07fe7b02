package recognise

import (
	"strings"

	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// restoreHyphens puts back a hyphen that was lost where an address was broken over two lines: pages are often named
// after the title that the text gives before the address ("De tarieven zijn niet goed geregeld, https://...
// /de-tarieven-zijn-nietgoed-geregeld"). Two words of it are parted only where the words beside them agree as well.
func restoreHyphens(address string, s *grammar.Scan, at int) string {
	slash := strings.LastIndexByte(strings.TrimRight(address, "/"), '/')
	if strings.Count(address[slash+1:], "-") < 3 {
		return address
	}
	parts := strings.Split(address[slash+1:], "-")
	title := s.Words[:s.WordAt(at)]
	title = title[max(0, len(title)-40):]
	for i, part := range parts {
		if len(part) < 6 {
			continue
		}
		for j := 0; j+1 < len(title); j++ {
			first := lexicon.Fold(s.Text[title[j].Start:title[j].End])
			second := lexicon.Fold(s.Text[title[j+1].Start:title[j+1].End])
			if first+second != strings.ToLower(part) || !besides(s, title, j, parts, i) {
				continue
			}
			parts[i] = part[:len(first)] + "-" + part[len(first):]
			break
		}
	}
	return address[:slash+1] + strings.Join(parts, "-")
}

// besides tells whether the words of the title on both sides of word j and its neighbour are those of the address too.
func besides(s *grammar.Scan, title []lexicon.Word, j int, parts []string, i int) bool {
	same := func(k, part int) bool {
		return k >= 0 && k < len(title) && part >= 0 && part < len(parts) &&
			lexicon.Fold(s.Text[title[k].Start:title[k].End]) == strings.ToLower(parts[part])
	}
	return same(j-1, i-1) && same(j+2, i+1)
}
