package lexicon

import (
	"slices"
	"testing"
)

// TestPlainWordsHashAsWhenFolded shows for words of every length, at the end of a text and before its end, that what is
// read of them as they stand is what names are known by.
func TestPlainWordsHashAsWhenFolded(t *testing.T) {
	const letters = "RijksinstituutVoorVolksgezondheid2024EnMilieuX"
	for n := 1; n <= len(letters); n++ {
		word := letters[:n]
		want := hashBytes(appendFolded(nil, word))
		for _, text := range []string{word, word + ".", "De " + word + ", en " + letters, word + "\n" + letters} {
			var p splitter
			words, hashes := p.split(text, nil, nil)
			i := slices.IndexFunc(words, func(w Word) bool { return text[w.Start:w.End] == word })
			if i < 0 || hashes[i] != want {
				t.Errorf("%q in %q: words %v, hashes %x, want %x", word, text, words, hashes, want)
			}
		}
	}
}

// TestWordsThatBeginAlikeDiffer shows that no two of many words share a hash.
func TestWordsThatBeginAlikeDiffer(t *testing.T) {
	seen := map[uint64]string{}
	word := ""
	for i := range 4000 {
		word += string(rune('a' + i%26))
		for _, w := range []string{word[len(word)/2:], word} {
			h := hashBytes([]byte(w))
			if other, ok := seen[h]; ok && other != w {
				t.Fatalf("words of %d and %d letters share a hash", len(other), len(w))
			}
			seen[h] = w
		}
		if len(word) > 40 {
			word = word[7:]
		}
	}
}
