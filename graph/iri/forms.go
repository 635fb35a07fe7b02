package iri

import (
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// form is how the IRIs of a kind of entities are made.
type form struct {
	iri func(m IRIs, segment string, e extract.Entity) rdf.Term
	// local tells what is known by its name only (see Local); nil where nothing is.
	local func(e extract.Entity) bool
	// identifier returns what the owner of the things calls one, or ""; it is nil where they have none.
	identifier func(e extract.Entity) string
}

// forms has them all, by what kinds.ttl calls them.
var forms = [ontology.Forms]form{
	ontology.FormLaw: {IRIs.law,
		func(e extract.Entity) bool {
			return !e.Registered && !IsBWB(e.Key) && e.Key != civilCode && !isFullTitle(e.Key)
		},
		func(e extract.Entity) string { return keyIf(e, IsBWB(e.Key)) }},
	ontology.FormEU: {IRIs.euAct,
		func(e extract.Entity) bool { return !IsCELEX(e.Key) && !IsBWB(e.Key) },
		func(e extract.Entity) string { return keyIf(e, IsCELEX(e.Key) || IsBWB(e.Key)) }},
	ontology.FormLocal: {minted, func(extract.Entity) bool { return true }, nil},
	ontology.FormJudgment: {IRIs.judgment,
		func(e extract.Entity) bool {
			_, docket := extract.ParseDocketKey(e.Key)
			return !docket && !dutch.NamesOneJudgment(e.Key)
		},
		func(e extract.Entity) string {
			if !e.Registered {
				return ""
			}
			return extract.JudgmentNumber(e.Key)
		}},
	ontology.FormPaper:   {IRIs.paper, nil, func(e extract.Entity) string { return keyIf(e, e.Registered) }},
	ontology.FormBody:    {IRIs.body, nil, func(e extract.Entity) string { return keyIf(e, TooiClass(e.Key) != "") }},
	ontology.FormMinted:  {minted, nil, nil},
	ontology.FormSlug:    {slugged, nil, nil},
	ontology.FormAddress: {address, nil, nil},
}

// keyIf returns an entity's key if it is the owner's.
func keyIf(e extract.Entity, owned bool) string {
	if !owned {
		return ""
	}
	return e.Key
}

func minted(m IRIs, segment string, e extract.Entity) rdf.Term { return m.Minted(segment, e.Key) }

func slugged(m IRIs, segment string, e extract.Entity) rdf.Term {
	return m.Minted(segment, Slug(e.Key))
}

func address(_ IRIs, _ string, e extract.Entity) rdf.Term {
	iri, _ := rdf.MendIRI(e.Key)
	return iri
}

// Local tells whether an entity is known by nothing but a name, or the number of a docket, that other things may bear in other
// documents: a bill, a treaty or European act without its number, a judgment by a number that each court has and without court and
// day, a law by a name that is not its full title. One IRI for all of that name would merge what differs.
func Local(e extract.Entity) bool {
	kind := ontology.KindOf(string(e.Kind))
	return kind != nil && forms[kind.Form].local != nil && forms[kind.Form].local(e)
}

// Identifier returns what the owner of such things calls an entity, or "": a BWB id, CELEX number, ECLI or other number of a
// judgment, official id of a paper, code of TOOI.
func Identifier(e extract.Entity) string {
	kind := ontology.KindOf(string(e.Kind))
	if kind == nil || forms[kind.Form].identifier == nil {
		return ""
	}
	return forms[kind.Form].identifier(e)
}
