package main

import (
	"bytes"
	"context"
	"fmt"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/iri"
)

// A program that imports the packages makes of a folder, twice over, what the command line makes of it: documents that come
// again are left out, and behind all stand the links and what the registers say.
func Example_exportFolder() {
	ctx := context.Background()
	const folder = "../../samples"
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
	var turtle bytes.Buffer
	syntax, _ := format.FormatByName("turtle")
	out := graph.NewWriter(syntax.New(&turtle, iri.DefaultBase), iri.Default(), catalogue.New(registers), graph.Options{Version: shell.Version()})
	err = source.Walk(ctx, []string{folder, folder}, nil, func(in source.Input) bool {
		data, err := in.Load()
		if err != nil {
			fmt.Println(in.Path, err)
			return true
		}
		d, err := documents.Document(ctx, in.Path, data)
		if err != nil {
			fmt.Println(in.Path, err)
			return true
		}
		if _, err := out.Write(d); err != nil {
			fmt.Println(err)
			return false
		}
		return true
	})
	if err == nil {
		err = out.Close()
	}

	var command, complaints bytes.Buffer
	code := execute(ctx, []string{"kamergraaf", "export", folder, folder}, nil, &command, &complaints)
	fmt.Println(err, code, turtle.Len() > 100_000, bytes.Equal(turtle.Bytes(), command.Bytes()))
	// Output: <nil> 0 true true
}
