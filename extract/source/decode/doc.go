// Package decode turns bytes into text that remembers where its parts stood: encodings, also mixed ones, accents that print
// took apart, characters that no text has.
package decode
