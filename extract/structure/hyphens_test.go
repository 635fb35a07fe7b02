package structure

import (
	"testing"

	"w3id.org/kamergraaf/extract/dutch"
	"w3id.org/kamergraaf/extract/text"
)

// TestHyphensAtLineEnds shows what a hyphen behind a word means by what follows.
func TestHyphensAtLineEnds(t *testing.T) {
	for _, test := range []struct{ before, next, want string }{
		{"de staats", "secretaris", "de staatssecretaris"},
		{"zorg", "en welzijnsinstellingen", "zorg- en welzijnsinstellingen"}, {"zorg", "en/of welzijnsinstellingen", "zorg- en/of welzijnsinstellingen"},
		{"week", "c.q. maandcijfers", "week- c.q. maandcijfers"}, {"week", "cq maandcijfers", "week- cq maandcijfers"}, {"week", "resp. maandcijfers", "week- resp. maandcijfers"},
		{"week", "respectievelijk maandcijfers", "week- respectievelijk maandcijfers"}, {"markt", "alsook prijsbeleid", "markt- alsook prijsbeleid"},
		{"in Alk", "maar", "in Alkmaar"}, {"zo", "maar iets", "zomaar iets"}, {"Wasse", "naar", "Wassenaar"},
		{"hoog", "naar laagspanning", "hoog- naar laagspanning"}, {"van binnen", "naar buitenland", "van binnen- naar buitenland"},
		{"een ambte", "naar van de gemeente", "een ambtenaar van de gemeente"}, {"de win", "naar van de prijs", "de winnaar van de prijs"},
		{"zo", "als gezegd", "zoals gezegd"}, {"even", "als toen", "evenals toen"}, {"als", "of dat kan", "alsof dat kan"},
		{"burger", "als rijkszaak", "burger- als rijkszaak"}, {"oud", "minister", "oud-minister"}, {"niet", "temin", "niettemin"},
		{"mede", "eigenaar", "mede-eigenaar"}, {"EU", "lidstaten", "EU-lidstaten"}, {"anti", "Amerikaans", "anti-Amerikaans"},
		{"hij moet", "en.", "hij moeten."}, {"in de hav", "ens", "in de havens"}, {"lage", "dan-wel", "lagedan-wel"},
	} {
		keep, space := dutch.HyphenStays(test.before, test.next)
		got := test.before
		if keep {
			got += "-"
		}
		if space {
			got += " "
		}
		if got += test.next; got != test.want {
			t.Errorf("%q and %q: got %q, want %q", test.before, test.next, got, test.want)
		}
		if got := joinedLines(test.before+"-", test.next); got != test.want {
			t.Errorf("%q and %q: lines are joined as %q, want %q", test.before, test.next, got, test.want)
		}
	}
}

// joinedLines returns two printed lines as one text.
func joinedLines(first, second string) string {
	var j joiner
	j.add(text.Plain(first, 0), false, false)
	j.add(text.Plain(second, 0), false, false)
	j.finish()
	return j.b.Text().String()
}
