package update

import (
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/resolve"
)

// regulation writes an entry of that list; fields are written as "Name=text".
func regulation(id, kind string, fields ...string) string {
	var b strings.Builder
	open := func(name string) { b.WriteString("<__NS1:" + name + ">") }
	shut := func(name string) { b.WriteString("</__NS1:" + name + ">") }
	element := func(name, text string) { open(name); b.WriteString(text); shut(name) }
	list := func(list, name string, write func(text string)) {
		open(list)
		for _, f := range fields {
			if key, text, _ := strings.Cut(f, "="); key == name {
				write(text)
			}
		}
		shut(list)
	}
	open("RegelingInfo")
	element("BWBId", id)
	element("DatumLaatsteWijziging", "2029-12-31")
	for _, f := range fields {
		if name, text, _ := strings.Cut(f, "="); name == "VervalDatum" || name == "OfficieleTitel" {
			element(name, text)
		}
	}
	list("CiteertitelLijst", "Citeertitel", func(text string) {
		title, from, _ := strings.Cut(text, "@")
		open("Citeertitel")
		element("titel", title)
		element("status", "officieel")
		if from != "" {
			element("InwerkingtredingsDatum", from)
		}
		shut("Citeertitel")
	})
	list("AfkortingLijst", "Afkorting", func(text string) { element("Afkorting", text) })
	list("NietOfficieleTitelLijst", "NietOfficieleTitel", func(text string) { element("NietOfficieleTitel", text) })
	element("RegelingSoort", kind)
	shut("RegelingInfo")
	return b.String()
}

// listOfLaws is a list of BWB ids as the tests use it.
func listOfLaws(regulations ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<__NS1:BWBIdServiceResultaat xmlns:__NS1="http://schemas.overheid.nl/bwbidservice"><__NS1:RegelingInfoLijst>` +
		strings.Join(regulations, "\n") + `</__NS1:RegelingInfoLijst></__NS1:BWBIdServiceResultaat>`
}

// New laws come in with their names; of known ones only what is new, and with all their other rows.
func TestListedLaws(t *testing.T) {
	dir := t.TempDir()
	r, unused := updatedWith(t, dir, listOfLaws(
		regulation("BWBR0099001", "wet", "OfficieleTitel=Wet van 1 mei 2029, houdende regels over klaprozen", "Citeertitel=Klaproosregels@2029-06-01",
			"Citeertitel=Wet op de klaprozen@2030-01-01", "Afkorting=Wkl", "NietOfficieleTitel=Bermbloemenwet", "VervalDatum=2040-12-31"),
		regulation("BWBR0005537", "wet", "Citeertitel=Algemene wet bestuursrecht@1994-01-01", "Afkorting=Awb"),
		regulation("BWBR0099002", "ministeriele-regeling", "OfficieleTitel=Regeling van 3 mei 2029"),
		regulation("BWBR0099003", "AMvB", "Citeertitel=Wijzigingsbesluit klaprozen"),
		regulation("BWBV0099004", "verdrag", "Citeertitel=Verdrag inzake klaprozen"),
		regulation("BWBR0099005", "AMvB", "Citeertitel=Besluit"),
	))
	law := r.Law("BWBR0099001")
	if law == nil || *law != (resolve.Law{BWB: "BWBR0099001", Title: "Wet op de klaprozen", Kind: "wet", From: "2029-06-01", Until: "2040-12-31"}) {
		t.Fatalf("the new law is %+v", law)
	}
	for _, name := range []string{"Wet op de klaprozen", "Klaproosregels", "Bermbloemenwet", "Wkl"} {
		if got := r.LawsNamed(name); len(got) != 1 || got[0].BWB != law.BWB {
			t.Errorf("%q names %v", name, got)
		}
	}
	if mine := file(t, dir, "laws.tsv") + file(t, dir, "law_aliases.tsv"); strings.Contains(mine, "BWBR0005537") {
		t.Errorf("what the register has already was written again:\n%s", mine)
	}
	if len(unused) != 4 {
		t.Errorf("not used: %+v", unused)
	}
}

// A renamed law has its old title for a former one, keeps its other names, and the day it began.
func TestRenamedLaw(t *testing.T) {
	before := builtInRegisters(t).Law("BWBR0005537")
	r, _ := updatedWith(t, t.TempDir(), listOfLaws(
		regulation("BWBR0005537", "wet", "Citeertitel=Algemene wet bestuursrecht@1994-01-01", "Citeertitel=Klaprozenbestuurswet@2030-01-01")))
	law := r.Law("BWBR0005537")
	if law.Title != "Klaprozenbestuurswet" || law.From != before.From || law.Kind != before.Kind {
		t.Errorf("the law is %+v", law)
	}
	for _, name := range []string{"Algemene wet bestuursrecht", "Awb", "Klaprozenbestuurswet"} {
		if got := r.LawsNamed(name); len(got) != 1 || got[0].BWB != law.BWB {
			t.Errorf("%q names %v", name, got)
		}
	}
}
