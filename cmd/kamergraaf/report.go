package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/output"
)

// status says what became of an input, as the report prints it.
type status string

const (
	statusRead       status = "read"
	statusUnread     status = "unread"     // could not be read: the error says why
	statusRepeated   status = "repeated"   // says the same document as an input before it, and was left out
	statusRenumbered status = "renumbered" // bears the number of another document, and was written without one
)

// about is what the report tells of a document.
type about struct {
	ID       string               `json:"id,omitempty"`
	Kind     extract.DocumentKind `json:"kind,omitempty"`
	Format   string               `json:"format,omitempty"`
	Bytes    int                  `json:"bytes,omitempty"` // of the input
	Problems []extract.Problem    `json:"problems,omitempty"`
}

func aboutDocument(d *extract.Document, size int) about {
	return about{ID: d.ID, Kind: d.Kind, Format: d.Format, Bytes: size, Problems: d.Problems}
}

// reportLine is a line of the report: one input.
type reportLine struct {
	Input  string `json:"input"`
	Status status `json:"status"`
	about
	Error string  `json:"error,omitempty"`
	Ms    float64 `json:"ms,omitempty"` // milliseconds, only with --times: all else is the same in every run
}

// runReport is the file of --report. A nil one takes everything and writes nothing.
type runReport struct {
	out   *output.File
	times bool
	err   error
}

func newReport(env environment, o readingOptions) (*runReport, error) {
	if o.report == "" {
		if o.times {
			return nil, usageError{"--times is for the report: name its file with --report"}
		}
		return nil, nil
	}
	out, err := output.Create(o.report, env.stdout)
	if err != nil {
		return nil, err
	}
	return &runReport{out: out, times: o.times}, nil
}

// add writes the line of an input.
func (r *runReport) add(path string, became status, a about, err error, took time.Duration) {
	if r == nil || r.err != nil {
		return
	}
	line := reportLine{Input: path, Status: became, about: a}
	if err != nil {
		line.Error = cause(err)
	}
	if r.times {
		line.Ms = math.Round(float64(took.Microseconds())) / 1000
	}
	encoder := json.NewEncoder(r.out)
	encoder.SetEscapeHTML(false)
	r.err = encoder.Encode(line)
}

// finish puts the report in its place, also where the run failed: it tells how far that came.
func (r *runReport) finish() error {
	if r == nil {
		return nil
	}
	return r.out.Finish(r.err)
}

func (r *runReport) abandon() {
	if r != nil {
		r.out.Abandon()
	}
}

// tally counts what became of the inputs of a run.
type tally struct {
	read, unread, repeated, problems int
	bytes                            int
	begun                            time.Time
}

func (t *tally) add(became status, a about) {
	switch became {
	case statusUnread:
		t.unread++
	case statusRepeated:
		t.repeated++
	default:
		t.read++
	}
	t.problems += len(a.Problems)
	t.bytes += a.Bytes
}

// inputs is how many inputs the run came to.
func (t *tally) inputs() int { return t.read + t.unread + t.repeated }

// print sums the run up on a terminal; in a pipe it is silent.
func (t *tally) print(r *reading) {
	if !r.env.stderr.onTerminal() {
		return
	}
	seconds := time.Since(t.begun).Seconds()
	var b strings.Builder
	fmt.Fprintf(&b, "%d documents read", t.read)
	if t.repeated > 0 {
		fmt.Fprintf(&b, ", %d repeated", t.repeated)
	}
	if t.unread > 0 {
		fmt.Fprintf(&b, ", %d could not be read", t.unread)
	}
	if t.problems > 0 {
		fmt.Fprintf(&b, ", %d problems in them", t.problems)
	}
	fmt.Fprintf(&b, "; %.1f MB in %.1f s (%.1f MB/s)", float64(t.bytes)/1e6, seconds, float64(t.bytes)/1e6/seconds)
	r.say(b.String())
}
