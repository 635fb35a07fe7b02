package main

import (
	"context"
	"fmt"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/extract/structure"
)

// handling is an input on its way to an outcome.
type handling[T any] struct {
	outcome[T]
	data     []byte
	paper    *extract.Paper    // nil where the value is known from an earlier run
	document *extract.Document // likewise
}

// step is a part of what is done with every input.
type step[T any] func(context.Context, *handling[T]) error

// load reads an input's bytes.
func load[T any](_ context.Context, h *handling[T]) (err error) {
	h.data, err = h.in.Load()
	return err
}

// documentSteps make documents of the papers that were read.
func documentSteps[T any](p pipeline.Pipeline) []step[T] {
	return []step[T]{
		func(_ context.Context, h *handling[T]) (err error) {
			if h.paper != nil {
				h.document, err = structure.Parse(h.paper)
				h.paper = nil
			}
			return err
		},
		func(_ context.Context, h *handling[T]) error {
			if h.document != nil {
				p.Find(h.document)
			}
			return nil
		},
		func(_ context.Context, h *handling[T]) error {
			if h.document != nil {
				p.Resolve(h.document)
			}
			return nil
		},
	}
}

// inSteps makes work of two steps or more: the first begins an input, each other one is taken by all inputs that are finished together
// before the next is, and with the last one an input is finished.
func inSteps[T any](ctx context.Context, steps []step[T]) work[*handling[T], outcome[T]] {
	first, last := steps[0], len(steps)-1
	return work[*handling[T], outcome[T]]{
		begin: func(in source.Input) *handling[T] {
			h := &handling[T]{outcome: outcome[T]{in: in}}
			h.take(ctx, first)
			return h
		},
		finish: func(begun []*handling[T], yield func(outcome[T])) {
			for _, s := range steps[1:last] {
				for _, h := range begun {
					h.take(ctx, s)
				}
			}
			for _, h := range begun {
				h.take(ctx, steps[last])
				yield(h.outcome)
			}
		},
		size: func(o outcome[T]) int { return o.about.Bytes },
	}
}

// take takes a step, unless one before it failed. A fault of the program is the error of the document at hand.
func (h *handling[T]) take(ctx context.Context, s step[T]) {
	if h.err != nil {
		return
	}
	begun := time.Now()
	defer func() {
		if fault := recover(); fault != nil {
			h.err = fmt.Errorf("a fault in kamergraaf itself, please report it with the document: %v", fault)
		}
		h.took += time.Since(begun)
	}()
	h.err = s(ctx, h)
}
