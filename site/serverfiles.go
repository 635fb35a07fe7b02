package site

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"text/template"

	"w3id.org/kamergraaf/site/files"
)

// Things are the first segments of the places of things, by which servers distinguish things from their pages.
func Things() []string {
	out := []string{"membership", "incumbency", "source", "graph", "link", "dataset", "def"}
	for _, k := range kinds {
		out = append(out, k.Name)
	}
	slices.Sort(out)
	return out
}

// aliases returns the places of things that have no page of their own name, with the page that describes them.
func (m *making) aliases() map[string]string {
	out := map[string]string{"graph/register": "dataset", "graph/links": "dataset"}
	alias := func(place, file, anchor string) {
		if place == "" || place == file {
			return
		}
		if anchor != "" {
			file += "#" + anchor
		}
		out[place] = file
	}
	for _, t := range m.things {
		if t.file != "" {
			alias(t.place, t.file, t.anchor)
		}
	}
	for _, d := range m.docs {
		alias(d.Place, d.file, "")
		if d.Head.SHA256 != "" {
			alias("source/sha256-"+d.Head.SHA256, d.file, "")
		}
	}
	for place, q := range m.inquiries {
		alias(place, files.FileOf(q.places[0]), "")
	}
	return out
}

// serverFiles makes the list of aliases and the configuration for web servers.
func (m *making) serverFiles() error {
	aliases := m.aliases()
	var plain, nginx, apache strings.Builder
	for _, place := range slices.Sorted(maps.Keys(aliases)) {
		fmt.Fprintf(&plain, "%s\t%s\n", place, aliases[place])
		fmt.Fprintf(&nginx, "%q %q;\n", place, aliases[place])
		fmt.Fprintf(&apache, "%s %s\n", place, aliases[place])
	}
	base, err := url.Parse(m.iris.Base())
	if err != nil {
		return err
	}
	about := struct{ Base, Host, Prefix, Things string }{m.iris.Base(), base.Hostname(), base.Path, strings.Join(Things(), "|")}
	for name, text := range map[string]string{"aliases.tsv": plain.String(), "nginx-aliases.map": nginx.String(), "apache-aliases.txt": apache.String()} {
		if err := m.file("server/"+name, []byte(text), func() ([]byte, error) { return []byte(text), nil }); err != nil {
			return err
		}
	}
	for _, name := range []string{"nginx.conf", "apache.conf", "site.json"} {
		t, err := template.ParseFS(shipped, "templates/"+name)
		if err != nil {
			return err
		}
		var b strings.Builder
		if err := t.Execute(&b, about); err != nil {
			return err
		}
		if err := m.file("server/"+name, []byte(b.String()), func() ([]byte, error) { return []byte(b.String()), nil }); err != nil {
			return err
		}
	}
	return nil
}
