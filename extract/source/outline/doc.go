// Package outline makes the marked lines of a paper from its headings and paragraphs, for the readers of marked-up formats, and
// reads the metadata that are published with a document.
package outline
