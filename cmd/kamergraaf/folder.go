package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
)

// manifestName is the file that lists what a folder of shards holds. It is written last: a folder without it is not whole.
const manifestName = "manifest.json"

// folder writes graphs to several files of one format in a folder: of a fixed size, or one a session year. The register
// graph and the links stand in files of their own.
type folder struct {
	env      environment
	dir      string
	format   format.Format
	base     string
	ending   string // of the files' names
	size     int    // statements in a file; 0 for one file a session year
	open     map[string]*shard
	finished []shardEntry
	parts    int
}

// shard is a file that is being written.
type shard struct {
	name  string
	out   *outputFile
	sum   hash.Hash
	bytes int64
	sink  rdf.Sink
	entry shardEntry
}

// shardEntry is a file of the manifest.
type shardEntry struct {
	Name       string `json:"name"`
	Graphs     int    `json:"graphs"`
	Statements int    `json:"statements"`
	Bytes      int64  `json:"bytes"`
	SHA256     string `json:"sha256"`
}

// newFolder returns a folder that is made with its first file.
func (env environment) newFolder(dir string, format format.Format, base string, size int, compressed bool) *folder {
	ending := format.Extensions[0]
	if compressed {
		ending += ".gz"
	}
	return &folder{env: env, dir: dir, format: format, base: base, ending: ending, size: size, open: map[string]*shard{}}
}

// write writes a piece to the file of its shelf.
func (f *folder) write(p piece) error {
	s, err := f.shard(p.shelf)
	if err != nil {
		return err
	}
	s.entry.Graphs++
	s.entry.Statements += p.statements
	if err := p.to(s.sink); err != nil {
		return err
	}
	if f.size > 0 && s.entry.Statements >= f.size {
		return f.finish(s)
	}
	return nil
}

// shard returns the open file for a session year, or for the next part.
func (f *folder) shard(year string) (*shard, error) {
	name := year
	switch {
	case year == "register" || year == "links":
	case f.size > 0:
		name = "part"
	case year == "":
		name = "unknown"
	}
	if s := f.open[name]; s != nil {
		return s, nil
	}
	file := name
	if name == "part" {
		f.parts++
		file = fmt.Sprintf("part-%04d", f.parts)
	}
	if err := os.MkdirAll(f.dir, 0o755); err != nil {
		return nil, fmt.Errorf("making the output folder: %w", err)
	}
	out, err := f.env.create(filepath.Join(f.dir, file+f.ending))
	if err != nil {
		return nil, err
	}
	s := &shard{name: name, out: out, sum: sha256.New(), entry: shardEntry{Name: file + f.ending}}
	out.tee(s)
	s.sink = f.format.New(out, f.base)
	f.open[name] = s
	return s, nil
}

// Write counts and hashes the bytes that go to the file.
func (s *shard) Write(p []byte) (int, error) {
	s.bytes += int64(len(p))
	return s.sum.Write(p)
}

func (f *folder) finish(s *shard) error {
	if err := s.sink.Close(); err != nil {
		return err
	}
	if err := s.out.finish(nil); err != nil {
		return err
	}
	s.entry.Bytes, s.entry.SHA256 = s.bytes, hex.EncodeToString(s.sum.Sum(nil))
	f.finished = append(f.finished, s.entry)
	delete(f.open, s.name)
	return nil
}

// descriptionName is the file that describes the dataset, as /.well-known/void would.
const descriptionName = "void.ttl"

// describe writes the description of what the finished files hold.
func (f *folder) describe(tally *graph.Tally, licence string) error {
	info := graph.DatasetInfo{Base: f.base, Licence: licence}
	for _, e := range f.finished {
		info.Dumps = append(info.Dumps, graph.Dump{URL: f.base + "dump/" + e.Name, Format: f.format, Bytes: e.Bytes, SHA256: e.SHA256})
	}
	description, err := graph.Describe(tally, info)
	if err != nil {
		return err
	}
	out, err := f.env.create(filepath.Join(f.dir, descriptionName))
	if err != nil {
		return err
	}
	return out.finish(graph.WriteDescription(out, f.base, description))
}

// finishAll ends all files.
func (f *folder) finishAll() error {
	for _, name := range slices.Sorted(maps.Keys(f.open)) {
		if err := f.finish(f.open[name]); err != nil {
			return err
		}
	}
	slices.SortFunc(f.finished, func(a, b shardEntry) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// close removes the files of an earlier run that this one did not write, and writes the manifest.
func (f *folder) close() error {
	if err := f.removeStale(); err != nil {
		return err
	}
	out, err := f.env.create(filepath.Join(f.dir, manifestName))
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return out.finish(encoder.Encode(map[string]any{"format": f.format.Name, "base": f.base, "version": version(), "files": f.finished}))
}

// removeStale removes the files that the manifest of an earlier run lists and this run did not write.
func (f *folder) removeStale() error {
	data, err := os.ReadFile(filepath.Join(f.dir, manifestName))
	if err != nil {
		return nil // the first run into this folder
	}
	var before struct{ Files []shardEntry }
	if json.Unmarshal(data, &before) != nil {
		return nil
	}
	for _, old := range before.Files {
		if filepath.Base(old.Name) == old.Name && !slices.ContainsFunc(f.finished, func(e shardEntry) bool { return e.Name == old.Name }) {
			if err := os.Remove(filepath.Join(f.dir, old.Name)); err != nil && !os.IsNotExist(err) {
				return fmt.Errorf("removing a file of an earlier run: %w", err)
			}
		}
	}
	return nil
}

// abandon removes what was not finished.
func (f *folder) abandon() {
	for _, s := range f.open {
		s.out.abandon()
	}
}

// isFolder tells whether an output is meant as a folder: it is one, or its name ends in a slash.
func isFolder(output string) bool {
	if strings.HasSuffix(output, "/") || strings.HasSuffix(output, string(os.PathSeparator)) {
		return true
	}
	info, err := os.Stat(output)
	return err == nil && info.IsDir()
}

var _ io.Writer = (*shard)(nil)
