package text

import (
	"testing"

	"pgregory.net/rapid"
)

// TestTextKnowsWhereEachPartStood shows, for any text put together from pieces of a source, that every part that came
// from the source byte for byte is found there again.
func TestTextKnowsWhereEachPartStood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.StringOfN(rapid.RuneFrom([]rune("abcdeé -\n")), 1, 60, -1).Draw(t, "source")
		var b Builder
		for range rapid.IntRange(1, 6).Draw(t, "pieces") {
			from := rapid.IntRange(0, len(source)).Draw(t, "from")
			to := rapid.IntRange(from, len(source)).Draw(t, "to")
			if rapid.Bool().Draw(t, "inserted") {
				b.Insert("|", from, to)
			}
			b.Add(Plain(source[from:to], from))
		}
		text := b.Text()
		start := rapid.IntRange(0, text.Len()).Draw(t, "start")
		end := rapid.IntRange(start, text.Len()).Draw(t, "end")
		part := text.Slice(start, end)
		if part.String() != text.String()[start:end] {
			t.Fatalf("Slice(%d,%d) = %q, want %q", start, end, part.String(), text.String()[start:end])
		}
		for i := range part.Len() {
			if part.String()[i] == '|' {
				continue
			}
			from, to, ok := part.Source(i, i+1)
			if !ok || to != from+1 || source[from] != part.String()[i] {
				t.Fatalf("byte %d of %q is not at %d-%d of %q", i, part.String(), from, to, source)
			}
		}
	})
}
