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
		if ids := readOfficialID(s); ids != "" && len(ids) == len(s) || strings.HasPrefix(s, "h tk 2") {
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
	year, rest := cutYears(rest)
	rest = strings.TrimLeft(rest, " ")
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
		year, rest := cutYears(rest)
		rest = strings.TrimLeft(rest, " ")
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

// cutSessionYear cuts "2023–2024" (any dash, or a slash) from the front of s and returns it as "2023-2024".
func cutSessionYear(s string) (year, rest string) {
	second, rest := cutYears(s)
	switch {
	case len(second) == 4:
		return s[:4] + "-" + second, rest
	case second == "00":
		return s[:4] + "-2000", rest
	case second != "":
		return s[:4] + "-" + s[:2] + second, rest
	}
	return "", s
}

// cutYears cuts a session year from the front of s, where the second year follows the first, and returns the second as
// printed, in four figures or two; "" where there is none.
func cutYears(s string) (second, rest string) {
	if len(s) < 9 || !allDigits(s[:4]) {
		return "", s
	}
	after := s[skipYearMarks(s, 4):]
	n := 0
	for n < len(after) && n < 4 && isDigit(after[n]) {
		n++
	}
	if len(after) == len(s)-4 || n != 2 && n != 4 {
		return "", s
	}
	from, _ := leadingNumber(s)
	to, _ := leadingNumber(after)
	if next := from + 1; n == 4 && to != next || n == 2 && (to != next%100 || to == 0 && next != 2000) {
		return "", s
	}
	return after[:n], after[n:]
}

// skipYearMarks returns where the dashes, slashes and spaces from byte i on end.
func skipYearMarks(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '-' || s[i] == '/':
			i++
		case hasAnyPrefix(s[i:], "–", "—", "‑"):
			i += len("–")
		default:
			return i
		}
	}
	return i
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
