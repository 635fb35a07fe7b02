package format

import (
	"slices"

	"w3id.org/kamergraaf/graph/rdf"
)

// tree is a graph in which parts are inside their whole.
type tree struct {
	nodes []treeNode
	roots []int
	in    map[int][]int // node -> nodes inside it
}

// treeNode is what a graph says of one thing, and by which relation it is inside another.
type treeNode struct {
	statements []rdf.Statement
	inside     bool
	by         rdf.Term
}

// newTree puts each thing inside the thing of the same graph that it belongs to, if there is exactly one.
func newTree(g *rdf.Graph) *tree {
	t := &tree{in: map[int][]int{}}
	index := map[rdf.Term]int{}
	for from := 0; from < len(g.Statements); {
		to := from + together(g.Statements[from:])
		if _, twice := index[g.Statements[from].Subject]; !twice {
			index[g.Statements[from].Subject] = len(t.nodes)
		}
		t.nodes = append(t.nodes, treeNode{statements: g.Statements[from:to]})
		from = to
	}
	whole := make([]int, len(t.nodes))
	for n := range t.nodes {
		whole[n] = t.enclose(n, index)
	}
	for n := range t.nodes {
		t.place(n, whole)
	}
	return t
}

// together returns how many statements at the front have one subject and no predicate in two places: in JSON a key
// can occur only once in an object.
func together(statements []rdf.Statement) int {
	var closed []rdf.Term
	for n := 1; n < len(statements); n++ {
		s, last := statements[n], statements[n-1]
		if s.Subject != last.Subject {
			return n
		}
		if s.Predicate != last.Predicate {
			closed = append(closed, last.Predicate)
			if slices.Contains(closed, s.Predicate) {
				return n
			}
		}
	}
	return len(statements)
}

// enclose finds the thing inside which a node belongs, or returns -1.
func (t *tree) enclose(n int, index map[rdf.Term]int) int {
	node := &t.nodes[n]
	for _, in := range insides {
		whole, count := -1, 0
		for _, s := range node.statements {
			if s.Predicate == in.by {
				count++
				if at, ok := index[s.Object]; ok && at != n {
					whole = at
				}
			}
		}
		if count == 1 && whole >= 0 {
			node.by = in.by
			return whole
		}
	}
	return -1
}

// place puts a node into its whole. It becomes a root if it has none, or if its whole is inside the node itself: things that
// claim to be parts of one another are written side by side.
func (t *tree) place(n int, whole []int) {
	for at, steps := whole[n], 0; at >= 0; at = whole[at] {
		if at == n || steps > maxDepth {
			whole[n] = -1
			break
		}
		steps++
	}
	if whole[n] < 0 {
		t.roots = append(t.roots, n)
		return
	}
	t.nodes[n].inside = true
	t.in[whole[n]] = append(t.in[whole[n]], n)
}

// maxDepth is how deep things may be inside one another.
const maxDepth = 16

// children returns the nodes that are inside another by a relation.
func (t *tree) children(n int, by rdf.Term) []int {
	var out []int
	for _, c := range t.in[n] {
		if t.nodes[c].by == by {
			out = append(out, c)
		}
	}
	return out
}
