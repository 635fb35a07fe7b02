package extract

import "strings"

// SeatKey is what tells a seat in parliament from others: the keys of who sat for which party, the chamber ("tk" or "ek"), and the
// first day.
type SeatKey struct {
	Person, Chamber, Party string
	Start                  Date
}

// TenureKey is what tells a tenure of a post in the government from others: the keys of who held which post, and the first day.
type TenureKey struct {
	Person, Post string
	Start        Date
}

// Membership is the seat in which someone asks; the zero Membership is none that is known.
type Membership struct {
	Entity
	Seat SeatKey
}

// Incumbency is the tenure in which someone answers; the zero Incumbency is none that is known.
type Incumbency struct {
	Entity
	Tenure TenureKey
}

// PrintedKey is what tells a person whom no register has from others: the slugs of the printed name and party, which may be "".
type PrintedKey struct{ Name, Party string }

// printedKey begins the keys of persons whom no register has.
const printedKey = "name:"

// String returns the key as entities have it.
func (k PrintedKey) String() string {
	if k.Party == "" {
		return printedKey + k.Name
	}
	return printedKey + k.Name + ":" + k.Party
}

// ParsePrintedKey reads the key of a person whom no register has.
func ParsePrintedKey(key string) (k PrintedKey, ok bool) {
	rest, ok := strings.CutPrefix(key, printedKey)
	k.Name, k.Party, _ = strings.Cut(rest, ":")
	return k, ok
}
