package legible

import (
	"strings"
	"testing"
)

func TestCellsThatWouldBeFormulasAreText(t *testing.T) {
	for in, want := range map[string]string{
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")", "+1+1": "'+1+1", "-1+cmd|x": "'-1+cmd|x", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1",
		"-": "'-", "+-1": "'+-1", "-1.": "'-1.", "--1": "'--1", "": "", "-3": "-3", "+2.5": "+2.5", "12": "12", "a=b": "a=b", "Vragen": "Vragen",
	} {
		if got := Cell(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestRowsAreForProgramsOrForSpreadsheets(t *testing.T) {
	rows := [][]string{{"naam", "dagen"}, {"=1+1; é", "-2.5"}, {"3.17", "12"}}
	var plain, excel strings.Builder
	for _, c := range []*CSV{NewCSV(&plain), NewExcel(&excel, func(column int) bool { return column == 1 })} {
		for _, row := range rows {
			c.Row(row)
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if want := "naam,dagen\n=1+1; é,-2.5\n3.17,12\n"; plain.String() != want {
		t.Errorf("got %q", plain.String())
	}
	if want := "\ufeffnaam;dagen\r\n\"'=1+1; é\";-2,5\r\n3.17;12\r\n"; excel.String() != want {
		t.Errorf("got %q", excel.String())
	}
}
