package site

import (
	"encoding/xml"
	"fmt"
	"net/url"
	"slices"
)

// sitemapSize is how many pages one sitemap may list, as sitemaps.org has it.
const sitemapSize = 50_000

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type urlSet struct {
	XMLName xml.Name `xml:"urlset"`
	Space   string   `xml:"xmlns,attr"`
	URLs    []place  `xml:"url"`
}

type sitemapIndex struct {
	XMLName xml.Name `xml:"sitemapindex"`
	Space   string   `xml:"xmlns,attr"`
	Maps    []place  `xml:"sitemap"`
}

type place struct {
	Loc string `xml:"loc"`
}

// sitemap lists all pages, with an index of the lists, and says in robots.txt where it is.
func (m *making) sitemap() error {
	base := m.iris.Base()
	var places []place
	for _, l := range m.list {
		places = append(places, place{base + (&url.URL{Path: l.lang + "/" + l.file + ".html"}).EscapedPath()})
	}
	slices.SortFunc(places, func(a, b place) int {
		if a.Loc < b.Loc {
			return -1
		}
		return 1
	})
	index := sitemapIndex{Space: sitemapSpace}
	for chunk := range slices.Chunk(places, sitemapSize) {
		name := fmt.Sprintf("sitemap-%d.xml", len(index.Maps)+1)
		index.Maps = append(index.Maps, place{base + name})
		if err := m.xml(name, urlSet{Space: sitemapSpace, URLs: chunk}); err != nil {
			return err
		}
	}
	if err := m.xml("sitemap.xml", index); err != nil {
		return err
	}
	robots := []byte("User-agent: *\nAllow: /\nSitemap: " + base + "sitemap.xml\n")
	return m.file("robots.txt", robots, func() ([]byte, error) { return robots, nil })
}

func (m *making) xml(name string, v any) error {
	content, err := asXML(v)
	if err != nil {
		return fmt.Errorf("making %s: %w", name, err)
	}
	return m.file(name, content, func() ([]byte, error) { return content, nil })
}
