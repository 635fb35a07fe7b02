// Command notice prints the file NOTICE: the modules that the program is linked with, their licences, and those of the PDF
// library inside one of them. Run it in the root of the module: go run ./internal/notice > NOTICE
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// pdfium has the notices of the PDF library, which is compiled code and comes without them.
//
//go:embed pdfium.txt
var pdfium string

// unusual is said of licences that are none of those that everyone knows.
var unusual = map[string]string{
	"github.com/knakk/rdf": "Its whole licence is the sentence below, which is no licence that lawyers know: we take it as leave to do anything.",
}

// data is said of the registers that are built in; extract/resolve/data/README.md tells their sources one by one.
const data = `The registers that are built in hold facts, each row with its source and licence. Those that ask to be named: ParlaMint-NL (CLARIN),
speakers of 2014-2022, CC BY 4.0; Wikipedia, members of parliament of 1982-1989, CC BY-SA 4.0; github.com/openkamer/openkamer,
github.com/ThijsvanEssen/lawgraph and github.com/rjadr/eerste-kamer-scraper, MIT; regelrecht and poc-machine-law of github.com/MinBZK, EUPL-1.2.
`

// systems are those that the program is built for: each may need modules that others do not.
var systems = []string{"linux", "darwin", "windows"}

func main() {
	text, err := notice()
	if err == nil {
		_, err = os.Stdout.Write(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "notice:", err)
		os.Exit(1)
	}
}

// linked is a module that is linked into the program.
type linked struct{ path, version, dir string }

// notice returns the text of the file.
func notice() ([]byte, error) {
	modules, err := linkedModules()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteString(`kamergraaf is licensed under the EUPL-1.2: see LICENSE. A program that is built from it holds the modules of others below, under their
own licences, the standard library of Go, and PDFium. This file is written by ` + "`go run ./internal/notice`" + `; give it away with the program.

`)
	for _, m := range modules {
		fmt.Fprintf(&b, "- %s %s\n", m.path, m.version)
	}
	for _, m := range modules {
		texts, err := licences(m.dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.path, err)
		}
		heading(&b, m.path+" "+m.version)
		if said := unusual[m.path]; said != "" {
			b.WriteString(said + "\n\n")
		}
		b.WriteString(texts)
	}
	heading(&b, "the standard library of Go")
	b.WriteString("Copyright 2009 The Go Authors, under the licence of golang.org/x/sys above.\n") // not every Go comes with the text
	heading(&b, "data")
	b.WriteString(data)
	heading(&b, "PDFium")
	b.WriteString(pdfium)
	return b.Bytes(), nil
}

func heading(b *bytes.Buffer, name string) {
	fmt.Fprintf(b, "\n%s\n# %s\n\n", strings.Repeat("=", 72), name)
}

// linkedModules returns the modules of others that the program is linked with on any system.
func linkedModules() ([]linked, error) {
	const row = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	var all []linked
	for _, system := range systems {
		list := exec.Command("go", "list", "-deps", "-f", row, "w3id.org/kamergraaf/cmd/kamergraaf")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("listing modules for %s: %w", system, err)
		}
		for line := range strings.Lines(string(out)) {
			fields := strings.Split(strings.TrimSpace(line), "\t")
			if len(fields) == 3 {
				all = append(all, linked{fields[0], fields[1], fields[2]})
			}
		}
	}
	slices.SortFunc(all, func(a, b linked) int { return strings.Compare(a.path, b.path) })
	return slices.Compact(all), nil
}

// errNone tells that a module has no licence that could be given away with it.
var errNone = errors.New("it has no file LICENSE, NOTICE or COPYING")

// licences returns the texts of a module's licence and of its own notices.
func licences(dir string) (string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var texts []string
	for _, e := range entries {
		name := strings.ToUpper(strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))
		if e.IsDir() || !slices.Contains([]string{"LICENSE", "LICENCE", "NOTICE", "COPYING", "PATENTS"}, name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return "", err
		}
		lines := strings.Split(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n")
		for i := range lines {
			lines[i] = strings.TrimRight(lines[i], " \t")
		}
		texts = append(texts, strings.Trim(strings.Join(lines, "\n"), "\n")+"\n")
	}
	if len(texts) == 0 {
		return "", errNone
	}
	return strings.Join(texts, "\n"), nil
}
