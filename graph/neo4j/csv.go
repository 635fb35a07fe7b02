package neo4j

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/linesort"
)

// CSV is an rdf.Sink that writes the files from which `neo4j-admin database import full` makes the same database as
// a Loader would, much faster: nodes and relationships with their headers, import.sh with the command line, and
// after.cypher with the constraints and indexes to make afterwards. What documents say of the same things is merged
// by sorting in files under the same folder, so that memory does not grow but for a number of each graph.
type CSV struct {
	dir           string
	mapping       *mapping
	nodes, edges  *linesort.Sorter
	latest        map[uint64]uint32 // which writing of a graph, or of a description, counts
	columns       map[string]bool   // node properties seen
	bad           []Rejection
	longest       int // bytes of the longest field
	closed        bool
	made          bool // the folder is there
	err           error
	nodeCount     int
	relationCount int
}

// nodeFact is what one content says of a node. Of nodes that are only referred to, all but Writing is empty.
type nodeFact struct {
	Writing [2]uint64           // of which content, and which writing of it
	Graph   string              `json:",omitempty"` // that describes the node without owning it
	Kind    string              `json:",omitempty"` // of that relationship
	Labels  []string            `json:",omitempty"`
	Props   map[string][]string `json:",omitempty"`
	Hash    string              `json:",omitempty"`
	Loaded  string              `json:",omitempty"` // hash of the graph that the node is
	From    string              `json:",omitempty"` // document that owns the graph that the node is
	IsGraph bool                `json:",omitempty"`
}

// says tells whether the fact is more than that there is such a node.
func (f nodeFact) says() bool {
	return f.Labels != nil || f.Props != nil || f.Graph != "" || f.IsGraph
}

// NewCSV starts an export into a folder, which is made with what is first written. Files of an earlier export are replaced one by one: a
// folder that is to change at once, or not at all, is a new one that the caller renames after Close.
func NewCSV(dir string) (*CSV, error) {
	return &CSV{
		dir: dir, mapping: newMapping(), latest: map[uint64]uint32{}, columns: map[string]bool{},
		nodes: linesort.New(dir), edges: linesort.New(dir),
	}, nil
}

// makeFolder makes the folder with what is first written.
func (c *CSV) makeFolder() error {
	if c.made {
		return nil
	}
	if err := os.MkdirAll(c.dir, 0o777); err != nil {
		return fmt.Errorf("make the folder for CSV: %w", err)
	}
	c.made = true
	return nil
}

// Write adds a graph. Graphs that are refused are reported by Close.
func (c *CSV) Write(g *rdf.Graph) error {
	if c.closed {
		return errors.New("write to an export that has ended")
	}
	if err := c.makeFolder(); err != nil {
		return err
	}
	contents, err := c.mapping.contents(g)
	if err != nil {
		c.bad = append(c.bad, Rejection{Graph: g.Name.Value(), Err: err})
		return nil
	}
	for i := range contents {
		if err := c.add(&contents[i]); err != nil {
			return err
		}
	}
	return nil
}

// add notes what a content says, in lines that sort by node and by relationship.
func (c *CSV) add(said *content) error {
	key := said.key()
	h := fnv.New64a()
	h.Write([]byte(key[0] + "\n" + key[1]))
	id := h.Sum64()
	c.latest[id]++
	writing := [2]uint64{id, uint64(c.latest[id])}
	book := nodeFact{Writing: writing, IsGraph: true}
	if said.document != "" {
		book.From, book.Loaded = said.document, said.hash
	}
	if err := c.addNode(said.graph, book); err != nil {
		return err
	}
	for _, s := range said.subjects {
		if err := c.addSubject(said, s, writing); err != nil {
			return err
		}
	}
	return nil
}

// addSubject notes what a content says of one node.
func (c *CSV) addSubject(said *content, s subject, writing [2]uint64) error {
	fact := nodeFact{Writing: writing, Labels: s.labels, Props: map[string][]string{}}
	for name, value := range s.props {
		c.columns[name] = true
		fact.Props[name] = cells(value)
	}
	switch {
	case s.owned:
	case said.document != "":
		fact.Graph, fact.Kind = said.graph, "DESCRIBES"
	default:
		fact.Graph, fact.Kind, fact.Hash = said.graph, "REGISTERS", said.hash
	}
	if err := c.addNode(s.iri, fact); err != nil {
		return err
	}
	for _, e := range s.edges {
		if err := c.addNode(e.to, nodeFact{Writing: writing}); err != nil {
			return err
		}
		line := strings.Join([]string{s.iri, e.kind, e.to, said.source(), strconv.FormatUint(writing[0], 16), strconv.FormatUint(writing[1], 16)}, "\t")
		if err := c.edges.Add([]byte(line)); err != nil {
			return err
		}
	}
	return nil
}

func (c *CSV) addNode(iri string, f nodeFact) error {
	line, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("note what is said of %s: %w", iri, err)
	}
	return c.nodes.Add(slices.Concat([]byte(iri), []byte{'\t'}, line))
}

// counts tells whether a writing is the last of its content.
func (c *CSV) counts(writing [2]uint64) bool { return uint64(c.latest[writing[0]]) == writing[1] }

// Close writes the files. The error is a *RejectedError where some graphs could not be kept and all others were.
func (c *CSV) Close() error {
	if c.closed {
		return c.err
	}
	c.closed = true
	if c.err = c.makeFolder(); c.err != nil {
		return c.err
	}
	c.err = cmp.Or(c.writeAll(), c.nodes.Close(), c.edges.Close())
	if c.err == nil && len(c.bad) > 0 {
		c.err = &RejectedError{c.bad}
	}
	return c.err
}

// cells returns a value of a node property as CSV has it, each of a list.
func cells(value any) []string {
	switch v := value.(type) {
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, cells(x)...)
		}
		return out
	case dbtype.Date:
		return []string{v.Time().Format(time.DateOnly)}
	case time.Time:
		return []string{v.UTC().Format(time.RFC3339)}
	default:
		return []string{fmt.Sprint(v)}
	}
}
