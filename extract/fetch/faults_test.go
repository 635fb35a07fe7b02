package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/fetchtest"
)

func TestWhatIsNoDocumentIsNeverStored(t *testing.T) {
	for _, c := range []struct {
		name  string
		paper fetchtest.Paper
		path  string // that is answered otherwise; "" for all forms
		with  []string
		say   string
	}{
		{name: "a page that says 404 with status 200", with: []string{"<html><body>404: Pagina niet gevonden</body></html>"}, say: "does not have it"},
		{name: "a redirect to the page for what is not there", with: []string{"->/fout404"}, say: "does not have it"},
		{name: "a redirect to another host", with: []string{"->http://192.0.2.7/x"}, say: "no host of the configuration"},
		{name: "a redirect to a file", with: []string{"->file:///etc/passwd"}, say: "no host of the configuration"},
		{name: "a page that says that the paper was withdrawn", with: []string{"<html><body>Deze publicatie is op verzoek van de publicerende organisatie verwijderd.</body></html>"}, say: "withdrawn"},
		{name: "nothing at all", with: []string{""}, say: "empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLife(t, fetchtest.Answer(1))
			for _, form := range []string{"xml", "html", "pdf"} {
				answer := fetchtest.Body(c.with[0])
				if to, is := strings.CutPrefix(c.with[0], "->"); is {
					answer = fetchtest.Redirect(to)
				}
				l.Instead("/ah-tk-20312032-1."+form, answer)
			}
			l.Instead("/fout404", fetchtest.Times(3, fetchtest.Body("<html><body>Helaas.</body></html>"))...)
			sum := l.must()
			if sum.Missing != 1 || sum.New != 0 || len(l.files("ah-tk-20312032-1")) > 0 || !strings.Contains(strings.Join(l.told, "\n"), c.say) {
				t.Errorf("%+v %q", sum, l.told)
			}
			missing, err := fetch.Missing(l.dir)
			if err != nil || len(missing) != 1 || missing[0].ID != "ah-tk-20312032-1" || !strings.Contains(missing[0].Reason, c.say) {
				t.Errorf("%v %v", missing, err)
			}
			l.Log()
			if sum := l.must(); sum.Waiting != 1 || len(l.Log()) != 2 {
				t.Errorf("asked again on the same day: %+v", sum)
			}
			l.today = l.today.Add(1)
			if sum := l.must(); sum.New != 1 || !sum.Whole() {
				t.Errorf("the next day: %+v %q", sum, l.told)
			}
		})
	}
}

func TestAnUnusableFormGivesWayToTheNextAndIsAskedForAgain(t *testing.T) {
	for name, bad := range map[string]string{
		"a stub":             `<?xml version="1.0"?><officiele-publicatie><metadata><meta name="DC.title" content="Brug"/></metadata></officiele-publicatie>`,
		"not well-formed":    `<officiele-publicatie><al>` + fetchtest.Text(1),
		"a page of HTML":     fetchtest.HTML(1),
		"a PDF":              fetchtest.PDF(1),
		"of a wrong charset": "<?xml version=\"1.0\" encoding=\"UTF-8\"?><al>caf\xe9 " + fetchtest.Text(1) + "</al>",
	} {
		t.Run(name, func(t *testing.T) {
			l := newLife(t, fetchtest.Answer(1))
			l.Instead("/ah-tk-20312032-1.xml", fetchtest.Body(bad))
			if sum := l.must(); sum.New != 1 {
				t.Fatalf("%+v %q", sum, l.told)
			}
			r := l.record("ah-tk-20312032-1")
			if r.Form != fetch.HTML || len(r.Instead) != 1 || r.Instead[0].Form != fetch.XML {
				t.Errorf("%+v", r)
			}
			l.today = l.today.Add(1)
			if sum := l.must(); sum.Better != 1 {
				t.Errorf("the next day: %+v %q", sum, l.told)
			}
			if r := l.record("ah-tk-20312032-1"); r.Form != fetch.XML || len(r.Replaced) != 1 || !slices.Equal(l.files(r.ID), []string{r.ID + ".xml", "metadata.xml", "source.json"}) {
				t.Errorf("%+v %q", r, l.files(r.ID))
			}
		})
	}
}

func TestBrokenAnswersAreAskedForAgain(t *testing.T) {
	l := newLife(t, answers(4)...)
	l.Instead("/ah-tk-20312032-1.xml", fetchtest.Short(fetchtest.XML(1)))
	l.Instead("/ah-tk-20312032-2.xml", fetchtest.Times(3, fetchtest.Status(503))...)
	l.Instead("/ah-tk-20312032-3.xml", fetchtest.Status(500))
	l.Instead("/sru", fetchtest.Status(502), fetchtest.Body(`<?xml version="1.0"?><r:searchRetrieveResponse xmlns:r="http://docs.oasis-open.org/ns/search-ws/sruResponse"><r:version>2.0</r:version></r:searchRetrieveResponse>`),
		fetchtest.Body(`<?xml version="1.0"?><r:searchRetrieveResponse xmlns:r="http://docs.oasis-open.org/ns/search-ws/sruResponse"><r:numberOfRecords>300</r:numberOfRecords><r:records/></r:searchRetrieveResponse>`))
	if sum := l.must(); sum.New != 4 || !sum.Whole() {
		t.Errorf("%+v %q", sum, l.told)
	}
	for i := range 4 {
		if r := l.record(fmt.Sprintf("ah-tk-20312032-%d", i+1)); r.Form != fetch.XML {
			t.Errorf("%+v", r)
		}
	}
}

func TestAHostThatIsDownIsLeftForTheRun(t *testing.T) {
	l := newLife(t, answers(50)...)
	for i := range 50 {
		for _, form := range []string{"xml", "html", "pdf"} {
			l.Instead(fmt.Sprintf("/ah-tk-20312032-%d.%s", i+1, form), fetchtest.Times(100, fetchtest.Status(503))...)
		}
	}
	sum, err := l.fetch(t.Context())
	if err == nil && !sum.Unreachable {
		t.Errorf("%+v %v", sum, err)
	}
	if n := len(l.Log()); n > 30 {
		t.Errorf("%d requests to a host that is down", n)
	}
}

func TestAnswersThatAreNoListAreErrorsAndMoveNothing(t *testing.T) {
	const root = `<r:searchRetrieveResponse xmlns:r="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:d="http://docs.oasis-open.org/ns/search-ws/diagnostic">`
	for name, c := range map[string]struct{ body, say string }{
		"a diagnostic":              {root + `<r:diagnostics><d:diagnostic><d:uri>info:srw/diagnostic/1/10</d:uri><d:message>line 1:9 mismatched input</d:message></d:diagnostic></r:diagnostics></r:searchRetrieveResponse>`, "mismatched input"},
		"a part that is left out":   {root + `<r:numberOfRecords>0</r:numberOfRecords><r:records/><r:diagnostics><d:diagnostic><d:message>SEARCH-IGNOREDQTEXT</d:message></d:diagnostic></r:diagnostics></r:searchRetrieveResponse>`, "left a part of the query out"},
		"JSON":                      {`{"searchRetrieveResponse": {"numberOfRecords": 0}}`, "no SRU in XML"},
		"HTML":                      {`<html><body>Storing</body></html>`, "no SRU in XML"},
		"an answer that breaks off": {root + `<r:numberOfRecords>0</r:numberOfRecords>`, "no SRU in XML"},
		"a count that is none":      {root + `<r:numberOfRecords>-1</r:numberOfRecords></r:searchRetrieveResponse>`, "does not say how many"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLife(t, fetchtest.Answer(1))
			l.query = fetch.Query{Since: "2032-01-01"}
			l.Instead("/sru", fetchtest.Times(4, fetchtest.Body(c.body))...)
			_, err := l.fetch(t.Context())
			if err == nil || !strings.Contains(err.Error(), c.say) {
				t.Errorf("got %v", err)
			}
			l.AsUsual()
			l.query = fetch.Query{}
			l.Log()
			l.must()
			if first := l.Log()[0].Query; strings.Contains(first, "modified") {
				t.Errorf("the day moved: %s", first)
			}
		})
	}
}

func TestALoopOfRedirectsEnds(t *testing.T) {
	l := newLife(t, fetchtest.Answer(1))
	l.Instead("/ah-tk-20312032-1.xml", fetchtest.Times(100, fetchtest.Redirect("/ah-tk-20312032-1.xml?opnieuw"))...)
	if sum := l.must(); sum.New != 1 || l.record("ah-tk-20312032-1").Form != fetch.HTML {
		t.Errorf("%+v %q", sum, l.told)
	}
	if n := len(l.Log()); n > 12 {
		t.Errorf("%d requests", n)
	}
}

func TestAListThatMovesBetweenItsPagesIsNotTakenForWhole(t *testing.T) {
	l := newLife(t, answers(600)...)
	page := func(w http.ResponseWriter, r *http.Request) { // the second page has what the first one had
		q := r.URL.Query()
		q.Set("startRecord", "1")
		r.URL.RawQuery = q.Encode()
		l.Usual(w, r)
	}
	l.dryRun = true
	l.Instead("/sru", l.Usual, page)
	_, err := l.fetch(t.Context())
	if err == nil || !strings.Contains(err.Error(), "counts 600 documents, and its pages have 500, 100 of them twice") {
		t.Errorf("got %v", err)
	}
}

func TestNoNameFromASourceLeadsOutOfTheFolder(t *testing.T) {
	for _, id := range []string{"../../weg", ".verborgen", "a/b", "a b", strings.Repeat("a", 300), "-x"} {
		p := fetchtest.Answer(1)
		p.ID = id
		l := newLife(t, p)
		if sum := l.must(); sum.Missing != 1 || sum.New != 0 {
			t.Errorf("%q: %+v", id, sum)
		}
	}
}

func TestEndlessAnswersAreBounded(t *testing.T) {
	l := newLife(t, fetchtest.Answer(1))
	l.Instead("/ah-tk-20312032-1.xml", fetchtest.Endless())
	if sum := l.must(); sum.New != 1 || l.record("ah-tk-20312032-1").Form != fetch.HTML {
		t.Errorf("%+v %q", sum, l.told)
	}
}

func TestARunThatIsInterruptedGoesOn(t *testing.T) {
	for n := range 12 {
		l := newLife(t, answers(5)...)
		ctx, stop := context.WithCancel(t.Context())
		count := 0
		sum, err := l.fetchWith(ctx, func() {
			if count++; count == n {
				stop()
			}
		})
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		first := sum.New
		if sum := l.must(); first+sum.New != 5 || !sum.Whole() {
			t.Errorf("stopped at %d: %d, then %+v", n, first, sum)
		}
		stop()
	}
}
