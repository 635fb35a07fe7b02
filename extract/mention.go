package extract

// EntityKind says what sort of thing an entity is. The kinds of mentions are a subset. ontology.KindOf tells what code has to know of each.
type EntityKind string

// Entity is a thing that texts name. The zero Entity is "not identified".
type Entity struct {
	Kind EntityKind
	// Key identifies the entity within its kind: a BWB id (or "BW" for the Burgerlijk Wetboek as a whole), CELEX
	// number, ECLI, official paper id (kst-35322-5, dossier-35322, ah-tk-20172018-2140, 2018Z07913), TOOI code
	// (mnre1073, oorg12349, gm0344), a register's permanent key (a person's Q-number or name:...), a post's slug
	// (minister-van-financien), a party's abbreviation, a web address. Where no register knows the entity it is the
	// normalised name as a slug, and Registered is false.
	Key string
	// Part is the jci part of a law or act: "artikel=4:23&lid=3&o=d".
	Part string
	// Label is the entity's name, the one it bore on the document's date where names have dates.
	Label string
	// Registered tells that a register, or a form of number that is itself the identifier, vouches for Key.
	Registered bool
}

// Known tells whether the entity was identified at all.
func (e Entity) Known() bool { return e.Key != "" }

// Name returns the name that the mention's clue is, "" where it is another one.
func (m *Mention) Name() string {
	name, _ := m.Clue.(NameClue)
	return name.Text
}

// Mention is a span of a unit's text that names an entity.
type Mention struct {
	Unit       int        // index into Document.Units
	Kind       EntityKind // what is named
	Start, End int        // bytes of the unit's text
	Entity     Entity     // who or what it is; zero where exactly one candidate could not be found
	Recogniser string     // name of the recogniser, as in its file name
	Clue       Clue       // what the resolver needs beside the words
	// Part is the jci part of a law or act that was read beside its name.
	Part string
}
