package resolve

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve/match"
)

// kvrRecord is what a record of 1984-2008 says of its people.
type kvrRecord struct {
	Header struct {
		Chamber string `xml:"kamer,attr"`
	} `xml:"meta>header"`
	Asked struct {
		Date   string `xml:"indiendatum,attr"`
		Askers []struct {
			Party string `xml:"partij,attr"`
			Name  string `xml:",chardata"`
		} `xml:"vrager"`
	} `xml:"meta>vraagdata"`
	Answered struct {
		Date      string `xml:"antwoorddatum,attr"`
		Answerers []struct {
			Role     string `xml:"functie,attr"`
			Ministry string `xml:"ministerie,attr"`
			Name     string `xml:",chardata"`
		} `xml:"antwoorder"`
	} `xml:"meta>antwoorddata"`
}

// readKVR reads all records as documents with people only.
func readKVR(t testing.TB) map[string]*extract.Document {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/corpus/kvr/*.xml")
	if len(files) == 0 {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared/corpus/kvr is missing")
		}
		t.Skip("../shared/corpus/kvr is not here")
	}
	docs := map[string]*extract.Document{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var r kvrRecord
		if err := xml.Unmarshal(data, &r); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		docs[strings.TrimSuffix(filepath.Base(file), ".xml")] = r.document()
	}
	return docs
}

func (r kvrRecord) document() *extract.Document {
	d := &extract.Document{Kind: extract.AnswerPaper, Chamber: "tk", Submitted: looseDate(r.Asked.Date), Answered: looseDate(r.Answered.Date)}
	if r.Header.Chamber == "1" {
		d.Chamber = "ek"
	}
	for _, a := range r.Asked.Askers {
		d.Askers = append(d.Askers, extract.Asker{Name: strings.TrimSpace(a.Name), Party: a.Party})
	}
	for _, a := range r.Answered.Answerers {
		d.Answerers = append(d.Answerers, extract.Answerer{Name: strings.TrimSpace(a.Name), Office: extract.Office{Role: strings.ToLower(a.Role), Portfolio: strings.ReplaceAll(a.Ministry, "e¨", "ë")}})
	}
	return d
}

var (
	isoDay   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})`)
	dutchDay = regexp.MustCompile(`(\d{1,2}) *([a-z]+) *(\d{4})`)
	months   = strings.Fields("januari februari maart april mei juni juli augustus september oktober november december")
)

// looseDate reads "2001-07-3" and "28juni 2005", as the records have them.
func looseDate(s string) extract.Date {
	var year, month, day string
	if m := isoDay.FindStringSubmatch(s); m != nil {
		year, month, day = m[1], m[2], m[3]
	} else if m := dutchDay.FindStringSubmatch(s); m != nil {
		for i, name := range months {
			if name == m[2] {
				year, month, day = m[3], fmt.Sprint(i+1), m[1]
			}
		}
	}
	if year == "" {
		return ""
	}
	return extract.Date(fmt.Sprintf("%s-%02s-%02s", year, month, day))
}

// twoInOne tells fields that hold the names of two people: "Ormel Çörüz", "Smits en Heemskerk".
func twoInOne(name string, r *Registers) bool {
	name = strings.ReplaceAll(name, " en ", " ")
	for i, c := range name {
		if c == ' ' && r.people.names[match.Letters(name[:i])] != nil && len(name[:i]) > 3 {
			for tier := range r.people.called(name[i+1:]) {
				if len(tier) > 0 && len(r.people.names[match.Letters(name)]) == 0 {
					return true
				}
			}
		}
	}
	return false
}

// Of the askers and answerers of 2006 and later, at least 97 in 100 are tied to one person of the register, records
// that put two people in one field aside.
func TestPeopleOfRealRecordsAreTiedToTheRegister(t *testing.T) {
	r := registers(t)
	type tally struct{ right, of int }
	askers, answerers := map[string]*tally{}, map[string]*tally{}
	count := func(m map[string]*tally, date extract.Date, ok bool) {
		year := "before 1994"
		if date >= "2006" {
			year = "2006-2008"
		} else if date >= "1994" {
			year = string(date[:4])
		} else if date == "" {
			year = "undated"
		}
		if m[year] == nil {
			m[year] = &tally{}
		}
		m[year].of++
		if ok {
			m[year].right++
		}
	}
	verbose := os.Getenv("KVR_PEOPLE") != ""
	for id, d := range readKVR(t) {
		headerResolver{r}.Resolve(d)
		for _, a := range d.Askers {
			if !twoInOne(a.Name, r) {
				count(askers, d.Submitted, a.Person.Registered)
				if verbose {
					fmt.Printf("ASK\t%s\t%s\t%s\t%s\t%v\t%s\t%s\n", id, d.Submitted, a.Name, a.Party, a.Person.Registered, a.Person.Label, a.Membership.Key)
				}
			}
		}
		for _, a := range d.Answerers {
			if a.Name != "" {
				count(answerers, d.Answered, a.Person.Registered)
				if verbose {
					fmt.Printf("ANS\t%s\t%s\t%s\t%s %s\t%v\t%s\t%s\t%s %s\n", id, d.Answered, a.Name, a.Role, a.Portfolio, a.Person.Registered, a.Person.Label, a.Incumbency.Key, a.Post.Key, a.Ministry.Key)
				}
			}
		}
	}
	for name, m := range map[string]map[string]*tally{"askers": askers, "answerers": answerers} {
		for year, c := range m {
			t.Logf("%s %s: %d of %d (%.3f)", name, year, c.right, c.of, float64(c.right)/float64(c.of))
		}
		c := m["2006-2008"]
		if float64(c.right) < 0.97*float64(c.of) {
			t.Errorf("%s of 2006-2008: %d of %d tied to the register, fewer than 97 in 100", name, c.right, c.of)
		}
	}
}
