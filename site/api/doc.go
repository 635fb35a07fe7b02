// Package api answers questions about a store over HTTP, read-only: the named questions as CSV or JSON, and search.
//
//	GET /query.json                          the named questions, with their parameters and columns
//	GET /query/NAME.csv?law=Wft              the answer to one, for programs; with excel=1 for Dutch Excel
//	GET /query/NAME.json?law=Wft             the same, an array of rows
//	GET /search.json?q=vluchtelingen -asiel  questions, answers and notes with the words, the best first
//
// An answer has at most MaxRows rows and takes at most MaxTime; where there are more rows the header X-More says true. Errors are JSON:
// an error in words, and the candidates where a name means several things.
package api
