package fetch

import (
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/internal/durable"
)

// Finding tells whether an assumption about a source holds.
type Finding struct {
	Source     string `json:"source"`
	Assumption string `json:"assumption"`
	Holds      bool   `json:"holds"`
	Told       string `json:"told"` // what was found
}

// Prober is a source that can be asked, by a few requests, whether it is as the configuration says.
type Prober interface {
	Source
	Probe(ctx context.Context, p *Probe)
}

// Probe asks, keeps the answers, and gathers what was found.
type Probe struct {
	Web      *polite.Client
	Findings []Finding

	source string
	dir    string
	asked  int
	err    error // of writing an answer
}

// RunProbe asks sources a few questions each, and writes the answers to a folder, as they came.
func RunProbe(ctx context.Context, web *polite.Client, sources []Source, dir string) ([]Finding, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("making the folder for the answers: %w", err)
	}
	p := &Probe{Web: web, dir: dir}
	for _, s := range sources {
		if prober, ok := s.(Prober); ok {
			p.source = s.Name()
			prober.Probe(ctx, p)
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return p.Findings, p.err
}

// Ask asks for an address, once, and keeps the answer under a name. The answer is nil where there was none.
func (p *Probe) Ask(ctx context.Context, name, address, accept string) (*polite.Answer, error) {
	p.asked++
	a, err := p.Web.Get(ctx, address, accept)
	file := filepath.Join(p.dir, fmt.Sprintf("%02d-%s-%s.txt", p.asked, p.source, name))
	kept := durable.Rewrite(file, func(w io.Writer) error {
		if a == nil {
			_, err := fmt.Fprintf(w, "GET %s\n%v\n", address, err)
			return err
		}
		_, err := fmt.Fprintf(w, "GET %s\nstatus %d, from %s\n%s\n%s", address, a.Status, a.Address, headersOf(a), a.Body[:min(len(a.Body), 1<<20)])
		return err
	})
	if kept != nil && p.err == nil {
		p.err = fmt.Errorf("keeping an answer: %w", kept)
	}
	return a, err
}

func headersOf(a *polite.Answer) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(a.Header)) {
		fmt.Fprintf(&b, "%s: %s\n", name, strings.Join(a.Header[name], ", "))
	}
	return b.String()
}

// Tell notes whether an assumption holds, and what was found.
func (p *Probe) Tell(assumption string, holds bool, told string, args ...any) {
	p.Findings = append(p.Findings, Finding{p.source, assumption, holds, fmt.Sprintf(told, args...)})
}

// Inspect tells why an answer is not a document in a form, nil where it is.
func Inspect(form Form, a *polite.Answer) error {
	if form == AnyForm {
		form = sniff(a.Body)
	}
	return inspect(form, a)
}
