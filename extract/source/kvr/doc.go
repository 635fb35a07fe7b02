// Package kvr reads the records of questions of 1984-2008 as XML, also those that were scanned.
package kvr
