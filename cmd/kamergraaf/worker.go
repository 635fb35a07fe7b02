package main

import (
	"context"
	"iter"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/extract/source"
	"w3id.org/kamergraaf/internal/run"
)

// outcome is what became of one input.
type outcome[T any] struct {
	in    input
	value T
	about about
	size  int // of the value, in bytes, or nearly so
	took  time.Duration
	err   error
}

// inputWorker does what a command does with inputs, in one goroutine.
type inputWorker[T any] = run.Worker[input, outcome[T]]

// sizeOf returns about how many bytes what is made of a document takes: its texts, and what is said of its units and mentions.
func sizeOf(d *extract.Document) int {
	const unit, mention = 512, 512
	size := unit*len(d.Units) + mention*len(d.Mentions)
	for i := range d.Units {
		size += d.Units[i].Text.Len()
	}
	return size
}

// oneByOne is a worker that works on one input after another. It also says how many bytes the value takes, or nearly so.
type oneByOne[T any] func(ctx context.Context, in input) (value T, told about, size int, err error)

// Work implements run.Worker. A fault of the program is the error of the input at hand.
func (w oneByOne[T]) Work(ctx context.Context, inputs iter.Seq[input], done func(outcome[T], int)) {
	for in := range inputs {
		out, begun := outcome[T]{in: in}, time.Now()
		out.err = run.Guard(func() (err error) {
			out.value, out.about, out.size, err = w(ctx, in)
			return err
		})
		out.took = time.Since(begun)
		done(out, out.size)
	}
}

// documentWorker makes a value of each input's document.
func documentWorker[T any](documents *pipeline.Worker, make func(*extract.Document) (T, error)) oneByOne[T] {
	reader := documentReader{documents: documents}
	return func(ctx context.Context, in input) (value T, told about, size int, err error) {
		d, read, err := reader.document(ctx, in)
		if err != nil {
			return value, told, 0, err
		}
		value, err = make(d)
		return value, aboutDocument(d, read), sizeOf(d), err
	}
}

// buffer holds the bytes of one input after another.
type buffer struct{ bytes []byte }

// mostInput is the size up to which a buffer serves another input: one that is larger would stay for the sake of few.
const mostInput = 1 << 20

// load returns an input's bytes, which are valid until the next call.
func (b *buffer) load(in source.Input) (data []byte, err error) {
	data, err = in.Append(b.bytes[:0])
	if cap(data) <= mostInput {
		b.bytes = data
	}
	return data, err
}
