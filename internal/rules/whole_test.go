package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// writing is what puts something under a name.
var writing = regexp.MustCompile(`\bos\.(Create|CreateTemp|WriteFile|OpenFile|Rename|Link|Symlink)\(`)

// writers may do so: durable and staging, through which all others write, and a few with reasons of their own.
var writers = []string{
	"internal/durable/*.go",
	"internal/staging/*.go",
	"internal/journal/journal.go",          // appends, with a checksum for each entry
	"internal/output/file.go",              // opens devices and pipes
	"extract/source/stream.go",             // opens to read
	"graph/link/card_store.go",             // a file that goes when it is closed
	"graph/neo4j/csvfile.go",               // into a folder that the caller puts in place
	"graph/neo4j/csvfiles.go",              // the same
	"internal/linesort/linesort.go",        // files that go when they are closed
	"cmd/kamergraaf/profile.go",            // for those who make the program faster
	"bench/*.go", "internal/generate/*.go", // no part of what is shipped
}

// TestWholeFilesAreWrittenInOnePlace shows that no output can be half a file, or go without a lock, because its writer forgot.
func TestWholeFilesAreWrittenInOnePlace(t *testing.T) {
	tests := names(testOnly)
	for _, p := range packages(t) {
		if slices.Contains(tests, p.name()) {
			continue
		}
		for _, file := range p.code() {
			name := filepath.ToSlash(filepath.Join(p.name(), file))
			content, err := os.ReadFile(filepath.Join(p.Dir, file))
			if err != nil {
				t.Fatal(err)
			}
			may := slices.ContainsFunc(writers, func(pattern string) bool {
				match, _ := filepath.Match(pattern, name)
				return match
			})
			if found := writing.Find(content); found != nil && !may {
				t.Errorf("%s calls %s): write through internal/durable or internal/staging", name, found)
			}
		}
	}
}
