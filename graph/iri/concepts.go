package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// topicEntity returns the concept that a rubric or keyword is.
func topicEntity(name string) extract.Entity {
	return extract.Entity{Kind: extract.KindTopic, Key: Slug(name), Label: name, Registered: true}
}

// SiteEntity returns the site of a page's IRI. "www." is no part of a site's name.
func SiteEntity(pageIRI string) extract.Entity {
	_, rest, _ := strings.Cut(pageIRI, "://")
	host := rest
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		host = rest[:i]
	}
	host, _, _ = strings.Cut(host, ":")
	host = strings.TrimPrefix(host, "www.")
	return extract.Entity{Kind: extract.KindSite, Key: host, Label: host, Registered: true}
}
