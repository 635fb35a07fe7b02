package recognise

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"w3id.org/kamergraaf/extract"
	"w3id.org/kamergraaf/extract/lexicon"
	"w3id.org/kamergraaf/extract/recognise/bodies"
	"w3id.org/kamergraaf/extract/recognise/grammar"
)

// Finder finds the mentions of a document with all recognisers: extract.Finder. It is safe for use by several
// goroutines when its recognisers are.
type Finder struct {
	lex         *lexicon.Lexicon
	recognisers []Recogniser
	free        sync.Pool // *pass
}

// NewFinder returns a finder of the names of lex and of what the grammar of names and citations alone shows. More recognisers
// come after the built-in ones, which have what both claim with equal length. They must have asked lex for their words before. It is
// an error if lex does not hold all that recognisers have asked for.
func NewFinder(lex *lexicon.Lexicon, more ...Recogniser) (*Finder, error) {
	citation := grammar.CitationKeys(lex)
	f := &Finder{lex: lex, recognisers: append(builtIn(lex), more...)}
	f.free.New = func() any { return &pass{scan: grammar.NewScan(lex, citation)} }
	if err := lex.Err(); err != nil {
		return nil, fmt.Errorf("making the recognisers: %w", err)
	}
	return f, nil
}

// pass is the work on one document, with buffers that are used again.
type pass struct {
	scan        *grammar.Scan
	mentions    []extract.Mention // of the document
	found       []extract.Mention // of a text
	order       []ordered
	sorted      []extract.Mention
	definitions definitions
}

// ordered is a mention's place and index.
type ordered struct{ start, end, at int }

// Find adds the mentions of all units. Of the header it skips what the structure parser has read as the names of
// askers, ministers and posts: those are tied to entities from the document's fields. It stops once there are more mentions than
// a document may have.
func (f *Finder) Find(d *extract.Document) {
	p := f.free.Get().(*pass)
	defer f.free.Put(p)
	p.scan.Doc = d
	p.definitions.reset()
	own := d.Mentions
	d.Mentions = append(p.mentions[:0], own...)
	for i := range d.Units {
		if d.Mentions = append(d.Mentions, f.unit(p, d, i)...); len(d.Mentions) > extract.MaxMentions {
			break
		}
	}
	p.scan.Leave()
	bodies.TownsAgain(d)
	linkMentions(d)
	p.mentions = d.Mentions
	d.Mentions = append(own[:0:0], p.mentions...) // as many as there are: mentions are large
	if clear(p.mentions); cap(p.mentions) > maxReused {
		p.mentions = nil
	}
}

// maxReused is up to how many mentions a buffer is kept for the next document: hardly any has more.
const maxReused = 4096

// unit returns the mentions of one unit. A unit that defines an abbreviation is read once more with it.
func (f *Finder) unit(p *pass, d *extract.Document, i int) []extract.Mention {
	p.scan.Unit = i
	p.scan.Claim = p.scan.Claim[:0]
	if d.Units[i].Kind == extract.HeaderUnit {
		p.scan.Claim = appendClaims(p.scan.Claim, d, i)
	}
	text := d.Units[i].Text.String()
	if found := f.crowded(p, text); len(found) > 0 {
		for j := range found {
			found[j].Unit = i
		}
		return found
	}
	f.text(p, text)
	if p.definitions.learn(p.scan, p.found) {
		f.text(p, text)
	}
	for j := range p.found {
		p.found[j].Unit = i
	}
	return p.found
}

// text finds the mentions of a text into p.found, in order and without overlaps.
func (f *Finder) text(p *pass, text string) {
	p.found = p.found[:0]
	p.scan.Read(text)
	p.definitions.mark(p.scan)
	for _, r := range f.recognisers {
		from := len(p.found)
		p.found = r.Recognise(p.scan, p.found)
		for j := from; j < len(p.found); j++ {
			p.found[j].Recogniser = r.Name()
		}
	}
	p.found = unclaimed(p.found, p.scan.Claim)
	p.sort()
	p.found = p.settle(text, p.found)
}

// sort puts the mentions in order, those of one span as they were found. Mentions are large, so that each is moved once.
func (p *pass) sort() {
	p.order, p.sorted = p.order[:0], p.sorted[:0]
	for i := range p.found {
		p.order = append(p.order, ordered{p.found[i].Start, p.found[i].End, i})
	}
	slices.SortFunc(p.order, func(a, b ordered) int { return cmp.Or(a.start-b.start, b.end-a.end, a.at-b.at) })
	for _, o := range p.order {
		p.sorted = append(p.sorted, p.found[o.at])
	}
	p.found, p.sorted = p.sorted, p.found
}

// appendClaims appends the spans of the header that its parser has read.
func appendClaims(claims []extract.Span, d *extract.Document, unit int) []extract.Span {
	for _, m := range d.Mentions {
		if m.Unit == unit {
			claims = append(claims, extract.Span{Start: m.Start, End: m.End})
		}
	}
	for _, a := range d.Askers {
		claims = append(claims, a.NameSpan, a.PartySpan)
	}
	for _, offices := range [][]extract.Office{d.Addressees, d.OnBehalfOf} {
		for _, o := range offices {
			claims = append(claims, o.Span)
		}
	}
	for _, a := range d.Answerers {
		claims = append(claims, a.NameSpan, a.Span)
	}
	claims = slices.DeleteFunc(claims, extract.Span.Empty)
	slices.SortFunc(claims, func(a, b extract.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return apart(claims)
}

// apart joins sorted spans that overlap.
func apart(spans []extract.Span) []extract.Span {
	n := 0
	for _, s := range spans {
		if n > 0 && s.Start < spans[n-1].End {
			spans[n-1].End = max(spans[n-1].End, s.End)
			continue
		}
		spans[n] = s
		n++
	}
	return spans[:n]
}

// unclaimed returns what overlaps none of the claims, which are in order and apart.
func unclaimed(found []extract.Mention, claims []extract.Span) []extract.Mention {
	if len(claims) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(m extract.Mention) bool {
		at := sort.Search(len(claims), func(i int) bool { return claims[i].End > m.Start })
		return at < len(claims) && claims[at].Start < m.End
	})
}

// settle leaves of sorted mentions the longest of those that overlap, by equal length the one whose recogniser comes
// first. Mentions of one recogniser with the same span stay together, and so does what nests allows.
func (p *pass) settle(text string, found []extract.Mention) []extract.Mention {
	kept := found[:0]
	for i := 0; i < len(found); {
		end, j := found[i].End, i+1
		for ; j < len(found) && found[j].Start < end; j++ {
			end = max(end, found[j].End)
		}
		if j == i+1 {
			kept = append(kept, found[i])
		} else {
			kept = append(kept, p.settleCluster(text, found[i:j])...)
		}
		i = j
	}
	return kept
}

// settleCluster does settle's work for mentions that overlap.
func (p *pass) settleCluster(text string, cluster []extract.Mention) []extract.Mention {
	byLength := slices.Clone(cluster)
	slices.SortStableFunc(byLength, func(a, b extract.Mention) int { return cmp.Compare(b.End-b.Start, a.End-a.Start) })
	var kept []extract.Mention
	for _, m := range byLength {
		if !slices.ContainsFunc(kept, func(k extract.Mention) bool { return p.conflicts(text, k, m) }) {
			kept = append(kept, m)
		}
	}
	slices.SortStableFunc(kept, func(a, b extract.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return kept
}

// conflicts tells whether m cannot stand beside kept, which is no shorter.
func (p *pass) conflicts(text string, kept, m extract.Mention) bool {
	if m.Start >= kept.End || kept.Start >= m.End {
		return false
	}
	if m.Start == kept.Start && m.End == kept.End && m.Recogniser == kept.Recogniser {
		return m.Kind == kept.Kind && m.Part == kept.Part && m.Clue == kept.Clue
	}
	return !p.nests(text, kept, m)
}

// nests tells whether inner may stand inside outer: a law stays a mention in the title of the bill that changes it, or if the lexicon has
// it, and so do the European act that a bill carries out and the number of its papers.
func (p *pass) nests(text string, outer, inner extract.Mention) bool {
	if outer.Kind == extract.KindBill && (inner.Kind == extract.KindPaper || inner.Kind == extract.KindEU) {
		return inner.Start >= outer.Start && inner.End <= outer.End
	}
	if outer.Kind != extract.KindBill || inner.Kind != extract.KindLaw || inner.Start <= outer.Start || inner.End > outer.End {
		return false
	}
	between := text[outer.Start:inner.Start]
	return inner.Part != "" || slices.ContainsFunc(changes, func(c string) bool { return strings.Contains(between, c) }) || lawInTitle(between) ||
		slices.ContainsFunc(p.scan.Hits(lexicon.KindLaw), func(h lexicon.Hit) bool { return h.Start == inner.Start && h.End <= inner.End })
}

// changes are what bills do to laws, without the first letter, which may be a capital, and words for parts of a law that is there.
var changes = []string{"ijziging van", "fschaffing van", "anpassing van", "ntrekking van", "erziening van", "anvulling van", "rtikel", "itel ", " in de ", " in het "}
