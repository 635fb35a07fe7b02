// Package files makes names of things fit for file systems, and checks the files of a static site and the links between them.
package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"w3id.org/kamergraaf/internal/opening"
	"w3id.org/kamergraaf/internal/staging"
)

// Broken is a link within the site whose target does not exist, or a file that does not hold any more what was published, which has
// no link.
type Broken struct{ Page, Link string }

// Check finds the links within a site whose target does not exist: a missing file, or a place that the page does not have. It
// also finds files that were lost or changed since they were published.
func Check(dir string) ([]Broken, error) {
	names, damaged, err := staging.Damage(dir)
	if err != nil {
		return nil, fmt.Errorf("reading the list of the site's files: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("there is no site in " + dir)
	}
	files := map[string]bool{}
	for _, name := range names {
		files[name] = true
	}
	var out []Broken
	for _, name := range damaged {
		out = append(out, Broken{Page: name})
	}
	broken, err := brokenLinks(dir, files)
	if err != nil {
		return nil, err
	}
	out = append(out, broken...)
	slices.SortFunc(out, func(a, b Broken) int { return strings.Compare(a.Page+"\x00"+a.Link, b.Page+"\x00"+b.Link) })
	return slices.Compact(out), nil
}

// brokenLinks finds the links between files that lead nowhere.
func brokenLinks(dir string, files map[string]bool) ([]Broken, error) {
	anchors := map[string]map[string]bool{} // of pages that links with a fragment lead to
	type reference struct{ page, link, file, anchor string }
	var later []reference
	var out []Broken
	for name := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		links, ids, err := readPage(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		anchors[name] = ids
		for _, link := range links {
			file, anchor, internal := resolve(name, link)
			switch {
			case !internal:
			case !files[file]:
				out = append(out, Broken{name, link})
			case anchor != "":
				later = append(later, reference{name, link, file, anchor})
			}
		}
	}
	for _, r := range later {
		if strings.HasSuffix(r.file, ".html") && !anchors[r.file][r.anchor] {
			out = append(out, Broken{r.page, r.link})
		}
	}
	return out, nil
}

// resolve returns to which file and place of the site a page's link leads; internal is false where it leads elsewhere.
func resolve(page, link string) (file, anchor string, internal bool) {
	u, err := url.Parse(link)
	if err != nil {
		return link, "", true
	}
	if u.Scheme != "" || u.Host != "" {
		return "", "", false
	}
	if u.Path == "" {
		return page, u.Fragment, true
	}
	target := path.Join(path.Dir(page), u.Path)
	return target, u.Fragment, true
}

// readPage returns the links of a page and the ids on it.
func readPage(name string) (links []string, ids map[string]bool, err error) {
	f, err := opening.File(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	ids = map[string]bool{}
	z := html.NewTokenizer(f)
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if z.Err() == io.EOF {
				return links, ids, nil
			}
			return nil, nil, z.Err()
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		for {
			key, value, more := z.TagAttr()
			switch string(key) {
			case "href", "src", "action":
				if len(value) > 0 {
					links = append(links, string(value))
				}
			case "id":
				ids[string(value)] = true
			}
			if !more {
				break
			}
		}
	}
}
