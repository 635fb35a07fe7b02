package fetch

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch/polite"
)

// Options say what a run fetches, and how.
type Options struct {
	Folder  string   // that documents are fetched into
	Sources []Source // in the order in which they are asked
	Client  *polite.Client
	Query   Query
	// Overlap is how many days before the last whole run a run begins that has no Since: sources list late, and change what they
	// listed.
	Overlap int
	Today   extract.Date
	// Elsewhere are where a source has documents beside the addresses that it lists, "{id}" standing for the identifier: for hosts
	// that keep the listed ones from programs.
	Elsewhere map[string][]Place // by name of the source
	Now       func() time.Time   // when something was fetched; nil for the machine's clock
	Notify    func(string)       // told what went otherwise than expected, once for each thing; nil for nobody
	Progress  func(done, of int) // told after each document how far the window is; nil for nobody
	DryRun    bool               // nothing is fetched but lists
}

// Summary says what a run did.
type Summary struct {
	Listed      int                          `json:"listed"`      // documents that the sources have
	New         int                          `json:"new"`         // that were not there
	NewByKind   map[extract.DocumentKind]int `json:"newByKind"`   // of them, how many of each kind
	Changed     int                          `json:"changed"`     // that the source changed
	Better      int                          `json:"better"`      // that came in a better form than before
	Unchanged   int                          `json:"unchanged"`   // that were there
	Renamed     int                          `json:"renamed"`     // of the new or changed ones, those that had another identifier before
	Withdrawn   int                          `json:"withdrawn"`   // that the source was found to have withdrawn
	Missing     int                          `json:"missing"`     // that could not be had, and are asked for again
	Waiting     int                          `json:"waiting"`     // that could not be had before, and were not asked for again yet
	Requests    int                          `json:"requests"`    // that would be made, in a dry run
	Takes       time.Duration                `json:"-"`           // what they take at the pace of their hosts
	NotListed   []string                     `json:"notListed"`   // sources that gave no whole list
	Unreachable bool                         `json:"unreachable"` // a host gave no answer any more: run again later
}

// Whole tells whether all was had that the sources have.
func (s Summary) Whole() bool { return s.Missing == 0 && len(s.NotListed) == 0 && !s.Unreachable }

// run is a run.
type run struct {
	Options
	*folder
	client *polite.Client
	sum    Summary
	taken  map[string]bool // entries that the run dealt with
}

// Run fetches what a query wants and the folder lacks, newest first. What could not be had is remembered, and no error; nor is a
// source that gave no list, unless none did, which is a *ListError. It returns a *durable.HeldError where another process fetches into
// the folder.
func Run(ctx context.Context, o Options) (Summary, error) {
	if o.Notify == nil {
		o.Notify = func(string) {}
	}
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	f, err := openFolder(o.Folder)
	if err != nil {
		return Summary{}, fmt.Errorf("opening %s: %w", o.Folder, err)
	}
	r := &run{Options: o, folder: f, client: o.Client, taken: map[string]bool{}}
	r.sum.NewByKind = map[extract.DocumentKind]int{}
	err = r.all(ctx)
	if closed := f.close(); err == nil && closed != nil {
		err = fmt.Errorf("keeping the state of %s: %w", o.Folder, closed)
	}
	return r.sum, err
}

// all asks every source, and again for what was missing.
func (r *run) all(ctx context.Context) error {
	var failed []error
	for _, s := range r.Sources {
		err := r.source(ctx, s)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.As(err, new(*folderError)) {
			return err
		}
		if errors.As(err, new(*polite.DownError)) {
			r.sum.Unreachable = true
		}
		if err != nil {
			r.Notify(s.Name() + ": " + err.Error())
			r.sum.NotListed = append(r.sum.NotListed, s.Name())
			failed = append(failed, fmt.Errorf("%s: %w", s.Name(), err))
		}
	}
	if len(failed) == len(r.Sources) {
		return &ListError{failed}
	}
	return r.again(ctx)
}

// ListError tells that no source gave a whole list. What they listed before was dealt with.
type ListError struct{ Errs []error }

// Error implements error.
func (e *ListError) Error() string { return errors.Join(e.Errs...).Error() }

// Unwrap returns the errors of the sources.
func (e *ListError) Unwrap() []error { return e.Errs }

// source lists a source and fetches what it lists.
func (r *run) source(ctx context.Context, s Source) error {
	q, selection := r.Query, s.Name()+" "+r.Query.Chamber+" "+string(r.Query.Kind)
	if q.Since == "" && q.SessionYear == "" {
		if done := r.Done[selection]; done != "" {
			q.Since = done.Add(-r.Overlap)
		}
	}
	memory, err := r.memory(s.Name())
	if err != nil {
		return ours(err)
	}
	err = s.List(ctx, q, memory, func(window []Entry) error {
		window = unique(window)
		for i, e := range window {
			if err := r.entry(ctx, e); err != nil {
				return err
			}
			r.Progress(i+1, len(window))
		}
		if r.DryRun {
			return nil
		}
		if err := r.save(); err != nil { // what is missing before the place in the source that has it behind it
			return ours(err)
		}
		return ours(r.remember(s.Name()))
	})
	if err == nil && !r.DryRun {
		err = ours(r.remember(s.Name()))
	}
	done := r.Done[selection]
	if joins := r.Query.Since == "" || done == "" || r.Query.Since <= done; err == nil && joins && q.SessionYear == "" && !r.DryRun {
		r.Done[selection] = r.Today
	}
	return err
}

// folderError is an error of the folder, which ends the run.
type folderError struct{ err error }

func (e *folderError) Error() string { return e.err.Error() }
func (e *folderError) Unwrap() error { return e.err }

func ours(err error) error {
	if err == nil {
		return nil
	}
	return &folderError{err}
}

// entry fetches a document that the folder lacks, or has otherwise than the source.
func (r *run) entry(ctx context.Context, e Entry) error {
	r.sum.Listed++
	r.taken[e.ID] = true
	if !identifier.MatchString(e.ID) {
		r.sum.Missing++
		r.Notify(fmt.Sprintf("%s lists a document under %q, which is no identifier", e.Source, e.ID))
		return nil
	}
	has, there := r.record(e.ID)
	open, isOpen := r.Open[e.ID]
	switch {
	case e.Gone:
		return r.gone(e, has, there)
	case there && r.prefers(has, e):
		r.sum.Unchanged++
		return nil
	case there && has.Modified == e.Modified && (!isOpen || r.Today < open.Next && open.Modified == e.Modified):
		r.sum.Unchanged++
		return r.forget(has.Former)
	case !there && isOpen && r.Today < open.Next && open.Modified == e.Modified:
		r.sum.Waiting++
		return nil
	case r.DryRun:
		return r.plan(ctx, e)
	}
	return r.get(ctx, e, has, there)
}

// gone marks a document that its source has withdrawn.
func (r *run) gone(e Entry, has Record, there bool) error {
	delete(r.Open, e.ID)
	if !there || has.Source != e.Source || has.Withdrawn != "" || r.DryRun {
		r.sum.Unchanged++
		return nil
	}
	has.Withdrawn = string(r.Today)
	r.sum.Withdrawn++
	r.Notify(e.ID + ": " + errWithdrawn.Error() + "; what was fetched before stays, marked")
	return ours(r.mark(has))
}

// prefers tells whether a document that is there is to stay, since it is from a source that goes before that of an entry: sources go
// in their order.
func (r *run) prefers(has Record, e Entry) bool {
	rank := func(name string) int {
		return slices.IndexFunc(r.Sources, func(s Source) bool { return s.Name() == name })
	}
	return has.Source != e.Source && (rank(has.Source) < 0 || rank(has.Source) < rank(e.Source))
}

// plan counts what fetching a document would take.
func (r *run) plan(ctx context.Context, e Entry) error {
	places, err := r.places(ctx, e)
	if err != nil || len(places) == 0 {
		r.sum.Missing++
		return ctx.Err()
	}
	for _, form := range []Form{places[0].Form, Metadata} {
		if i := slices.IndexFunc(places, func(p Place) bool { return p.Form == form }); i >= 0 {
			r.sum.Requests++
			r.sum.Takes += r.client.Expected(places[i].Address, 1)
		}
	}
	r.sum.New++
	return nil
}

// places returns where the forms of a document are to be had, the best first: at the addresses that the source lists, else at those
// of a host that lets programs have them.
func (r *run) places(ctx context.Context, e Entry) (out []Place, err error) {
	for _, form := range append(slices.Clone(forms), Metadata) {
		listed := slices.IndexFunc(e.Places, func(p Place) bool { return p.Form == form }) >= 0
		for _, p := range append(slices.Clone(e.Places), r.elsewhere(e)...) {
			if p.Form != form || !listed && form != Metadata {
				continue
			}
			err = r.client.May(ctx, p.Address)
			if err == nil {
				out = append(out, p)
				break
			}
			if kept(err) {
				continue
			}
			return nil, err
		}
	}
	if len(out) > 0 && out[0].Form != Metadata {
		return out, nil
	}
	if err != nil {
		return nil, err
	}
	return nil, errNowhere
}

var errNowhere = errors.New("the source names no file of it")

// kept tells errors that say that an address is not asked for.
func kept(err error) bool {
	return errors.As(err, new(*polite.ForbiddenError)) || errors.As(err, new(*polite.ForeignError))
}

// again asks for documents that could not be had before and that no list had in this run.
func (r *run) again(ctx context.Context) error {
	if r.DryRun || r.sum.Unreachable {
		return nil
	}
	for _, id := range slices.Sorted(maps.Keys(r.Open)) {
		o := r.Open[id]
		if r.taken[id] || r.Today < o.Next || !r.Query.Wants(o.Entry) {
			continue
		}
		has, there := r.record(id)
		err := r.get(ctx, o.Entry, has, there)
		if errors.As(err, new(*polite.DownError)) {
			r.sum.Unreachable = true
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}
