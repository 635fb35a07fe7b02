package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"w3id.org/kamergraaf/ontology"
)

// mostKinds is how many kinds of entities one list may name. A list of more is one that a new kind would be missing in: what code has
// to know of all kinds is in ontology/kinds.ttl.
const mostKinds = 5

// chosen are the lists of more that are a choice, in which a new kind is not missing, each with what it chooses.
var chosen = map[string]string{
	"extract/lexicon/lexicon.go": "kinds that recognisers ask the hits of by a constant",
	"extract/score/years.go":     "what the figures of a year are about",
}

func TestNoListNamesAllKinds(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range packages(t) {
		if slices.Contains(names(testOnly), p.name()) {
			continue
		}
		for _, name := range p.code() {
			set, file := token.NewFileSet(), p.name()+"/"+name
			f, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if ast.IsGenerated(f) {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				named := kindsIn(n)
				if seen[file] = seen[file] || len(named) > mostKinds; len(named) > mostKinds && chosen[file] == "" {
					t.Errorf("%s:%d names %d kinds: ask ontology.KindOf, or say in ontology/kinds.ttl what they have in common", file, set.Position(n.Pos()).Line, len(named))
					return false
				}
				return true
			})
		}
	}
	for file := range chosen {
		if !seen[file] {
			t.Errorf("%s has no list of many kinds: take it from the chosen ones", file)
		}
	}
}

// kindsIn returns the kinds that a literal lists or a switch tells apart, by their constants or as texts.
func kindsIn(n ast.Node) map[string]bool {
	named := map[string]bool{}
	add := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if name, ok := strings.CutPrefix(n.Name, "Kind"); ok && ontology.KindOf(strings.ToLower(name)) != nil {
				named[strings.ToLower(name)] = true
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && ontology.KindOf(strings.TrimPrefix(text, "kind:")) != nil {
				named[strings.TrimPrefix(text, "kind:")] = true
			}
		}
		return true
	}
	switch n := n.(type) {
	case *ast.CompositeLit:
		ast.Inspect(n, add)
	case *ast.SwitchStmt:
		for _, clause := range n.Body.List {
			for _, value := range clause.(*ast.CaseClause).List {
				ast.Inspect(value, add)
			}
		}
	}
	return named
}
