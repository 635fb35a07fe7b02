package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// actAsProgram is set in the environment of processes that are to be the program instead of its tests.
const actAsProgram = "KAMERGRAAF_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(actAsProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){
		"kamergraaf": func() { os.Exit(execute(context.Background(), os.Args, os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestCommands runs the scripts: one file a command, and one for each contract that all commands share.
func TestCommands(t *testing.T) {
	samples, err := filepath.Abs("../../samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
	})
}
