package site

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"w3id.org/kamergraaf/graph/rdf"
	"w3id.org/kamergraaf/site/record"
)

// dumpFile is a file with all that the site states.
type dumpFile struct {
	Name, Format, MediaType, SHA256 string
	Size                            int64
}

// dumpName returns the name of the dump in files of an extension.
func dumpName(extension string) string { return "dumps/kamergraaf" + extension + ".gz" }

// dumpFiles makes a dump in each format, from parts that the records have already, and the list of their checksums. It does
// so at once, because the description of the dataset has their sizes.
func (m *making) dumpFiles() error {
	whole := m.dumps.Formats[record.Lines(m.dumps)].Format
	shared, err := m.dumps.Write(whole, m.register, m.links)
	if err != nil {
		return err
	}
	inputs := bytes.NewBufferString(shared)
	for _, d := range m.docs {
		inputs.WriteString(d.key)
	}
	key := inputsOf(m.options.Program, inputs.Bytes())
	m.files = make([]dumpFile, len(m.dumps.Formats))
	indexes := make([]int, len(m.files))
	for i := range indexes {
		indexes[i] = i
	}
	if err := each(m, indexes, func(i int) (err error) {
		m.files[i], err = m.dumpFile(i, key)
		return err
	}); err != nil {
		return err
	}
	var sums strings.Builder
	for _, f := range m.files {
		fmt.Fprintf(&sums, "%s  %s\n", f.SHA256, strings.TrimPrefix(f.Name, "dumps/"))
	}
	list := []byte(sums.String())
	return m.file("dumps/SHA256SUMS", list, func() ([]byte, error) { return list, nil })
}

// dumpFile makes the dump of one format, unless it exists already.
func (m *making) dumpFile(i int, key string) (dumpFile, error) {
	f := m.dumps.Formats[i]
	file := dumpFile{Name: dumpName(f.Extensions[0]), Format: f.Name, MediaType: f.MediaType}
	if m.folder.Keep(file.Name, key) {
		file.SHA256, file.Size = m.folder.Standing(file.Name)
		return file, nil
	}
	var err error
	file.SHA256, file.Size, err = m.folder.Stream(file.Name, key, func(w io.Writer) error { return m.writeDump(w, i, f) })
	return file, err
}

// writeDump writes the dump of one format.
func (m *making) writeDump(w io.Writer, i int, f record.DumpFormat) error {
	head := f.Head
	for n, g := range []*rdf.Graph{m.register, m.links} {
		body, err := m.dumps.Body(f, g)
		if err != nil {
			return err
		}
		if n > 0 && body != "" {
			head += f.Separator
		}
		head += body
	}
	if err := m.writeMember(w, head); err != nil {
		return err
	}
	for _, d := range m.docs {
		if err := m.ctx.Err(); err != nil {
			return err
		}
		member, err := m.cache.Member(d.key, i)
		if err != nil {
			return err
		}
		if f.Separator != "" {
			if err := m.writeMember(w, f.Separator); err != nil {
				return err
			}
		}
		if _, err := w.Write(member); err != nil {
			return err
		}
	}
	if f.Tail == "" {
		return nil
	}
	return m.writeMember(w, f.Tail)
}

func (m *making) writeMember(w io.Writer, text string) error {
	member, err := m.dumps.Compress(text)
	if err != nil {
		return err
	}
	_, err = w.Write(member)
	return err
}
