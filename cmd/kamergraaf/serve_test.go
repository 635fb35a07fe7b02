package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"w3id.org/kamergraaf/internal/jena"
	"w3id.org/kamergraaf/internal/pyenv"
)

// notes is standard error that one goroutine writes and another reads.
type notes struct {
	lock sync.Mutex
	b    bytes.Buffer
}

func (n *notes) Write(p []byte) (int, error) {
	n.lock.Lock()
	defer n.lock.Unlock()
	return n.b.Write(p)
}

func (n *notes) String() string {
	n.lock.Lock()
	defer n.lock.Unlock()
	return n.b.String()
}

// served is the line that says where a site is served.
var served = regexp.MustCompile(`at (http://[^\s]+)`)

// serving publishes inputs and serves them on loopback under an address that is also the base of their IRIs, until the
// test ends.
func serving(t *testing.T, inputs ...string) (base, dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "site")
	base = "http://" + freeAddress(t) + "/"
	publish(t, base, dir, inputs...)
	ctx, stop := context.WithCancel(context.Background())
	var said notes
	ended := make(chan int, 1)
	go func() {
		ended <- execute(ctx, []string{"kamergraaf", "serve", dir, "--addr", strings.Trim(base[len("http:"):], "/")}, strings.NewReader(""), io.Discard, &said)
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != exitOK {
			t.Errorf("serve ended with %d: %s", code, said.String())
		}
	})
	for range 15_000 {
		if served.MatchString(said.String()) {
			return base, dir
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("the site is not served: %s", said.String())
	return "", ""
}

// publish publishes inputs into a folder.
func publish(t *testing.T, base, dir string, inputs ...string) {
	t.Helper()
	var said bytes.Buffer
	args := append([]string{"kamergraaf", "publish", "--base", base, "--output", dir}, inputs...)
	if code := execute(t.Context(), args, strings.NewReader(""), io.Discard, &said); code != exitOK {
		t.Fatalf("publish ended with %d: %s", code, said.String())
	}
}

// freeAddress returns an address on loopback that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestServeAnswersUntilInterrupted(t *testing.T) {
	base, _ := serving(t, "../../samples/klantbeoordelingssystemen.txt")
	answer, err := http.Get(base + "law/BWBR0010346")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if body, _ := io.ReadAll(answer.Body); answer.StatusCode != http.StatusOK || !strings.Contains(string(body), "Arbeidsomstandighedenwet") {
		t.Errorf("%d %.200s", answer.StatusCode, body)
	}
}

// TestRDFLibFollowsLinks dereferences the sample's document and goes from a question to the law that it cites and to the
// member who asked it, and from there back.
func TestRDFLibFollowsLinks(t *testing.T) {
	pyenv.Python(t)
	base, _ := serving(t, "../../samples/klantbeoordelingssystemen.txt")
	out := pyenv.Run(t, `
import sys, rdflib
from rdflib.namespace import RDF, RDFS, SKOS
base = sys.argv[1]
KG = rdflib.Namespace("https://w3id.org/kamergraaf/def#")
def get(iri, **kw): return rdflib.Graph().parse(str(iri), **kw)
void = get(base + ".well-known/void", format="turtle")
example = next(o for o in void.objects(None, rdflib.URIRef("http://rdfs.org/ns/void#exampleResource")) if "/document/" in o)
d = get(example)
question = next(q for q in d.subjects(RDF.type, KG.Question) if (q, KG.number, rdflib.Literal("6")) in d)
assert (question, KG.partOf, example) in get(question), "the question's own IRI gives it"
law = next(l for l in d.objects(question, KG.cites) if "BWBR0008498" in l)
for form in ["turtle", "json-ld", "nt"]:
    about = get(d.value(law, RDFS.seeAlso), format=form)
    assert (law, SKOS.prefLabel, None) in about and (question, KG.cites, law) in about, form
member = d.value(d.value(question, KG.partOf), KG.askedBy)
person = get(member)
assert (example, KG.askedBy, member) in person
party = next(person.objects(None, KG.ofParty))
assert (None, KG.ofParty, party) in get(party)
inquiry = get(d.value(example, KG.concerns))
assert (example, KG.concerns, None) in inquiry
seat = next(d.objects(example, KG.askedAs))
assert (seat, KG.ofPerson, member) in get(seat)
vocabulary = get(base + "def")
assert (KG.Question, RDF.type, None) in vocabulary
print("followed", len(d), len(person))
`, nil, base)
	if !strings.HasPrefix(string(out), "followed") {
		t.Errorf("got %s", out)
	}
}

// TestJenaDereferencesThings reads things over HTTP with riot, which asks for what it likes best and follows 303.
func TestJenaDereferencesThings(t *testing.T) {
	jena.Jars(t)
	base, _ := serving(t, "../../samples/klantbeoordelingssystemen.txt")
	for thing, want := range map[string]string{
		"law/BWBR0010346":   "<https://wetten.overheid.nl/BWBR0010346> <http://www.w3.org/2004/02/skos/core#prefLabel>",
		"person/Q28839264":  "<https://w3id.org/kamergraaf/def#askedBy> <" + base + "person/Q28839264>",
		"dataset":           "<http://rdfs.org/ns/void#triples>",
		"ministry/mnre1073": "<https://identifier.overheid.nl/tooi/id/ministerie/mnre1073>",
	} {
		r := jena.Riot(t, "--strict", "--output=nt", base+thing)
		if !r.Clean() || !strings.Contains(r.Out, want) {
			t.Errorf("%s: %v %s\n%.500s", thing, r.Err, r.Messages, r.Out)
		}
	}
}

// TestEveryFileOfTheSiteIsRDF reads every data file and dump of the sample's site with pyoxigraph: the forms of one thing
// say the same, and the dumps say what export says.
func TestEveryFileOfTheSiteIsRDF(t *testing.T) {
	pyenv.Python(t)
	dir := filepath.Join(t.TempDir(), "site")
	base := "https://data.example.org/"
	publish(t, base, dir, "../../samples/klantbeoordelingssystemen.txt")
	exported := program(t, "export", "--base", base, "--format", "nquads", "../../samples/klantbeoordelingssystemen.txt")
	out := pyenv.Run(t, `
import gzip, json, pathlib, sys, pyoxigraph
F = pyoxigraph.RdfFormat
forms = {".ttl": F.TURTLE, ".nt": F.N_TRIPLES, ".jsonld": F.JSON_LD, ".nq": F.N_QUADS, ".trig": F.TRIG}
root, base = pathlib.Path(sys.argv[1]), sys.argv[2]
def read(data, form): return {str(q.triple) for q in pyoxigraph.parse(data, format=form, base_iri=base)}
def quads(data, form): return {str(q) for q in pyoxigraph.parse(data, format=form, base_iri=base)}
count = 0
for f in sorted((root / "data").rglob("*.nt")):
    same = [read(f.with_suffix("").parent.joinpath(f.name[:-3] + e).read_bytes(), forms[e]) for e in [".nt", ".ttl", ".jsonld"]]
    assert same[0] == same[1], f
    assert f.name == "def.nt" or same[0] == same[2], f
    count += 1
want = quads(sys.stdin.buffer.read(), F.N_QUADS)
for e in [".nq", ".trig", ".jsonld"]:
    got = quads(gzip.decompress((root / "dumps" / ("kamergraaf" + e + ".gz")).read_bytes()), forms[e])
    assert got == want, (e, len(got), len(want), list(got ^ want)[:3])
triples = {str(q.triple) for q in pyoxigraph.parse("\n".join(w + " ." for w in want), format=F.N_QUADS)}
for e in [".nt", ".ttl"]:
    assert read(gzip.decompress((root / "dumps" / ("kamergraaf" + e + ".gz")).read_bytes()), forms[e]) == triples, e
print(count)
`, exported, dir, base)
	if strings.TrimSpace(string(out)) < "10" {
		t.Errorf("%s things", out)
	}
}
