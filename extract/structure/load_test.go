package structure_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/structure"
	"w3id.org/kamergraaf/internal/growth"
	"w3id.org/kamergraaf/internal/soak"
)

const loadHeader = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\nAntwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005).\n\n"

// heavyText is a text such as nobody prints, of so many times the same: it would take minutes if some step looked at
// everything for each thing it finds.
type heavyText struct {
	times int
	text  func(n int) string
}

// heavy returns such texts by what is in them.
func heavy() map[string]heavyText {
	repeat := func(times int, line func(i int) string) heavyText {
		return heavyText{times, func(n int) string {
			var b strings.Builder
			b.WriteString(loadHeader)
			for i := 1; i <= n; i++ {
				b.WriteString(line(i))
			}
			return b.String()
		}}
	}
	between := func(before string, times int, piece, after string) heavyText {
		return heavyText{times, func(n int) string { return before + strings.Repeat(piece, n) + after }}
	}
	return map[string]heavyText{
		"questions": repeat(200_000, func(i int) string { return fmt.Sprintf("Vraag %d\nKlopt geval %d?\n\n", i%999+1, i) }),
		"notes at the foot of pages": repeat(100_000, func(i int) string {
			return fmt.Sprintf("Vraag %d\nKent u dit?%d\n\n%d Courant, 3 mei 2005\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel %d\n", i%999+1, i%999+1, i%999+1, i)
		}),
		"notes behind the text":         repeat(100_000, func(i int) string { return fmt.Sprintf("bericht%d)\n\n%d) Courant, 3 mei 2005\n\n", i%999+1, i%999+1) }),
		"figures on lines of their own": repeat(100_000, func(i int) string { return fmt.Sprintf("%d\n\n", i%999) }),
		"divided words":                 repeat(100_000, func(i int) string { return fmt.Sprintf("een afgebro-\nken woor%cd\n", rune('a'+i%26)) }),
		"hyphens that may be kept":      repeat(100_000, func(i int) string { return fmt.Sprintf("concept-rapport%d en concept-\nrapport%d\n", i, i) }),
		"one long line":                 between(loadHeader+"Vraag 1\n", 800_000, "een woord met bericht2 en ) erachter, zie https://a.example/x- ", ""),
		"one long word":                 between("Tweede Kamer der Staten-Generaal2\n"+loadHeader+"Vraag 1\n", 220_000, "aaneengeschrevenwoorden", ""),
		"a long header":                 between("Vragen van het lid Jansen (SP) aan de Minister van Justitie over ", 180_000, "de minister van ( en ) over ", ""),
		"askers":                        between("Vragen van de leden ", 300_000, "Jansen (SP), ", " aan de Minister van Justitie over x"),
		"posts":                         between("Vragen van het lid Jansen (SP) aan ", 100_000, "de Minister van Justitie en ", " over x"),
		"headers":                       between("", 50_000, "Vragen van het lid Jansen (SP) aan de Minister van Justitie over x\n", ""),
		"answers that point elsewhere": repeat(50_000, func(i int) string {
			return fmt.Sprintf("Antwoord %d\nZie het antwoord op vraag %d.\n\n", i%999+1, (i+7)%999+1)
		}),
		"long ranges": repeat(50_000, func(int) string { return "Vraag 1 t/m 999\nKlopt dit?\n" }),
	}
}

// TestTimeGrowsWithTheText bounds time and memory for texts that ask for the worst.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of megabytes: not in short mode")
	}
	for name, h := range heavy() {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, soak.Count(h.times), func(n int) func() {
				text := h.text(n)
				return func() { parseHeavy(t, text) }
			})
		})
	}
}

// parseHeavy reads and parses a text and bounds what that allocates.
func parseHeavy(t *testing.T, text string) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	p, err := reader().Read(context.Background(), "heavy.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := structure.Parse(p); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > uint64(soak.Count(1500<<20)+10*len(text)) {
		t.Errorf("%d kB of text allocated %d kB", len(text)>>10, grown>>10)
	}
}
