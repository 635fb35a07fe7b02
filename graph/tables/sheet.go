package tables

import (
	"io"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"w3id.org/kamergraaf/internal/legible"
)

// Form is how tables are written.
type Form string

// The forms.
const (
	CSV     Form = "csv"     // comma-separated, for programs: cells stand as they are, whatever a spreadsheet takes them for
	Excel   Form = "excel"   // as Excel opens it in Dutch, where no cell is taken for a formula
	Parquet Form = "parquet" // columns with types, compressed
)

// Ending returns the ending of the files' names.
func (f Form) Ending() string {
	if f == Parquet {
		return ".parquet"
	}
	return ".csv"
}

// sheet is a table that is being written: rows of one type.
type sheet[T any] struct {
	csv     *legible.CSV
	parquet *parquet.GenericWriter[T]
	rows    int64
	cells   []string
}

// encoder is what all sheets have in common.
type encoder interface {
	count() int64
	close() error
}

// rowsPerGroup bounds how many rows of a Parquet file are in memory at once.
const rowsPerGroup = 20_000

// newSheet begins a table.
func newSheet[T any](w io.Writer, form Form) *sheet[T] {
	s := &sheet[T]{}
	switch form {
	case Parquet:
		s.parquet = parquet.NewGenericWriter[T](w, parquet.Compression(&zstd.Codec{Level: zstd.SpeedDefault}), parquet.CreatedBy("kamergraaf", "", ""),
			parquet.MaxRowsPerRowGroup(rowsPerGroup), parquet.KeyValueMetadata("source", "kamergraaf"))
		return s
	case Excel:
		s.csv = legible.NewExcel(w, func(int) bool { return false })
	default:
		s.csv = legible.NewCSV(w)
	}
	for _, c := range columnsOf(reflect.TypeFor[T]()) {
		s.cells = append(s.cells, c.Name)
	}
	s.csv.Row(s.cells)
	return s
}

// add writes rows.
func (s *sheet[T]) add(rows []T) error {
	s.rows += int64(len(rows))
	if s.parquet != nil {
		_, err := s.parquet.Write(rows)
		return err
	}
	for i := range rows {
		row := reflect.ValueOf(&rows[i]).Elem()
		for c := range s.cells {
			s.cells[c] = cell(row.Field(c))
		}
		s.csv.Row(s.cells)
	}
	return nil
}

func (s *sheet[T]) count() int64 { return s.rows }

func (s *sheet[T]) close() error {
	if s.parquet != nil {
		return s.parquet.Close()
	}
	return s.csv.Close()
}

// cell returns a value as comma-separated values have it; what is not known is empty.
func cell(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return ""
		}
		v = v.Elem()
	}
	if d, ok := v.Interface().(Day); ok {
		return d.String()
	}
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int32:
		return strconv.FormatInt(v.Int(), 10)
	}
	return v.String()
}
