package run

import "sync"

// maxBacklog is how many bytes of results may wait for their turn behind a slow document before workers pause. Ordinary
// documents stay below.
const maxBacklog = 96 << 20

// backlog counts the bytes of the results that were not taken yet.
type backlog struct {
	lock  sync.Mutex
	less  sync.Cond
	bytes int
}

func newBacklog() *backlog {
	b := new(backlog)
	b.less.L = &b.lock
	return b
}

// add counts n more bytes, or fewer where n is negative.
func (b *backlog) add(n int) {
	b.lock.Lock()
	defer b.lock.Unlock()
	if b.bytes += n; n < 0 {
		b.less.Broadcast()
	}
}

// full tells whether so many bytes wait that workers pause.
func (b *backlog) full() bool {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.bytes > maxBacklog
}

// pause waits until few enough bytes wait. Inputs are begun in order, so what all wait for is never behind a worker that pauses.
func (b *backlog) pause() {
	b.lock.Lock()
	defer b.lock.Unlock()
	for b.bytes > maxBacklog {
		b.less.Wait()
	}
}
