package recognise

import "w3id.org/kamergraaf/extract"

// linkMentions makes mentions of the addresses behind words that show none. Where the words are an address themselves,
// they stand: the words are what the paper says.
func linkMentions(d *extract.Document) {
	found := len(d.Mentions)
	for i := range d.Units {
		for _, l := range d.Units[i].Links {
			if l.Empty() || l.End > d.Units[i].Text.Len() || namesAddress(d.Mentions[:found], i, l.Span) {
				continue
			}
			d.Mentions = append(d.Mentions, extract.Mention{Unit: i, Kind: extract.KindURL, Start: l.Start, End: l.End, Clue: extract.AddressClue{URL: l.Address}, Recogniser: "link"})
		}
	}
}

// namesAddress tells whether a web address was found that touches a span of a unit.
func namesAddress(mentions []extract.Mention, unit int, s extract.Span) bool {
	for i := range mentions {
		if m := &mentions[i]; m.Unit == unit && m.Kind == extract.KindURL && m.Start < s.End && s.Start < m.End {
			return true
		}
	}
	return false
}
