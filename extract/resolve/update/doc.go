// Package update brings official files into a user's registers: the id list of the Basiswettenbestand, the value lists of TOOI,
// persons and seats of the Tweede Kamer. It writes a user's tables, which stand on top of the built-in ones.
package update
