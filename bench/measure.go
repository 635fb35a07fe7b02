package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

// measured is the fastest of some runs of a program.
type measured struct {
	wall, processor time.Duration
	peak            int64 // KiB
	lines           int   // printed: statements, in N-Triples and N-Quads
}

// lineCounter counts lines.
type lineCounter struct{ n int }

func (c *lineCounter) Write(p []byte) (int, error) {
	c.n += bytes.Count(p, []byte{'\n'})
	return len(p), nil
}

// measure runs a program once to count the lines that it prints, and several times to see how long it takes. Then it
// writes to the null device: reading what it prints would take a processor from it.
func (b *bench) measure(name string, args ...string) (best measured, err error) {
	var lines lineCounter
	if _, err := timed(&lines, name, args...); err != nil {
		return best, err
	}
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return best, err
	}
	defer null.Close()
	for range b.runs {
		m, err := timed(null, name, args...)
		if err != nil {
			return best, err
		}
		if best.wall == 0 || m.wall < best.wall {
			best = m
		}
	}
	best.lines = lines.n
	return best, nil
}

// timed is one run of a program.
func timed(out io.Writer, name string, args ...string) (measured, error) {
	var errs bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = out, &errs
	begun := time.Now()
	err := cmd.Run()
	took := time.Since(begun)
	if code := cmd.ProcessState.ExitCode(); err != nil && code != 3 {
		return measured{}, fmt.Errorf("%s %v: %w\n%s", name, args, err, errs.Bytes())
	}
	s := cmd.ProcessState
	return measured{wall: took, processor: s.UserTime() + s.SystemTime(), peak: peak(s)}, nil
}

// input measures everything on one input.
func (b *bench) input(in input) error {
	fmt.Fprintf(b.out, "\n## %s: %d documents, %.1f MB\n\n| program | output | documents/s | MB/s | statements/s | MB per processor second | peak MB |\n|---|---|---|---|---|---|---|\n",
		in.name, in.documents, float64(in.bytes)/1e6)
	var ours, one measured
	statements := 0
	for _, format := range formats {
		m, err := b.measure(b.program, append([]string{"export", "--format", format}, in.arguments()...)...)
		if err != nil {
			return err
		}
		if format == "nquads" {
			ours, statements = m, m.lines
		}
		b.row("kamergraaf", format, in, m, statements)
	}
	one, err := b.measure(b.program, append([]string{"export", "--format", "nquads", "--workers", "1"}, in.arguments()...)...)
	if err != nil {
		return err
	}
	b.row("kamergraaf --workers 1", "nquads", in, one, statements)
	fmt.Fprintf(b.out, "\n%d workers are %.2f times as fast as one.\n", runtime.NumCPU(), ratio(one, ours))
	if in.name == "PDF" {
		return nil
	}
	return b.peers(in, ours)
}

// peers measures the Python program with each of its libraries.
func (b *bench) peers(in input, ours measured) error {
	for _, library := range []string{"pyoxigraph", "rdflib"} {
		if exec.Command(b.python, "-c", "import lxml, "+library).Run() != nil {
			continue
		}
		m, err := b.measure(b.python, filepath.Join("bench", "peer", "peer.py"), library, in.dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(b.out, "\nPython with %s: %.1f MB/s, %d statements, %.1f MB per processor second, peak %d MB; kamergraaf is %.1f times as fast (%.1f times by processor time).\n",
			library, rate(in.bytes, m.wall), m.lines, rate(in.bytes, m.processor), m.peak/1000, ratio(m, ours), float64(m.processor)/float64(ours.processor))
	}
	return nil
}

func (b *bench) row(program, format string, in input, m measured, statements int) {
	fmt.Fprintf(b.out, "| %s | %s | %.0f | %.1f | %s | %.1f | %d |\n", program, format, float64(in.documents)/m.wall.Seconds(), rate(in.bytes, m.wall),
		strconv.FormatFloat(float64(statements)/m.wall.Seconds(), 'f', 0, 64), rate(in.bytes, m.processor), m.peak/1000)
}

// rate is in megabytes a second.
func rate(bytes int64, d time.Duration) float64 { return float64(bytes) / 1e6 / d.Seconds() }

func ratio(slow, fast measured) float64 { return slow.wall.Seconds() / fast.wall.Seconds() }
