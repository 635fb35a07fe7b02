// Package resolve ties names to things: it loads the registers of people, posts, bodies, laws, acts and places, and identifies
// what a document mentions, and who asks and answers, as things stood on its day. Where not exactly one thing fits, a name stays
// without an identifier. Package update, below it, brings official files into a user's own registers.
package resolve
