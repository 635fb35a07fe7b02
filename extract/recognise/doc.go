// Package recognise finds the mentions in a document's units: what words name something, and what kind of thing.
// Which thing it is, package resolve decides. One file holds one recogniser, with its examples in testdata.
package recognise
