//go:build unix

package source

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// TestWhatIsNoFileIsTold shows that a pipe, a socket, a device or a link is one error at once, in a folder and as an argument, and
// that the files beside it are read.
func TestWhatIsNoFileIsTold(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, make := range map[string]func(name string) error{
		"pipe.txt":     func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"pipe.zip":     func(name string) error { return syscall.Mkfifo(name, 0o600) },
		"topipe.pdf":   func(name string) error { return os.Symlink("pipe.txt", name) },
		"device.txt":   func(name string) error { return os.Symlink("/dev/zero", name) },
		"dangling.txt": func(name string) error { return os.Symlink("nowhere", name) },
		"loop.txt":     func(name string) error { return os.Symlink("loop.txt", name) },
		"good.txt":     func(name string) error { return os.WriteFile(name, []byte("good"), 0o600) },
		"togood.txt":   func(name string) error { return os.Symlink("good.txt", name) },
	} {
		if err := make(at(name)); err != nil {
			t.Fatal(err)
		}
	}
	socket, err := net.Listen("unix", at("socket.txt"))
	if err != nil {
		t.Skip(err)
	}
	defer socket.Close()
	got := map[string]string{}
	look := func(args ...string) {
		if err := Walk(t.Context(), args, strings.NewReader(""), func(in Input) bool {
			data, err := in.Load()
			if got[in.Path] = string(data); err != nil {
				got[in.Path] = "error: " + err.Error()
			}
			if appended, again := in.Append(nil); again == nil && string(appended) != string(data) {
				t.Errorf("%s: %q, and %q at the second time", in.Path, data, appended)
			}
			return true
		}); err != nil {
			t.Error(err)
		}
	}
	look(dir)
	for name, want := range map[string]string{
		"pipe.txt": "error: a pipe, not a file", "pipe.zip": "error: a pipe, not a file", "topipe.pdf": "error: a pipe, not a file",
		"device.txt": "error: a device, not a file", "socket.txt": "error: a socket, not a file", "dangling.txt": "error: open ", "loop.txt": "error: open ",
		"good.txt": "good", "togood.txt": "good",
	} {
		if !strings.HasPrefix(got[at(name)], want) {
			t.Errorf("%s in a folder: %q, want %q", name, got[at(name)], want)
		}
	}
	clear(got)
	look(at("pipe.txt"), at("socket.txt"), at("loop.txt"), at("good.txt"))
	for name, want := range map[string]string{"pipe.txt": "nobody writes", "socket.txt": "a socket, not a file", "loop.txt": "error: ", "good.txt": "good"} {
		if said, ok := got[at(name)]; !ok || !strings.Contains(said, want) {
			t.Errorf("%s as an argument: %q, want %q", name, said, want)
		}
	}
}

// TestAPipeWithAWriterIsRead shows that what a shell's <(command) gives is an input, however slow the command is.
func TestAPipeWithAWriterIsRead(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	name := "/dev/fd/" + strconv.Itoa(int(r.Fd()))
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	go func() {
		for range 50 {
			_, _ = w.WriteString(strings.Repeat("slowly ", 1000))
		}
		_ = w.Close()
	}()
	n := 0
	if err := Walk(t.Context(), []string{name}, nil, func(in Input) bool {
		data, err := in.Load()
		if err != nil {
			t.Error(err)
		}
		n += len(data)
		return true
	}); err != nil || n != 350_000 {
		t.Errorf("%d bytes, %v", n, err)
	}
}

// TestWaitingInputsEndWithTheRun shows that a signal is heard while a pipe yields nothing.
func TestWaitingInputsEndWithTheRun(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	for _, arg := range []string{"-", "/dev/fd/" + strconv.Itoa(int(r.Fd()))} {
		ctx, cancel := context.WithCancel(t.Context())
		_, _ = w.WriteString("the beginning")
		go cancel()
		if err := Walk(ctx, []string{arg}, r, func(Input) bool { return true }); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", arg, err)
		}
	}
}

func TestAFileThatChangesWhileItIsReadIsTold(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(name, make([]byte, 32<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	stop := make(chan bool)
	ended := make(chan bool)
	go func() {
		defer close(ended)
		for {
			select {
			case <-stop:
				return
			default:
				if f, err := os.OpenFile(name, os.O_WRONLY, 0); err == nil { // as long as it was
					_, _ = f.WriteAt([]byte("changed"), 5)
					_ = f.Close()
				}
			}
		}
	}()
	defer func() { close(stop); <-ended }()
	for range 1000 {
		if _, err := appendFile(nil, name); errors.Is(err, ErrChanged) {
			return
		}
	}
	t.Error("no change was seen")
}
