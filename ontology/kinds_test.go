package ontology

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const kindNS = "https://w3id.org/kamergraaf/kind#"

// kindTable is kinds.ttl, read.
type kindTable struct {
	vocabulary
	classes vocabulary // that it names
}

func readKinds(t testing.TB) kindTable {
	t.Helper()
	text, err := os.ReadFile("kinds.ttl")
	if err != nil {
		t.Fatal(err)
	}
	return kindTable{readTurtle(t, "kinds.ttl", string(text)), readVocabulary(t)}
}

// of returns the blocks of a sort: Kind, Variant, Thing.
func (k kindTable) of(sorts ...string) (out []*term) {
	for _, block := range k.terms {
		if slices.Contains(sorts, strings.TrimPrefix(block.one(rdfNS+"type"), kindNS)) {
			out = append(out, block)
		}
	}
	return out
}

func (t *term) kindName() string { return strings.TrimPrefix(t.iri, kindNS) }

// kind returns what a block says under a name, "" where it says nothing.
func (t *term) kind(name string) string { return t.one(kindNS + name) }

func TestKindsAreWrittenFromTheirTable(t *testing.T) {
	table := readKinds(t)
	for file, text := range map[string][]byte{"kinds.go": goKinds(table), "../extract/kinds.go": goEntityKinds(table)} {
		got, err := format.Source(text)
		if err != nil {
			t.Fatalf("formatting %s: %v", file, err)
		}
		golden(t, file, got)
	}
}

// fieldsOf are what blocks of each sort have to say, and what they may.
var fieldsOf = map[string]struct{ must, may string }{
	"Kind":    {"means class key form example", "named capacity cited dated unregistered segment register gold page menu index schema title"},
	"Variant": {"of class", "page menu index schema title"},
	"Thing":   {"class page title", "menu index schema"},
}

func TestEveryKindSaysWhatCodeHasToKnow(t *testing.T) {
	table := readKinds(t)
	for _, block := range table.terms {
		name, sort := block.kindName(), strings.TrimPrefix(block.one(rdfNS+"type"), kindNS)
		fields, ok := fieldsOf[sort]
		if !ok {
			t.Errorf("kinds.ttl: k:%s is a %s", name, sort)
		}
		for _, field := range strings.Fields(fields.must) {
			if block.kind(field) == "" {
				t.Errorf("kinds.ttl: k:%s has no k:%s", name, field)
			}
		}
		for field := range block.said {
			if is := strings.TrimPrefix(field, kindNS); field != rdfNS+"type" && !slices.Contains(strings.Fields(fields.must+" "+fields.may), is) {
				t.Errorf("kinds.ttl: k:%s says k:%s", name, is)
			}
		}
		for _, class := range append(block.all(kindNS+"class"), block.all(kindNS+"capacity")...) {
			if table.classes.find(class) == nil {
				t.Errorf("kinds.ttl: k:%s has the class %s, which kamergraaf.ttl has not", name, class)
			}
		}
		if (block.kind("named") != "") != (block.kind("gold") != "") {
			t.Errorf("kinds.ttl: k:%s: what texts name has k:gold, and only that", name)
		}
		if (block.kind("page") != "") != (block.in(kindNS+"title", "nl") != "" && block.in(kindNS+"title", "en") != "") {
			t.Errorf("kinds.ttl: k:%s: what has pages has a k:title in both languages, and only that", name)
		}
		if key, err := regexp.Compile("^(" + block.kind("key") + ")$"); err != nil || block.kind("key") != "" && !key.MatchString(block.all(kindNS + "example")[0]) {
			t.Errorf("kinds.ttl: k:%s: the example %s does not have the form %s: %v", name, block.kind("example"), block.kind("key"), err)
		}
	}
}

// find returns the block of a class or property, or nil.
func (v vocabulary) find(iri string) *term {
	for _, t := range v.terms {
		if t.iri == iri {
			return t
		}
	}
	return nil
}

// goKindName returns the name of a kind in Go: Law, EU, URL.
func goKindName(name string) string {
	if name == "eu" || name == "url" {
		return strings.ToUpper(name)
	}
	return upperFirst(name)
}

// goEntityKinds writes the constants of package extract.
func goEntityKinds(table kindTable) []byte {
	var b, mentions bytes.Buffer
	b.WriteString("// Code generated from ontology/kinds.ttl by go generate ./ontology. DO NOT EDIT.\n\npackage extract\n\n")
	b.WriteString("// The kinds of entities, spelled as `kamergraaf extract` prints them; texts name those of MentionKinds.\nconst (\n")
	for _, kind := range table.of("Kind") {
		fmt.Fprintf(&b, "Kind%s EntityKind = %q // %s\n", goKindName(kind.kindName()), kind.kindName(), kind.kind("means"))
		if kind.kind("named") != "" {
			fmt.Fprintf(&mentions, "Kind%s, ", goKindName(kind.kindName()))
		}
	}
	fmt.Fprintf(&b, ")\n\n// MentionKinds returns the kinds that mentions have.\nfunc MentionKinds() []EntityKind {\nreturn []EntityKind{%s}\n}\n", strings.TrimSuffix(mentions.String(), ", "))
	return b.Bytes()
}

// goKinds writes the tables of this package.
func goKinds(table kindTable) []byte {
	var b bytes.Buffer
	b.WriteString("// Code generated from kinds.ttl by go generate. DO NOT EDIT.\n\npackage ontology\n")
	table.goEnum(&b, "Form", "form", "The forms of IRIs.", "")
	table.goEnum(&b, "Register", "register", "The registers.", "NoRegister")
	table.goEnum(&b, "Comparison", "gold", "How ids are compared.", "NoComparison")
	b.WriteString("\nvar kinds = [...]EntityKind{\n")
	for _, kind := range table.of("Kind") {
		b.WriteString(table.goKind(kind))
	}
	b.WriteString("}\n\n// KindOf returns the kind with a name, or nil.\nfunc KindOf(name string) *EntityKind {\nswitch name {\n")
	for i, kind := range table.of("Kind") {
		fmt.Fprintf(&b, "case %q:\nreturn &kinds[%d]\n", kind.kindName(), i)
	}
	b.WriteString("}\nreturn nil\n}\n\nvar pages = [...]Page{\n")
	shown := slices.DeleteFunc(table.of("Kind", "Variant", "Thing"), func(t *term) bool { return t.kind("page") == "" })
	slices.SortStableFunc(shown, func(a, b *term) int { return cmp.Compare(rank(a), rank(b)) })
	for _, page := range shown {
		fmt.Fprintf(&b, "{Name: %q, Class: %s", page.kindName(), table.goClass(page.kind("class")))
		for _, field := range []string{"menu", "schema"} {
			if value := page.kind(field); value != "" {
				fmt.Fprintf(&b, ", %s: %q", upperFirst(field), value)
			}
		}
		if indexes := page.all(kindNS + "index"); indexes != nil {
			fmt.Fprintf(&b, ", Indexes: %#v", indexes)
		}
		fmt.Fprintf(&b, ", NL: %q, EN: %q},\n", page.in(kindNS+"title", "nl"), page.in(kindNS+"title", "en"))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

func rank(page *term) int {
	n, _ := strconv.Atoi(page.kind("page"))
	return n
}

// goClass returns the variable of a class.
func (k kindTable) goClass(iri string) string {
	if class := k.classes.find(iri); class != nil {
		return k.classes.goName(class)
	}
	return "Class{}"
}

// values returns what blocks say under a name, each once, in the order of the file.
func (k kindTable) values(field string) (out []string) {
	for _, block := range k.terms {
		if value := block.kind(field); value != "" && !slices.Contains(out, value) {
			out = append(out, value)
		}
	}
	return out
}

// goEnum writes the constants for what blocks say under a name, and how many there are.
func (k kindTable) goEnum(b *bytes.Buffer, typ, field, comment, none string) {
	fmt.Fprintf(b, "\n// %s\nconst (\n", comment)
	first := " " + typ + " = iota"
	if none != "" {
		fmt.Fprintf(b, "%s%s\n", none, first)
		first = ""
	}
	for _, value := range k.values(field) {
		fmt.Fprintf(b, "%s%s%s\n", typ, goKindName(value), first)
		first = ""
	}
	fmt.Fprintf(b, "\n// %ss is how many there are.\n%ss = iota\n)\n", typ, typ)
}

// goKind writes the composite literal of a kind.
func (k kindTable) goKind(kind *term) string {
	var s strings.Builder
	fmt.Fprintf(&s, "{Name: %q, Class: %s", kind.kindName(), k.goClass(kind.kind("class")))
	var variants []string
	for _, v := range k.of("Variant") {
		if slices.Contains(v.all(kindNS+"of"), kind.iri) {
			variants = append(variants, k.goClass(v.kind("class")))
		}
	}
	if variants != nil {
		fmt.Fprintf(&s, ", Variants: []Class{%s}", strings.Join(variants, ", "))
	}
	if c := kind.kind("capacity"); c != "" {
		fmt.Fprintf(&s, ", Capacity: %s", k.goClass(c))
	}
	for _, flag := range []string{"named", "cited", "dated", "unregistered"} {
		if kind.kind(flag) == "true" {
			fmt.Fprintf(&s, ", %s: true", upperFirst(flag))
		}
	}
	example := kind.all(kindNS + "example")
	fmt.Fprintf(&s, ",\nKey: %q, Form: Form%s, Segment: %q, Example: %q, ExampleIRI: %q", kind.kind("key"), goKindName(kind.kind("form")),
		cmp.Or(kind.kind("segment"), kind.kindName()), example[0], example[len(example)-1])
	if register := kind.kind("register"); register != "" {
		fmt.Fprintf(&s, ", Register: Register%s", goKindName(register))
	}
	if gold := kind.kind("gold"); gold != "" {
		fmt.Fprintf(&s, ", Gold: Comparison%s", goKindName(gold))
	}
	s.WriteString("},\n")
	return s.String()
}
