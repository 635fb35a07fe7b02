package shell

import "github.com/schollz/progressbar/v3"

// Bar shows progress on a terminal and is silent elsewhere.
type Bar struct{ shown *progressbar.ProgressBar }

// NewBar returns a bar that counts things of a sort, of which the number is not known beforehand.
func NewBar(c *Console, of string) Bar {
	if !c.Watched() {
		return Bar{}
	}
	return Bar{progressbar.NewOptions64(-1, progressbar.OptionSetWriter(barLine{c}), progressbar.OptionSetDescription("kamergraaf"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString(of), progressbar.OptionThrottle(100_000_000),
		progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish())}
}

// Set says how many there were.
func (b Bar) Set(n int) {
	if b.shown != nil {
		_ = b.shown.Set(n)
	}
}

// Add says how many more there were.
func (b Bar) Add(n int) {
	if b.shown != nil {
		_ = b.shown.Add(n)
	}
}

// Of tells the bar how many things there are in all.
func (b Bar) Of(n int) {
	if b.shown != nil {
		b.shown.ChangeMax(n)
	}
}

// Done ends the bar.
func (b Bar) Done() {
	if b.shown != nil {
		_ = b.shown.Finish()
	}
}
