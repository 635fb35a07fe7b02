// Package grammar has what recognisers share: the scan of a text, reading by words and signs, citations of articles, brackets, and
// the words by which a text speaks of other states.
package grammar
