package xmltext

import (
	"fmt"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/text"
	"w3id.org/kamergraaf/internal/soak"
)

// tokens reads a document to its end and prints its tokens.
func tokens(doc string) (string, error) {
	text, base, _ := Decode([]byte(doc))
	x := NewScanner(text, base)
	var b strings.Builder
	for {
		switch token, err := x.Next(); {
		case err != nil:
			return b.String(), err
		case token == EOF:
			return b.String(), nil
		case token == Start:
			fmt.Fprintf(&b, "<%s", x.Name)
			for _, a := range x.Attrs {
				fmt.Fprintf(&b, " %s=%q", a.name, x.Value(a.start, a.end, false))
			}
			b.WriteString(">")
		case token == End:
			fmt.Fprintf(&b, "</%s>", x.Name)
		case token == Text:
			b.WriteString(x.Value(x.Start, x.End, x.Raw))
		}
	}
}

func TestXMLScannerReadsTokens(t *testing.T) {
	tests := []struct{ doc, want string }{
		{`<a>x</a>`, `<a>x</a>`},
		{"<?xml version=\"1.0\"?>\n<!-- <b> -->\n<a p='1' q=\"&quot;2&#x22;\" ><b/>t<?pi ?>u</a >\n", "\n\n<a p=\"1\" q=\"\\\"2\\\"\"><b></b>tu</a>\n"},
		{`<a>&lt;&amp;&gt;&apos;&quot;&#233;&#xEB;</a>`, `<a><&>'"éë</a>`},
		{`<a><![CDATA[<b>&amp;]]></a>`, `<a><b>&amp;</a>`},
		{`<a>&naam; & &#0;</a>`, "<a>&naam; & \uFFFD</a>"},
		{`<a>e&#168;n&#173;s&#160;!</a>`, "<a>ëns !</a>"},
		{`<!DOCTYPE kvr SYSTEM "kvr.dtd"><a/>`, `<a></a>`},
		{`<x:a xmlns:x="u"><x:b/></x:a>`, `<x:a xmlns:x="u"><x:b></x:b></x:a>`},
	}
	for _, tt := range tests {
		if got, err := tokens(tt.doc); got != tt.want || err != nil {
			t.Errorf("%s: got %s, %v", tt.doc, got, err)
		}
	}
}

func TestXMLScannerRefusesWithTheLine(t *testing.T) {
	tests := []struct{ doc, want string }{
		{"<a>\n<b></a>", "line 2: </a> where <b> must end"},
		{"<a>\n", "line 2: the file ends inside <a>"},
		{"<a></a></a>", "line 1: </a> ends nothing"},
		{"<a b=c></a>", "not quoted"},
		{"<a b></a>", "bad attribute"},
		{"<a b=\"c></a>", "do not end"},
		{"<a><!-- </a>", "comment without an end"},
		{"<a><![CDATA[ </a>", "CDATA section without an end"},
		{"tekst", "text outside the root element"},
		{"<a>< b></a>", "without a name"},
		{"<a></a", "bad end tag"},
		{"<a/>x", "text outside"},
		{"<", "ends in a tag"},
		{"<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>", "declarations of its own"},
		{strings.Repeat("<a>", 300), "nest deeper than 256"},
		{"<a " + strings.Repeat("b='' ", 300) + "/>", "do not end"},
	}
	for _, tt := range tests {
		if _, err := tokens(tt.doc); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%.40q: got %v, want %s", tt.doc, err, tt.want)
		}
	}
}

func TestXMLTextKnowsItsPlace(t *testing.T) {
	for _, doc := range []string{
		`<a>Kunt u &amp; mag u <b>officie&#168;le</b> stukken   geven?</a>`,
		"\ufeff<a>Kunt u   \r\n het <n/>cafe´ &lt;noemen&gt;?</a>",
	} {
		text, base, _ := Decode([]byte(doc))
		x := NewScanner(text, base)
		if _, err := x.Root(); err != nil {
			t.Fatal(err)
		}
		flow, err := x.FlowOf()
		if err != nil {
			t.Fatal(err)
		}
		for i, word := range strings.Fields(flow.String()) {
			at := strings.Index(flow.String(), word)
			from, to, ok := flow.Source(at, at+len(word))
			if plain := strings.NewReplacer("<b>", "", "</b>", "").Replace(doc[max(from, 0):max(to, 0)]); !ok || !sameWord(plain, word) {
				t.Errorf("word %d, %q, came from %q", i, word, plain)
			}
		}
	}
}

// sameWord tells whether XML source decodes to word.
func sameWord(source, word string) bool {
	got, err := tokens("<w>" + source + "</w>")
	return err == nil && strings.TrimSuffix(strings.TrimPrefix(got, "<w>"), "</w>") == word
}

func TestFlowFoldsWhiteSpaceAndTakesOutMarks(t *testing.T) {
	tests := []struct{ doc, want, marks string }{
		{"<a> Een  regel\n\tverder </a>", "Een regel verder", "[]"},
		{`<a>Bent u bekend met het bericht? <m n="1"/> </a>`, "Bent u bekend met het bericht?", "[{30 1}]"},
		{`<a>het onderzoek <m n="1"/>overeen</a>`, "het onderzoek overeen", "[{13 1}]"},
		{`<a>het bericht <m n="1"/>, dat</a>`, "het bericht, dat", "[{11 1}]"},
		{`<a>«naam» <m n="2"/> en</a>`, "«naam» en", "[{8 2}]"},
		{`<a>x &amp; y<m n="3"/>z</a>`, "x & y z", "[{5 3}]"},
	}
	for _, tt := range tests {
		text, base, _ := Decode([]byte(tt.doc))
		x := NewScanner(text, base)
		if _, err := x.Root(); err != nil {
			t.Fatal(err)
		}
		f := Flow{X: x}
		err := f.Read(func(name string) (bool, error) { f.Mark(x.Attr("n")); return true, nil })
		if got := f.text().String(); got != tt.want || fmt.Sprint(f.Marks) != tt.marks && len(f.Marks) > 0 || err != nil {
			t.Errorf("%s: got %q %v %v", tt.doc, got, f.Marks, err)
		}
	}
}

func TestXMLIsReadInItsDeclaredEncoding(t *testing.T) {
	doc := "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><a>\xa4 5 \xe9\xe9n</a>"
	if got, err := tokens(doc); got != "<a>€ 5 één</a>" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	_, _, problems := Decode([]byte("<?xml version='1.0' encoding='UTF-8'?><a>\xe9</a>"))
	if len(problems) != 1 || problems[0].Code != "encoding-declared" {
		t.Errorf("got %v", problems)
	}
}

func FuzzXMLScanner(f *testing.F) {
	for _, s := range []string{"<a b='c'>t&amp;<!-- x --><d/></a>", "<a><![CDATA[x]]></a>", "<!DOCTYPE a><a>&#1;</a>", "<a>&#x110000;", "\xff\xfe<\x00a\x00>\x00"} {
		soak.Add(f, []byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		words, base, _ := Decode(data)
		x := NewScanner(words, base)
		if _, err := x.Root(); err != nil {
			return
		}
		fl := Flow{X: x}
		_ = fl.Read(func(string) (bool, error) { fl.Mark("1"); return len(x.Attrs) > 0, nil })
		got := fl.text()
		for _, m := range fl.Marks {
			if m.At > got.Len() {
				t.Fatalf("mark %d behind the end of %q", m.At, got.String())
			}
		}
		if from, to, ok := got.Source(0, got.Len()); ok && (from < 0 || to > len(data) || from > to) {
			t.Fatalf("source [%d, %d) of %d bytes", from, to, len(data))
		}
		var _ text.Text = got
	})
}
