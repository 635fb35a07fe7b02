package recognise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// urls finds web addresses: with a scheme, with "www.", a host with a path ("nos.nl/artikel/1"), or a site by its bare name
// ("nu.nl"). The clue of a mention is the address mended: scheme whole and in small letters, https where none is printed, no
// blank inside, percent-encoding valid.
type urls struct{}

// Name implements Recogniser.
func (urls) Name() string { return "url" }

// Recognise looks for what gives an address away: a slash behind a scheme or a top-level domain, "www.", and the dot of a site.
func (urls) Recognise(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	from := len(found)
	found = addressed(s, found)
	found = append(found[:from], sites(s.Text, found[from:])...)
	return slices.DeleteFunc(found, func(m extract.Mention) bool { return m.Kind == extract.KindURL && isBody(s, m) })
}

// isBody tells whether a site's bare name is what a public body calls itself: "de RVO.nl".
func isBody(s *grammar.Scan, m extract.Mention) bool {
	return slices.ContainsFunc(s.Hits(lexicon.KindAgency), func(h lexicon.Hit) bool { return h.Start == m.Start && h.End == m.End })
}

// addressed appends the addresses with a mark of their own.
func addressed(s *grammar.Scan, found []extract.Mention) []extract.Mention {
	slash, www := nextSlash(s.Text, 0), nextWWW(s.Text, 0)
	for at := 0; ; {
		if slash >= 0 && slash < at {
			slash = nextSlash(s.Text, at)
		}
		if www >= 0 && www < at {
			www = nextWWW(s.Text, at)
		}
		mark := slash
		if mark < 0 || www >= 0 && www < mark {
			mark = www
		}
		if mark < 0 {
			return found
		}
		a, ok := readAddress(s.Text, mark, at)
		if ok {
			address := restoreHyphens(mend(s.Text[a.Start:a.End]), s, a.Start)
			found = append(found, extract.Mention{Kind: extract.KindURL, Start: a.Start, End: a.End, Clue: extract.AddressClue{URL: address}})
		}
		at = max(a.End, mark+1)
	}
}

// nextSlash returns the place of "://" or of the dot of ".nl/" and its like at text[from:] or behind, or -1.
func nextSlash(text string, from int) int {
	for at := from; ; {
		i := strings.IndexByte(text[at:], '/')
		if i < 0 {
			return -1
		}
		at += i + 1
		before := text[from : at-1]
		if strings.HasSuffix(before, ":") && strings.HasPrefix(text[at:], "/") {
			return at - len(":/")
		}
		if (strings.HasSuffix(before, "http:") || strings.HasSuffix(before, "https:")) && at < len(text) && dutch.IsASCIIWord(text[at]) {
			return at - len(":/") // one slash was lost
		}
		if dot := endingDot(before); dot >= 0 {
			return from + dot
		}
	}
}

// endingDot returns the place of the dot before the top-level domain that ends a text, or -1.
func endingDot(text string) int {
	dot := len(text)
	for dot > 0 && len(text)-dot < longestEnding && text[dot-1] >= 'a' && text[dot-1] <= 'z' {
		dot--
	}
	if dot--; dot < 0 || dot+1 == len(text) || text[dot] != '.' {
		return -1
	}
	if ending := text[dot+1:]; slices.Contains(siteEndings, ending) || slices.Contains(wordEndings, ending) {
		return dot
	}
	return -1
}

// nextWWW returns the place of "www." at text[from:] or behind, or -1. Dots are rarer than the letter.
func nextWWW(text string, from int) int {
	for at := from; ; {
		i := strings.IndexByte(text[at:], '.')
		if i < 0 {
			return -1
		}
		at += i + 1
		if strings.HasSuffix(text[from:at-1], "www") {
			return at - len("www.")
		}
	}
}

// readAddress returns the address that has a mark at text[at:] and begins at from or behind.
func readAddress(text string, at, from int) (extract.Span, bool) {
	start := at
	for start > from && (dutch.IsASCIIWord(text[start-1]) || text[start-1] == '.' || text[start-1] == '-') {
		start--
	}
	start = schemeStart(text, start, at)
	if start > 0 && (text[start-1] == '@' || text[start-1] == '/') {
		return extract.Span{}, false
	}
	if text[at] == '.' && namesBehind(text, start, at+strings.IndexByte(text[at:], '/')) {
		return extract.Span{}, false
	}
	end := addressEnd(text, at)
	end = acrossBlanks(text, end, start)
	host, _, _ := strings.Cut(bare(text[start:end]), "/")
	host, _, _ = strings.Cut(host, "?")
	host = strings.TrimSuffix(strings.Join(strings.Fields(host), ""), ".")
	return extract.Span{Start: start, End: end}, plausibleHost(host)
}

// schemeStart drops a word that was glued to the front: "ophttps://", "2https://".
func schemeStart(text string, start, at int) int {
	for _, scheme := range []string{"https", "http", "ftp"} {
		if i := strings.LastIndex(strings.ToLower(text[start:at]), scheme); i >= 0 && start+i+len(scheme) == at {
			return start + i
		}
	}
	if strings.HasPrefix(text[at:], "www.") {
		return at
	}
	return start
}

// addressEnd returns where the address around text[at:] ends: not with the sentence's full stop, nor with a bracket
// that was opened before it. After a scheme it steps over one blank.
func addressEnd(text string, at int) int {
	end := at
	if strings.HasPrefix(text[at:], "://") {
		end = at + len("://")
		if i := dutch.SkipBlanks(text, end); i > end && i < len(text) && dutch.IsASCIIWord(text[i]) {
			end = i
		}
	}
	if strings.HasPrefix(text[at:], "www.") {
		end = hostBehindBlank(text, at+len("www."))
	}
	var open [3]int // brackets of each sort
scan:
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		switch sort := strings.IndexRune("([{)]}", r); {
		case r <= ' ' || r == utf8.RuneError || strings.ContainsRune("<>\"«»“”„‘’\\`\u00a0\u2028", r):
			break scan
		case r == '|' && !goesOnBehindBar(text[end+1:]):
			break scan
		case sort >= 3 && open[sort-3] == 0:
			break scan
		case sort >= 3:
			open[sort-3]--
		case r == '[' && noteMark(text[end:]) && !strings.Contains(text[at:end], "?"):
			break scan
		case sort >= 0:
			open[sort]++
		}
		end += size
	}
	for end > at {
		last := text[end-1]
		if strings.IndexByte(".,;:!?'*([{|^", last) < 0 {
			break
		}
		end--
	}
	return end
}

// goesOnBehindBar tells whether an address goes on behind a bar, which otherwise parts it from the next cell or address.
func goesOnBehindBar(rest string) bool {
	return rest != "" && dutch.IsASCIIWord(rest[0]) && !strings.HasPrefix(rest, "http") && !strings.HasPrefix(rest, "www.")
}

// noteMark tells whether a text begins with the mark of a note: "[12]".
func noteMark(s string) bool {
	digits, rest := dutch.CutDigits(s[1:])
	return digits != "" && len(digits) < 4 && strings.HasPrefix(rest, "]")
}

// bare returns an address without its scheme.
func bare(address string) string {
	address = wholeScheme(address)
	if _, rest, ok := strings.Cut(address, "://"); ok {
		return strings.TrimLeft(rest, " \n\u00a0")
	}
	return address
}

// wholeScheme gives back the slash that a scheme lost: "http:/voorbeeld.nl".
func wholeScheme(address string) string {
	i := strings.Index(address, ":/")
	if i < 0 || !strings.HasPrefix(address, "http") || i > len("https") || strings.HasPrefix(address[i:], "://") {
		return address
	}
	return address[:i+1] + "/" + address[i+1:]
}

// plausibleHost tells whether a host has a name and a top-level domain.
func plausibleHost(host string) bool {
	host, _, _ = strings.Cut(host, ":")
	dot := strings.LastIndexByte(host, '.')
	if dot < 1 || len(host)-dot-1 < 2 || strings.HasPrefix(host, ".") || strings.Contains(host, "..") {
		return false
	}
	for i := 0; i < len(host); i++ {
		if !dutch.IsASCIIWord(host[i]) && host[i] != '.' && host[i] != '-' && host[i] != '_' && host[i] < utf8.RuneSelf {
			return false
		}
	}
	for _, b := range []byte(host[dot+1:]) {
		if lexicon.Digit(b) {
			return isNumericHost(host)
		}
	}
	return true
}

func isNumericHost(host string) bool {
	return strings.Trim(host, "0123456789.") == "" && strings.Count(host, ".") == 3
}

// mend returns a printed address as one that can be followed.
func mend(address string) string {
	address = wholeScheme(strings.Join(strings.Fields(address), ""))
	scheme, rest := "https://", bare(address)
	if printed, _, ok := strings.Cut(strings.ToLower(address), "://"); ok && (printed == "http" || printed == "ttp" || printed == "ftp") {
		scheme = strings.Replace("h"+printed, "hh", "h", 1) + "://"
		if printed == "ftp" {
			scheme = "ftp://"
		}
	}
	host, path, slash := rest, "", strings.IndexAny(rest, "/?#")
	if slash >= 0 {
		host, path = rest[:slash], rest[slash:]
	}
	return scheme + strings.ToLower(host) + encodePath(path)
}

// encodePath percent-encodes what an IRI cannot hold as it is: blanks, brackets, and a percent sign without two digits.
func encodePath(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case c == '%' && !(i+2 < len(path) && isHex(path[i+1]) && isHex(path[i+2])):
			b.WriteString("%25")
		case c <= ' ' || strings.IndexByte("<>\"{}|\\^`[]", c) >= 0:
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isHex(b byte) bool { return lexicon.Digit(b) || b|0x20 >= 'a' && b|0x20 <= 'f' }
