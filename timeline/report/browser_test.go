package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/internal/chromium"
	"w3id.org/kamergraaf/internal/npm"
	"w3id.org/kamergraaf/timeline/report"
)

// complaints gathers what a page writes to the console, and what it asks of the network.
type complaints struct {
	sync.Mutex
	all []string
}

func (c *complaints) listen(t *testing.T, tab context.Context) {
	t.Helper()
	add := func(format string, args ...any) {
		c.Lock()
		defer c.Unlock()
		c.all = append(c.all, fmt.Sprintf(format, args...))
	}
	if err := chromedp.Listen(tab, func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			add("console %s: %v", e.Type, e.Args)
		case *runtime.EventExceptionThrown:
			add("exception: %v", e.ExceptionDetails)
		case *log.EventEntryAdded:
			add("log: %s %s", e.Entry.Text, e.Entry.URL)
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, "file:") && !strings.HasPrefix(e.Request.URL, "data:") {
				add("request: %s", e.Request.URL)
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(tab, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(tab, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
}

// do runs steps in a tab.
func do(t *testing.T, tab context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(tab, steps...); err != nil {
		t.Fatal(err)
	}
}

// value returns what an expression is worth in a tab.
func value[T any](t *testing.T, tab context.Context, expression string, options ...chromedp.EvaluateOption) T {
	t.Helper()
	v, err := chromedp.Run(tab, chromedp.Evaluate[T](expression, options...))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// page writes a report over invented inquiries to a file and returns its address.
func page(t *testing.T, inquiries int, lang string) (address string, size int) {
	t.Helper()
	words, _ := report.In(lang)
	var out bytes.Buffer
	if err := report.HTML(&out, invented(inquiries), byMinistry, words); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.ToSlash(file), out.Len()
}

// firstColumn returns the names in the table of groups, and its numbers of inquiries.
const firstColumn = `Array.from(document.querySelectorAll("#groups tbody tr"), r => r.cells[0].textContent)`

func TestReportWorksInABrowser(t *testing.T) {
	tab := chromium.New(t)
	var said complaints
	said.listen(t, tab)
	address, _ := page(t, 600, "nl")
	do(t, tab, chromedp.EmulateViewport(1440, 900), chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("#groups button")))
	names := value[[]string](t, tab, firstColumn)
	// The keyboard alone: to the button of the first column, press it twice.
	do(t, tab, chromedp.Focus(chromedp.CSS("#groups thead th:first-child button")), chromedp.KeyEvent(kb.Enter))
	sorted := value[[]string](t, tab, firstColumn)
	sortedBy := value[string](t, tab, `document.querySelector("#groups th[aria-sort]").getAttribute("aria-sort")`)
	do(t, tab, chromedp.KeyEvent(" "))
	back := value[[]string](t, tab, firstColumn)
	do(t, tab, chromedp.KeyEvent(kb.Tab))
	focused := value[string](t, tab, `document.activeElement.textContent`)
	do(t, tab, chromedp.Focus(chromedp.CSS("#filter")), chromedp.KeyEvent("FINANCIEN"))
	filtered := value[[]string](t, tab, firstColumn)
	shown := value[string](t, tab, `document.getElementById("shown").textContent`)
	value[chromedp.Void](t, tab, `(f => { f.value = ""; f.dispatchEvent(new Event("input")) })(document.getElementById("filter"))`)
	do(t, tab, chromedp.SetValue(chromedp.CSS("#by"), "member"))
	value[chromedp.Void](t, tab, `document.getElementById("by").dispatchEvent(new Event("change"))`)
	members, heading := value[[]string](t, tab, firstColumn), value[string](t, tab, `document.querySelector("#groups th").textContent`)
	if len(names) < 5 || slices.IsSorted(names) {
		t.Fatalf("the groups are in no order of size: %v", names)
	}
	if !slices.IsSorted(sorted) || sortedBy != "ascending" {
		t.Errorf("sorted %s: %v", sortedBy, sorted)
	}
	if slices.Reverse(back); !cmp.Equal(back, sorted) {
		t.Errorf("turned round: %v", back)
	}
	if focused != "vragensets" {
		t.Errorf("tab leads to %q", focused)
	}
	if !cmp.Equal(filtered, []string{"Financiën"}) || shown != fmt.Sprintf("1 van %d rijen", len(names)) {
		t.Errorf("filtered: %v, %s", filtered, shown)
	}
	if heading != "Kamerlid" || len(members) < 5 || cmp.Equal(members, names) {
		t.Errorf("members: %s %v", heading, members)
	}
	if len(said.all) > 0 {
		t.Errorf("the page is not quiet: %v", said.all)
	}
}

// axeFault is a rule that a page breaks, as axe-core reports it.
type axeFault struct {
	ID, Impact, Help string
	Nodes            []struct{ HTML, FailureSummary string }
}

func TestReportIsAccessible(t *testing.T) {
	axe := npm.File(t, "axe-core@4.10.3", "axe.min.js")
	tab := chromium.New(t)
	for _, lang := range []string{"nl", "en"} {
		address, _ := page(t, 600, lang)
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{360, 768, 1440} {
				name := fmt.Sprintf("%s-%s-%d", lang, scheme, width)
				dark := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
				if _, err := chromedp.Call(tab, emulation.SetEmulatedMedia, dark); err != nil {
					t.Fatal(err)
				}
				do(t, tab, chromedp.EmulateViewport(width, 900), chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("#groups button")))
				value[chromedp.Void](t, tab, string(axe)+";0")
				result := value[string](t, tab, `axe.run().then(r => JSON.stringify(r.violations))`, chromedp.EvalAwaitPromise)
				picture, err := chromedp.Run(tab, chromedp.FullScreenshot(100))
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				keep(t, name+".png", picture)
				checkFaults(t, name, result)
				checkWidth(t, tab, name)
			}
		}
	}
}

func checkFaults(t *testing.T, name, result string) {
	t.Helper()
	var faults []axeFault
	if err := json.Unmarshal([]byte(result), &faults); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, f := range faults {
		message := fmt.Sprintf("%s: %s (%s): %s in %d places, as %s\n%s", name, f.ID, f.Impact, f.Help, len(f.Nodes), f.Nodes[0].HTML, f.Nodes[0].FailureSummary)
		if f.Impact == "serious" || f.Impact == "critical" {
			t.Error(message)
		} else {
			t.Log(message)
		}
	}
}

// checkWidth fails where the page as a whole scrolls sideways.
func checkWidth(t *testing.T, tab context.Context, name string) {
	t.Helper()
	over := value[float64](t, tab, `document.documentElement.scrollWidth - document.documentElement.clientWidth`)
	if over > 0 {
		t.Errorf("%s: the page is %v pixels wider than the screen", name, over)
	}
}

// keep writes a screenshot to the folder that SCREENSHOTS names, to be looked at.
func keep(t *testing.T, name string, picture []byte) {
	t.Helper()
	if dir := os.Getenv("SCREENSHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), picture, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestLargeReportIsSmall holds a report over 30,000 inquiries to its budget: bytes, and what a browser has to lay out.
func TestLargeReportIsSmall(t *testing.T) {
	address, size := page(t, 30_000, "nl")
	if size > 5<<20 {
		t.Errorf("%d bytes", size)
	}
	tab := chromium.New(t)
	do(t, tab, chromedp.EmulateViewport(1440, 900), chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("#groups button")))
	elements := value[int](t, tab, `document.querySelectorAll("*").length`)
	if elements > 5_000 {
		t.Errorf("%d elements", elements)
	}
	t.Logf("%d KB, %d elements", size>>10, elements)
}
