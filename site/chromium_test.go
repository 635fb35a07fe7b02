package site_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/chromium"
	"w3id.org/kamergraaf/internal/npm"
	"w3id.org/kamergraaf/site/server"
	"w3id.org/kamergraaf/site/sitetest"
)

// heaviest is how much a page with all it loads may weigh, in bytes as sent.
const heaviest = 100_000

// browser is a tab that looks at a served site and notes what it must not do.
type browser struct {
	ctx  context.Context
	base string
	lock sync.Mutex
	bad  []string // errors in the console, requests elsewhere
	sent float64  // bytes received since the last page was opened
}

// browse publishes documents, serves them on loopback and opens a browser.
func browse(t *testing.T, documents ...*extract.Document) *browser {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	b := &browser{ctx: chromium.New(t)}
	web := httptest.NewUnstartedServer(nil)
	b.base = "http://" + web.Listener.Addr().String() + "/"
	dir := t.TempDir()
	sitetest.Publish(t, dir, b.base, documents...)
	s, err := server.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	web.Config = server.New(s)
	web.Start()
	t.Cleanup(func() { web.Close(); s.Close() })
	if err := chromedp.Listen(b.ctx, b.note); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(b.ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(b.ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(b.ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	return b
}

// note takes down what pages must not do, and how much they weigh.
func (b *browser) note(event any) {
	b.lock.Lock()
	defer b.lock.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, b.base) && !strings.HasPrefix(e.Request.URL, "data:") && e.Request.URL != "about:blank" {
			b.bad = append(b.bad, "request to "+e.Request.URL)
		}
	case *network.EventLoadingFinished:
		b.sent += e.EncodedDataLength
	case *runtime.EventConsoleAPICalled:
		b.bad = append(b.bad, fmt.Sprintf("console %s: %v", e.Type, e.Args))
	case *runtime.EventExceptionThrown:
		b.bad = append(b.bad, fmt.Sprintf("exception: %v", e.ExceptionDetails))
	case *log.EventEntryAdded:
		b.bad = append(b.bad, "log: "+e.Entry.Text+" "+e.Entry.URL)
	}
}

// do does what a reader does.
func (b *browser) do(t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// value returns what an expression is worth on the page.
func value[T any](t *testing.T, b *browser, expression string, options ...chromedp.EvaluateOption) T {
	t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, options...))
	if err != nil {
		t.Fatalf("%v: %.200s", err, expression)
	}
	return v
}

// until waits for an expression to hold, also on the page that a link leads to.
func (b *browser) until(t *testing.T, expression string) {
	t.Helper()
	for range 3000 {
		if ok, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](expression)); err == nil && ok {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("never: %s", expression)
}

// click clicks on the first thing that a selector names and waits for a condition on the page that follows.
func (b *browser) click(t *testing.T, selector, after string) {
	t.Helper()
	b.do(t, chromedp.Click(chromedp.CSS(selector)))
	b.until(t, after)
}

// open opens a page of the site and checks that it is not too heavy.
func (b *browser) open(t *testing.T, path string) {
	t.Helper()
	b.lock.Lock()
	b.sent = 0
	b.lock.Unlock()
	b.do(t, chromedp.Navigate(b.base+path), chromedp.WaitReady(chromedp.CSS("main")))
	b.lock.Lock()
	defer b.lock.Unlock()
	if b.sent > heaviest {
		t.Errorf("%s weighs %.0f bytes", path, b.sent)
	}
}

// clean checks that nothing bad was noted.
func (b *browser) clean(t *testing.T) {
	t.Helper()
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, s := range b.bad {
		t.Error(s)
	}
	b.bad = nil
}

// text returns the text of the first thing that a selector names.
func (b *browser) text(t *testing.T, selector string) string {
	t.Helper()
	return value[string](t, b, fmt.Sprintf("document.querySelector(%q).innerText", selector))
}

// location returns where the reader is, without the base.
func (b *browser) location(t *testing.T) string {
	t.Helper()
	return strings.TrimPrefix(value[string](t, b, "location.href"), b.base)
}

func TestReadersFindTheirWay(t *testing.T) {
	b := browse(t, sitetest.Documents()...)
	b.open(t, "")
	if at := b.location(t); !strings.HasSuffix(at, "/index.html") {
		t.Fatalf("the root leads to %s", at)
	}
	b.open(t, "nl/index.html")
	b.click(t, ".rows a", `document.querySelector(".qa") !== null`)
	if title := b.text(t, "h1"); title != "Fietsenstallingen bij stations" {
		t.Errorf("the latest answer is %q", title)
	}
	b.click(t, "#question-1 a.law", `document.getElementById("mentioned") !== null`)
	if title := b.text(t, "h1"); title != "Arbeidsomstandighedenwet" {
		t.Errorf("the mention leads to %q", title)
	}
	b.click(t, ".where a", `document.querySelector(".qa") !== null`)
	if at := b.location(t); !strings.Contains(at, "document/ah-tk-20172018-100.html#") {
		t.Errorf("the law leads back to %s", at)
	}
	b.click(t, "a.lang", `document.documentElement.lang === "en" && document.querySelector(".qa") !== null`)
	if at := b.location(t); !strings.HasPrefix(at, "en/document/ah-tk-20172018-100.html") || b.text(t, "#vragen") != "Questions & Answers" {
		t.Errorf("the language switch leads to %s", at)
	}
	b.clean(t)
}

func TestSearchFindsDocumentsAndNames(t *testing.T) {
	b := browse(t, sitetest.Documents()...)
	b.open(t, "nl/index.html")
	b.do(t, chromedp.Focus(chromedp.CSS(".big input")), chromedp.KeyEvent("treinen toilet"), chromedp.KeyEvent(kb.Enter))
	b.until(t, `document.querySelector("#documents li") !== null`)
	if got := b.text(t, "#documents"); !strings.Contains(got, "Treinen zonder toilet") || strings.Contains(got, "Fietsenstallingen bij") {
		t.Errorf("found %q", got)
	}
	seek := func(query string) {
		value[string](t, b, `document.querySelector("#search input").value = ""`)
		b.do(t, chromedp.Focus(chromedp.CSS("#search input")), chromedp.KeyEvent(query), chromedp.KeyEvent(kb.Enter))
	}
	for query, want := range map[string]string{
		"arbeidsom": "Arbeidsomstandighedenwet", "gijs dijk": "Gijs van Dijk", "FIETSENSTALLINGEN": "Fietsenstallingen bij stations",
		"tk-20172018-7": "Treinen", "stalling utrecht": "Fietsenstallingen", "de treinen zonder het toilet": "Treinen zonder toilet",
		"xyzzy OR treinen toilet": "Treinen zonder toilet", `"treinen zonder" -fietsenstallingen`: "Treinen zonder toilet",
	} {
		seek(query)
		b.until(t, fmt.Sprintf(`document.querySelector("main").innerText.includes(%q)`, want))
	}
	seek("treinen -toilet")
	b.until(t, `document.getElementById("status").textContent !== "" && !document.querySelector("main").innerText.includes("Treinen zonder toilet")`)
	seek("<img src=x onerror=alert(1)> xyzzy")
	b.until(t, `document.getElementById("status").textContent === "Niets gevonden."`)
	b.clean(t)
}

func TestKeyboardIsEnough(t *testing.T) {
	b := browse(t, sitetest.Documents()...)
	b.open(t, "nl/document/ah-tk-20172018-100.html")
	b.do(t, chromedp.KeyEvent(kb.Tab))
	if focused := value[string](t, b, `document.activeElement.className`); focused != "skip" {
		t.Errorf("the first stop is %q", focused)
	}
	b.do(t, chromedp.KeyEvent(kb.Enter))
	b.until(t, `document.activeElement.id === "content"`)
	shown := `document.activeElement.matches("a.m.law") && getComputedStyle(document.activeElement).outlineStyle !== "none"`
	for stops := 0; !value[bool](t, b, shown); stops++ {
		if stops > 40 {
			t.Fatal("mentions cannot be reached by keyboard, or do not show that they are")
		}
		b.do(t, chromedp.KeyEvent(kb.Tab))
	}
	b.do(t, chromedp.KeyEvent(kb.Enter))
	b.until(t, `document.getElementById("mentioned") !== null`)
	b.clean(t)
}

// kindsOfPages are one page of each kind.
var kindsOfPages = []string{
	"index.html", "document/ah-tk-20172018-100.html", "document/ah-tk-20172018-50.html", "document/ah-tk-20162017-99.html", "law/BWBR0010346.html",
	"person/Q28839264.html", "ministry/mnre1073.html", "site/stalling.example.org.html", "index/laws.html", "index/years.html", "index/years/2018.html",
	"search.html", "dataset.html", "def.html",
}

// TestPagesAreAccessible runs axe-core on every kind of page, on paper white and at night, on a telephone and a desk.
func TestPagesAreAccessible(t *testing.T) {
	axe := string(npm.File(t, "axe-core@4.10.3", "axe.min.js"))
	b := browse(t, sitetest.Documents()...)
	for _, look := range []struct {
		lang, scheme string
		width        int64
	}{{"nl", "light", 1440}, {"en", "dark", 1440}, {"nl", "light", 360}} {
		media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.scheme}}}
		if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		b.do(t, chromedp.EmulateViewport(look.width, 900))
		for _, name := range kindsOfPages {
			b.open(t, look.lang+"/"+name)
			if faults := faults(t, b, axe); faults != "" {
				t.Errorf("%s/%s, %s, %d: %s", look.lang, name, look.scheme, look.width, faults)
			}
			if wide := value[int64](t, b, `document.documentElement.scrollWidth`); wide > look.width {
				t.Errorf("%s is %d wide on a screen of %d", name, wide, look.width)
			}
		}
	}
	b.clean(t)
}

// faults returns what axe-core finds that is serious or worse.
func faults(t *testing.T, b *browser, axe string) string {
	t.Helper()
	value[chromedp.Void](t, b, axe+";0")
	report := value[string](t, b, `axe.run(document, {resultTypes: ["violations"]}).then(r => JSON.stringify(
		r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + ": " +
			v.nodes.map(n => n.html + " " + (n.any[0] || n.all[0] || n.none[0] || {}).message).slice(0, 3).join(" | "))))`, chromedp.EvalAwaitPromise)
	var list []string
	if err := json.Unmarshal([]byte(report), &list); err != nil {
		t.Fatal(err)
	}
	return strings.Join(list, "\n")
}

// TestPagesCanBeReadWithoutScript looks at pages in a browser that runs none.
func TestPagesCanBeReadWithoutScript(t *testing.T) {
	b := browse(t, sitetest.Documents()...)
	if _, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	b.open(t, "nl/document/ah-tk-20172018-100.html")
	b.do(t, chromedp.WaitVisible(chromedp.CSS("#answer-1-2 a.law")))
	b.open(t, "nl/search.html")
	b.do(t, chromedp.WaitVisible(chromedp.CSS("noscript p")))
	b.clean(t)
}

// TestPolicyStopsScripts shows that a browser refuses script that is written into a page of the site.
func TestPolicyStopsScripts(t *testing.T) {
	b := browse(t, sitetest.Documents()...)
	b.open(t, "nl/index.html")
	if value[bool](t, b, `document.body.insertAdjacentHTML("beforeend", "<a id=evil onclick='window.ran=1'>x</a>");
		{ const s = document.createElement("script"); s.textContent = "window.ran=1"; document.body.append(s); document.getElementById("evil").click(); }
		window.ran === 1`) {
		t.Error("inline script ran")
	}
}

// TestScreenshots writes pictures of the main pages, to be looked at, into the folder that KAMERGRAAF_SCREENSHOTS names.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("KAMERGRAAF_SCREENSHOTS")
	if dir == "" {
		t.Skip("set KAMERGRAAF_SCREENSHOTS to a folder for pictures of the pages")
	}
	b := browse(t, sitetest.Documents()...)
	for _, width := range []int64{360, 768, 1440} {
		b.do(t, chromedp.EmulateViewport(width, 900))
		for _, name := range kindsOfPages {
			b.open(t, "nl/"+name)
			picture, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, fmt.Sprintf("%s-%d.png", strings.ReplaceAll(strings.TrimSuffix(name, ".html"), "/", "-"), width))
			if err := os.WriteFile(file, picture, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
