package neo4j

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/opening"
)

// listMark is between the values of a list in CSV.
const listMark = "\x1f"

// columnTypes are the types of columns in the header files.
var columnTypes = map[rdf.Sort]string{
	rdf.Date: "date", rdf.DateTime: "datetime", rdf.Integer: "long", rdf.NonNegative: "long", rdf.Year: "long", rdf.Boolean: "boolean",
}

// writeAll merges what was noted and writes all files.
func (c *CSV) writeAll() error {
	columns := sortedKeys(c.columns)
	files, err := c.open(columns)
	if err != nil {
		return err
	}
	err = c.mergeNodes(files, columns)
	if err == nil {
		err = c.mergeEdges(files)
	}
	if err = cmp.Or(err, files.close()); err != nil {
		return err
	}
	return c.writeHelp(files.fixes)
}

// csvFiles are the files being written.
type csvFiles struct {
	nodes, edges, describes *csvFile
	fixes                   []string // Cypher for what CSV cannot hold
}

func (f *csvFiles) close() error {
	return cmp.Or(f.nodes.close(), f.edges.close(), f.describes.close())
}

// open writes the headers and begins the files.
func (c *CSV) open(columns []string) (*csvFiles, error) {
	typed := ""
	for _, name := range columns {
		p, sort, _ := c.mapping.literal(name)
		kind := columnTypes[sort]
		if kind == "" {
			kind = "string"
		}
		if !p.Single {
			kind += "[]"
		}
		typed += "," + name + ":" + kind
	}
	var err error
	f := &csvFiles{}
	begin := func(name, header string) *csvFile {
		file, failed := createCSV(filepath.Join(c.dir, name+".csv"))
		err = cmp.Or(err, failed, opening.WriteFile(filepath.Join(c.dir, name+"-header.csv"), []byte(header+"\n"), 0o666))
		return file
	}
	f.nodes = begin("nodes", "iri:ID,:LABEL,loadedHash:string,loadedFrom:string"+typed)
	f.edges = begin("relationships", ":START_ID,:TYPE,:END_ID,documents:string[]")
	f.describes = begin("descriptions", ":START_ID,:TYPE,:END_ID,labels:string[],hash:string"+typed)
	if err != nil {
		_ = f.close()
		return nil, fmt.Errorf("write CSV: %w", err)
	}
	return f, nil
}

// mergeNodes writes each node once, with all that is said of it, and the bookkeeping relationships.
func (c *CSV) mergeNodes(f *csvFiles, columns []string) error {
	var iri string
	var facts []nodeFact
	flush := func() error {
		if len(facts) == 0 {
			return nil
		}
		c.nodeCount++
		return c.writeNode(f, columns, iri, facts)
	}
	err := c.nodes.Each(func(line []byte) error {
		name, said, _ := bytes.Cut(line, []byte{'\t'})
		var fact nodeFact
		if err := json.Unmarshal(said, &fact); err != nil {
			return fmt.Errorf("read back what was said of %s: %w", name, err)
		}
		if !c.counts(fact.Writing) {
			return nil
		}
		if string(name) != iri {
			if err := flush(); err != nil {
				return err
			}
			iri, facts = string(name), facts[:0]
		}
		if fact.says() || len(facts) == 0 {
			facts = append(facts, fact)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// writeNode writes one node.
func (c *CSV) writeNode(f *csvFiles, columns []string, iri string, facts []nodeFact) error {
	labels, props := []string{"Resource"}, map[string][]string{}
	hash, from := "", ""
	for _, fact := range facts {
		labels = append(labels, fact.Labels...)
		for name, values := range fact.Props {
			props[name] = append(props[name], values...)
		}
		if fact.IsGraph {
			labels = append(labels, "Loaded")
			hash, from = fact.Loaded, fact.From
		}
		if fact.Graph != "" {
			c.relationCount++
			row := []string{quoted(fact.Graph), fact.Kind, quoted(iri), list(fact.Labels), quoted(fact.Hash)}
			for _, name := range columns {
				row = append(row, c.cell(f, descriptionOf(fact, iri), name, fact.Props[name]))
			}
			f.describes.row(row)
		}
	}
	row := []string{quoted(iri), list(sortedOnce(labels)), quoted(hash), quoted(from)}
	for _, name := range columns {
		row = append(row, c.cell(f, fmt.Sprintf("(x:Resource {iri: %s})", cypherString(iri)), name, sortedOnce(props[name])))
	}
	f.nodes.row(row)
	return f.nodes.err()
}

// descriptionOf returns the pattern of a bookkeeping relationship.
func descriptionOf(fact nodeFact, iri string) string {
	return fmt.Sprintf("(:Resource {iri: %s})-[x:%s]->(:Resource {iri: %s})", cypherString(fact.Graph), fact.Kind, cypherString(iri))
}

// cell returns the field of a property of a node or relationship x, of which pattern is the pattern. What CSV cannot
// hold is left empty and becomes Cypher to run afterwards: several values of a property that should have one, and
// values with the mark of lists in them.
func (c *CSV) cell(f *csvFiles, pattern, name string, values []string) string {
	if len(values) == 0 {
		return ""
	}
	p, sort, _ := c.mapping.literal(name)
	marked := !p.Single && slices.ContainsFunc(values, func(v string) bool { return strings.Contains(v, listMark) })
	if p.Single && len(values) > 1 || marked {
		f.fixes = append(f.fixes, "MATCH "+pattern+" SET x."+name+" = ["+cypherList(sort, values)+"]")
		return ""
	}
	field := values[0]
	if !p.Single {
		field = strings.Join(values, listMark)
	}
	c.longest = max(c.longest, len(field))
	return quote(field)
}

// cypherForms are the expressions that make values of strings.
var cypherForms = map[rdf.Sort]string{
	rdf.Date: "date(%s)", rdf.DateTime: "datetime(%s)", rdf.Boolean: "toBoolean(%s)",
	rdf.Integer: "toInteger(%s)", rdf.NonNegative: "toInteger(%s)", rdf.Year: "toInteger(%s)",
}

// cypherList returns values of a sort as Cypher writes them.
func cypherList(sort rdf.Sort, values []string) string {
	form := cypherForms[sort]
	if form == "" {
		form = "%s"
	}
	terms := make([]string, 0, len(values))
	for _, v := range values {
		terms = append(terms, fmt.Sprintf(form, cypherString(v)))
	}
	return strings.Join(terms, ", ")
}

// cypherString returns a string as Cypher writes it.
func cypherString(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`, "\r", `\r`, ";", `\u003B`).Replace(s) + "'"
}

// mergeEdges writes each relationship once, with the documents that state it.
func (c *CSV) mergeEdges(f *csvFiles) error {
	var last [3]string
	var sources []string
	flush := func() {
		if len(sources) > 0 {
			c.relationCount++
			field := list(sortedOnce(sources))
			c.longest = max(c.longest, len(field))
			f.edges.row([]string{quoted(last[0]), last[1], quoted(last[2]), field})
		}
	}
	err := c.edges.Each(func(line []byte) error {
		p := strings.Split(string(line), "\t")
		id, _ := strconv.ParseUint(p[4], 16, 64)
		n, _ := strconv.ParseUint(p[5], 16, 64)
		if !c.counts([2]uint64{id, n}) {
			return nil
		}
		if now := [3]string(p[:3]); now != last {
			flush()
			last, sources = now, sources[:0]
		}
		sources = append(sources, p[3])
		return f.edges.err()
	})
	flush()
	return err
}

// writeHelp writes the command line of the import and what to run afterwards.
func (c *CSV) writeHelp(fixes []string) error {
	after := strings.Join(append(schema(), fixes...), ";\n") + ";\n"
	if err := opening.WriteFile(filepath.Join(c.dir, "after.cypher"), []byte(after), 0o666); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	script := "#!/bin/sh\n# Makes the database neo4j from the files in this folder, replacing what it holds. Run it where Neo4j 5 is\n" +
		"# installed, while the server is stopped; then start the server and run: cypher-shell -f after.cypher\n" +
		"set -e\ncd \"$(dirname \"$0\")\"\n\"${NEO4J_ADMIN:-neo4j-admin}\" " + strings.Join(c.ImportArgs(), " ") + "\n"
	if err := opening.WriteFile(filepath.Join(c.dir, "import.sh"), []byte(script), 0o777); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// ImportArgs returns the arguments of neo4j-admin, run in the folder of the export. They are complete after Close.
func (c *CSV) ImportArgs() []string {
	buffer := max(4<<20, 2*c.longest+1<<10)
	return []string{
		"database", "import", "full", "neo4j", "--overwrite-destination=true", "--id-type=string", "--array-delimiter=U+001F",
		"--multiline-fields=true", "--ignore-empty-strings=false", "--trim-strings=false", "--read-buffer-size=" + strconv.Itoa(buffer),
		"--nodes=nodes-header.csv,nodes.csv", "--relationships=relationships-header.csv,relationships.csv",
		"--relationships=descriptions-header.csv,descriptions.csv",
	}
}

// list returns a field with a list of names or IRIs.
func list(values []string) string { return quoted(strings.Join(values, listMark)) }

// quoted returns a field with a name or IRI; one that is empty is none.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

// quote returns a field with a text, which may be empty.
func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

func sortedOnce(ss []string) []string {
	ss = slices.Sorted(slices.Values(ss))
	return slices.Compact(ss)
}
