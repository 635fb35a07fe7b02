package union

import "testing"

func TestTheFirstOfJoinedNamesStandsForAll(t *testing.T) {
	names := New()
	for _, pair := range [][2]string{{"d", "c"}, {"b", "c"}, {"e", "f"}, {"d", "a"}, {"a", "b"}} {
		names.Join(pair[0], pair[1])
	}
	for name, want := range map[string]string{"a": "a", "b": "a", "c": "a", "d": "a", "e": "e", "f": "e", "g": "g"} {
		if got := names.Root(name); got != want {
			t.Errorf("%s stands for %s, want %s", got, name, want)
		}
	}
}
