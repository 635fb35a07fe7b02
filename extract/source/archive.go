package source

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract/source/docx"
)

// Errors of archives and their members.
var (
	ErrBomb      = errors.New("unpacks to far more than it holds: not read")
	ErrNested    = errors.New("archives nest too deep: not read")
	ErrLink      = errors.New("a link in an archive: not followed")
	ErrEncrypted = errors.New("encrypted: not read")
)

// Member is a file in an archive, unpacked, or the reason why it, or the rest of its archive, could not be read.
type Member struct {
	Path string // of the archive and the file in it: "a.zip!b/c.xml"; a file that is only compressed keeps its own path
	Data []byte
	Err  error
	// Passed is the kind of a file that is not one to read, as Input has it.
	Passed string
}

// archiveLimits bound what archives may unpack to.
type archiveLimits struct {
	member  int64 // bytes of one file
	total   int64 // bytes of all
	members int
	ratio   int64 // bytes for each packed one, from ratioFloor on
	nesting int
}

// defaultLimits let through every archive of documents that people make.
var defaultLimits = archiveLimits{member: MaxInput, total: 256 << 30, members: 5_000_000, ratio: 300, nesting: 2}

// ratioFloor is the size that a file may always unpack to, however small it is packed.
const ratioFloor = 4 << 20

// isArchive tells gzip, tar, and zip archives that are no Word documents.
func isArchive(name string, head []byte) bool {
	return isGzip(head) || isTar(head) || isZip(head) && !docx.Is(name, head)
}

func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }

func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

func isTar(head []byte) bool {
	const magic = 257
	return len(head) > magic+5 && string(head[magic:magic+5]) == "ustar"
}

// readMembers calls yield for each document in an archive, in the archive's order, of a zip archive the best forms first, one at a time: no more than one is held
// in memory. Files that no folder would be searched for are not unpacked. It returns when yield returns false.
func readMembers(ctx context.Context, name string, r io.ReaderAt, size int64, limits archiveLimits, yield func(Member) bool) {
	u := &unpacker{ctx: ctx, limits: limits, yield: yield}
	u.open(name, io.NewSectionReader(r, 0, size), 0)
}

// unpacker reads an archive.
type unpacker struct {
	ctx     context.Context
	limits  archiveLimits
	yield   func(Member) bool
	total   int64
	members int
	stopped bool
}

func (u *unpacker) give(m Member) {
	if !u.stopped && (u.ctx.Err() != nil || !u.yield(m)) {
		u.stopped = true
	}
}

// open reads an archive of any kind.
func (u *unpacker) open(name string, r *io.SectionReader, depth int) {
	head := make([]byte, 512)
	n, _ := r.ReadAt(head, 0)
	switch head = head[:n]; {
	case depth > u.limits.nesting:
		u.give(Member{Path: name, Err: ErrNested})
	case isGzip(head):
		u.gzip(name, r, depth)
	case isZip(head):
		u.zip(name, r, depth)
	case isTar(head):
		u.tar(name, r, depth)
	default:
		u.give(Member{Path: name, Err: errors.New("no archive")})
	}
}

// gzip reads a compressed file, or a compressed tar archive.
func (u *unpacker) gzip(name string, r io.Reader, depth int) {
	packed := &counter{r: r}
	z, err := gzip.NewReader(bufio.NewReader(packed))
	if err != nil {
		u.give(Member{Path: name, Err: fmt.Errorf("broken gzip file: %w", err)})
		return
	}
	unpacked := bufio.NewReaderSize(u.guard(z, func() int64 { return packed.n }), 1<<16)
	if head, _ := unpacked.Peek(512); isTar(head) {
		u.tar(name, unpacked, depth)
		return
	}
	data, err := u.load(unpacked, 0)
	u.member(name, data, err, depth)
}

// filesOfTar are the types of files with content in tar archives: some programs mark those that lie in one piece, or have holes.
var filesOfTar = []byte{tar.TypeReg, tar.TypeCont, tar.TypeGNUSparse}

// tar reads the files of a tar archive.
func (u *unpacker) tar(name string, r io.Reader, depth int) {
	t := tar.NewReader(r)
	for !u.stopped {
		h, err := t.Next()
		if err == io.EOF {
			return
		}
		if err != nil {
			u.give(Member{Path: name, Err: fmt.Errorf("broken tar archive: %w", err)})
			return
		}
		inner := name + "!" + cleanName(h.Name)
		switch {
		case h.Typeflag == tar.TypeDir:
		case u.passes(inner, h.Name):
		case h.Typeflag == tar.TypeSymlink || h.Typeflag == tar.TypeLink:
			u.give(Member{Path: inner, Err: ErrLink})
		case slices.Contains(filesOfTar, h.Typeflag):
			data, err := u.load(t, h.Size)
			u.member(inner, data, err, depth)
		default:
			u.give(Member{Path: inner, Passed: PassedDevice})
		}
	}
}

// zip reads the files of a zip archive.
func (u *unpacker) zip(name string, r *io.SectionReader, depth int) {
	z, err := zip.NewReader(r, r.Size())
	if err != nil {
		u.give(Member{Path: name, Err: fmt.Errorf("broken zip archive: %w", err)})
		return
	}
	if docx.Holds(z) { // a document in itself
		data, err := u.load(r, r.Size())
		u.give(Member{Path: name, Data: data, Err: err})
		return
	}
	files := slices.Clone(z.File) // the best copies first, as in a folder; the archive's own order where they are alike
	slices.SortStableFunc(files, func(a, b *zip.File) int { return cmp.Compare(turnOf(a.Name), turnOf(b.Name)) })
	var packed int64
	for _, f := range files {
		if u.stopped {
			return
		}
		inner := name + "!" + cleanName(f.Name)
		if strings.HasSuffix(f.Name, "/") || u.passes(inner, f.Name) {
			continue
		}
		packed += int64(f.CompressedSize64)
		switch {
		case packed > r.Size() || packed < 0: // files that overlap, as bombs have them
			u.give(Member{Path: name, Err: ErrBomb})
			return
		case f.Flags&1 != 0:
			u.give(Member{Path: inner, Err: ErrEncrypted})
		case !f.Mode().IsRegular():
			u.give(Member{Path: inner, Err: ErrLink})
		default:
			data, err := u.unzip(f)
			u.member(inner, data, err, depth)
		}
	}
}

func (u *unpacker) unzip(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("broken zip archive: %w", err)
	}
	defer r.Close()
	guarded := u.guard(r, func() int64 { return int64(f.CompressedSize64) })
	return u.load(guarded, int64(f.UncompressedSize64))
}

// member yields a file, or reads it if it is an archive itself. Once a limit for all files was exceeded the rest is not read.
func (u *unpacker) member(name string, data []byte, err error, depth int) {
	switch {
	case err != nil:
		u.give(Member{Path: name, Err: err})
		u.stopped = u.stopped || u.total > u.limits.total
	case isArchive(name, data):
		u.open(name, io.NewSectionReader(bytes.NewReader(data), 0, int64(len(data))), depth+1)
	default:
		if u.members++; u.members > u.limits.members {
			u.give(Member{Path: name, Err: fmt.Errorf("more than %d files in archives: %w", u.limits.members, ErrBomb)})
			u.stopped = true
			return
		}
		u.give(Member{Path: name, Data: data})
	}
}

// load unpacks one file, whose header claims a size.
func (u *unpacker) load(r io.Reader, claimed int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(max(claimed, 0), ratioFloor)))
	n, err := b.ReadFrom(io.LimitReader(r, u.limits.member+1))
	u.total += n
	switch {
	case err != nil:
		return nil, fmt.Errorf("unpacking: %w", err)
	case n > u.limits.member:
		return nil, ErrTooLarge
	case u.total > u.limits.total:
		return nil, ErrBomb
	}
	return b.Bytes(), nil
}

// passes passes over a file that no folder would be searched for.
func (u *unpacker) passes(inner, name string) bool {
	base := path.Base(cleanName(name))
	kind := passed(base)
	if strings.HasPrefix(name, "__MACOSX/") {
		kind = PassedResources
	}
	if kind != "" {
		u.give(Member{Path: inner, Passed: kind})
	}
	return kind != "" || isMetadata(base)
}

// cleanName makes a name in an archive a relative path: nothing is written, but names are shown.
func cleanName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/")
}

// guard returns a reader that fails where r unpacks to more than the limits allow, also where its bytes are skipped. packed
// returns how many packed bytes were read so far.
func (u *unpacker) guard(r io.Reader, packed func() int64) io.Reader {
	return &guard{u: u, r: r, packed: packed}
}

type guard struct {
	u      *unpacker
	r      io.Reader
	packed func() int64
	n      int64
}

func (g *guard) Read(p []byte) (int, error) {
	if err := g.u.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := g.r.Read(p)
	g.n += int64(n)
	if g.n > g.u.limits.total || g.n > ratioFloor && g.n > g.packed()*g.u.limits.ratio {
		return 0, ErrBomb
	}
	return n, err
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
