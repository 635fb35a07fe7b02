package iri

import (
	"math"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/graph/rdf"
)

// Question is what the linking pass needs of a question: where it stands in its document, and how it is worded.
type Question struct {
	Name    string // "3", "5-6-7", "1~2"
	Wording Wording
}

// Number returns the printed number or numbers, which a label that is used again shares.
func (q Question) Number() string {
	number, _, _ := strings.Cut(q.Name, "~")
	return number
}

// Wording is a sketch of a text: the smallest hashes of its words, sorted; 0 stands for none.
type Wording [8]uint32

// NewWording returns the sketch of a text. Case, accents in print and punctuation do not count, nor do single letters.
func NewWording(text string) (w Wording) {
	const offset, prime = 2166136261, 16777619 // of FNV-1a
	n := 0
	least := uint32(math.MaxUint32) // from which on hashes are too large for the sketch
	for i := 0; i < len(text); i++ {
		hash, begin := uint32(offset), i
		for ; i < len(text); i++ {
			c := foldedBytes[text[i]]
			if c > joining {
				hash = (hash ^ uint32(c)) * prime
				continue
			}
			if c < joining {
				break
			}
			begin++ // a letter less
		}
		if i-begin > 1 && hash < least {
			if n = w.insert(n, hash); n == len(w) {
				least = w[n-1]
			}
		}
	}
	return w
}

// foldedBytes is folded for all bytes: those beyond ASCII stay as they are.
var foldedBytes = func() (table [256]byte) {
	for c := range table {
		table[c] = byte(c)
	}
	copy(table[:], folded[:])
	return table
}()

// insert adds a hash that is less than the last to the first n, which are sorted, and returns how many there are then.
func (w *Wording) insert(n int, hash uint32) int {
	at := n
	for at > 0 && w[at-1] > hash {
		at--
	}
	if hash == 0 || at > 0 && w[at-1] == hash {
		return n
	}
	if n < len(w) {
		n++
	}
	copy(w[at+1:n], w[at:n-1])
	w[at] = hash
	return n
}

// Like tells whether two texts have so many words in common that they word the same thing, slips of print allowed: at least
// half of the words of both together, as far as the sketches tell.
func (w Wording) Like(o Wording) bool {
	all, both := 0, 0
	for i, j := 0, 0; all < len(w) && (i < len(w) && w[i] != 0 || j < len(o) && o[j] != 0); all++ {
		a, b := at(w, i), at(o, j)
		switch {
		case a == b:
			both, i, j = both+1, i+1, j+1
		case b == 0 || a != 0 && a < b:
			i++
		default:
			j++
		}
	}
	return both > 0 && 2*both >= all
}

// at returns a hash of a sketch, 0 behind its end.
func at(w Wording, i int) uint32 {
	if i < len(w) {
		return w[i]
	}
	return 0
}

// maxQuestions is how many questions of a document are looked at: no paper has as many, but a damaged one may.
const maxQuestions = 500

// questionsOf returns the questions of a document, named as their IRIs are.
func questionsOf(d *extract.Document) []Question {
	n := 0
	for i := range d.Units {
		if d.Units[i].Kind == extract.QuestionUnit {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	out := make([]Question, 0, min(n, maxQuestions))
	for i := range d.Units {
		u := &d.Units[i]
		if u.Kind != extract.QuestionUnit {
			continue
		}
		if len(out) == maxQuestions {
			break
		}
		name := string(appendLabel(nil, u.Numbers))
		if before := countNumber(out, name); before > 0 {
			name += "~" + strconv.Itoa(before+1)
		}
		out = append(out, Question{name, NewWording(u.Text.String())})
	}
	return out
}

// countNumber returns how many of a document's questions have a number.
func countNumber(questions []Question, number string) (n int) {
	for i := range questions {
		if questions[i].Number() == number {
			n++
		}
	}
	return n
}

// Question returns the IRI of the question of a name in a document.
func (m IRIs) Question(document rdf.Term, name string) rdf.Term {
	return m.Under(m.Under(document, "question"), name)
}
