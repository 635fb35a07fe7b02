package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// Where others publish the things that documents cite, and how they name them.
const (
	lawSite = "https://wetten.overheid.nl/"
	// euSite is the Publications Office's own form of IRIs for works, which its linked data uses.
	euSite = "http://publications.europa.eu/resource/celex/"
	// ecliSite is the European resolver, which takes the ECLI of every country and court, so that one form serves all.
	ecliSite = "https://e-justice.europa.eu/ecli/"
	tooiSite = "https://identifier.overheid.nl/tooi/id/"
)

// civilCode is the key of the Burgerlijk Wetboek as a whole, which has no BWB id: only its books have.
const civilCode = "BW"

// tooiClasses gives the class of TOOI, the government's register of bodies, for each form of code.
var tooiClasses = map[string]string{
	"mnre": "ministerie", "oorg": "oorg", "zb": "zbo", "col": "col", "gm": "gemeente", "pv": "provincie",
	"ws": "waterschap", "so": "samenwerkingsorganisatie", "cl": "caribisch-openbaar-lichaam",
}

// officialPapers are the beginnings of identifiers of official papers.
var officialPapers = []string{"kst-", "h-tk-", "h-ek-", "h-vv-", "stb-", "stcrt-", "trb-", "blg-", "nds-", "ag-", "gmb-", "prb-", "wsb-", "bgr-"}

// Entity returns the IRI of an entity: the one that others use, else one minted from its key. It is the zero Term
// where the entity was not identified, or names nothing that an IRI can be made of, or is known by its name only and there is no
// document to name it under.
func (m IRIs) Entity(e extract.Entity) rdf.Term {
	e = Canonical(e)
	kind := ontology.KindOf(string(e.Kind))
	if e.Key == "" || kind == nil {
		return rdf.Term{}
	}
	f := &forms[kind.Form]
	if f.local != nil && f.local(e) {
		return m.local(e)
	}
	return f.iri(m, kind.Segment, e)
}

// law returns the IRI of a law or of a part of it.
func (m IRIs) law(segment string, e extract.Entity) rdf.Term {
	switch {
	case e.Key == civilCode:
		return m.withPart(m.Minted(segment, "burgerlijk-wetboek"), e.Part)
	case !IsBWB(e.Key):
		return m.withPart(m.Minted(segment, e.Key), e.Part)
	}
	return m.bwb(e)
}

// bwb returns the IRI of a law or treaty of the Basiswettenbestand, or of a part of it.
func (m IRIs) bwb(e extract.Entity) rdf.Term {
	if e.Part == "" {
		return m.at(lawSite, e.Key)
	}
	b := append(append(m.arena.Begin(), lawSite+"jci1.3:c:"...), e.Key...)
	return rdf.ValidIRI(m.arena.Write(appendSegment(append(b, '&'), e.Part)))
}

// withPart returns the IRI of a part of something that has no official IRIs for its parts.
func (m IRIs) withPart(whole rdf.Term, part string) rdf.Term {
	if part == "" {
		return whole
	}
	return m.Under(whole, part)
}

// euAct returns the IRI of an act of the EU, or of a treaty. The parts of acts are minted: their official IRIs follow the
// act's subdivisions, which a citation does not tell.
func (m IRIs) euAct(segment string, e extract.Entity) rdf.Term {
	switch {
	case IsBWB(e.Key):
		return m.bwb(e)
	case e.Part == "":
		return m.at(euSite, e.Key)
	}
	return m.withPart(m.Minted(segment, e.Key), e.Part)
}

// judgment returns the IRI of a judgment.
func (m IRIs) judgment(segment string, e extract.Entity) rdf.Term {
	if dutch.IsECLI(e.Key) {
		return m.at(ecliSite, e.Key)
	}
	return m.Minted(segment, e.Key)
}

// paper returns the IRI of a parliamentary paper, dossier, official journal or document of the Aanhangsel.
func (m IRIs) paper(segment string, e extract.Entity) rdf.Term {
	key := e.Key
	for _, form := range officialPapers {
		if strings.HasPrefix(key, form) && surelyPublished(key) {
			return m.at(OfficialSite, key)
		}
	}
	dossier, found := strings.CutPrefix(key, "dossier-")
	switch {
	case found:
		return m.Minted("dossier", dossier)
	case CitedDocument(key) != "":
		return m.DocumentByID(CitedDocument(key))
	}
	return m.Minted(segment, key)
}

// CitedDocument returns the official id of the document of the Aanhangsel that a key names, or "" where it names
// something else. Questions cited by their number alone are those of the Tweede Kamer.
func CitedDocument(key string) string {
	switch {
	case strings.HasPrefix(key, "ah-"), strings.HasPrefix(key, "kv-"):
		return key
	case len(key) > 5 && key[4] == 'Z' && Digits(key[:4]) && Digits(key[5:]):
		return "kv-tk-" + key
	case len(key) == 10 && Digits(key):
		return "kv-" + key
	}
	return ""
}

// body returns the IRI of a ministry, agency or authority.
func (m IRIs) body(segment string, e extract.Entity) rdf.Term {
	if class := TooiClass(e.Key); class != "" {
		return m.at(tooiSite, class, e.Key)
	}
	return m.Minted(segment, e.Key)
}

// TooiClass returns the class of TOOI of a code ("mnre1073"), or "" if the key is no code.
func TooiClass(key string) string {
	letters := strings.TrimRight(key, "0123456789")
	if len(key)-len(letters) < 2 {
		return ""
	}
	return tooiClasses[letters]
}

// IsBWB tells whether a key is an id of the Basiswettenbestand: BWBR0010346.
func IsBWB(key string) bool {
	return len(key) == 11 && strings.HasPrefix(key, "BWB") && key[3] >= 'A' && key[3] <= 'Z' && Digits(key[4:])
}

// IsTreaty tells whether an id of the Basiswettenbestand is that of a treaty.
func IsTreaty(key string) bool { return IsBWB(key) && key[3] == 'V' }

// IsCELEX tells whether a key is a CELEX number: 32016R0679, 12012E/TXT.
func IsCELEX(key string) bool {
	return len(key) > 5 && Digits(key[:5]) && key[5] >= 'A' && key[5] <= 'Z' && strings.ToUpper(key) == key
}

// Digits tells whether a string is one or more ASCII digits.
func Digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// ID returns what `kamergraaf extract` prints as the "id" of an entity: the identifier of its kind where it has one
// (BWB id, CELEX number, ECLI, official id of a paper, TOOI code), else its IRI, else "".
func (m IRIs) ID(e extract.Entity) string {
	switch id := Identifier(e); {
	case id != "":
		return id
	case e.Key == "":
		return ""
	case e.Kind == extract.KindLaw && e.Key == civilCode:
		return e.Key
	case e.Kind == extract.KindURL:
		iri, _ := rdf.MendIRI(e.Key)
		return iri.Value()
	}
	e.Part = ""
	return m.Entity(e).Value()
}
