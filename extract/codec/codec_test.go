package codec

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// filler fills values with others than zero, each another.
type filler struct{ n int }

// fill sets a value and all below it. Lists get two elements.
func (f *filler) fill(v reflect.Value) {
	f.n++
	switch {
	case v.Type() == reflect.TypeFor[text.Text]():
		var b text.Builder
		b.Add(text.Plain(fmt.Sprintf("woorden %d", f.n), f.n))
		b.Insert("-", 2*f.n, 2*f.n+3)
		v.Set(reflect.ValueOf(b.Text()))
	case v.Type() == reflect.TypeFor[extract.Clue]():
		v.Set(reflect.ValueOf(extract.OfficeClue{Role: fmt.Sprint(f.n)}))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		f.fill(v.Index(0))
		f.fill(v.Index(1))
	case v.Kind() == reflect.String:
		v.SetString(fmt.Sprintf("waarde %d", f.n))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(f.n * (1 - 2*(f.n%2))))
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	default:
		panic("the test cannot fill a " + v.Type().String())
	}
}

// TestEveryFieldOfADocumentIsCarried fails where a field is added to a document, or to what it holds, and not to the record.
func TestEveryFieldOfADocumentIsCarried(t *testing.T) {
	var d extract.Document
	new(filler).fill(reflect.ValueOf(&d).Elem())
	got, err := Decode(Append(nil, &d))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&d, got); diff != "" {
		t.Errorf("not carried (-want +got):\n%s", diff)
	}
	if got, err = Decode(Append(nil, new(extract.Document))); err != nil || !cmp.Equal(got, new(extract.Document)) {
		t.Errorf("the empty document: %+v, %v", got, err)
	}
}

// TestEveryTypeOfClueIsCarried finds the types of clues in the code that declares them.
func TestEveryTypeOfClueIsCarried(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../clue.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string]bool{}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == "clue" {
			declared[f.Recv.List[0].Type.(*ast.Ident).Name] = true
		}
	}
	for _, clue := range []extract.Clue{extract.NumberClue{}, extract.AddressClue{}, extract.NameClue{}, extract.SortClue{}, extract.AuthorityClue{},
		extract.OfficeClue{}, extract.MemberClue{}, extract.InOfficeClue{}, extract.IntroducedClue{}} {
		filled := reflect.New(reflect.TypeOf(clue))
		new(filler).fill(filled.Elem())
		d := &extract.Document{Mentions: []extract.Mention{{Clue: filled.Elem().Interface().(extract.Clue)}, {}}}
		got, err := Decode(Append(nil, d))
		if err != nil {
			t.Fatalf("%T: %v", clue, err)
		}
		if diff := cmp.Diff(d, got); diff != "" {
			t.Errorf("%T is not carried (-want +got):\n%s", clue, diff)
		}
		delete(declared, reflect.TypeOf(clue).Name())
	}
	if len(declared) > 0 || len(clueTypes) == 0 {
		t.Errorf("types of clues that are not tried: %v", declared)
	}
}

// TestKnownStringsDoNotStandInTheRecord shows that texts that are kept elsewhere take no room, and that others than these are refused.
func TestKnownStringsDoNotStandInTheRecord(t *testing.T) {
	var d extract.Document
	new(filler).fill(reflect.ValueOf(&d).Elem())
	known := []string{d.Units[1].Text.String(), "geen van deze", d.Units[0].Text.String(), d.Units[1].Text.String(), ""}
	whole, parted := Append(nil, &d), Append([]byte("voor"), &d, known...)[len("voor"):]
	if saved := len(whole) - len(parted); saved < len(known[0])+len(known[2]) {
		t.Errorf("the record is only %d bytes smaller", saved)
	}
	got, err := Decode(parted, known...)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&d, got); diff != "" {
		t.Errorf("not carried (-want +got):\n%s", diff)
	}
	for _, other := range [][]string{nil, known[:4], {known[0], "een van deze", known[2], known[3], ""}} {
		if _, err := Decode(parted, other...); !errors.Is(err, ErrDamaged) {
			t.Errorf("with %q: %v", other, err)
		}
	}
}

// TestDamagedRecordsAreAnError changes and cuts each byte.
func TestDamagedRecordsAreAnError(t *testing.T) {
	var d extract.Document
	new(filler).fill(reflect.ValueOf(&d).Elem())
	sound := Append(nil, &d)
	for i := range sound {
		damaged := append([]byte(nil), sound...)
		damaged[i] ^= 1 << (i % 8)
		var other *VersionError
		if _, err := Decode(damaged); !errors.Is(err, ErrDamaged) && (i > 0 || !errors.As(err, &other)) {
			t.Errorf("with byte %d changed: %v", i, err)
		}
		if _, err := Decode(sound[:i]); !errors.Is(err, ErrDamaged) {
			t.Errorf("cut at byte %d: %v", i, err)
		}
	}
	if _, err := Decode(append(sound, 0)); !errors.Is(err, ErrDamaged) {
		t.Errorf("with a byte more: %v", err)
	}
}

// FuzzDecode shows that bytes of which the checksum is right are an error or a document, which then comes back.
func FuzzDecode(f *testing.F) {
	var d extract.Document
	new(filler).fill(reflect.ValueOf(&d).Elem())
	f.Add(Append(nil, &d)[headSize:], "")
	f.Add(Append(nil, &d, d.Units[0].Text.String())[headSize:], d.Units[0].Text.String())
	f.Fuzz(func(t *testing.T, b []byte, known string) {
		d, err := decode(b, []string{known})
		if err != nil {
			return
		}
		again, err := Decode(Append(nil, d, known), known)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(d, again); diff != "" {
			t.Errorf("not carried (-want +got):\n%s", diff)
		}
	})
}
