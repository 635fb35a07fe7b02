package structure

import (
	"w3id.org/kamergraaf/extract"
)

// hasUnit tells whether one of the units is of a kind.
func hasUnit(units []extract.Unit, kind extract.UnitKind) bool {
	for i := range units {
		if units[i].Kind == kind {
			return true
		}
	}
	return false
}

// takeAnnexes moves the annexes from the units to the document's list: they are no questions or answers, and what they
// name is not what these name.
func (a *assembly) takeAnnexes() {
	if !hasUnit(a.doc.Units, annexUnit) {
		return
	}
	place := make([]int, len(a.doc.Units)) // of each unit among those that stay
	kept := a.doc.Units[:0]
	for i, u := range a.doc.Units {
		place[i] = -1
		if u.Kind == annexUnit {
			a.doc.Annexes = append(a.doc.Annexes, extract.Annex{Title: u.Number, Text: u.Text, Line: u.Line})
			continue
		}
		place[i] = len(kept)
		kept = append(kept, u)
	}
	for i := range kept {
		if of := kept[i].Of; of >= 0 {
			kept[i].Of = place[of]
		}
	}
	a.doc.Units = kept
}

const annexUnit extract.UnitKind = "annex" // while a paper is put together; then in Document.Annexes
