package sinktest

import (
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/graph/rdf"
)

// Graphs returns graphs with all that is hard to write: texts with every kind of special character, IRIs that look
// like prefixed names or need escapes elsewhere, every sort of literal, things that are parts of one another, a
// property with values of several sorts, and a text longer than any buffer.
func Graphs(t testing.TB) []*rdf.Graph {
	t.Helper()
	return []*rdf.Graph{texts(t), iris(t), literals(t), circles(t), Large(t, 1<<16)}
}

const example = "https://voorbeeld.example/"

// iri returns an IRI or fails the test.
func iri(t testing.TB, s string) rdf.Term {
	t.Helper()
	term, err := rdf.NewIRI(s)
	if err != nil {
		t.Fatal(err)
	}
	return term
}

// hardTexts are texts that serialisations get wrong.
var hardTexts = []string{
	"", " ", "\"", "\"\"\"", "\"\"\"x\"", "'", "\\", "\\n", "\\u0041", "a\\", "\n", "\r\n", "\r", "\t", "\x01\x02\x1f\x7f", "\b\f\v",
	"«aanhalingstekens» en ‘andere’", "een \u200f rechts-naar-links \u202e teken", "e\u0301 en é", "😀 buiten het basisvlak", "\U0010FFFD",
	"\u0085 \u2028 \u2029 regeleinden van Unicode", "\ufeff bytevolgorde", "\u00ad\u200b", "<b>geen</b> &amp; opmaak", "punt. puntkomma; komma, .",
	"@prefix kg: <x> .", "^^xsd:date", "@nl", "_:b0", "]]>", "{\"@id\":\"x\"}", "regel een\nregel twee\n", "\ufffd", "null", "true", "01",
}

func texts(t testing.TB) *rdf.Graph {
	g := &rdf.Graph{Name: iri(t, example+"teksten")}
	for i, s := range hardTexts {
		for _, sort := range []rdf.Sort{rdf.String, rdf.Dutch, rdf.English} {
			text, _ := rdf.NewText(s, sort)
			g.Statements = append(g.Statements, rdf.Statement{
				Subject: iri(t, example+"tekst/"+strings.Repeat("i", i+1)), Predicate: iri(t, example+"def#tekst"), Object: text})
		}
	}
	bad, _ := rdf.NewText("a\x00b\xffc\xed\xa0\x80d\ufffee", rdf.Dutch)
	g.Statements = append(g.Statements, rdf.Statement{Subject: g.Name, Predicate: iri(t, example+"def#tekst"), Object: bad})
	return g
}

// hardIRIs are valid IRIs that prefixes, relative references or escapes get wrong.
var hardIRIs = []string{
	example, example + "a?b=c&d=e#f", example + "%20%C3%A9", example + "é/ü", example + "a(b)", example + "a,b;c=d", example + "x.",
	example + "a'b", example + "a*b!c$d", example + "-a", example + "1a", example + "a:b", example + "~a", example + "a//b", example + "a/.b",
	"https://w3id.org/kamergraaf/def#", "https://w3id.org/kamergraaf/def#a.b", "https://w3id.org/kamergraaf/def#a%20b",
	"https://w3id.org/kamergraaf/def#Question", "https://w3id.org/kamergraaf/id/", "https://w3id.org/kamergraaf/id/person/name:x",
	"https://w3id.org/kamergraaf/id/a:b", "https://w3id.org/kamergraaf/id/?q", "https://w3id.org/kamergraaf/id/#f",
	"https://w3id.org/kamergraaf/id//x", "https://w3id.org/kamergraaf/id/x/..y", "https://w3id.org/kamergraaf/id/.x",
	"https://wetten.overheid.nl/jci1.3:c:BWBR0010346&artikel=3&lid=2", "https://schema.org/a-b", "http://purl.org/dc/terms/a/b",
	"urn:isbn:9789012", "mailto:griffie@voorbeeld.example", "time:x", "org:x", "text:x", "kg:Question", "http://[2001:db8::1]/x",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://xmlns.com/foaf/0.1/9lives", example + "\U00020000",
}

func iris(t testing.TB) *rdf.Graph {
	g := &rdf.Graph{Name: iri(t, example+"namen?x=1")}
	for _, s := range hardIRIs {
		g.Statements = append(g.Statements,
			rdf.Statement{Subject: iri(t, s), Predicate: iri(t, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), Object: iri(t, "https://w3id.org/kamergraaf/def#Document")},
			rdf.Statement{Subject: iri(t, s), Predicate: iri(t, "https://w3id.org/kamergraaf/def#seeAlso"), Object: iri(t, s)},
			rdf.Statement{Subject: iri(t, s), Predicate: iri(t, s), Object: iri(t, s)})
	}
	return g
}

func literals(t testing.TB) *rdf.Graph {
	g := &rdf.Graph{Name: iri(t, example+"waarden")}
	day, err := rdf.NewDate("2018-04-26")
	if err != nil {
		t.Fatal(err)
	}
	dutch, _ := rdf.NewText("ja", rdf.Dutch)
	english, _ := rdf.NewText("ja", rdf.English)
	plain, _ := rdf.NewString("ja")
	for _, property := range []string{"responseDays", "text", "start", "oral", "dateAnswered", "number", "askedBy", "unknown"} {
		for _, o := range []rdf.Term{day, dutch, english, plain, rdf.NewInt(-47), rdf.NewInt(1 << 62), rdf.NewCount(0), rdf.NewBool(true),
			rdf.NewDateTime(time.Date(2018, 4, 26, 1, 2, 3, 0, time.UTC)), iri(t, example+"x")} {
			g.Statements = append(g.Statements, rdf.Statement{Subject: iri(t, example+"x"), Predicate: iri(t, "https://w3id.org/kamergraaf/def#"+property), Object: o})
		}
	}
	return g
}

// circles returns things that are parts of one another, of themselves, and of two things.
func circles(t testing.TB) *rdf.Graph {
	g := &rdf.Graph{Name: iri(t, example+"kringen")}
	part := iri(t, "https://w3id.org/kamergraaf/def#partOf")
	for _, edge := range [][2]string{{"a", "b"}, {"b", "a"}, {"c", "c"}, {"d", "a"}, {"e", "a"}, {"e", "c"}, {"f", "d"}, {"g", "f"}, {"h", "weg"}} {
		g.Statements = append(g.Statements, rdf.Statement{Subject: iri(t, example+edge[0]), Predicate: part, Object: iri(t, example+edge[1])})
	}
	return g
}

// Large returns a graph with a text of about size bytes.
func Large(t testing.TB, size int) *rdf.Graph {
	const sentence = "Een lange zin met \"aanhalingstekens\" en é.\n"
	text, _ := rdf.NewText(strings.Repeat(sentence, 1+size/len(sentence)), rdf.Dutch)
	name := iri(t, example+"groot")
	return &rdf.Graph{Name: name, Statements: []rdf.Statement{{Subject: name, Predicate: iri(t, example+"def#tekst"), Object: text}}}
}
