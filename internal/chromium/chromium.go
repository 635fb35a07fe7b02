// Package chromium gives tests a headless Chromium, to look at pages as readers' browsers do.
package chromium

import (
	"context"
	"errors"
	"fmt"
	"os"
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

// Path returns the path of the browser. Where there is none it is installed if the system is Debian's and the user may,
// else the test is skipped with the reason; it fails where the environment has CI=true.
func Path(t testing.TB) string {
	t.Helper()
	path, err := found()
	if err != nil {
		cache.SkipOutsideCI(t, err)
	}
	return path
}

func find() (string, error) {
	if path := onPath(); path != "" {
		return path, nil
	}
	if os.Geteuid() != 0 {
		return "", errors.New("no Chromium on the path")
	}
	if out, err := exec.Command("apt-get", "install", "-y", "--no-install-recommends", "chromium").CombinedOutput(); err != nil {
		return "", fmt.Errorf("no Chromium on the path, and installing it failed: %w: %.400s", err, out)
	}
	if path := onPath(); path != "" {
		return path, nil
	}
	return "", errors.New("no Chromium on the path, though it was installed")
}

func onPath() string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// New starts a browser with a profile of its own and returns the context of its one tab. It ends with the test, or
// after limit.
func New(t testing.TB, limit time.Duration) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes long")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(Path(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("no-first-run", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	)
	timed, cancelTime := context.WithTimeout(context.Background(), limit)
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
