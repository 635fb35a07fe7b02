package sqlite

import (
	"fmt"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/ontology"
)

// paper is a document whose graph is being kept.
type paper struct {
	*Batch
	id     int64
	iri    string
	graph  string
	units  map[string]int64 // ids by IRI; that of a notice by the IRI of the document
	header string           // IRI of the header
	values map[string]any   // of the row of the document
	cites  map[string][]string
	noted  map[string]bool // what mentions in the notice name
}

// notice is the kind of a unit that is no thing of its own: its text is that of the document.
const notice = "Notice"

// document keeps the graph of a document, and returns the id of the document.
func (b *Batch) document(g *rdf.Graph) (int64, error) {
	iri, named := strings.CutSuffix(g.Name.Value(), "/graph")
	if !named {
		return 0, fmt.Errorf("%w: %s is no graph of a document", ErrUnmapped, g.Name)
	}
	all, err := b.subjects(g)
	if err != nil {
		return 0, err
	}
	id, err := b.row("documents", iri)
	if err != nil {
		return 0, err
	}
	p := &paper{Batch: b, id: id, iri: iri, graph: g.Name.Value(), units: map[string]int64{}, values: map[string]any{}, cites: map[string][]string{}, noted: map[string]bool{}}
	if err := p.begin(); err != nil {
		return 0, err
	}
	for _, step := range []func(*subject) error{p.unit, p.thing, p.mention} {
		for _, s := range all {
			if err := step(s); err != nil {
				return 0, err
			}
		}
	}
	if err := p.end(all); err != nil {
		return 0, err
	}
	return id, p.waiting.flush(p.do)
}

// begin makes sure that the document is that of one input only.
func (p *paper) begin() error {
	var other string
	known, err := p.one("SELECT path FROM _inputs WHERE document = ?", []any{p.id}, &other)
	if err == nil && known {
		return fmt.Errorf("%s is the document of %s too", p.iri, other)
	}
	if err == nil {
		err = p.do("INSERT OR IGNORE INTO written VALUES (?)", p.id)
	}
	return err
}

// unit makes the row of a unit, so that others can refer to it.
func (p *paper) unit(s *subject) error {
	if s.iri == p.iri {
		if text := s.object(ontology.Text); !text.IsZero() {
			return p.addUnit(s.iri, notice, nil, nil, text.Value())
		}
		return nil
	}
	for _, c := range s.classes {
		table, is := unitTables[c]
		if !is {
			continue
		}
		number, position, text := literal(s, ontology.Number), literal(s, ontology.SchemaPosition), literal(s, ontology.Text)
		if err := p.addUnit(s.iri, p.m.classes[c].Name, number, position, text); err != nil || table == "" {
			if c == ontology.Header.IRI {
				p.header = s.iri
			}
			return err
		}
		if c != ontology.Note.IRI { // of which part knows more
			p.waiting.add("INSERT INTO "+table+" (id, document, number, position)", p.units[s.iri], p.id, number, position)
		}
		return nil
	}
	return nil
}

// literal returns the value of a property of a subject as a column keeps it, nil for none.
func literal(s *subject, p ontology.Property) any {
	t := s.object(p)
	if t.IsZero() {
		return nil
	}
	v, err := value(t)
	if err != nil {
		return t.Value()
	}
	return v
}

func (p *paper) addUnit(iri, kind string, number, position, text any) error {
	if p.lastUnit == 0 {
		if _, err := p.one("SELECT coalesce(max(id), 0) FROM units", nil, &p.lastUnit); err != nil {
			return err
		}
	}
	p.lastUnit++
	p.units[iri] = p.lastUnit
	p.waiting.add("INSERT INTO units (id, iri, document, kind, number, position, text)", p.lastUnit, iri, p.id, kind, number, position, text)
	return nil
}

// thing keeps what the graph says of a thing that is no mention: the document and its units, what the document alone knows, and
// what others say the same of.
func (p *paper) thing(s *subject) error {
	_, unit := p.units[s.iri]
	switch {
	case s.iri == p.iri:
		return p.head(s)
	case unit:
		return p.part(s)
	case s.iri == p.graph || strings.HasPrefix(s.iri, p.graph+"/") || s.is(ontology.Source) || s.is(ontology.ProvActivity):
		return p.reading(s)
	case s.is(ontology.Mention):
		return nil
	case s.is(ontology.Inquiry):
		return p.inquiry(s)
	case strings.HasPrefix(s.iri, p.iri+"/"):
		id, table, err := p.classed(s)
		if err != nil {
			return err
		}
		return p.describe(id, table, s, "document")
	default:
		return p.shared(s)
	}
}

// head keeps what the graph says of the document itself.
func (p *paper) head(s *subject) error {
	for _, c := range s.classes {
		if columnClasses[c] == "documents.kind" {
			p.values["kind"] = p.m.classes[c].Name
		}
	}
	for _, st := range s.statements {
		switch property := st.Predicate.Value(); {
		case property == ontology.Text.IRI, property == ontology.Mentions.IRI:
		case property == ontology.Cites.IRI:
			p.cites[s.iri] = append(p.cites[s.iri], st.Object.Value())
		case pairs[property].subject == "document":
			if err := p.pair(pairs[property], p.id, st.Object.Value()); err != nil {
				return err
			}
		default:
			if err := p.keep(p.values, "documents", p.id, st, "document"); err != nil {
				return err
			}
		}
	}
	return nil
}

// pair adds a row to a table of pairs whose object is a thing.
func (p *paper) pair(t pair, subject int64, object string) error {
	c, _ := p.m.tables[t.table].column(t.object)
	id, err := p.row(c.Refers, object)
	if err != nil {
		return err
	}
	p.waiting.add("INSERT OR IGNORE INTO "+t.table+" ("+t.subject+", "+t.object+")", subject, id)
	return nil
}

// part keeps what the graph says of a unit beside its text.
func (p *paper) part(s *subject) error {
	id := p.units[s.iri]
	var noteTo any
	for _, st := range s.statements {
		var err error
		switch property := st.Predicate.Value(); property {
		case ontology.Text.IRI, ontology.Number.IRI, ontology.SchemaPosition.IRI, ontology.PartOf.IRI, ontology.Mentions.IRI:
		case ontology.Cites.IRI:
			p.cites[s.iri] = append(p.cites[s.iri], st.Object.Value())
		case ontology.Answers.IRI, ontology.RefersTo.IRI:
			var other int64
			if other, err = p.within(st); err == nil {
				t := pairs[property]
				p.waiting.add("INSERT OR IGNORE INTO "+t.table+" ("+t.subject+", "+t.object+")", id, other)
			}
		case ontology.NoteTo.IRI:
			noteTo, err = p.within(st)
		default:
			err = fmt.Errorf("%w: %s", ErrUnmapped, st.Predicate)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.iri, err)
		}
	}
	if s.is(ontology.Note) {
		p.waiting.add("INSERT INTO notes (id, document, number, position, note_to)", id, p.id, literal(s, ontology.Number), literal(s, ontology.SchemaPosition), noteTo)
	}
	return nil
}

// within returns the unit of the same document that is the object of a statement.
func (p *paper) within(st rdf.Statement) (int64, error) {
	object, known := p.units[st.Object.Value()]
	if !known {
		return 0, fmt.Errorf("%w: %s is no unit of the document", ErrUnmapped, st.Object)
	}
	return object, nil
}

// reading keeps how the document was read, in its own row.
func (p *paper) reading(s *subject) error {
	for _, st := range s.statements {
		property, err := p.m.property(st)
		switch {
		case err != nil:
			return err
		case leftOut[property.IRI] != "":
			continue
		case !strings.HasPrefix(renamed[property.IRI], "documents."):
			return fmt.Errorf("%s: %w: %s", s.iri, ErrUnmapped, st.Predicate)
		}
		p.values[p.m.columns[property.IRI]] = st.Object.Value()
	}
	return nil
}

// inquiry keeps the day of an inquiry, which all of its documents say. All else follows from these.
func (p *paper) inquiry(s *subject) error {
	id, _, err := p.classed(s)
	if err != nil {
		return err
	}
	for _, st := range s.statements {
		property, err := p.m.property(st)
		switch {
		case err != nil:
			return err
		case property.IRI == ontology.DctDateSubmitted.IRI:
			if err := p.do("UPDATE inquiries SET date_submitted = ? WHERE id = ?", st.Object.Value(), id); err != nil {
				return err
			}
		case follows["Inquiry "+property.Name] == "":
			return fmt.Errorf("%s: %w: %s", s.iri, ErrUnmapped, st.Predicate)
		}
	}
	return nil
}

// shared keeps what the document says of a thing of which others say the same: in which capacity it shows people, on which site a
// page is, that a document which it replaces is one.
func (p *paper) shared(s *subject) error {
	id, _, err := p.classed(s)
	if err != nil {
		return err
	}
	for _, c := range s.classes {
		if strings.HasPrefix(columnClasses[c], "people.") {
			p.people[id] = struct{}{}
			p.waiting.add("INSERT OR IGNORE INTO _capacities", p.id, id, p.m.classes[c].Name)
		}
	}
	for _, st := range s.statements {
		switch st.Predicate.Value() {
		case ontology.OnSite.IRI:
			site, err := p.row("sites", st.Object.Value())
			if err != nil {
				return err
			}
			if err := p.do("UPDATE web_pages SET on_site = ? WHERE id = ?", site, id); err != nil {
				return err
			}
		case ontology.ReplacedBy.IRI:
			if err := p.keep(nil, "documents", id, st, "document"); err != nil {
				return err
			}
		default:
			return fmt.Errorf("%s: %w: %s of what the document does not own", s.iri, ErrUnmapped, st.Predicate)
		}
	}
	return nil
}

// mention keeps a mention.
func (p *paper) mention(s *subject) error {
	if !s.is(ontology.Mention) {
		return nil
	}
	for _, st := range s.statements {
		property := p.m.properties[st.Predicate.Value()]
		if _, kept := p.m.tables["mentions"].column(p.m.columns[property.IRI]); !kept {
			return fmt.Errorf("%s: %w: %s", s.iri, ErrUnmapped, st.Predicate)
		}
	}
	target, body := s.object(ontology.OaHasTarget).Value(), s.object(ontology.OaHasBody)
	var unit, thing any
	if id, known := p.units[target]; known {
		unit = id
	} else if target != p.iri {
		return fmt.Errorf("%s: %w: %s is no unit of the document", s.iri, ErrUnmapped, target)
	}
	if !body.IsZero() {
		id, err := p.thingID(body.Value())
		if err != nil {
			return err
		}
		thing = id
		p.noted[body.Value()] = p.noted[body.Value()] || target == p.iri
	}
	p.waiting.add(`INSERT INTO mentions (document, unit, words, start, "end", kind, has_body, recogniser, sentence)`, p.id, unit, literal(s, ontology.OaExact),
		literal(s, ontology.OaStart), literal(s, ontology.OaEnd), literal(s, ontology.Kind), thing, literal(s, ontology.Recogniser), literal(s, ontology.Sentence))
	return nil
}

// end keeps the row of the document, and what its units cite. What header and notice cite is stated of the document: it is kept of
// the notice where that names it, or the header does not.
func (p *paper) end(all []*subject) error {
	if err := p.set(p.id, "documents", p.values); err != nil {
		return err
	}
	if err := p.common(p.id, p.values); err != nil {
		return err
	}
	if err := p.do("UPDATE things SET class = ? WHERE id = ?", ontology.Document.Name, p.id); err != nil {
		return err
	}
	inHeader := map[string]bool{}
	for _, iri := range p.cites[p.header] {
		inHeader[iri] = true
	}
	for _, s := range all {
		var unit any
		if id, is := p.units[s.iri]; is {
			unit = id
		}
		for _, iri := range p.cites[s.iri] {
			if s.iri == p.iri && inHeader[iri] && !p.noted[iri] {
				continue
			}
			cited, err := p.thingID(iri)
			if err != nil {
				return err
			}
			p.waiting.add("INSERT INTO citations (document, unit, cites)", p.id, unit, cited)
		}
	}
	return nil
}
