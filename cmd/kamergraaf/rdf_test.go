package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/internal/cache"
	"w3id.org/kamergraaf/internal/pyenv"
)

// summary is what a run in which all is well tells.
var summary = regexp.MustCompile(`^(kamergraaf: [0-9]+ documents? read[^\n]*\n)?$`)

// program runs the program and returns what it printed; it fails the test where the program does.
func program(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	if code := execute(context.Background(), append([]string{"kamergraaf"}, args...), strings.NewReader(""), &out, &errs); code != exitOK {
		t.Fatalf("kamergraaf %s: exit code %d\n%s", strings.Join(args, " "), code, errs.Bytes())
	}
	if !summary.Match(errs.Bytes()) {
		t.Errorf("kamergraaf %s: unexpected words on standard error:\n%s", strings.Join(args, " "), errs.Bytes())
	}
	return out.Bytes()
}

// sampleDocuments are the document that the first sample was made after, where it is at hand, and the sample.
func sampleDocuments(t *testing.T) map[string]string {
	documents := map[string]string{"sample": "../../samples/klantbeoordelingssystemen.txt"}
	real := "../../../shared/gold/documents/seed.txt"
	if _, err := os.Stat(real); err != nil {
		t.Logf("the document itself is not here (%v): only the sample made after it is checked", err)
		return documents
	}
	documents["document"] = real
	return documents
}

// TestTurtleIsReadAlikeByOtherParsers shows that three parsers read the Turtle without a warning and agree on every triple.
func TestTurtleIsReadAlikeByOtherParsers(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	for name, path := range sampleDocuments(t) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "out.ttl")
			if err := os.WriteFile(file, program(t, "export", path), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(rapper, "-q", "-i", "turtle", "-o", "ntriples", file)
			var warnings bytes.Buffer
			cmd.Stderr = &warnings
			triples, err := cmd.Output()
			if err != nil || warnings.Len() > 0 {
				t.Fatalf("rapper: %v\n%s", err, warnings.Bytes())
			}
			out := pyenv.Run(t, `
import io, logging, sys, warnings
warnings.simplefilter("error")
class Strict(logging.Handler):
    def emit(self, record): sys.exit("rdflib: " + record.getMessage())
logging.getLogger().addHandler(Strict())
import pyoxigraph, rdflib
turtle = open(sys.argv[1], "rb").read()
def read(data, format):
    return {str(q.triple) for q in pyoxigraph.parse(data, format=format)}
ours = read(turtle, pyoxigraph.RdfFormat.TURTLE)
rdf = rdflib.Graph().parse(data=turtle, format="turtle").serialize(format="nt", encoding="utf-8")
print(len(ours), ours == read(rdf, pyoxigraph.RdfFormat.N_TRIPLES), ours == read(sys.stdin.buffer.read(), pyoxigraph.RdfFormat.N_TRIPLES))
`, triples, file)
			if fields := strings.Fields(string(out)); len(fields) != 3 || fields[1] != "True" || fields[2] != "True" || fields[0] < "2" {
				t.Errorf("the parsers do not agree: triples, rdflib, rapper = %s", out)
			}
		})
	}
}

// answers are questions in SPARQL to the graph of the sample document, with what they must yield.
var answers = []struct {
	name, where string
	want        []string
}{
	{"who asked, for which party", `?d a kg:AnswerPaper; kg:askedBy/skos:prefLabel ?p. ?d kg:askedAs/kg:ofParty/skos:prefLabel ?q BIND(CONCAT(STR(?p), ", ", STR(?q)) AS ?x)`, []string{"Gijs van Dijk, PvdA"}},
	{"by the coalition or the opposition of the day", `?d a kg:AnswerPaper; dct:dateSubmitted ?day; kg:askedAs/kg:ofParty ?p. BIND(EXISTS { ?c a kg:Participation; kg:ofParty ?p; <https://schema.org/startDate> ?from.
		OPTIONAL { ?c <https://schema.org/endDate> ?to } FILTER(?from <= ?day && (!BOUND(?to) || ?day < ?to)) } AS ?in) BIND(IF(?in, "coalition", "opposition") AS ?x)`, []string{"opposition"}},
	{"under which cabinet", `?d a kg:AnswerPaper; dct:dateSubmitted ?day. ?c a kg:Cabinet; skos:prefLabel ?x; <https://schema.org/startDate> ?from; <https://schema.org/endDate> ?to FILTER(?from <= ?day && ?day < ?to)`, []string{"Kabinet-Rutte III"}},
	{"the first asker", `?d a kg:AnswerPaper; kg:firstAsker/skos:prefLabel ?x`, []string{"Gijs van Dijk"}},
	{"whom they asked", `?d a kg:AnswerPaper; kg:addressedTo/skos:prefLabel ?x`, []string{"minister van Sociale Zaken en Werkgelegenheid", "staatssecretaris van Sociale Zaken en Werkgelegenheid"}},
	{"who answered", `?d a kg:AnswerPaper; kg:answeredBy/skos:prefLabel ?l BIND(REPLACE(STR(?l), "^.* ", "") AS ?x)`, []string{"Koolmees"}},
	{"in which post", `?d a kg:AnswerPaper; kg:answeredAs/kg:ofPost/skos:prefLabel ?x`, []string{"minister van Sociale Zaken en Werkgelegenheid"}},
	{"of which ministry", `?d a kg:AnswerPaper; kg:ministry ?x`, []string{"https://identifier.overheid.nl/tooi/id/ministerie/mnre1073"}},
	{"submitted", `?d a kg:AnswerPaper; dct:dateSubmitted ?x`, []string{"2018-04-26"}},
	{"answered", `?d a kg:AnswerPaper; kg:dateAnswered ?x`, []string{"2018-06-12"}},
	{"due", `?d a kg:AnswerPaper; kg:dueDate ?x`, []string{"2018-05-17"}},
	{"after how many days", `?d a kg:AnswerPaper; kg:responseDays ?x`, []string{"47"}},
	{"each question has its answer", `?a kg:answers ?q. ?q a kg:Question; kg:number ?n. ?a a kg:Answer; kg:number ?m BIND(CONCAT(?n, "=", ?m) AS ?x)`,
		[]string{"1=1", "2=2", "3=3", "4=4", "5=5", "6=6", "7=7", "8=8", "9=9"}},
	{"what question 6 cites", `?u a kg:Question; kg:number "6"; kg:cites ?x`, []string{"https://w3id.org/kamergraaf/id/law/burgerlijk-wetboek", "https://wetten.overheid.nl/BWBR0008498"}},
	{"which answers cite the Arbowet", `?u a kg:Answer; kg:number ?x; kg:cites <https://wetten.overheid.nl/BWBR0010346>`, []string{"6", "7", "8"}},
	{"where Inspectie SZW is mentioned", `?u kg:mentions <https://identifier.overheid.nl/tooi/id/oorg/oorg12349>; a ?c; kg:number ?n. FILTER(?c IN (kg:Question, kg:Answer)) BIND(CONCAT(REPLACE(STR(?c), "^.*#", ""), " ", ?n) AS ?x)`,
		[]string{"Answer 7", "Answer 8", "Question 8"}},
	{"the news article", `?u a kg:Note; kg:noteTo/kg:number "1"; kg:mentions ?x. ?x a kg:WebPage`, []string{"https://nos.nl/nieuwsuur/artikel/2228837-steeds-meer-beoordelingen-dit-geeft-alleen-maar-stress.html"}},
	{"see also", `?d a kg:AnswerPaper; kg:seeAlso ?x`, []string{"https://w3id.org/kamergraaf/id/document/ah-tk-20172018-2140"}},
	{"which is another document", `?d a kg:AnswerPaper FILTER(CONTAINS(STR(?d), "2140")) BIND(STR(?d) AS ?x)`, nil},
	{"the document prints no number", `?d a kg:AnswerPaper; kg:number ?x`, nil},
	{"every cited law has its exact words", `?u kg:cites ?e. ?m a oa:Annotation; oa:hasBody ?e; oa:exact ?w; oa:start ?s; oa:end ?t. FILTER(STRSTARTS(STR(?m), STR(?u)) && !CONTAINS(STR(?e), "ah-tk")) ?u kg:number ?n; kg:text ?v BIND(IF(SUBSTR(STR(?v), ?s+1, ?t-?s)=STR(?w), CONCAT(?n, " ", STR(?w)), "elsewhere") AS ?x)`,
		[]string{"6 Arbobesluit", "6 Arbowet", "6 Burgerlijk Wetboek", "7 Arbowet", "8 Arbowet"}},
}

// TestSPARQLAnswersOfTheSample shows that the graph answers who asked whom what about which law, and where that stands.
func TestSPARQLAnswersOfTheSample(t *testing.T) {
	queries := map[string]string{}
	for _, a := range answers {
		queries[a.name] = a.where
	}
	asked, err := json.Marshal(queries)
	if err != nil {
		t.Fatal(err)
	}
	for name, path := range sampleDocuments(t) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "queries.json")
			if err := os.WriteFile(file, asked, 0o600); err != nil {
				t.Fatal(err)
			}
			out := pyenv.Run(t, `
import json, sys, pyoxigraph
store = pyoxigraph.Store()
store.load(sys.stdin.buffer.read(), format=pyoxigraph.RdfFormat.TURTLE)
head = """PREFIX kg: <https://w3id.org/kamergraaf/def#> PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX oa: <http://www.w3.org/ns/oa#> SELECT DISTINCT ?x WHERE { %s } ORDER BY ?x"""
print(json.dumps({name: sorted(row[0].value for row in store.query(head % where)) for name, where in json.load(open(sys.argv[1])).items()}))
`, program(t, "export", path), file)
			got := map[string][]string{}
			if err := json.Unmarshal(out, &got); err != nil {
				t.Fatal(err)
			}
			for _, a := range answers {
				if diff := cmp.Diff(a.want, got[a.name]); diff != "" && len(a.want)+len(got[a.name]) > 0 {
					t.Errorf("%s: (-want +got)\n%s", a.name, diff)
				}
			}
		})
	}
}
