package update

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// isChamberData recognises an answer of the Tweede Kamer's OData service.
func isChamberData(head []byte) bool {
	return len(head) > 0 && head[0] == '{' && bytes.Contains(head, []byte(`"value"`))
}

// chamberData is what the files of the Tweede Kamer said together: persons, seats and parties can stand in files of
// their own, or within each other.
type chamberData struct {
	persons map[string]chamberPerson
	parties map[string]chamberParty
	places  map[string]string // party of a seat in the chamber (FractieZetel), by their ids
	seats   []chamberSeat
}

// chamberPerson is a person of the open data.
type chamberPerson struct{ initials, given, prefix, surname string }

// chamberParty is a party of the open data: one time in which it sat without interruption.
type chamberParty struct{ short, name string }

// chamberSeat is a time for which someone held a seat.
type chamberSeat struct {
	person, place, party string // ids; the party's may be unknown until the place is read
	start, end           extract.Date
}

// chamberRecord is an entry of the open data, whatever it is about. Its fields tell.
type chamberRecord struct {
	ID      string `json:"Id"`
	Deleted bool   `json:"Verwijderd"`
	// of a person
	Initials  string `json:"Initialen"`
	GivenName string `json:"Roepnaam"`
	Forenames string `json:"Voornamen"`
	Prefix    string `json:"Tussenvoegsel"`
	Surname   string `json:"Achternaam"`
	// of a party
	Short string `json:"Afkorting"`
	Name  string `json:"NaamNL"`
	Sort  string `json:"Soort"` // of a committee, never of a party
	// of a seat and who holds it
	PersonID string `json:"Persoon_Id"`
	PlaceID  string `json:"FractieZetel_Id"`
	PartyID  string `json:"Fractie_Id"`
	From     string `json:"Van"`
	Until    string `json:"TotEnMet"`
	// what the answer tells within it
	Person oneOrMore[chamberRecord] `json:"Persoon"`
	Holder oneOrMore[chamberRecord] `json:"FractieZetelPersoon"`
	Place  oneOrMore[chamberRecord] `json:"FractieZetel"`
	Party  oneOrMore[chamberRecord] `json:"Fractie"`
}

// readChamberData reads persons, parties, seats and who held them.
func (u *Update) readChamberData(r io.Reader, to *Reading) (commit func(), err error) {
	data := chamberData{persons: map[string]chamberPerson{}, parties: map[string]chamberParty{}, places: map[string]string{}}
	known := false
	err = eachRecord(r, "value", func(raw json.RawMessage) {
		to.Entries++
		var one chamberRecord
		if err := json.Unmarshal(raw, &one); err != nil {
			to.leave("not written as the Tweede Kamer writes its data", shorten(string(raw)))
			return
		}
		if why := data.add(one, one.kind(), chamberSeat{}); why != "" {
			to.leave(why, shorten(one.ID))
			known = known || why != notOfPeople
			return
		}
		known = true
	})
	if err != nil {
		return nil, err
	}
	if !known && to.Entries > 0 {
		return nil, ErrFormat
	}
	return func() { u.chamber.merge(data) }, nil
}

// Reasons for which a record of the chamber is not used.
const (
	notOfPeople = "neither a person nor a seat nor a party"
	deleted     = "taken back by the Tweede Kamer"
	nobody      = "a seat of which the holder or the first day is not told"
)

// recordKind is what a record is about.
type recordKind int

const (
	otherRecord recordKind = iota
	personRecord
	partyRecord
	placeRecord  // FractieZetel: a seat of a party, whoever holds it
	holderRecord // FractieZetelPersoon: a seat held by someone for a time
)

// kind tells what a record is about by its fields.
func (one chamberRecord) kind() recordKind {
	switch {
	case one.Sort != "":
		return otherRecord // a committee
	case one.PlaceID != "", len(one.Place) > 0 && one.Name == "":
		return holderRecord
	case one.PartyID != "", len(one.Party) > 0 && one.PersonID == "":
		return placeRecord
	case tidy(one.Surname) != "":
		return personRecord
	case tidy(one.Name) != "":
		return partyRecord
	}
	return otherRecord
}

// add takes in a record and those within it. around is what the record that it stands in tells of a seat.
func (c *chamberData) add(one chamberRecord, kind recordKind, around chamberSeat) (why string) {
	if one.Deleted {
		return deleted
	}
	switch kind {
	case otherRecord:
		return notOfPeople
	case personRecord:
		if p := one.person(); p.surname != "" {
			c.persons[one.ID] = p
		}
		around = chamberSeat{person: one.ID}
	case partyRecord:
		if p := (chamberParty{tidy(one.Short), tidy(one.Name)}); p.short+p.name != "" {
			c.parties[one.ID] = p
		}
		around = chamberSeat{party: one.ID}
	case placeRecord:
		around = chamberSeat{place: one.ID, party: cmp.Or(one.PartyID, idOf(one.Party), around.party)}
		if around.party != "" {
			c.places[one.ID] = around.party
		}
	case holderRecord:
		why = c.addSeat(one, around)
		around = chamberSeat{}
	}
	for _, within := range []struct {
		kind    recordKind
		records []chamberRecord
	}{{personRecord, one.Person}, {partyRecord, one.Party}, {placeRecord, one.Place}, {holderRecord, one.Holder}} {
		for _, inner := range within.records {
			_ = c.add(inner, within.kind, around)
		}
	}
	return why
}

// addSeat takes in a time for which someone held a seat.
func (c *chamberData) addSeat(one chamberRecord, around chamberSeat) (why string) {
	seat := chamberSeat{
		person: cmp.Or(one.PersonID, idOf(one.Person), around.person), place: cmp.Or(one.PlaceID, idOf(one.Place), around.place),
		party: around.party, start: officialDay(one.From), end: officialDay(one.Until),
	}
	for _, place := range one.Place {
		seat.party = cmp.Or(place.PartyID, idOf(place.Party))
	}
	if seat.person == "" || seat.start == "" || seat.end != "" && seat.end < seat.start {
		return nobody
	}
	c.seats = append(c.seats, seat)
	return ""
}

// person returns what the record says of a person.
func (one chamberRecord) person() chamberPerson {
	p := chamberPerson{tidy(one.Initials), tidy(one.GivenName), tidy(one.Prefix), tidy(one.Surname)}
	if forenames := strings.Fields(one.Forenames); p.given == "" && len(forenames) > 0 {
		p.given = forenames[0]
	}
	if p.initials != "" && !strings.Contains(p.initials, ".") {
		p.initials = strings.Join(strings.Split(strings.ReplaceAll(p.initials, " ", ""), ""), ".") + "."
	}
	return p
}

// full returns a person's name.
func (p chamberPerson) full() string {
	return tidy(cmp.Or(p.given, p.initials) + " " + p.prefix + " " + p.surname)
}

// merge adds what another file said.
func (c *chamberData) merge(other chamberData) {
	if c.persons == nil {
		*c = other
		return
	}
	for id, p := range other.persons {
		c.persons[id] = p
	}
	for id, p := range other.parties {
		c.parties[id] = p
	}
	for id, p := range other.places {
		c.places[id] = p
	}
	c.seats = append(c.seats, other.seats...)
}

func idOf(records []chamberRecord) string {
	if len(records) == 0 {
		return ""
	}
	return records[0].ID
}
