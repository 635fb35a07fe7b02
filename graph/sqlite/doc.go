// Package sqlite keeps graphs in one file of SQLite, answers questions from it, and gives back what was put in.
//
// The model is the vocabulary's: a class is a table, a property with one value a column, one with several values a table of
// pairs, under the names that package ontology gives, in snake case. What the vocabulary says of the reading of a file, and
// what follows from other rows, has no row of its own: see leftOut. Tables whose names begin with an underscore are for the
// program; all others, and the views, are for people. Tables lists them.
//
// Beside the tables a store keeps each input as the program that filled it wants to have it back: a record, a card, keys. To
// this package they are bytes.
package sqlite
