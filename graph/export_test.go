package graph

import (
	"testing"

	"w3id.org/kamergraaf/graph/rdf"
)

// BridgeGraphs gives the tests of the outer package the graphs of the golden files.
func BridgeGraphs(t testing.TB) []*rdf.Graph { return bridgeGraphs(t) }
