package decode

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"w3id.org/kamergraaf/extract/source/sourcetest"
	"w3id.org/kamergraaf/internal/soak"
)

func TestDecodeReadsEachEncoding(t *testing.T) {
	const want = "De coördinatie kost € 3 – “vóór” mei."
	tests := map[string][]byte{
		"UTF-8":                    []byte(want),
		"UTF-8 with mark":          []byte("\ufeff" + want),
		"UTF-16 LE with mark":      sourcetest.UTF16(want, binary.LittleEndian, true),
		"UTF-16 BE with mark":      sourcetest.UTF16(want, binary.BigEndian, true),
		"UTF-16 LE without mark":   sourcetest.UTF16(want, binary.LittleEndian, false),
		"UTF-16 BE without mark":   sourcetest.UTF16(want, binary.BigEndian, false),
		"windows-1252":             []byte("De co\xf6rdinatie kost \x80 3 \x96 \x93v\xf3\xf3r\x94 mei."),
		"decomposed":               []byte(norm.NFD.String(want)),
		"accents printed apart":    []byte("De coo¨rdinatie kost € 3 – “vo´o´r” mei."),
		"spaces of all sorts":      []byte("De\u00a0coördinatie kost €\u20093 –\u202f“vóór” mei."),
		"soft and zero-width":      []byte("De co\u00adör\u200bdina\u2060tie kost € 3 – “vóór” mei."),
		"C1 codes in disguise":     []byte("De coördinatie kost \u0080 3 \u0096 \u0093vóór\u0094 mei."),
		"one stray byte in UTF-8 ": []byte("De coördinatie kost € 3 – “v\xf3ór” mei."),
	}
	for name, data := range tests {
		if got, _ := Text(data); got.String() != want {
			t.Errorf("%s: got %q", name, got.String())
		}
	}
}

func TestDecodeMends(t *testing.T) {
	tests := []struct{ in, want string }{
		{"regel 1\r\nregel 2\rregel 3\u2028regel 4", "regel 1\nregel 2\nregel 3\nregel 4"},
		{"water\u00ad\nschap", "water-\nschap"},
		{"water\u00ad \r\nschap", "water- \nschap"},
		{"zee\u2011haven", "zee-haven"},
		{"nul\x00byte\x07", "nul\uFFFDbyte\uFFFD"},
		{"pagina\f2\tx", "pagina\f2\tx"},
		{"officie¨le", "officiële"},
		{"beı¨nvloeden", "beïnvloeden"},
		{"Enqueˆte", "Enquête"},
		{"Kostic´ (PvdD)", "Kostić (PvdD)"},
		{"Yes¸ilgoz", "Yeşilgoz"},
		{"Sˇefcˇovicˇ", "Šefčovič"},
		{"1 a` 2 km", "1 à 2 km"},
		{"e´e´n", "één"},
		{"cafe´s", "cafés"},
		{"foto´s en z´n auto´s, zo´n kans", "foto´s en z´n auto´s, zo´n kans"},
		{"het ´stille´ plan", "het ´stille´ plan"},
		{"het `stille` plan", "het `stille` plan"},
		{"het `officie´le´ plan", "het `officiéle´ plan"},
		{"de `code` en vo´o´r", "de `code` en vóór"},
		{"e^2 en a^b", "e^2 en a^b"},
		{"´t Hart en d´r en q¨", "´t Hart en d´r en q¨"},
		{"8¨ x", "8¨ x"},
		{"FinanciÃ«n, Th.Â A., het â€œplanâ€\u009d en zoâ€™n", "Financiën, Th. A., het “plan” en zo’n"},
		{"SÃO PAULO, Â» château", "SÃO PAULO, » château"},
		{"ﬁets ² ½ K", "ﬁets ² ½ K"}, // never NFKC
		{"300 \u212a", "300 K"},      // but NFC
	}
	for _, tt := range tests {
		if got, _ := Text([]byte(tt.in)); got.String() != tt.want {
			t.Errorf("decode(%q) = %q, want %q", tt.in, got.String(), tt.want)
		}
	}
}

func TestDecodeReportsWhatItReplaced(t *testing.T) {
	tests := []struct {
		in   string
		code string
		line int
	}{
		{"één\ntwee\xe9 ën\n", "encoding-stray-byte", 2},
		{"a\r\nb\r\nc\x00d\x00", "control-character", 3},
		{"a\n\u0092s avonds", "encoding-slip", 2},
		{"a\n\uFFFD", "lost-character", 2},
		{"a\nFinanciÃ«n", "encoding-doubled", 2},
		{"\xff\xfea\x00\n\x00\x00\xd8b\x00", "encoding-utf16", 2},
	}
	for _, tt := range tests {
		_, got := Text([]byte(tt.in))
		if len(got) == 0 || got[0].Code != tt.code || got[0].Line != tt.line || got[0].Message == "" {
			t.Errorf("%q: got %+v, want %s on line %d", tt.in, got, tt.code, tt.line)
		}
	}
}

func TestDecodeBoundsItsProblems(t *testing.T) {
	_, got := Text([]byte(strings.Repeat("\x01\n", 5000)))
	if len(got) != slipLines+1 || !strings.Contains(got[slipLines].Message, "4980") {
		t.Errorf("got %d problems, last %+v", len(got), got[len(got)-1])
	}
}

// pieces of texts as they come, with every slip whose mending does not depend on what stands around it.
var pieces = []string{"vraag", " ", "\r\n", "\n", "e¨", "o´", "c¸", "ı¨", "\u00a0", "\u00ad", "\u00ad\n", "é", "e\u0301", "a\u0323\u0308", "€",
	"\u2009", "\x07", "\u0092", "\u200b", "😀", "\ufeff", "a", "(", "\u212a", "\f"}

// oneBytePieces are the same for texts in windows-1252.
var oneBytePieces = []string{"vraag", " ", "\r\n", "\n", "e\xa8", "o\xb4", "c\xb8", "\xa0", "\xad", "\xad\n", "\xe9n", "\x80", "\x96", "\x81", "\x07"}

func TestEveryPieceOfDecodedTextDecodesFromItsSource(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		vocabulary := rapid.SampledFrom([][]string{pieces, oneBytePieces}).Draw(t, "vocabulary")
		data := []byte(strings.Join(rapid.SliceOf(rapid.SampledFrom(vocabulary)).Draw(t, "pieces"), ""))
		text, _ := Text(data)
		s := text.String()
		if !utf8.ValidString(s) {
			t.Fatalf("%q is not UTF-8", s)
		}
		// A piece may begin at each letter that does not hang on the one before it.
		var cuts []int
		for i, r := range s {
			if !unicode.IsMark(r) && norm.NFC.PropertiesString(s[i:]).BoundaryBefore() {
				cuts = append(cuts, i)
			}
		}
		cuts = append(cuts, len(s))
		from := rapid.IntRange(0, len(cuts)-1).Draw(t, "from")
		to := rapid.IntRange(from, len(cuts)-1).Draw(t, "to")
		start, end := cuts[from], cuts[to]
		lo, hi, ok := text.Source(start, end)
		if ok != (end > start) {
			t.Fatalf("Source(%d, %d) of %q: ok = %v", start, end, s, ok)
		}
		if !ok {
			return
		}
		if got, _ := Text(data[lo:hi]); simple(got.String()) != simple(s[start:end]) {
			t.Fatalf("%q of %q came from %q, which decodes to %q", s[start:end], s, data[lo:hi], got.String())
		}
	})
}

// simple folds what depends on the neighbours of a piece: a soft hyphen before a line end, an accent before a letter.
func simple(s string) string {
	return strings.NewReplacer("-", "", "\n", "").Replace(s)
}

func FuzzDecode(f *testing.F) {
	for _, p := range pieces {
		soak.Add(f, []byte("a"+p+"b"))
	}
	soak.Add(f, sourcetest.UTF16("Vraag 1", binary.LittleEndian, true))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, _ := Text(data)
		if s := text.String(); !utf8.ValidString(s) || strings.ContainsAny(s, "\r\x00") {
			t.Fatalf("bad text %q", s)
		}
	})
}

func BenchmarkDecodePlain(b *testing.B) {
	benchmarkDecode(b, strings.Repeat("Kunt u aangeven hoe de coördinatie tussen de beide ministeries – in 2004 – is geregeld?\n", 5000))
}

func BenchmarkDecodeMended(b *testing.B) {
	benchmarkDecode(b, strings.Repeat("Kunt u aangeven hoe de coo¨rdinatie tussen de beide ministeries – in 2004 – is geregeld?\r\n", 5000))
}

func benchmarkDecode(b *testing.B, s string) {
	data := []byte(s)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		Text(data)
	}
}
