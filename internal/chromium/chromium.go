// Package chromium gives tests a headless Chromium, to look at pages as readers' browsers do.
package chromium

import (
	"context"
	"errors"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"w3id.org/kamergraaf/internal/cache"
)

// names are the programs that will do, the first that is found.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

var found = sync.OnceValues(find)

// patience is how long a browser may take: for a test, and to start. It is for one that hangs.
const patience = 40 * time.Minute

// Path returns the path of the browser. Where there is none the test is skipped with the reason; it fails where the
// environment has CI=true.
func Path(t testing.TB) string {
	t.Helper()
	path, err := found()
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	return path
}

func find() (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no Chromium on the path")
}

// New starts a browser with a profile of its own and returns the context of its one tab. It ends with the test.
func New(t testing.TB) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(Path(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()), chromedp.WSURLReadTimeout(patience),
		chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	)
	timed, cancelTime := context.WithTimeout(context.Background(), patience)
	allocator, cancelAllocator := chromedp.NewExecAllocator(timed, options...)
	tab, cancelTab := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		if err := chromedp.Cancel(tab); err != nil && timed.Err() == nil {
			t.Errorf("closing the browser: %v", err)
		}
		cancelTab()
		cancelAllocator()
		cancelTime()
	})
	return tab
}
