package outline

import (
	"encoding/json"
	"path/filepath"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// fetchedName is the name of the file that `kamergraaf fetch` writes beside each document.
const fetchedName = "source.json"

// FetchedBytes returns what stands beside a document that was fetched, unparsed, nil beside one that was not.
func FetchedBytes(path string) []byte {
	open := Siblings(path)
	if open == nil {
		return nil
	}
	data, err := open(fetchedName)
	if err != nil {
		return nil
	}
	return data
}

// AddFetched adds to the facts of a document what stands beside it where it was fetched: the identifiers that it had before, and the
// day on which it was found to be withdrawn. A file that is about another document is left alone.
func AddFetched(f *extract.Facts, path string) {
	data := FetchedBytes(path)
	if data == nil {
		return
	}
	var fetched struct {
		ID        string       `json:"id"`
		Former    []string     `json:"formerIds"`
		Withdrawn extract.Date `json:"withdrawn"`
	}
	if json.Unmarshal(data, &fetched) != nil || fetched.ID != strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) {
		return
	}
	f.Former = fetched.Former
	if _, ok := fetched.Withdrawn.Days(fetched.Withdrawn); ok {
		f.Withdrawn = fetched.Withdrawn
	}
}
