package graph

import "testing"

// BridgeGraphs gives the tests of the outer package the graphs of the golden files.
func BridgeGraphs(t testing.TB) []*Graph { return bridgeGraphs(t) }
