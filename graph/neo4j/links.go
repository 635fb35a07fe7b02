package neo4j

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"w3id.org/kamergraaf/ontology"
)

// linkGraph is the graph of links that a load found.
type linkGraph struct {
	name     string
	contents []content
}

// linkBatch is how many descriptions of links a transaction writes: each makes a few statements.
const linkBatch = defaultBatch / 4

// heldLink is a link that the database holds.
type heldLink struct {
	node      string // IRI that gives the reason
	from      string
	edge      edge     // from its first end to the other
	documents []string // that its ends are, or that are about them
}

// documentSet tells which documents a load has seen, by hashes of their IRIs.
type documentSet map[uint64]struct{}

func hashIRI(iri string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(iri))
	return h.Sum64()
}

func (s documentSet) add(iri string) { s[hashIRI(iri)] = struct{}{} }

func (s documentSet) has(iri string) bool {
	_, ok := s[hashIRI(iri)]
	return ok
}

// relink replaces the links between the documents of a load by those that the load found. A link to a document that was
// not in the load stays: nothing new is known of it.
func (s *sender) relink(found *linkGraph, seen documentSet) error {
	links, err := s.links(found.name)
	if err != nil {
		return fmt.Errorf("see what is linked in %s: %w", s.store.name(), err)
	}
	questions, err := s.tiedQuestions(found.name)
	if err != nil {
		return fmt.Errorf("see which questions are tied in %s: %w", s.store.name(), err)
	}
	stale, contents := found.merge(links, questions, seen)
	if err := s.withdraw(stale); err != nil {
		return fmt.Errorf("withdraw links in %s: %w", s.store.name(), err)
	}
	for part := range slices.Chunk(contents, linkBatch) {
		if err := s.deliver(part); err != nil {
			return err
		}
	}
	return nil
}

// links reads the links that a graph states.
func (s *sender) links(graph string) (links []heldLink, err error) {
	query := fmt.Sprintf(`MATCH (:Resource {iri: $graph})-[:REGISTERS]->(l:%s)-[:%s]->(a), (l)-[:%s]->(b)
UNWIND [(a)-[r:%s]->(b) WHERE $graph IN r.documents | type(r)] AS kind
RETURN l.iri, kind, a.iri, b.iri, [(d)-[:%s]->(i) WHERE i IN [a, b] | d.iri] + [e IN [a, b] WHERE NOT e:%s | e.iri]`,
		ontology.Link.Label, ontology.LinkFrom.Neo4j, ontology.LinkTo.Neo4j, strings.Join(linkKinds, "|"), ontology.Concerns.Neo4j, ontology.Inquiry.Label)
	err = s.store.inTransaction(s.ctx, s.session.ExecuteRead, func(tx transaction) error {
		rows, err := tx.run(query, map[string]any{"graph": graph})
		links = nil
		for _, r := range rows {
			links = append(links, heldLink{node: r[0].(string), from: r[2].(string), edge: edge{r[1].(string), r[3].(string)}, documents: stringsOf(r[4])})
		}
		return err
	})
	return links, err
}

// tiedQuestions returns the questions that a graph ties to others.
func (s *sender) tiedQuestions(graph string) (questions []string, err error) {
	query := fmt.Sprintf("MATCH (:Resource {iri: $graph})-[:REGISTERS]->(q:%s) RETURN q.iri", ontology.Question.Label)
	err = s.store.inTransaction(s.ctx, s.session.ExecuteRead, func(tx transaction) error {
		rows, err := tx.run(query, map[string]any{"graph": graph})
		questions = nil
		for _, r := range rows {
			questions = append(questions, r[0].(string))
		}
		return err
	})
	return questions, err
}

// merge returns what is to be withdrawn of the links that are held, only by name, and what the graph is to say where it
// says something else, or the same. What it says of documents that the load did not have stays.
func (g *linkGraph) merge(links []heldLink, questions []string, seen documentSet) (stale, contents []content) {
	told := map[string]bool{}
	for _, c := range g.contents {
		told[c.subjects[0].iri] = true
	}
	kept := map[string][]edge{} // of links that stay though they were not found
	gone := map[string]bool{}
	for _, l := range links {
		switch {
		case told[l.node]:
		case slices.ContainsFunc(l.documents, func(d string) bool { return !seen.has(d) }):
			kept[l.from] = append(kept[l.from], l.edge)
		default:
			gone[l.node], gone[l.from], gone[g.name] = true, true, true
		}
	}
	for _, q := range questions {
		if document, _, _ := strings.Cut(q, "/question/"); !told[q] && seen.has(document) {
			gone[q], gone[g.name] = true, true
		}
	}
	for _, c := range g.contents {
		iri := c.subjects[0].iri
		contents = append(contents, c.with(kept[iri]))
		delete(kept, iri)
		delete(gone, iri)
	}
	for _, iri := range sortedKeys(kept) {
		if !gone[iri] {
			continue // nothing new is known of it
		}
		c := content{graph: g.name, subjects: []subject{{iri: iri, props: map[string]any{}}}}
		contents = append(contents, c.with(kept[iri]))
		delete(gone, iri)
		delete(gone, g.name)
	}
	for _, iri := range sortedKeys(gone) {
		stale = append(stale, content{graph: g.name, subjects: []subject{{iri: iri}}})
	}
	return stale, contents
}

// with returns the content with more relationships from its subject.
func (c content) with(edges []edge) content {
	if len(edges) == 0 {
		return c
	}
	s := c.subjects[0]
	s.edges = uniqueEdges(append(slices.Clip(s.edges), edges...))
	c.subjects, c.statements = []subject{s}, c.statements+len(edges)
	c.hash = c.sum()
	return c
}

// withdraw removes what a graph that no document owns says of things.
func (s *sender) withdraw(stale []content) error {
	if len(stale) == 0 {
		return nil
	}
	return s.store.inTransaction(s.ctx, s.session.ExecuteWrite, func(tx transaction) error {
		if _, err := lock(tx, stale); err != nil {
			return err
		}
		orphans, err := clear(tx, stale)
		if err != nil {
			return err
		}
		return collect(tx, orphans)
	})
}
