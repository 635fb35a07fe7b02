package resolve

import (
	"w3id.org/kamergraaf/extract"
)

// Resolvers returns all resolvers in the order in which they run: people of the header first, since mentions in the
// text refer back to them. The names that are known in spite of slips and the subjects of acts are put in order meanwhile:
// the first document that needs them would have all others wait.
func (r *Registers) Resolvers() []extract.Resolver {
	go r.law.loose.Ready()
	go r.act.loose.Ready()
	go r.act.subjects.Ready()
	return []extract.Resolver{
		headerResolver{r},
		nameResolver{r},
		lawResolver{r},
		actResolver{r},
		numberResolver{},
		ministryResolver{r},
		agencyResolver{r},
		docketResolver{r},
		authorityResolver{r},
		printedResolver{},
	}
}
