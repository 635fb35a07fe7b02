package server

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/soak"
)

func TestChooseFollowsTheRulesOfNegotiation(t *testing.T) {
	for _, c := range []struct{ accept, want string }{
		{"", ".html"},
		{"*/*", ".html"},
		{"text/html", ".html"},
		{"text/turtle", ".ttl"},
		{"TEXT/Turtle", ".ttl"},
		{"application/ld+json", ".jsonld"},
		{`application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"`, ".jsonld"},
		{"application/json", ".jsonld"},
		{"application/n-triples", ".nt"},
		{"text/turtle, text/html", ".html"},
		{"text/turtle, text/html;q=0.9", ".ttl"},
		{"text/turtle;q=0.5, application/n-triples;q=0.8", ".nt"},
		{"text/*", ".html"},
		{"text/*, text/html;q=0.1", ".ttl"},
		{"text/html;q=0, */*", ".ttl"},
		{"text/html;q=0, */*;q=0.5, application/n-triples", ".nt"},
		{"*/*;q=0.1, text/turtle", ".ttl"},
		{"application/*;q=0.3, application/n-triples;q=0.2", ".jsonld"},
		{"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", ".html"},
		{"text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3", ".ttl"},
		{"application/rdf+xml, text/turtle;q=0.2", ".ttl"},
		{"text/turtle;charset=utf-8", ".ttl"},
		{"text/html;level=1", ""},
		{"text/plain,*/*;q=0.1", ".nt"},
		{"text/html;level=1, text/html;q=0.4, text/turtle;q=0.5", ".ttl"},
		{"image/png", ""},
		{"text/turtle;q=0", ""},
		{"*/*;q=0", ""},
		{"application/rdf+xml", ""},
		// Mistakes are passed over.
		{"text", ".html"},
		{";;;", ".html"},
		{",,,", ".html"},
		{"text/turtle;q=2, application/n-triples", ".nt"},
		{"text/turtle;q=abc, application/n-triples", ".nt"},
		{"text/turtle;q=-1", ".html"},
		{"*/turtle", ".html"},
		{"text /turtle, application/ld+json", ".jsonld"},
		{`text/html;a=",text/turtle", application/n-triples;q=0.5`, ".nt"},
		{"\x00\xff/\x01", ".html"},
		{strings.Repeat("a/b,", 10_000) + "text/turtle", ""},
	} {
		got, ok := choose(c.accept, forms)
		if got.extension != c.want || ok != (c.want != "") {
			t.Errorf("%.80q: got %q, want %q", c.accept, got.extension, c.want)
		}
	}
}

func TestChooseLanguage(t *testing.T) {
	for _, c := range []struct{ header, want string }{
		{"", "nl"}, {"nl", "nl"}, {"en", "en"}, {"en-GB", "en"}, {"EN-us,nl;q=0.9", "en"}, {"nl-BE, en;q=0.8", "nl"},
		{"fr, en;q=0.5, nl;q=0.4", "en"}, {"fr", "nl"}, {"*", "nl"}, {"en;q=0, *", "nl"}, {"nl;q=0, *;q=0.1", "en"}, {"nl;q=0.1,en;q=0.2", "en"},
		{";;q=,", "nl"},
	} {
		if got := chooseLanguage(c.header, languages); got != c.want {
			t.Errorf("%q: got %q, want %q", c.header, got, c.want)
		}
	}
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "gzip": true, "deflate, gzip;q=1.0, *;q=0.5": true, "gzip;q=0": false, "*": true, "*;q=0": false,
		"gzip;q=0, *": false, "br": false, "identity": false, "x-gzip": true,
	} {
		if got := acceptsGzip(header); got != want {
			t.Errorf("%q: got %v", header, got)
		}
	}
}

func FuzzChoose(f *testing.F) {
	soak.Add(f, "text/html;q=0.5, */*")
	soak.Add(f, `a/b;c="d,e"`)
	f.Fuzz(func(t *testing.T, header string) {
		if chosen, ok := choose(header, forms); ok == (chosen.extension == "") {
			t.Fatalf("%q: %v %v", header, chosen, ok)
		}
		chooseLanguage(header, languages)
		acceptsGzip(header)
	})
}
