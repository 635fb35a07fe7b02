package fetch_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/fetchtest"
	"w3id.org/kamergraaf/extract/fetch/polite"
	"w3id.org/kamergraaf/extract/fetch/sources"
)

// life is a server with a folder that is fetched into.
type life struct {
	*fetchtest.Server
	t      *testing.T
	dir    string
	today  extract.Date
	query  fetch.Query
	told   []string
	dryRun bool
	source string // that is asked
	road   string // of the Tweede Kamer
}

func newLife(t *testing.T, papers ...fetchtest.Paper) *life {
	s := fetchtest.NewServer(t)
	s.Robots = "User-agent: *\nDisallow: /frbr\n"
	s.Publish(papers...)
	return &life{Server: s, t: t, dir: t.TempDir(), today: "2032-01-24", query: fetch.Query{SessionYear: "2031-2032"}, source: "koop", road: "syncfeed"}
}

// config is the built-in configuration with the addresses of the server.
func (l *life) config() sources.Config {
	text := sources.BuiltIn()
	text = strings.Replace(text, `road = "syncfeed"`, `road = "`+l.road+`"`, 1)
	for _, host := range []string{"https://repository.overheid.nl", "https://zoek.officielebekendmakingen.nl", "https://gegevensmagazijn.tweedekamer.nl"} {
		text = strings.ReplaceAll(text, host, l.URL)
	}
	file := filepath.Join(l.t.TempDir(), "sources.toml")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		l.t.Fatal(err)
	}
	c, err := sources.Read(file)
	if err != nil {
		l.t.Fatal(err)
	}
	return c
}

// fetch fetches once.
func (l *life) fetch(ctx context.Context) (fetch.Summary, error) { return l.fetchWith(ctx, nil) }

// fetchWith fetches once, and calls a function before each request.
func (l *life) fetchWith(ctx context.Context, asked func()) (fetch.Summary, error) {
	c := l.config()
	client, err := polite.NewClient(polite.Options{Hosts: c.Hosts, Agent: "kamergraaf/test (+mailto:test@example.org)", Clock: l.Clock, Asked: asked})
	if err != nil {
		l.t.Fatal(err)
	}
	l.told = nil
	o := fetch.Options{Folder: l.dir, Client: client, Query: l.query, Today: l.today, Now: l.Clock.Now, DryRun: l.dryRun, Notify: func(s string) { l.told = append(l.told, s) }}
	if err := c.Fill(&o, l.source); err != nil {
		l.t.Fatal(err)
	}
	return fetch.Run(ctx, o)
}

// must fetches and fails where that fails.
func (l *life) must() fetch.Summary {
	l.t.Helper()
	sum, err := l.fetch(l.t.Context())
	if err != nil {
		l.t.Fatal(err)
	}
	return sum
}

// files returns the names of the files of a document.
func (l *life) files(id string) (names []string) {
	entries, _ := os.ReadDir(filepath.Join(l.dir, id))
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func (l *life) record(id string) (r fetch.Record) {
	l.t.Helper()
	b, err := os.ReadFile(filepath.Join(l.dir, id, "source.json"))
	if err == nil {
		err = json.Unmarshal(b, &r)
	}
	if err != nil {
		l.t.Fatal(err)
	}
	return r
}

// sources returns the sources of a name, with the client that asks them.
func (l *life) sources(name string) (*polite.Client, []fetch.Source) {
	l.t.Helper()
	c := l.config().Once()
	client, err := polite.NewClient(polite.Options{Hosts: c.Hosts, Agent: "kamergraaf/test", Clock: l.Clock})
	if err != nil {
		l.t.Fatal(err)
	}
	o := fetch.Options{Client: client, Today: l.today}
	if err := c.Fill(&o, name); err != nil {
		l.t.Fatal(err)
	}
	return client, o.Sources
}

func answers(n int) (out []fetchtest.Paper) {
	for i := range n {
		out = append(out, fetchtest.Answer(i+1))
	}
	return out
}

// without returns a paper that lacks files of some forms.
func without(p fetchtest.Paper, forms ...string) fetchtest.Paper {
	for _, form := range forms {
		delete(p.Files, form)
	}
	return p
}

func TestDocumentsAreFetchedInTheirBestFormWithMetadataAndRecord(t *testing.T) {
	l := newLife(t, fetchtest.Answer(1), without(fetchtest.Answer(2), "xml"), without(fetchtest.Answer(3), "xml", "html"))
	sum := l.must()
	if sum.New != 3 || !sum.Whole() {
		t.Errorf("%+v %q", sum, l.told)
	}
	for id, want := range map[string][]string{
		"ah-tk-20312032-1": {"ah-tk-20312032-1.xml", "metadata.xml", "source.json"},
		"ah-tk-20312032-2": {"ah-tk-20312032-2.html", "metadata.xml", "source.json"},
		"ah-tk-20312032-3": {"ah-tk-20312032-3.pdf", "metadata.xml", "source.json"},
	} {
		if got := l.files(id); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", id, got)
		}
	}
	r := l.record("ah-tk-20312032-1")
	if r.Bytes != len(fetchtest.XML(1)) || r.Cases[0] != "2031Z00001" || r.Number != "1" || r.ETag == "" || r.Kind != extract.AnswerPaper || r.Chamber != "tk" || len(r.SHA256) != 64 {
		t.Errorf("%+v", r)
	}
	l.Log()
	if sum := l.must(); sum.Unchanged != 3 {
		t.Errorf("again: %+v", sum)
	}
	if log := l.Log(); len(log) != 2 { // a list each of answers and questions
		t.Errorf("again: %d requests: %v", len(log), log)
	}
}

func TestTwentyThousandRecordsAreListedWholeWithoutARequestTooMany(t *testing.T) {
	l := newLife(t)
	for i := range 20_000 {
		p := fetchtest.Answer(i + 1)
		p.Year = []string{"2030-2031", "2031-2032"}[i%2]
		if i%4 == 3 {
			p.Publication = "Kamervragen zonder antwoord"
		}
		l.Publish(p)
	}
	l.query, l.dryRun = fetch.Query{}, true
	l.today = "2032-01-24"
	sum := l.must()
	if sum.Listed != 20_000 {
		t.Fatalf("%+v", sum)
	}
	requests := 0
	for _, r := range l.Log() {
		if r.Path == "/sru" {
			requests++
		}
	}
	years := 2031 - 1994 + 1
	full := 10_000/500 + 1 // of 2030-2031: answers only, paged by key behind a first page that tells that there are so many
	if want := 2*(years-2) + full + 1 + 2*(5_000/500); requests != want {
		t.Errorf("%d requests, want %d", requests, want)
	}
}

func TestAHostIsNeverAskedFasterThanItsPaceAndSlowerWhenItAsksForThat(t *testing.T) {
	l := newLife(t, answers(30)...)
	l.Instead("/ah-tk-20312032-5.xml", fetchtest.Status(429, "Retry-After", "7"))
	l.Instead("/ah-tk-20312032-6.xml", fetchtest.Status(429, "Retry-After", "Sat, 24 Jan 2032 07:00:00 GMT", "Date", "Sat, 24 Jan 2032 06:59:20 GMT"))
	l.Instead("/ah-tk-20312032-7.xml", fetchtest.Status(429))
	if sum := l.must(); sum.New != 30 || !sum.Whole() {
		t.Errorf("%+v %q", sum, l.told)
	}
	log := l.Log()
	after := map[string]time.Duration{}
	for i, r := range log[1:] {
		gap := r.At.Sub(log[i].At)
		if gap < 3*time.Second { // the stricter of the two paces, since both hosts are one here
			t.Errorf("%s came %s after %s", r.Path, gap, log[i].Path)
		}
		if r.Path == log[i].Path {
			after[r.Path] = gap
		}
		if r.Agent != "kamergraaf/test (+mailto:test@example.org)" {
			t.Errorf("agent %q", r.Agent)
		}
	}
	for path, want := range map[string]time.Duration{"/ah-tk-20312032-5.xml": 7 * time.Second, "/ah-tk-20312032-6.xml": 40 * time.Second, "/ah-tk-20312032-7.xml": 5 * time.Second} {
		if after[path] < want {
			t.Errorf("%s was asked for again after %s, want %s", path, after[path], want)
		}
	}
}

func TestLaterRunsAskForWhatChangedSince(t *testing.T) {
	l := newLife(t, answers(3)...)
	l.query = fetch.Query{}
	l.must()
	l.today = "2032-02-10"
	changed := fetchtest.Answer(2)
	changed.Modified, changed.Files["xml"] = "2032-02-09", fetchtest.XML(22)
	l.Publish(changed)
	l.Log()
	if sum := l.must(); sum.Changed != 1 || sum.Unchanged != 2 {
		t.Errorf("%+v", sum)
	}
	if r := l.record("ah-tk-20312032-2"); len(r.Replaced) != 1 || r.Modified != "2032-02-09" {
		t.Errorf("%+v", r)
	}
	if q := l.Log()[0].Query; !strings.Contains(q, "2032-01-10") { // the last run, less the overlap
		t.Error(q)
	}
}

func TestADayThatDoesNotJoinOnToTheLastRunMovesNothing(t *testing.T) {
	l := newLife(t, answers(1)...)
	l.query = fetch.Query{}
	l.must()
	l.today, l.query = "2032-05-01", fetch.Query{Since: "2032-04-30"}
	l.must()
	l.query = fetch.Query{}
	l.Log()
	l.must()
	if q := l.Log()[0].Query; !strings.Contains(q, "2032-01-10") {
		t.Errorf("what changed between the runs is never listed: %s", q)
	}
}

func TestADocumentKeepsItsNameWhenItIsLaidOut(t *testing.T) {
	first := without(fetchtest.Answer(9), "xml", "html")
	first.ID, first.Number = "ah-1900123", ""
	l := newLife(t, first)
	l.must()
	later := fetchtest.Answer(9)
	later.Date, later.Modified = first.Date, "2032-02-01"
	l.Publish(later)
	l.Withdraw(first.ID)
	sum := l.must()
	if sum.Renamed != 1 || len(l.files("ah-1900123")) > 0 {
		t.Errorf("%+v %q", sum, l.files("ah-1900123"))
	}
	if r := l.record(later.ID); !slices.Equal(r.Former, []string{"ah-1900123"}) || r.Form != fetch.XML || len(r.Replaced) != 1 {
		t.Errorf("%+v", r)
	}
}

func TestAWithdrawnDocumentStaysMarked(t *testing.T) {
	l := newLife(t, fetchtest.Answer(1))
	l.must()
	gone := fetchtest.Answer(1)
	gone.Modified = "2032-01-23"
	for _, form := range []string{"xml", "html", "pdf"} {
		gone.Files[form] = "<html><body>Deze publicatie is op verzoek van de publicerende organisatie verwijderd.</body></html>"
	}
	l.Publish(gone)
	if sum := l.must(); sum.Withdrawn != 1 {
		t.Errorf("%+v %q", sum, l.told)
	}
	if r := l.record("ah-tk-20312032-1"); r.Withdrawn != "2032-01-24" || len(l.files(r.ID)) != 3 {
		t.Errorf("%+v", r)
	}
	if sum := l.must(); sum.Withdrawn != 0 || sum.Missing != 0 {
		t.Errorf("again: %+v", sum)
	}
}

func TestRobotsAreRespected(t *testing.T) {
	l := newLife(t, fetchtest.Answer(1))
	l.Robots = "User-agent: *\nDisallow: /frbr\n"
	if sum := l.must(); sum.New != 1 {
		t.Errorf("%+v %q", sum, l.told)
	}
	for _, r := range l.Log() {
		if strings.HasPrefix(r.Path, "/frbr") {
			t.Errorf("asked for %s", r.Path)
		}
	}
	l = newLife(t, fetchtest.Answer(1))
	l.Robots = "User-agent: *\nDisallow: /\n"
	if sum := l.must(); sum.New != 0 || sum.Missing != 1 {
		t.Errorf("%+v %q", sum, l.told)
	}
}

func TestADryRunTellsWhatItWouldTake(t *testing.T) {
	l := newLife(t, answers(10)...)
	l.dryRun = true
	sum := l.must()
	if sum.New != 10 || sum.Requests != 20 || sum.Takes != time.Minute {
		t.Errorf("%+v", sum)
	}
	if entries, _ := os.ReadDir(l.dir); len(entries) != 1 {
		t.Errorf("%v", entries)
	}
}
