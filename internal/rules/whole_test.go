package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// writing is what puts something under a name.
var writing = regexp.MustCompile(`\b(os\.(Create|CreateTemp|WriteFile|OpenFile|Rename|Link|Symlink)|opening\.(Create|WriteFile|FileFor|Sink))\(`)

// waiting is what opens something by its name, and may wait for who is at the other end of a pipe.
var waiting = regexp.MustCompile(`\bos\.(Open|OpenFile|OpenRoot|ReadFile|Create|WriteFile|DirFS)\(`)

// writers may do so: durable and staging, through which all others write, and a few with reasons of their own.
var writers = []string{
	"internal/durable/*.go",
	"internal/staging/*.go",
	"internal/journal/journal.go",          // appends, with a checksum for each entry
	"internal/output/file.go",              // opens devices and pipes
	"internal/opening/*.go",                // opens for others
	"graph/link/card_store.go",             // a file that goes when it is closed
	"graph/neo4j/csvfile.go",               // into a folder that the caller puts in place
	"graph/neo4j/csvfiles.go",              // the same
	"internal/linesort/linesort.go",        // files that go when they are closed
	"cmd/kamergraaf/profile.go",            // for those who make the program faster
	"bench/*.go", "internal/generate/*.go", // no part of what is shipped
}

// openers may open what has a name without internal/opening.
var openers = []string{
	"internal/opening/*.go",
	"internal/durable/*.go", // folders, and files that were not there
	"bench/*.go", "internal/generate/*.go", "internal/notice/*.go",
}

// TestWholeFilesAreWrittenInOnePlace shows that no output can be half a file, or go without a lock, because its writer forgot.
func TestWholeFilesAreWrittenInOnePlace(t *testing.T) {
	onlyIn(t, writing, writers, "write through internal/durable or internal/staging")
}

// TestFilesAreOpenedInOnePlace shows that no run can wait for a pipe because who opens a file forgot that there may be one.
func TestFilesAreOpenedInOnePlace(t *testing.T) {
	onlyIn(t, waiting, openers, "open through internal/opening")
}

// onlyIn shows that what is shipped has something in some files only.
func onlyIn(t *testing.T, what *regexp.Regexp, files []string, instead string) {
	t.Helper()
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
			may := slices.ContainsFunc(files, func(pattern string) bool {
				match, _ := filepath.Match(pattern, name)
				return match
			})
			if found := what.Find(content); found != nil && !may {
				t.Errorf("%s calls %s): %s", name, found, instead)
			}
		}
	}
}
