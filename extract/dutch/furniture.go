package dutch

import (
	"strings"
)

// furniture tells what a printed line is that belongs to the page and not to the text.
type furniture uint8

const (
	NotFurniture furniture = iota
	PageHead               // title block on the first page
	PageID                 // "ah-tk-20232024-1786", ISSN, place and year: foot of the first page
	PageFoot               // "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3"
	PageRule               // "-----" and the like between pages
)

// ReadFurniture recognises page furniture. It looks at the first letter first, so that running text costs nothing.
func ReadFurniture(s string) furniture {
	if s == "" {
		return NotFurniture
	}
	switch s[0] {
	case 'T', 'E':
		return readChamberLine(s)
	case 'V':
		return readTitleLine(s)
	case 'A', 'r':
		if isOf(titleTails[:], s) {
			return PageHead
		}
	case 'a', 'k', 'h':
		if _, ok := ParseOfficialID(s); ok || strings.HasPrefix(s, "h tk 2") {
			return PageID
		}
	case 'I':
		return readISSNLine(s)
	case '\'', "’"[0], 's':
		return readPlaceLine(s)
	case '-', '_', '*':
		if len(s) >= 3 && strings.Trim(s, "-_* ") == "" {
			return PageRule
		}
	}
	return NotFurniture
}

// titleTails are the further lines of the title on the first page.
var titleTails = [...]string{"Aanhangsel van de Handelingen", "Aanhangsel tot het Verslag van de Handelingen",
	"regering gegeven antwoorden", "regering gegeven antwoorden."}

// readChamberLine recognises the head "Tweede Kamer der Staten-Generaal", with the figure in the margin that some
// readers glue to it, and the running foot.
func readChamberLine(s string) furniture {
	rest, ok := strings.CutPrefix(s, "Tweede Kamer")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "Eerste Kamer"); !ok {
			return NotFurniture
		}
	}
	if after, ok := strings.CutPrefix(rest, " der Staten-Generaal"); ok && strings.Trim(after, " 12") == "" {
		return PageHead
	}
	rest, ok = strings.CutPrefix(rest, ", vergaderjaar ")
	if !ok {
		return NotFurniture
	}
	year, n := CutSessionYear(rest)
	rest = strings.TrimLeft(rest[n:], " ")
	for _, paper := range [...]string{", Aanhangsel", ", Vragen", ", Mondelinge vragen"} {
		if after, ok := strings.CutPrefix(rest, paper); ok && year != "" && strings.Trim(after, " 0123456789") == "" {
			return PageFoot
		}
	}
	return NotFurniture
}

// readISSNLine recognises the ISSN, alone or with place and running foot glued to it.
func readISSNLine(s string) furniture {
	if !strings.HasPrefix(s, "ISSN 0921") {
		return NotFurniture
	}
	if i := strings.Index(s, "s-Gravenhage"); i >= 0 {
		if f := readPlaceLine(s[i:]); f != NotFurniture {
			return f
		}
	}
	return PageID
}

func readTitleLine(s string) furniture {
	if rest, ok := strings.CutPrefix(s, "Vergaderjaar "); ok {
		year, n := CutSessionYear(rest)
		rest = strings.TrimLeft(rest[n:], " ")
		if year == "" {
			return NotFurniture
		}
		if strings.Trim(rest, " 12") == "" || strings.HasPrefix(rest, "Aanhangsel") || strings.HasPrefix(rest, "Vragen gesteld") ||
			strings.HasPrefix(rest, "Mondelinge vragen") {
			return PageHead
		}
		return NotFurniture
	}
	if strings.HasPrefix(s, "Vragen gesteld door de leden der Kamer") || strings.HasPrefix(s, "Vragen door de leden der Kamer gesteld") {
		return PageHead
	}
	return NotFurniture
}

// readPlaceLine recognises "’s-Gravenhage 2024", alone or with the running foot after it.
func readPlaceLine(s string) furniture {
	rest := strings.TrimLeft(s, "'’‘`")
	rest, ok := strings.CutPrefix(rest, "s-Gravenhage ")
	if !ok || len(rest) < 4 || !IsDigit(rest[0]) || !IsDigit(rest[3]) {
		return NotFurniture
	}
	rest = strings.TrimLeft(rest[4:], " ")
	if rest == "" {
		return PageID
	}
	return readChamberLine(rest)
}

// AllDigits tells whether a text is ASCII digits and nothing else; an empty one is not.
func AllDigits(s string) bool {
	for i := range len(s) {
		if !IsDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
