package graph

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/iri"
)

// Description is what a register says of an entity. Fields are empty where it says nothing.
type Description struct {
	Label      string   // the name, the usual or latest one
	AltLabels  []string // abbreviations and other names
	Identifier string   // in the register, where the entity's key is not it
	Start, End extract.Date
	Name       *PersonName      // of persons: the parts of the name
	Chamber    string           // of memberships: "tk" or "ek"
	Person     extract.Entity   // of memberships and incumbencies
	Party      extract.Entity   // of memberships and incumbencies
	Precision  string           // of memberships: how well the days are known, "" where they are exact
	Cabinet    extract.Entity   // in which a party took part
	Resigned   extract.Date     // of cabinets
	Post       extract.Entity   // of incumbencies
	Ministry   extract.Entity   // of incumbencies
	PartOf     extract.Entity   // of laws: the code of which it is a book
	ReplacedBy []extract.Entity // successors
	SameAs     []string         // IRIs of the same thing elsewhere, or minted here before
}

// PersonName is the parts of a person's name, and the number of the person elsewhere. Fields are empty where nothing is known.
type PersonName struct {
	Given, Prefix, Surname, Initials string
	TweedeKamer                      string // id in the open data of the Tweede Kamer
}

// Describer knows what the registers say of entities. ok is false of an entity that no register has. It is asked by
// several goroutines at once.
type Describer interface {
	Describe(e extract.Entity) (d Description, ok bool)
}

// Standing is a Describer that names entities which the register graph describes though no document refers to them: what holds
// for all documents of a time, as cabinets.
type Standing interface {
	Standing() []extract.Entity
}

// Wikidata is the namespace of the identifiers of persons and parties there.
const Wikidata = "http://www.wikidata.org/entity/"

// identifierOf returns the identifier that an entity's key is among those who keep the register, or "".
func identifierOf(e extract.Entity) string {
	switch {
	case !e.Registered:
		return ""
	case iri.IsBWB(e.Key) && e.Part != "":
		return "jci1.3:c:" + e.Key + "&" + e.Part
	case e.Part != "":
		return ""
	case isPerson(e.Kind) && isWikidata(e.Key):
		return e.Key
	}
	return iri.Identifier(e)
}

// isWikidata tells whether a key is a number of Wikidata.
func isWikidata(key string) bool { return len(key) > 1 && key[0] == 'Q' && iri.Digits(key[1:]) }

// wholeOf returns what an entity is part of by its key alone: paragraph of article, article of law, paper of dossier.
func wholeOf(e extract.Entity) extract.Entity {
	whole := extract.Entity{Kind: e.Kind, Key: e.Key, Label: e.Label, Registered: e.Registered}
	switch {
	case e.Part != "":
		if i := strings.LastIndexByte(e.Part, '&'); i >= 0 {
			whole.Part = e.Part[:i]
		}
		return whole
	case e.Kind == extract.KindPaper && strings.HasPrefix(e.Key, "kst-"):
		return extract.Entity{Kind: extract.KindPaper, Key: dossierOf(e.Key), Registered: true}
	}
	return extract.Entity{}
}

// dossierOf returns the dossier under which a paper is numbered: dossier-27400-VIII of kst-27400-VIII-5. It is ""
// where the paper has no number within its dossier.
func dossierOf(key string) string {
	dossier := strings.TrimPrefix(iri.WithoutReprint(key), "kst-")
	i := strings.LastIndexByte(dossier, '-')
	if i <= 0 {
		return ""
	}
	return "dossier-" + dossier[:i]
}

// numberLabel returns a name made of an entity's number, for things that have no other.
func numberLabel(e extract.Entity) string {
	if e.Kind != extract.KindPaper {
		return e.Key
	}
	key := e.Key
	if dossier, ok := strings.CutPrefix(key, "dossier-"); ok {
		return "Dossier " + strings.ReplaceAll(dossier, "-", " ")
	}
	if dossier, ok := strings.CutPrefix(dossierOf(key), "dossier-"); ok && strings.HasPrefix(key, "kst-") {
		return "Kamerstuk " + strings.ReplaceAll(dossier, "-", " ") + ", nr. " + strings.TrimPrefix(key, "kst-"+dossier+"-")
	}
	for _, j := range journals {
		if rest, ok := strings.CutPrefix(key, j.form); ok {
			return j.name + " " + strings.Replace(rest, "-", ", ", 1)
		}
	}
	return key
}

// journals are the official journals by the beginning of their papers' identifiers.
var journals = []struct{ form, name string }{
	{"stb-", "Staatsblad"}, {"stcrt-", "Staatscourant"}, {"trb-", "Tractatenblad"},
}

// place states which article and paragraph a part of a law is or is in.
func (b *builder) place(part string) {
	for field := range strings.SplitSeq(part, "&") {
		switch name, value, _ := strings.Cut(field, "="); name {
		case "artikel":
			b.text(article, value)
		case "lid":
			b.text(paragraph, value)
		}
	}
}

// partLabel returns the name of a part of a law: "Arbeidsomstandighedenwet, artikel 3, lid 2".
func partLabel(law, part string) string {
	var b strings.Builder
	b.WriteString(law)
	for field := range strings.SplitSeq(part, "&") {
		name, value, _ := strings.Cut(field, "=")
		if name == "o" {
			name = "onder"
		}
		b.WriteString(", " + name + " " + value)
	}
	return b.String()
}
