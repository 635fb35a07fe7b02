package fetch_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/fetchtest"
)

func guid(kind, n int) string { return fmt.Sprintf("%08d-aaaa-4bbb-8ccc-%012d", kind, n) }

// at is a moment of change; later ones are greater.
func at(n int) string { return fmt.Sprintf("2032-01-20T08:%02d:%02dZ", n/60, n%60) }

// inquiry returns a case with its questions, a delay notice and an answer.
func inquiry(n int) []fetchtest.Thing {
	number := fmt.Sprintf("2031Z%05d", n)
	document := func(k int, kind, appendix string) fetchtest.Thing {
		return fetchtest.Thing{Category: "Document", Key: guid(k, n), Kind: kind, Number: fmt.Sprintf("2032D%d%04d", k, n), Subject: "brug", Day: "2032-01-10", Year: "2031-2032",
			Appendix: appendix, Case: guid(1, n), Changed: at(10*n + k), File: fetchtest.PDF(10*n + k)}
	}
	return []fetchtest.Thing{
		{Category: "Zaak", Key: guid(1, n), Kind: "Schriftelijke vragen", Number: number, Changed: at(10*n + 1)},
		document(2, "Schriftelijke vragen", ""),
		document(3, "Mededeling (uitstel antwoord)", fmt.Sprintf("31320%04d", 100+n)),
		document(4, "Antwoord schriftelijke vragen", fmt.Sprintf("31320%04d", 200+n)),
		document(5, "Brief regering", ""),
	}
}

func newChamberLife(t *testing.T, n int) *life {
	l := newLife(t)
	l.source, l.query = "tk", fetch.Query{}
	for i := range n {
		l.Chamber.Publish(inquiry(i + 1)...)
	}
	return l
}

func TestTheTweedeKamerGivesQuestionsNoticesAndAnswersByBothRoads(t *testing.T) {
	for _, road := range []struct {
		name  string
		links bool
	}{{"syncfeed", false}, {"odata", true}, {"odata", false}} {
		l := newChamberLife(t, 5)
		l.road, l.Chamber.Links = road.name, road.links
		sum := l.must()
		if sum.New != 15 || !sum.Whole() {
			t.Fatalf("%v: %+v %q", road, sum, l.told)
		}
		for id, kind := range map[string]extract.DocumentKind{"kv-tk-2031Z00003": extract.QuestionPaper, "ah-tk-20312032-103": extract.DelayNotice, "ah-tk-20312032-203": extract.AnswerPaper} {
			if r := l.record(id); r.Kind != kind || r.Form != fetch.PDF || r.Chamber != "tk" || !slices.Equal(r.Cases, []string{"2031Z00003"}) {
				t.Errorf("%v: %+v", road, r)
			}
		}
		if sum := l.must(); sum.New != 0 || !sum.Whole() {
			t.Errorf("%v: again: %+v", road, sum)
		}
	}
}

func TestTheFeedIsAskedForWhatComesBehindTheLastPlace(t *testing.T) {
	l := newChamberLife(t, 5)
	l.must()
	l.Log()
	l.Chamber.Publish(inquiry(6)...)
	if sum := l.must(); sum.New != 3 || sum.Listed != 3 {
		t.Errorf("%+v", sum)
	}
	if log := l.Log(); len(log) > 8 {
		t.Errorf("%d requests", len(log))
	}
	l.Chamber.Repeat(20)
	if sum := l.must(); sum.New != 0 || sum.Changed != 0 || !sum.Whole() {
		t.Errorf("old entries that come again: %+v", sum)
	}
}

func TestWhatTheTweedeKamerDeletesStaysMarked(t *testing.T) {
	l := newChamberLife(t, 2)
	l.must()
	gone := inquiry(1)[3]
	gone.Deleted, gone.Changed = true, at(500)
	l.Chamber.Publish(gone)
	if sum := l.must(); sum.Withdrawn != 1 {
		t.Errorf("%+v", sum)
	}
	if r := l.record("ah-tk-20312032-201"); r.Withdrawn == "" || len(l.files(r.ID)) != 2 {
		t.Errorf("%+v", r)
	}
}

func TestADocumentOfTheTweedeKamerKeepsItsPlaceWhenItGetsANumber(t *testing.T) {
	l := newChamberLife(t, 1)
	bare := inquiry(2)
	bare[3].Appendix = ""
	l.Chamber.Publish(bare...)
	l.must()
	if r := l.record("tk-2032D40002"); r.Kind != extract.AnswerPaper {
		t.Errorf("%+v", r)
	}
	numbered := inquiry(2)[3]
	numbered.Changed = at(400)
	l.Chamber.Publish(numbered)
	if sum := l.must(); sum.Renamed != 1 {
		t.Errorf("%+v", sum)
	}
	if r := l.record("ah-tk-20312032-202"); !slices.Equal(r.Former, []string{"tk-2032D40002"}) || len(l.files("tk-2032D40002")) > 0 {
		t.Errorf("%+v", r)
	}
}

func TestTheOfficialCopyIsPreferred(t *testing.T) {
	l := newChamberLife(t, 3)
	l.must()
	official := fetchtest.Answer(202)
	official.Publication = "Kamervragen (Aanhangsel)"
	l.Publish(official)
	l.source, l.query = "all", fetch.Query{}
	l.must()
	if r := l.record("ah-tk-20312032-202"); r.Source != "koop" || r.Form != fetch.XML || len(r.Replaced) != 1 {
		t.Errorf("%+v", r)
	}
	l.Chamber.Repeat(15)
	if l.must(); l.record("ah-tk-20312032-202").Source != "koop" {
		t.Error("the other copy took its place")
	}
}

func TestDamagedFeedsMoveNothing(t *testing.T) {
	const feed = `<feed xmlns="http://www.w3.org/2005/Atom">`
	for name, c := range map[string]struct{ body, say string }{
		"JSON":                               {`{"value":[]}`, "no feed"},
		"an error":                           {`<Error><Message>fout</Message></Error>`, "no feed"},
		"one that breaks off":                {feed + `<entry><title>x</title>`, "no feed"},
		"an empty one":                       {feed + `</feed>`, "is that its name?"},
		"one that leads elsewhere":           {feed + `<entry><title>x</title><link rel="next" href="https://example.org/SyncFeed/2.0/Feed?category=Zaak&amp;skiptoken=3"/></entry></feed>`, "not of it"},
		"one that leads to another category": {feed + `<entry><title>x</title><link rel="next" href="/SyncFeed/2.0/Feed?category=Persoon"/></entry></feed>`, "not of it"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newChamberLife(t, 2)
			l.Instead("/SyncFeed/2.0/Feed", fetchtest.Body(c.body))
			if _, err := l.fetch(t.Context()); err == nil || !strings.Contains(err.Error(), c.say) {
				t.Errorf("got %v", err)
			}
			if sum := l.must(); sum.New != 6 {
				t.Errorf("then: %+v", sum)
			}
		})
	}
}

func TestEntitiesThatStandInTheFeedAsTextAreRead(t *testing.T) {
	l := newChamberLife(t, 0)
	things := inquiry(1)
	for i := range things {
		things[i].AsText = true
	}
	l.Chamber.Publish(things...)
	if sum := l.must(); sum.New != 3 {
		t.Errorf("%+v %q", sum, l.told)
	}
}

func TestAFileThatIsNotAsTheTweedeKamerSaysIsNotStored(t *testing.T) {
	l := newChamberLife(t, 3)
	l.Instead("/SyncFeed/2.0/Resources/"+guid(2, 1), fetchtest.Body("Er is iets misgegaan"))
	l.Instead("/SyncFeed/2.0/Resources/"+guid(3, 1), fetchtest.Times(2, fetchtest.Status(500))...)
	l.Instead("/SyncFeed/2.0/Resources/"+guid(4, 1), fetchtest.Body(fetchtest.PDF(5555555)))
	sum := l.must()
	if sum.New != 6 || sum.Missing != 3 {
		t.Errorf("%+v %q", sum, l.told)
	}
	for _, say := range []string{"no document, but begins", "status 500", "bytes, and the source says"} {
		if !strings.Contains(strings.Join(l.told, "\n"), say) {
			t.Errorf("%q does not say %q", l.told, say)
		}
	}
	l.today = l.today.Add(1)
	if sum := l.must(); sum.New != 3 || !sum.Whole() {
		t.Errorf("the next day: %+v", sum)
	}
}

func TestFewerRowsThanODataCountsAreAnError(t *testing.T) {
	l := newChamberLife(t, 3)
	l.road = "odata"
	l.Instead("/OData/v4/2.0/Document", fetchtest.Body(`{"@odata.count": 7, "value": []}`))
	if _, err := l.fetch(t.Context()); err == nil || !strings.Contains(err.Error(), "counts 7 documents, and its pages have 0") {
		t.Errorf("got %v", err)
	}
	for body, say := range map[string]string{
		`{"error":{"code":"","message":"The node count limit of '100' has been exceeded"}}`: "node count limit", "<html></html>": "no OData", `{"value": null}`: "no OData",
	} {
		l.Instead("/OData/v4/2.0/Document", fetchtest.Body(body))
		if _, err := l.fetch(t.Context()); err == nil || !strings.Contains(err.Error(), say) {
			t.Errorf("%s: got %v", body, err)
		}
	}
}

func TestAProbeTellsInTenRequestsWhetherTheSourcesAreAsAssumed(t *testing.T) {
	l := newChamberLife(t, 3)
	l.Publish(answers(7)...)
	probe := func() (failed []string) {
		t.Helper()
		client, sources := l.sources("all")
		dir := t.TempDir()
		findings, err := fetch.RunProbe(t.Context(), client, sources, dir)
		if err != nil {
			t.Fatal(err)
		}
		requests := l.Log()
		kept, _ := os.ReadDir(dir)
		if len(requests) > 10 || len(kept) < 8 || len(findings) < 11 {
			t.Errorf("%d requests, %d answers kept, %d findings", len(requests), len(kept), len(findings))
		}
		for _, f := range findings {
			if !f.Holds {
				failed = append(failed, f.Source+": "+f.Assumption)
			}
		}
		return failed
	}
	if failed := probe(); len(failed) > 0 {
		t.Errorf("%q", failed)
	}
	for i := range 7 {
		p := fetchtest.Answer(i + 1)
		p.Files["xml"] = "<stub/>"
		l.Publish(p)
	}
	l.Instead("/OData/v4/2.0/Document", fetchtest.Body(`{"value": []}`))
	if failed := probe(); !slices.Equal(failed, []string{"koop: a document is there in the form that its record names", "tk: OData counts the documents of the kind Schriftelijke vragen"}) {
		t.Errorf("%q", failed)
	}
}
