package site_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/site"
	"w3id.org/kamergraaf/site/files"
	"w3id.org/kamergraaf/site/sitetest"
)

const base = "https://data.example.org/"

// read returns a file of a site.
func read(t *testing.T, dir, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// tree returns all files of a site with their hashes, but for what publishing keeps for itself.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && e.Name() == ".kamergraaf" {
			return filepath.SkipDir
		}
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		sum := sha256.Sum256(b)
		out[strings.TrimPrefix(name, dir)] = hex.EncodeToString(sum[:])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryLinkOfTheSiteLeadsSomewhere(t *testing.T) {
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	broken, err := files.Check(dir)
	if err != nil || len(broken) > 0 {
		t.Errorf("broken links: %v, %v", broken, err)
	}
	if err := os.Remove(filepath.Join(dir, "nl", "law", "BWBR0010346.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "nl", "index.html"), []byte(`<a href="nergens.html">x</a><a href="#weg">y</a>`), 0o644); err != nil {
		t.Fatal(err)
	}
	if broken, _ = files.Check(dir); len(broken) < 2 {
		t.Errorf("missing files and anchors were not noticed: %v", broken)
	}
}

func TestDocumentPageShowsWhatTheDocumentSays(t *testing.T) {
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	for file, wants := range map[string][]string{
		"nl/document/ah-tk-20172018-100.html": {
			`<html lang="nl">`, `<h1 lang="nl">Fietsenstallingen bij stations</h1>`, `href="../../nl/person/Q28839264.html">Gijs van Dijk</a>`,
			`<span class="quiet">(PvdA)</span>`, `id="question-1"`, `id="answer-1-2"`, `Antwoord 1 en 2`,
			`<a class="m law" href="../../nl/law/BWBR0010346.html" title="Arbeidsomstandighedenwet">Arbowet</a><sup><a class="mark" href="#note-1"`,
			`href="../../nl/law/BWBR0010346.html#artikel-3"`, `<span class="m open" title="Genoemd, maar niet`,
			`href="https://stalling.example.org/plekken"`, `26 april 2018`, `47 dagen, na drie weken`, `Uitstel gemeld`, `17 mei 2018`,
			`https://zoek.officielebekendmakingen.nl/ah-tk-20172018-100`, `href="../../nl/document/ah-tk-20162017-99.html"`,
			`"@type":"Report"`, `data/document/ah-tk-20172018-100.ttl`,
		},
		"en/document/ah-tk-20172018-100.html":  {`<html lang="en">`, `Questions with answers`, `26 April 2018`, `47 days, after three weeks`, `Answer 1 and 2`},
		"nl/law/BWBR0010346.html":              {`id="artikel-3"`, `antwoord 1 en 2`, `https://wetten.overheid.nl/BWBR0010346`, `2018`},
		"nl/person/Q28839264.html":             {`Vragen gesteld`, `href="../../nl/document/ah-tk-20172018-100.html"`},
		"nl/site/stalling.example.org.html":    {`stalling.example.org/plekken`},
		"nl/document/ah-tk-20162017-99.html":   {`Dit stuk zelf is niet in deze verzameling`},
		"feeds/ministry-mnre1073.atom":         {`<updated>2018-06-12T00:00:00Z</updated>`, `Fietsenstallingen`},
		"data/document/ah-tk-20172018-100.ttl": {`seeAlso`, `law/BWBR0010346`, `kg:AnswerPaper`},
		"data/law/BWBR0010346.nt":              {`<https://data.example.org/document/ah-tk-20172018-100/question/1> <https://w3id.org/kamergraaf/def#cites> <https://wetten.overheid.nl/BWBR0010346> .`},
		"data/person/Q28839264.nt":             {`<https://data.example.org/document/ah-tk-20172018-7> <https://w3id.org/kamergraaf/def#askedBy> <https://data.example.org/person/Q28839264> .`},
		"data/site/stalling.example.org.nt":    {`<https://stalling.example.org/plekken> <https://w3id.org/kamergraaf/def#onSite> <https://data.example.org/site/stalling.example.org> .`},
		".well-known/void":                     {`void:Dataset`, `checksum`, `classPartition`},
		"robots.txt":                           {"Sitemap: https://data.example.org/sitemap.xml"},
		"server/nginx.conf":                    {"server_name data.example.org;"},
	} {
		content := read(t, dir, file)
		for _, want := range wants {
			if !strings.Contains(content, want) {
				t.Errorf("%s lacks %q", file, want)
			}
		}
	}
}

// TestTextsComeOutAsText publishes documents with markup in every field, and looks at every page with a browser's parser.
func TestTextsComeOutAsText(t *testing.T) {
	for name, mark := range map[string]string{
		"script":    `<script>alert(1)</script>`,
		"quotes":    `"'><img src=x onerror=alert(1)>`,
		"comment":   `--><svg onload=alert(1)><!--`,
		"entities":  `&lt;b&gt; &amp;amp; &#x3c;b`,
		"end":       `</script></title></textarea><b>`,
		"template":  `{{.}} ${1} \u003cscript\u003e`,
		"control":   "\x00\x01\x1b\u202e",
		"not UTF-8": "\xff\xfe",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			sitetest.Publish(t, dir, base, sitetest.Answer("ah-tk-20172018-100", "2018-04-26", "2018-06-12", mark))
			count := 0
			for file := range tree(t, dir) {
				content := read(t, dir, file)
				switch filepath.Ext(file) {
				case ".html":
					count++
					checkMarkup(t, file, content)
				case ".atom", ".xml":
					if err := xml.Unmarshal([]byte(content), new(struct{})); err != nil {
						t.Errorf("%s: %v", file, err)
					}
				}
			}
			if count < 40 {
				t.Errorf("only %d pages", count)
			}
			broken, err := files.Check(dir)
			if err != nil || len(broken) > 0 {
				t.Errorf("broken links: %v, %v", broken, err)
			}
		})
	}
}

// checkMarkup reports markup that our templates do not have.
func checkMarkup(t *testing.T, file, content string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode {
			t.Errorf("%s has a comment: %q", file, n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Errorf("%s: <%s> has %s=%q", file, n.Data, a.Key, a.Val)
			}
		}
		switch n.Data {
		case "script":
			if src := attributes["src"]; src == "" && attributes["type"] != "application/ld+json" || src != "" && !strings.HasSuffix(src, "assets/search.js") {
				t.Errorf("%s has a script: %v", file, n.Attr)
			}
		case "img":
			if !strings.HasSuffix(attributes["src"], "assets/icon.svg") {
				t.Errorf("%s has an image: %v", file, n.Attr)
			}
		case "iframe", "object", "embed", "base", "textarea":
			t.Errorf("%s has <%s>", file, n.Data)
		}
	}
}

func TestPublishingAgainChangesNothing(t *testing.T) {
	dir := t.TempDir()
	first := sitetest.Publish(t, dir, base, sitetest.Documents()...)
	before := tree(t, dir)
	again := sitetest.Publish(t, dir, base, sitetest.Documents()...)
	if again.Written != 0 || again.Removed != 0 || again.Files != first.Files {
		t.Errorf("first %+v, again %+v", first, again)
	}
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// TestPublishingPiecemealGivesTheSameSite shows that what was published before leaves no trace: documents that come,
// change and go give the site that they would give at once.
func TestPublishingPiecemealGivesTheSameSite(t *testing.T) {
	all := sitetest.Documents()
	fresh, grown := t.TempDir(), t.TempDir()
	sitetest.Publish(t, fresh, base, all...)
	changed := sitetest.Answer("ah-tk-20172018-100", "2018-04-26", "2018-06-12", " en havens")
	gone := sitetest.Answer("ah-tk-20172018-999", "2018-03-01", "2018-03-09", " in Groningen")
	sitetest.Publish(t, grown, base, all[2], gone)
	sitetest.Publish(t, grown, base, changed, all[1], gone)
	s := sitetest.Publish(t, grown, base, all...)
	if s.Removed == 0 {
		t.Error("nothing was removed with the document that is gone")
	}
	if diff := cmp.Diff(tree(t, fresh), tree(t, grown)); diff != "" {
		t.Errorf("(-at once +piecemeal)\n%s", diff)
	}
}

func TestOrderOfDocumentsDoesNotMatter(t *testing.T) {
	all := sitetest.Documents()
	a, b := t.TempDir(), t.TempDir()
	sitetest.Publish(t, a, base, all...)
	sitetest.Publish(t, b, base, all[2], all[0], all[1])
	if diff := cmp.Diff(tree(t, a), tree(t, b)); diff != "" {
		t.Error(diff)
	}
}

// TestCutOffCommitIsEnded leaves the site as a run does that dies between staging and the end of its commit.
func TestCutOffCommitIsEnded(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()[0])
	sitetest.Publish(t, other, base, sitetest.Documents()...)
	for name := range tree(t, other) {
		content := read(t, other, name)
		staged := filepath.Join(dir, ".kamergraaf", "stage", name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(staged), 0o755), os.WriteFile(staged, []byte(content), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, ".kamergraaf", "commit"), []byte(read(t, other, ".kamergraaf/manifest")), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := site.Open(dir, site.Options{Base: base}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tree(t, other), tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestStagedFilesOfACutOffRunDoNotShow(t *testing.T) {
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	before := tree(t, dir)
	staged := filepath.Join(dir, ".kamergraaf", "stage", "nl", "index.html")
	if err := errors.Join(os.MkdirAll(filepath.Dir(staged), 0o755), os.WriteFile(staged, []byte("half"), 0o644)); err != nil {
		t.Fatal(err)
	}
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	if diff := cmp.Diff(before, tree(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestFolderWithOtherFilesIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.odt"), []byte("dear"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := site.Open(dir, site.Options{Base: base}); err == nil || !strings.Contains(err.Error(), "no site of ours") {
		t.Errorf("got %v", err)
	}
}

// TestDumpsHoldEverything shows that the dump of lines is the union of what all resources' own graphs say, that every
// dump is one gzip file, and that the checksums are right.
func TestDumpsHoldEverything(t *testing.T) {
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, sitetest.Documents()...)
	sums := read(t, dir, "dumps/SHA256SUMS")
	for _, ext := range []string{"ttl", "nt", "nq", "trig", "jsonld"} {
		name := "kamergraaf." + ext + ".gz"
		content := read(t, dir, "dumps/"+name)
		sum := sha256.Sum256([]byte(content))
		if !strings.Contains(sums, fmt.Sprintf("%x  %s\n", sum, name)) {
			t.Errorf("checksum of %s is not listed", name)
		}
		z, err := gzip.NewReader(strings.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		whole, err := io.ReadAll(z)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if n := bytes.Count(whole, []byte("ah-tk-20172018-7/question/1")); n == 0 {
			t.Errorf("%s lacks a document", name)
		}
	}
}

func TestLongAndOddNamesHaveFiles(t *testing.T) {
	d := sitetest.Answer("ah-tk-20172018-100", "2018-04-26", "2018-06-12", "")
	d.ID = ""
	for i := range 30 {
		d.Askers = append(d.Askers, extract.Asker{Name: fmt.Sprintf("Lid Langenaam-Nummer%02d", i), Party: "X"})
	}
	d.Topics = []string{"Ærø & Ølen/§ 12%", strings.Repeat("lang onderwerp ", 40), "日本語"}
	dir := t.TempDir()
	sitetest.Publish(t, dir, base, d)
	broken, err := files.Check(dir)
	if err != nil || len(broken) > 0 {
		t.Errorf("broken links: %v, %v", broken, err)
	}
}
