package extract

import "strings"

// furniture tells what a printed line is that belongs to the page and not to the text.
type furniture uint8

const (
	notFurniture furniture = iota
	pageHead               // title block on the first page
	pageID                 // "ah-tk-20232024-1786", ISSN, place and year: foot of the first page
	pageFoot               // "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 3"
	pageRule               // "-----" and the like between pages
)

// readFurniture recognises page furniture. It looks at the first letters only, so that running text costs nothing.
func readFurniture(s string) furniture {
	if s == "" {
		return notFurniture
	}
	switch s[0] {
	case 'T', 'E':
		return readChamberLine(s)
	case 'V':
		return readTitleLine(s)
	case 'A':
		if s == "Aanhangsel van de Handelingen" || s == "Aanhangsel tot het Verslag van de Handelingen" {
			return pageHead
		}
	case 'r':
		if s == "regering gegeven antwoorden" || s == "regering gegeven antwoorden." {
			return pageHead
		}
	case 'a', 'k', 'h':
		if _, ok := ParseOfficialID(s); ok || strings.HasPrefix(s, "h tk 2") {
			return pageID
		}
	case 'I':
		if strings.HasPrefix(s, "ISSN 0921") {
			return readISSNLine(s)
		}
	case '\'', "’"[0]:
		return readPlaceLine(s)
	case 's':
		if strings.HasPrefix(s, "s-") {
			return readPlaceLine(s)
		}
	case '-', '_', '*':
		if len(s) >= 3 && strings.Trim(s, "-_* ") == "" {
			return pageRule
		}
	}
	return notFurniture
}

// readChamberLine recognises the head "Tweede Kamer der Staten-Generaal", with the figure in the margin that some
// readers glue to it, and the running foot.
func readChamberLine(s string) furniture {
	rest, ok := strings.CutPrefix(s, "Tweede Kamer")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "Eerste Kamer"); !ok {
			return notFurniture
		}
	}
	if after, ok := strings.CutPrefix(rest, " der Staten-Generaal"); ok && strings.Trim(after, " 12") == "" {
		return pageHead
	}
	rest, ok = strings.CutPrefix(rest, ", vergaderjaar ")
	if !ok {
		return notFurniture
	}
	year, n := CutSessionYear(rest)
	rest = strings.TrimLeft(rest[n:], " ")
	for _, paper := range [...]string{", Aanhangsel", ", Vragen", ", Mondelinge vragen"} {
		if after, ok := strings.CutPrefix(rest, paper); ok && year != "" && strings.Trim(after, " 0123456789") == "" {
			return pageFoot
		}
	}
	return notFurniture
}

// readISSNLine recognises the ISSN, alone or with place and running foot glued to it.
func readISSNLine(s string) furniture {
	if i := strings.Index(s, "s-Gravenhage"); i >= 0 {
		if f := readPlaceLine(s[i:]); f != notFurniture {
			return f
		}
	}
	return pageID
}

func readTitleLine(s string) furniture {
	if rest, ok := strings.CutPrefix(s, "Vergaderjaar "); ok {
		year, n := CutSessionYear(rest)
		rest = strings.TrimLeft(rest[n:], " ")
		if year == "" {
			return notFurniture
		}
		if strings.Trim(rest, " 12") == "" || strings.HasPrefix(rest, "Aanhangsel") || strings.HasPrefix(rest, "Vragen gesteld") ||
			strings.HasPrefix(rest, "Mondelinge vragen") {
			return pageHead
		}
		return notFurniture
	}
	if strings.HasPrefix(s, "Vragen gesteld door de leden der Kamer") || strings.HasPrefix(s, "Vragen door de leden der Kamer gesteld") {
		return pageHead
	}
	return notFurniture
}

// readPlaceLine recognises "’s-Gravenhage 2024", alone or with the running foot behind it.
func readPlaceLine(s string) furniture {
	rest := strings.TrimLeft(s, "'’‘`")
	rest, ok := strings.CutPrefix(rest, "s-Gravenhage ")
	if !ok || len(rest) < 4 || !isDigit(rest[0]) || !isDigit(rest[3]) {
		return notFurniture
	}
	rest = strings.TrimLeft(rest[4:], " ")
	if rest == "" {
		return pageID
	}
	return readChamberLine(rest)
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
