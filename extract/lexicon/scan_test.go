package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
)

func TestScanFindsWholeWordsLongestFirst(t *testing.T) {
	lex := NewLexicon([]extract.Name{
		{Kind: extract.KindLaw, Text: "Arbowet"},
		{Kind: extract.KindLaw, Text: "Wet wapens en munitie", Key: "W"},
		{Kind: extract.KindLaw, Text: "Wet wapens", Key: "S"},
		{Kind: extract.KindAgency, Text: "VROM-Inspectie"},
		{Kind: extract.KindParty, Text: "SP", Case: extract.CaseExact},
		{Kind: extract.KindMinistry, Text: "Volksgezondheid, Welzijn en Sport"},
		{Kind: extract.KindMember, Text: "Kostić"},
		{Kind: extract.KindAgency, Text: "rechtbank", Case: extract.CaseAny, Endings: []string{"en"}},
	})
	tests := []struct{ text, want string }{
		{"De Arbowetgeving en de Arbowet.", "law:Arbowet"},
		{"de Wet Wapens en Munitie", "law:Wet Wapens en Munitie"},
		{"de Wet wapens, en munitie", "law:Wet wapens"},
		{"de wet wapens en munitie", ""},
		{"VROM Inspectie, vrom-inspectie", "agency:VROM Inspectie"},
		{"de SP, de sp en ESP", "party:SP"},
		{"Volksgezondheid Welzijn en Sport", "ministry:Volksgezondheid Welzijn en Sport"},
		{"het lid Kostic´ en KOSTIĆ", "member:Kostic´ member:KOSTIĆ"},
		{"rechtbank en rechtbanken", "agency:rechtbank agency:rechtbanken"},
		{"de Wet\nwapens", ""},
	}
	s := NewScan(lex)
	for _, tt := range tests {
		s.Read(tt.text)
		var got []string
		for _, k := range []Kind{KindLaw, KindAgency, KindParty, KindMinistry, KindMember} {
			for _, h := range s.Hits(k) {
				got = append(got, string(kinds[k])+":"+tt.text[h.Start:h.End])
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

func TestFoldMakesSpellingsEqual(t *testing.T) {
	for _, pair := range [][2]string{
		{"Yeşilgöz-Zegerius", "Yesilgoz Zegerius"}, {"Coo¨rdinatiewet", "coördinatiewet"}, {"  'S-GRAVENHAGE ", "'s Gravenhage"},
	} {
		if Fold(pair[0]) != Fold(pair[1]) {
			t.Errorf("Fold(%q) = %q, Fold(%q) = %q", pair[0], Fold(pair[0]), pair[1], Fold(pair[1]))
		}
	}
}

// manyNames returns n names of one to five words, as a register of that size has them.
func manyNames(n int) []extract.Name {
	kinds := []extract.EntityKind{extract.KindLaw, extract.KindAgency, extract.KindMember, extract.KindAuthority}
	names := make([]extract.Name, n)
	for i := range names {
		var b strings.Builder
		for j := range 1 + i%5 {
			fmt.Fprintf(&b, "naam%d ", (i*7919+j*104729)%30000)
		}
		names[i] = extract.Name{Kind: kinds[i%4], Text: b.String(), Case: extract.CaseAny}
	}
	return names
}

func BenchmarkNewLexicon(b *testing.B) {
	names := manyNames(60000)
	for b.Loop() {
		NewLexicon(names)
	}
}

func BenchmarkScan(b *testing.B) {
	s := NewScan(NewLexicon(manyNames(60000)))
	text := strings.Repeat("De leden van de commissie vragen naam17 of naam0 naam14729 het antwoord van de minister, en zo niet: waarom niet? ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.Read(text)
	}
}
