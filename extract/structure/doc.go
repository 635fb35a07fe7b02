// Package structure makes a document of a paper: rows or marked lines become units, the header's sentences become askers,
// addressees, answerers and dates, notes are tied to their marks, and all sources of a document's identity are settled.
// What a paper says that cannot be read becomes a problem with a code and a place.
package structure
