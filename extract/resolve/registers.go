package resolve

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/internal/opening"
)

// Registers holds every register, each loaded from its own tables. It does not change after loading, so that
// several goroutines can read it.
type Registers struct {
	ministry ministries // ministries.tsv
	agency   agencies   // agencies.tsv
	place    places     // places.tsv
	people   people     // persons.tsv, memberships.tsv, cabinet_posts.tsv
	posts    posts      // posts.tsv
	party    parties
	law      laws // laws.tsv, law_aliases.tsv
	act      acts // eu_acts.tsv, treaties.tsv
	terms    []Term
	cabinets []*Cabinet // coalitions.tsv
	off      exceptions
}

// rows lists the tables: one row a register, the one that takes longest first.
func (r *Registers) rows() []func(fs.FS) error {
	return []func(fs.FS) error{
		into(&r.law, loadLaws),
		into(&r.ministry, loadMinistries),
		into(&r.agency, loadAgencies),
		into(&r.place, loadPlaces),
		into(&r.people, loadPeople),
		into(&r.posts, loadPosts),
		into(&r.party, loadParties),
		into(&r.act, loadActs),
		into(&r.terms, loadTerms),
		into(&r.cabinets, loadCabinets),
	}
}

// into makes a row of the list of registers: where it is kept and what reads it.
func into[T any](field *T, load func(fs.FS) (T, error)) func(fs.FS) error {
	return func(fsys fs.FS) (err error) {
		*field, err = load(fsys)
		return err
	}
}

// Load reads the built-in registers.
func Load() (*Registers, error) {
	builtIn, err := BuiltIn()
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	return LoadFS(builtIn)
}

// LoadDir reads the built-in registers with a user's tables in dir on top; without any where dir is "". A table
// there has the name of a built-in
// one and columns of it, in any order; its rows replace all built-in rows with the same first cell, and are added
// where there are none.
func LoadDir(dir string) (*Registers, error) {
	if dir == "" {
		return Load()
	}
	builtIn, err := BuiltIn()
	if err != nil {
		return nil, fmt.Errorf("opening the built-in registers: %w", err)
	}
	if err := checkDir(builtIn, dir); err != nil {
		return nil, err
	}
	r, err := LoadFS(OnTop(builtIn, opening.Dir(dir)))
	if err != nil {
		return nil, fmt.Errorf("reading registers in %s: %w", dir, err)
	}
	return r, nil
}

// LoadFS reads every register, side by side.
func LoadFS(fsys fs.FS) (*Registers, error) {
	r := &Registers{}
	rows := r.rows()
	errs := make([]error, len(rows))
	var wait sync.WaitGroup
	for i, load := range rows {
		wait.Go(func() { errs[i] = load(fsys) })
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return r, nil
}

// Names returns the names that texts are searched for, a list a register.
func (r *Registers) Names() [][]extract.Name {
	searched := []func() []extract.Name{
		r.ministry.names,
		func() []extract.Name { return r.agency.names(r.off.sharedNames) },
		r.place.names,
		r.posts.names,
		r.partyNames,
		r.people.surnames,
		r.law.searched,
		r.act.searched,
	}
	lists := make([][]extract.Name, len(searched))
	var wait sync.WaitGroup
	for i, names := range searched {
		wait.Go(func() { lists[i] = names() })
	}
	wait.Wait()
	return lists
}
