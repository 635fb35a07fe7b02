package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"w3id.org/kamergraaf/internal/opening"
)

// Options say how a store is opened.
type Options struct {
	Base      string // of IRIs; "" for that of the store. Another than the store's is an *OtherBaseError
	Program   string // version of the program, of a store that is written
	Registers string // what stands for the registers, likewise
	ReadOnly  bool   // the file is not changed, and may be one that cannot be
	Create    bool   // a file that is not there, or empty, becomes a store
}

// About is what a store says of itself.
type About struct{ Base, Program, Registers string }

// Store is a store in a file. It may be used by several goroutines at once, except that one writes at a time.
type Store struct {
	file     string
	db       *sql.DB
	about    About
	readOnly bool
	said     map[string]uint64 // what registers were last said to say of things, by IRI: it is not kept once more
}

// Open opens a store. A file that is none, or cannot be used, is an error that says why: *NewerError, *OtherBaseError, or a
// *FileError. What a process that was killed left half done is undone.
func Open(ctx context.Context, file string, o Options) (*Store, error) {
	fresh, err := inspect(file, o)
	if err != nil {
		return nil, err
	}
	if !o.ReadOnly && logged(file, "-wal") {
		if err := sane(ctx, file); err != nil {
			return nil, err
		}
	}
	s := &Store{file: file, readOnly: o.ReadOnly, said: map[string]uint64{}}
	if s.db, err = sql.Open("sqlite", s.address()); err != nil {
		return nil, fmt.Errorf("open %s: %w", file, err)
	}
	if err := s.prepare(ctx, o, fresh); err != nil {
		_ = s.db.Close()
		return nil, explain(file, err)
	}
	return s, nil
}

// sane looks through a store whose log a process left that was killed, without changing it: the log may be that of another file that
// was copied over it, which would spoil the store when it is written back.
func sane(ctx context.Context, file string) error {
	s := &Store{file: file, readOnly: true}
	db, err := sql.Open("sqlite", s.address())
	if err != nil {
		return fmt.Errorf("open %s: %w", file, err)
	}
	defer db.Close()
	said := ""
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&said); err != nil {
		return explain(file, err)
	}
	if said != "ok" {
		return &FileError{File: file, Reason: ErrDamaged, About: "it and " + file + "-wal do not belong together: build it anew"}
	}
	return nil
}

// address returns the file as SQLite takes it, with what is set on every connection.
func (s *Store) address() string {
	q := url.Values{"_pragma": {"busy_timeout(2000)", "foreign_keys(1)", "cache_size(-32000)", "temp_store(2)"}}
	if s.readOnly {
		q.Set("mode", "ro")
		q.Add("_pragma", "query_only(1)")
	} else {
		q.Add("_pragma", "synchronous(2)")
	}
	name := filepath.ToSlash(s.file)
	return "file:" + (&url.URL{Path: name}).EscapedPath() + "?" + q.Encode()
}

// headerSize is the size of the header of a file of SQLite.
const headerSize = 100

// inspect looks at a file before SQLite does, and tells whether it is to become a store.
func inspect(file string, o Options) (fresh bool, err error) {
	f, err := opening.File(file)
	if errors.Is(err, fs.ErrNotExist) && o.Create {
		return true, beside(file, nil)
	}
	if errors.Is(err, opening.ErrNoFile) {
		return false, &FileError{File: file, Reason: ErrNoStore, About: "it is no file", err: err}
	}
	if err != nil {
		return false, fmt.Errorf("open the store: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return false, fmt.Errorf("open the store: %w", err)
	}
	if info.Size() == 0 && o.Create {
		return true, beside(file, nil)
	}
	header := make([]byte, headerSize)
	if _, err := io.ReadFull(f, header); err != nil || string(header[:16]) != "SQLite format 3\x00" {
		return false, &FileError{File: file, Reason: ErrNoStore, About: "it is no file of SQLite"}
	}
	return false, errors.Join(whole(file, header, info.Size()), beside(file, header))
}

// whole finds a file that is shorter than its header says. One that has a log beside it may be.
func whole(file string, header []byte, size int64) error {
	page := int64(binary.BigEndian.Uint16(header[16:]))
	if page == 1 {
		page = 1 << 16
	}
	if logged(file, "-wal") || logged(file, "-journal") || size >= page*int64(binary.BigEndian.Uint32(header[28:])) {
		return nil
	}
	return &FileError{File: file, Reason: ErrDamaged, About: "its end is missing: copy it again, or build it anew"}
}

// beside refuses the log of another file, which SQLite would take for this one's: a store that was closed has none.
func beside(file string, header []byte) error {
	const writesLog = 2 // in the header: only a file that was not closed has it
	if logged(file, "-wal") && (header == nil || header[18] != writesLog) {
		return &FileError{File: file, Reason: ErrDamaged, About: file + "-wal belongs to another file: move it away"}
	}
	return nil
}

// logged tells whether a file with something in it stands beside a store.
func logged(file, suffix string) bool {
	info, err := os.Stat(file + suffix)
	return err == nil && info.Size() > 0
}

// prepare makes the tables of a new store, and brings those of an old one up to date.
func (s *Store) prepare(ctx context.Context, o Options, fresh bool) error {
	version, err := s.version(ctx, fresh)
	if err != nil {
		return err
	}
	if version < len(migrations) && s.readOnly {
		return &FileError{File: s.file, Reason: ErrReadOnly, About: "it was made by an older kamergraaf: build it once more first"}
	}
	if version < len(migrations) {
		if err := s.migrate(ctx, version); err != nil {
			return err
		}
	}
	if err := s.read(ctx); err != nil {
		return err
	}
	if s.about.Base != "" && o.Base != "" && s.about.Base != o.Base {
		return &OtherBaseError{File: s.file, Base: s.about.Base, Asked: o.Base}
	}
	if s.readOnly {
		return nil
	}
	if _, err := s.db.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return fmt.Errorf("write a log: %w", err)
	}
	return s.note(ctx, o)
}

// version returns the version of the schema. A file that is no store is an error.
func (s *Store) version(ctx context.Context, fresh bool) (version int, err error) {
	var id, tables int
	for _, ask := range []struct {
		sql string
		to  *int
	}{{"PRAGMA application_id", &id}, {"PRAGMA user_version", &version}, {"SELECT count(*) FROM sqlite_schema", &tables}} {
		if err := s.db.QueryRowContext(ctx, ask.sql).Scan(ask.to); err != nil {
			return 0, fmt.Errorf("read the header: %w", err)
		}
	}
	switch {
	case fresh && tables == 0:
		return 0, nil
	case id != applicationID:
		return 0, &FileError{File: s.file, Reason: ErrNoStore, About: "it is a file of another program"}
	case version > len(migrations):
		return 0, &NewerError{File: s.file, Version: version, Newest: len(migrations)}
	}
	return version, nil
}

// migrate brings the tables up to date, all at once or not at all.
func (s *Store) migrate(ctx context.Context, version int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "BEGIN IMMEDIATE;\nPRAGMA application_id = %d;\n", applicationID)
	for _, m := range migrations[version:] {
		b.WriteString(m + "\n")
	}
	fmt.Fprintf(&b, "PRAGMA user_version = %d;\nCOMMIT;", len(migrations))
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, b.String()); err != nil {
		_, undone := conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		return fmt.Errorf("make the tables: %w", errors.Join(err, undone))
	}
	return nil
}

// read reads what the store says of itself.
func (s *Store) read(ctx context.Context) error {
	rows, err := s.db.QueryContext(ctx, "SELECT name, value FROM metadata")
	if err != nil {
		return err
	}
	defer rows.Close()
	to := map[string]*string{"base": &s.about.Base, "program": &s.about.Program, "registers": &s.about.Registers}
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return err
		}
		if field := to[name]; field != nil {
			*field = value
		}
	}
	return rows.Err()
}

// note keeps what the store is to say of itself from now on.
func (s *Store) note(ctx context.Context, o Options) error {
	asked := About{o.Base, o.Program, o.Registers}
	for _, f := range []struct {
		name      string
		asked, is *string
	}{{"base", &asked.Base, &s.about.Base}, {"program", &asked.Program, &s.about.Program}, {"registers", &asked.Registers, &s.about.Registers}} {
		if *f.asked == "" || *f.asked == *f.is {
			continue
		}
		if _, err := s.db.ExecContext(ctx, "INSERT OR REPLACE INTO metadata VALUES (?, ?)", f.name, *f.asked); err != nil {
			return fmt.Errorf("keep the %s: %w", f.name, err)
		}
		*f.is = *f.asked
	}
	return nil
}

// About returns what the store says of itself.
func (s *Store) About() About { return s.about }

// File returns the name of the store's file.
func (s *Store) File() string { return s.file }

// Close closes the store. Where it was written it is one file again, unless another process reads it.
func (s *Store) Close() error {
	var failed error
	if !s.readOnly {
		_, failed = s.db.ExecContext(context.Background(), "PRAGMA optimize")
		s.db.SetMaxOpenConns(1)
		s.db.SetMaxIdleConns(1)
		if _, err := s.db.ExecContext(context.Background(), "PRAGMA journal_mode = DELETE"); err != nil && !errors.Is(explain(s.file, err), ErrInUse) {
			failed = errors.Join(failed, err)
		}
	}
	return explain(s.file, errors.Join(failed, s.db.Close()))
}
