// Package official reads the XML of officielebekendmakingen.nl, in its old and new schema, with the metadata published beside it.
package official
