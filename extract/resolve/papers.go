package resolve

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// printedResolver ties mentions whose words are the identifier itself: papers and web addresses. No register takes part.
type printedResolver struct{}

// Resolve implements extract.Resolver.
func (printedResolver) Resolve(d *extract.Document) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Entity.Known() {
			continue
		}
		switch clue := m.Clue.(type) {
		case extract.NumberClue:
			if m.Kind == extract.KindPaper {
				m.Entity = extract.Entity{Kind: m.Kind, Key: clue.ID, Label: paperLabel(clue.ID), Registered: true}
			}
		case extract.AddressClue:
			m.Entity = extract.Entity{Kind: m.Kind, Key: clue.URL, Label: clue.URL, Registered: true}
		}
	}
}

// paperLabel returns the name that readers know a paper by: "Kamerstuk 27400-VIII, nr. 5".
func paperLabel(id string) string {
	series, rest, _ := strings.Cut(id, "-")
	switch series {
	case "dossier":
		return "Dossier " + rest
	case "kst":
		if i := strings.LastIndexByte(rest, '-'); i > 0 {
			return "Kamerstuk " + rest[:i] + ", nr. " + rest[i+1:]
		}
		return "Kamerstuk " + rest
	case "ah":
		_, rest, _ = strings.Cut(rest, "-")
		if year, number, ok := strings.Cut(rest, "-"); ok && len(year) == 8 {
			return "Aanhangsel " + year[:4] + "-" + year[4:] + ", nr. " + number
		}
	case "h":
		_, rest, _ = strings.Cut(rest, "-")
		if year, place, ok := strings.Cut(rest, "-"); ok && len(year) == 8 {
			return "Handelingen " + year[:4] + "-" + year[4:] + ", " + place
		}
	}
	return id
}
