package output

import (
	"fmt"
	"io"

	"w3id.org/kamergraaf/graph/tables"
	"w3id.org/kamergraaf/internal/staging"
)

// tablesKind is that of a folder of tables, as messages name it.
const tablesKind = "folder of tables"

// Tables writes tables to files in a folder, which appear together with the description of their columns.
type Tables struct {
	*staging.Folder
	Rows  *tables.Writer // takes the rows
	about tables.Package
	files map[string]*staging.Staged // that are open, by table
}

// OpenTables opens a folder for tables. The caller closes it.
func OpenTables(dir string, about tables.Package, tell func(string)) (*Tables, error) {
	sure := []string{tables.PackageName}
	for _, t := range tables.Tables() {
		sure = append(sure, t.Name+about.Form.Ending())
	}
	folder, err := staging.Open(dir, staging.Options{Kind: tablesKind, Base: about.Base, Sure: sure, Tell: tell})
	if err != nil {
		return nil, err
	}
	t := &Tables{Folder: folder, about: about, files: map[string]*staging.Staged{}}
	t.Rows, err = tables.NewWriter(about.Form, func(table string) (io.Writer, error) {
		file, err := folder.Create(table+about.Form.Ending(), "")
		if err != nil {
			return nil, fmt.Errorf("writing %s: %w", table, err)
		}
		t.files[table] = file
		return file, nil
	})
	if err != nil {
		t.Close()
		return nil, err
	}
	return t, nil
}

// Commit ends the tables and puts them in place with their description, instead of those of an earlier run.
func (t *Tables) Commit() error {
	rows, err := t.Rows.Close()
	var files []tables.File
	for i, table := range tables.Tables() {
		file := t.files[table.Name]
		delete(t.files, table.Name)
		if err = file.Close(err); err != nil {
			return err
		}
		one := tables.File{Name: table.Name + t.about.Form.Ending(), Rows: rows[i]}
		one.SHA256, one.Bytes = t.Standing(one.Name)
		files = append(files, one)
	}
	t.about.Papers = rows[0] // a row each
	_, _, err = t.Stream(tables.PackageName, "", func(w io.Writer) error { return tables.WritePackage(w, t.about, files) })
	if err != nil {
		return err
	}
	_, _, err = t.Folder.Commit()
	return err
}

// Close ends the work on the folder. What was not put in place goes.
func (t *Tables) Close() {
	for _, file := range t.files {
		_ = file.Close(nil)
	}
	t.Folder.Close()
}
