package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// benchmarkExport measures a whole run over a folder, from files to bytes written.
func benchmarkExport(b *testing.B, format string, folder string) {
	if _, err := os.Stat(folder); err != nil {
		b.Skipf("no documents at %s", folder)
	}
	var size int64
	_ = filepath.Walk(folder, func(_ string, info os.FileInfo, err error) error {
		if err == nil && info.Mode().IsRegular() {
			size += info.Size()
		}
		return nil
	})
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		var errs bytes.Buffer
		if code := execute(context.Background(), []string{"kamergraaf", "export", "--format", format, folder}, bytes.NewReader(nil), io.Discard, &errs); code != exitOK {
			b.Fatalf("exit code %d\n%s", code, errs.Bytes())
		}
	}
}

func BenchmarkExportRecordsToNQuads(b *testing.B) {
	benchmarkExport(b, "nquads", "../../../shared/corpus/kvr")
}

// BenchmarkPublishRecords publishes the real records but ten, then all of them into the same folder, and reports the time
// of each: by the clock, and of all processors together, which says more on a busy machine.
func BenchmarkPublishRecords(b *testing.B) {
	const folder = "../../../shared/corpus/kvr"
	files, err := os.ReadDir(folder)
	if err != nil {
		b.Skipf("no documents at %s", folder)
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		documents, site := b.TempDir(), b.TempDir()
		held := map[string]bool{}
		for i := range 10 {
			held[files[i*len(files)/10].Name()] = true
		}
		copyTo := func(later bool) {
			for _, f := range files {
				if held[f.Name()] == later {
					write(b, filepath.Join(documents, f.Name()), read(b, filepath.Join(folder, f.Name())))
				}
			}
		}
		for _, more := range []string{"", "ten-more-"} {
			copyTo(more != "")
			cmd := exec.Command(self, "publish", "--base", "https://data.example.org/", "--output", site, documents)
			cmd.Env = append(os.Environ(), actAsProgram+"=1")
			begun := time.Now()
			if out, err := cmd.CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, out)
			}
			b.ReportMetric(time.Since(begun).Seconds(), more+"s")
			b.ReportMetric((cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(), more+"processor-s")
		}
	}
}
