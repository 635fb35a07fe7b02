// Package dutch knows how the Aanhangsel van de Handelingen is written: the words that open headers and replies, labels, dates,
// session years, offices and portfolios, members and parties, page furniture, official identifiers, note marks, hyphens. Each fact
// of print is here once, and every reader asks this package. It reads strings and knows nothing of rows or documents.
package dutch
