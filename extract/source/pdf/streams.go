package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"slices"

	"w3id.org/kamergraaf/extract"
)

const (
	// mostInflated is how many bytes of a file's streams are looked at.
	mostInflated = 64 << 20
	// dictionaryBytes is how far before a stream its dictionary begins, at most.
	dictionaryBytes = 2048
)

// damagedStreams reports the streams that do not inflate to their checksums, and the pages that use them. The library mends such
// streams in silence, without the text that was in them.
func damagedStreams(data []byte, pages int) []extract.Problem {
	if bytes.Contains(data, []byte("/Encrypt")) {
		return nil // what is encrypted does not inflate as it stands
	}
	var damaged []int
	for at, room := 0, int64(mostInflated); room > 0; {
		i := bytes.Index(data[at:], []byte("stream"))
		if i < 0 {
			break
		}
		begin := at + i
		at = begin + len("stream")
		if bytes.HasSuffix(data[:begin], []byte("end")) || !deflated(data[max(0, begin-dictionaryBytes):begin]) {
			continue
		}
		content := bytes.TrimPrefix(bytes.TrimPrefix(data[at:], []byte("\r")), []byte("\n"))
		n, err := inflate(content, room)
		if room -= n; err != nil {
			damaged = append(damaged, begin)
		}
	}
	if len(damaged) == 0 {
		return nil
	}
	p := extract.Problem{Code: "stream-damaged"}
	where := "a page"
	if users := pagesThatUse(data, damaged, pages); len(users) > 0 {
		where, p.Line = listPages(users), users[0]
	} else if len(damaged) > 1 {
		where = "pages"
	}
	p.Message = fmt.Sprintf("A compressed part of the file, at byte %d, is damaged: text of %s may be lost or changed.", damaged[0], where)
	if len(damaged) > 1 {
		p.Message = fmt.Sprintf("%d compressed parts of the file are damaged, the first at byte %d: text of %s may be lost or changed.", len(damaged), damaged[0], where)
	}
	return []extract.Problem{p}
}

// deflated tells by what stands before a stream that it is deflated text, fonts or tables of the file, and nothing else.
func deflated(before []byte) bool {
	if i := bytes.LastIndex(before, []byte(" obj")); i >= 0 {
		before = before[i:]
	}
	has := func(name string) bool { return bytes.Contains(before, []byte(name)) }
	return has("/FlateDecode") && !has("/Image") && !slices.ContainsFunc([]string{"/ASCII", "/LZW", "/RunLength", "/Crypt", "/DCT"}, has)
}

// inflate inflates what begins a stream, up to a number of bytes, and tells whether it is whole.
func inflate(content []byte, most int64) (n int64, err error) {
	z, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return 0, err
	}
	n, err = io.Copy(io.Discard, io.LimitReader(z, most))
	return n, err
}

// thinPages reports pages with less than a tenth of the text that half of the pages have at least. The last page may be short.
func thinPages(pages [][]pdfRun) (problems []extract.Problem) {
	const few = 3 // pages, of which none is ordinary
	if len(pages) < few {
		return nil
	}
	letters := make([]int, len(pages))
	for i, runs := range pages {
		for _, r := range runs {
			letters[i] += len(r.text)
		}
	}
	sorted := slices.Sorted(slices.Values(letters))
	for i, n := range letters[:len(letters)-1] {
		if n > 0 && n*10 < sorted[len(sorted)/2] {
			problems = append(problems, extract.Problem{Code: "page-thin", Line: i + 1,
				Message: fmt.Sprintf("page %d has less than a tenth of the text of other pages: some of it may be lost.", i+1)})
		}
	}
	return problems
}
