package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/output"
)

// status says what became of an input, as the report prints it.
type status string

const (
	statusRead       status = "read"
	statusUnread     status = "unread"     // could not be read: the error says why
	statusRepeated   status = "repeated"   // says the same document as an input before it, and was left out
	statusPassed     status = "passed"     // no file that a folder or archive is searched for
	statusUnchanged  status = "unchanged"  // is in the store as it was
	statusOdd        status = "odd"        // of timeline: a paper, by its name, of which something is odd among the others
	statusRenumbered status = "renumbered" // bears the number or head of another document, and was written under another name
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
	Equals string  `json:"equals,omitempty"` // the earlier input that a repeated one equals, or whose number it bears
	Passed string  `json:"passed,omitempty"` // the kind of what was passed over
	Error  string  `json:"error,omitempty"`
	Ms     float64 `json:"ms,omitempty"` // milliseconds, only with --times: all else is the same in every run
}

// runReport is the file of --report. A nil one takes everything and writes nothing.
type runReport struct {
	out   *output.File
	times bool
	err   error
}

func newReport(ctx context.Context, env shell.Environment, o readingOptions) (*runReport, error) {
	if o.report == "" {
		if o.times {
			return nil, shell.UsageError("--times is for the report: name its file with --report")
		}
		return nil, nil
	}
	out, err := output.Create(ctx, o.report, env.Stdout)
	if err != nil {
		return nil, err
	}
	return &runReport{out: out, times: o.times}, nil
}

// add writes the line of an input.
func (r *runReport) add(in input, became status, equal string, a about, err error, took time.Duration) {
	if r == nil || r.err != nil {
		return
	}
	line := reportLine{Input: in.Path, Status: became, about: a, Equals: equal, Passed: in.Passed}
	if err != nil {
		line.Error = shell.Cause(err)
	}
	if r.times {
		line.Ms = math.Round(float64(took.Microseconds())) / 1000
	}
	r.err = shell.JSONLines(r.out).Encode(line)
}

// addOdd writes a line of what is odd about a paper among others.
func (r *runReport) addOdd(paper, code, message string) {
	if r == nil || r.err != nil {
		return
	}
	r.err = shell.JSONLines(r.out).Encode(reportLine{Input: paper, Status: statusOdd, about: about{Problems: []extract.Problem{{Code: code, Message: message}}}})
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
	unchanged                        int // in a store
	bytes                            int
	passed                           map[string]int // by kind
	begun                            time.Time
}

func (t *tally) add(in input, became status, a about) {
	switch became {
	case statusUnread:
		t.unread++
	case statusRepeated:
		t.repeated++
	case statusUnchanged:
		t.unchanged++
	case statusPassed:
		if t.passed == nil {
			t.passed = map[string]int{}
		}
		t.passed[in.Passed]++
	default:
		t.read++
	}
	t.problems += len(a.Problems)
	t.bytes += a.Bytes
}

// inputs is how many inputs the run came to.
func (t *tally) inputs() int { return t.read + t.unread + t.repeated + t.unchanged }

// tell sums the run up.
func (t *tally) tell(r *reading) {
	if len(t.passed) > 0 {
		r.env.Stderr.Tell(t.passedOver())
	}
	var b strings.Builder
	b.WriteString(shell.Documents(t.read) + " read")
	if t.unchanged > 0 {
		fmt.Fprintf(&b, ", %d as they were", t.unchanged)
	}
	if t.repeated > 0 {
		fmt.Fprintf(&b, ", %d repeated", t.repeated)
	}
	if t.unread > 0 {
		fmt.Fprintf(&b, ", %d could not be read", t.unread)
	}
	if t.problems > 0 {
		b.WriteString(", " + shell.Count(t.problems, "problem", "problems") + " in them")
		if r.report == nil && !r.notes.All {
			b.WriteString(" (--report and --verbose tell which)")
		}
	}
	seconds := time.Since(t.begun).Seconds()
	fmt.Fprintf(&b, "; %.1f MB in %.1f s (%.1f MB/s)", float64(t.bytes)/1e6, seconds, float64(t.bytes)/1e6/seconds)
	r.env.Stderr.Tell(b.String())
}

// passedOver tells what was passed over: the most frequent kinds first.
func (t *tally) passedOver() string {
	total, folders := 0, 0
	kinds := slices.SortedFunc(maps.Keys(t.passed), func(a, b string) int {
		return cmp.Or(t.passed[b]-t.passed[a], cmp.Compare(a, b))
	})
	var told []string
	for _, kind := range kinds {
		n := t.passed[kind]
		total += n
		if kind == source.PassedHiddenFolder || kind == source.PassedLink {
			folders += n
		}
		if n > 1 {
			kind = cmp.Or(manyPassed[kind], kind)
		}
		told = append(told, strconv.Itoa(n)+" "+kind)
	}
	const most = 12
	if rest := len(told) - most; rest > 1 {
		told = append(told[:most], fmt.Sprintf("and %d other kinds", rest))
	}
	what := shell.Count(total, "file", "files")
	switch folders {
	case 0:
	case total:
		what = shell.Count(total, "folder", "folders")
	default:
		what += " and folders"
	}
	return what + " passed over: " + strings.Join(told, ", ")
}

// manyPassed are the plurals of what is passed over; extensions have none.
var manyPassed = map[string]string{
	source.PassedHidden: "hidden files", source.PassedHiddenFolder: "hidden folders", source.PassedLink: "links to folders",
	source.PassedReadme: "READMEs", source.PassedResources: "files of resources", source.PassedDevice: "devices",
}

// pathList is a list of paths that takes little more than their names: there may be a million of them.
type pathList struct {
	folders []string
	known   map[string]uint32
	in      []uint32 // the folder of each path
	names   []byte
	ends    []int // of each path's name
}

func (l *pathList) add(path string) {
	folder, name := filepath.Split(path)
	at, ok := l.known[folder]
	if !ok {
		if l.known == nil {
			l.known = map[string]uint32{}
		}
		at = uint32(len(l.folders))
		l.folders, l.known[folder] = append(l.folders, folder), at
	}
	l.in, l.names = append(l.in, at), append(l.names, name...)
	l.ends = append(l.ends, len(l.names))
}

func (l *pathList) at(i int) string {
	begin := 0
	if i > 0 {
		begin = l.ends[i-1]
	}
	return l.folders[l.in[i]] + string(l.names[begin:l.ends[i]])
}
