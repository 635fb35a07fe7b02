package source

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/source/sourcetest"

	"w3id.org/kamergraaf/internal/soak"
)

func makeGzip(tb testing.TB, data []byte) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func makeTar(tb testing.TB, headers []tar.Header, texts ...string) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i, h := range headers {
		text := ""
		if i < len(texts) {
			text = texts[i]
		}
		h.Size, h.Mode, h.Format = int64(len(text)), 0o644, tar.FormatPAX
		if err := w.WriteHeader(&h); err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// listing reads an archive and prints its members.
func listing(name string, data []byte, limits archiveLimits) string {
	var b strings.Builder
	readMembers(context.Background(), name, bytes.NewReader(data), int64(len(data)), limits, func(m Member) bool {
		if m.Err != nil {
			fmt.Fprintf(&b, "%s: %v\n", m.Path, m.Err)
			return true
		}
		if m.Passed != "" {
			fmt.Fprintf(&b, "%s (%s)\n", m.Path, m.Passed)
			return true
		}
		s := string(m.Data)
		if len(s) > 20 {
			s = fmt.Sprintf("%d bytes", len(s))
		}
		fmt.Fprintf(&b, "%s=%s\n", m.Path, s)
		return true
	})
	return b.String()
}

func TestArchivesGiveTheirDocuments(t *testing.T) {
	files := map[string]string{"map/b.xml": "<b/>", "a.txt": "tekst", "map/foto.png": "x", "__MACOSX/a.txt": "x", "map/metadata.xml": "x", ".x.txt": "x"}
	plain := sourcetest.MakeZip(t, files, "")
	tarred := makeTar(t, []tar.Header{{Name: "map/", Typeflag: tar.TypeDir}, {Name: "map/b.xml"}, {Name: "../../etc/a.txt"}, {Name: "foto.png"}, {Name: "c.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"}, {Name: "d.txt", Typeflag: tar.TypeFifo}, {Name: "e.txt", Typeflag: tar.TypeCont}}, "", "<b/>", "tekst", "x", "", "", "heel")
	inZip := "%[1]s!map/b.xml=<b/>\n%[1]s!.x.txt (hidden file)\n%[1]s!__MACOSX/a.txt (file of resources)\n%[1]s!a.txt=tekst\n%[1]s!map/foto.png (.png)\n" // XML first
	inTar := "%[1]s!map/b.xml=<b/>\n%[1]s!etc/a.txt=tekst\n%[1]s!foto.png (.png)\n%[1]s!c.txt: a link in an archive: not followed\n%[1]s!d.txt (device)\n%[1]s!e.txt=heel\n"
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"x.zip", plain, fmt.Sprintf(inZip, "x.zip")},
		{"x.tar", tarred, fmt.Sprintf(inTar, "x.tar")},
		{"x.tar.gz", makeGzip(t, tarred), fmt.Sprintf(inTar, "x.tar.gz")},
		{"ah-tk-20032004-7.xml.gz", makeGzip(t, []byte("<b/>")), "ah-tk-20032004-7.xml.gz=<b/>\n"},
		{"x.zip", sourcetest.MakeZip(t, map[string]string{"in.zip": string(plain), "brief.docx": string(sourcetest.MakeDOCX(t, "", nil))}, ""), fmt.Sprintf(inZip, "x.zip!in.zip") + "x.zip!brief.docx=746 bytes\n"},
		{"x.zip", sourcetest.MakeZip(t, map[string]string{`..\..\b\c.txt`: "c"}, ""), "x.zip!b/c.txt=c\n"},
	}
	for _, tt := range tests {
		got := listing(tt.name, tt.data, defaultLimits)
		if i := strings.Index(got, "brief.docx="); i >= 0 { // its size is the packer's
			j := i + strings.Index(got[i:], " bytes")
			got = got[:i] + "brief.docx=746" + got[j:]
		}
		if got != tt.want {
			t.Errorf("%s: got\n%s", tt.name, got)
		}
	}
}

func TestArchivesAreBounded(t *testing.T) {
	limits := defaultLimits
	zeros := strings.Repeat("\x00", 3*ratioFloor)
	bomb := sourcetest.MakeZip(t, map[string]string{"a.txt": "voor", "bom.txt": zeros, "c.txt": "na"}, "")
	nested := []byte("tekst")
	for i := range 4 {
		nested = sourcetest.MakeZip(t, map[string]string{fmt.Sprintf("%d.zip", i): string(nested)}, "")
	}
	nested = sourcetest.MakeZip(t, map[string]string{"a.zip": string(nested)}, "")
	small := limits
	small.member = 3
	few := limits
	few.members = 1
	little := limits
	little.total = 5
	tests := []struct {
		name   string
		data   []byte
		limits archiveLimits
		want   string
	}{
		{"ratio", bomb, limits, "ratio!a.txt=voor\nratio!bom.txt: unpacking: " + ErrBomb.Error() + "\nratio!c.txt=na\n"},
		{"gzip", makeGzip(t, []byte(zeros)), limits, "gzip: unpacking: " + ErrBomb.Error() + "\n"},
		{"passed over", makeGzip(t, makeTar(t, []tar.Header{{Name: "x.png"}, {Name: "a.txt"}}, zeros, "tekst")), limits, "passed over!x.png (.png)\npassed over: broken tar archive: " + ErrBomb.Error() + "\n"},
		{"nesting", nested, limits, "nesting!a.zip!3.zip!2.zip: " + ErrNested.Error() + "\n"},
		{"member", sourcetest.MakeZip(t, map[string]string{"a.txt": "vier", "b.txt": "dri"}, ""), small, "member!a.txt: " + ErrTooLarge.Error() + "\nmember!b.txt=dri\n"},
		{"members", sourcetest.MakeZip(t, map[string]string{"a.txt": "1", "b.txt": "2", "c.txt": "3"}, ""), few, "members!a.txt=1\nmembers!b.txt: more than 1 files in archives: " + ErrBomb.Error() + "\n"},
		{"total", sourcetest.MakeZip(t, map[string]string{"a.txt": "1234", "b.txt": "1234", "c.txt": "3"}, ""), little, "total!a.txt=1234\ntotal!b.txt: " + ErrBomb.Error() + "\n"},
	}
	for _, tt := range tests {
		if got := listing(tt.name, tt.data, tt.limits); got != tt.want {
			t.Errorf("%s: got\n%s", tt.name, got)
		}
	}
}

func TestOverlappingZipFilesAreABomb(t *testing.T) {
	data := sourcetest.MakeZip(t, map[string]string{"a.txt": strings.Repeat("tekst van een stuk ", 50), "b.txt": "b"}, "")
	// A directory that claims for the second file more packed bytes than the archive has.
	at := bytes.LastIndex(data, []byte("PK\x01\x02"))
	data[at+22] = 0xff // third byte of the packed size
	got := listing("x.zip", data, defaultLimits)
	if !strings.HasSuffix(got, "x.zip: "+ErrBomb.Error()+"\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestBrokenArchivesSayWhy(t *testing.T) {
	good := sourcetest.MakeZip(t, map[string]string{"a.txt": strings.Repeat("tekst ", 100)}, "")
	encrypted := bytes.Clone(good)
	encrypted[6] |= 1
	encrypted[bytes.LastIndex(encrypted, []byte("PK\x01\x02"))+8] |= 1
	tarred := makeTar(t, []tar.Header{{Name: "a.txt"}, {Name: "b.txt"}}, "tekst", strings.Repeat("x", 5000))
	tests := []struct {
		name string
		data []byte
		want string
	}{
		{"cut zip", good[:len(good)-10], "cut zip: broken zip archive"},
		{"cut gzip", makeGzip(t, []byte("tekst tekst"))[:15], "cut gzip: unpacking: unexpected EOF"},
		{"bad gzip", []byte("\x1f\x8b\x08\xff"), "bad gzip: broken gzip file"},
		{"cut tar", tarred[:2000], "cut tar!b.txt: unpacking: unexpected EOF"},
		{"encrypted", encrypted, "encrypted!a.txt: encrypted: not read"},
		{"none", []byte("tekst"), "none: no archive"},
	}
	for _, tt := range tests {
		if got := listing(tt.name, tt.data, defaultLimits); !strings.Contains(got, tt.want) {
			t.Errorf("%s: got\n%s", tt.name, got)
		}
	}
}

func TestArchivesStopWhenAsked(t *testing.T) {
	data := sourcetest.MakeZip(t, map[string]string{"a.txt": "1", "b.txt": "2", "c.txt": "3"}, "")
	seen := 0
	readMembers(context.Background(), "x.zip", bytes.NewReader(data), int64(len(data)), defaultLimits, func(Member) bool { seen++; return seen < 2 })
	if seen != 2 {
		t.Errorf("seen %d members", seen)
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("enough"))
	readMembers(ctx, "x.zip", bytes.NewReader(data), int64(len(data)), defaultLimits, func(m Member) bool { t.Errorf("member %s", m.Path); return true })
}

func TestArchivesAreTold(t *testing.T) {
	tests := []struct {
		name string
		data []byte
		want bool
	}{
		{"zip", sourcetest.MakeZip(t, map[string]string{"a.txt": "x"}, ""), true},
		{"empty zip", sourcetest.MakeZip(t, nil, ""), true},
		{"gzip", makeGzip(t, nil), true},
		{"tar", makeTar(t, []tar.Header{{Name: "a.txt"}}, "x"), true},
		{"docx", sourcetest.MakeDOCX(t, "", nil), false},
		{"text", []byte("Vragen"), false},
		{"nothing", nil, false},
	}
	for _, tt := range tests {
		if isArchive(tt.name, tt.data) != tt.want {
			t.Errorf("%s: want %v", tt.name, tt.want)
		}
	}
}

func FuzzArchive(f *testing.F) {
	soak.Add(f, sourcetest.MakeZip(f, map[string]string{"a.txt": "x", "b.zip": string(sourcetest.MakeZip(f, map[string]string{"c.txt": "y"}, ""))}, ""))
	soak.Add(f, makeGzip(f, makeTar(f, []tar.Header{{Name: "a.txt"}, {Name: "l.txt", Typeflag: tar.TypeSymlink, Linkname: "x"}}, "x")))
	limits := defaultLimits
	limits.member, limits.total, limits.members = 1<<20, 1<<22, 100
	f.Fuzz(func(t *testing.T, data []byte) {
		members := 0
		readMembers(context.Background(), "x", bytes.NewReader(data), int64(len(data)), limits, func(m Member) bool {
			members++
			if m.Err == nil && strings.Contains(m.Path, "..") && strings.Contains(m.Path, "../") {
				t.Fatalf("path %q", m.Path)
			}
			return members < 1000
		})
	})
}
