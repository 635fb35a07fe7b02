// Package link links documents: the question paper, delay notice and answer of one inquiry, a paper and its reprint, two
// copies of one paper. It works on cards, a few hundred bytes a document, and links only what nothing contradicts.
package link
