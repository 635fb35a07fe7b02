package source

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// metaElement reads <meta name="" content=""/>, also of metadata of its own.
func (d *officialDoc) metaElement(name string) error {
	if name == "meta" || name == "metadata" {
		d.meta.add(d.x.attr("name"), d.x.attr("content"))
	}
	return nil
}

// furniture reads what the page prints above the sentences of the header: it holds the document's identity.
func (d *officialDoc) furniture(name string) error {
	if name == "kop" && d.out.part != extract.LineUnknown { // a heading inside an answer
		return d.block(extract.LineUnknown)
	}
	d.flush()
	at, role := d.x.lineOf(d.x.pos), d.x.attr("inhoud")
	if name == "kamervraagkop" {
		return d.x.each(d.furniture)
	}
	t, err := d.x.flowOf()
	if err != nil || t.Len() == 0 {
		return err
	}
	d.out.lines = append(d.out.lines, extract.Line{Kind: extract.LineFurniture, Text: t, Whole: true, Place: at})
	s := t.String()
	switch {
	case name == "kamervraagnummer" || name == "vraagnummer":
		setNumber(&d.facts, s)
	case role == "vergaderjaar":
		d.facts.SessionYear, _ = sessionYearIn(s)
	case role == "kameraanduiding":
		d.facts.Chamber = chamberOf(s)
	case role == "documenttype":
		d.facts.Kind = kindOfType(s)
	}
	return nil
}

// header reads a sentence of the header; dates in it are given in figures too.
func (d *officialDoc) header() error {
	d.flush()
	at, reply := d.x.lineOf(d.x.pos), d.x.attr("type") == "antwoord"
	f := flow{x: d.x}
	d.flow = &f // notes put their marks here
	defer func() { d.flow = nil }()
	err := f.read(func(name string) (bool, error) {
		switch name {
		case "datum":
			date := isoDate(d.x.attr("isodatum"))
			if reply {
				d.facts.Answered = date
			} else if d.facts.Submitted == "" {
				d.facts.Submitted = date
			}
		case "kamervraagonderwerp", "ondw":
			t, err := d.x.flowOf()
			f.addText(t)
			d.facts.Subject = t.String()
			return true, err
		case "naam", "voorvoegsel", "voorvoegsels", "achternaam", "voorletters", "voornaam":
			f.space = f.space || wordBefore(d.x)
		case "noot":
			return true, d.noot()
		}
		return false, nil
	})
	d.out.lines = append(d.out.lines, f.line(extract.LineHeader, at))
	return err
}

// wordBefore tells whether the tag that was just read stands directly behind a word, or the end of an element.
func wordBefore(x *xmlScanner) bool {
	at := strings.LastIndexByte(x.s[:x.pos], '<')
	if at < 1 {
		return false
	}
	switch c := x.s[at-1]; {
	case c == '>':
		before := strings.LastIndexByte(x.s[:at], '<')
		return before >= 0 && strings.HasPrefix(x.s[before:], "</")
	default:
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ',' || c >= 0x80 && !strings.HasSuffix(x.s[:at], "«")
	}
}

// setNumber fills the number of the document from the figure that it prints.
func setNumber(f *extract.Facts, s string) {
	s = strings.Trim(s, " .")
	digits := leadingDigits(s)
	switch {
	case digits == "":
	case len(digits) >= 9 && len(digits) == len(s), strings.HasPrefix(s[len(digits):], "Z"):
		f.CaseNumber = s
	case len(digits) == len(s):
		f.Number = s
	}
}
