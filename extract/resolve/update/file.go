package update

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"w3id.org/kamergraaf/internal/opening"
)

// ReadFile takes in a file, or all files of a ZIP archive, and tells done of each. In an archive what is in no known
// format is passed over, unless nothing else is there.
func (u *Update) ReadFile(ctx context.Context, name string, done func(Reading, error)) {
	f, err := opening.Stream(ctx, name)
	if err != nil {
		done(Reading{Input: name}, err)
		return
	}
	defer f.Close()
	magic := make([]byte, 4)
	n, err := io.ReadFull(f, magic)
	switch {
	case err != nil && err != io.EOF && err != io.ErrUnexpectedEOF:
		done(Reading{Input: name}, err)
	case string(magic[:n]) == "PK\x03\x04" && f.Once:
		done(Reading{Input: name}, errors.New("an archive that comes through a pipe: write it into a file, and name that"))
	case string(magic[:n]) == "PK\x03\x04":
		u.readArchive(ctx, name, f, done)
	default:
		done(u.Read(ctx, name, io.MultiReader(bytes.NewReader(magic[:n]), f)))
	}
}

func (u *Update) readArchive(ctx context.Context, name string, f *opening.Source, done func(Reading, error)) {
	info, err := f.Stat()
	if err != nil {
		done(Reading{Input: name}, err)
		return
	}
	archive, err := zip.NewReader(f, info.Size())
	if err != nil {
		done(Reading{Input: name}, fmt.Errorf("opening the archive: %w", err))
		return
	}
	found := false
	for _, file := range archive.File {
		if file.FileInfo().IsDir() {
			continue
		}
		reading, err := u.readArchived(ctx, name+"/"+file.Name, file)
		if errors.Is(err, ErrFormat) {
			continue
		}
		found = true
		done(reading, err)
	}
	if !found {
		done(Reading{Input: name}, ErrFormat)
	}
}

func (u *Update) readArchived(ctx context.Context, name string, file *zip.File) (Reading, error) {
	r, err := file.Open()
	if err != nil {
		return Reading{Input: name}, fmt.Errorf("opening the archive: %w", err)
	}
	defer r.Close()
	return u.Read(ctx, name, r)
}
