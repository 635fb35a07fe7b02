package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// documented returns what the first column of the tables below a heading of docs/extract.md lists.
func documented(t *testing.T, heading string) map[string]bool {
	t.Helper()
	page, err := os.ReadFile("../../docs/extract.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(page), "\n## "+heading+"\n")
	section, _, _ = strings.Cut(section, "\n## ")
	listed := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(section, -1) {
		if listed[row[1]] {
			t.Errorf("%s is listed twice", row[1])
		}
		listed[row[1]] = true
	}
	return listed
}

// TestEveryFieldOfExtractIsDocumented compares docs/extract.md with what is printed of the samples, and with the names in the code.
func TestEveryFieldOfExtractIsDocumented(t *testing.T) {
	listed := documented(t, "Fields")
	printed := map[string]bool{}
	files, err := filepath.Glob("../../samples/expected/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, file := range files {
		lines, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(lines) {
			var document map[string]any
			if err := json.Unmarshal(line, &document); err != nil {
				t.Fatal(err)
			}
			fieldsOf(document, "", printed)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(printed)) {
		if !listed[field] {
			t.Errorf("%s is printed and not documented", field)
		}
	}
	code, err := os.ReadFile("../../graph/record.go")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{"code": true, "message": true, "line": true} // of extract.Problem
	for _, tag := range regexp.MustCompile("json:\"(\\w+)").FindAllStringSubmatch(string(code), -1) {
		known[tag[1]] = true
	}
	named := map[string]bool{}
	for field := range listed {
		name := field[strings.LastIndexByte(field, '.')+1:]
		if named[name] = true; !known[name] {
			t.Errorf("%s is documented, and no field", field)
		}
	}
	for name := range known {
		if !named[name] {
			t.Errorf("the field %s is not documented", name)
		}
	}
}

// fieldsOf notes the fields of an object, with those of objects in it.
func fieldsOf(object map[string]any, above string, found map[string]bool) {
	for name, value := range object {
		found[above+name] = true
		switch v := value.(type) {
		case map[string]any:
			fieldsOf(v, above+name+".", found)
		case []any:
			for _, item := range v {
				if o, is := item.(map[string]any); is {
					fieldsOf(o, above+name+"[].", found)
				}
			}
		}
	}
}

// coded finds codes of problems where code gives them: to a field, to a function that reports, in the table of slips.
var coded = regexp.MustCompile(`(?:Code:\s*|\.problem\(|\.unread\(|\.leftOut\(|reportNumbers\(|code, message :?= |^\s*\w+:\s*\{)"([a-z0-9]+(?:-[a-z0-9]+)+)"`)

// TestEveryProblemIsDocumented compares the codes in docs/extract.md with those in the code.
func TestEveryProblemIsDocumented(t *testing.T) {
	listed, given := documented(t, "Codes of problems"), map[string]bool{}
	for _, dir := range []string{"../../extract", "../../graph"} {
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			code, err := os.ReadFile(path)
			for line := range strings.Lines(string(code)) {
				if !strings.Contains(string(code), "Problem") && !strings.Contains(string(code), "roblem(") && !strings.Contains(path, "slips") {
					break
				}
				for _, c := range coded.FindAllStringSubmatch(line, -1) {
					given[c[1]] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(given)) {
		if !listed[code] {
			t.Errorf("problem %s is not documented", code)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(listed)) {
		if !given[code] {
			t.Errorf("problem %s is documented, and no code gives it", code)
		}
	}
}
