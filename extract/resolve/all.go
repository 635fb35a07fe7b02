package resolve

import "kamergraaf/extract"

// Resolvers returns all resolvers in the order in which they run: people of the header first, since mentions in the
// text refer back to them.
func (r *Registers) Resolvers() []extract.Resolver {
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
