package recognise

import (
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/lexicon"
)

// fileKinds are endings of file names, behind which an address may go on with a slash or a question mark.
var fileKinds = strings.Fields("html htm shtml pdf asp aspx php doc docx jsp ece cfm xml ashx ksh cgi do dhtml phtml xhtml")

// acrossBlanks returns the end of an address with its parts behind blanks, which line ends and typesetting put into addresses.
func acrossBlanks(text string, end, start int) int {
	const most = 5
	for range most {
		next := acrossBlank(text, acrossQuery(text, toFileName(text, acrossBreak(text, end)), start), start)
		if next == end {
			break
		}
		end = next
	}
	return end
}

// acrossBlank returns the end of an address with what goes on behind one blank, where its form shows that it is no word: a query behind
// "?", a file's ending behind ".", a path behind "/", a file name.
func acrossBlank(text string, end, start int) int {
	rest, address := text[end:], text[start:end]
	path := strings.Contains(bare(address), "/")
	sign := ""
	if rest != "" && (rest[0] == '?' || rest[0] == '.') {
		sign, rest = rest[:1], rest[1:]
	}
	if !strings.HasPrefix(rest, " ") || len(rest) < 3 || len(address) == 0 {
		return end
	}
	token := rest[1:]
	if i := strings.IndexAny(token, " \n\u00a0"); i >= 0 {
		token = token[:i]
	}
	token = strings.TrimRight(token, ".,;:?!»”\"')")
	if token == "" || strings.Contains(token, "://") || strings.HasPrefix(token, "www.") || strings.ContainsAny(token, "(«“") {
		return end
	}
	joined := end + len(sign) + len(" ") + len(token)
	switch {
	case sign == "?":
		if strings.IndexByte(token, '=') > 0 && path {
			return joined
		}
	case sign == ".":
		if kind, more := cutLetters(token); slices.Contains(fileKinds, kind) && (more == "" || more[0] == '/' || more[0] == '?') && path ||
			slices.Contains(siteEndings, kind) && more != "" && more[0] == '/' && !path {
			return joined
		}
	case token[0] == '.':
		if kind, more := cutLetters(token[1:]); slices.Contains(fileKinds, kind) && path && (more == "" || more[0] == '?' || more[0] == '/') {
			return joined
		}
	case token[0] == '/':
		if len(token) > 1 && dutch.IsASCIIWord(token[1]) && (strings.Count(token, "/") > 1 || namesFile(token)) {
			return joined
		}
	case token[0] == '_' && path:
		return joined
	case address[len(address)-1] == '%':
		if len(token) > 1 && isHex(token[0]) && isHex(token[1]) {
			return joined
		}
	case path && dutch.IsASCIIWord(token[0]) && dutch.IsASCIIWord(address[len(address)-1]) && namesFile(token) && !namesFile(address):
		return joined
	}
	return end
}

// cutLetters cuts the small letters from the front of a text.
func cutLetters(s string) (letters, rest string) {
	i := 0
	for i < len(s) && s[i] >= 'a' && s[i] <= 'z' {
		i++
	}
	return s[:i], s[i:]
}

// namesFile tells whether a part of an address has the name of a file in it: "ransport/application.pdf", "sp?id=2460".
func namesFile(part string) bool {
	if i := strings.IndexByte(part, '?'); i > 0 && strings.IndexByte(part[i:], '=') > 0 {
		return true
	}
	for from := 0; ; {
		i := strings.IndexByte(part[from:], '.')
		if i < 0 {
			return false
		}
		from += i + 1
		if kind, more := cutLetters(part[from:]); slices.Contains(fileKinds, kind) && (more == "" || more[0] == '?' || more[0] == '/' || more[0] == '#') {
			return true
		}
	}
}

// hostBehindBlank returns where the host of an address begins behind "www." and a blank, "www. voorbeeld.nl", or at.
func hostBehindBlank(text string, at int) int {
	if at+1 >= len(text) || text[at] != ' ' || !dutch.IsASCIIWord(text[at+1]) {
		return at
	}
	host := text[at+1:]
	end := 0
	for end < len(host) && hostByte(host[end]) {
		end++
	}
	host = strings.TrimRight(host[:end], ".-")
	dot := strings.LastIndexByte(host, '.')
	if dot < 2 || !slices.Contains(siteEndings, host[dot+1:]) {
		return at
	}
	return at + 1
}

// acrossBreak returns the end of the address with its part behind a line break that became a blank: what is left in
// front ends in a mark inside an address, and what follows looks like no word.
func acrossBreak(text string, end int) int {
	if end == 0 || end >= len(text) || strings.IndexByte("/-_=&?", text[end-1]) < 0 {
		return end
	}
	next := dutch.SkipBlanks(text, end)
	if next == end {
		return end
	}
	to, marks := next, 0
	for to < len(text) && (dutch.IsASCIIWord(text[to]) || strings.IndexByte("/-_=&?.%~#()", text[to]) >= 0) {
		if !dutch.IsASCIIWord(text[to]) {
			marks++
		}
		to++
	}
	rest := strings.TrimRight(text[next:to], ".?")
	for strings.HasSuffix(rest, ")") && strings.Count(rest, ")") > strings.Count(rest, "(") {
		rest = strings.TrimRight(rest[:len(rest)-1], ".?")
	}
	if marks < 2 || strings.Contains(rest, "://") || strings.HasPrefix(rest, "www.") {
		return end
	}
	return next + len(rest)
}

// acrossQuery returns the end of an address with the parts of its query that blanks parted: "?a=1&b=x y=2". No word of a
// sentence has an equals sign in it.
func acrossQuery(text string, end, start int) int {
	for end > start && end+1 < len(text) && text[end] == ' ' && strings.Contains(text[start:end], "?") {
		next := text[end+1:]
		if i := strings.IndexAny(next, " \n"); i >= 0 {
			next = next[:i]
		}
		if next = strings.TrimRight(next, ".,;:)»"); strings.IndexByte(next, '=') < 1 {
			break
		}
		end += 1 + len(next)
	}
	return end
}

// toFileName returns the end of the address with the end of its file name behind a blank that came into it:
// "www.voorbeeld.nl/2003/0311 12b.htm".
func toFileName(text string, end int) int {
	if end == 0 || end+1 >= len(text) || text[end] != ' ' || !lexicon.Digit(text[end-1]) || !strings.Contains(text[max(0, end-60):end], "/") {
		return end
	}
	to := end + 1
	for to < len(text) && dutch.IsASCIIWord(text[to]) {
		to++
	}
	for _, kind := range []string{".html", ".htm", ".pdf", ".asp", ".php", ".doc"} {
		if strings.HasPrefix(text[to:], kind) && to-end < 20 {
			return to + len(kind)
		}
	}
	return end
}
