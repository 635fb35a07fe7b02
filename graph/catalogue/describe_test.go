package catalogue

import (
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/ontology"
)

func TestEveryKindWithARegisterIsDescribed(t *testing.T) {
	registers, err := resolve.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range ontology.Kinds() {
		if describers[kind.Register] == nil {
			t.Errorf("describers in graph/catalogue/describe.go has no row for the k:register of k:%s in ontology/kinds.ttl", kind.Name)
		}
		bodies := registers.Bodies(extract.EntityKind(kind.Name))
		if of := kind.Register == ontology.RegisterBody; of != (len(bodies) > 0) {
			t.Errorf("k:%s is in the registers of bodies by kinds.ttl: %v; Registers.bodies in extract/resolve/bodies.go has %d", kind.Name, of, len(bodies))
		}
	}
}
