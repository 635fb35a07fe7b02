package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"w3id.org/kamergraaf/timeline"
	"w3id.org/kamergraaf/timeline/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestChartsAreAsDrawnBefore compares with pictures that were looked at.
func TestChartsAreAsDrawnBefore(t *testing.T) {
	words, _ := report.In("nl")
	for _, chart := range report.Charts() {
		var got bytes.Buffer
		if err := report.SVG(&got, chart, invented(300), byMinistry, words); err != nil {
			t.Fatal(err)
		}
		checkXML(t, chart, got.Bytes())
		golden := filepath.Join("testdata", chart+".svg")
		if *update {
			if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "><"), strings.Split(got.String(), "><")); diff != "" {
			t.Errorf("%s (-golden +drawn), -update writes it anew:\n%s", chart, diff)
		}
	}
}

// checkXML fails where a picture is not well-formed.
func checkXML(t *testing.T, name string, picture []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(picture))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func TestNothingToShowIsShownToo(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		words, _ := report.In(lang)
		empty := new(timeline.Collector).Inquiries("", nil)
		for _, chart := range report.Charts() {
			var out bytes.Buffer
			if err := report.SVG(&out, chart, empty, byMinistry, words); err != nil {
				t.Errorf("%s: %v", chart, err)
			}
			checkXML(t, chart, out.Bytes())
		}
		var out bytes.Buffer
		if err := report.HTML(&out, empty, byMinistry, words); err != nil || !strings.Contains(out.String(), words.T("none")) {
			t.Errorf("a report over nothing: %v", err)
		}
	}
}

// TestReportsDoNotDiffer shows that a report has no time of day, and no order of maps, in it.
func TestReportsDoNotDiffer(t *testing.T) {
	words, _ := report.In("en")
	var one, other bytes.Buffer
	for _, w := range []io.Writer{&one, &other} {
		if err := report.HTML(w, invented(200), byMinistry, words); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), other.Bytes()) {
		t.Error("two reports over the same inquiries differ")
	}
	if bytes.Contains(one.Bytes(), []byte("weg <b>")) {
		t.Error("a subject's markup is not escaped")
	}
}

func TestEveryGroupingMakesAReport(t *testing.T) {
	words, _ := report.In("nl")
	for _, by := range timeline.Groupings() {
		var out bytes.Buffer
		if err := report.HTML(&out, invented(80), timeline.Options{By: by}, words); err != nil {
			t.Errorf("by %s: %v", by, err)
		}
	}
}

func TestSheetsHoldTheSameInEveryForm(t *testing.T) {
	table, err := invented(100).Table(byMinistry)
	if err != nil {
		t.Fatal(err)
	}
	forms := map[string]string{}
	for _, form := range report.SheetFormats() {
		var out strings.Builder
		if err := report.WriteSheets(&out, form, report.TableSheet(table)); err != nil {
			t.Fatal(err)
		}
		forms[form] = out.String()
	}
	rows, err := csv.NewReader(strings.NewReader(forms["csv"])).ReadAll()
	if err != nil || len(rows) != len(table.Rows)+1 {
		t.Errorf("%d rows of CSV for %d groups: %v", len(rows), len(table.Rows), err)
	}
	var back timeline.Table
	if err := json.Unmarshal([]byte(forms["json"]), &back); err != nil || len(back.Rows) != len(table.Rows) || back.Rows[0].Inquiries != table.Rows[0].Inquiries {
		t.Errorf("JSON: %v", err)
	}
	for _, form := range []string{"table", "markdown"} {
		for _, r := range table.Rows {
			if first := strings.Fields(r.Label)[0]; !strings.Contains(forms[form], first) {
				t.Errorf("%s lacks %s", form, r.Label)
			}
		}
	}
	if err := report.WriteSheets(io.Discard, "xml", report.TableSheet(table)); err == nil {
		t.Error("an unknown form is taken")
	}
}
