package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"w3id.org/kamergraaf/extract/fetch"
	"w3id.org/kamergraaf/extract/fetch/fetchtest"
	"w3id.org/kamergraaf/extract/fetch/sources"
	"w3id.org/kamergraaf/internal/soak"
)

// official starts a server of official sources, and returns it with the configuration that leads to it.
func official(t *testing.T, papers ...fetchtest.Paper) (s *fetchtest.Server, config string) {
	t.Helper()
	s = fetchtest.NewServer(t)
	s.Robots = "User-agent: *\nDisallow: /frbr\n"
	s.Publish(papers...)
	text := strings.NewReplacer("https://repository.overheid.nl", s.URL, "https://zoek.officielebekendmakingen.nl", s.URL, "https://gegevensmagazijn.tweedekamer.nl", s.URL, "https://zoekservice.overheid.nl", s.URL, "https://identifier.overheid.nl/tooi/set", s.URL+"/tooi/set", "https://identifier.overheid.nl\"", s.URL+"\"", `pace = "1s"`, `pace = "0s"`, `pace = "500ms"`, `pace = "0s"`, `pace = "3s"`, `pace = "1ms"`, `pace = "100ms"`, `pace = "0s"`,
		`first_wait = "2s"`, `first_wait = "1ms"`, `first_wait = "5s"`, `first_wait = "1ms"`).Replace(sources.BuiltIn())
	config = filepath.Join(t.TempDir(), "sources.toml")
	write(t, config, []byte(text))
	return s, config
}

func bridges(n int) (out []fetchtest.Paper) {
	for i := range n {
		out = append(out, fetchtest.Answer(i+1))
	}
	return out
}

func TestFetchFillsAFolderThatOtherCommandsRead(t *testing.T) {
	server, config := official(t, bridges(3)...)
	server.Instead("/ah-tk-20312032-2.xml", fetchtest.Status(404))
	server.Instead("/ah-tk-20312032-2.html", fetchtest.Status(404))
	server.Instead("/ah-tk-20312032-2.pdf", fetchtest.Status(404))
	dir := filepath.Join(t.TempDir(), "documents")
	args := []string{"fetch", "--into", dir, "--sources", config, "--session-year", "2031-2032", "--today", "2032-01-24", "--contact", "test@example.org"}
	var out bytes.Buffer
	code, stderr := command(context.Background(), nil, &out, append(args, "--json")...)
	var sum fetch.Summary
	if err := json.Unmarshal(out.Bytes(), &sum); err != nil || code != exitUnread || sum.New != 2 || sum.Missing != 1 || !strings.Contains(stderr, "ah-tk-20312032-2: xml: the source does not have it") {
		t.Fatalf("exit code %d, %q, %q, %v", code, out.String(), stderr, err)
	}
	if agent := server.Log()[0].Agent; !strings.HasPrefix(agent, "kamergraaf/") || !strings.HasSuffix(agent, " (+mailto:test@example.org)") {
		t.Errorf("it called itself %q", agent)
	}
	out.Reset()
	if code, _ := command(context.Background(), nil, &out, "fetch", "--into", dir, "--missing"); code != exitOK || !strings.HasPrefix(out.String(), "ah-tk-20312032-2\txml: ") {
		t.Errorf("exit code %d, %q", code, out.String())
	}
	out.Reset()
	args[len(args)-3] = "2032-01-25"
	if code, stderr := command(context.Background(), nil, &out, args...); code != exitOK || out.String() != "3 documents listed: 1 new, 0 changed, 0 in a better form, 2 as they were\n" {
		t.Errorf("the next day: exit code %d, %q, %q", code, out.String(), stderr)
	}
	out.Reset()
	report := filepath.Join(t.TempDir(), "report")
	command(context.Background(), nil, &out, "extract", "--report", report, dir)
	b, _ := os.ReadFile(report)
	if n := strings.Count(string(b), "\n"); n != 3 || strings.Contains(string(b), "passed") {
		t.Errorf("%d inputs:\n%s", n, b)
	}
}

func TestFetchTellsWhatItWasGivenWrong(t *testing.T) {
	_, config := official(t)
	damaged := filepath.Join(t.TempDir(), "damaged.toml")
	write(t, damaged, []byte("[koop]\nsru = 3\n"))
	unknown := filepath.Join(t.TempDir(), "unknown.toml")
	write(t, unknown, []byte("[koop]\nsnelheid = 3\n"))
	for _, c := range []struct {
		args []string
		code int
		say  string
	}{
		{[]string{}, exitUsage, "--into FOLDER"},
		{[]string{"--into", "x", "document.pdf"}, exitUsage, "takes no arguments"},
		{[]string{"--into", "x", "--since", "gisteren"}, exitUsage, "write it as 2026-11-01"},
		{[]string{"--into", "x", "--session-year", "2023"}, exitUsage, "write it as 2023-2024"},
		{[]string{"--into", "x", "--session-year", "2023-2024", "--since", "2026-01-01"}, exitUsage, "give one"},
		{[]string{"--into", "x", "--chamber", "eerste"}, exitUsage, "tk or ek"},
		{[]string{"--into", "x", "--kind", "vraag"}, exitUsage, "answer, question or delay"},
		{[]string{"--into", "x", "--source", "belgie"}, exitUsage, "choose from koop, tk, all"},
		{[]string{"--into", "x", "--contact", "ik"}, exitUsage, "neither an e-mail address nor one of the web"},
		{[]string{"--into", "x", "--today", "2026-02-30"}, exitUsage, "is no date"},
		{[]string{"--into", "x", "--sources", "nergens.toml"}, exitFailed, "nergens.toml"},
		{[]string{"--into", "x", "--sources", damaged}, exitFailed, "sru"},
		{[]string{"--into", "x", "--sources", unknown}, exitFailed, "there is no setting koop.snelheid"},
		{[]string{"--into", config, "--sources", config}, exitFailed, config},
	} {
		if code, stderr := command(context.Background(), nil, io.Discard, append([]string{"fetch"}, c.args...)...); code != c.code || !strings.Contains(stderr, c.say) {
			t.Errorf("fetch %q: exit code %d, %q", c.args, code, stderr)
		}
	}
}

func TestAProbeTellsWhatDoesNotHold(t *testing.T) {
	_, config := official(t, bridges(7)...)
	dir := t.TempDir()
	var out bytes.Buffer
	args := []string{"fetch", "--probe", "--into", dir, "--sources", config, "--today", "2032-01-24"}
	if code, stderr := command(context.Background(), nil, &out, args...); code != exitOK || strings.Contains(out.String(), "FAILS") || strings.Count(out.String(), "holds") < 7 {
		t.Errorf("exit code %d, %q, %q", code, out.String(), stderr)
	}
	if kept, _ := os.ReadDir(filepath.Join(dir, ".kamergraaf", "probe")); len(kept) < 5 {
		t.Errorf("%d answers kept", len(kept))
	}
	out.Reset()
	args[len(args)-1] = "2040-01-24" // a session year of which there is nothing
	if code, stderr := command(context.Background(), nil, &out, args...); code != exitFailed || !strings.Contains(out.String(), "FAILS  koop: the service counts the answers of 2039-2040: 0") {
		t.Errorf("exit code %d, %q, %q", code, out.String(), stderr)
	}
}

// TestWhateverKillsAFetchTheNextEndsIt kills runs at random moments. The next run leaves what a run in a fresh place leaves.
func TestWhateverKillsAFetchTheNextEndsIt(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many processes")
	}
	versions := [][]fetchtest.Paper{bridges(40), bridges(45)}
	for i := range versions[1] {
		if i%3 == 0 {
			p := &versions[1][i]
			p.Modified, p.Files["xml"] = "2032-02-01", fetchtest.XML(1000+i)
		}
	}
	server, config := official(t)
	args := func(dir string) []string {
		return []string{"fetch", "--into", dir, "--sources", config, "--session-year", "2031-2032", "--today", "2032-02-02"}
	}
	var takes time.Duration
	var want [2]map[string]string
	for i, papers := range versions {
		server.Publish(papers...)
		fresh := filepath.Join(t.TempDir(), "out")
		if i == 1 { // replaced versions stand in the records
			if err := os.CopyFS(fresh, os.DirFS(filepath.Join(filepath.Dir(config), "first"))); err != nil {
				t.Fatal(err)
			}
		}
		begun := time.Now()
		if code, stderr := command(context.Background(), nil, io.Discard, args(fresh)...); code != exitOK {
			t.Fatalf("exit code %d, %s", code, stderr)
		}
		takes, want[i] = time.Since(begun), fetched(t, fresh)
		if i == 0 {
			if err := os.CopyFS(filepath.Join(filepath.Dir(config), "first"), os.DirFS(fresh)); err != nil {
				t.Fatal(err)
			}
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	for round := range soak.Count(50) {
		dir := filepath.Join(t.TempDir(), "out")
		server.Withdraw(ids(versions[1])...)
		for i, papers := range versions {
			server.Publish(papers...)
			killed := runOf(t, args(dir)...)
			if err := killed.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(random.Int64N(int64(takes + 300*time.Millisecond))))
			_ = killed.Process.Kill()
			_ = killed.Wait()
			if code, stderr := command(context.Background(), nil, io.Discard, args(dir)...); code != exitOK {
				t.Fatalf("exit code %d, %s", code, stderr)
			}
			if got := fetched(t, dir); !maps.Equal(got, want[i]) {
				t.Fatalf("round %d, version %d: %d files, want %d: %v", round, i, len(got), len(want[i]), differing(got, want[i]))
			}
		}
	}
}

func ids(papers []fetchtest.Paper) (out []string) {
	for _, p := range papers {
		out = append(out, p.ID)
	}
	return out
}

// fetched returns the files of a fetched folder, but for its locks.
func fetched(t *testing.T, dir string) map[string]string {
	out := standing(t, dir)
	maps.DeleteFunc(out, func(name, _ string) bool { return strings.HasSuffix(name, ".lock") })
	return out
}

func differing(got, want map[string]string) (names []string) {
	for name := range want {
		if got[name] != want[name] {
			names = append(names, name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			names = append(names, "more: "+name)
		}
	}
	slices.Sort(names)
	return names
}
