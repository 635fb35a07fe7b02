package ontology

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/jena"
	"w3id.org/kamergraaf/internal/pyenv"
)

// shape is one block of shapes.ttl.
type shape struct {
	name, text string
	property   bool
}

var (
	shapeStart = regexp.MustCompile(`^kgs:(\w+) a sh:(Property|Node)Shape ;`)
	shapeClass = regexp.MustCompile(`sh:class (\S+?:\w+)`)
	shapeLists = regexp.MustCompile(`kgs:(\w+)`)
)

// readShapes splits shapes.ttl, which has one shape a block, in blocks.
func readShapes() (all []shape) {
	for block := range strings.SplitSeq(shapes, "\n\n") {
		if m := shapeStart.FindStringSubmatch(block); m != nil {
			all = append(all, shape{m[1], block, m[2] == "Property"})
		}
	}
	return all
}

// says returns the value of a SHACL property with one value, or "".
func (s shape) says(property string) string {
	_, rest, found := strings.Cut(s.text, "sh:"+property+" ")
	if !found {
		return ""
	}
	value, _, _ := strings.Cut(rest, " ")
	return value
}

// constrains tells shapes that refuse something by themselves from those that only say where others apply.
func (s shape) constrains() bool {
	for line := range strings.Lines(s.text) {
		f := strings.Fields(line)
		if len(f) > 0 && strings.HasPrefix(f[0], "sh:") && !slices.Contains([]string{"sh:path", "sh:targetSubjectsOf", "sh:targetClass", "sh:property"}, f[0]) {
			return true
		}
	}
	return false
}

func findShape(t *testing.T, all []shape, name string) shape {
	t.Helper()
	i := slices.IndexFunc(all, func(s shape) bool { return s.name == name })
	if i < 0 {
		t.Fatalf("shapes.ttl has no shape kgs:%s", name)
	}
	return all[i]
}

func TestEveryPropertyHasItsShape(t *testing.T) {
	v, all := readVocabulary(t), readShapes()
	for _, term := range v.terms {
		if !term.isProperty() || term.iri == rdfNS+"type" {
			continue
		}
		p := term.property()
		s := findShape(t, all, p.Name)
		if got, want := s.says("path"), v.curie(p.IRI); got != want {
			t.Errorf("kgs:%s has path %s, want %s", s.name, got, want)
		}
		if got, want := s.says("datatype"), v.curie(p.Datatype); got != want {
			t.Errorf("kgs:%s has datatype %q, the vocabulary %q", s.name, got, want)
		}
		if single := s.says("maxCount") == "1"; single != p.Single {
			t.Errorf("kgs:%s: one value at most: %v, the vocabulary: %v", s.name, single, p.Single)
		}
		if got, want := s.classes(), v.curies(term.things()); !slices.Equal(got, want) {
			t.Errorf("kgs:%s takes %v, the vocabulary %v", s.name, got, want)
		}
	}
}

// classes returns the classes that a property shape allows as values, sorted.
func (s shape) classes() (names []string) {
	for _, m := range shapeClass.FindAllStringSubmatch(s.text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return names
}

// things returns the classes of things that the values of a property are.
func (t *term) things() []string {
	if !t.property().Object {
		return nil
	}
	return append(t.all(rdfsNS+"range"), t.all(schemaNS+"rangeIncludes")...)
}

// curies returns IRIs with prefixes, sorted.
func (v vocabulary) curies(iris []string) (names []string) {
	for _, iri := range iris {
		names = append(names, v.curie(iri))
	}
	slices.Sort(names)
	return names
}

func TestEveryClassHasAClosedShapeWithItsProperties(t *testing.T) {
	v, all := readVocabulary(t), readShapes()
	for _, term := range v.terms {
		if !term.isClass() {
			continue
		}
		s := findShape(t, all, term.class().Name)
		if got, want := s.says("targetClass"), v.curie(term.iri); got != want {
			t.Errorf("kgs:%s targets %s, want %s", s.name, got, want)
		}
		if s.says("class") != "" {
			continue // a kind of document or person, whose properties are listed there
		}
		if s.says("closed") != "true" {
			t.Errorf("kgs:%s is not closed", s.name)
		}
		if got, want := s.properties(v), v.borneBy(term); !slices.Equal(got, want) {
			t.Errorf("kgs:%s lists %v, the vocabulary %v", s.name, got, want)
		}
	}
}

// properties returns the properties that a class shape lists, sorted.
func (s shape) properties(v vocabulary) (names []string) {
	for _, m := range shapeLists.FindAllStringSubmatch(s.text, -1) {
		if slices.ContainsFunc(v.terms, func(t *term) bool { return t.isProperty() && t.property().Name == m[1] }) {
			names = append(names, m[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// borneBy returns the properties that things of a class, or of a kind below it, can have, sorted.
func (v vocabulary) borneBy(class *term) (names []string) {
	classes := []string{class.iri}
	for _, below := range v.terms {
		if slices.Contains(below.all(rdfsNS+"subClassOf"), class.iri) {
			classes = append(classes, below.iri)
		}
	}
	for _, p := range v.terms {
		if p.isProperty() && slices.ContainsFunc(p.domain(), func(c string) bool { return slices.Contains(classes, c) }) {
			names = append(names, p.property().Name)
		}
	}
	slices.Sort(names)
	return names
}

func TestEachShapeRefusesItsExampleAndOnlyThat(t *testing.T) {
	if testing.Short() {
		t.Skip("validates some 130 examples")
	}
	script, err := os.ReadFile("testdata/shapes.py")
	if err != nil {
		t.Fatal(err)
	}
	refused := map[string][]string{}
	lines := bufio.NewScanner(bytes.NewReader(pyenv.Run(t, string(script), nil, "shapes.ttl", "testdata/good", "testdata/fail")))
	for lines.Scan() {
		var line struct {
			Example  string
			Violated []string
		}
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		refused[line.Example] = line.Violated
	}
	if by := refused["good"]; len(by) > 0 {
		t.Errorf("the good examples violate %v", by)
	}
	for _, s := range readShapes() {
		if by, ok := refused[s.name]; s.constrains() && (!ok || !slices.Equal(by, []string{s.name})) {
			t.Errorf("testdata/fail/%s.ttl: want it to violate this shape only, it violates %v", s.name, by)
		}
		delete(refused, s.name)
	}
	for name := range refused {
		if name != "good" {
			t.Errorf("testdata/fail/%s.ttl is named after no shape", name)
		}
	}
}

func TestJenaAgreesOnTheExamples(t *testing.T) {
	if testing.Short() {
		t.Skip("starts Java several times")
	}
	all := strings.Join(exampleFiles(t), "\n")
	good := filepath.Join(t.TempDir(), "good.ttl")
	if err := os.WriteFile(good, []byte(all), 0o644); err != nil {
		t.Fatal(err)
	}
	if conforms, report := jena.Shacl(t, good, "shapes.ttl"); !conforms {
		t.Errorf("the good examples: %s", report)
	}
	for _, name := range []string{"askedBy", "start", "Inquiry", "hasInquiry", "ofAnswers"} {
		added, err := os.ReadFile(filepath.Join("testdata", "fail", name+".ttl"))
		if err != nil {
			t.Fatal(err)
		}
		bad := filepath.Join(t.TempDir(), "bad.ttl")
		if err := os.WriteFile(bad, []byte(all+"\n"+string(added)), 0o644); err != nil {
			t.Fatal(err)
		}
		if conforms, _ := jena.Shacl(t, bad, "shapes.ttl"); conforms {
			t.Errorf("testdata/fail/%s.ttl conforms", name)
		}
	}
}

func TestStrictReadersAcceptTheFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("starts Java")
	}
	if r := jena.Riot(t, "--validate", "--strict", "kamergraaf.ttl", "shapes.ttl"); !r.Clean() {
		t.Errorf("riot: %s%s", r.Out, r.Messages)
	}
	pyenv.Run(t, `
import sys, pyoxigraph
for path in sys.argv[1:]:
    for _ in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE): pass
`, nil, "kamergraaf.ttl", "shapes.ttl")
}
