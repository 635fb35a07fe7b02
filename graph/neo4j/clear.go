package neo4j

import (
	"maps"
	"slices"
	"strings"
)

// described names properties of a node.
type described struct {
	iri  string
	keys []string
}

// clear removes what graphs say, and returns the nodes that may no longer be mentioned by any graph. Of contents only the
// names are used.
func clear(tx transaction, stale []content) (orphans []string, err error) {
	if len(stale) == 0 {
		return nil, nil
	}
	owned, err := ownedNodes(tx, stale)
	if err != nil {
		return nil, err
	}
	given, err := dropDescriptions(tx, stale)
	if err != nil {
		return nil, err
	}
	var stated []any
	for _, n := range owned {
		stated = append(stated, []any{n[0], n[1]})
	}
	for _, d := range given {
		stated = append(stated, []any{d.source, d.iri})
		orphans = append(orphans, d.iri)
	}
	objects, err := dropEdges(tx, stated)
	if err != nil {
		return nil, err
	}
	left, err := dropOwned(tx, owned)
	return slices.Concat(orphans, objects, left), err
}

// ownedNodes returns the nodes below documents, each as document, node.
func ownedNodes(tx transaction, stale []content) (owned [][2]string, err error) {
	var rows []any
	for _, c := range stale {
		if c.document != "" {
			rows = append(rows, []any{c.document, c.graph})
		}
	}
	found, err := tx.run(`UNWIND $rows AS row MATCH (n:Resource) WHERE n.iri STARTS WITH row[0] + "/" AND n.iri <> row[1]
RETURN row[0], n.iri`, map[string]any{"rows": rows})
	for _, r := range found {
		owned = append(owned, [2]string{r[0].(string), r[1].(string)})
	}
	return owned, err
}

// formerDescription is what a graph gave to a node that it does not own.
type formerDescription struct {
	source string // as relationships name it
	iri    string
	labels []string
	keys   []string
}

// dropDescriptions removes the labels and properties that graphs give to nodes which they do not own, unless
// another graph gives them too.
func dropDescriptions(tx transaction, stale []content) ([]formerDescription, error) {
	gifts, err := takeDescriptions(tx, stale)
	if err != nil {
		return nil, err
	}
	byLabel := map[string][]string{}
	var again []described
	for _, g := range gifts {
		for _, l := range g.labels {
			byLabel[l] = append(byLabel[l], g.iri)
		}
		if len(g.keys) > 0 {
			again = append(again, described{g.iri, g.keys})
		}
	}
	for _, label := range sortedKeys(byLabel) {
		err := send(tx, `UNWIND $rows AS iri MATCH (n:Resource {iri: iri})
WHERE NOT EXISTS { MATCH (n)<-[e:DESCRIBES|REGISTERS]-() WHERE "`+label+`" IN e.labels } REMOVE n:`+label, byLabel[label])
		if err != nil {
			return nil, err
		}
	}
	return gifts, restore(tx, again, 0)
}

// takeDescriptions deletes the relationships DESCRIBES and REGISTERS and returns what they held.
func takeDescriptions(tx transaction, stale []content) (gifts []formerDescription, err error) {
	var graphs, things []any
	for _, c := range stale {
		if c.document != "" {
			graphs = append(graphs, []any{c.graph, c.document})
		} else {
			things = append(things, []any{c.graph, c.subjects[0].iri})
		}
	}
	const take = " WITH source, n, e, e.labels AS labels, keys(e) AS keys DELETE e RETURN source, n.iri, labels, keys"
	rows, err := tx.run("UNWIND $rows AS row MATCH (:Resource {iri: row[0]})-[e:DESCRIBES]->(n) WITH row[1] AS source, n, e"+take, map[string]any{"rows": graphs})
	if err == nil && len(things) > 0 {
		var more [][]any
		more, err = tx.run("UNWIND $rows AS row "+matchRegistered+" WITH row[0] AS source, n, e"+take, map[string]any{"rows": things})
		rows = append(rows, more...)
	}
	for _, r := range rows {
		g := formerDescription{source: r[0].(string), iri: r[1].(string), labels: stringsOf(r[2]), keys: stringsOf(r[3])}
		g.keys = slices.DeleteFunc(g.keys, func(k string) bool { return k == describedAs || k == describedHash })
		gifts = append(gifts, g)
	}
	return gifts, err
}

// restore gives nodes the values of properties that their descriptions hold, all of them where they differ, and
// takes away properties that none holds. Nodes with fewer such descriptions than least are left as they are.
func restore(tx transaction, nodes []described, least int) error {
	if len(nodes) == 0 {
		return nil
	}
	var rows []any
	for _, n := range nodes {
		rows = append(rows, []any{n.iri, n.keys})
	}
	found, err := tx.run(`UNWIND $rows AS row MATCH (n:Resource {iri: row[0]})
WITH row, [(n)<-[e:DESCRIBES|REGISTERS]-() WHERE any(k IN row[1] WHERE e[k] IS NOT NULL) | properties(e)] AS held
WHERE size(held) >= $least RETURN row[0], row[1], held`, map[string]any{"rows": rows, "least": least})
	if err != nil {
		return err
	}
	var set []any
	for _, r := range found {
		set = append(set, []any{r[0], unite(stringsOf(r[1]), r[2].([]any))})
	}
	return send(tx, "UNWIND $rows AS row MATCH (n:Resource {iri: row[0]}) SET n += row[1]", set)
}

// unite returns the values that descriptions give to properties; nil, which removes it, for one that none gives.
func unite(keys []string, descriptions []any) map[string]any {
	out := map[string]any{}
	for _, k := range keys {
		out[k] = nil
		for _, d := range descriptions {
			v, ok := d.(map[string]any)[k]
			switch list, isList := v.([]any); {
			case !ok:
			case isList:
				for _, v := range list {
					out[k] = joined(out[k], v, false)
				}
			default:
				out[k] = joined(out[k], v, true)
			}
		}
	}
	return out
}

// dropEdges removes sources from the relationships that begin at nodes, and then the relationships without a source.
// Rows are source, node. It returns the nodes to which the relationships went.
func dropEdges(tx transaction, rows []any) (objects []string, err error) {
	if len(rows) == 0 {
		return nil, nil
	}
	found, err := tx.run(`UNWIND $rows AS row MATCH (n:Resource {iri: row[1]})-[r:`+strings.Join(relationTypes(), "|")+`]->(o)
WHERE row[0] IN r.documents
WITH row, r, o.iri AS iri, size(r.documents) = 1 AS last
FOREACH (_ IN CASE WHEN last THEN [1] ELSE [] END | DELETE r)
FOREACH (_ IN CASE WHEN last THEN [] ELSE [1] END | SET r.documents = [d IN r.documents WHERE d <> row[0]])
RETURN DISTINCT iri`, map[string]any{"rows": rows})
	for _, r := range found {
		objects = append(objects, r[0].(string))
	}
	return objects, err
}

// dropOwned removes nodes that a document owned. Those that others point to stay, bare; they are returned.
func dropOwned(tx transaction, owned [][2]string) (left []string, err error) {
	iris := map[string]bool{}
	for _, n := range owned {
		iris[n[1]] = true
	}
	if len(iris) == 0 {
		return nil, nil
	}
	sorted := slices.Sorted(maps.Keys(iris))
	if err := send(tx, "UNWIND $rows AS iri MATCH (n:Resource {iri: iri}) WHERE NOT EXISTS { (n)--() } DELETE n", sorted); err != nil {
		return nil, err
	}
	found, err := tx.run("UNWIND $rows AS iri MATCH (n:Resource {iri: iri}) RETURN iri, labels(n)", map[string]any{"rows": sorted})
	if err != nil {
		return nil, err
	}
	groups := map[string][]string{}
	for _, r := range found {
		labels := slices.DeleteFunc(stringsOf(r[1]), func(l string) bool { return l == "Resource" })
		groups[strings.Join(labels, ":")] = append(groups[strings.Join(labels, ":")], r[0].(string))
		left = append(left, r[0].(string))
	}
	for _, labels := range sortedKeys(groups) {
		remove := ""
		if labels != "" {
			remove = " REMOVE n:" + labels
		}
		if err := send(tx, "UNWIND $rows AS iri MATCH (n:Resource {iri: iri}) SET n = {iri: iri}"+remove, groups[labels]); err != nil {
			return nil, err
		}
	}
	return left, nil
}

// stringsOf returns a list of strings as the driver gives it.
func stringsOf(list any) (out []string) {
	items, _ := list.([]any)
	for _, i := range items {
		out = append(out, i.(string))
	}
	return out
}
