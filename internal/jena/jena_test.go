package jena

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const shapes = `@prefix sh: <http://www.w3.org/ns/shacl#> .
<http://example.org/shape> a sh:NodeShape ; sh:targetClass <http://example.org/Thing> ;
    sh:property <http://example.org/named> .
<http://example.org/named> sh:path <http://example.org/name> ; sh:minCount 1 .`

func TestRiotPrintsWarnings(t *testing.T) {
	good := file(t, "good.ttl", `<http://example.org/a> <http://example.org/b> "c" .`)
	if r := Riot(t, "--validate", "--strict", good); !r.Clean() {
		t.Errorf("good Turtle: %+v", r)
	}
	bad := file(t, "bad.ttl", `<http://example.org/a b> <http://example.org/b> "c" .`)
	if r := Riot(t, "--validate", "--strict", bad); r.Clean() || r.Messages == "" {
		t.Errorf("a space in an IRI went unnoticed: %+v", r)
	}
}

func TestShaclTellsGoodFromBad(t *testing.T) {
	schema := file(t, "shapes.ttl", shapes)
	good := file(t, "good.ttl", `<http://example.org/a> a <http://example.org/Thing> ; <http://example.org/name> "c" .`)
	if ok, report := Shacl(t, good, schema); !ok {
		t.Errorf("good data: %s", report)
	}
	bad := file(t, "bad.ttl", `<http://example.org/a> a <http://example.org/Thing> .`)
	if ok, report := Shacl(t, bad, schema); ok || !strings.Contains(report, "http://example.org/name") {
		t.Errorf("a missing name went unnoticed: %s", report)
	}
}

func file(t *testing.T, name, content string) string {
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}
