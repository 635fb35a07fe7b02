package resolve

import (
	"testing"

	"w3id.org/kamergraaf/extract"
)

// Posts belong to ministries of the register, by the key that these keep through renames, and call them as they were
// called when the post's time began.
func TestPostsBelongToMinistriesOfTheRegister(t *testing.T) {
	r := registers(t)
	for _, post := range r.Posts() {
		for _, period := range post.Periods {
			if period.Ministry == "" {
				continue
			}
			date := period.Start
			if date == "" {
				date = period.End
			}
			one := r.Ministry(period.Ministry, date)
			if one == nil {
				t.Errorf("%s: no ministry has the key %q", post.Key, period.Ministry)
			} else if one.Name != period.MinistryName {
				t.Errorf("%s on %s: %s was called %q, the post says %q", post.Key, date, period.Ministry, one.Name, period.MinistryName)
			}
		}
	}
}

// A rename splits no ministry: its posts before and after have one key.
func TestRenamedMinistriesKeepTheirKey(t *testing.T) {
	r := registers(t)
	for _, test := range []struct {
		key           string
		before, after extract.Date
		was, is       string
	}{
		{"mnre1034", "1997-01-01", "1999-01-01", "Binnenlandse Zaken", "Binnenlandse Zaken en Koninkrijksrelaties"},
		{"mnre1109", "1993-01-01", "1996-01-01", "Onderwijs en Wetenschappen", "Onderwijs, Cultuur en Wetenschappen"},
		{"mnre1025", "1993-01-01", "1996-01-01", "Welzijn, Volksgezondheid en Cultuur", "Volksgezondheid, Welzijn en Sport"},
		{"mnre1150", "1988-01-01", "1992-01-01", "Landbouw en Visserij", "Landbouw, Natuurbeheer en Visserij"},
	} {
		before, after := r.MinistryNamed(test.was, test.before), r.MinistryNamed(test.is, test.after)
		if before == nil || after == nil || before.Key != test.key || after.Key != test.key {
			t.Errorf("%s and %s are %v and %v, want both %s", test.was, test.is, before, after, test.key)
		}
	}
}
