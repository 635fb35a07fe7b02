package main

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// bar shows progress on a terminal and is silent elsewhere.
type bar struct{ shown *progressbar.ProgressBar }

// newBar returns a bar that counts things of a sort, of which the number is not known beforehand.
func newBar(w io.Writer, of string) bar {
	file, ok := w.(*os.File)
	if !ok || !isatty.IsTerminal(file.Fd()) {
		return bar{}
	}
	return bar{progressbar.NewOptions64(-1, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription("kamergraaf"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString(of), progressbar.OptionThrottle(100_000_000),
		progressbar.OptionClearOnFinish())}
}

func (b bar) set(n int) {
	if b.shown != nil {
		_ = b.shown.Set(n)
	}
}

func (b bar) add(n int) {
	if b.shown != nil {
		_ = b.shown.Add(n)
	}
}

func (b bar) done() {
	if b.shown != nil {
		_ = b.shown.Finish()
	}
}
