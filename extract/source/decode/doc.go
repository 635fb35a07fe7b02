// Package decode turns bytes into text that remembers where its parts were: it reads encodings, also mixed ones, and mends
// accents that print took apart and characters that no text has.
package decode
