package iri

import (
	"testing"
)

func TestPapersOfBeforeTheirPublicationHaveNoPage(t *testing.T) {
	for id, want := range map[string]string{
		"ah-tk-20172018-2140": OfficialSite + "ah-tk-20172018-2140", "ah-tk-19931994-1": "", "ah-tk-19941995-1": OfficialSite + "ah-tk-19941995-1",
		"kv-tk-2018Z07913": OfficialSite + "kv-tk-2018Z07913", "": "", "brief": "",
	} {
		if got := OfficialPage(id); got != want {
			t.Errorf("page of %q: %q", id, got)
		}
	}
}
