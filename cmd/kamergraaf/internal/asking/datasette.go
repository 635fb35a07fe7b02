package asking

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"

	"w3id.org/kamergraaf/cmd/kamergraaf/internal/shell"
	"w3id.org/kamergraaf/graph/queries"
	"w3id.org/kamergraaf/graph/sqlite"
	"w3id.org/kamergraaf/internal/output"
)

// NewDatasetteCommand returns the command that writes what Datasette is told of a store.
func NewDatasetteCommand(env shell.Environment) *cli.Command {
	var to string
	return &cli.Command{
		Name:      "datasette",
		Usage:     "write the metadata that makes a store pleasant in Datasette",
		ArgsUsage: "FILE.db",
		Description: `Titles, descriptions of all tables and columns, facets, and the named questions with their parameters. Datasette (datasette.io) is
another program, which shows a store on the web.

Example:
  kamergraaf datasette --output metadata.json kamergraaf.db
  datasette kamergraaf.db --metadata metadata.json`,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` instead of standard output", Destination: &to},
		},
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return shell.UsageError("name one store: kamergraaf datasette kamergraaf.db")
			}
			return runDatasette(c.Context, env, c.Args().First(), to)
		},
	}
}

func runDatasette(ctx context.Context, env shell.Environment, file, to string) error {
	s, err := sqlite.Open(ctx, file, sqlite.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	metadata, err := datasetteOf(s)
	if err != nil {
		return err
	}
	out, err := output.Create(ctx, to, env.Stdout)
	if err != nil {
		return err
	}
	defer out.Abandon()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return out.Finish(encoder.Encode(metadata))
}

// The metadata of Datasette 0.65: https://docs.datasette.io/en/stable/metadata.html
type (
	datasetteMetadata struct {
		Title       string                       `json:"title"`
		Description string                       `json:"description"`
		Source      string                       `json:"source"`
		SourceURL   string                       `json:"source_url"`
		License     string                       `json:"license"`
		Databases   map[string]datasetteDatabase `json:"databases"`
	}
	datasetteDatabase struct {
		Tables  map[string]datasetteTable `json:"tables"`
		Queries map[string]datasetteQuery `json:"queries"`
	}
	datasetteTable struct {
		Description string            `json:"description,omitempty"`
		Columns     map[string]string `json:"columns,omitempty"`
		Units       map[string]string `json:"units,omitempty"`
		Label       string            `json:"label_column,omitempty"`
		Facets      []string          `json:"facets,omitempty"`
		Newest      string            `json:"sort_desc,omitempty"`
		Hidden      bool              `json:"hidden,omitempty"`
	}
	datasetteQuery struct {
		SQL         string   `json:"sql"`
		Title       string   `json:"title"`
		Description string   `json:"description,omitempty"`
		Params      []string `json:"params,omitempty"`
		HideSQL     bool     `json:"hide_sql"`
	}
)

// datasetteOf says what Datasette is told of a store.
func datasetteOf(s *sqlite.Store) (datasetteMetadata, error) {
	name := filepath.Base(s.File())
	name = strings.TrimSuffix(name, filepath.Ext(name))
	d := datasetteDatabase{Tables: map[string]datasetteTable{}, Queries: map[string]datasetteQuery{}}
	for _, t := range sqlite.Tables() {
		d.Tables[t.Name] = tableOf(t)
	}
	all, err := queries.All()
	for _, q := range all {
		d.Queries[q.Name] = queryOf(q)
	}
	return datasetteMetadata{
		Title: "Kamervragen", Description: "Written questions to the Dutch government, the answers to them, who asked and answered, and what they name.",
		Source: "Aanhangsel van de Handelingen", SourceURL: "https://zoek.officielebekendmakingen.nl/",
		License:   "Official papers are free of copyright (Auteurswet, article 11)",
		Databases: map[string]datasetteDatabase{name: d},
	}, err
}

// What is shown of tables beside their columns: by which they are called where others refer to them, by which rows are told apart at a
// glance, and by which the newest come first.
var (
	labels  = map[string]string{"documents": "title", "inquiries": "title", "units": "kind", "mentions": "words", "web_pages": "iri"}
	facets  = map[string][]string{"documents": {"kind", "session_year", "chamber"}, "mentions": {"kind", "identified"}, "units": {"kind"}, "things": {"class"}, "people": {"member", "minister"}, "links": {"relation", "reason"}, "problems": {"code"}, "asked": {"party"}, "mentioned": {"kind", "unit"}, "response_times": {"ministry", "late"}}
	newest  = map[string]string{"documents": "date_submitted", "asked": "date_submitted", "mentioned": "date_submitted", "response_times": "date_submitted"}
	measure = map[string]map[string]string{"documents": {"response_days": "day"}, "response_times": {"response_days": "day"}}
)

func tableOf(t sqlite.Table) datasetteTable {
	out := datasetteTable{Description: t.About, Hidden: t.Private() || strings.HasSuffix(t.Name, "_fts"),
		Label: labels[t.Name], Facets: facets[t.Name], Newest: newest[t.Name], Units: measure[t.Name]}
	for _, c := range t.Columns {
		if out.Columns == nil {
			out.Columns = map[string]string{}
		}
		if out.Columns[c.Name] = c.About; c.Name == "label" {
			out.Label = "label"
		}
	}
	return out
}

// queryOf says how Datasette asks a named question: what is left empty there has its default, and words are no syntax.
func queryOf(q queries.Query) datasetteQuery {
	out := datasetteQuery{SQL: q.Statement(), Title: q.Title, Description: q.About, HideSQL: true}
	for _, p := range q.Params {
		said := ":" + p.Name
		switch {
		case p.Type == "words":
			said = `coalesce(nullif(escape_fts(` + said + `), ''), '""')` // a function of Datasette's own, which gives nothing for nothing
		case p.Type == "int":
			said = fmt.Sprintf("coalesce(nullif(%s, ''), %s)", said, p.Default)
		case p.Default != "":
			said = fmt.Sprintf("coalesce(nullif(%s, ''), '%s')", said, p.Default)
		}
		out.SQL = regexp.MustCompile(":"+p.Name+`\b`).ReplaceAllLiteralString(out.SQL, said)
		out.Params = append(out.Params, p.Name)
		out.Description = strings.TrimSpace(out.Description + " " + p.Name + ": " + p.Help + ".")
	}
	return out
}
