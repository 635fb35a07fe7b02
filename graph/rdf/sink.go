package rdf

// Sink writes or stores graphs. It need not be safe for use by several goroutines.
type Sink interface {
	// Write stores all statements of one graph. A graph without statements is allowed and adds nothing. The sink neither keeps
	// nor changes the graph. An error means that the output is not complete, now or later.
	Write(*Graph) error
	// Close writes what is left and ends the output; it does not close what the sink writes to. Closing twice is
	// allowed, and the second time says what the first said.
	Close() error
}
