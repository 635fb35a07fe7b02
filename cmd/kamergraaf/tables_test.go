package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"w3id.org/kamergraaf/graph/tables"
	"w3id.org/kamergraaf/internal/pyenv"
)

// sameTables reads Parquet files with pyarrow, and compares their values with those of the comma-separated ones.
const sameTables = `
import csv, datetime, json, sys
import pyarrow.parquet as parquet
folder = sys.argv[1]
def cell(v):
    if v is None: return ""
    if isinstance(v, bool): return str(v).lower()
    return str(v)
types = {"string": "string", "date": "date32[day]", "integer": "int32", "boolean": "bool"}
csv.field_size_limit(1 << 30)
for r in json.load(open(folder + "/parquet/datapackage.json"))["resources"]:
    t = parquet.read_table(folder + "/parquet/" + r["path"])
    fields = r["schema"]["fields"]
    assert t.column_names == [f["name"] for f in fields], (r["name"], t.column_names)
    for f in fields:
        assert str(t.schema.field(f["name"]).type) == types[f["type"]], (r["name"], f["name"], t.schema.field(f["name"]).type)
    rows = [[cell(v) for v in row.values()] for row in t.to_pylist()]
    with open(folder + "/csv/" + r["name"] + ".csv", newline="", encoding="utf-8") as file:
        plain = list(csv.reader(file))
    assert plain[0] == t.column_names, r["name"]
    for a, b in zip(rows, plain[1:]):
        assert a == b, (r["name"], a, b)
    assert len(rows) == len(plain) - 1 == r["rows"], r["name"]
    print(r["name"], len(rows) > 0)
`

// exported runs export.
func exported(t *testing.T, args ...string) {
	t.Helper()
	if out, err := runOf(t, append([]string{"export"}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("export %v: %v\n%s", args, err, out)
	}
}

// TestParquetHoldsWhatTheOtherTablesHold has another program read what was written.
func TestParquetHoldsWhatTheOtherTablesHold(t *testing.T) {
	folder := t.TempDir()
	for _, form := range []string{"csv", "parquet"} {
		exported(t, "--format", form, "--output", filepath.Join(folder, form), "../../samples")
	}
	printed := string(pyenv.Run(t, sameTables, nil, folder))
	for _, table := range tables.Tables() {
		if !strings.Contains(printed, table.Name+" True") {
			t.Errorf("the samples leave table %s without rows", table.Name)
		}
	}
}

// TestTablesAreTheSameWhateverTheWorkers compares the bytes of each file.
func TestTablesAreTheSameWhateverTheWorkers(t *testing.T) {
	folder := t.TempDir()
	for _, form := range []string{"csv", "parquet"} {
		for _, workers := range []string{"1", "3"} {
			exported(t, "--format", form, "--workers", workers, "--output", filepath.Join(folder, form+workers), "../../samples")
		}
		files, err := filepath.Glob(filepath.Join(folder, form+"1", "[a-z]*.*"))
		if err != nil || len(files) < len(tables.Tables())+1 {
			t.Fatalf("%d files of %s: %v", len(files), form, err)
		}
		for _, file := range files {
			one, failed := os.ReadFile(file)
			other, err := os.ReadFile(filepath.Join(folder, form+"3", filepath.Base(file)))
			if failed != nil || err != nil || string(one) != string(other) {
				t.Errorf("%s differs with three workers (%v, %v)", filepath.Base(file), failed, err)
			}
		}
	}
}
