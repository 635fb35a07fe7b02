package linesort

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSorterMergesMoreThanItHolds(t *testing.T) {
	s := &Sorter{dir: t.TempDir(), limit: 200}
	var want []string
	for i := range 500 {
		line := strings.Repeat(string(rune('a'+i*7%26)), 1+i%40)
		want = append(want, line)
		if err := s.Add([]byte(line)); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(want)
	var got []string
	if err := s.Each(func(line []byte) error { got = append(got, string(line)); return nil }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(s.dir); len(left) > 0 {
		t.Errorf("%d files are left", len(left))
	}
}
