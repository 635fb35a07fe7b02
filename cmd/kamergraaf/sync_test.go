package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/fetch/fetchtest"
	"w3id.org/kamergraaf/internal/soak"
)

// lifeBegins is the first day of invented lives of a parliament.
const lifeBegins = extract.Date("2031-10-01")

// bridgeQuestions is the text of inquiry n, in our own words.
func bridgeQuestions(n int, day extract.Date) string {
	return fmt.Sprintf(`Vragen van het lid Zwabber (D66) aan de Minister van Infrastructuur en Waterstaat over brug %d (ingezonden %s).`, n, longDay(day))
}

func longDay(day extract.Date) string {
	t, _ := time.Parse(time.DateOnly, string(day))
	months := strings.Fields("januari februari maart april mei juni juli augustus september oktober november december")
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// bridgePaper returns a paper of inquiry n as the source publishes it on a day: its questions, a notice or an answer.
func bridgePaper(n int, kind extract.DocumentKind, asked, day extract.Date) fetchtest.Paper {
	p := fetchtest.Paper{
		ID: fmt.Sprintf("kv-tk-2031Z%05d", n), Title: fmt.Sprintf("Brug %d", n), Type: "Vragen", Publication: "Kamervragen zonder antwoord", Creator: "Tweede Kamer der Staten-Generaal",
		Year: asked.SessionYear(), Modified: string(day), Date: string(day), Cases: []string{fmt.Sprintf("2031Z%05d", n)},
	}
	head, name := bridgeQuestions(n, asked), "Kamervragen zonder antwoord"
	body := fmt.Sprintf(`<vraag><nr>Vraag 1</nr><al>Hoe vaak ging brug %d in de afgelopen maand open, en hoe lang wachtte het verkeer telkens?</al></vraag>`, n)
	reply := ""
	switch kind {
	case extract.AnswerPaper:
		p.Type, reply = "Antwoord", fmt.Sprintf("Antwoord van Minister Testman (Infrastructuur en Waterstaat) (ontvangen %s).", longDay(day))
		body += `<antwoord><nr>Antwoord 1</nr><al>De brug ging twaalf keer open. Het verkeer wachtte telkens drie minuten, zoals de Wegenverkeerswet 1994 toelaat.</al></antwoord>`
	case extract.DelayNotice:
		p.Type, reply = "Mededeling", fmt.Sprintf("Mededeling van Minister Testman (Infrastructuur en Waterstaat) (ontvangen %s).", longDay(day))
		body = `<mededeling><al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat er navraag bij de beheerder van de brug nodig is.</al></mededeling>`
	}
	number := ""
	if reply != "" {
		number = fmt.Sprint(2*n + map[extract.DocumentKind]int{extract.AnswerPaper: 1}[kind])
		p.ID, p.Number = "ah-tk-"+strings.ReplaceAll(p.Year, "-", "")+"-"+number, number
		p.Publication, name = "Kamervragen (Aanhangsel)", "Aanhangsel van de Handelingen"
		reply = `<kamervraagomschrijving type="antwoord">` + reply + `</kamervraagomschrijving>`
		number = "<kamervraagnummer>" + number + "</kamervraagnummer>"
	}
	p.Files = map[string]string{
		"xml": `<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar ` + p.Year +
			`</tekstregel><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel><tekstregel inhoud="documenttype">` + name + `</tekstregel></kamervraagkop>` + number +
			`<kamervraagomschrijving type="vraag">` + head + `</kamervraagomschrijving>` + reply + body + `</kamervragen></officiele-publicatie>`,
		"metadata": `<metadata_gegevens><metadata name="DC.identifier" scheme="" content="` + p.ID + `"/><metadata name="OVERHEIDop.vergaderjaar" scheme="" content="` + p.Year +
			`"/><metadata name="OVERHEIDop.vraagnummer" scheme="" content="` + p.Cases[0] + `"/></metadata_gegevens>`,
	}
	return p
}

// synced is a store with the folder beside it, synced with a server day by day.
type synced struct {
	*fetchtest.Server
	t      *testing.T
	config string
	store  string
	today  extract.Date
}

func newSynced(t *testing.T) *synced {
	server, config := official(t)
	return &synced{server, t, config, filepath.Join(t.TempDir(), "kamergraaf.db"), lifeBegins}
}

func (s *synced) args() []string {
	return []string{"sync", s.store, "--sources", s.config, "--since", string(lifeBegins), "--today", string(s.today), "--workers", "1"}
}

func (s *synced) sync(more ...string) (code int, stdout, stderr string) {
	s.t.Helper()
	var out bytes.Buffer
	code, stderr = command(context.Background(), nil, &out, append(s.args(), more...)...)
	return code, out.String(), stderr
}

func TestSyncTellsWhatIsNewAndWhoIsLate(t *testing.T) {
	s := newSynced(t)
	if code, out, stderr := s.sync(); code != exitOK {
		t.Fatalf("with nothing at the source: exit code %d, %q, %q", code, out, stderr)
	}
	s.Publish(bridgePaper(1, extract.QuestionPaper, "2031-10-02", "2031-10-02"), bridgePaper(2, extract.QuestionPaper, "2031-10-20", "2031-10-20"),
		bridgePaper(3, extract.QuestionPaper, "2031-10-03", "2031-10-03"), bridgePaper(3, extract.AnswerPaper, "2031-10-03", "2031-10-22"),
		bridgePaper(4, extract.QuestionPaper, "2031-10-02", "2031-10-02"), bridgePaper(4, extract.DelayNotice, "2031-10-02", "2031-10-20"))
	s.today = "2031-10-25"
	code, out, stderr := s.sync("--json")
	var n news
	if err := json.Unmarshal([]byte(out), &n); err != nil || code != exitOK {
		t.Fatalf("exit code %d, %q, %q, %v", code, out, stderr, err)
	}
	if want := (newPapers{Questions: 4, Notices: 1, Answers: 1}); n.New != want || n.Waiting != 3 || n.Late != 1 || !n.Complete {
		t.Errorf("%+v", n)
	}
	s.today = "2031-10-26"
	code, out, stderr = s.sync()
	if code != exitOK || !strings.Contains(out, "new questions: 0") || !strings.Contains(out, "late today: 1 of 3") || strings.Count(out, "\n") > 10 {
		t.Errorf("with nothing new: exit code %d, %q, %q", code, out, stderr)
	}
	s.Publish(bridgePaper(5, extract.QuestionPaper, "2031-10-26", "2031-10-26"))
	for _, ending := range []string{".xml", ".html", ".pdf"} {
		s.Instead("/kv-tk-2031Z00005"+ending, fetchtest.Status(404))
	}
	if code, out, _ := s.sync(); code != exitUnread || !strings.Contains(out, "could not be had: 1") {
		t.Errorf("with one that could not be had: exit code %d, %q", code, out)
	}
}

func TestADocumentThatGetsAnotherIdentifierKeepsTheNameThatItHad(t *testing.T) {
	s := newSynced(t)
	s.today = "2031-11-01"
	laidOut := bridgePaper(1, extract.AnswerPaper, "2031-10-02", "2031-10-22")
	first := bridgePaper(1, extract.AnswerPaper, "2031-10-02", "2031-10-22")
	first.ID = "ah-1900123"
	for form, text := range first.Files {
		first.Files[form] = strings.NewReplacer("<kamervraagnummer>"+first.Number+"</kamervraagnummer>", "", laidOut.ID, first.ID).Replace(text)
	}
	first.Number = ""
	s.Publish(first)
	statements := func() string {
		t.Helper()
		if code, out, stderr := s.sync(); code != exitOK {
			t.Fatalf("exit code %d, %s\n%s", code, out, stderr)
		}
		var out bytes.Buffer
		if code, stderr := command(context.Background(), nil, &out, "export", "--format", "ntriples", s.store); code != exitOK {
			t.Fatalf("exit code %d, %s", code, stderr)
		}
		return out.String()
	}
	const before, after = "<https://w3id.org/kamergraaf/id/document/ah-1900123>", "<https://w3id.org/kamergraaf/id/document/ah-tk-20312032-3>"
	if text := statements(); !strings.Contains(text, before+" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>") {
		t.Errorf("before it is laid out:\n%s", text)
	}
	s.today = s.today.Add(5)
	laidOut.Modified = string(s.today)
	s.Withdraw(first.ID)
	s.Publish(laidOut)
	text := statements()
	if !strings.Contains(text, after+" <http://www.w3.org/2002/07/owl#sameAs> "+before) || strings.Contains(text, before+" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>") {
		t.Errorf("when it was laid out:\n%s", text)
	}
	if faults := checked(t, text); faults != "" {
		t.Error(faults)
	}
}

// checked returns what `kamergraaf check` finds in statements.
func checked(t *testing.T, ntriples string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "statements.nt")
	write(t, file, []byte(ntriples))
	var out bytes.Buffer
	if code, stderr := command(context.Background(), nil, &out, "check", file); code != exitOK {
		return out.String() + stderr
	}
	return ""
}

func TestSyncBuildsWhatCameBeforeAnOutage(t *testing.T) {
	s := newSynced(t)
	s.today = "2031-10-25"
	s.Publish(bridgePaper(1, extract.QuestionPaper, "2031-10-02", "2031-10-02"), bridgePaper(3, extract.AnswerPaper, "2031-10-03", "2031-10-22"))
	s.Instead("/sru", append([]http.HandlerFunc{s.Usual}, fetchtest.Times(20, fetchtest.Status(503))...)...)
	code, out, stderr := s.sync()
	if code != exitUnread || !strings.Contains(out, "new answers: 1") || !strings.Contains(out, "not listed: koop") || !strings.Contains(stderr, "gave no answer") {
		t.Errorf("exit code %d, %q, %q", code, out, stderr)
	}
	s.AsUsual()
	if code, out, _ := s.sync(); code != exitOK || !strings.Contains(out, "new questions: 1") {
		t.Errorf("the next time: exit code %d, %q", code, out)
	}
}

func TestSyncGoesOnUntilItIsInterrupted(t *testing.T) {
	s := newSynced(t)
	if code, _, stderr := s.sync("--every", "1s"); code != exitUsage || !strings.Contains(stderr, "at least") {
		t.Errorf("exit code %d, %q", code, stderr)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		code, _ := command(ctx, nil, io.Discard, append(s.args(), "--every", "24h")...)
		ended <- code
	}()
	for range 3000 {
		if len(s.Log()) > 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
	stop()
	if code := <-ended; code != exitOK && code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
}

// publish publishes what the source has new on a day of an invented life: questions, notices, answers, reprints, changes; and what it
// withdraws.
func (s *synced) publish(random *rand.Rand, asked map[int]extract.Date, next *int) {
	for range random.IntN(3) {
		*next++
		asked[*next] = s.today
		s.Publish(bridgePaper(*next, extract.QuestionPaper, s.today, s.today))
	}
	for n := 1; n <= *next; n++ {
		day, waits := asked[n]
		if age, _ := day.Days(s.today); !waits || age < 10 {
			continue
		}
		switch random.IntN(30) {
		case 0:
			s.Publish(bridgePaper(n, extract.DelayNotice, day, s.today))
		case 1, 2, 3:
			s.Publish(bridgePaper(n, extract.AnswerPaper, day, s.today))
			delete(asked, n)
		case 4:
			reprint := bridgePaper(n, extract.AnswerPaper, day, s.today)
			original := reprint.ID
			reprint.ID += "-h1"
			reprint.Files["metadata"] = strings.ReplaceAll(reprint.Files["metadata"], original, reprint.ID)
			s.Publish(bridgePaper(n, extract.AnswerPaper, day, s.today), reprint)
			delete(asked, n)
		case 5:
			changed := bridgePaper(n, extract.QuestionPaper, day, day)
			changed.Modified = string(s.today)
			changed.Files["xml"] = strings.Replace(changed.Files["xml"], "Hoe vaak", "Hoeveel keer", 1)
			s.Publish(changed)
		case 6:
			s.Withdraw(fmt.Sprintf("kv-tk-2031Z%05d", n))
		}
	}
}

// TestAStoreThatWasSyncedDayByDayIsThatOfTheWholeFolder lives through days of a parliament, with outages, and kills some runs.
func TestAStoreThatWasSyncedDayByDayIsThatOfTheWholeFolder(t *testing.T) {
	if testing.Short() {
		t.Skip("lives through weeks")
	}
	s := newSynced(t)
	random := rand.New(rand.NewPCG(7, 8))
	asked, next := map[int]extract.Date{}, 0
	days := soak.Count(400)
	for d := range days {
		s.today = lifeBegins.Add(d)
		s.publish(random, asked, &next)
		if random.IntN(12) == 0 {
			s.Instead("/sru", fetchtest.Times(8, fetchtest.Status(503))...)
		}
		if d%8 == 5 {
			killed := runOf(t, s.args()...)
			if err := killed.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(random.IntN(1500)) * time.Millisecond)
			_ = killed.Process.Kill()
			_ = killed.Wait()
			continue // the next day has to do the rest
		}
		if code, out, stderr := s.sync(); code != exitOK && code != exitUnread && !strings.Contains(stderr, "gave no answer") {
			t.Fatalf("day %d: exit code %d, %s\n%s", d, code, out, stderr)
		}
		s.AsUsual()
	}
	s.today = s.today.Add(1)
	if code, out, stderr := s.sync(); code != exitOK {
		t.Fatalf("the last day: exit code %d, %s\n%s", code, out, stderr)
	}
	at := filepath.Join(t.TempDir(), "at-once.db")
	if code, stderr := command(context.Background(), nil, io.Discard, "build", at, strings.TrimSuffix(s.store, ".db")+"-documents"); code != exitOK {
		t.Fatalf("building at once: exit code %d, %s", code, stderr)
	}
	var byDay, atOnce bytes.Buffer
	for store, to := range map[string]*bytes.Buffer{s.store: &byDay, at: &atOnce} {
		if code, stderr := command(context.Background(), nil, to, "export", "--format", "nquads", store); code != exitOK {
			t.Fatalf("exit code %d, %s", code, stderr)
		}
	}
	if !bytes.Equal(byDay.Bytes(), atOnce.Bytes()) {
		t.Errorf("the store of %d days gives %d bytes, one built at once %d", days, byDay.Len(), atOnce.Len())
	}
	if n := bytes.Count(byDay.Bytes(), []byte("def#AnswerPaper>")); n < days/4 {
		t.Errorf("%d answers in %d days: this shows nothing", n, days)
	}
}
