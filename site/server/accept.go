package server

import (
	"slices"
	"strconv"
	"strings"
)

// mostRanges is how many ranges of one header are read: real clients send fewer.
const mostRanges = 64

// offer is a form of a thing that the server has.
type offer struct {
	extension string   // of its file
	types     []string // its media type, then others by which clients ask for it
}

// forms are those of things, the first preferred where a client likes several as much.
var forms = []offer{
	{".html", []string{"text/html", "application/xhtml+xml"}},
	{".ttl", []string{"text/turtle", "application/x-turtle"}},
	{".jsonld", []string{"application/ld+json", "application/json"}},
	{".nt", []string{"application/n-triples", "text/plain"}}, // the latter as it was once registered, and as rdflib asks
}

// acceptRange is one range of an Accept header, or of one like it.
type acceptRange struct {
	name    string // "text/turtle", "text/*", "*/*"; "en", "*"
	exact   int    // how exact it is: more parameters and fewer wildcards win
	quality int    // in thousandths
}

// choose returns the form that an Accept header asks for; ok is false where it takes none of them. A header that is
// absent, empty or nothing but mistakes takes any.
func choose(header string, offers []offer) (chosen offer, ok bool) {
	ranges := mediaRanges(header)
	if len(ranges) == 0 {
		return offers[0], true
	}
	best := 0
	for _, o := range offers {
		quality := qualityOf(o.types[0], ranges)
		for _, other := range o.types[1:] {
			if i := slices.IndexFunc(ranges, func(r acceptRange) bool { return r.name == other }); i >= 0 {
				quality = max(quality, ranges[i].quality)
			}
		}
		if quality > best {
			chosen, best = o, quality
		}
	}
	return chosen, best > 0
}

// qualityOf returns how much a media type is liked: what the most exact range that takes it says.
func qualityOf(name string, ranges []acceptRange) int {
	kind, _, _ := strings.Cut(name, "/")
	best := acceptRange{exact: -1}
	for _, r := range ranges {
		if (r.name == name || r.name == kind+"/*" || r.name == "*/*") && r.exact > best.exact {
			best = r
		}
	}
	return best.quality
}

// mediaRanges reads an Accept header; ranges that are none are skipped.
func mediaRanges(header string) []acceptRange {
	var out []acceptRange
	for _, member := range members(header) {
		name, quality, parameters, ok := readRange(member)
		kind, sub, slash := strings.Cut(name, "/")
		if !ok || !slash || !isToken(kind) || !isToken(sub) || kind == "*" && sub != "*" {
			continue
		}
		r := acceptRange{name, 2, quality}
		switch {
		case kind == "*":
			r.exact = 0
		case sub == "*":
			r.exact = 1
		case parameters:
			r.name = "" // asks for a variety that there is not
		}
		out = append(out, r)
	}
	return out
}

// harmless are parameters that all our forms have.
var harmless = map[string]bool{"charset": true, "profile": true}

// readRange reads "text/html;level=1;q=0.5". parameters tells that it asks for more than the type.
func readRange(member string) (name string, quality int, parameters, ok bool) {
	fields := strings.Split(member, ";")
	quality = 1000
	for _, f := range fields[1:] {
		key, value, _ := strings.Cut(f, "=")
		key = strings.ToLower(strings.TrimSpace(key))
		if key == "q" {
			if quality, ok = readQuality(strings.TrimSpace(value)); !ok {
				return "", 0, false, false
			}
			break // what follows are extensions, not parameters of the type
		}
		parameters = parameters || !harmless[key]
	}
	return strings.ToLower(strings.TrimSpace(fields[0])), quality, parameters, true
}

// readQuality reads a quality from 0 to 1 with at most three decimals, in thousandths.
func readQuality(s string) (int, bool) {
	if s == "" || len(s) > 5 || strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	q, err := strconv.ParseFloat(s, 64)
	if err != nil || q > 1 {
		return 0, false
	}
	return int(q*1000 + .5), true
}

// members cuts a header at its commas, but for those in quotation marks.
func members(header string) []string {
	var out []string
	quoted, from := false, 0
	for i := 0; i <= len(header) && len(out) < mostRanges; i++ {
		switch {
		case i == len(header), header[i] == ',' && !quoted:
			if m := strings.TrimSpace(header[from:i]); m != "" {
				out = append(out, m)
			}
			from = i + 1
		case header[i] == '"':
			quoted = !quoted
		}
	}
	return out
}

// isToken tells whether a string is a token as RFC 9110 has them.
func isToken(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`()<>@,;:\"/[]?={}`, c) >= 0 {
			return false
		}
	}
	return s != ""
}

// chooseLanguage returns the language of pages that a reader likes best, the first where the header tells nothing.
func chooseLanguage(header string, languages []string) string {
	best, chosen := 0, languages[0]
	for _, lang := range languages {
		quality, exact := 0, -1
		for _, member := range members(header) {
			name, q, _, ok := readRange(member)
			main, _, _ := strings.Cut(name, "-")
			switch {
			case ok && main == lang && (exact < 1 || q > quality):
				quality, exact = q, 1
			case ok && name == "*" && exact < 0:
				quality, exact = q, 0
			}
		}
		if quality > best {
			best, chosen = quality, lang
		}
	}
	return chosen
}

// acceptsGzip tells whether a client takes content in gzip.
func acceptsGzip(header string) bool {
	any := false
	for _, member := range members(header) {
		name, q, _, ok := readRange(member)
		switch {
		case !ok:
		case name == "gzip" || name == "x-gzip":
			return q > 0
		case name == "*":
			any = q > 0
		}
	}
	return any
}
