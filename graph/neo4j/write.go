package neo4j

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/ontology"
)

// write replaces what the database has of the contents' graphs by the contents, in one transaction. Contents that are there
// already are left out; the others are returned. Except for registers and links, each graph is in it once.
func write(tx transaction, contents []content) ([]content, error) {
	known, err := lock(tx, contents)
	if err != nil {
		return nil, fmt.Errorf("lock the graphs: %w", err)
	}
	var fresh, stale []content
	for _, c := range contents {
		hash, loaded := known[c.key()]
		if hash == c.hash {
			continue
		}
		fresh = append(fresh, c)
		if loaded {
			stale = append(stale, c)
		}
	}
	orphans, err := clear(tx, stale)
	if err != nil {
		return nil, fmt.Errorf("clear what is replaced: %w", err)
	}
	if err := create(tx, fresh); err != nil {
		return nil, err
	}
	if err := collect(tx, orphans); err != nil {
		return nil, fmt.Errorf("remove what nobody mentions: %w", err)
	}
	return fresh, nil
}

// key names what a content replaces: the whole of a document's graph, else a description of one thing.
func (c *content) key() [2]string {
	if c.document != "" {
		return [2]string{c.graph, ""}
	}
	return [2]string{c.graph, c.subjects[0].iri}
}

// matchRegistered finds the description e that graph row[0] gives of node n, row[1]. It begins at the node: a graph of
// registers describes thousands.
const matchRegistered = "MATCH (n:Resource {iri: row[1]}) MATCH (n)<-[e:REGISTERS]-(g) WHERE g.iri = row[0]"

// lock keeps other loaders from the graphs until the transaction ends, and returns the hashes of what is there. The
// graphs are locked in order, so that two loaders do not wait for each other.
func lock(tx transaction, contents []content) (map[[2]string]string, error) {
	owners := map[string]any{}
	var pairs []any
	for _, c := range contents {
		owners[c.graph] = nil
		if c.document != "" {
			owners[c.graph] = c.document
		} else {
			pairs = append(pairs, []any{c.graph, c.subjects[0].iri})
		}
	}
	var graphs []any
	for _, g := range sortedKeys(owners) {
		graphs = append(graphs, []any{g, owners[g]})
	}
	known := map[[2]string]string{}
	rows, err := tx.run(`UNWIND $rows AS row
MERGE (g:Resource {iri: row[0]}) SET g:Loaded, g.loadedFrom = row[1]
WITH g WHERE g.loadedHash IS NOT NULL RETURN g.iri, "", g.loadedHash`, map[string]any{"rows": graphs})
	if err == nil && len(pairs) > 0 {
		var described [][]any
		described, err = tx.run("UNWIND $rows AS row "+matchRegistered+" RETURN row[0], row[1], e.hash", map[string]any{"rows": pairs})
		rows = append(rows, described...)
	}
	for _, row := range rows {
		known[[2]string{row[0].(string), row[1].(string)}] = row[2].(string)
	}
	return known, err
}

// create adds contents that are not in the database yet.
func create(tx transaction, contents []content) error {
	ids, err := createNodes(tx, contents)
	if err != nil {
		return fmt.Errorf("add nodes: %w", err)
	}
	steps := []struct {
		what string
		run  func(transaction, nodeIDs, []content) error
	}{
		{"describe nodes", createLabels}, {"note who describes", createDescriptions}, {"unite descriptions", uniteDescriptions},
		{"add relationships", createEdges}, {"note what was loaded", createHashes},
	}
	for _, step := range steps {
		if err := step.run(tx, ids, contents); err != nil {
			return fmt.Errorf("%s: %w", step.what, err)
		}
	}
	return nil
}

// nodeIDs are the database's own ids of nodes, by IRI. Within a transaction they find a node faster than its IRI.
type nodeIDs map[string]string

// createNodes makes sure that all nodes are there, in the order of their IRIs: two loaders that need the same nodes
// then wait for each other instead of locking each other out.
func createNodes(tx transaction, contents []content) (nodeIDs, error) {
	ids := nodeIDs{}
	for _, c := range contents {
		ids[c.graph] = ""
		for _, s := range c.subjects {
			ids[s.iri] = ""
			for _, e := range s.edges {
				ids[e.to] = ""
			}
		}
	}
	iris := sortedKeys(ids)
	// One row with all ids takes half the time of a row for each.
	rows, err := tx.run(`UNWIND $rows AS iri MERGE (n:Resource {iri: iri}) WITH collect(n) AS nodes
RETURN [n IN nodes | elementId(n)], nodes[0].iri, nodes[-1].iri`, map[string]any{"rows": iris})
	if err != nil || len(iris) == 0 {
		return ids, err
	}
	if rows[0][1] != iris[0] || rows[0][2] != iris[len(iris)-1] {
		return nil, errors.New("the server gives nodes in another order than it was asked for")
	}
	for i, id := range stringsOf(rows[0][0]) {
		ids[iris[i]] = id
	}
	return ids, nil
}

// createLabels gives nodes their labels and properties.
func createLabels(tx transaction, ids nodeIDs, contents []content) error {
	groups := map[string][]any{}
	for _, c := range contents {
		for _, s := range c.subjects {
			labels := ""
			for _, l := range s.labels {
				labels += ":" + l
			}
			groups[labels] = append(groups[labels], []any{ids[s.iri], s.props})
		}
	}
	for _, labels := range sortedKeys(groups) {
		set := "SET n += row[1]"
		if labels != "" {
			set = "SET n" + labels + ", n += row[1]"
		}
		if err := send(tx, "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row[0] "+set, groups[labels]); err != nil {
			return err
		}
	}
	return nil
}

// matchPair finds the two nodes of a row.
const matchPair = "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1] "

// createDescriptions notes which graph gives which labels and properties to nodes that it does not own.
func createDescriptions(tx transaction, ids nodeIDs, contents []content) error {
	documents, registers := []any{}, []any{}
	for _, c := range contents {
		for _, s := range c.subjects {
			if s.owned {
				continue
			}
			payload := maps.Clone(s.props)
			if len(s.labels) > 0 {
				payload[describedAs] = s.labels
			}
			row := []any{ids[c.graph], ids[s.iri], payload}
			if c.document != "" {
				documents = append(documents, row)
				continue
			}
			payload[describedHash] = c.hash
			registers = append(registers, row)
		}
	}
	if err := send(tx, matchPair+"CREATE (a)-[e:DESCRIBES]->(b) SET e = row[2]", documents); err != nil {
		return err
	}
	return send(tx, matchPair+"CREATE (a)-[e:REGISTERS]->(b) SET e = row[2]", registers)
}

// uniteDescriptions gives nodes that no document owns the values that all their descriptions give to the same properties.
func uniteDescriptions(tx transaction, _ nodeIDs, contents []content) error {
	var shared []described
	for _, c := range contents {
		for _, s := range c.subjects {
			if !s.owned && len(s.props) > 0 {
				shared = append(shared, described{s.iri, slices.Collect(maps.Keys(s.props))})
			}
		}
	}
	return restore(tx, shared, 2)
}

// linkKinds are the relationships that the links state between documents, and that a document may state too.
var linkKinds = []string{ontology.SameInquiryAs.Neo4j, ontology.SameDocumentAs.Neo4j, ontology.ReplacedBy.Neo4j}

// alone tells whether only the content's document states such a relationship from a node: it begins at the document, at its
// graph, or below.
func (c *content) alone(s subject, kind string) bool {
	return s.owned || c.document != "" && (s.iri == c.document || s.iri == c.graph) && !slices.Contains(linkKinds, kind)
}

// createEdges adds relationships. Those that only this document states can be added without looking at what is there; others
// only gain a document.
func createEdges(tx transaction, ids nodeIDs, contents []content) error {
	own, shared := map[string][]any{}, map[string][]any{}
	for _, c := range contents {
		for _, s := range c.subjects {
			for _, e := range s.edges {
				group := shared
				if c.alone(s, e.kind) {
					group = own
				}
				group[e.kind] = append(group[e.kind], []any{ids[s.iri], ids[e.to], c.source()})
			}
		}
	}
	for _, kind := range sortedKeys(own) {
		if err := send(tx, matchPair+"CREATE (a)-[:"+kind+" {documents: [row[2]]}]->(b)", own[kind]); err != nil {
			return err
		}
	}
	for _, kind := range sortedKeys(shared) {
		slices.SortFunc(shared[kind], compareRows)
		err := send(tx, matchPair+"MERGE (a)-[r:"+kind+`]->(b) ON CREATE SET r.documents = [row[2]]
ON MATCH SET r.documents = CASE WHEN row[2] IN r.documents THEN r.documents ELSE r.documents + row[2] END`, shared[kind])
		if err != nil {
			return err
		}
	}
	return nil
}

// createHashes marks documents as loaded. It comes last, although the order within a transaction makes no difference.
func createHashes(tx transaction, ids nodeIDs, contents []content) error {
	var rows []any
	for _, c := range contents {
		if c.document != "" {
			rows = append(rows, []any{ids[c.graph], c.hash})
		}
	}
	return send(tx, "UNWIND $rows AS row MATCH (g) WHERE elementId(g) = row[0] SET g.loadedHash = row[1]", rows)
}

// send runs a statement over rows, unless there are none.
func send[R any](tx transaction, cypher string, rows []R) error {
	if len(rows) == 0 {
		return nil
	}
	_, err := tx.run(cypher, map[string]any{"rows": rows})
	return err
}

// compareRows orders rows by their first two columns.
func compareRows(a, b any) int {
	x, y := a.([]any), b.([]any)
	return cmp.Or(strings.Compare(x[0].(string), y[0].(string)), strings.Compare(x[1].(string), y[1].(string)))
}
