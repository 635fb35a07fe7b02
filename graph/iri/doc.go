// Package iri names things: it makes the IRI of every document, unit, person, body, law and page, the same from the same input.
// Where others publish identifiers (BWB, TOOI, CELEX, ECLI, officielebekendmakingen) it uses theirs; all others are minted under
// a base that the user sets.
package iri
