package files

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
	"unicode"
)

// longestName is how long a file's name may be, in bytes, with room for endings under the 255 of most file systems.
const longestName = 200

// OurPlace returns the place under the base of a thing of a kind: what follows the base, or for a thing whose IRI is
// elsewhere its kind and the last segment of its IRI.
func OurPlace(base, kind, iri string) string {
	if rest, ours := strings.CutPrefix(iri, base); ours {
		return rest
	}
	return kind + "/" + iri[strings.LastIndexByte(iri, '/')+1:]
}

// FileOf returns the path of the files of the thing at a place, without their endings: the place itself, unless its
// name would be too long for a file or holds what file names and addresses write differently. Such a name is cut and
// ends in a hash, and the place becomes an alias.
func FileOf(place string) string {
	kind, name, ok := strings.Cut(place, "/")
	if !ok || plainName(name) {
		return place
	}
	sum := sha256.Sum256([]byte(name))
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	cut := strings.Map(func(r rune) rune {
		if r < 0x80 && plainName("x"+string(r)) {
			return r
		}
		return '-'
	}, name)
	return kind + "/" + strings.TrimLeft(cut[:min(len(cut), longestName/2)], ".") + "-" + hex.EncodeToString(sum[:5])
}

// plainName tells whether a name can be a file's name and a segment of an address as it is.
func plainName(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-._~:=@,+", r) {
			return false
		}
	}
	return len(name) <= longestName && name != "" && name[0] != '.'
}

// AnchorOf returns the id under which a part of a thing is on its page: "artikel-3-lid-2".
func AnchorOf(part string) string {
	if decoded, err := url.PathUnescape(part); err == nil {
		part = decoded
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '_' {
			return r
		}
		return '-'
	}, part)
}
