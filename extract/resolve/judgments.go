package resolve

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// numberResolver ties mentions that carry their own identity to entities: judgments to their number, bills to their title.
// It needs no register: extract.Resolver.
type numberResolver struct{}

// Resolve ties the document's mentions of judgments and bills to entities.
func (numberResolver) Resolve(d *extract.Document) {
	var short map[string]string
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Entity.Known() {
			continue
		}
		number, _ := m.Clue.(extract.NumberClue)
		switch {
		case m.Kind == extract.KindCase && number.ID != "":
			m.Entity = extract.Entity{Kind: m.Kind, Key: number.ID, Label: number.ID, Registered: true}
		case m.Kind == extract.KindBill && m.Name() != "" && !match.IsCut(m.Name()):
			if short == nil {
				short = shortNames(d)
			}
			title, ok := short[billKey(m.Name())]
			if !ok {
				title = m.Name()
			}
			m.Entity = billEntity(title)
		}
	}
}
