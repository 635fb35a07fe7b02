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

// DocketKey is what tells the case of a court from those that other courts have under the same number: the key of the court, the day
// of the judgment, and the number.
type DocketKey struct {
	Court  string
	Day    Date
	Number string
}

// String returns the key as entities have it.
func (k DocketKey) String() string { return k.Court + ":" + string(k.Day) + ":" + k.Number }

// ParseDocketKey reads the key of a judgment that is known by court, day and number.
func ParseDocketKey(key string) (k DocketKey, ok bool) {
	court, rest, _ := strings.Cut(key, ":")
	day, number, ok := strings.Cut(rest, ":")
	return DocketKey{court, Date(day), number}, ok && len(day) == len("2002-02-13") && day[4] == '-'
}

// JudgmentNumber returns the number in the key of a judgment: the key itself, but where court and day stand in it.
func JudgmentNumber(key string) string {
	if k, ok := ParseDocketKey(key); ok {
		return k.Number
	}
	return key
}
