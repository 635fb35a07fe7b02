// Package union joins names that mean the same thing.
package union

// Names tells which names mean the same thing.
type Names struct{ parent map[string]string }

// New returns names of which each means another thing.
func New() Names { return Names{map[string]string{}} }

// Root returns the first in order of all names that mean the same.
func (u Names) Root(name string) string {
	for {
		next, ok := u.parent[name]
		if !ok {
			return name
		}
		if further, ok := u.parent[next]; ok {
			u.parent[name] = further
		}
		name = next
	}
}

// Join adds that two names mean the same.
func (u Names) Join(a, b string) {
	a, b = u.Root(a), u.Root(b)
	switch {
	case a < b:
		u.parent[b] = a
	case b < a:
		u.parent[a] = b
	}
}
