// Package lexicon finds names in texts: it splits a text into words and looks tens of thousands of names up in a trie of words,
// in one pass. It knows names and words, and nothing of what they mean.
package lexicon
