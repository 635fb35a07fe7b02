package graph_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
)

// A paper becomes Turtle, with what the registers say of whom it names.
func ExampleWriter() {
	const paper = `Vragen van het lid Gijs van Dijk (PvdA) aan de Minister van Sociale Zaken en Werkgelegenheid over keukens (ingezonden 26 april 2018).

Vraag 1
Volgt de Inspectie SZW de Arbowet?
`
	registers, err := resolve.Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	documents, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer documents.Close()
	d, err := documents.Document(context.Background(), "keukens.txt", []byte(paper))
	if err != nil {
		fmt.Println(err)
		return
	}
	var turtle bytes.Buffer
	syntax, _ := format.FormatByName("turtle")
	out := graph.NewWriter(syntax.New(&turtle, iri.DefaultBase), iri.Default(), catalogue.New(registers), graph.Options{})
	if _, err := out.Write(d); err != nil {
		fmt.Println(err)
		return
	}
	if err := out.Close(); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(turtle.String()) {
		if strings.Contains(line, "skos:prefLabel") && strings.Contains(line, "Dijk") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// skos:prefLabel	"Gijs van Dijk (PvdA)"@nl ;
	// skos:prefLabel	"Gijs van Dijk"@nl ;
}
