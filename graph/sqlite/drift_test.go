package sqlite

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/ontology"
)

// TestEveryTermHasItsPlace holds the schema to the vocabulary: every class has a table, and every property a column in the table of
// every class that has it, or a reason why not.
func TestEveryTermHasItsPlace(t *testing.T) {
	m := newMapping()
	for _, c := range ontology.Classes() {
		table, place := classTables[c.IRI], columnClasses[c.IRI]
		_, unit := unitTables[c.IRI]
		switch {
		case table != "" && m.tables[table].Name == "":
			t.Errorf("%s has no table %s", c.Name, table)
		case table == "" && place == "" && !unit && c.IRI != ontology.Mention.IRI && c.IRI != ontology.Link.IRI && leftOut[c.IRI] == "":
			t.Errorf("class %s has neither a table nor a reason why not", c.Name)
		}
	}
	for _, p := range ontology.Properties() {
		for _, class := range domain(t, p) {
			if why := misplaced(m, class, p); why != "" {
				t.Errorf("%s of %s: %s", p.Name, class.Name, why)
			}
		}
	}
}

// domain returns the classes whose things may have a property, as the vocabulary says.
func domain(t *testing.T, p ontology.Property) (all []ontology.Class) {
	t.Helper()
	for block := range strings.SplitSeq(ontology.Turtle(), "\n\n") {
		if !strings.HasPrefix(block, prefixed(p.IRI)+" a ") {
			continue
		}
		for _, said := range regexp.MustCompile(`(?s)(?:rdfs:domain|schema:domainIncludes) (.*?)[;.]\n`).FindAllStringSubmatch(block, -1) {
			for name := range strings.SplitSeq(said[1], ",") {
				i := slices.IndexFunc(ontology.Classes(), func(c ontology.Class) bool { return prefixed(c.IRI) == strings.TrimSpace(name) })
				if i < 0 {
					t.Fatalf("%s: no class %s", p.Name, name)
				}
				all = append(all, ontology.Classes()[i])
			}
		}
	}
	if len(all) == 0 && p.IRI != ontology.RdfType.IRI {
		t.Errorf("%s has no domain", p.Name)
	}
	return all
}

// prefixed returns an IRI as the vocabulary writes it.
func prefixed(iri string) string {
	for _, p := range ontology.Prefixes() {
		if name, ok := strings.CutPrefix(iri, p.Namespace); ok {
			return p.Name + ":" + name
		}
	}
	return iri
}

// misplaced says why the store has no place for a property of a class, "" where it has one.
func misplaced(m *mapping, class ontology.Class, p ontology.Property) string {
	if leftOut[p.IRI] != "" || follows[class.Name+" "+p.Name] != "" {
		return ""
	}
	if table, column, ok := strings.Cut(renamed[p.IRI], "."); ok {
		return missing(m, table, column)
	}
	if t, ok := pairs[p.IRI]; ok {
		return missing(m, t.table, t.object) + missing(m, t.table, t.subject)
	}
	table := classTables[class.IRI]
	if place := columnClasses[class.IRI]; place != "" {
		table, _, _ = strings.Cut(place, ".")
	}
	if unit, is := unitTables[class.IRI]; is {
		if table = unit; p.IRI == ontology.PartOf.IRI {
			return missing(m, "units", "document")
		}
	}
	switch class.IRI {
	case ontology.Mention.IRI:
		table = "mentions"
	case ontology.Link.IRI:
		table = "links"
	}
	return missing(m, table, m.columns[p.IRI])
}

func missing(m *mapping, table, column string) string {
	if _, ok := m.tables[table].column(column); !ok {
		return "table " + table + " has no column " + column
	}
	return ""
}

// TestTheFixedTablesAreThere holds the schema to the names on which others rely.
func TestTheFixedTablesAreThere(t *testing.T) {
	m := newMapping()
	for name := range strings.FieldsSeq(`documents inquiries questions answers notes units people memberships parties posts ministries laws law_parts
		agencies papers web_pages sites mentions citations links problems`) {
		if len(m.tables[name].Columns) == 0 {
			t.Errorf("there is no table %s", name)
		}
	}
	for name := range strings.FieldsSeq("words start end kind identifier identified unit") {
		if why := missing(m, "mentions", name); why != "" {
			t.Error(why)
		}
	}
}

// TestTheSchemaIsAsItsCommentsSay compares what is read from the comments with what SQLite has.
func TestTheSchemaIsAsItsCommentsSay(t *testing.T) {
	s := open(t)
	for _, table := range Tables() {
		if table.About == "" {
			t.Errorf("%s does not say what it is", table.Name)
		}
		if len(table.Columns) == 0 {
			continue
		}
		rows, err := s.db.Query("SELECT name FROM pragma_table_info(?)", table.Name)
		must(t, err)
		var names []string
		for rows.Next() {
			var name string
			must(t, rows.Scan(&name))
			names = append(names, name)
		}
		must(t, rows.Close())
		var said []string
		for _, c := range table.Columns {
			said = append(said, c.Name)
			if c.About == "" {
				t.Errorf("%s.%s does not say what it is", table.Name, c.Name)
			}
		}
		if !slices.Equal(names, said) {
			t.Errorf("%s has the columns %q, its comments tell of %q", table.Name, names, said)
		}
	}
	// What refers to a row is looked up when that row goes.
	rows, err := s.db.Query(`SELECT m.name || '.' || f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
		AND NOT EXISTS (SELECT 1 FROM pragma_index_list(m.name) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = f."from")
		AND f."from" <> 'id'`)
	must(t, err)
	defer rows.Close()
	for rows.Next() {
		var column string
		must(t, rows.Scan(&column))
		t.Errorf("%s refers to a table and has no index", column)
	}
}
