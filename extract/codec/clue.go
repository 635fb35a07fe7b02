package codec

import (
	"slices"

	"w3id.org/kamergraaf/extract"
)

// clueType is one of the types of clues.
type clueType struct {
	is   func(extract.Clue) bool
	code func(*coder, extract.Clue) extract.Clue // shows the coder the fields, and returns what was written or read
}

// clueTypes are all types of clues. The number of a type is its place here, counted from 1: 0 is no clue.
var clueTypes = []clueType{
	clueOf(func(c *coder, v *extract.NumberClue) { str(c, &v.ID) }),
	clueOf(func(c *coder, v *extract.AddressClue) { str(c, &v.URL) }),
	clueOf(func(c *coder, v *extract.NameClue) { str(c, &v.Text) }),
	clueOf(func(c *coder, v *extract.SortClue) { str(c, &v.Sort) }),
	clueOf(func(c *coder, v *extract.AuthorityClue) { str(c, &v.Sort); str(c, &v.Name) }),
	clueOf(func(c *coder, v *extract.OfficeClue) {
		str(c, &v.Role)
		str(c, &v.Preposition)
		str(c, &v.Portfolio)
		str(c, &v.Name)
	}),
	clueOf(func(c *coder, v *extract.MemberClue) { str(c, &v.Party); c.truth(&v.Once) }),
	clueOf(func(*coder, *extract.InOfficeClue) {}),
	clueOf(func(*coder, *extract.IntroducedClue) {}),
}

func clueOf[T extract.Clue](fields func(*coder, *T)) clueType {
	return clueType{
		is: func(v extract.Clue) bool { _, ok := v.(T); return ok },
		code: func(c *coder, v extract.Clue) extract.Clue {
			value, _ := v.(T)
			fields(c, &value)
			return value
		},
	}
}

// clue writes or reads a clue, or that there is none.
func clue(c *coder, v *extract.Clue) {
	n := 0
	if !c.reading && *v != nil {
		n = 1 + slices.IndexFunc(clueTypes, func(t clueType) bool { return t.is(*v) })
	}
	c.number(&n)
	switch {
	case n == 0:
	case n < 0 || n > len(clueTypes):
		c.fail()
	default:
		if read := clueTypes[n-1].code(c, *v); c.reading {
			*v = read
		}
	}
}
