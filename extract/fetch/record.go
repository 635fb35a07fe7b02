package fetch

import (
	"encoding/json"
	"time"
)

// Record is what stands beside a fetched document in source.json: where it is from, and what became of it.
type Record struct {
	Entry
	Form      Form       `json:"form"`
	Address   string     `json:"address"` // that gave it
	Fetched   time.Time  `json:"fetched"`
	Bytes     int        `json:"bytes"`
	SHA256    string     `json:"sha256"`
	ETag      string     `json:"etag,omitempty"`
	Metadata  *Beside    `json:"metadata,omitempty"`
	Instead   []Refused  `json:"instead,omitempty"`   // better forms that could not be had, and why
	Former    []string   `json:"formerIds,omitempty"` // identifiers that the document had before
	Replaced  []Replaced `json:"replaced,omitempty"`  // versions that this one took the place of, the last first
	Withdrawn string     `json:"withdrawn,omitempty"` // day on which the source was found to have withdrawn it
}

// Beside is the file of metadata beside a document.
type Beside struct {
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// Refused is a form that could not be had, and why.
type Refused struct {
	Form   Form   `json:"form"`
	Reason string `json:"reason"`
}

// Replaced is a version that another took the place of.
type Replaced struct {
	Form    Form      `json:"form"`
	SHA256  string    `json:"sha256"`
	Bytes   int       `json:"bytes"`
	Fetched time.Time `json:"fetched"`
}

// recordFile is the name of the file of a record, and recordForm the form that has it.
const (
	recordFile      = "source.json"
	recordForm Form = "source"
)

// encode returns the bytes of the file.
func (r Record) encode() ([]byte, error) {
	b, err := json.MarshalIndent(r, "", "  ")
	return append(b, '\n'), err
}
