// Package rules tests how the packages hang together: who may import whom, and how large folders and files may be.
package rules

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// order says who may import whom, in the notation of go/build's deps_test.go: "a < b" lets b import a, and everything that a
// may import; "a, b < c" is two rules. What no rule allows is forbidden, so packages that no rule orders, such as two formats,
// do not know each other. "a !< b" says so where it matters most, and fails when rules are added that would allow it.
// NONE is nothing of ours. A package that is missing here, or in the tree, is an error.
const order = `
	NONE < internal/eight, internal/parallel, extract/text, extract/resolve/tsv, ontology, internal/run, internal/heap, internal/opening, internal/legible, internal/linesort, internal/union, internal/search;

	# Nouns, how the Aanhangsel is written, its printed lines, a document.
	extract/text, internal/eight
	< extract
	< extract/dutch
	< extract/papers
	< extract/printed
	< extract/structure;

	# Bytes, XML, papers in markup, one format each, the list of formats.
	extract, internal/eight
	< extract/source/decode
	< extract/source/xmltext;
	internal/opening < internal/durable;
	extract/source/xmltext, extract/dutch, internal/opening
	< extract/source/outline
	< extract/source/kvr, extract/source/official, extract/source/html, extract/source/docx, extract/source/pdf
	< extract/source;
	internal/durable < extract/source/pdf;
	extract/structure !< extract/source;

	# What a text names, and which thing that is.
	extract < extract/lexicon;
	extract/lexicon, extract/dutch
	< extract/recognise/grammar
	< extract/recognise/bodies, extract/recognise/courts, extract/recognise/people;
	extract/recognise/bodies, extract/recognise/courts, extract/recognise/people, extract/papers < extract/recognise;
	internal/eight < extract/resolve/match < internal/typed;
	extract/dutch, extract/resolve/tsv, internal/typed, internal/opening < extract/resolve;
	extract/resolve, internal/durable < extract/resolve/update;
	extract, ontology < extract/score;
	extract < extract/codec;
	extract/recognise !< extract/resolve;
	extract/resolve !< extract/recognise;

	# The official sources: how hosts are asked, the folder, a package a source, the list of them.
	NONE < extract/fetch/polite;
	extract/fetch/polite, extract, internal/durable, internal/opening < extract/fetch < extract/fetch/koop, extract/fetch/tk, extract/fetch/lists < extract/fetch/sources;

	# The whole way from bytes to a document.
	extract/source, extract/structure, extract/recognise, extract/resolve, internal/run < extract/pipeline;

	# Terms, names of things, files of RDF, ties between documents, statements.
	internal/eight < graph/rdf;
	graph/rdf, extract, extract/dutch, ontology < graph/iri;
	graph/iri, ontology, internal/union < graph/link;
	graph/rdf, ontology, internal/parallel < graph/format;
	graph/link, graph/format, extract/papers < graph;
	extract/source, extract/recognise, extract/resolve !< graph;

	# What registers say of entities; a run over many documents.
	extract/resolve, graph < graph/catalogue;
	internal/durable < internal/staging;
	graph, internal/legible < graph/tables;
	graph/tables, internal/staging < internal/output;
	extract/codec, internal/output < internal/journal;
	extract/codec, graph, graph/sqlite, internal/durable, internal/staging < internal/store;

	# What people mean by what they type.
	extract/pipeline, graph/catalogue < internal/meaning;

	# Named questions, and stores, each of which takes any graph of RDF.
	internal/legible, internal/typed, internal/search < graph/queries;
	graph/rdf, ontology, internal/legible, internal/linesort, internal/opening, graph/queries < graph/neo4j;
	graph/rdf, ontology, internal/opening, graph/queries < graph/sqlite;
	extract, graph/iri !< graph/neo4j;
	extract, graph/iri !< graph/sqlite;

	# What names went, came or moved between two exports.
	graph/rdf, ontology, internal/linesort < graph/changes;

	# What is shown.
	graph/iri, extract/dutch, internal/union < timeline;
	timeline, internal/legible < timeline/report;
	extract, ontology < site/texts;
	graph, internal/durable < site/record;
	site/record, internal/staging < site/files;
	site/texts, site/files, graph/queries < site < site/server;
	graph/queries < site/api;
	timeline, extract/source, extract/resolve !< site;

	# The command line: what its commands share, those of the registers, all others.
	extract/source, internal/legible < cmd/kamergraaf/internal/shell;
	cmd/kamergraaf/internal/shell, graph/sqlite, internal/output < cmd/kamergraaf/internal/asking < cmd/kamergraaf;
	cmd/kamergraaf/internal/shell, extract/resolve/update, extract/fetch/sources < cmd/kamergraaf/internal/register < cmd/kamergraaf;
	internal/opening < cmd/kamergraaf/internal/linewise;
	cmd/kamergraaf/internal/shell, cmd/kamergraaf/internal/linewise, graph/changes < cmd/kamergraaf/internal/comparing < cmd/kamergraaf;
	cmd/kamergraaf/internal/shell, extract/fetch/sources, extract/dutch < cmd/kamergraaf/internal/fetching < cmd/kamergraaf;
	extract/pipeline, extract/score,
	graph/catalogue, graph/neo4j, timeline/report, site/api, site/server, internal/journal, internal/run, internal/store, internal/heap, internal/meaning
	< cmd/kamergraaf;

	# Tools of ours that are not shipped.
	extract/resolve < internal/generate/corpus < internal/generate;
	NONE < bench, internal/gotest, internal/notice;

	# What only tests import: see testOnly.
	NONE < extract/fetch/fetchtest, internal/cache, internal/growth, internal/soak, internal/maven, internal/rules;
	internal/cache < internal/chromium, internal/npm, internal/pyenv, graph/neo4j/neo4jtest;
	internal/cache, internal/maven < internal/jena, internal/fuseki;
	internal/jena, internal/pyenv, ontology < internal/shacl;
	extract < extract/source/sourcetest, graph/graphtest;
	graph/rdf < graph/sinktest;
	site < site/sitetest;
`

// testOnly are the packages that no code that is shipped imports.
const testOnly = `
	internal/cache, internal/chromium, internal/fuseki, internal/growth, internal/jena, internal/maven, internal/npm,
	internal/pyenv, internal/shacl, internal/soak,
	extract/source/sourcetest, extract/fetch/fetchtest, graph/graphtest, graph/sinktest, graph/neo4j/neo4jtest, site/sitetest
`

// direct says of packages that are not ours which of ours may import them, or packages below them, outside tests; TESTS are those
// of testOnly. A client of the official sources will stand beside the server when there is one.
const direct = `
	net/http < site/server, site/api, extract/fetch/polite, internal/fuseki, TESTS;
	os/signal < cmd/kamergraaf;
	github.com/urfave/cli < cmd/kamergraaf, cmd/kamergraaf/internal/register, cmd/kamergraaf/internal/fetching, cmd/kamergraaf/internal/asking, cmd/kamergraaf/internal/comparing;
	github.com/knakk/rdf < graph/format, site;
	github.com/klippa-app/go-pdfium < extract/source/pdf;
	github.com/parquet-go/parquet-go < graph/tables;
	github.com/neo4j/neo4j-go-driver < graph/neo4j, graph/neo4j/neo4jtest;
	modernc.org/sqlite < graph/sqlite;
	github.com/chromedp < internal/chromium;
	testing < TESTS;
`

const (
	module      = "w3id.org/kamergraaf"
	mostFiles   = 30  // of code in a folder, tests apart: more are several packages under one name
	mostLines   = 400 // of a file
	generatedBy = "// Code generated "
)

func TestPackagesImportOnlyWhatTheRulesAllow(t *testing.T) {
	allowed, tests := parse(t, order), names(testOnly)
	for _, p := range packages(t) {
		for _, i := range p.imports(t) {
			ours, is := strings.CutPrefix(i.path, module+"/")
			switch {
			case !is:
			case slices.Contains(tests, ours) && !slices.Contains(tests, p.name()):
				t.Errorf("%s imports %s, which is for tests only (testOnly)", i.file, ours)
			case !allowed.below[p.name()][ours]:
				t.Errorf("%s imports %s, to which no rule leads: %s", i.file, ours, allowed.line(p.name()))
			}
		}
	}
}

func TestPackagesOfOthersAreImportedInTheirPlaceOnly(t *testing.T) {
	for rule := range statements(direct) {
		foreign, users, _ := strings.Cut(rule, " < ")
		may := names(strings.ReplaceAll(users, "TESTS", testOnly))
		for _, p := range packages(t) {
			for _, i := range p.imports(t) {
				if (i.path == foreign || strings.HasPrefix(i.path, foreign+"/")) && !slices.Contains(may, p.name()) {
					t.Errorf("%s imports %s, against the rule %s", i.file, i.path, rule)
				}
			}
		}
	}
}

func TestTheRulesKnowThePackages(t *testing.T) {
	known := map[string]bool{"NONE": true}
	rules := parse(t, order)
	for _, p := range packages(t) {
		known[p.name()] = true
		if rules.below[p.name()] == nil {
			t.Errorf("%s: no rule says what this package may import: add it to order", p.name())
		}
	}
	for _, name := range slices.Concat(slices.Collect(maps.Keys(rules.below)), names(testOnly)) {
		if !known[name] {
			t.Errorf("%s is in the rules and not in the tree: %s", name, rules.line(name))
		}
	}
}

func TestFoldersAndFilesAreOfAMeasure(t *testing.T) {
	for _, p := range packages(t) {
		if n := len(p.code()); n > mostFiles {
			t.Errorf("%s has %d files of code: at most %d in a folder", p.name(), n, mostFiles)
		}
		for _, file := range slices.Concat(p.code(), p.TestGoFiles, p.XTestGoFiles) {
			content, err := os.ReadFile(filepath.Join(p.Dir, file))
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(content, []byte("\n")); n > mostLines && !bytes.HasPrefix(content, []byte(generatedBy)) {
				t.Errorf("%s/%s has %d lines: at most %d in a file", p.name(), file, n, mostLines)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range packages(t) {
		if p.Doc == "" && len(p.GoFiles) > 0 {
			t.Errorf("%s/%s: the package has no comment in any of its files", p.name(), p.GoFiles[0])
		}
	}
}
