// Command bench measures whole runs of kamergraaf, from files to bytes written, by input and output format, and the same
// job done by the Python program in bench/peer, in one run. It prints a table in Markdown.
//
//	go run ./bench [-runs 3] [-shared ../shared] [-python python3]
//
// What it prints stands in bench/RESULTS.md, before the sections on what other commands measure.
// Of several runs the fastest counts, for both programs. The peer needs lxml, pyoxigraph and rdflib; without them its rows
// are left out, and the table says so.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

func main() {
	b := bench{out: os.Stdout}
	flag.IntVar(&b.runs, "runs", 3, "runs of each measurement")
	flag.StringVar(&b.shared, "shared", "../shared", "folder with real documents; without it only generated ones are measured")
	flag.StringVar(&b.python, "python", findPython(), "Python with lxml, pyoxigraph and rdflib")
	flag.Parse()
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// findPython returns the Python that the tests made in the user's cache folder, or that of the path.
func findPython() string {
	if cache, err := os.UserCacheDir(); err == nil {
		if made, _ := filepath.Glob(filepath.Join(cache, "kamergraaf", "py-*", "bin", "python")); len(made) > 0 {
			return made[0]
		}
	}
	return "python3"
}

// bench is one run of all measurements.
type bench struct {
	out            io.Writer
	runs           int
	shared, python string
	work           string // temporary folder
	program        string
}

// input is a folder of documents.
type input struct {
	name, dir string
	documents int
	bytes     int64
}

// formats are those measured; workers of each are all processors.
var formats = []string{"nquads", "ntriples", "turtle", "trig", "jsonld"}

func (b *bench) run() error {
	var err error
	if b.work, err = os.MkdirTemp("", "kamergraaf-bench-"); err != nil {
		return err
	}
	defer os.RemoveAll(b.work)
	b.program = filepath.Join(b.work, "kamergraaf")
	if out, err := exec.Command("go", "build", "-o", b.program, "./cmd/kamergraaf").CombinedOutput(); err != nil {
		return fmt.Errorf("building: %w\n%s", err, out)
	}
	inputs, err := b.inputs()
	if err != nil {
		return err
	}
	b.head()
	for _, in := range inputs {
		if err := b.input(in); err != nil {
			return err
		}
	}
	return nil
}

// inputs prepares the folders to read.
func (b *bench) inputs() ([]input, error) {
	generated := filepath.Join(b.work, "generated")
	if out, err := exec.Command("go", "run", "./internal/generate", "-n", "3000", "-seed", "1", "-out", generated).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("generating documents: %w\n%s", err, out)
	}
	all := []input{{name: "generated, five layouts", dir: generated}}
	if records := filepath.Join(b.shared, "corpus", "kvr"); exists(records) {
		printed := filepath.Join(b.work, "printed")
		if err := os.Mkdir(printed, 0o755); err != nil {
			return nil, err
		}
		files, _ := filepath.Glob(filepath.Join(records, "*.xml"))
		render := exec.Command(b.python, append([]string{filepath.Join(b.shared, "tools", "render_kvr.py"), printed}, files...)...)
		if out, err := render.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("printing records: %w\n%s", err, out)
		}
		all = append([]input{{name: "KVR records (XML)", dir: records}, {name: "printed text", dir: printed}}, all...)
		all = append(all, input{name: "PDF", dir: filepath.Join(b.shared, "corpus", "pdf")})
	}
	for i := range all {
		all[i].count()
	}
	return all, nil
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// count counts what kamergraaf will read.
func (in *input) count() {
	files, _ := os.ReadDir(in.dir)
	for _, f := range files {
		info, err := f.Info()
		wanted := in.name != "PDF" || strings.HasSuffix(f.Name(), ".pdf")
		if err == nil && wanted && filepath.Ext(f.Name()) != ".jsonl" {
			in.documents++
			in.bytes += info.Size()
		}
	}
}

// arguments returns the files to read: of the PDF folder only these.
func (in input) arguments() []string {
	if in.name == "PDF" {
		files, _ := filepath.Glob(filepath.Join(in.dir, "*.pdf"))
		return files
	}
	return []string{in.dir}
}

// head says what was measured on what.
func (b *bench) head() {
	fmt.Fprintf(b.out, "# Measured\n\nBy `go run ./bench`: whole runs, start-up and registers included, from files in the system's cache to bytes written. The\nfastest of %d runs counts. %s, %s/%s, %d processors%s; %s.\n",
		b.runs, runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor(), strings.Join(b.versions(), ", "))
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		fmt.Fprintf(b.out, "Load of the machine at the beginning, by others: %s. A loaded machine makes wall times longer; compare processor times.\n", strings.Fields(string(load))[0])
	}
}

func processor() string {
	info, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(info)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return " (" + strings.TrimSpace(value) + ")"
		}
	}
	return ""
}

// versions names the peer's libraries.
func (b *bench) versions() []string {
	out, err := exec.Command(b.python, "-c", `import platform, lxml, pyoxigraph, rdflib
print("Python " + platform.python_version() + ", lxml " + lxml.__version__ + ", pyoxigraph " + pyoxigraph.__version__ + ", rdflib " + rdflib.__version__)`).Output()
	if err != nil {
		return []string{"the peer's libraries are missing: its rows are left out"}
	}
	return []string{strings.TrimSpace(string(out))}
}
