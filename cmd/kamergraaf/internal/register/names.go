package register

import (
	"errors"
	"io/fs"
	"os"

	"w3id.org/kamergraaf/extract/resolve"
)

// labelColumns are the columns that hold the name of a row's thing, the first that a table has.
var labelColumns = []string{"title", "name", "label"}

// namesIn returns the key of what each name of a register stands for, "" where it stands for several things.
func namesIn(dir string) (map[string]string, error) {
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		dir = "" // it is to come
	}
	tables, err := resolve.Tables(dir)
	if err != nil {
		return nil, err
	}
	keys := map[string]string{}
	for _, t := range tables {
		for _, row := range t.Rows {
			for _, column := range labelColumns {
				name := t.Cell(row, column)
				if name == "" {
					continue
				}
				name = t.Name + ": " + name
				if before, ok := keys[name]; ok && before != row[0] {
					keys[name] = ""
				} else {
					keys[name] = row[0]
				}
				break
			}
		}
	}
	return keys, nil
}
