// Package recognise finds the mentions in a document's units: what words name something, and what kind of thing.
// Which thing it is, package resolve decides. One file holds one recogniser, in this package or
// in bodies, courts and people below it, with its examples in testdata here.
package recognise
