package outline

import (
	"os"
	"path/filepath"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/internal/opening"
)

// Metadata are the descriptions that are published with a document: values by name ("OVERHEIDop.vergaderjaar").
type Metadata map[string][]string

// Add adds a value; the case of names does not count, because pages and files differ in it.
func (m Metadata) Add(name, value string) {
	name, value = strings.ToLower(strings.TrimSpace(name)), strings.Join(strings.Fields(value), " ")
	if name != "" && value != "" {
		m[name] = append(m[name], value)
	}
}

// Merge adds from other what m lacks.
func (m Metadata) Merge(other Metadata) {
	for name, values := range other {
		if len(m[name]) == 0 {
			m[name] = values
		}
	}
}

// first returns the first value of the first name that has one.
func (m Metadata) first(names ...string) string {
	for _, name := range names {
		if values := m[name]; len(values) > 0 {
			return values[0]
		}
	}
	return ""
}

// Facts adds what the metadata say to what the document itself says.
func (m Metadata) Facts(f extract.Facts) extract.Facts {
	set := func(field *string, value string) {
		if *field == "" {
			*field = value
		}
	}
	set(&f.ID, officialID(m.first("dc.identifier", "dcterms.identifier")))
	if f.ID == "" {
		set(&f.Other, m.otherPaper())
	}
	set(&f.Title, m.first("dc.title", "dcterms.title"))
	set(&f.Chamber, ChamberOf(m.first("dc.creator", "dcterms.creator")))
	year, _ := dutch.SessionYearIn(m.first("overheidop.vergaderjaar"))
	set(&f.SessionYear, year)
	set(&f.Number, m.first("overheidop.aanhangsel", "overheidop.aanhangselnummer"))
	set(&f.CaseNumber, m.first("overheidop.vraagnummer"))
	set((*string)(&f.Submitted), string(metaDate(m.first("overheidop.datumindiening"))))
	set((*string)(&f.Answered), string(metaDate(m.first("overheidop.datumontvangst"))))
	set((*string)(&f.Kind), string(KindOfType(m.first("dc.type", "dcterms.type", "overheidop.publicationname"))))
	if id, ok := dutch.ParseOfficialID(f.ID); ok && f.Kind == "" && id.Questions() {
		f.Kind = extract.QuestionPaper
	}
	if f.Kind == extract.QuestionPaper {
		f.Answered = ""
	}
	for _, name := range m["overheidop.indiener"] {
		f.Askers = append(f.Askers, extract.Asker{Name: name})
	}
	for _, category := range append(m["overheid.category"], m["dc.subject"]...) {
		f.Topics = addCategory(f.Topics, category)
	}
	return f
}

// MaxTopics is the most topics that are kept; no document has so many.
const MaxTopics = 200

// addCategory adds a category and, where it names the wider one before a bar, that one too.
func addCategory(topics []string, category string) []string {
	for _, part := range strings.Split(category, "|") {
		part = strings.TrimSpace(part)
		known := part == "" || len(topics) >= MaxTopics
		for _, t := range topics {
			known = known || t == part
		}
		if !known {
			topics = append(topics, part)
		}
	}
	return topics
}

// officialID returns s where it is meant as the identifier of questions or answers, else "". Its form is checked where it is used.
func officialID(s string) string {
	s = identifierIn(s)
	if id, ok := dutch.ParseOfficialID(s); ok {
		return id.Text
	}
	if strings.HasPrefix(s, "ah-") || strings.HasPrefix(s, "kv-") {
		return s
	}
	return ""
}

// otherPaper tells what sort of paper the metadata describe where that is none of the Aanhangsel, else "".
func (m Metadata) otherPaper() string {
	if sort := dutch.OtherID(identifierIn(m.first("dc.identifier", "dcterms.identifier"))); sort != "" {
		return sort
	}
	for _, name := range [...]string{"overheidop.publicationname", "dc.type", "dcterms.type"} {
		if sort := dutch.OtherType(m.first(name)); sort != "" {
			return sort
		}
	}
	return ""
}

// identifierIn returns the identifier in an address, or s itself, in small letters.
func identifierIn(s string) string {
	s = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(s)), ".html")
	return s[strings.LastIndexByte(s, '/')+1:]
}

// metaDate reads "2004-09-28", "28-09-2004" or a date in words.
func metaDate(s string) extract.Date {
	parts := strings.Split(s, "-")
	if len(parts) == 3 && len(parts[2]) == 4 {
		s = parts[2] + "-" + parts[1] + "-" + parts[0]
	}
	return dutch.AnyDate(s)
}

// metadataRoots are the root elements of files that hold nothing but metadata.
var metadataRoots = map[string]bool{"metadata_gegevens": true, "owms-metadata": true}

// IsMetadata tells a file that only describes another one. It is no document.
func IsMetadata(_ string, head []byte) bool { return metadataRoots[xmltext.RootOf(head)] }

// ReadMetadata reads a file of metadata: <metadata name="" content=""/>, or an element for each value.
func ReadMetadata(data []byte) (Metadata, error) {
	doc, base, _ := xmltext.Decode(data)
	x := xmltext.NewScanner(doc, base)
	if _, err := x.Root(); err != nil {
		return nil, err
	}
	m := Metadata{}
	for {
		token, err := x.Next()
		if err != nil {
			return nil, err
		}
		if token == xmltext.EOF {
			return m, nil
		}
		if token != xmltext.Start {
			continue
		}
		if name := x.Attr("name"); name != "" {
			m.Add(name, x.Attr("content"))
			continue
		}
		name := strings.Replace(x.Name, ":", ".", 1)
		if at := x.At; !x.Closing && at < len(x.Str) && x.Str[at] != '<' {
			if end := strings.IndexByte(x.Str[at:], '<'); end > 0 && strings.HasPrefix(x.Str[at+end:], "</") {
				m.Add(name, x.Value(at, at+end, false))
			}
		}
	}
}

// BesideMetadata reads the metadata published beside a document: metadata.xml, or a file of the document's own name. A
// metadata.xml that names another document is left alone.
func BesideMetadata(path, number string, open func(name string) ([]byte, error)) Metadata {
	if open == nil {
		return Metadata{}
	}
	for _, name := range metadataNames(path) {
		data, err := open(name)
		if err != nil || !IsMetadata(name, data) {
			continue
		}
		m, err := ReadMetadata(data)
		if err != nil {
			continue
		}
		id := officialID(m.first("dc.identifier", "dcterms.identifier"))
		if name != "metadata.xml" || id == "" && m.otherPaper() == "" || describes(id, path, number) {
			return m
		}
	}
	return Metadata{}
}

// metadataNames returns the names that the metadata of a document may have.
func metadataNames(path string) [4]string {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	return [...]string{base + "_metadata.xml", base + ".metadata.xml", "metadata_" + base + ".xml", "metadata.xml"}
}

// BesideBytes returns all metadata beside a document, unparsed.
func BesideBytes(path string) (all []byte) {
	open := Siblings(path)
	if open == nil {
		return nil
	}
	for _, name := range metadataNames(path) {
		if data, err := open(name); err == nil {
			all = append(append(append(all, name...), 0), data...)
		}
	}
	return all
}

// describes tells whether a document with a path and a number can be the one with an identifier.
func describes(id, path, number string) bool {
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	folder := filepath.Base(filepath.Dir(path))
	if officialID(base) != "" {
		return officialID(base) == id
	}
	return number == "" || strings.HasSuffix(id, "-"+number) || strings.EqualFold(folder, id)
}

// maxSibling bounds the size of a file read beside a document.
const maxSibling = 1 << 20

// Siblings returns a function that reads files beside path, or nil where path is no file.
func Siblings(path string) func(name string) ([]byte, error) {
	if path == "" || path == "-" || strings.Contains(path, "!") {
		return nil
	}
	return func(name string) ([]byte, error) {
		file := filepath.Join(filepath.Dir(path), name)
		if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() || info.Size() > maxSibling {
			return nil, os.ErrNotExist
		}
		return opening.ReadFile(file)
	}
}

// ChamberOf reads the Chamber that a text names.
func ChamberOf(s string) string {
	switch {
	case strings.Contains(s, "Tweede Kamer"):
		return "tk"
	case strings.Contains(s, "Eerste Kamer"):
		return "ek"
	}
	return ""
}

// KindOfType reads the kind of a document that its type names, "" where an answer and a notice share the type.
func KindOfType(s string) extract.DocumentKind {
	lower := strings.ToLower(s)
	if strings.Contains(lower, "zonder antwoord") {
		return extract.QuestionPaper
	}
	return ""
}
