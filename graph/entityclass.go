package graph

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// classOf returns the class of an entity.
func classOf(e extract.Entity) Term {
	switch {
	case e.Part != "" && (e.Kind == extract.KindLaw || e.Kind == extract.KindEU):
		return classLawPart
	case e.Kind == extract.KindPaper && strings.HasPrefix(e.Key, "dossier-"):
		return classDossier
	case e.Kind == extract.KindPaper && citedDocument(e.Key) != "":
		return classDocument
	}
	return entityClasses[e.Kind]
}

// entityClasses are the classes of entities by kind, where the kind alone tells.
var entityClasses = map[extract.EntityKind]Term{
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
	kindTopic:              classConcept,
	kindSite:               classSite,
}
