package site

import (
	"context"
	"embed"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

	"w3id.org/kamergraaf/internal/staging"
	"w3id.org/kamergraaf/site/record"
)

// making is one run of Finish. Its methods may be called by several goroutines.
type making struct {
	*collection
	options Options
	dumps   *record.Dumps
	folder  *staging.Folder
	cache   *record.Cache
	ctx     context.Context
	pages   *pages
	files   []dumpFile // the dumps
	lock    sync.Mutex
	list    []listed // pages for the sitemap
}

func (p *Publisher) newMaking(ctx context.Context) (*making, error) {
	pages, err := newPages()
	if err != nil {
		return nil, err
	}
	collection, err := newCollection(p.iris, p.options.Describer, p.docs)
	if err != nil {
		return nil, err
	}
	return &making{
		collection: collection, options: p.options, dumps: p.dumps, folder: p.folder, cache: p.cache,
		ctx: ctx, pages: pages,
	}, nil
}

// all makes every file of the site. The description of the dataset needs the dumps, the sitemap all pages.
func (m *making) all() error {
	for _, step := range []func() error{
		m.assets, m.documents, m.inquiryPages, m.thingPages, m.dumpFiles, m.smallSteps, m.sitemap, m.serverFiles,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// smallSteps are those that make only a few files.
func (m *making) smallSteps() error {
	steps := []func() error{m.indexes, m.home, m.searchIndex, m.feeds, m.datasetFiles, m.vocabularyFiles}
	return each(m, steps, func(step func() error) error { return step() })
}

// each does something for every item, for some at once.
func each[T any](m *making, items []T, do func(T) error) error {
	workers := m.options.Workers
	if workers < 1 {
		workers = runtime.NumCPU()
	}
	group, ctx := errgroup.WithContext(m.ctx)
	group.SetLimit(workers)
	for _, item := range items {
		if ctx.Err() != nil {
			break
		}
		group.Go(func() error { return do(item) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return m.ctx.Err()
}

// file makes one file, unless it exists already and was made of the same inputs.
func (m *making) file(name string, inputs []byte, make func() ([]byte, error)) error {
	key := inputsOf(m.options.Program, inputs)
	if m.folder.Keep(name, key) {
		return nil
	}
	content, err := make()
	if err != nil {
		return err
	}
	return m.folder.Write(name, key, content)
}

// page makes a page in one language from its values.
func (m *making) page(template string, p *page) error {
	return m.pageOf(template, p, asJSON(p), func() error { return nil })
}

// pageOf makes a page whose inputs are known before all of its values are; complete adds the other values.
func (m *making) pageOf(template string, p *page, inputs []byte, complete func() error) error {
	m.lock.Lock()
	m.list = append(m.list, listed{p.File, p.Lang})
	m.lock.Unlock()
	return m.file(p.Lang+"/"+p.File+".html", inputs, func() ([]byte, error) {
		if err := complete(); err != nil {
			return nil, err
		}
		return m.pages.html(template, p)
	})
}

// newPage returns an empty page.
func (m *making) newPage(lang, file string) *page {
	return &page{Lang: lang, File: file, Base: m.iris.Base()}
}

// listed is a page for the sitemap.
type listed struct{ file, lang string }

// assets copies what pages load.
func (m *making) assets() error {
	for _, name := range []string{"assets/style.css", "assets/search.js", "assets/icon.svg"} {
		content, err := shipped.ReadFile(name)
		if err != nil {
			return err
		}
		if err := m.file(name, content, func() ([]byte, error) { return content, nil }); err != nil {
			return err
		}
	}
	return nil
}

// newest returns documents, the last day first.
func newest(docs []*document) []*document {
	out := slices.Clone(docs)
	slices.Reverse(out)
	return out
}

// shipped are the templates and what pages load.
//
//go:embed templates assets
var shipped embed.FS
