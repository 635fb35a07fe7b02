package link

import (
	"strconv"

	"w3id.org/kamergraaf/graph/iri"
)

// Keys returns what tells which documents are to be looked at together: all that Links and Standings say of a document depends
// only on those that have a key in common with it, directly or by way of others. So a store that keeps the keys of its documents
// can link a new one by the few cards that Closed needs, and leave all others as they are.
func Keys(c *iri.Card) []string {
	keys := make([]string, 0, ruleCount+2+len(c.SeeAlso))
	for i, rule := range linkRules {
		if key := rule.key(c); key != "" {
			keys = append(keys, strconv.Itoa(i)+" "+key)
		}
	}
	keys = append(keys, "inquiry "+c.Inquiry)
	if c.Submitted == "" {
		return keys // it ties nothing by pointing: see pointsHome
	}
	if c.ID != "" {
		keys = append(keys, pointer(c.ID, c))
	}
	for _, id := range c.SeeAlso {
		keys = append(keys, pointer(id, c))
	}
	return keys
}

// pointer is the key that one who points has in common with the document of the same day that is pointed to.
func pointer(id string, c *iri.Card) string { return "see " + id + " " + string(c.Submitted) }

// Closed adds documents to some until there is none outside that has a key in common with one inside. With returns the names and
// cards of the documents that have one of the keys.
func Closed(cards map[string]iri.Card, with func(keys []string) (map[string]iri.Card, error)) error {
	asked, open := map[string]bool{}, []string{}
	note := func(c iri.Card) {
		for _, key := range Keys(&c) {
			if !asked[key] {
				asked[key] = true
				open = append(open, key)
			}
		}
	}
	for _, c := range cards {
		note(c)
	}
	for len(open) > 0 {
		found, err := with(open)
		if err != nil {
			return err
		}
		open = nil
		for name, c := range found {
			if _, inside := cards[name]; !inside {
				cards[name] = c
				note(c)
			}
		}
	}
	return nil
}
