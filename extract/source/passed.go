package source

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// Kinds of what is passed over, beside extensions.
const (
	PassedHidden       = "hidden file"
	PassedHiddenFolder = "hidden folder"
	PassedLink         = "link to a folder" // which could form a circle
	PassedReadme       = "README"
	PassedBare         = "without extension"
	PassedResources    = "file of resources" // as macOS puts them into archives
	PassedDevice       = "device"
)

// Errors of what gives no document without being read.
var (
	// ErrPassed tells that an input is not one to read: see Input.Passed.
	ErrPassed = errors.New("passed over: no file that a folder or archive is searched for")
	// ErrNone tells that a folder or archive holds nothing to read.
	ErrNone = errors.New("no documents in it")
)

// extensions are those of files that a folder is searched for. A file named as an argument is read whatever its name.
var extensions = append([]string{".txt", ".text", ".md", ".pdf", ".docx", ".xml", ".html", ".htm", ".xhtml"}, packed...)

// packed are the extensions of archives.
var packed = []string{".gz", ".tgz", ".tar", ".zip"}

// ownFolder is the name of folders in which the program keeps what is its own. None has a document.
const ownFolder = ".kamergraaf"

// isMetadata tells by its name what lies beside an official publication and is read with it, or tells where it was fetched.
func isMetadata(name string) bool {
	return strings.EqualFold(name, "metadata.xml") || strings.EqualFold(name, "source.json")
}

// Wanted tells whether a file in a folder looks like a document, by its extension. It is neither hidden, nor a README, nor
// the metadata beside an official publication.
func Wanted(name string) bool {
	return passed(name) == "" && !isMetadata(name)
}

// passed returns the kind of a file that a folder is not searched for, or "".
func passed(name string) string {
	lower := strings.ToLower(name)
	ext := filepath.Ext(lower)
	switch {
	case isMetadata(name):
		return ""
	case strings.HasPrefix(name, "."):
		return PassedHidden
	case strings.HasPrefix(lower, "readme"):
		return PassedReadme
	case slices.Contains(extensions, ext):
		return ""
	case !isExtension(ext):
		return PassedBare
	}
	return ext
}

// isExtension tells an extension from what merely stands behind the last full stop of a name ("Vragen d.d. 3 mei").
func isExtension(ext string) bool {
	const longest = 8
	other := func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return len(ext) > 1 && len(ext) <= longest && strings.IndexFunc(ext[1:], other) < 0
}

// passedOver is an input that is not one to read.
func passedOver(path, kind string) Input {
	return Input{Path: path, Passed: kind, Load: func() ([]byte, error) { return nil, ErrPassed }}
}
