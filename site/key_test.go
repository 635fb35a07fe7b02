package site

import "testing"

// TestTheKeyOfADocument shows what makes a document another one for the records of earlier runs: its file's name, its bytes,
// and what lies beside it.
func TestTheKeyOfADocument(t *testing.T) {
	p := &Publisher{}
	keys := map[string]string{}
	for name, key := range map[string]string{
		"document": p.Key("a/77.xml", []byte("text"), nil), "name": p.Key("a/78.xml", []byte("text"), nil), "bytes": p.Key("a/77.xml", []byte("texts"), nil),
		"beside": p.Key("a/77.xml", []byte("text"), []byte("x")), "seam": p.Key("a/77.xml", []byte("tex"), []byte("tx")),
	} {
		if other, again := keys[key]; again {
			t.Errorf("%s and %s have one key", name, other)
		}
		keys[key] = name
	}
	if p.Key("a/77.xml", []byte("text"), nil) != p.Key("b/77.xml", []byte("text"), nil) {
		t.Error("a folder's name changes the key")
	}
}
