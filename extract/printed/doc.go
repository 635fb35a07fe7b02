// Package printed gives the lines of a paper their roles: header, label, running text, note, furniture. It undoes what print does
// to lines, such as lost spaces, raised figures and headings of pages. Package structure makes a document of the rows.
package printed
