package rdf

import (
	"testing"

	"pgregory.net/rapid"

	"w3id.org/kamergraaf/internal/soak"
)

func TestPrintedAddressesAreMended(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"https://nieuws.example/artikel/1-een-bericht.html", "https://nieuws.example/artikel/1-een-bericht.html"},
		{"www.nieuws.example", "http://www.nieuws.example"},
		{"nieuws.example/a", "http://nieuws.example/a"},
		{"HTTPS://Nieuws.Example/Artikel", "https://nieuws.example/Artikel"},
		{"http://nieuws.example:80/a", "http://nieuws.example/a"},
		{"https://nieuws.example:8443/a", "https://nieuws.example:8443/a"},
		{"https://nieuws.example/a b", "https://nieuws.example/a%20b"},
		{"https://nieuws.example/100%", "https://nieuws.example/100%25"},
		{"https://nieuws.example/%c3%a9", "https://nieuws.example/%C3%A9"},
		{"https://nieuws.example/é", "https://nieuws.example/é"},
		{"https://nieuws.example/e\u0301", "https://nieuws.example/é"},
		{"https://nieuws.example/a[1]|{x}", "https://nieuws.example/a%5B1%5D%7C%7Bx%7D"},
		{"https://nieuws.example/a#b#c", "https://nieuws.example/a#b%23c"},
		{"https://nieuws.example/a/../b/./c", "https://nieuws.example/b/c"},
		{"https://nieuws.example/a/..", "https://nieuws.example/"},
		{"https://nieuws.example/..", "https://nieuws.example/"},
		{"https://nieuws.example?x=/../y", "https://nieuws.example?x=/../y"},
		{"https://naam:geheim@nieuws.example/a", "https://nieuws.example/a"},
		{"https://nieuws.example./a", "https://nieuws.example/a"},
		{"https://nieuws.example\\a\\b?c\\d", "https://nieuws.example/a/b?c%5Cd"},
		{"ftp://bestanden.example/a.pdf", "ftp://bestanden.example/a.pdf"},
		{"https://nieuws.example/a\u202eb\xff", "https://nieuws.example/a%E2%80%AEb%FF"},
	} {
		got, ok := MendIRI(test.in)
		if !ok || got.Value() != test.want {
			t.Errorf("MendIRI(%q) = %q, %v; want %q", test.in, got.Value(), ok, test.want)
		}
	}
}

func TestWhatHasNoHostIsNoAddress(t *testing.T) {
	for _, in := range []string{"", " ", "nergens", "https://", "https:///a", "http://localhost", "http://a..b", "http://-a.example", "http://a.example:abc/", "http://a b.example", "https://a(b).example/"} {
		if got, ok := MendIRI(in); ok {
			t.Errorf("MendIRI(%q) = %q", in, got.Value())
		}
	}
}

func TestMendingIsStableAndAlwaysValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := "https://nieuws.example" + rapid.StringMatching(`[/?#].*`).Draw(t, "rest")
		got, ok := MendIRI(in)
		if !ok {
			t.Fatalf("MendIRI(%q) found no host", in)
		}
		if err := checkIRI(got.Value()); err != nil {
			t.Fatal(err)
		}
		if again, ok := MendIRI(got.Value()); !ok || again != got {
			t.Fatalf("MendIRI(%q) = %q, and of that %q", in, got.Value(), again.Value())
		}
	})
}

func FuzzMendIRI(f *testing.F) {
	for _, seed := range []string{"https://nieuws.example/a?b#c", "www.x.example/%zz", "http://[::1]/", "a.b:80/../.."} {
		soak.Add(f, seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		if got, ok := MendIRI(in); ok {
			if again, ok := MendIRI(got.Value()); !ok || again != got {
				t.Errorf("MendIRI(%q) = %q, and of that %q", in, got.Value(), again.Value())
			}
		}
	})
}
