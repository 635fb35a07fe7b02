package main

// freeBuffers are the buffers in which the bytes of documents go from the workers to the goroutine that writes, which gives
// them back: a tenth of a run's time and a fifth of its memory would else go into buffers that are used once.
type freeBuffers chan []byte

const (
	// usualBytes is room for what most documents become: a buffer that grows to it step by step takes twice as much memory.
	usualBytes = 256 << 10
	// mostBytes is the size up to which a buffer is used again: one that is larger would stay for the sake of few.
	mostBytes = 4 << 20
	// freePerWorker is how many buffers wait for each worker; more are in use only behind a slow document.
	freePerWorker = 32
)

func newFreeBuffers(workers int) freeBuffers { return make(freeBuffers, freePerWorker*workers) }

// take returns an empty buffer.
func (f freeBuffers) take() []byte {
	select {
	case b := <-f:
		return b[:0]
	default:
		return make([]byte, 0, usualBytes)
	}
}

// give takes a buffer back; a nil one is none.
func (f freeBuffers) give(b []byte) {
	if b == nil || cap(b) > mostBytes {
		return
	}
	select {
	case f <- b:
	default:
	}
}
