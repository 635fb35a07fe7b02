// Package format writes graphs as Turtle, N-Triples, N-Quads, TriG and JSON-LD. What is to be known of a serialisation (its
// name, media type, file extensions, encoder) is in one row of one table.
package format
