// Package score measures found and identified mentions against what readers marked: precision, recall and F1 by kind.
package score

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Row is a mention that a reader marked in a document.
type Row struct {
	Document string // path or file name of the document, with or without extension
	Unit     string // as `kamergraaf extract` prints it: "question 3"
	Kind     extract.EntityKind
	// Surface is the mention's words; where it is "", Start and End are its place in the unit's text, in code points.
	Surface    string
	Start, End int
	// ID is an identifier of the kind or the entity's name; "" or one that begins with "?" where there is none.
	ID   string
	Part string // jci part of a law or act
}

// known tells whether the reader could say what the mention names.
func (r Row) known() bool { return r.ID != "" && r.ID[0] != '?' }

// name returns the document's file name without folder and extension, by which gold and documents are matched.
func name(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// ReadGold reads tab-separated gold with the columns document (or doc), unit, kind, id, part, and surface or start and
// end. Lines that begin with "#" are comments.
func ReadGold(r io.Reader) ([]Row, error) {
	var rows []Row
	var columns []string
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimSuffix(lines.Text(), "\r"), "\ufeff")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if columns == nil {
			if err := checkHeader(cells); err != nil {
				return nil, fmt.Errorf("reading gold: line %d: %w", n, err)
			}
			columns = cells
			continue
		}
		row, err := readRow(columns, cells)
		if err != nil {
			return nil, fmt.Errorf("reading gold: line %d: %w", n, err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading gold: %w", err)
	}
	if len(rows) == 0 {
		return nil, errors.New("reading gold: no row in it")
	}
	return rows, nil
}

// checkHeader tells which column a header lacks: a file that is no gold is told by it.
func checkHeader(columns []string) error {
	for _, need := range [][]string{{"doc", "document"}, {"unit"}, {"kind"}, {"surface", "start"}} {
		if !slices.ContainsFunc(need, func(c string) bool { return slices.Contains(columns, c) }) {
			return fmt.Errorf("the header has no column %s", strings.Join(need, " or "))
		}
	}
	return nil
}

func readRow(columns, cells []string) (Row, error) {
	if len(cells) != len(columns) {
		return Row{}, fmt.Errorf("%d columns, the header has %d", len(cells), len(columns))
	}
	cell := func(column string) string {
		if i := slices.Index(columns, column); i >= 0 {
			return cells[i]
		}
		return ""
	}
	row := Row{Document: cell("document") + cell("doc"), Unit: cell("unit"), Kind: extract.EntityKind(cell("kind")),
		Surface: cell("surface"), ID: strings.TrimSpace(cell("id")), Part: cell("part")}
	if row.Document == "" || row.Unit == "" || row.Kind == "" {
		return Row{}, fmt.Errorf("no document, unit or kind")
	}
	if row.Surface != "" {
		return row, nil
	}
	var err error
	if row.Start, err = strconv.Atoi(cell("start")); err != nil {
		return Row{}, fmt.Errorf("neither a surface nor a start: %w", err)
	}
	if row.End, err = strconv.Atoi(cell("end")); err != nil || row.End <= row.Start {
		return Row{}, fmt.Errorf("end %q does not lie behind start %d", cell("end"), row.Start)
	}
	return row, nil
}
