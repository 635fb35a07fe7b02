// Package match compares names: it folds them to plain letters, keeps values under many keys in little memory, and finds titles
// that differ in small words, endings or one slip.
package match
