package rdf

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestTextsKeepAllThatRDFCanHoldAndReplaceTheRest(t *testing.T) {
	for _, test := range []struct {
		in, want string
		replaced int
	}{
		{"gewoon", "gewoon", 0},
		{"tab\t, regel\n, \x01 en \x7f", "tab\t, regel\n, \x01 en \x7f", 0},
		{"al vervangen \ufffd", "al vervangen \ufffd", 0},
		{"a\x00b", "a\ufffdb", 1},
		{"a\xff\xfeb", "a\ufffd\ufffdb", 2},
		{"\ufffe\uffff\ufdd0\U0001ffff", "\ufffd\ufffd\ufffd\ufffd", 4},
		{"half paar \xed\xa0\x80", "half paar \ufffd\ufffd\ufffd", 3},
		{"é\xc3", "é\ufffd", 1},
	} {
		got, replaced := NewText(test.in, Dutch)
		if got.Value() != test.want || replaced != test.replaced {
			t.Errorf("NewText(%q) = %q, %d; want %q, %d", test.in, got.Value(), replaced, test.want, test.replaced)
		}
	}
}

func TestTextsAreValidWhateverTheBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes"))
		got, replaced := NewText(in, String)
		if !utf8.ValidString(got.Value()) || strings.ContainsRune(got.Value(), 0) {
			t.Fatalf("NewText(%q) = %q", in, got.Value())
		}
		if again, more := NewText(got.Value(), String); again != got || more != 0 || replaced == 0 && got.Value() != in {
			t.Fatalf("NewText is not stable on %q", in)
		}
	})
}

func TestIRIsAreCheckedStrictly(t *testing.T) {
	for _, iri := range []string{"http://a.example", "https://é.example/ü?q=ç#ñ", "urn:isbn:1", "mailto:a@b.example", "http://[::1]:8080/", "x-y+z.1:a", "https://a.example/a%2Fb"} {
		if _, err := NewIRI(iri); err != nil {
			t.Errorf("NewIRI(%q): %v", iri, err)
		}
	}
	for _, iri := range []string{"", "a", "/a", "//a.example/", "1a:b", ":b", "a:", "http://a b", "http://a.example/<", "http://a.example/a\"b", "http://a.example/{x}",
		"http://a.example/a|b", "http://a.example/a\\b", "http://a.example/a^b", "http://a.example/a`b", "http://a.example/%", "http://a.example/%2", "http://a.example/%zz",
		"http://a.example/#a#b", "http://a.example/[x]", "http://a.example/\x00", "http://a.example/\n", "http://a.example/\xff", "http://a.example/\ufffe",
		"http://a.example/\ue000", "http://a.example/\u202e", "http://a.example/a/../b", "http://a.example/./b", "é:b"} {
		_, err := NewIRI(iri)
		var refused *IRIError
		if !errors.As(err, &refused) || refused.IRI != iri {
			t.Errorf("NewIRI(%q) = %v, want an *IRIError", iri, err)
		}
	}
}

func TestDatesAreDaysOfTheCalendar(t *testing.T) {
	for _, day := range []string{"2018-04-26", "2000-02-29"} {
		if got, err := NewDate(day); err != nil || got.Datatype() != Xsd+"date" {
			t.Errorf("NewDate(%q) = %v, %v", day, got, err)
		}
	}
	for _, day := range []string{"", "2018-4-26", "2018-02-30", "1900-02-29", "26 april 2018", "2018-04-26T00:00:00Z"} {
		if got, err := NewDate(day); err == nil {
			t.Errorf("NewDate(%q) = %v, want an error", day, got)
		}
	}
}

func TestEverySortHasADatatypeAndComparesByValue(t *testing.T) {
	for sort := String; int(sort) < len(sorts); sort++ {
		if sorts[sort].datatype == "" {
			t.Errorf("sort %d has no datatype", sort)
		}
	}
	a, _ := NewText("ja", Dutch)
	b, _ := NewText("ja", Dutch)
	c, _ := NewText("ja", English)
	if a != b || a == c || !a.IsLiteral() || a.IsIRI() || a.IsZero() {
		t.Errorf("%v, %v and %v do not compare as they should", a, b, c)
	}
}
