package pipeline_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/resolve"
)

// From a file to a document whose people, laws and bodies are identified.
func ExamplePipeline_Document() {
	registers, err := resolve.Load()
	if err != nil {
		log.Fatal(err)
	}
	p, err := pipeline.New(registers, pipeline.Options{})
	if err != nil {
		log.Fatal(err)
	}
	defer p.Close()

	path := "../../samples/dorpshuizen-antwoord.txt"
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	d, err := p.Document(context.Background(), path, data)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.ID, d.Subject)
	for _, a := range d.Askers {
		fmt.Println("asked by", a.Name, a.Person.Key)
	}
	for _, m := range d.Mentions {
		u := d.Units[m.Unit]
		if u.Kind == extract.HeaderUnit {
			continue
		}
		fmt.Printf("%s: %s %q = %s\n", u.Name(), m.Kind, u.Text.String()[m.Start:m.End], m.Entity.Key)
	}
	// Output:
	// ah-tk-20222023-9802 het digitale loket voor subsidies aan dorpshuizen
	// asked by Inge van Dijk Q106090816
	// asked by Leijten Q2501822
	// answer 2: agency "Rijksdienst voor Ondernemend Nederland" = oorg10005
	// answer 2: agency "RVO" = oorg10005
	// answer 2: agency "RVO" = oorg10005
	// question 3: law "artikel 2:14 van de Algemene wet bestuursrecht" = BWBR0005537
	// question 4: agency "Nationale ombudsman" = oorg10221
	// answer 4: agency "RVO" = oorg10005
	// answer 4: agency "Nationale ombudsman" = oorg10221
	// note 1: url "https://www.dorpshuizen.example/nieuws/2022/subsidie-aanvragen-lukt-niet" = https://www.dorpshuizen.example/nieuws/2022/subsidie-aanvragen-lukt-niet
	// note 2: paper "Kamerstuk 26 643, nr. 912" = kst-26643-912
}
