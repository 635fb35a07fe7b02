package update

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// idListSpace is the XML namespace of the list of all regulations with their BWB ids, by the publisher of wetten.overheid.nl.
const idListSpace = "http://schemas.overheid.nl/bwbidservice"

// isIDList recognises that list.
func isIDList(head []byte) bool {
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte(idListSpace))
}

// listedLaw is a regulation as the list has it.
type listedLaw struct {
	ID       string        `xml:"BWBId"`
	Until    string        `xml:"VervalDatum"`
	Official string        `xml:"OfficieleTitel"`
	Titles   []listedTitle `xml:"CiteertitelLijst>Citeertitel"`
	Names    []string      `xml:"NietOfficieleTitelLijst>NietOfficieleTitel"`
	Short    []string      `xml:"AfkortingLijst>Afkorting"`
	Kind     string        `xml:"RegelingSoort"`
}

// listedTitle is a title to cite a regulation by. The list's schema and the list itself disagree about capitals.
type listedTitle struct {
	Lower string `xml:"titel"`
	Upper string `xml:"Titel"`
	From  string `xml:"InwerkingtredingsDatum"`
}

func (t listedTitle) text() string { return citation(t.Lower + t.Upper) }

// listedKinds are the list's kinds of regulations in our words. Of other kinds nothing is told.
var listedKinds = map[string]string{
	"wet": "wet", "wet-bes": "wet", "rijkswet": "rijkswet", "amvb": "amvb", "amvb-bes": "amvb", "rijksamvb": "amvb", "kb": "kb",
	"ministeriele-regeling": "regeling", "ministeriele-regeling-bes": "regeling", "ministeriele-regeling-archiefselectielijst": "",
	"beleidsregel": "beleidsregel", "beleidsregel-bes": "beleidsregel", "circulaire": "circulaire", "circulaire-bes": "circulaire",
}

// readIDList reads the list, one regulation after the other. Those that the register has are brought up to date; of
// the others those that texts can cite by name are added.
func (u *Update) readIDList(r io.Reader, to *Reading) (commit func(), err error) {
	type law struct{ title, aliases []entry }
	changed := map[string]law{}
	d := xml.NewDecoder(r)
	rooted := false
	for {
		t, err := d.Token()
		if err == io.EOF && rooted {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("reading XML: %w", err)
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if !rooted && (start.Name.Space != idListSpace || start.Name.Local != "BWBIdServiceResultaat") {
			return nil, ErrFormat
		}
		rooted = true
		if start.Name.Local != "RegelingInfo" {
			continue
		}
		var l listedLaw
		if err := d.DecodeElement(&l, &start); err != nil {
			return nil, fmt.Errorf("reading XML: %w", err)
		}
		to.Entries++
		if title, aliases, why := u.law(l); why != "" {
			to.leave(why, l.ID)
		} else if title != nil {
			changed[l.ID] = law{title, aliases}
		}
	}
	return func() {
		for id, l := range changed {
			u.tables.byName["laws.tsv"].put(id, l.title, "bwb list")
			u.tables.byName["law_aliases.tsv"].put(id, l.aliases, "bwb list")
		}
	}, nil
}

// law returns the rows of a listed regulation, none where the register has it so already, or why it is not used.
func (u *Update) law(l listedLaw) (title, aliases []entry, why string) {
	laws, names := u.tables.byName["laws.tsv"], u.tables.byName["law_aliases.tsv"]
	l.ID = strings.TrimSpace(l.ID)
	current, former := l.titles()
	title = laws.rows(l.ID)
	if len(title) == 0 {
		if why := l.unfit(current); why != "" {
			return nil, nil, why
		}
		title = []entry{laws.entry(l.ID)}
	}
	head := title[0]
	before := slices.Clone(head.cells)
	if old := head.get("title"); current != "" && match.Letters(old) != match.Letters(current) {
		head.set("title", current)
		former = append(former, old)
	}
	head.fill("kind", listedKinds[strings.ToLower(strings.TrimSpace(l.Kind))])
	head.fill("from", string(l.from()))
	if until := officialDay(l.Until); until != "" {
		head.set("until", string(until))
	}
	aliases = names.rows(l.ID)
	known := len(aliases)
	add := func(kind, weak string, texts []string) {
		for _, text := range texts {
			aliases = addAlias(aliases, head, names.entry(l.ID), citation(text), kind, weak)
		}
	}
	add("former", "", former)
	add("alias", "", l.Names)
	add("abbreviation", "yes", l.Short)
	if slices.Equal(before, head.cells) && known == len(aliases) {
		return nil, nil, ""
	}
	return title, aliases, ""
}

// addAlias adds a name that the law does not have yet.
func addAlias(aliases []entry, law, alias entry, name, kind, weak string) []entry {
	fits := citable(name)
	if kind == "abbreviation" {
		fits = isAbbreviated(name)
	}
	has := func(e entry) bool {
		return e.get("name") == name || kind != "abbreviation" && e.get("kind") != "abbreviation" && match.Letters(e.get("name")) == match.Letters(name)
	}
	if !fits || slices.ContainsFunc(aliases, has) || match.Letters(law.get("title")) == match.Letters(name) {
		return aliases
	}
	alias.set("name", name)
	alias.set("kind", kind)
	alias.set("weak", weak)
	return append(aliases, alias)
}

// titles returns the title to cite the regulation by, the latest of them, and the others.
func (l listedLaw) titles() (current string, former []string) {
	sorted := slices.Clone(l.Titles)
	slices.SortStableFunc(sorted, func(a, b listedTitle) int {
		return strings.Compare(string(officialDay(a.From)), string(officialDay(b.From)))
	})
	for _, t := range sorted {
		if text := t.text(); text != "" {
			if current != "" && match.Letters(current) != match.Letters(text) {
				former = append(former, current)
			}
			current = text
		}
	}
	return current, former
}

// from returns the first day on which the regulation had a title, or "".
func (l listedLaw) from() (first extract.Date) {
	for _, t := range l.Titles {
		if day := officialDay(t.From); day != "" && (first == "" || day < first) {
			first = day
		}
	}
	return first
}

// unfit says why a regulation is not worth a row.
func (l listedLaw) unfit(title string) string {
	lower := strings.ToLower(title + " " + l.Kind)
	switch {
	case strings.HasPrefix(l.ID, "BWBV"):
		return "a treaty"
	case len(l.ID) != len("BWBR0001821") || !strings.HasPrefix(l.ID, "BWBR") || strings.Trim(l.ID[4:], "0123456789") != "":
		return "no BWB id"
	case title == "":
		return "no title to cite it by"
	case !citable(title):
		return "a title that no text can be searched for"
	case strings.HasPrefix(lower, "wijzig"), strings.HasPrefix(lower, "intrekking"), strings.Contains(lower, "tot wijziging van"):
		return "it only changes others"
	case strings.Contains(lower, "selectielijst"), strings.HasPrefix(lower, "benoeming"), strings.HasPrefix(lower, "ontslag"):
		return "an archive list or an appointment"
	}
	return ""
}

// citable tells names that a text can be searched for: words of a reasonable number that are more than a kind of document.
func citable(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 40 || len(match.Letters(name)) < 5 {
		return false
	}
	return len(words) > 1 || !commonTitles[strings.ToLower(name)]
}

// commonTitles are words that many regulations have for a title and texts for other things.
var commonTitles = map[string]bool{
	"regeling": true, "besluit": true, "reglement": true, "verordening": true, "beschikking": true, "circulaire": true, "richtlijn": true,
	"aanwijzing": true, "aanwijzingen": true, "beleidsregel": true, "beleidsregels": true, "statuut": true, "wetboek": true, "mandaatbesluit": true,
	"mandaatregeling": true, "subsidieregeling": true, "instellingsbesluit": true, "uitvoeringsregeling": true, "uitvoeringsbesluit": true,
}

// isAbbreviated tells abbreviations that a text can be searched for: one word of three letters or more with a capital.
func isAbbreviated(s string) bool {
	return len(s) > 2 && len(s) <= 20 && !strings.ContainsAny(s, " |") && strings.ToLower(s) != s
}

// citation returns a title on one line, without signs around it.
func citation(s string) string { return strings.Trim(tidy(s), " .,;:\"'„”“’‘") }
