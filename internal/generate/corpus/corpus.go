// Package corpus makes parliamentary questions that nobody asked: any number of documents in every layout that the program
// reads, each with its truth. Members, ministers, laws and bodies come from the registers and are in office and in force on
// the day; all sentences are made of words of our own. Document i of a seed is always the same.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/resolve"
)

// Generator makes documents. It is safe for use by several goroutines.
type Generator struct {
	seed   uint64
	years  []year // those in which somebody held a post throughout
	laws   []string
	bodies []string
}

// year is a session year with the people who can ask and answer in all of it.
type year struct {
	first   int // the calendar year in which it begins
	askers  []Person
	offices []office
}

// Person is a name with a party.
type Person struct {
	Name  string `json:"name"`
	Party string `json:"party"`
}

type office struct{ name, role, portfolio string }

// firstYear and lastYear bound the session years of the documents.
const firstYear, lastYear = 1998, 2022

// New returns a generator that draws on the registers.
func New(r *resolve.Registers, seed uint64) *Generator {
	g := &Generator{seed: seed}
	for y := firstYear; y <= lastYear; y++ {
		if people := newYear(r, y); len(people.askers) > 0 && len(people.offices) > 0 {
			g.years = append(g.years, people)
		}
	}
	for _, title := range []string{"BWBR0005537", "BWBR0001854", "BWBR0010346", "BWBR0007149", "BWBR0003245", "BWBR0006622", "BWBR0005290", "BWBR0002471"} {
		if l := r.Law(title); l != nil {
			g.laws = append(g.laws, l.Title)
		}
	}
	for _, b := range r.Agencies() {
		if b.End == "" && b.Start < "1998" && !strings.ContainsAny(b.Name, "()/&") {
			g.bodies = append(g.bodies, "de "+b.Name)
		}
	}
	slices.Sort(g.bodies)
	return g
}

// newYear finds who held a seat or a post in all of a session year.
func newYear(r *resolve.Registers, first int) year {
	y := year{first: first}
	from, to := extract.Date(fmt.Sprintf("%d-09-01", first)), extract.Date(fmt.Sprintf("%d-08-31", first+1))
	throughout := func(start, end extract.Date) bool { return start <= from && (end == "" || end >= to) }
	surnames := map[string]int{}
	for _, p := range r.Persons() {
		name := strings.TrimSpace(p.Prefix + " " + p.Surname)
		for _, m := range p.Memberships() {
			if m.Chamber == "tk" && throughout(m.Start, m.End) {
				surnames[p.Surname]++
				y.askers = append(y.askers, Person{name, m.Party})
			}
		}
		for _, i := range p.Incumbencies() {
			if post := r.Post(i.Post); post != nil && throughout(i.Start, i.End) && i.Task == "" {
				if role, portfolio, ok := cutOffice(post.On(from).Label); ok {
					y.offices = append(y.offices, office{name, role, portfolio})
				}
			}
		}
	}
	y.askers = slices.DeleteFunc(y.askers, func(p Person) bool {
		return surnames[p.Name] > 1 || strings.ContainsAny(p.Party, "/()") || strings.Contains(p.Name, " tot ")
	})
	return y
}

// cutOffice parts the name of a post that headers print with "van" into its role and its portfolio; ok is false for others.
func cutOffice(post string) (role, portfolio string, ok bool) {
	role, portfolio, ok = strings.Cut(post, " van ")
	role = strings.ToLower(role)
	return role, portfolio, ok && (role == "minister" || role == "staatssecretaris") && !strings.Contains(portfolio, "(")
}

// Document makes document i, from 0.
func (g *Generator) Document(i int) Document {
	d := drawing{g: g, Rand: rand.New(rand.NewPCG(g.seed, uint64(i)))}
	y := g.years[i%len(g.years)]
	number := 101 + i/len(g.years) // smaller ones look like numbers of pages
	t := Truth{OnBehalfOf: []Office{}, SeeAlso: []string{}, Chamber: "tk", Kind: extract.AnswerPaper, SessionYear: fmt.Sprintf("%d-%d", y.first, y.first+1), Number: fmt.Sprint(number)}
	t.ID = fmt.Sprintf("ah-tk-%d%d-%d", y.first, y.first+1, number)
	if d.IntN(12) == 0 {
		t.Kind = extract.DelayNotice
	}
	o := y.offices[d.IntN(len(y.offices))]
	t.Askers = d.askers(y)
	t.Addressees = []Office{{Role: o.role, Portfolio: o.portfolio}}
	t.Answerers = []Office{{Name: o.name, Role: o.role, Portfolio: o.portfolio}}
	t.Subject = d.fill(pick(d, matters))
	day := time.Date(y.first, 9, 20+d.IntN(240), 0, 0, 0, 0, time.UTC)
	t.Submitted = extract.Date(day.Format(time.DateOnly))
	t.Answered = extract.Date(day.AddDate(0, 0, 10+d.IntN(40)).Format(time.DateOnly))
	d.body(&t)
	layout := layouts[d.IntN(len(layouts))]
	name := fmt.Sprintf("%07d.%s", i, layout.extension)
	data := layout.print(d, &t)
	t.clean(name)
	return Document{Name: name, Layout: layout.name, Data: data, Truth: t}
}

// drawing is the making of one document.
type drawing struct {
	*rand.Rand
	g *Generator
}

func pick[T any](d drawing, of []T) T { return of[d.IntN(len(of))] }

// askers draws one, seldom two, members.
func (d drawing) askers(y year) []Person {
	out := []Person{pick(d, y.askers)}
	if second := pick(d, y.askers); d.IntN(4) == 0 && second.Name != out[0].Name && second.Party != out[0].Party {
		out = append(out, second)
	}
	return out
}

// fill puts a law or a body where a sentence leaves room for one.
func (d drawing) fill(sentence string) string {
	if !strings.Contains(sentence, "%s") {
		return sentence
	}
	if d.IntN(2) == 0 {
		return fmt.Sprintf(sentence, "de "+pick(d, d.g.laws))
	}
	return fmt.Sprintf(sentence, pick(d, d.g.bodies))
}

// body draws questions, answers and notes, or the text of a notice.
func (d drawing) body(t *Truth) {
	n := 2 + d.IntN(9)
	for i := 1; i <= n; i++ {
		var text []string
		for range 1 + d.IntN(2) {
			text = append(text, d.fill(pick(d, asks)))
		}
		t.Questions = append(t.Questions, Question{Numbers: []int{i}, Text: strings.Join(text, " ")})
		if i <= 2 && d.IntN(3) > 0 {
			t.Notes = append(t.Notes, Note{Number: fmt.Sprint(len(t.Notes) + 1), Of: fmt.Sprintf("question %d", i),
				Text: fmt.Sprintf("%s, %d %s %s", pick(d, papers), 1+d.IntN(28), pick(d, months), t.Submitted[:4])})
		}
	}
	if t.Kind == extract.DelayNotice {
		t.Questions, t.Notes = nil, nil
		t.Notice = "De vragen over " + t.Subject + " kunnen niet binnen de gebrui|kelijke termijn worden beant|woord, omdat nog niet alle gege|vens binnen zijn."
		return
	}
	for i := 1; i <= n; {
		a := Answer{Questions: []int{i}}
		if i < n && d.IntN(5) == 0 {
			a.Questions = append(a.Questions, i+1)
		}
		i += len(a.Questions)
		var text []string
		for range 1 + d.IntN(6) {
			text = append(text, d.fill(pick(d, replies)))
		}
		a.Text = strings.Join(text, " ")
		t.Answers = append(t.Answers, a)
	}
}
