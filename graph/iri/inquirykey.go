package iri

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// maxSubject is how many letters of a subject the key of an inquiry has; longer subjects are distinguished by a hash.
const maxSubject = 48

// InquiryKey names the inquiry of a document by what each document about it prints: chamber, day of submission, the askers'
// surnames and the subject. Case, accents, punctuation, quotation marks, hyphens and spacing do not count. ok is false if the
// document lacks the day or the subject, without which different inquiries would get the same key.
func InquiryKey(d *extract.Document) (key string, ok bool) {
	return inquiryKey(d, surnames(d.Askers), squeeze(d.Subject))
}

func inquiryKey(d *extract.Document, names []string, subject string) (key string, ok bool) {
	if d.Submitted == "" || subject == "" {
		return "", false
	}
	var room [8]string
	parts := append(room[:0], ChamberOf(d), strings.ReplaceAll(string(d.Submitted), "-", ""))
	parts = append(append(parts, fewNames(names)...), shorten(subject))
	return Slug(strings.Join(parts, "-")), true
}

// ChamberOf returns the chamber of a document; papers that do not print it are of the Tweede Kamer, since the Eerste
// Kamer always names itself.
func ChamberOf(d *extract.Document) string {
	if d.Chamber == "" {
		return "tk"
	}
	return d.Chamber
}

// shorten cuts a squeezed subject and appends a hash of the whole; a short one is returned as it is.
func shorten(subject string) string {
	letters := 0
	for at := range subject {
		if letters == maxSubject {
			return subject[:at] + "-" + shortHash(subject)
		}
		letters++
	}
	return subject
}

// shortHash returns a hash of a text as eight hexadecimal digits.
func shortHash(s string) string {
	h := fnv.New32a()
	io.WriteString(h, s)
	return hex.EncodeToString(h.Sum(nil))
}

// surnames returns the askers' surnames as slugs, sorted, none twice: their order on paper can differ.
func surnames(askers []extract.Asker) []string {
	names := make([]string, 0, len(askers))
	for _, a := range askers {
		if s := Slug(Surname(a.Name)); s != "" {
			names = append(names, s)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// maxNames is how many askers the key of an inquiry has; more are distinguished by a hash. No more than some thirty ever asked
// together.
const maxNames = 40

// fewNames cuts a list of names and appends a hash of all; a short one is returned as it is.
func fewNames(names []string) []string {
	if len(names) <= maxNames {
		return names
	}
	return append(names[:maxNames:maxNames], shortHash(strings.Join(names, "\n")+"\n"))
}

// particles are the words that may come before the last word of a Dutch surname.
var particles = map[string]bool{
	"aan": true, "bij": true, "de": true, "den": true, "der": true, "het": true, "in": true, "la": true, "le": true,
	"el": true, "al": true, "op": true, "te": true, "ten": true, "ter": true, "tot": true, "uit": true, "van": true,
	"von": true, "'t": true, "’t": true, "di": true, "da": true, "du": true, "dos": true,
}

// tightHyphens closes double names that print parted.
var tightHyphens = strings.NewReplacer("- ", "-", " -", "-")

// Surname returns the last word of a printed name with the particles before it: "van Dijk" of "Gijs van Dijk", and
// "Slot" of "Bruins Slot" too, since nothing in print tells a given name from the first half of a surname.
func Surname(name string) string {
	if strings.IndexByte(name, '-') >= 0 {
		name = tightHyphens.Replace(name)
	}
	var room [8]string
	words := room[:0]
	for word := range strings.FieldsSeq(name) {
		words = append(words, word)
	}
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	from := len(words) - 1
	for from > 0 && particles[strings.ToLower(words[from-1])] {
		from--
	}
	return strings.Join(words[from:], " ")
}
