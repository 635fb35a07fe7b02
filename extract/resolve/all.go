package resolve

import (
	"w3id.org/kamergraaf/extract"
)

// Resolvers returns all resolvers in the order in which they run: people of the header first, since mentions in the
// text refer back to them. The names that are known in spite of slips are put in order meanwhile: the first document that
// needs them would have all others wait.
func (r *Registers) Resolvers() []extract.Resolver {
	go r.law.loose.ready()
	go r.act.loose.ready()
	return []extract.Resolver{
		NewHeader(r),
		NewNamed(r),
		r.Laws(),
		r.Acts(),
		Numbered{},
		r.MinistryMentions(),
		r.AgencyMentions(),
		r.AuthorityMentions(),
		Printed{},
	}
}
