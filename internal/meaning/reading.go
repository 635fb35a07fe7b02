package meaning

import (
	"strings"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/pipeline"
	"w3id.org/kamergraaf/graph/catalogue"
	"w3id.org/kamergraaf/internal/typed"
)

// mostWords is how many words a part of a law is looked for in.
const mostWords = 12

// readAs returns what words name, as texts name it, or as people type a part of a law: "artikel 137c sr", "wob art. 10".
func readAs(said string, registered *catalogue.Catalogue, p *pipeline.Pipeline) []extract.Entity {
	words := strings.Fields(said)
	if len(words) > mostWords || !strings.ContainsAny(said, "0123456789") {
		return p.Named(said)
	}
	for i := 1; i < len(words); i++ {
		front, back := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		for _, split := range [][2]string{{front, back}, {back, front}} {
			laws, meant := registered.Named(typed.New(split[1]))
			if len(laws) == 0 || laws[0].Fit.Part() {
				continue
			}
			if parts := partOf(laws[:meant], split[0], p); parts != nil {
				return parts
			}
		}
	}
	return p.Named(said)
}

// partOf returns the part of each of some laws that words name.
func partOf(laws []typed.Found[extract.Entity], words string, p *pipeline.Pipeline) (parts []extract.Entity) {
	words = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(words, " de"), " het"), " van")
	for _, law := range laws {
		if law.Thing.Kind != extract.KindLaw && law.Thing.Kind != extract.KindEU {
			continue
		}
		for _, article := range []string{"", "artikel "} {
			named := p.Named(article + words + " van de " + law.Thing.Label)
			if named == nil || named[0].Part == "" {
				continue
			}
			one := named[0]
			if one.Label == law.Thing.Label { // which of several of that name does not follow from words
				one.Key, one.Registered = law.Thing.Key, law.Thing.Registered
			}
			parts = append(parts, one)
			break
		}
	}
	return parts
}
