package official

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/outline"
	"w3id.org/kamergraaf/extract/source/xmltext"
)

// metaElement reads <meta name="" content=""/>, also of metadata of its own.
func (d *officialDoc) metaElement(name string) error {
	if name == "meta" || name == "metadata" {
		d.meta.Add(d.x.Attr("name"), d.x.Attr("content"))
	}
	return nil
}

// furniture reads what the page prints above the sentences of the header: it holds the document's identity.
func (d *officialDoc) furniture(name string) error {
	if name == "kop" && d.out.Part != extract.LineUnknown { // a heading inside an answer
		return d.block(extract.LineUnknown)
	}
	d.flush()
	at, role := d.x.LineOf(d.x.At), d.x.Attr("inhoud")
	if name == "kamervraagkop" {
		return d.x.Each(d.furniture)
	}
	t, err := d.x.FlowOf()
	if err != nil || t.Len() == 0 {
		return err
	}
	d.out.Lines = append(d.out.Lines, extract.Line{Kind: extract.LineFurniture, Text: t, Whole: true, Place: at})
	s := t.String()
	switch {
	case name == "kamervraagnummer" || name == "vraagnummer":
		setNumber(&d.facts, s)
	case role == "vergaderjaar":
		d.facts.SessionYear, _ = dutch.SessionYearIn(s)
	case role == "kameraanduiding":
		d.facts.Chamber = outline.ChamberOf(s)
	case role == "documenttype":
		d.facts.Kind = outline.KindOfType(s)
	}
	return nil
}

// header reads a sentence of the header; who asks, about what, and dates in it are marked.
func (d *officialDoc) header() error {
	d.flush()
	at, reply := d.x.LineOf(d.x.At), d.x.Attr("type") == "antwoord"
	f := xmltext.Flow{X: d.x}
	d.flow = &f // notes put their marks here
	defer func() { d.flow = nil }()
	subject, asked := "", askedBy{}
	var part func(name string) (bool, error)
	part = func(name string) (bool, error) {
		switch name {
		case "datum":
			date := dutch.IsoDate(d.x.Attr("isodatum"))
			if reply {
				d.facts.Answered = date
			} else if d.facts.Submitted == "" {
				d.facts.Submitted = date
			}
		case "kamervraagonderwerp", "ondw":
			t, err := d.x.FlowOf()
			f.AddText(t)
			subject = t.String()
			d.facts.Subject = subject
			return true, err
		case "naam", "organisatie":
			f.Space = f.Space || name == "naam" && wordBefore(d.x)
			from := f.Length()
			err := f.Read(part)
			if !reply && subject == "" {
				asked.add(name, extract.Span{Start: from, End: f.Length()})
			}
			return true, err
		case "voorvoegsel", "voorvoegsels", "achternaam", "voorletters", "voornaam":
			f.Space = f.Space || wordBefore(d.x)
		case "noot":
			return true, d.noot()
		}
		return false, nil
	}
	err := f.Read(part)
	line := f.Line(extract.LineHeader, at)
	line.Head = &extract.Head{Askers: asked.in(line.Text.String()), Subject: subject}
	d.out.Lines = append(d.out.Lines, line)
	return err
}

// askedBy are the places of names and their parties in a sentence.
type askedBy struct {
	names, parties []extract.Span
}

// add takes up a name, or the party of the names before it that have none yet.
func (a *askedBy) add(element string, span extract.Span) {
	if element == "naam" {
		a.names = append(a.names, span)
		return
	}
	for len(a.parties) < len(a.names) {
		a.parties = append(a.parties, span)
	}
}

// in returns those who ask, by their places in s; nobody where one has no party, so that the words have to be read.
func (a *askedBy) in(s string) (askers []extract.Asker) {
	if len(a.parties) < len(a.names) {
		return nil
	}
	for i := range a.names {
		name, party := trimmed(s, a.names[i]), trimmed(s, a.parties[i])
		if name.Empty() || party.Empty() {
			return nil
		}
		askers = append(askers, extract.Asker{Name: dutch.MendName(s[name.Start:name.End]), Party: s[party.Start:party.End], NameSpan: name, PartySpan: party})
	}
	return askers
}

// trimmed returns a span without the spaces at its ends.
func trimmed(s string, span extract.Span) extract.Span {
	words := s[span.Start:span.End]
	start := span.Start + len(words) - len(strings.TrimLeft(words, " "))
	return extract.Span{Start: start, End: max(start, span.Start+len(strings.TrimRight(words, " ")))}
}

// wordBefore tells whether the tag that was just read stands directly after a word, or the end of an element.
func wordBefore(x *xmltext.Scanner) bool {
	at := strings.LastIndexByte(x.Str[:x.At], '<')
	if at < 1 {
		return false
	}
	switch c := x.Str[at-1]; {
	case c == '>':
		before := strings.LastIndexByte(x.Str[:at], '<')
		return before >= 0 && strings.HasPrefix(x.Str[before:], "</")
	default:
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == ',' || c >= 0x80 && !strings.HasSuffix(x.Str[:at], "«")
	}
}

// setNumber fills the number of the document from the figure that it prints.
func setNumber(f *extract.Facts, s string) {
	s = strings.Trim(s, " .")
	digits := dutch.LeadingDigits(s)
	switch {
	case digits == "":
	case len(digits) >= 9 && len(digits) == len(s), strings.HasPrefix(s[len(digits):], "Z"):
		f.CaseNumber = s
	case len(digits) == len(s):
		f.Number = s
	}
}
