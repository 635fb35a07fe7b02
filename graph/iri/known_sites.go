package iri

import (
	"net/url"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
)

// Canonical returns the entity that an address names, if the entity is a web address of a law, paper, judgment, act or body
// that has an identifier of its own; any other entity is returned as it is.
func Canonical(e extract.Entity) extract.Entity {
	if e.Kind != extract.KindURL {
		return e
	}
	return addressed(e)
}

// addressed is Canonical of a web address.
func addressed(e extract.Entity) extract.Entity {
	_, address, _ := strings.Cut(e.Key, "://")
	host, path, _ := strings.Cut(address, "/")
	read, ok := knownSites[strings.TrimPrefix(strings.ToLower(host), "www.")]
	if !ok {
		return e
	}
	if path, err := url.QueryUnescape(path); err == nil {
		if known := read(path); known.Key != "" {
			known.Registered = true
			return known
		}
	}
	return e
}

// knownSites are the sites whose addresses have identifiers, and how to read these from the path and query.
var knownSites = map[string]func(path string) extract.Entity{
	"wetten.overheid.nl":              lawAddress,
	"wetten.nl":                       lawAddress,
	"zoek.officielebekendmakingen.nl": paperAddress,
	"officielebekendmakingen.nl":      paperAddress,
	"eur-lex.europa.eu":               euAddress,
	"publications.europa.eu":          euAddress,
	"deeplink.rechtspraak.nl":         caseAddress,
	"uitspraken.rechtspraak.nl":       caseAddress,
	"e-justice.europa.eu":             caseAddress,
	"identifier.overheid.nl":          bodyAddress,
}

// lawAddress reads "BWBR0010346/2018-01-01" and "jci1.3:c:BWBR0010346&artikel=3". A fragment or path to a part is
// read only in the jci form, which alone is stable.
func lawAddress(path string) extract.Entity {
	at := strings.Index(path, "BWB")
	if at < 0 || len(path) < at+11 || !IsBWB(path[at:at+11]) {
		return extract.Entity{}
	}
	law := extract.Entity{Kind: extract.KindLaw, Key: path[at : at+11]}
	if IsTreaty(law.Key) {
		law.Kind = extract.KindEU
	}
	if strings.HasPrefix(path, "jci1.") {
		law.Part = jciPart(path[at+11:])
	}
	return law
}

// jciPart keeps of a jci reference what names the part, and drops the dates ("z", "g", "s", "e").
func jciPart(query string) string {
	var kept []string
	for _, field := range strings.Split(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		if len(name) > 1 && value != "" || name == "o" && value != "" {
			kept = append(kept, field)
		}
	}
	return strings.Join(kept, "&")
}

// paperAddress reads "kst-35322-5.html" and the like.
func paperAddress(path string) extract.Entity {
	id, _, _ := strings.Cut(path, "?")
	id = id[1+strings.LastIndexByte(id, '/'):]
	for _, ext := range []string{".html", ".pdf", ".xml", ".odt"} {
		id = strings.TrimSuffix(id, ext)
	}
	if strings.ContainsAny(id, " #&=") {
		return extract.Entity{}
	}
	for _, form := range append([]string{"ah-", "kv-"}, officialPapers...) {
		if strings.HasPrefix(id, form) && strings.ContainsAny(id, "0123456789") {
			return extract.Entity{Kind: extract.KindPaper, Key: id}
		}
	}
	return extract.Entity{}
}

// euAddress reads "legal-content/NL/TXT/?uri=CELEX:32016R0679" and "resource/celex/32016R0679".
func euAddress(path string) extract.Entity {
	at := strings.LastIndex(strings.ToUpper(path), "CELEX")
	if at < 0 || at+6 >= len(path) {
		return extract.Entity{}
	}
	id := path[at+6:]
	if end := strings.IndexAny(id, "&#?/"); end >= 0 {
		id = id[:end]
	}
	if !IsCELEX(id) {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindEU, Key: id}
}

// caseAddress reads "uitspraak?id=ECLI:NL:HR:2005:AR5213".
func caseAddress(path string) extract.Entity {
	at := strings.Index(strings.ToUpper(path), "ECLI:")
	if at < 0 {
		return extract.Entity{}
	}
	id := strings.ToUpper(path[at:])
	if end := strings.IndexAny(id, "&#?/ "); end >= 0 {
		id = id[:end]
	}
	if !dutch.IsECLI(id) {
		return extract.Entity{}
	}
	return extract.Entity{Kind: extract.KindCase, Key: id}
}

// bodyAddress reads "tooi/id/ministerie/mnre1073".
func bodyAddress(path string) extract.Entity {
	key := path[1+strings.LastIndexByte(path, '/'):]
	class := strings.TrimRight(key, "0123456789")
	if TooiClass(key) == "" {
		return extract.Entity{}
	}
	kinds := map[string]extract.EntityKind{"mnre": extract.KindMinistry, "gm": extract.KindAuthority, "pv": extract.KindAuthority, "ws": extract.KindAuthority}
	if kind, ok := kinds[class]; ok {
		return extract.Entity{Kind: kind, Key: key}
	}
	return extract.Entity{Kind: extract.KindAgency, Key: key}
}
