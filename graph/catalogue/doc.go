// Package catalogue looks registers up for graphs: what they say of an entity, what they call by a name, and what an IRI of theirs
// stands for.
package catalogue
