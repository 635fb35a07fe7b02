package pdf

import (
	"context"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/tetratelabs/wazero"

	"w3id.org/kamergraaf/internal/durable"
	"w3id.org/kamergraaf/internal/opening"
)

// compiled is where the compiled library is kept: on disk for all runs, or in memory for this one. On disk each file has its
// checksum beside it, since the library's own covers the code and not the table of where functions begin.
type compiled struct {
	cache wazero.CompilationCache
	dir   string // "" for memory
}

// cacheDir returns the folder for the compiled library, "" where there is none.
func (o Options) cacheDir() string {
	if user, err := os.UserCacheDir(); o.CacheDir == "" && err == nil {
		return filepath.Join(user, "kamergraaf")
	}
	return o.CacheDir
}

// openCompiled opens what is kept in a folder, without what is damaged or of which it is not known, and tells of damage.
func openCompiled(dir string, tell func(string)) compiled {
	if dir == "" {
		return compiled{cache: wazero.NewCompilationCache()}
	}
	for _, name := range compiledFiles(dir) {
		want, err := opening.ReadFile(name + sumEnding)
		if sum := sumOf(name); err == nil && sum != "" && sum == string(want) {
			continue
		}
		if err == nil {
			tell("the compiled PDF library in " + dir + " is damaged: it is thrown away and made again")
		}
		remove(name)
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return compiled{cache: wazero.NewCompilationCache()}
	}
	return compiled{cache: cache, dir: dir}
}

// start starts a worker. Where the folder fails, because its disk is full or what is in it cannot be used, the library is compiled in
// memory: PDFs are read all the same.
func (c *compiled) start(memories *memories, tell func(string)) (*pdfWorker, error) {
	w, err := startWorker(c.cache, memories)
	if c.dir == "" {
		return w, err
	}
	if err == nil {
		c.seal()
		return w, nil
	}
	tell(fmt.Sprintf("the compiled PDF library cannot be kept in %s, and is made for this run only: %v", c.dir, err))
	for _, name := range compiledFiles(c.dir) {
		remove(name)
	}
	_ = c.cache.Close(context.Background())
	*c = compiled{cache: wazero.NewCompilationCache()}
	return startWorker(c.cache, memories)
}

// seal writes the checksums that are missing. One that cannot be written only costs the next run the time to compile.
func (c *compiled) seal() {
	for _, name := range compiledFiles(c.dir) {
		if _, err := os.Stat(name + sumEnding); err != nil {
			_ = durable.WriteUnsynced(name+sumEnding, []byte(sumOf(name)))
		}
	}
}

const (
	sumEnding       = ".crc"
	temporaryEnding = ".tmp"
	// abandoned is the age of a temporary file whose writer is no more.
	abandoned = time.Hour
)

// compiledFiles returns the files that the library keeps in folders of its own in a folder, and removes what killed runs left half
// written.
func compiledFiles(dir string) (out []string) {
	folders, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	for _, f := range folders {
		if !strings.HasPrefix(f.Name(), "wazero-") {
			continue
		}
		files, err := os.ReadDir(filepath.Join(dir, f.Name()))
		if err != nil {
			continue
		}
		for _, e := range files {
			name := filepath.Join(dir, f.Name(), e.Name())
			info, err := e.Info()
			switch {
			case err != nil || !info.Mode().IsRegular() || strings.HasSuffix(name, sumEnding):
			case strings.HasSuffix(name, temporaryEnding):
				if time.Since(info.ModTime()) > abandoned {
					_ = os.Remove(name)
				}
			case !strings.HasPrefix(e.Name(), "."):
				out = append(out, name)
			}
		}
	}
	return out
}

func remove(name string) {
	_ = os.Remove(name)
	_ = os.Remove(name + sumEnding)
}

// sumOf returns the checksum of a file, "" where it cannot be read.
func sumOf(name string) string {
	content, err := opening.ReadFile(name)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%08x\n", crc32.Checksum(content, crc32.MakeTable(crc32.Castagnoli)))
}
