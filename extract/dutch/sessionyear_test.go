package dutch

import "testing"

// TestSessionYears shows in which forms a session year is printed, and that the line of a page is known by the same ones as a
// citation.
func TestSessionYears(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"1999-2000", "1999-2000"}, {"1999/2000", "1999-2000"}, {"1999-00", "1999-2000"}, {"1997–98", "1997-1998"}, {"2022/-23", "2022-2023"},
		{"1994/ 95", "1994-1995"}, {"2004 – 2005", "2004-2005"}, {"2004—  2005", "2004-2005"}, {"2004‑2005", "2004-2005"}, {"2004\u00a0-\u00a02005", "2004-2005"},
		{"2004-2006", ""}, {"2004-06", ""}, {"2004 2005", ""}, {"2004", ""}, {"1700-1701", ""}, {"", ""},
	} {
		year, n := CutSessionYear(test.in + ", Aanhangsel 3")
		if year != test.want || test.want != "" && n != len(test.in) {
			t.Errorf("%q: %q and %d bytes", test.in, year, n)
		}
		foot := ReadFurniture("Tweede Kamer, vergaderjaar "+test.in+", Aanhangsel 3") == PageFoot
		head := ReadFurniture("Vergaderjaar "+test.in+" Aanhangsel van de Handelingen") == PageHead
		if known := test.want != ""; foot != known || head != known {
			t.Errorf("%q: foot %t, head %t", test.in, foot, head)
		}
	}
}
