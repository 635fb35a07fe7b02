// Command kamergraaf turns Dutch parliamentary questions into a knowledge graph.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Exit codes are a contract; the help lists them.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitUnread      = 3
	exitInterrupted = 130
)

// usageError is a mistake in how the program was called.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal lets documents at hand be finished, the second ends at once
	code := execute(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// execute runs the program and returns its exit code. It is the one place where errors are printed.
func execute(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	app := newApp(stdin, stdout, stderr)
	args, err := flagsFirst(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	code := exitCode(ctx, err)
	switch code {
	case exitOK, exitUnread: // what could not be read was named
	case exitInterrupted:
		fmt.Fprintln(stderr, "kamergraaf: interrupted")
	case exitUsage:
		fmt.Fprintf(stderr, "kamergraaf: %v\nSee `%s`.\n", err, helpOf(app, args))
	default:
		fmt.Fprintf(stderr, "kamergraaf: %v\n", err)
	}
	return code
}

// exitCode maps an error to the program's exit code.
func exitCode(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errUnread):
		return exitUnread
	}
	return exitFailed
}
