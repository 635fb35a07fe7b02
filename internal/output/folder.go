package output

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"w3id.org/kamergraaf/graph"
	"w3id.org/kamergraaf/graph/format"
	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/internal/staging"
)

// manifestName is the file that tells readers what a folder of shards holds.
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
	Tell     func(string)
}

// kinds of folders, as messages name them.
const (
	graphsKind = "folder of graphs"
	bulkKind   = "bulk import"
)

// Folder writes graphs to several files of one format in a folder: of a fixed size, or one a session year. The register
// graph and the links stand in files of their own. They appear together, with the manifest.
type Folder struct {
	*staging.Folder
	options  FolderOptions
	open     map[string]*shard
	finished []shardEntry
	parts    int
	tally    *graph.Tally // nil where nothing is described
}

// shard is a file that is being written.
type shard struct {
	name  string
	file  *staging.Staged
	gzip  *gzip.Writer // nil where it is not compressed
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

// OpenFolder opens a folder for graphs. The caller closes it.
func OpenFolder(dir string, o FolderOptions) (*Folder, error) {
	staged, err := staging.Open(dir, staging.Options{Kind: graphsKind, Base: o.Base, Sure: []string{manifestName}, Tell: o.Tell})
	if err != nil {
		return nil, err
	}
	f := &Folder{Folder: staged, options: o, open: map[string]*shard{}}
	if o.Describe {
		f.tally = graph.NewTally(o.Base)
	}
	return f, nil
}

// OpenBulk opens a folder for the files of a bulk import, which others stage. The caller closes it.
func OpenBulk(dir, base string, tell func(string)) (*staging.Folder, error) {
	return staging.Open(dir, staging.Options{Kind: bulkKind, Base: base, Sure: []string{"nodes.csv", "relationships.csv", "import.sh"}, Tell: tell})
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
	staged, err := f.Create(file+f.ending(), "")
	if err != nil {
		return nil, fmt.Errorf("writing %s: %w", file, err)
	}
	s := &shard{name: name, file: staged, entry: shardEntry{Name: file + f.ending()}}
	var out io.Writer = staged
	if f.options.Gzip {
		s.gzip = gzip.NewWriter(staged)
		out = s.gzip
	}
	s.sink = f.options.Format.New(out, f.options.Base)
	f.open[name] = s
	return s, nil
}

func (f *Folder) finish(s *shard) error {
	err := s.sink.Close()
	if err == nil && s.gzip != nil {
		err = s.gzip.Close()
	}
	if err := s.file.Close(err); err != nil {
		return err
	}
	s.entry.SHA256, s.entry.Bytes = f.Standing(s.entry.Name)
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
	_, _, err = f.Stream(descriptionName, "", func(w io.Writer) error { return graph.WriteDescription(w, f.options.Base, description) })
	return err
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

// Commit ends all files and puts them in place with the manifest, instead of those of an earlier run.
func (f *Folder) Commit() error {
	if err := f.finishAll(); err != nil {
		return err
	}
	if f.tally != nil {
		if err := f.describe(); err != nil {
			return err
		}
	}
	_, _, err := f.Stream(manifestName, "", func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(map[string]any{"format": f.options.Format.Name, "base": f.options.Base, "version": f.options.Version, "files": f.finished})
	})
	if err != nil {
		return err
	}
	_, _, err = f.Folder.Commit()
	return err
}

// Close ends the work on the folder. What was not put in place goes.
func (f *Folder) Close() {
	for _, s := range f.open {
		_ = s.file.Close(nil)
	}
	f.Folder.Close()
}
