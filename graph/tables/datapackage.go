package tables

import (
	"encoding/json"
	"io"
	"reflect"
	"strings"
)

// PackageName is the file that describes a folder of tables, as Frictionless Data names it.
const PackageName = "datapackage.json"

// File is a table's file, as it was written.
type File struct {
	Name   string
	Rows   int64
	Bytes  int64
	SHA256 string
}

// Package says where tables are from.
type Package struct {
	Form    Form
	Base    string // IRI under which instances live
	Version string // of the program
	Licence string // IRI of the licence of the data, "" where none was told
	Papers  int64  // that were read
}

// resource is a table of a Data Package.
type resource struct {
	Name        string         `json:"name"`
	Path        string         `json:"path"`
	Title       string         `json:"title"`
	Format      string         `json:"format"`
	MediaType   string         `json:"mediatype"`
	Encoding    string         `json:"encoding,omitempty"`
	Dialect     map[string]any `json:"dialect,omitempty"`
	Rows        int64          `json:"rows"`
	Bytes       int64          `json:"bytes"`
	Hash        string         `json:"hash"`
	TableSchema schema         `json:"schema"`
}

type schema struct {
	Fields        []field      `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

type field struct {
	Name        string         `json:"name"`
	Type        string         `json:"type"`
	Description string         `json:"description"`
	Unit        string         `json:"unit,omitempty"`
	Constraints map[string]any `json:"constraints,omitempty"`
}

type foreignKey struct {
	Fields    []string `json:"fields"`
	Reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	} `json:"reference"`
}

// WritePackage writes the description of tables whose files stand in the order of Tables. The same tables give the same bytes.
func WritePackage(w io.Writer, p Package, files []File) error {
	var resources []resource
	for i, t := range Tables() {
		resources = append(resources, p.resource(t, files[i]))
	}
	out := map[string]any{
		"$schema":     "https://datapackage.org/profiles/2.0/datapackage.json",
		"name":        "kamergraaf-tables",
		"title":       "Questions to the Dutch parliament, their answers, and what they name",
		"description": "Tables of papers of the Aanhangsel van de Handelingen and letters that stand for them. People, laws, bodies and other things were found and identified by a program: see the column identifier of mentions, and the table of problems.",
		"homepage":    "https://w3id.org/kamergraaf/def",
		"resources":   resources,
		"provenance": map[string]any{
			"generatedBy": "kamergraaf", "version": p.Version, "instancesUnder": p.Base, "papers": p.Papers,
			"inputs": "The column source of documents names the input of each paper, and sha256 its content.",
		},
		"sources": []map[string]string{
			{"title": "Officiële bekendmakingen: Aanhangsel van de Handelingen", "path": "https://zoek.officielebekendmakingen.nl/"},
			{"title": "Registers of persons, parties, ministries, bodies and laws of kamergraaf: a source and licence for each row", "path": "https://w3id.org/kamergraaf/def"},
		},
	}
	if p.Licence != "" {
		out["licenses"] = []map[string]string{{"path": p.Licence}}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

// resource describes one table.
func (p Package) resource(t Table, f File) resource {
	r := resource{Name: t.Name, Path: f.Name, Title: t.Holds, Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Rows: f.Rows, Bytes: f.Bytes, Hash: "sha256:" + f.SHA256}
	switch p.Form {
	case Excel:
		r.Dialect = map[string]any{"delimiter": ";", "lineTerminator": "\r\n", "byteOrderMark": true}
	case CSV:
		r.Dialect = map[string]any{"delimiter": ",", "lineTerminator": "\n"}
	case Parquet:
		r.Format, r.MediaType, r.Encoding = "parquet", "application/vnd.apache.parquet", ""
	}
	r.TableSchema.MissingValues = []string{""}
	for _, c := range t.Columns {
		one := field{Name: c.Name, Type: c.Type, Description: c.Holds, Unit: c.Unit}
		if c.Required {
			one.Constraints = map[string]any{"required": true}
		}
		r.TableSchema.Fields = append(r.TableSchema.Fields, one)
	}
	switch t.Name {
	case "documents":
		r.TableSchema.PrimaryKey = []string{"document"}
	case "things":
		r.TableSchema.PrimaryKey = []string{"iri"}
	case "links": // which also name what is not among the papers
	default:
		key := foreignKey{Fields: []string{"document"}}
		key.Reference.Resource, key.Reference.Fields = "documents", []string{"document"}
		r.TableSchema.ForeignKeys = []foreignKey{key}
	}
	return r
}

// tagOf returns a column's name, and whether a row may lack it.
func tagOf(f reflect.StructField) (name string, optional bool) {
	name, rest, _ := strings.Cut(f.Tag.Get("parquet"), ",")
	return name, strings.HasPrefix(rest, "optional")
}
