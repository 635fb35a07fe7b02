package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestTheNoticeHoldsTheLicencesOfAllThatIsLinked(t *testing.T) {
	want, err := notice()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("NOTICE does not tell what is linked: write it anew with go run ./internal/notice > NOTICE")
	}
	for _, told := range []string{
		"# github.com/knakk/rdf ", "Do what thou wilt", "no licence that lawyers know", "The PDFium Authors", "FreeType Team", "Independent JPEG Group",
		"UNICODE LICENSE V3", "Anti-Grain Geometry", "Marti Maria Saguer", "The Go Authors", "# github.com/tetratelabs/wazero ", "ParlaMint-NL (CLARIN)",
	} {
		if !strings.Contains(string(got), told) {
			t.Errorf("%q is missing", told)
		}
	}
}

func TestAModuleWithoutALicenceIsAnError(t *testing.T) {
	if _, err := licences(t.TempDir()); err == nil {
		t.Error("no error")
	}
}
