package graph

import "w3id.org/kamergraaf/extract"

// bridgeRegister says of the people and bodies of graphtest.BridgeAnswer what a register would.
type bridgeRegister struct{}

// Describe knows the membership, the incumbency and the law.
func (bridgeRegister) Describe(e extract.Entity) (Description, bool) {
	switch e.Kind {
	case extract.KindMembership:
		return Description{Label: "Wil van Oever (Waterpartij)", Chamber: "TK", Start: "2095-01-01",
			Person: extract.Entity{Kind: extract.KindPerson, Key: "Q99999901", Registered: true},
			Party:  extract.Entity{Kind: extract.KindParty, Key: "Waterpartij", Label: "Waterpartij", Registered: true}}, true
	case extract.KindIncumbency:
		return Description{Label: "Jo Sluis, Minister van Bruggen en Sluizen", Start: "2098-01-01", End: "2099-12-31",
			Person:   extract.Entity{Kind: extract.KindPerson, Key: "name:jo-sluis", Registered: true},
			Post:     extract.Entity{Kind: extract.KindPost, Key: "minister-van-bruggen-en-sluizen", Registered: true},
			Ministry: extract.Entity{Kind: extract.KindMinistry, Key: "mnre9999", Registered: true}}, true
	case extract.KindLaw:
		return Description{Label: "Bruggenwet", AltLabels: []string{"Brw"}, Start: "2050-01-01"}, true
	}
	return Description{}, false
}
