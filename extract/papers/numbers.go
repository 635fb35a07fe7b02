package papers

import (
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
)

// paperNumber is the number of a paper in its file: "5", "121b", "H".
type paperNumber struct {
	text       string
	start, end int
}

// cutPaperNumbers reads ", nr. 5", ", nrs. 3, 4 en 7", "nrs. 7 t/m 9", ", nr. 4, blz. 3 en nr. 6", and behind a word for the papers
// also ", 5" and ", H".
func cutPaperNumbers(text string, at int, named bool) (numbers []paperNumber, end int) {
	i := skipNumberWord(text, at)
	if i == at {
		if i = dutch.SkipBlanks(text, at); !named || i >= len(text) || text[i] != ',' {
			return nil, at
		}
		i = dutch.SkipBlanks(text, i+1)
		if _, year := dutch.CutSessionYear(text[i:]); year > 0 {
			return nil, at
		}
	}
	n, ok := cutPaperNumber(text, i)
	if !ok {
		return nil, at
	}
	several := strings.Contains(text[at:i], "rs") || strings.Contains(text[at:i], "nummers")
	numbers, end = append(numbers, n), n.end
	for {
		n, upTo, ok := cutFurtherNumber(text, end)
		if !ok {
			if n, ok = cutNumberBehindPages(text, end); !ok {
				return numbers, end
			}
		}
		if upTo == rangeWord || upTo == rangeDash && several {
			for _, between := range numbersBetween(numbers[len(numbers)-1].text, n.text) {
				numbers = append(numbers, paperNumber{between, n.start, n.end})
			}
		}
		numbers, end = append(numbers, n), n.end
	}
}

// cutNumberBehindPages reads the next number of a list whose last one has its pages behind it: ", p. 12 en 13, en nr. 6".
func cutNumberBehindPages(text string, at int) (n paperNumber, ok bool) {
	i := skipPages(text, at)
	if i == at {
		return n, false
	}
	i = dutch.SkipBlanks(text, i)
	if strings.HasPrefix(text[i:], ",") || strings.HasPrefix(text[i:], ";") {
		i = dutch.SkipBlanks(text, i+1)
	}
	if strings.HasPrefix(text[i:], "en ") {
		i += len("en ")
	}
	if j := skipNumberWord(text, i); j > i {
		return cutPaperNumber(text, j)
	}
	return n, false
}

// skipPages returns the place behind ", blz. 12 en 13" or " (blz. 12)" at i, or i where there is none.
func skipPages(text string, i int) int {
	at := dutch.SkipBlanks(text, i)
	inside := strings.HasPrefix(text[at:], "(")
	if inside || strings.HasPrefix(text[at:], ",") {
		at = dutch.SkipBlanks(text, at+1)
	}
	word := at
	for word < len(text) && dutch.IsASCIILetter(text[word]) {
		word++
	}
	switch strings.ToLower(text[at:word]) {
	case "p", "pp", "pag", "pagina", "paginas", "blz", "bladzijde", "bladzijden", "bladz":
	default:
		return i
	}
	end := i
	for at = word; at < len(text); {
		switch {
		case dutch.IsDigit(text[at]):
			if _, ok := cutDossier(text, at); ok {
				return end
			}
			for at < len(text) && dutch.IsDigit(text[at]) {
				at++
			}
			end = at
		case strings.IndexByte(".,-/ ", text[at]) >= 0:
			at++
		case inside && text[at] == ')':
			return at + 1
		case strings.HasPrefix(text[at:], "–"):
			at += len("–")
		case strings.HasPrefix(text[at:], "en ") && end > i:
			if next := at + len("en "); next >= len(text) || !dutch.IsDigit(text[next]) {
				return end
			}
			at += len("en ")
		default:
			return end
		}
	}
	return end
}

// cutPaperNumber reads "5", "121b", "H" or "AB" at text[at:]; figures that count or date something are none.
func cutPaperNumber(text string, at int) (n paperNumber, ok bool) {
	end := at
	for end < len(text) && dutch.IsDigit(text[end]) {
		end++
	}
	digits := end - at
	for end < len(text) && dutch.IsASCIIWord(text[end]) && !dutch.IsDigit(text[end]) && end-at-digits < 3 {
		end++
	}
	switch letters := text[at+digits : end]; {
	case digits > 4, end < len(text) && dutch.IsDigit(text[end]):
		return n, false
	case digits == 0 && (letters == "" || len(letters) > 2 || letters != strings.ToUpper(letters)):
		return n, false
	case digits > 0 && (len(letters) > 1 || strings.ContainsAny(letters, "ehj") && !endsNumber(text, end)):
		end = at + digits // glued to the next word, or an ordinal
	}
	if digits > 0 && countsThings(text, end) {
		return n, false
	}
	number := strings.TrimLeft(text[at:end], "0")
	if digits > 0 {
		number = strings.TrimSuffix(number, "H") // a reprint is the same paper
	}
	return paperNumber{number, at, end}, end > at
}

// endsNumber tells whether what follows shows that a small letter belongs to the number before it: no word, or that for pages.
func endsNumber(text string, at int) bool {
	next := dutch.SkipBlanks(text, at)
	return next == at || next == len(text) || !dutch.IsASCIILetter(text[next]) || skipPages(text, at) > at ||
		strings.HasPrefix(text[next:], "en ") && next+len("en ") < len(text) && dutch.IsDigit(text[next+len("en ")])
}

// counted are words that show the figure before them to be no number of a paper.
var counted = strings.Fields(`januari februari maart april mei juni juli augustus september oktober november december
	vragen leden andere jaar procent miljoen miljard euro uur keer maal`)

func countsThings(text string, at int) bool {
	rest := text[dutch.SkipBlanks(text, at):]
	for _, w := range counted {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// How two numbers of a list are joined.
type joint uint8

const (
	listed    joint = iota // by a comma or "en"
	rangeDash              // by a dash
	rangeWord              // by "t/m"
)

// joints are what stands between two numbers. Those with a blank need one before them, the others stand right behind a number.
var joints = []struct {
	text string
	how  joint
}{
	{"en ", listed}, {"t/m ", rangeWord}, {"tot en met ", rangeWord}, {",", listed}, {"/", listed}, {"-", rangeDash}, {"–", rangeDash},
}

// cutJoint reads what joins two numbers.
func cutJoint(text string, at int) (how joint, end int, ok bool) {
	i := dutch.SkipBlanks(text, at)
	for _, j := range joints {
		if strings.HasPrefix(text[i:], j.text) && (j.text == "," || strings.HasSuffix(j.text, " ") == (i > at)) {
			return j.how, i + len(j.text), true
		}
	}
	return listed, at, false
}

// cutFurtherNumber reads " en 4", ", 5", "/2", "-2", " t/m 9" and " en nr. 7" behind a number.
func cutFurtherNumber(text string, at int) (n paperNumber, how joint, ok bool) {
	how, i, ok := cutJoint(text, at)
	if !ok {
		return n, how, false
	}
	if j := skipNumberWord(text, i); j > i {
		i = j
	}
	i = dutch.SkipBlanks(text, i)
	if i >= len(text) || !dutch.IsDigit(text[i]) {
		return n, how, false
	}
	if _, year := dutch.CutSessionYear(text[i:]); year > 0 {
		return n, how, false
	}
	if _, ok := cutDossier(text, i); ok {
		return n, how, false
	}
	n, ok = cutPaperNumber(text, i)
	return n, how, ok
}

// skipNumberWord returns the place behind ", nr. " and its other spellings at i, or i where there is none.
func skipNumberWord(text string, i int) int {
	j := dutch.SkipBlanks(text, i)
	if j < len(text) && (text[j] == ',' || text[j] == '.' || text[j] == ';') {
		j = dutch.SkipBlanks(text, j+1)
	}
	for _, word := range []string{"nummers", "nummer", "nrs", "nr", "Nrs", "Nr", "nos", "no", "stuk nr", "stuk"} {
		if !strings.HasPrefix(text[j:], word) {
			continue
		}
		k := j + len(word)
		if k < len(text) && text[k] == '.' {
			k++
		}
		k = dutch.SkipBlanks(text, k)
		if k < len(text) && (dutch.IsDigit(text[k]) || text[k] >= 'A' && text[k] <= 'Z') {
			return k
		}
		return i
	}
	return i
}
