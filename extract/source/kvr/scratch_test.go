package kvr

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/text"
)

// TestRecordsKeepNothingOfOneAnother shows that a record's paper is the same whatever was read in the same memory before it,
// also where reading failed, and stays so after it.
func TestRecordsKeepNothingOfOneAnother(t *testing.T) {
	full := fmt.Sprintf(kvrRecord, "Antwoord", kvrAnswered, kvrTexts)
	moved := fmt.Sprintf(kvrRecord, "Antwoord", "", `<vragen><vraag nummer="1">Waarom? Antwoord van minister De Wit (Havens). (Ontvangen 4 juni 2001) 1 Daarom.</vraag><vraag nummer="2">Ook daarom.</vraag></vragen>`)
	const bare = `<kvr type="Antwoord"><vragen><vraag nummer="3">Hoeveel?</vraag></vragen></kvr>`
	same := cmp.Comparer(func(a, b text.Text) bool { return a.String() == b.String() })
	var first []*extract.Paper
	for range 3 {
		for i, doc := range []string{full, bare, moved} {
			p := mustReadKVR(t, doc)
			if first = append(first, p); len(first) <= 3 {
				continue
			}
			if diff := cmp.Diff(first[i], p, same); diff != "" {
				t.Errorf("record %d differs:\n%s", i, diff)
			}
		}
		if _, err := Read(context.Background(), "cut.xml", []byte(full[:strings.Index(full, "<antwoorden>")])); err == nil {
			t.Error("a record that was cut off was read")
		}
	}
	if len(first[1].Facts.Askers) != 0 || len(first[1].Lines) != 2 {
		t.Errorf("the bare record has %+v", first[1])
	}
}
