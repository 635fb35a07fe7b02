package typed_test

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/internal/typed"
)

func TestWhatIsTypedFitsNamesAsPeopleUseThem(t *testing.T) {
	person := func(names ...string) typed.Thing { return typed.Thing{Names: names, Person: true} }
	law := typed.Thing{Keys: []string{"BWBR0099001"}, Names: []string{"Wet op de openbare klaprozen", "Wok"}}
	for _, c := range []struct {
		said  string
		thing typed.Thing
		want  typed.Fit
	}{
		{"bwbr0099001", law, typed.Key},
		{"wok", law, typed.Whole},
		{"W.O.K.", law, typed.Whole},
		{"wet op de  Openbare klaprozen ", law, typed.Whole},
		{"wet op de openbare", law, typed.Front},
		{"wet op de openb", law, typed.Front},
		{"openbare klaprozen", law, typed.Inside},
		{"klaprozen wet", law, typed.Words},
		{"laproz", law, typed.Letters},
		{"ro", law, 0},
		{"klaprozen decreet", law, 0},
		{"", law, 0},
		{"...", law, 0},
		{"klaver", person("Els van der Klaver"), typed.Whole},
		{"van der klaver", person("Els van der Klaver"), typed.Whole},
		{"els", person("Els van der Klaver"), typed.Front},
		{"E. van der Klaver", person("Els van der Klaver"), typed.Words},
		{"Bloemenmoller", person("Ina Bloemenmöller"), typed.Whole},
		{"Klaver", person("Els Klaver-Roos", "Els Klaver"), typed.Whole},
		{"Roos", typed.Thing{Names: []string{"Groep Roos"}}, typed.Inside},
	} {
		if got := typed.New(c.said).Fit(c.thing); got != c.want {
			t.Errorf("%q fits %v %d, want %d", c.said, c.thing.Names, got, c.want)
		}
	}
}

func TestTheBestFitComesFirst(t *testing.T) {
	for _, c := range []struct {
		said, order string
		meant       int
	}{
		{"roos", "Ina Roos, Roosendaal, Groep Roos", 1},
		{"gaan", "Wet op het gaan en staan, Besluit over gaan en staan", 2},
		{"r1", "Roosendaal", 1},
		{"tulp", "", 0},
	} {
		f := typed.For[string](typed.New(c.said))
		for _, one := range []typed.Thing{
			{Names: []string{"Groep Roos"}}, {Names: []string{"Ina Roos"}, Person: true}, {Keys: []string{"r1"}, Names: []string{"Roosendaal"}},
			{Names: []string{"Besluit over gaan en staan"}}, {Names: []string{"Wet op het gaan en staan"}},
		} {
			f.Add(one.Names[0], one)
		}
		all, meant := f.Best()
		var names []string
		for _, one := range all {
			names = append(names, one.Thing)
		}
		if got := strings.Join(names, ", "); got != c.order || meant != c.meant {
			t.Errorf("%q means %d of %s, want %d of %s", c.said, meant, got, c.meant, c.order)
		}
	}
}
