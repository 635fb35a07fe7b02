package shell

import (
	"fmt"
	"strconv"
)

// Notebook has what is told of inputs that were read, but not as one would expect: of each kind how many there are, and the first;
// or all as they come.
type Notebook struct {
	*Console
	All   bool     // tell each as it comes
	kinds []string // in the order in which they came
	found map[string]*kindOfNote
}

type kindOfNote struct {
	first string
	count int
}

// Note notes something of a kind.
func (n *Notebook) Note(kind, message string) {
	if n.All {
		n.Tell(message)
		return
	}
	if n.found == nil {
		n.found = map[string]*kindOfNote{}
	}
	if n.found[kind] == nil {
		n.found[kind] = &kindOfNote{first: message}
		n.kinds = append(n.kinds, kind)
	}
	n.found[kind].count++
}

// TellNotes tells a line for each kind, once.
func (n *Notebook) TellNotes() {
	for _, kind := range n.kinds {
		message := n.found[kind].first
		if count := n.found[kind].count; count > 1 {
			message += fmt.Sprintf(" (the first of %d such notes: --verbose tells all)", count)
		}
		n.Tell(message)
	}
	n.kinds, n.found = nil, nil
}

// Count returns a number with its noun.
func Count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Documents returns a number of documents in words.
func Documents(n int) string { return Count(n, "document", "documents") }
