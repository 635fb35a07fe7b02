package source_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/extract/structure"
)

// One file is read in two steps: its format gives a paper, of whatever format; the paper's lines give a document.
func ExampleReader_Read() {
	reader := source.New(source.Options{Workers: 1})
	defer reader.Close()

	path := "../../samples/stembussen-brief.docx"
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	paper, err := reader.Read(context.Background(), path, data)
	if err != nil {
		log.Fatal(err)
	}
	d, err := structure.Parse(paper)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Format, d.Kind, d.CaseNumber, d.Submitted, d.Answered)
	for _, asker := range d.Askers {
		fmt.Println("asked by", asker.Name, asker.Party)
	}
	for _, u := range d.Units[:3] {
		fmt.Printf("%s: %.40s...\n", u.Name(), u.Text)
	}
	fmt.Println(len(d.Problems), "problems")
	// Output:
	// docx answer 2021Z99016 2021-05-27 2021-06-17
	// asked by Bisschop SGP
	// header: Antwoorden van de minister van Binnenlan...
	// question 1: Wat doen gemeenten met stembussen van vo...
	// answer 1: Zij bewaren deze voor een volgende verki...
	// 0 problems
}

// Folders and archives are walked; each input is loaded when it is asked for.
func ExampleWalk() {
	err := source.Walk(context.Background(), []string{"../../samples/bundel.zip", "../../samples/zwemwater.md"}, os.Stdin, func(in source.Input) bool {
		data, err := in.Load()
		fmt.Println(in.Path, len(data) > 0, err)
		return true
	})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// ../../samples/bundel.zip!ah-tk-20192020-9818.txt true <nil>
	// ../../samples/bundel.zip!kv-tk-2019Z99019.txt true <nil>
	// ../../samples/zwemwater.md true <nil>
}
