package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// siteEndings are the top-level domains that make a site of a name without a scheme or "www.": "nu.nl, 3 mei".
var siteEndings = []string{"nl", "com", "org", "eu", "gov", "be", "edu", "int", "info", "uk", "fr", "tv", "frl", "amsterdam",
	"pl", "ru", "ch", "il", "biz", "mil", "cw", "aw", "sr", "dk"}

// wordEndings are top-level domains that are words as well, which a lost blank can put behind a full stop. They count where no
// sentence goes on behind them.
var wordEndings = []string{"net", "de", "nu"}

// capitalEndings are those that count in a name all in capitals: "NU.NL", not "ASP.NET".
var capitalEndings = []string{"NL", "COM", "ORG", "EU"}

// longestEnding is how many letters an ending has at most.
const longestEnding = len("amsterdam")

// sites appends the sites that a text names by their bare name and that are in no address found before.
func sites(text string, found []extract.Mention) []extract.Mention {
	taken := found
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '.')
		if i < 0 {
			return found
		}
		dot := at + i
		at = dot + 1
		if dot == 0 || at == len(text) || !dutch.IsASCIILetter(text[at]) || !dutch.IsASCIIWord(text[dot-1]) {
			continue
		}
		site, end := siteAround(text, dot)
		at = max(at, end)
		if !site.Empty() && !grammar.OverlapsAny(taken, site) {
			host := strings.ToLower(text[site.Start:site.End])
			found = append(found, extract.Mention{Kind: extract.KindURL, Start: site.Start, End: site.End, Clue: extract.AddressClue{URL: "https://" + host}})
		}
	}
}

// siteAround returns the name of a site that holds the first dot of a run of name characters, and where the run ends.
func siteAround(text string, dot int) (site extract.Span, end int) {
	start := dot
	for start > 0 && hostByte(text[start-1]) && text[start-1] != '.' {
		start--
	}
	for end = dot; end < len(text) && hostByte(text[end]); {
		end++
	}
	if start > 0 && (grammar.WordByte(text[start-1]) || strings.IndexByte("@/._\\", text[start-1]) >= 0) || end < len(text) && (grammar.WordByte(text[end]) || strings.IndexByte("@/_\\", text[end]) >= 0 && !namesBehind(text, start, end)) {
		return site, end
	}
	name := strings.TrimRight(text[start:end], ".-")
	if i := strings.LastIndexByte(name, '.'); i >= 0 { // "nu.nl-bericht"
		if j := strings.IndexByte(name[i:], '-'); j > 0 {
			name = name[:i+j]
		}
	}
	if !isSite(name, text[start+len(name):]) {
		return site, end
	}
	return extract.Span{Start: start, End: start + len(name)}, end
}

func hostByte(b byte) bool { return dutch.IsASCIIWord(b) || b == '.' || b == '-' }

// isSite tells whether a name is that of a site, with what follows it.
func isSite(name, behind string) bool {
	dot := strings.LastIndexByte(name, '.')
	if label := strings.LastIndexByte(name[:max(dot, 0)], '.') + 1; dot-label < 2 || name[0] == '-' || strings.Contains(name, "..") || strings.HasPrefix(name, "www.") {
		return false
	}
	ending := name[dot+1:]
	switch {
	case strings.HasPrefix(behind, "- "): // a word that the end of a line broke
		return false
	case isCapital(name[0]) && len(behind) > 1 && behind[0] == ' ' && isCapital(behind[1]): // part of a longer name
		return false
	case slices.Contains(capitalEndings, ending):
		return name == strings.ToUpper(name)
	case slices.Contains(wordEndings, ending):
		return behind == "" || !strings.HasPrefix(behind, " ") && !strings.HasPrefix(behind, ".") && !strings.HasPrefix(behind, "-")
	}
	return slices.Contains(siteEndings, ending)
}

// namesBehind tells whether what stands behind the slash at end is a name as well, not a path: "Voorbeeld.nl/Zandstra".
func namesBehind(text string, start, end int) bool {
	return text[end] == '/' && end+1 < len(text) && isCapital(text[start]) && isCapital(text[end+1])
}

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }
