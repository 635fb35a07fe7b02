package kvr

import (
	"bytes"
	"context"
	"html"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/source/xmltext"
	"w3id.org/kamergraaf/extract/text"
)

// Is tells a record of the KVR set (Kamervragen 1984-2008 as XML, made by PoliticalMashup) by its root element.
func Is(_ string, head []byte) bool { return xmltext.RootOf(head) == "kvr" }

// Read reads a KVR record. The record says what each part is, so the lines of the paper are paragraphs with their roles; a
// problem tells where the record contradicts itself, or a part was filed in the wrong element.
func Read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	return new(Reader).Read(ctx, path, data)
}

func (k *kvr) read(ctx context.Context, path string, data []byte) (*extract.Paper, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	doc, base, problems := xmltext.Decode(data)
	if bytes.Contains(data, []byte("Staten-Generaal digitaal")) {
		doc, base = mendOCR(doc, base)
	}
	k.x.Begin(doc, base)
	k.paper = &extract.Paper{Path: path, Problems: problems}
	if _, err := k.x.Root(); err != nil {
		return nil, err
	}
	k.kind, k.kindLine = k.x.AttrText("type").TrimSpace(), k.x.LineOf(k.x.At)
	k.count = strings.TrimSpace(k.x.Attr("aantalvragen"))
	if err := k.x.Each(k.part); err != nil {
		return nil, err
	}
	if err := k.x.Finish(); err != nil {
		return nil, err
	}
	for _, s := range k.x.Stray {
		t := html.UnescapeString(strings.TrimSpace(k.x.Str[s.Start:s.End]))
		k.leftOut("record-text", "This text stands between the elements of the record and was left out: ", t, k.x.LineOf(s.Start), k.x.LineOf(s.End-1))
	}
	k.assemble()
	k.paper.Problems = append(k.paper.Problems, k.x.Found.Problems()...)
	return k.paper, nil
}

// kvr is a record being read.
type kvr struct {
	x     xmltext.Scanner
	paper *extract.Paper

	kind     text.Text // "Antwoord", or the last line of the text where the record's maker took that for the kind
	kindLine int
	count    string // number of questions that the record announces

	items       []kvrEntry // metadata, in the order of the record
	furniture   []kvrItem  // what the page prints above and below its text
	header      kvrItem    // the header's sentence, where it was filed as a question
	asked       kvrAsked
	reply       kvrReply
	questions   kvrText
	answers     kvrText
	explanation kvrPart
	notice      kvrPart
	noticeDate  string
	noticeBy    extract.Answerer
}

// kvrItem is the value of an entry of the metadata, or a line of the page's furniture.
type kvrItem struct {
	text text.Text
	line int
}

// kvrEntry is an entry of the metadata.
type kvrEntry struct {
	name string
	kvrItem
}

// kvrPart is a text of the record: a question, an answer, a note, an explanation, a notice.
type kvrPart struct {
	number  string // as the record has it
	numbers []int  // of a question or an answer, where that is a label
	text    text.Text
	marks   []extract.Mark
	line    int
}

// kvrText is the questions or the answers with their notes.
type kvrText struct {
	parts []kvrPart
	notes []kvrPart
	marks []string // at the end of the last part: the record's maker took them for notes without text
}

// part reads a child of the root.
func (k *kvr) part(name string) (err error) {
	switch name {
	case "meta":
		return k.x.Each(k.meta)
	case "vragen":
		return k.texts(&k.questions)
	case "antwoorden":
		return k.texts(&k.answers)
	case "toelichting":
		k.explanation, err = k.readPart()
	case "mededeling":
		k.noticeDate = k.x.Attr("mededelingdatum")
		k.noticeBy.Name, k.noticeBy.Role, k.noticeBy.Portfolio = k.x.Attr("mededeler"), k.x.Attr("functie"), k.x.Attr("afdeling")
		k.notice, err = k.readPart()
	default:
		return k.unknown(name)
	}
	return err
}

func (k *kvr) meta(name string) error {
	switch name {
	case "metadata":
		return k.x.Each(k.item)
	case "header":
		k.keepFurniture("titel", "vergaderjaar", "typehandeling", "typedoc")
		k.asked.year, k.asked.chamber = k.x.Attr("vergaderjaar"), k.x.Attr("kamer")+" "+k.x.Attr("titel")
	case "footer":
		k.keepFurniture("lopendefooter", "issn-nummer", "uitgever")
	case "vraagdata":
		return k.readAsked()
	case "antwoorddata":
		return k.readReply()
	default:
		return k.unknown(name)
	}
	return nil
}

// keepFurniture keeps attributes that hold what the page prints above and below its text.
func (k *kvr) keepFurniture(names ...string) {
	line := k.x.LineOf(k.x.At)
	for _, name := range names {
		if t := k.x.AttrText(name).TrimSpace(); t.Len() > 0 {
			k.furniture = append(k.furniture, kvrItem{t, line})
		}
	}
}

// item reads an entry of the metadata. Names of people are separated by semicolons.
func (k *kvr) item(name string) error {
	if name != "item" {
		return k.unknown(name)
	}
	key := k.x.Attr("attribuut")
	if !askedFor(key) {
		return nil
	}
	line := k.x.LineOf(k.x.At)
	f := k.x.NewFlow()
	err := f.Read(func(string) (bool, error) {
		if f.Length() > 0 {
			f.AddText(text.Loose(";"))
			f.Space = true
		}
		return false, nil
	})
	k.items = append(k.items, kvrEntry{key, kvrItem{f.Done(), line}})
	return err
}

// askedFor tells whether an entry of the metadata is ever used. The others describe the file ("Omvang"), or
// repeat what the paper says.
func askedFor(entry string) bool {
	switch entry {
	case "Afkomstig_van", "Beantwoorder", "Bibliografische_omschrijving", "Datum_indiening", "Datum_reaktie", "Document-id",
		"Indiener", "Kamer", "Permalink", "Rubriek", "Tekstcorrecties", "Trefwoorden", "Vindplaats", "Vraagnr_bij_indiening":
		return true
	}
	return false
}

// entry returns the entry of the metadata with a name, the last where there are several.
func (k *kvr) entry(name string) kvrItem {
	for i := len(k.items) - 1; i >= 0; i-- {
		if k.items[i].name == name {
			return k.items[i].kvrItem
		}
	}
	return kvrItem{}
}

// texts reads questions or answers, and their notes.
func (k *kvr) texts(into *kvrText) error {
	return k.x.Each(func(name string) error {
		switch name {
		case "vraag", "antwoord":
			part, err := k.readPart()
			part.numbers = dutch.LabelNumbers(part.number)
			into.parts = append(into.parts, part)
			return err
		case "noten":
			return k.x.Each(func(name string) error {
				note, err := k.readPart()
				if note.text.Len() == 0 {
					into.marks = append(into.marks, note.number)
				} else {
					into.notes = append(into.notes, note)
				}
				return err
			})
		}
		return k.unknown(name)
	})
}

// readPart reads the text of the element that the last token began.
func (k *kvr) readPart() (kvrPart, error) {
	part := kvrPart{number: strings.TrimSpace(k.x.Attr("nummer")), line: k.x.LineOf(k.x.At)}
	f := k.x.NewFlow()
	err := f.Read(func(name string) (bool, error) {
		if name != "voetnoot" {
			return false, nil
		}
		f.Mark(strings.TrimSpace(k.x.Attr("nummer")))
		return true, nil
	})
	part.text, part.marks = f.Done(), f.Marks
	return part, err
}

// unknown reports an element that no known record has, with where its text stands, which is left out.
func (k *kvr) unknown(name string) error {
	line := k.x.LineOf(k.x.At)
	t, err := k.x.FlowOf()
	what := " is not known: its text was left out: "
	if t.Len() == 0 {
		what = " is not known."
	}
	k.leftOut("record-element", "The element "+name+what, t.String(), line, k.x.LineOf(k.x.At))
	return err
}

// leftOut reports text that was left out, with its first words and where it ends, so that it can be found.
func (k *kvr) leftOut(code, message, text string, line, last int) {
	if text != "" {
		message += quoted(text)
		if last > line {
			message += ", to line " + strconv.Itoa(last)
		}
		message += "."
	}
	k.problem(code, message, line)
}

func (k *kvr) problem(code, message string, line int) {
	k.paper.Problems = append(k.paper.Problems, extract.Problem{Code: code, Message: message, Line: line})
}
