package timeline

// union tells which names mean the same thing.
type union struct{ parent map[string]string }

func newUnion() union { return union{map[string]string{}} }

// root returns the first in order of all names that mean the same.
func (u union) root(name string) string {
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

// join adds that two names mean the same.
func (u union) join(a, b string) {
	a, b = u.root(a), u.root(b)
	switch {
	case a < b:
		u.parent[b] = a
	case b < a:
		u.parent[a] = b
	}
}
