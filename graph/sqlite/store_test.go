package sqlite

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	diff "github.com/google/go-cmp/cmp"
)

func TestAStoreDoesNotDependOnTheOrderInWhichItWasBuilt(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	whole := open(t)
	r.build(t, whole, all, all)
	want := contents(t, whole)
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 0))
		s := open(t)
		var kept []read
		for _, i := range random.Perm(len(all)) {
			if gone := len(kept); gone > 0 && random.IntN(3) == 0 {
				at := random.IntN(gone)
				path := kept[at].Path
				kept = slices.Delete(slices.Clone(kept), at, at+1)
				r.build(t, s, kept, nil, path)
			}
			kept = append(kept, all[i])
			r.build(t, s, kept, all[i:i+1])
		}
		r.build(t, s, all, all)
		if d := diff.Diff(want, contents(t, s)); d != "" {
			t.Fatalf("seed %d (-at once +in steps)\n%s", seed, d)
		}
	}
}

func TestPapersAreGivenBackInOrder(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	backwards := slices.Clone(all)
	slices.Reverse(backwards)
	r.build(t, s, all, backwards)
	i := 0
	for p, err := range s.Papers(context.Background()) {
		must(t, err)
		want := all[slices.IndexFunc(all, func(r read) bool { return r.Path == p.Path })]
		if string(p.Record) != string(want.Record) || p.Hash != want.Hash {
			t.Errorf("%s: record %q, hash %s", p.Path, p.Record, p.Hash)
		}
		if d := diff.Diff(Texts(want.Graph), p.Texts); d != "" {
			t.Errorf("%s: texts (-put +given back)\n%s", p.Path, d)
		}
		i++
	}
	if i != len(all) {
		t.Errorf("%d papers of %d were given back", i, len(all))
	}
	for p, err := range s.Papers(context.Background(), all[2].Path) {
		must(t, err)
		if p.Path != all[2].Path {
			t.Errorf("asked for %s, got %s", all[2].Path, p.Path)
		}
	}
}

func TestAnEmptiedStoreHoldsNothing(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	r.build(t, s, all, all)
	var paths []string
	for _, p := range all {
		paths = append(paths, p.Path)
	}
	r.build(t, s, nil, nil, paths...)
	for table, rows := range contents(t, s) {
		if len(rows) > 0 && table != "metadata" {
			t.Errorf("%s has %d rows, the first: %s", table, len(rows), rows[0])
		}
	}
	for _, fts := range []string{"units_fts", "documents_fts"} {
		if _, err := s.db.Exec("INSERT INTO " + fts + "(" + fts + ") VALUES ('integrity-check')"); err != nil {
			t.Errorf("%s: %v", fts, err)
		}
	}
}

func TestABatchThatIsUndoneChangesNothing(t *testing.T) {
	r := newReader(t)
	all := r.samples(t)
	s := open(t)
	r.build(t, s, all[:3], all[:3])
	before := contents(t, s)
	b, err := s.Batch(context.Background())
	must(t, err)
	must(t, b.Put(all[4].Paper))
	must(t, b.Forget(all[0].Path))
	must(t, b.Rollback())
	if d := diff.Diff(before, contents(t, s)); d != "" {
		t.Error(d)
	}
}
