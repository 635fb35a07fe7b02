package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFilesThatChangeWhileReadAreTold(t *testing.T) {
	tests := []struct {
		now  string
		size int64
		want error
	}{
		{"vraag", 5, nil},
		{"", 0, nil},
		{"vraag en meer", 5, ErrChanged},
		{"vra", 5, ErrChanged},
		{"", 5, ErrChanged},
		{"v", 0, ErrChanged},
	}
	for _, tt := range tests {
		data, err := appendSize(make([]byte, 0, 3), strings.NewReader(tt.now), tt.size)
		if !errors.Is(err, tt.want) || err == nil && string(data) != tt.now {
			t.Errorf("%q of %d bytes: %q, %v", tt.now, tt.size, data, err)
		}
	}
}

func TestFilesThatVanishBeforeTheyAreReadAreTold(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "vraag.txt")
	if err := os.WriteFile(name, []byte("Vraag 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	found := 0
	err := Walk(t.Context(), []string{dir}, nil, func(in Input) bool {
		found++
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
		if _, err := in.Load(); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("got %v", err)
		}
		return true
	})
	if err != nil || found != 1 {
		t.Errorf("%d inputs, %v", found, err)
	}
}

// TestPapersOutliveTheirFiles shows that a paper keeps nothing of the bytes that it was read from, in any format, so that
// one buffer serves many of them.
func TestPapersOutliveTheirFiles(t *testing.T) {
	reader := New(Options{Workers: 1})
	defer reader.Close()
	count := 0
	err := Walk(context.Background(), []string{"../../samples"}, nil, func(in Input) bool {
		data, err := in.Load()
		if err != nil {
			t.Fatal(err)
		}
		p, err := reader.Read(context.Background(), in.Path, data)
		if err != nil {
			t.Fatal(err)
		}
		before := fmt.Sprintf("%+v", p)
		for i := range data {
			data[i] = '#'
		}
		if fmt.Sprintf("%+v", p) != before {
			t.Errorf("%s: the paper changed with its bytes", in.Path)
		}
		count++
		return true
	})
	if err != nil || count < 10 {
		t.Errorf("%d samples: %v", count, err)
	}
}
