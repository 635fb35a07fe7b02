package graph

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
)

// classOf returns the class of an entity.
func classOf(e extract.Entity) rdf.Term {
	switch {
	case e.Part != "" && (e.Kind == extract.KindLaw || e.Kind == extract.KindEU):
		return classLawPart
	case e.Kind == extract.KindEU && isTreaty(e):
		return classTreaty
	case e.Kind == extract.KindPaper && strings.HasPrefix(e.Key, "dossier-"):
		return classDossier
	case e.Kind == extract.KindPaper && iri.CitedDocument(e.Key) != "":
		return classDocument
	}
	return entityClasses[e.Kind]
}

// isTreaty tells treaties from acts of the EU: by their identifier, else by what their name calls them.
func isTreaty(e extract.Entity) bool {
	if iri.IsCELEX(e.Key) || iri.IsBWB(e.Key) {
		return iri.IsTreaty(e.Key)
	}
	return e.Key[0] > '9' && !slices.ContainsFunc(actNames[:], func(name string) bool { return strings.Contains(e.Key, name) })
}

// actNames are what acts of the EU are called.
var actNames = [...]string{"richtlijn", "verordening", "besluit", "beschikking", "aanbeveling", "resolutie", "standpunt"}

// entityClasses are the classes of entities by kind, where the kind alone tells.
var entityClasses = map[extract.EntityKind]rdf.Term{
	extract.KindLaw:        classLaw,
	extract.KindEU:         classEuropeanAct,
	extract.KindBill:       classBill,
	extract.KindCase:       classJudgment,
	extract.KindPaper:      classPaper,
	extract.KindAgency:     classAgency,
	extract.KindAuthority:  classAuthority,
	extract.KindMinistry:   classMinistry,
	extract.KindMinister:   classPerson,
	extract.KindMember:     classPerson,
	extract.KindParty:      classParty,
	extract.KindURL:        classWebPage,
	extract.KindPerson:     classPerson,
	extract.KindPost:       classPost,
	extract.KindMembership: classMembership,
	extract.KindIncumbency: classIncumbency,
	iri.KindTopic:          classConcept,
	iri.KindSite:           classSite,
	iri.KindCabinet:        classCabinet,
	iri.KindParticipation:  classParticipation,
}
