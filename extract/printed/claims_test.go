package printed

import "testing"

// TestPagesClaimSessionYearsAsCitationsDo shows that the line of a page says of its session year what a citation would.
func TestPagesClaimSessionYearsAsCitationsDo(t *testing.T) {
	for printed, want := range map[string]string{
		"1999-2000": "1999-2000", "1999-00": "1999-2000", "1997–98": "1997-1998", "2022/-23": "2022-2023", "1994/ 95": "1994-1995",
		"2004-2006": "", "2004 2005": "", "1700-1701": "", "": "",
	} {
		var c Claims
		if c.Claim("Tweede Kamer, vergaderjaar " + printed + ", Aanhangsel 3"); c.Year != want {
			t.Errorf("%q: the page says %q, want %q", printed, c.Year, want)
		}
	}
}
