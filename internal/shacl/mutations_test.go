package shacl

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/iri"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/pyenv"
	"w3id.org/kamergraaf/ontology"
)

// mutation is a fault put into good data: statements that go, by a regular expression, and others that come. IRIs are without the base,
// and A, N and Z are an answer, the notice before it, and an answer to other questions.
type mutation struct {
	name           string
	without        string
	with           []string
	shapes, checks bool // who catches it today
}

const (
	answer = "document/ah-tk-20222023-9802"
	notice = "document/ah-tk-20222023-9801"
	other  = "document/ah-tk-20132014-9815"
	jci    = "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=2:14"
	asker  = "person/Q106090816"
)

var mutations = []mutation{
	{"wrong class", `^<A/note/1> a `, []string{`<A/note/1> a kg:Party`}, true, false},
	{"second class", ``, []string{`<A/question/1> a kg:Answer`}, true, false},
	{"two numbers", ``, []string{`<A/question/1> kg:number "9"`}, true, true},
	{"literal for an IRI", `^<A/answer/1> kg:answers `, []string{`<A/answer/1> kg:answers "1"`}, true, true},
	{"IRI for a literal", `^<A> kg:number `, []string{`<A> kg:number <A/question/1>`}, true, true},
	{"direction", `^<A/answer/1> kg:answers `, []string{`<A/question/1> kg:answers <A/answer/1>`}, true, false},
	{"dangling inquiry", `^<A> kg:concerns `, []string{`<A> kg:concerns <inquiry/tk-20220927-nowhere>`}, true, true},
	{"dangling law", `^<A/question/3> kg:cites `, []string{`<A/question/3> kg:cites <https://wetten.overheid.nl/BWBR0009999>`}, true, false},
	{"misspelt property", `^<A> kg:seeAlso `, []string{`<A> kg:seeAlsoo <N>`}, true, true},
	{"misspelt class", `^<A/question/1> a `, []string{`<A/question/1> a kg:Questoin`}, true, true},
	{"text for a day", `^<A> dct:dateSubmitted `, []string{`<A> dct:dateSubmitted "2022-09-27"`}, true, true},
	{"30 February", `^<A> dct:dateSubmitted `, []string{`<A> dct:dateSubmitted "2022-02-30"^^xsd:date`}, true, true},
	{"no language", `^<A> dct:title `, []string{`<A> dct:title "het digitale loket"`}, true, true},
	{"agency as ministry", `^<A> kg:ministry `, []string{`<A> kg:ministry <https://identifier.overheid.nl/tooi/id/oorg/oorg10005>`}, true, false},
	{"kind lost", `^<A> a kg:AnswerPaper`, nil, true, false},
	{"part of nothing", `^<A/answer/1> kg:partOf `, nil, true, false},
	{"question cited", ``, []string{`<A/answer/1> kg:cites <A/question/1>`}, true, false},
	{"no day of submission", `^<A> dct:dateSubmitted `, nil, false, false},
	{"no day of the answer", `^<A> kg:dateAnswered `, nil, false, false},
	{"answer to a question of another document", `^<A/answer/1> kg:answers `, []string{`<A/answer/1> kg:answers <Z/question/1>`}, false, false},
	{"answered before asked", `^<A> kg:dateAnswered `, []string{`<A> kg:dateAnswered "2022-09-01"^^xsd:date`}, false, false},
	{"wrong response days", `^<A> kg:responseDays `, []string{`<A> kg:responseDays "7"^^xsd:integer`}, false, false},
	{"wrong due date", `^<A> kg:dueDate `, []string{`<A> kg:dueDate "2023-01-01"^^xsd:date`}, false, false},
	{"offsets off by seven", `^<A/question/3/mention/\S+> oa:(start|end) `, []string{`<A/question/3/mention/58-104> oa:start "65"^^xsd:nonNegativeInteger`, `<A/question/3/mention/58-104> oa:end "111"^^xsd:nonNegativeInteger`}, false, false},
	{"mention of what the text does not name", `^<A/question/3/mention/\S+> oa:hasBody `, []string{`<A/question/3/mention/58-104> oa:hasBody <http://publications.europa.eu/resource/celex/32009L0028>`}, false, false},
	{"first asker who does not ask", `^<A> kg:firstAsker `, []string{`<A> kg:firstAsker <person/Q94239>`}, false, false},
	{"seat of somebody else", `^<A> kg:askedAs <membership/Q106090816`, []string{`<A> kg:askedAs <membership/Q94239:tk:cda:2012-09-20>`}, false, false},
	{"tenure of somebody else", `^<A> kg:answeredAs `, []string{`<A> kg:answeredAs <incumbency/Q732818:minister-van-economische-zaken:2012-11-05>`}, false, false},
	{"note to another document", `^<A/note/1> kg:noteTo `, []string{`<A/note/1> kg:noteTo <Z/question/1>`}, false, false},
	{"seat that ended before", ``, []string{`<membership/Q106090816:tk:cda:2021-03-31> schema:endDate "2022-01-01"^^xsd:date`}, false, false},
	{"part of another document", `^<A/answer/1> kg:partOf `, []string{`<A/answer/1> kg:partOf <Z>`}, false, false},
	{"two documents of one identifier", `^<Z> dct:identifier `, []string{`<Z> dct:identifier "ah-tk-20222023-9802"`}, false, false},
	{"answer without a question", `^<A/answer/1> kg:answers `, nil, false, false},
	{"person who is a law", ``, []string{`<` + asker + `> owl:sameAs <https://wetten.overheid.nl/BWBR0005537>`}, false, false},
	{"article of another law than its IRI says", `^<` + regexp.QuoteMeta(jci) + `> kg:partOf `, []string{`<` + jci + `> kg:partOf <https://wetten.overheid.nl/BWBR0009755>`}, false, false},
	{"session year 2023-2021", `^<A> kg:sessionYear `, []string{`<A> kg:sessionYear "2023-2021"`}, false, false},
	{"number that the identifier does not have", `^<A> kg:number `, []string{`<A> kg:number "9999"`}, false, false},
	{"edge without a mention", ``, []string{`<A/answer/1> kg:mentions <https://identifier.overheid.nl/tooi/id/oorg/oorg10014>`}, false, false},
	{"malformed jci", `.*` + regexp.QuoteMeta(jci), []string{`<https://wetten.overheid.nl/jci1.3:c:BWBR5537&art=x> a kg:LawPart`, `<https://wetten.overheid.nl/jci1.3:c:BWBR5537&art=x> kg:partOf <https://wetten.overheid.nl/BWBR0005537>`,
		`<https://wetten.overheid.nl/jci1.3:c:BWBR5537&art=x> skos:prefLabel "Algemene wet bestuursrecht, artikel x"@nl`, `<A/question/3> kg:cites <https://wetten.overheid.nl/jci1.3:c:BWBR5537&art=x>`}, false, false},
	{"malformed CELEX number", `.*celex/32009L0028`, []string{`<http://publications.europa.eu/resource/celex/2009-28> a kg:EuropeanAct`, `<http://publications.europa.eu/resource/celex/2009-28> skos:prefLabel "Richtlijn"@nl`,
		`<Z/answer/2> kg:cites <http://publications.europa.eu/resource/celex/2009-28>`}, false, false},
	{"page of another document", `^<A> foaf:page `, []string{`<A> foaf:page <https://zoek.officielebekendmakingen.nl/ah-tk-20132014-9815>`}, false, false},
	{"nobody who answered", `^<A> kg:answered(By|As) `, nil, false, false},
	{"nobody who asked", `^<(A|N|inquiry/tk-20220927\S*)> kg:(askedBy|askedAs|firstAsker) `, nil, false, false},
	{"two of one position", `^<A/question/2> schema:position `, []string{`<A/question/2> schema:position "1"^^xsd:integer`}, false, false},
	{"see also itself", `^<A> kg:seeAlso `, []string{`<A> kg:seeAlso <A>`}, false, false},
}

// violations validates data and each mutation of them, a list of statements that go and of statements that come, and prints for each the
// shapes that it violates.
const violations = `
import json, sys, pyshacl, rdflib
from rdflib.namespace import RDF, SH
shapes = rdflib.Graph().parse(sys.argv[1], format="turtle")
task = json.load(sys.stdin)
data = rdflib.Graph().parse(data=task["data"], format="nt")
out = []
for without, added in task["mutations"]:
    gone, come = (set(rdflib.Graph().parse(data=text, format="nt")) for text in (without, added))
    come -= set(data)
    for t in gone: data.remove(t)
    for t in come: data.add(t)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    out.append(sorted({str(report.value(r, SH.sourceShape)).split("#")[-1] for r in report.subjects(RDF.type, SH.ValidationResult)}))
    for t in come: data.remove(t)
    for t in gone: data.add(t)
print(json.dumps(out))
`

// TestWhoCatchesEachMutation puts 45 faults into good data, one by one, and holds who finds them: the shapes, the command check, or
// neither. Whoever makes either find more changes the table.
func TestWhoCatchesEachMutation(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program and starts Python")
	}
	good := goodData(t)
	task := struct {
		Data      string      `json:"data"`
		Mutations [][2]string `json:"mutations"`
	}{Data: expand(good), Mutations: [][2]string{{}}}
	caught := []bool{checked(t, good)}
	for _, m := range mutations {
		gone, rest := without(good, m.without)
		if m.without != "" && len(gone) == 0 {
			t.Errorf("%s: no statement goes", m.name)
		}
		come := slices.Clone(m.with)
		for i := range come {
			come[i] = documents.Replace(come[i]) + " ."
		}
		task.Mutations = append(task.Mutations, [2]string{expand(gone), expand(come)})
		caught = append(caught, checked(t, append(rest, come...)))
	}
	input, err := json.Marshal(task)
	if err != nil {
		t.Fatal(err)
	}
	shapes := filepath.Join(t.TempDir(), "shapes.ttl")
	if err := os.WriteFile(shapes, []byte(ontology.Shapes()), 0o644); err != nil {
		t.Fatal(err)
	}
	var violated [][]string
	if err := json.Unmarshal(pyenv.Run(t, violations, input, shapes), &violated); err != nil {
		t.Fatal(err)
	}
	if len(violated[0]) > 0 || caught[0] {
		t.Fatalf("the good data violate %v; check finds faults: %v", violated[0], caught[0])
	}
	var byShapes, byCheck int
	for i, m := range mutations {
		shapes, checks := len(violated[i+1]) > 0, caught[i+1]
		if shapes != m.shapes || checks != m.checks {
			t.Errorf("%s: caught by shapes %v %v, by check %v; the table says %v and %v", m.name, shapes, violated[i+1], checks, m.shapes, m.checks)
		}
		if shapes {
			byShapes++
		}
		if checks {
			byCheck++
		}
	}
	t.Logf("of %d mutations the shapes catch %d, and check %d", len(mutations), byShapes, byCheck)
}

// documents puts the names of the documents of the table in place.
var documents = strings.NewReplacer("<A>", "<"+answer+">", "<A/", "<"+answer+"/", "<N>", "<"+notice+">", "<Z>", "<"+other+">", "<Z/", "<"+other+"/")

// goodData returns the statements of three samples in short form, without what registers say of cabinets.
func goodData(t *testing.T) (out []string) {
	t.Helper()
	cmd := exec.Command("go", "run", "../../cmd/kamergraaf", "export", "--quiet", "--format", "ntriples", "../../samples/dorpshuizen-antwoord.txt",
		"../../samples/dorpshuizen-uitstel.txt", "../../samples/zonnestroom.txt")
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("exporting the samples: %v", err)
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(shorten.Replace(line))
		line = term.ReplaceAllString(line, "$1$2")
		if !strings.Contains(line, "<cabinet/") && !strings.Contains(line, "<participation/") {
			out = append(out, line)
		}
	}
	return out
}

// prefixes are the namespaces of the short form; the base has none.
var prefixes = [][2]string{
	{"kg:", ontology.Namespace}, {"dct:", "http://purl.org/dc/terms/"}, {"oa:", "http://www.w3.org/ns/oa#"}, {"skos:", "http://www.w3.org/2004/02/skos/core#"},
	{"owl:", "http://www.w3.org/2002/07/owl#"}, {"foaf:", "http://xmlns.com/foaf/0.1/"}, {"schema:", "https://schema.org/"}, {"xsd:", "http://www.w3.org/2001/XMLSchema#"},
}

var (
	shorten = func() *strings.Replacer {
		pairs := []string{"<" + iri.DefaultBase, "<", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "a"}
		for _, p := range prefixes {
			pairs = append(pairs, "<"+p[1], "<"+p[0])
		}
		return strings.NewReplacer(pairs...)
	}()
	term   = regexp.MustCompile(`<(kg:|dct:|oa:|skos:|owl:|foaf:|schema:|xsd:)([A-Za-z0-9]+)>`)
	quoted = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	short  = regexp.MustCompile(`(^| |\^\^)(kg|dct|oa|skos|owl|foaf|schema|xsd):([A-Za-z0-9]+)`)
)

// expand returns statements in N-Triples.
func expand(statements []string) string {
	var b strings.Builder
	for _, s := range statements {
		var texts []string
		s = quoted.ReplaceAllStringFunc(s, func(text string) string { texts = append(texts, text); return "\x00" })
		s = strings.Replace(s, "> a ", "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ", 1)
		s = short.ReplaceAllStringFunc(s, func(name string) string {
			for _, p := range prefixes {
				if before, local, found := strings.Cut(name, p[0]); found {
					return before + "<" + p[1] + local + ">"
				}
			}
			return name
		})
		s = relative.ReplaceAllString(s, "<"+iri.DefaultBase+"$1")
		for _, text := range texts {
			s = strings.Replace(s, "\x00", text, 1)
		}
		b.WriteString(s + "\n")
	}
	return b.String()
}

var relative = regexp.MustCompile(`<([a-z-]+/)`)

// without takes away the statements that fit a regular expression.
func without(statements []string, pattern string) (gone, rest []string) {
	if pattern == "" {
		return nil, slices.Clone(statements)
	}
	fits := regexp.MustCompile(documents.Replace(strings.ReplaceAll(pattern, "(A|N|", "("+answer+"|"+notice+"|")))
	for _, s := range statements {
		if fits.MatchString(s) {
			gone = append(gone, s)
		} else {
			rest = append(rest, s)
		}
	}
	return gone, rest
}

// checked tells whether the command check finds a fault in statements.
func checked(t *testing.T, statements []string) bool {
	t.Helper()
	c := graph.NewChecker(iri.DefaultBase)
	for line := range strings.Lines(expand(statements)) {
		s, _, err := rdf.ParseLine(strings.TrimSpace(line))
		if err != nil {
			return true // as check tells too
		}
		c.Check(s, "")
	}
	return len(c.Finish()) > 0
}
