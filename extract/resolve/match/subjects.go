package match

import (
	"slices"
	"strings"
	"sync"
)

// Subjects finds what texts call by what it is about, whole or by its beginning: the "richtlijn inzake oneerlijke handelspraktijken". It
// is put in order when texts are about to be read, as LooseNames are.
type Subjects struct {
	loose LooseNames
	names []subject
	once  sync.Once
}

// subject is what something is about, in letters once they are in order, and its number.
type subject struct {
	letters string
	of      int32
}

// shortestBeginning is how many letters of a subject must be there where a text has only its beginning.
const shortestBeginning = 24

// Add takes up what the thing with a number is about; all are added before the first is asked for.
func (s *Subjects) Add(about string, of int32) {
	if about != "" {
		s.loose.Add(about, of)
		s.names = append(s.names, subject{about, of})
	}
}

// Ready puts the subjects in order, once.
func (s *Subjects) Ready() {
	s.once.Do(func() {
		s.loose.Ready()
		for i := range s.names {
			s.names[i].letters = Letters(s.names[i].letters)
		}
		slices.SortFunc(s.names, func(a, b subject) int { return strings.Compare(a.letters, b.letters) })
	})
}

// Find returns what is about a subject, or about one that begins with it.
func (s *Subjects) Find(about string) (ids []int32) {
	s.Ready()
	letters := Letters(about)
	if len(letters) < len("bruggenbouw") {
		return nil
	}
	at, _ := slices.BinarySearchFunc(s.names, letters, func(n subject, l string) int { return strings.Compare(n.letters, l) })
	for ; at < len(s.names) && strings.HasPrefix(s.names[at].letters, letters); at++ {
		if len(letters) >= shortestBeginning || len(s.names[at].letters) == len(letters) {
			ids = AddNew(ids, s.names[at].of)
		}
	}
	if ids == nil {
		ids = s.loose.Find(about)
	}
	return ids
}
