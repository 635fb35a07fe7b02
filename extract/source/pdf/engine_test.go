package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func readFixture(tb testing.TB, name string) []byte {
	tb.Helper()
	data, err := os.ReadFile("testdata/pdf/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

func TestPDFFaultsHaveTheirOwnErrors(t *testing.T) {
	good := pdfPaper()
	drawing := &pdfSheet{}
	drawing.content.WriteString("0 0 100 100 re f\n")
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"password, RC4":         {readFixture(t, "encrypted-rc4.pdf"), ErrPDFEncrypted},
		"password, AES":         {readFixture(t, "encrypted-aes.pdf"), ErrPDFEncrypted},
		"pictures only":         {pdfFile(drawing, drawing), ErrPDFScanned},
		"cut in the middle":     {good[:len(good)/2], ErrPDFBroken},
		"cut near the end":      {good[:len(good)-10], ErrPDFBroken},
		"head only":             {[]byte("%PDF-1.7\n"), ErrPDFBroken},
		"head, then noise":      {append([]byte("%PDF-1.7\n"), bytes.Repeat([]byte{0, 1, 2, 250}, 5000)...), ErrPDFBroken},
		"noise between ends":    {[]byte("%PDF-1.7\n" + strings.Repeat("\x00\xff", 500) + "\n%%EOF\n"), ErrPDFBroken},
		"no pages":              {pdfFile(), ErrPDFBroken},
		"no PDF":                {[]byte("Vragen van het lid De Boer"), ErrPDFBroken},
		"page tree in a circle": {pdfObjects([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 5/Kids[2 0 R]>>"}), ErrPDFBroken},
	} {
		paper, err := sharedPDF().Read(context.Background(), "test.pdf", c.data)
		if !errors.Is(err, c.want) || paper != nil {
			t.Errorf("%s: got error %v, want %v", name, err, c.want)
		}
	}
	if got := readPDF(t, good); len(got) < 10 {
		t.Errorf("after the bad files a good one gives %q", got)
	}
}

func TestPDFWithoutPasswordForReadingIsRead(t *testing.T) {
	if diff := cmp.Diff([]string{"unknown 1: ¶Achter slot en deur"}, readPDF(t, readFixture(t, "owner-password.pdf"))); diff != "" {
		t.Error(diff)
	}
}

func TestPDFMayHaveNoiseAroundIt(t *testing.T) {
	data := append(append([]byte("HTTP/1.1 200 OK\r\n\r\n"), pdfPaper()...), "\r\n0\r\n"...)
	if got := readPDF(t, data); len(got) != len(readPDF(t, pdfPaper())) {
		t.Errorf("got %q", got)
	}
}

func TestPDFLimits(t *testing.T) {
	p := New(Options{MaxBytes: 4000, MaxPages: 2})
	defer p.Close()
	page := new(pdfSheet).put(50, 700, 9, "Een bladzijde")
	for name, data := range map[string][]byte{
		"bytes": pdfFile(new(pdfSheet).put(50, 700, 9, strings.Repeat("lang ", 1000))),
		"pages": pdfFile(page, page, page),
	} {
		if _, err := p.Read(context.Background(), name, data); !errors.Is(err, ErrPDFTooLarge) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}

// slowPDF is a small file that takes minutes to read, in little memory: a thousand pages, each of which saves and restores what
// it draws with half a million times.
func slowPDF() []byte {
	const pages, base = 1000, 4
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write(bytes.Repeat([]byte("q Q "), 1<<19))
	_ = z.Close()
	kids, objects := "", []string{"<</Type/Catalog/Pages 2 0 R>>", "",
		fmt.Sprintf("<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", packed.Len(), packed.String())}
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", base+i)
		objects = append(objects, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>")
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids)
	return pdfObjects(objects)
}

func TestPDFThatHangsIsStoppedAndTheNextIsRead(t *testing.T) {
	p := New(Options{Timeout: 3 * time.Second}) // hundreds of times what a good document takes
	defer p.Close()
	_, err := p.Read(context.Background(), "slow.pdf", slowPDF())
	if !errors.Is(err, ErrPDFTooSlow) {
		t.Errorf("got error %v", err)
	}
	if _, err := p.Read(context.Background(), "good.pdf", pdfPaper()); err != nil {
		t.Errorf("the next document: %v", err)
	}
}

func TestPDFStopsWhenItsContextDoes(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	reason := errors.New("the user has gone")
	time.AfterFunc(200*time.Millisecond, func() { cancel(reason) })
	if _, err := sharedPDF().Read(ctx, "slow.pdf", slowPDF()); !errors.Is(err, reason) {
		t.Errorf("got error %v", err)
	}
	if _, err := sharedPDF().Read(ctx, "good.pdf", pdfPaper()); !errors.Is(err, reason) {
		t.Errorf("after the end: got error %v", err)
	}
}

// largePage returns a small file with a page of so many megabytes.
func largePage(megabytes int) []byte {
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, _ = z.Write([]byte("BT /F1 10 Tf 60 700 Td (Vraag 1) Tj ET "))
	for range megabytes {
		_, _ = z.Write(bytes.Repeat([]byte(" "), 1<<20))
	}
	_ = z.Close()
	return pdfObjects([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
		fmt.Sprintf("<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", packed.Len(), packed.String()),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"})
}

// TestLargePDFsAreReadOneAtATime shows that a document that needs more memory than is usual is read with more, also where several are
// read at once, and that the worker that grew large does not stay.
func TestLargePDFsAreReadOneAtATime(t *testing.T) {
	p := New(Options{Workers: 3})
	defer p.Close()
	data := largePage(45)
	if _, large, _ := p.pagesWithin(context.Background(), data, pdfUsual); !large {
		t.Fatal("the document needs no more memory than is usual")
	}
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			pages, err := p.pages(context.Background(), data)
			if err != nil || len(pages) != 1 || len(pages[0]) == 0 {
				t.Errorf("%v, %v", pages, err)
			}
		})
	}
	wait.Wait()
	for range 3 {
		if w := <-p.engine.slots; w != nil {
			t.Error("a large worker stays")
		}
		p.engine.slots <- nil
	}
}

// TestPDFBombIsBounded reads a small file with a page of 240 MB.
func TestPDFBombIsBounded(t *testing.T) {
	data := largePage(240)
	if _, err := sharedPDF().Read(context.Background(), "bomb.pdf", data); !errors.Is(err, ErrPDFStopped) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got error %v", err)
	}
	readPDF(t, pdfPaper())
}

func TestPDFIsSafeForSeveralGoroutines(t *testing.T) {
	want := readPDF(t, pdfPaper())
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 5 {
				data, good := pdfPaper(), (i+j)%3 > 0
				if !good {
					data = data[:len(data)-300]
				}
				paper, err := sharedPDF().Read(context.Background(), "test.pdf", data)
				if good != (err == nil) || good && cmp.Diff(want, show(paper.Lines)) != "" {
					t.Errorf("good: %t, error %v", good, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestPDFReadsNothingAfterClose(t *testing.T) {
	p := New(Options{Workers: 2})
	if _, err := p.Read(context.Background(), "test.pdf", pdfPaper()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := p.Read(context.Background(), "test.pdf", pdfPaper()); !errors.Is(err, errPDFClosed) {
		t.Errorf("got error %v", err)
	}
}

// TestPDFNeedsNoCacheFolder shows that a cache which cannot be written is no fault, and that compiling is announced.
func TestPDFNeedsNoCacheFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the library")
	}
	file := t.TempDir() + "/file"
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	said := make(chan string, 10)
	p := New(Options{CacheDir: file, Notify: func(s string) { said <- s }})
	defer p.Close()
	if _, err := p.Read(context.Background(), "test.pdf", pdfPaper()); err != nil {
		t.Error(err)
	}
	if len(said) != 1 {
		t.Errorf("said %d times that the library is compiled", len(said))
	}
}

func TestSniffPDF(t *testing.T) {
	for _, c := range []struct {
		head string
		want bool
	}{{"%PDF-1.7\n", true}, {"\xef\xbb\xbf\n%PDF-1.4", true}, {strings.Repeat(" ", 1020) + "%PDF-1.4", false}, {"PDF", false}, {"", false}} {
		if got := Is([]byte(c.head)); got != c.want {
			t.Errorf("%.20q: %t", c.head, got)
		}
	}
}
