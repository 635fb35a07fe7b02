package files

import (
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Broken is a link within the site whose target does not exist.
type Broken struct{ Page, Link string }

// Check finds the links within a site whose target does not exist: a missing file, or a place that the page does not have.
func Check(dir string) ([]Broken, error) {
	files, err := readManifest(filepath.Join(dir, Private, "manifest"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("there is no site in " + dir)
	}
	anchors := map[string]map[string]bool{} // of pages that links with a fragment lead to
	type reference struct{ page, link, file, anchor string }
	var later []reference
	var out []Broken
	for name := range files {
		if !strings.HasSuffix(name, ".html") {
			if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
				out = append(out, Broken{"manifest", name})
			}
			continue
		}
		links, ids, err := readPage(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		anchors[name] = ids
		for _, link := range links {
			file, anchor, internal := resolve(name, link)
			switch _, exists := files[file]; {
			case !internal:
			case !exists:
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
	slices.SortFunc(out, func(a, b Broken) int { return strings.Compare(a.Page+"\x00"+a.Link, b.Page+"\x00"+b.Link) })
	return slices.Compact(out), nil
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
	f, err := os.Open(name)
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
