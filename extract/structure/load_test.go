package structure_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract/structure"
)

const loadHeader = "Vragen van het lid Jansen (SP) aan de Minister van Justitie over fietsen (ingezonden 3 mei 2005).\n\nAntwoord van Minister Donner (Justitie) (ontvangen 5 mei 2005).\n\n"

// heavy are texts such as nobody prints: each would take minutes if some step looked at everything for each thing it
// finds.
func heavy() map[string]string {
	repeat := func(n int, line func(i int) string) string {
		var b strings.Builder
		for i := 1; i <= n; i++ {
			b.WriteString(line(i))
		}
		return loadHeader + b.String()
	}
	return map[string]string{
		"200,000 questions": repeat(200_000, func(i int) string { return fmt.Sprintf("Vraag %d\nKlopt geval %d?\n\n", i%999+1, i) }),
		"100,000 notes at the foot of pages": repeat(100_000, func(i int) string {
			return fmt.Sprintf("Vraag %d\nKent u dit?%d\n\n%d Courant, 3 mei 2005\nTweede Kamer, vergaderjaar 2004–2005, Aanhangsel %d\n", i%999+1, i%999+1, i%999+1, i)
		}),
		"100,000 notes behind the text":         repeat(100_000, func(i int) string { return fmt.Sprintf("bericht%d)\n\n%d) Courant, 3 mei 2005\n\n", i%999+1, i%999+1) }),
		"100,000 figures on lines of their own": repeat(100_000, func(i int) string { return fmt.Sprintf("%d\n\n", i%999) }),
		"100,000 divided words":                 repeat(100_000, func(i int) string { return fmt.Sprintf("een afgebro-\nken woor%cd\n", rune('a'+i%26)) }),
		"100,000 hyphens that may be kept":      repeat(100_000, func(i int) string { return fmt.Sprintf("concept-rapport%d en concept-\nrapport%d\n", i, i) }),
		"one line of 50 MB":                     loadHeader + "Vraag 1\n" + strings.Repeat("een woord met bericht2 en ) erachter, zie https://a.example/x- ", 800_000),
		"one word of 5 MB":                      "Tweede Kamer der Staten-Generaal2\n" + loadHeader + "Vraag 1\n" + strings.Repeat("aaneengeschrevenwoorden", 220_000),
		"a header of 5 MB":                      "Vragen van het lid Jansen (SP) aan de Minister van Justitie over " + strings.Repeat("de minister van ( en ) over ", 180_000),
		"300,000 askers":                        "Vragen van de leden " + strings.Repeat("Jansen (SP), ", 300_000) + " aan de Minister van Justitie over x",
		"100,000 posts":                         "Vragen van het lid Jansen (SP) aan " + strings.Repeat("de Minister van Justitie en ", 100_000) + " over x",
		"50,000 headers":                        strings.Repeat("Vragen van het lid Jansen (SP) aan de Minister van Justitie over x\n", 50_000),
		"50,000 answers that point elsewhere": repeat(50_000, func(i int) string {
			return fmt.Sprintf("Antwoord %d\nZie het antwoord op vraag %d.\n\n", i%999+1, (i+7)%999+1)
		}),
		"50,000 long ranges": repeat(50_000, func(int) string { return "Vraag 1 t/m 999\nKlopt dit?\n" }),
	}
}

// TestTimeGrowsWithTheText bounds time and memory for texts that ask for the worst.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("reads hundreds of megabytes: not in short mode")
	}
	for name, text := range heavy() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			p, err := reader().Read(context.Background(), "heavy.txt", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := structure.Parse(p); err != nil {
				t.Fatal(err)
			}
			runtime.ReadMemStats(&after)
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("%d MB took %s", len(text)>>20, took)
			}
			if grown := (after.TotalAlloc - before.TotalAlloc) >> 20; grown > uint64(1500+10*len(text)>>20) {
				t.Errorf("%d MB of text allocated %d MB", len(text)>>20, grown)
			}
		})
	}
}
