package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"w3id.org/kamergraaf/graph/rdf"
)

// defaultBatch is the number of statements of a transaction: large enough for speed, small enough that server and
// program hold a few of them at ease.
const defaultBatch = 40_000

// maxRejected ends a load that goes wrong everywhere.
const maxRejected = 100

// LoadOptions change how graphs are loaded; the zero value is right for most.
type LoadOptions struct {
	Batch    int         // statements in a transaction, about; 0 for a good number
	Progress func(Stats) // called after each transaction, by another goroutine than the one that writes
}

// Stats counts what a load has done so far.
type Stats struct {
	Documents  int // graphs of documents that were written to the loader
	Unchanged  int // of these, those that the database held already, word for word
	Rejected   int // of these, those that could not be kept: see RejectedError
	Statements int // that were sent, without those of unchanged documents
	Elapsed    time.Duration
}

// Rejection is a graph that could not be kept, and why. What the database held of it is as it was.
type Rejection struct {
	Graph string // IRI
	About string // IRI of the thing described, of registers and links
	Err   error
}

// RejectedError lists what could not be loaded while all else was.
type RejectedError struct{ Rejections []Rejection }

// Error names the first graphs.
func (e *RejectedError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d graphs could not be kept in Neo4j, all others are", len(e.Rejections))
	for i, r := range e.Rejections {
		if i == 3 {
			b.WriteString("; ...")
			break
		}
		fmt.Fprintf(&b, "; %s %s: %v", r.Graph, r.About, r.Err)
	}
	return b.String()
}

// Loader is an rdf.Sink that keeps graphs in a database. What a document's graph said before is replaced, so that
// loading again changes nothing. Each document is replaced in one transaction: a load that was cut off is completed
// by running it again. Within one load the last graph of a name counts.
type Loader struct {
	store   *Store
	options LoadOptions
	start   time.Time
	pending []content
	size    int
	seen    documentSet
	links   *linkGraph // sent at the end, when all documents are there
	batches chan []content
	sender  *sender
	done    chan struct{}
	closed  bool
	err     error
}

// Loader starts a load: it makes sure of constraints and indexes, and returns a sink for the graphs. The load ends
// with Close, or when ctx does.
func (s *Store) Loader(ctx context.Context, o LoadOptions) (*Loader, error) {
	if o.Batch == 0 {
		o.Batch = defaultBatch
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	if err := s.prepare(ctx, session); err != nil {
		return nil, errors.Join(err, session.Close(ctx))
	}
	l := &Loader{store: s, options: o, start: time.Now(), batches: make(chan []content, 1), done: make(chan struct{}), seen: documentSet{}}
	l.sender = &sender{store: s, ctx: ctx, session: session, stop: make(chan struct{})}
	go func() {
		defer close(l.done)
		l.sender.run(l.batches, l.report)
	}()
	return l, nil
}

// Write queues a graph. It returns an error when the load cannot go on; graphs that are refused are reported by Close.
func (l *Loader) Write(g *rdf.Graph) error {
	if l.closed {
		return errors.New("write to a load that has ended")
	}
	contents, err := l.store.mapping.contents(g)
	if err != nil {
		l.pending = append(l.pending, content{graph: g.Name.Value(), document: g.Name.Value(), bad: err})
		return nil
	}
	if strings.HasSuffix(g.Name.Value(), linksSuffix) {
		if l.links == nil {
			l.links = &linkGraph{name: g.Name.Value()}
		}
		l.links.contents = append(l.links.contents, contents...)
		return nil
	}
	for _, c := range contents {
		if c.document != "" {
			l.seen.add(c.document)
		}
		l.pending = append(l.pending, c)
		if l.size += c.statements + 1; l.size >= l.options.Batch {
			if err := l.flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// flush passes what is pending to the sender, or returns the error that stopped it.
func (l *Loader) flush() error {
	select {
	case l.batches <- l.pending:
		l.pending, l.size = nil, 0
		return nil
	case <-l.sender.stop:
		return l.sender.err
	}
}

// Close sends what is left and ends the load. The error is a *RejectedError where some graphs could not be kept and
// all others were.
func (l *Loader) Close() error {
	if l.closed {
		return l.err
	}
	l.closed = true
	l.err = l.flush()
	close(l.batches)
	<-l.done
	if l.sender.err == nil && l.links != nil {
		l.sender.err = l.sender.relink(l.links, l.seen)
	}
	if l.err = errors.Join(l.sender.err, l.sender.session.Close(l.sender.ctx)); l.err == nil && len(l.sender.rejected) > 0 {
		l.err = &RejectedError{l.sender.rejected}
	}
	return l.err
}

// Stats returns what was done; it is complete after Close.
func (l *Loader) Stats() Stats {
	<-l.done
	stats := l.sender.stats
	stats.Elapsed = time.Since(l.start)
	return stats
}

func (l *Loader) report(s Stats) {
	if l.options.Progress != nil {
		s.Elapsed = time.Since(l.start)
		l.options.Progress(s)
	}
}
