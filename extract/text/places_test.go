package text

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// anyText returns a text put together from pieces, with repairs and additions, and a part of it cut out.
func anyText(t *rapid.T) Text {
	var b Builder
	for range rapid.IntRange(0, 6).Draw(t, "pieces") {
		words, from := rapid.StringN(0, 6, -1).Draw(t, "words"), rapid.IntRange(0, 1000).Draw(t, "from")
		switch rapid.IntRange(0, 3).Draw(t, "sort") {
		case 0:
			b.Insert(words, from, from+rapid.IntRange(0, 8).Draw(t, "replaced"))
		case 1:
			b.Add(Loose(words))
		default:
			b.Add(Plain(words, from))
		}
	}
	whole := b.Text()
	start := rapid.IntRange(0, whole.Len()).Draw(t, "start")
	return whole.Slice(start, rapid.IntRange(start, whole.Len()).Draw(t, "end"))
}

// TestPlacesGiveATextBack shows that words and places together are the text as it was, whatever is asked of it.
func TestPlacesGiveATextBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one, other := anyText(t), anyText(t)
		b := other.AppendPlaces(one.AppendPlaces(nil))
		got, rest, err := Placed(one.String(), b)
		if err != nil {
			t.Fatalf("%#v: %v", one, err)
		}
		same(t, got, one)
		if got, rest, err = Placed(other.String(), rest); err != nil || len(rest) > 0 {
			t.Fatalf("%d bytes left, %v", len(rest), err)
		}
		same(t, got, other)
		again, _, _ := Placed(got.String(), got.AppendPlaces(nil))
		if !reflect.DeepEqual(got, again) {
			t.Fatalf("%#v came back as %#v", got, again)
		}
	})
}

func same(t *rapid.T, got, want Text) {
	t.Helper()
	if !got.Equal(want) {
		t.Fatalf("got %#v, want %#v", got, want)
	}
	for i := range want.Len() + 1 {
		for j := i; j <= want.Len(); j++ {
			from, to, ok := want.Source(i, j)
			if f, u, k := got.Source(i, j); f != from || u != to || k != ok {
				t.Fatalf("bytes %d to %d of %#v: %d-%d, want %d-%d", i, j, want, f, u, from, to)
			}
			if !got.Slice(i, j).Equal(want.Slice(i, j)) {
				t.Fatalf("the parts %d to %d of %#v and %#v differ", i, j, got, want)
			}
		}
	}
}

// FuzzPlaces shows that bytes that nobody made are an error or a text, which then is sound.
func FuzzPlaces(f *testing.F) {
	f.Add("vraag", Plain("vraag", 3).AppendPlaces(nil))
	f.Add("vraag", slices.Concat(Loose("vraag").AppendPlaces(nil), []byte("x")))
	f.Fuzz(func(t *testing.T, words string, b []byte) {
		text, _, err := Placed(words, b)
		if err != nil {
			return
		}
		for i := range text.Len() {
			text.Source(i, text.Len())
			text.Slice(i, text.Len()).Places(func(from, to int) bool { return from < to })
		}
		if again, _, err := Placed(words, text.AppendPlaces(nil)); err != nil || !again.Equal(text) {
			t.Errorf("%#v came back as %#v, %v", text, again, err)
		}
	})
}
