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

// subject is what something is about, its stem once they are in order, and its number.
type subject struct {
	stem string
	of   int32
}

// shortestSubject is the length of the shortest stem of a subject, shortestBeginning how much of it must be there where a text has only
// its beginning.
const shortestSubject, shortestBeginning = 10, 22

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
		var stem []byte
		for i := range s.names {
			stem = appendStem(stem[:0], s.names[i].stem)
			s.names[i].stem = string(stem)
		}
		slices.SortFunc(s.names, func(a, b subject) int { return strings.Compare(a.stem, b.stem) })
	})
}

// Find returns what is about a subject, or about one that begins with it, whatever the small words and endings of either.
func (s *Subjects) Find(about string) (ids []int32) {
	s.Ready()
	stem := string(appendStem(nil, about))
	if len(stem) < shortestSubject {
		return nil
	}
	at, _ := slices.BinarySearchFunc(s.names, stem, func(n subject, want string) int { return strings.Compare(n.stem, want) })
	for ; at < len(s.names) && strings.HasPrefix(s.names[at].stem, stem); at++ {
		if rest := s.names[at].stem[len(stem):]; rest == "" || len(stem) >= shortestBeginning && rest[0] == ' ' {
			ids = AddNew(ids, s.names[at].of)
		}
	}
	if ids == nil {
		ids = s.loose.Find(about)
	}
	return ids
}
