package output

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

// FolderOptions say how a folder is written.
type FolderOptions struct {
	Format   format.Format
	Base     string // IRI under which instances live
	Size     int    // statements in a file; 0 for one file a session year
	Gzip     bool   // whether the files are compressed
	Version  string // of the program, for the manifest
	Describe bool   // whether a description of the dataset is written, which needs the graphs of all parts
	Licence  string // IRI of the licence of the data, for the description
}

// Folder writes graphs to several files of one format in a folder: of a fixed size, or one a session year. The register
// graph and the links stand in files of their own.
type Folder struct {
	dir      string
	options  FolderOptions
	open     map[string]*shard
	finished []shardEntry
	parts    int
	tally    *graph.Tally // nil where nothing is described
}

// shard is a file that is being written.
type shard struct {
	name  string
	out   *File
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

// NewFolder returns a folder that is made with its first file.
func NewFolder(dir string, o FolderOptions) *Folder {
	f := &Folder{dir: dir, options: o, open: map[string]*shard{}}
	if o.Describe {
		f.tally = graph.NewTally(o.Base)
	}
	return f
}

// Write writes a part to the file of its shelf.
func (f *Folder) Write(p graph.Part) error {
	if f.tally != nil {
		f.tally.Add(p.Graph)
	}
	s, err := f.shard(p.Shelf)
	if err != nil {
		return err
	}
	s.entry.Graphs++
	s.entry.Statements += p.Statements
	if err := p.To(s.sink); err != nil {
		return err
	}
	if f.options.Size > 0 && s.entry.Statements >= f.options.Size {
		return f.finish(s)
	}
	return nil
}

// ending returns the ending of the files' names.
func (f *Folder) ending() string {
	if f.options.Gzip {
		return f.options.Format.Extensions[0] + ".gz"
	}
	return f.options.Format.Extensions[0]
}

// shard returns the open file for a session year, or for the next part.
func (f *Folder) shard(year string) (*shard, error) {
	name := year
	switch {
	case year == graph.RegisterShelf || year == graph.LinksShelf:
	case f.options.Size > 0:
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
	out, err := Create(filepath.Join(f.dir, file+f.ending()), nil)
	if err != nil {
		return nil, err
	}
	s := &shard{name: name, out: out, sum: sha256.New(), entry: shardEntry{Name: file + f.ending()}}
	out.tee(s)
	s.sink = f.options.Format.New(out, f.options.Base)
	f.open[name] = s
	return s, nil
}

// Write counts and hashes the bytes that go to the file.
func (s *shard) Write(p []byte) (int, error) {
	s.bytes += int64(len(p))
	return s.sum.Write(p)
}

func (f *Folder) finish(s *shard) error {
	if err := s.sink.Close(); err != nil {
		return err
	}
	if err := s.out.Finish(nil); err != nil {
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
func (f *Folder) describe() error {
	info := graph.DatasetInfo{Base: f.options.Base, Licence: f.options.Licence}
	for _, e := range f.finished {
		info.Dumps = append(info.Dumps, graph.Dump{URL: f.options.Base + "dump/" + e.Name, Format: f.options.Format, Bytes: e.Bytes, SHA256: e.SHA256})
	}
	description, err := graph.Describe(f.tally, info)
	if err != nil {
		return err
	}
	out, err := Create(filepath.Join(f.dir, descriptionName), nil)
	if err != nil {
		return err
	}
	return out.Finish(graph.WriteDescription(out, f.options.Base, description))
}

// finishAll ends all files.
func (f *Folder) finishAll() error {
	for _, name := range slices.Sorted(maps.Keys(f.open)) {
		if err := f.finish(f.open[name]); err != nil {
			return err
		}
	}
	slices.SortFunc(f.finished, func(a, b shardEntry) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// Close ends all files, removes those of an earlier run that this one did not write, and writes the manifest.
func (f *Folder) Close() error {
	if err := f.finishAll(); err != nil {
		return err
	}
	if f.tally != nil {
		if err := f.describe(); err != nil {
			return err
		}
	}
	if err := f.removeStale(); err != nil {
		return err
	}
	out, err := Create(filepath.Join(f.dir, manifestName), nil)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	return out.Finish(encoder.Encode(map[string]any{"format": f.options.Format.Name, "base": f.options.Base, "version": f.options.Version, "files": f.finished}))
}

// removeStale removes the files that the manifest of an earlier run lists and this run did not write.
func (f *Folder) removeStale() error {
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

// Abandon removes what was not finished.
func (f *Folder) Abandon() {
	for _, s := range f.open {
		s.out.Abandon()
	}
}

var _ io.Writer = (*shard)(nil)
