package iri

import (
	"strings"

	"w3id.org/kamergraaf/extract"
)

// Kinds of entities that only graphs know.
const (
	KindTopic extract.EntityKind = "topic" // a rubric or keyword of a document's metadata
	KindSite  extract.EntityKind = "site"  // a site of web pages; the key is a host
	// KindCabinet and KindParticipation are cabinets and the parties that took part in them; keys are "rutte-iii", "rutte-iii:vvd".
	KindCabinet       extract.EntityKind = "cabinet"
	KindParticipation extract.EntityKind = "participation"
)

// topicEntity returns the concept that a rubric or keyword is.
func topicEntity(name string) extract.Entity {
	return extract.Entity{Kind: KindTopic, Key: Slug(name), Label: name, Registered: true}
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
	return extract.Entity{Kind: KindSite, Key: host, Label: host, Registered: true}
}
