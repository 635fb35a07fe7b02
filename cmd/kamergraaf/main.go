// Command kamergraaf turns Dutch parliamentary questions into a knowledge graph.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/internal/opening"
)

// Exit codes are a contract; the help lists them.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitUnread      = 3
	exitInterrupted = 130
)

func main() {
	debug.SetTraceback("crash") // Go's runtime, out of memory, would end with the code of wrong usage: it aborts
	ctx, stop := signal.NotifyContext(context.Background(), endings()...)
	context.AfterFunc(ctx, stop) // the first signal lets documents at hand be finished, the second ends at once
	var stdout io.Writer = os.Stdout
	if opening.Closed(os.Stdin, os.Stdout) {
		stdout = closed{}
	}
	code := execute(ctx, os.Args, os.Stdin, stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// endings are the signals that end a run. Whoever started it with nohup wants it to go on when the terminal is closed.
func endings() []os.Signal {
	all := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		all = append(all, syscall.SIGHUP)
	}
	return all
}

// execute runs the program and returns its exit code. It is the one place where errors are printed.
func execute(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	printed := &printer{Writer: opening.InterruptibleWriter(ctx, stdout)}
	env := shell.Environment{Stdin: stdin, Stdout: printed, Stderr: &shell.Console{To: stderr}}
	app := newApp(env)
	args, err := flagsFirst(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	if err == nil && printed.failed != nil {
		err = fmt.Errorf("writing standard output: %w", printed.failed)
	}
	code := exitCode(ctx, err)
	switch code {
	case exitOK, exitUnread: // what could not be read was named
	case exitInterrupted:
		env.Stderr.Say("interrupted")
	case exitUsage:
		env.Stderr.Say(err.Error())
		fmt.Fprintf(stderr, "See `%s`.\n", helpOf(app, args))
	default:
		env.Stderr.Say(err.Error())
	}
	return code
}

// closed is standard output that was closed.
type closed struct{}

// Write implements io.Writer.
func (closed) Write([]byte) (int, error) { return 0, os.ErrClosed }

// printer is standard output that remembers what went wrong: who prints a help or a table does not ask after each line.
type printer struct {
	io.Writer
	failed error
}

// Write implements io.Writer.
func (p *printer) Write(b []byte) (int, error) {
	n, err := p.Writer.Write(b)
	if err != nil && p.failed == nil {
		p.failed = err
	}
	return n, err
}

// exitCode maps an error to the program's exit code.
func exitCode(ctx context.Context, err error) int {
	var usage shell.UsageError
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, shell.ErrUnread):
		return exitUnread
	}
	return exitFailed
}
