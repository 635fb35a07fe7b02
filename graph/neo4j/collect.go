package neo4j

import (
	"maps"
	"slices"
	"strings"
)

// collect removes those of the nodes that no document mentions any more, and what only they led to. A node stays
// while a document describes it, states a relationship from it, or while any but the links states one to it: what
// registers say of a mentioned person leads to its party.
func collect(tx transaction, nodes []string) error {
	types := strings.Join(relationTypes(), "|")
	for len(nodes) > 0 {
		slices.Sort(nodes)
		found, err := tx.run(`UNWIND $rows AS iri MATCH (n:Resource {iri: iri})
WHERE NOT n:Loaded
  AND NOT EXISTS { (n)<-[:DESCRIBES]-() }
  AND NOT EXISTS { MATCH (n)<-[r:`+types+`]-(o) WHERE o <> n AND any(d IN r.documents WHERE NOT d ENDS WITH $links) }
  AND NOT EXISTS { MATCH (n)-[r:`+types+`]->() WHERE any(d IN r.documents WHERE NOT d ENDS WITH $links AND NOT d ENDS WITH $register) }
  AND (size(labels(n)) = 1 OR EXISTS { (n)<-[:REGISTERS]-() })
WITH n, [(n)-[:`+types+`]-(o) | o.iri] AS near
DETACH DELETE n
RETURN near`, map[string]any{"rows": slices.Compact(nodes), "links": linksSuffix, "register": registerSuffix})
		if err != nil {
			return err
		}
		next := map[string]bool{}
		for _, r := range found {
			for _, iri := range stringsOf(r[0]) {
				next[iri] = true
			}
		}
		nodes = slices.Collect(maps.Keys(next))
	}
	return nil
}
