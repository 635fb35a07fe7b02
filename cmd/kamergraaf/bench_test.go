package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
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
		if code := run(context.Background(), []string{"kamergraaf", "export", "--format", format, folder}, bytes.NewReader(nil), io.Discard, &errs); code != exitOK {
			b.Fatalf("exit code %d\n%s", code, errs.Bytes())
		}
	}
}

func BenchmarkExportRecordsToNQuads(b *testing.B) {
	benchmarkExport(b, "nquads", "../../../shared/corpus/kvr")
}
