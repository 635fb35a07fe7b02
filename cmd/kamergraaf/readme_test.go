package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestREADMEShowsWhatComesOut shows that the ten lines in the README become the Turtle beside them, and that the README
// keeps to its length.
func TestREADMEShowsWhatComesOut(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	if n := strings.Count(readme, "\n"); n < 100 || n > 150 {
		t.Errorf("the README has %d lines, not 100 to 150", n)
	}
	input := filepath.Join(t.TempDir(), "ten-lines.txt")
	if err := os.WriteFile(input, []byte(fenced(t, readme, "text")), 0o600); err != nil {
		t.Fatal(err)
	}
	out := string(program(t, "export", input))
	for line := range strings.Lines(fenced(t, readme, "turtle")) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.Contains(out, line) {
			t.Errorf("the Turtle of the ten lines has no line %q", line)
		}
	}
}

// fenced returns the first code block of a language.
func fenced(t *testing.T, text, language string) string {
	t.Helper()
	_, after, ok := strings.Cut(text, "```"+language+"\n")
	if !ok {
		t.Fatalf("no block of %s", language)
	}
	block, _, _ := strings.Cut(after, "```")
	return block
}
