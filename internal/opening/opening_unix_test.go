//go:build unix

package opening

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// entries makes a file and what is none in a folder, and returns the folder.
func entries(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := errors.Join(syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600), os.WriteFile(filepath.Join(dir, "file"), []byte("text"), 0o600),
		os.Mkdir(filepath.Join(dir, "folder"), 0o700), os.Symlink(os.DevNull, filepath.Join(dir, "device"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestOnlyFilesAreOpened shows that whatever else has the name of a file is refused, however it is opened.
func TestOnlyFilesAreOpened(t *testing.T) {
	dir := entries(t)
	ways := map[string]func(name string) error{
		"File":      func(name string) error { f, err := File(name); return errors.Join(err, closed(f)) },
		"ReadFile":  func(name string) error { _, err := ReadFile(name); return err },
		"Create":    func(name string) error { f, err := Create(name); return errors.Join(err, closed(f)) },
		"WriteFile": func(name string) error { return WriteFile(name, []byte("text"), 0o600) },
		"FileFor": func(name string) error {
			f, err := FileFor(name, os.O_RDWR|os.O_CREATE, 0o600)
			return errors.Join(err, closed(f))
		},
		"Dir": func(name string) error {
			f, err := Dir(dir).Open(filepath.Base(name))
			return errors.Join(err, closed(f))
		},
	}
	for way, open := range ways {
		for name, fine := range map[string]bool{"file": true, "pipe": false, "device": false} {
			if err := open(filepath.Join(dir, name)); fine != (err == nil) || !fine && !errors.Is(err, ErrNoFile) {
				t.Errorf("%s %s: %v", way, name, err)
			}
		}
	}
	if _, err := File(filepath.Join(dir, "folder")); !errors.Is(err, ErrNoFile) {
		t.Errorf("a folder: %v", err)
	}
	if _, err := File(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing: %v", err)
	}
	if _, err := Root(filepath.Join(dir, "pipe")); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("a pipe as folder: %v", err)
	}
}

// closed closes a file, if there is one.
func closed(f io.Closer) error {
	if file, ok := f.(*os.File); ok && file == nil || f == nil {
		return nil
	}
	return f.Close()
}

func TestPipesAreReadWhereSomebodyWrites(t *testing.T) {
	dir := entries(t)
	pipe := filepath.Join(dir, "pipe")
	if _, err := ReadStream(context.Background(), pipe, 10); !errors.Is(err, ErrSilent) {
		t.Errorf("nobody writes: %v", err)
	}
	if _, err := Sink(context.Background(), pipe); !errors.Is(err, ErrUnheard) {
		t.Errorf("nobody reads: %v", err)
	}
	for size, want := range map[int64]string{10: "text", 3: ""} {
		writer, err := os.OpenFile(pipe, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(20*time.Millisecond, func() {
			_, _ = writer.WriteString("text")
			_ = writer.Close()
		})
		if data, err := ReadStream(context.Background(), pipe, size); (err == nil) != (want != "") || err == nil && string(data) != want {
			t.Errorf("%d bytes at most: %q, %v", size, data, err)
		}
	}
	if data, err := ReadStream(context.Background(), os.DevNull, 10); err != nil || len(data) > 0 {
		t.Errorf("the null device: %q, %v", data, err)
	}
	if _, err := ReadStream(context.Background(), "/dev/zero", 10); !errors.Is(err, ErrNoFile) {
		t.Errorf("a device without end: %v", err)
	}
}

// TestNothingIsWaitedForWhenTheRunIsOver shows that a pipe that is held, and neither read nor written, keeps nobody.
func TestNothingIsWaitedForWhenTheRunIsOver(t *testing.T) {
	pipe := filepath.Join(entries(t), "pipe")
	holder, err := os.OpenFile(pipe, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	ctx, end := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, end)
	if _, err := ReadStream(ctx, pipe, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("reading: %v", err)
	}
	out, err := Sink(ctx, pipe)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	for range 2 {
		if _, err := out.Write(make([]byte, 1<<20)); !errors.Is(err, context.Canceled) {
			t.Errorf("writing: %v", err)
		}
	}
}
